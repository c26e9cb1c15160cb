//! The desk of the running exhibit: what can be done with what it shows.

use exhibit_charts::Caption;
use exhibit_domain::edtf::Date;
use exhibit_domain::export::{csv, name, sources};
use exhibit_domain::prose::plain;
use exhibit_domain::query::{Action, Query, apply};
use exhibit_domain::view::cite::{Citable, CiteView, Seen, citation};
use exhibit_domain::view::{self, TableView};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::canvas::picture;
use crate::parts::desk::{Desk, Format, Picture, Sheet};
use crate::parts::take::{File, Taken};
use crate::platform::{Trouble, dataset, page};
use crate::state::Exhibit;

const SVG: &str = "image/svg+xml";
const PNG: &str = "image/png";

/// Offers taking away and citing to every part of the exhibit.
pub fn provide(exhibit: Exhibit) {
    provide_context(Desk {
        texts: Callback::new(move |()| exhibit.texts()),
        csv: Callback::new(move |table: TableView| {
            csv::table(&exhibit.dataset(), &exhibit.texts(), &table)
        }),
        cite: Callback::new(move |what| cite(exhibit, what)),
        foot: Callback::new(move |sheet| foot(exhibit, &sheet)),
        task_address: Callback::new(move |task| task_address(exhibit, task)),
        package: Callback::new(move |done: Callback<Taken>| {
            spawn_local(async move {
                done.try_run(package().await);
            });
        }),
        picture: Callback::new(
            move |(what, format, done): (Picture, Format, Callback<Taken>)| {
                spawn_local(async move {
                    done.try_run(draw(exhibit, &what, format).await);
                });
            },
        ),
    });
}

/// The address of a lesson task by itself: nothing of what the teacher looks at now
/// goes to the class but the language.
fn task_address(exhibit: Exhibit, task: u8) -> String {
    let start = Query {
        lang: exhibit.query_now().lang,
        ..Query::default()
    };
    let query = apply(&exhibit.dataset(), &start, &Action::Task(task));
    exhibit.address(&query)
}

fn cite(exhibit: Exhibit, what: Citable) -> CiteView {
    let query = exhibit.query();
    let view = exhibit.cited_address(&query);
    let seen = Seen {
        exhibit: &exhibit.stand().public_address(""),
        view: &view,
        today: today(),
    };
    citation(&exhibit.dataset(), &exhibit.texts(), &query, what, &seen)
}

/// The sources of a sheet in full, then where it comes from.
fn foot(exhibit: Exhibit, sheet: &Sheet) -> Vec<String> {
    let dataset = exhibit.dataset();
    let sources = match sheet {
        Sheet::Table(table) => sources::of_table(&dataset, table),
        Sheet::Sources(ids) => ids
            .iter()
            .filter_map(|id| dataset.source_by_id(id))
            .collect(),
    };
    let mut lines = sources::lines(&sources);
    lines.push(origin(exhibit));
    lines
}

/// Which exhibit, which data, which view, on which day.
fn origin(exhibit: Exhibit) -> String {
    let view = exhibit.address(&exhibit.query_now());
    let day = today().map(|day| day.to_string()).unwrap_or_default();
    sources::origin(&exhibit.dataset(), &exhibit.texts(), &view, &day)
}

fn today() -> Option<Date> {
    let (year, month, day) = page::today();
    Date::new(year, month, day)
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

/// The words around a picture of a table's figures.
fn caption(exhibit: Exhibit, title: &str, subtitle: String, table: &TableView) -> Caption {
    let (dataset, texts) = (exhibit.dataset(), exhibit.texts());
    let mut foot = vec![sources::line(&texts, &sources::of_table(&dataset, table))];
    foot.push(origin(exhibit));
    foot.retain(|line| !line.is_empty());
    Caption {
        title: title.to_owned(),
        subtitle,
        foot,
    }
}

async fn draw(exhibit: Exhibit, what: &Picture, format: Format) -> Taken {
    let caption = match what {
        Picture::Drawing(drawing) => {
            caption(exhibit, drawing.title(), String::new(), drawing.table())
        }
        Picture::Map => {
            let (dataset, texts, query) = (exhibit.dataset(), exhibit.texts(), exhibit.query_now());
            let table = view::map::table(&dataset, &texts, &query);
            let map = view::map::map(&dataset, &texts, &query);
            caption(exhibit, &map.title, plain(&map.lead), &table)
        }
    };
    let svg = |document: Option<String>| document.map(String::into_bytes);
    let (bytes, mime, ending) = match (format, what) {
        (Format::Svg, Picture::Drawing(drawing)) => {
            (svg(picture::drawing_svg(drawing, &caption)), SVG, "svg")
        }
        (Format::Svg, Picture::Map) => {
            let document = picture::map_svg(&caption).map(|(document, _)| document);
            (svg(document), SVG, "svg")
        }
        (Format::Png, Picture::Drawing(drawing)) => {
            (picture::drawing_png(drawing, &caption).await, PNG, "png")
        }
        (Format::Png, Picture::Map) => (picture::map_png(&caption).await, PNG, "png"),
    };
    Ok(File {
        name: name::file(&caption.title, ending),
        mime,
        bytes: bytes.ok_or(Trouble::Undrawn)?,
        text: format == Format::Svg,
    })
}
