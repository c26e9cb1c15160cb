//! From an empty page to the running exhibit: fetch, decode, build apart, show.
//!
//! The program is built in a detached element and takes the place of the static
//! page in one step, so a visitor never sees a half-built page.

use std::sync::Arc;

use exhibit_domain::address;
use exhibit_domain::dataset::Dataset;
use exhibit_domain::text::{Msg, Texts};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::App;
use crate::platform::dataset::{DatasetError, fetch};
use crate::platform::page;

/// Starts the program.
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        // The loader tells the visitor, and the console, once.
        page::announce_panic(&info.to_string());
    }));
    spawn_local(async {
        match load().await {
            Ok(dataset) => show(dataset),
            Err(error) => fail(&error),
        }
    });
}

async fn load() -> Result<Dataset, DatasetError> {
    let address = page::dataset_address().ok_or(DatasetError::NoAddress)?;
    fetch(&address).await
}

fn show(dataset: Dataset) {
    let (query, notices) = address::decode(&dataset, &page::search());
    for notice in &notices {
        page::log_warning(&format!(
            "address: {}={} is not known; used `{}`",
            notice.key, notice.given, notice.used
        ));
    }
    let (Some(host), Some(apart)) = (page::host(), page::detached()) else {
        page::log_error("the page has no element #exhibit to live in");
        page::set_state("error");
        return;
    };
    let dataset = Arc::new(dataset);
    let texts = Arc::new(Texts::english());
    let handle = leptos::mount::mount_to(apart.clone(), move || {
        view! { <App dataset=dataset texts=texts query=query notices=notices/> }
    });
    // The exhibit lives as long as the page.
    handle.forget();
    page::replace_children(&host, &apart);
    page::set_state("ready");
}

/// Says what is wrong above the static page, which stays readable, in the same
/// place where the loader tells its own failures.
fn fail(error: &DatasetError) {
    page::log_error(&format!("exhibit: {error}"));
    let texts = Texts::english();
    let message = match error {
        DatasetError::NoAddress | DatasetError::Faults(_) | DatasetError::Shape(_) => {
            Msg::ErrorDatasetWrong
        }
        DatasetError::Network(_) | DatasetError::Status(_) => Msg::ErrorDatasetMissing,
    };
    page::tell_failure(
        texts.get(Msg::ErrorTitle),
        texts.get(message),
        error.retry_may_help(),
    );
    page::set_state("error");
}
