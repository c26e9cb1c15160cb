//! From an empty page to the running exhibit: fetch, decode, build apart, show.
//!
//! The program is built in a detached element and takes the place of the static
//! page in one step, so a visitor never sees a half-built page.

use std::sync::Arc;

use exhibit_domain::address;
use exhibit_domain::dataset::dto::DatasetDto;
use exhibit_domain::setting::{Mode, Setting};
use exhibit_domain::text::Lang;
use wasm_bindgen_futures::spawn_local;

use crate::kiosk;
use crate::platform::dataset::{Asked, DatasetError, ask, build, pack, tables};
use crate::platform::watch::letters;
use crate::platform::{page, wake};
use crate::screens;
use crate::speech::{Speech, Spoken};
use crate::stand::Stand;
use crate::upkeep;

/// Starts the program.
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        // The loader tells the visitor, and the console, once.
        page::announce_panic(&info.to_string());
    }));
    spawn_local(async {
        match first().await {
            Ok((tables, spoken, failed, stand)) => show(tables, spoken, failed, stand),
            Err(error) => fail(&error),
        }
    });
}

/// Asks for the texts of a language.
pub fn ask_texts(lang: Lang) -> Result<Asked, DatasetError> {
    page::texts_address(lang)
        .map(|address| ask(&address))
        .ok_or(DatasetError::NoAddress)
}

/// Fetches the dataset and, beside it, the texts of the language that the address
/// names, or else the page itself is in. Texts that do not come give way to those of
/// the page's language; the language that failed is the last part of the result.
async fn first() -> Result<(DatasetDto, Spoken, Option<Lang>, Stand), DatasetError> {
    let home = page::language();
    let (setting, more) = Setting::read(&page::search());
    let wanted = address::language(&page::search());
    let wanted = match setting.mode {
        Mode::Kiosk => setting.kiosk.first_language(wanted, home),
        Mode::Web | Mode::Embed => wanted.unwrap_or(home),
    };
    let dataset = page::dataset_address().ok_or(DatasetError::NoAddress)?;
    let (dataset, texts) = (ask(&dataset), ask_texts(wanted)?);
    let tables = tables(dataset.json().await?)?;
    let texts = texts.json().await.and_then(pack);
    let built = texts.and_then(|pack| build(&tables, &pack));
    let (built, failed) = match built {
        Err(error) if wanted != home => {
            page::log_warning(&format!("exhibit: {}: {error}", wanted.as_str()));
            let pack = pack(ask_texts(home)?.json().await?)?;
            (build(&tables, &pack)?, Some(wanted))
        }
        built => (built?, None),
    };
    let (dataset, texts) = built;
    letters(dataset.lang().own_name()).await;
    let dataset = dataset.at_home(home);
    let (mut query, mut notices) = address::decode(&dataset, &page::search());
    query.lang = dataset.lang();
    notices.extend(more);
    if setting.mode == Mode::Embed {
        query = setting.embed.start(query);
    }
    let stand = Stand::new(setting, query.clone());
    let spoken = Spoken {
        dataset: Arc::new(dataset),
        texts: Arc::new(texts),
        query,
        notices,
    };
    Ok((tables, spoken, failed, stand))
}

fn show(tables: DatasetDto, spoken: Spoken, failed: Option<Lang>, stand: Stand) {
    for notice in &spoken.notices {
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
    page::set_language(spoken.dataset.lang());
    screens::show(&stand.screen_now());
    if stand.mode() == Mode::Kiosk {
        wake::stay_awake();
    }
    if failed.is_some() && stand.writes_address() {
        // The address names the language that is shown.
        page::write_search(&address::encode(&spoken.dataset, &spoken.query), false);
    }
    let version = spoken.dataset.version().to_owned();
    let handle = leptos::mount::mount_to(apart.clone(), move || {
        upkeep::keep(stand, version);
        let speech = Speech::new(tables, spoken, failed, stand);
        kiosk::start(stand, speech);
        speech.view()
    });
    // The exhibit lives as long as the page.
    handle.forget();
    page::replace_children(&host, &apart);
    page::set_state("ready");
}

/// Says what is wrong above the static page, which stays readable. The words stand
/// in the page, where the loader tells its own failures: no texts may have come.
fn fail(error: &DatasetError) {
    page::log_error(&format!("exhibit: {error}"));
    let kind = match error {
        DatasetError::NoAddress | DatasetError::Faults(_) | DatasetError::Shape(_) => "data-wrong",
        DatasetError::Network(_) | DatasetError::Status(_) => "data-missing",
    };
    page::tell_failure(kind, error.retry_may_help());
    page::set_state("error");
}
