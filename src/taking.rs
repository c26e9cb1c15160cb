//! The desk of the running exhibit: what can be done with what it shows.

use exhibit_domain::address;
use exhibit_domain::edtf::Date;
use exhibit_domain::export::{csv, name, sources};
use exhibit_domain::query::Query;
use exhibit_domain::view::TableView;
use exhibit_domain::view::cite::{Citable, Seen, citation};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::parts::desk::{Desk, Sheet};
use crate::parts::take::{File, Taken};
use crate::platform::{Trouble, dataset, page};
use crate::state::Exhibit;

/// Offers taking away and citing to every part of the exhibit.
pub fn provide(exhibit: Exhibit) {
    provide_context(Desk {
        texts: Callback::new(move |()| exhibit.texts()),
        csv: Callback::new(move |table: TableView| {
            csv::table(&exhibit.dataset(), &exhibit.texts(), &table)
        }),
        cite: Callback::new(move |what| cite(exhibit, what)),
        foot: Callback::new(move |sheet| foot(exhibit, &sheet)),
        package: Callback::new(move |done: Callback<Taken>| {
            spawn_local(async move {
                done.try_run(package().await);
            });
        }),
    });
}

/// The address of a state.
fn address_of(exhibit: Exhibit, query: &Query) -> String {
    page::address_of(&address::encode(&exhibit.dataset(), query))
}

fn cite(exhibit: Exhibit, what: Citable) -> exhibit_domain::view::cite::CiteView {
    let query = exhibit.query();
    let (year, month, day) = page::today();
    let view = address_of(exhibit, &query);
    let seen = Seen {
        exhibit: &page::address_of(""),
        view: &view,
        today: Date::new(year, month, day),
    };
    citation(&exhibit.dataset(), &exhibit.texts(), &query, what, &seen)
}

/// The sources of a sheet in full, then where it comes from.
fn foot(exhibit: Exhibit, sheet: &Sheet) -> Vec<String> {
    let (dataset, texts) = (exhibit.dataset(), exhibit.texts());
    let sources = match sheet {
        Sheet::Table(table) => sources::of_table(&dataset, table),
        Sheet::Sources(ids) => ids
            .iter()
            .filter_map(|id| dataset.source_by_id(id))
            .collect(),
    };
    let mut lines = sources::lines(&sources);
    let view = address_of(exhibit, &exhibit.query_now());
    lines.push(sources::origin(&dataset, &texts, &view));
    lines
}

async fn package() -> Taken {
    let addresses = page::dataset_address().zip(page::package_address());
    let (data, rest) = addresses.ok_or(Trouble::Network)?;
    Ok(File {
        name: name::file("data", "zip"),
        mime: "application/zip",
        bytes: dataset::package(&data, &rest).await?,
        text: false,
    })
}
