//! Buttons that hand something to the visitor, and say so when they cannot.

use std::sync::Arc;

use exhibit_domain::export::name;
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::TableView;
use exhibit_domain::view::chart::Drawing;
use leptos::prelude::*;

use super::desk::{Desk, Format, Picture, Sheet, desk};
use crate::platform::{self, Trouble};

/// A file to be handed over.
#[derive(Clone, Debug)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub mime: &'static str,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// Whether it is a text, which can be copied where it cannot be saved.
    pub text: bool,
}

/// A file, or why there is none.
pub type Taken = Result<File, Trouble>;

/// What to tell when a file may not have arrived: why, and its text.
type Told = Option<(Msg, String)>;

/// The row of buttons under a table. Nothing where nothing can be taken.
pub fn table_row(table: &TableView) -> Option<AnyView> {
    let desk = desk()?;
    let texts = desk.texts.run(());
    let told = RwSignal::new(None);
    let button = csv_button(desk, &texts, table, told);
    Some(
        view! {
            <div class="take">{button}</div>
            {trouble(told, desk)}
        }
        .into_any(),
    )
}

/// The button that saves a table as CSV.
pub fn csv_button(desk: Desk, texts: &Texts, table: &TableView, told: RwSignal<Told>) -> AnyView {
    let table = table.clone();
    let save = move |()| {
        let bytes = desk.csv.run(table.clone()).into_bytes();
        hand_over(csv_file(&table.caption, bytes), told);
    };
    let label = texts.get(Msg::TakeCsv).to_owned();
    button("csv", "CSV", label, Callback::new(save))
}

fn csv_file(caption: &str, bytes: Vec<u8>) -> Taken {
    Ok(File {
        name: name::file(caption, "csv"),
        mime: "text/csv",
        bytes,
        text: true,
    })
}

/// The button that saves the data package.
pub fn package_button() -> Option<AnyView> {
    let desk = desk()?;
    let texts = desk.texts.run(());
    let told = RwSignal::new(None);
    let done = Callback::new(move |taken: Taken| hand_over(taken, told));
    let save = Callback::new(move |()| desk.package.run(done));
    let label = texts.get(Msg::TakePackage).to_owned();
    Some(
        view! {
            <div class="take">{button("package", "", label, save)}</div>
            {trouble(told, desk)}
        }
        .into_any(),
    )
}

/// The row of buttons under a drawing.
pub fn drawing_row(chart: Signal<Drawing>) -> Option<AnyView> {
    let desk = desk()?;
    let texts = desk.texts.run(());
    let told = RwSignal::new(None);
    let subject = Callback::new(move |()| Picture::Drawing(Box::new(chart.get_untracked())));
    let sheet = Callback::new(move |()| Sheet::Table(chart.with_untracked(|c| c.table().clone())));
    Some(
        view! {
            <div class="take">
                {picture_button(desk, &texts, Format::Png, subject, told)}
                {picture_button(desk, &texts, Format::Svg, subject, told)}
                {print_button(&texts, sheet)}
            </div>
            {trouble(told, desk)}
        }
        .into_any(),
    )
}

/// Buttons for pictures of the map, behind a summary that takes little room.
pub fn map_menu(texts: &Texts) -> AnyView {
    let told = RwSignal::new(None);
    let inside = desk().map(|desk| {
        let subject = Callback::new(|()| Picture::Map);
        view! {
            <div>
                <div class="take">
                    {picture_button(desk, texts, Format::Png, subject, told)}
                    {picture_button(desk, texts, Format::Svg, subject, told)}
                </div>
                {trouble(told, desk)}
            </div>
        }
    });
    view! {
        <details class="map-notes take-menu">
            <summary>{texts.get(Msg::TakeMap).to_owned()}</summary>
            {inside}
        </details>
    }
    .into_any()
}

fn picture_button(
    desk: Desk,
    texts: &Texts,
    format: Format,
    subject: Callback<(), Picture>,
    told: RwSignal<Told>,
) -> AnyView {
    let (kind, short, label) = match format {
        Format::Png => ("png", "PNG", Msg::TakePng),
        Format::Svg => ("svg", "SVG", Msg::TakeSvg),
    };
    let done = Callback::new(move |taken: Taken| hand_over(taken, told));
    let press = Callback::new(move |()| desk.picture.run((subject.run(()), format, done)));
    button(kind, short, texts.get(label).to_owned(), press)
}

/// The button that prints the sheet it stands on.
pub fn print_button(texts: &Texts, sheet: Callback<(), Sheet>) -> Option<AnyView> {
    print_button_named(texts.get(Msg::TakePrint).to_owned(), String::new(), sheet)
}

/// The same with words of its own, and the id of what tells it from others.
pub fn print_button_named(
    label: String,
    about: String,
    sheet: Callback<(), Sheet>,
) -> Option<AnyView> {
    let desk = desk()?;
    Some(
        view! {
            <button
                type="button"
                class="quiet"
                data-action="print"
                aria-describedby=(!about.is_empty()).then_some(about)
                on:click=move |event| {
                    platform::print_sheet(&event, &desk.foot.run(sheet.run(())));
                }
            >
                {label}
            </button>
        }
        .into_any(),
    )
}

/// One button of the row. The name of a form of file is the same in every language;
/// `label` says the rest to those who hear it, or all of it where there is no such name.
pub fn button(
    kind: &'static str,
    short: &'static str,
    label: String,
    press: Callback<()>,
) -> AnyView {
    let shown = if short.is_empty() {
        label.clone()
    } else {
        short.to_owned()
    };
    view! {
        <button
            type="button"
            class="quiet"
            data-action="take"
            data-take=kind
            aria-label=label
            on:click=move |_| press.run(())
        >
            {shown}
        </button>
    }
    .into_any()
}

/// Saves a file; what may have gone wrong is told.
pub fn hand_over(taken: Taken, told: RwSignal<Told>) {
    let (why, text) = match taken {
        Ok(file) => match platform::save(&file.name, file.mime, &file.bytes) {
            Ok(()) => {
                told.try_set(None);
                return;
            }
            Err(why) => {
                let text = file.text.then(|| String::from_utf8(file.bytes).ok());
                (why, text.flatten().unwrap_or_default())
            }
        },
        Err(why) => (why, String::new()),
    };
    let msg = match (why, text.is_empty()) {
        (Trouble::Framed, false) => Msg::TakeFramedText,
        (Trouble::Framed, true) => Msg::TakeFramed,
        (Trouble::Refused, false) => Msg::TakeRefusedText,
        (Trouble::Refused, true) => Msg::TakeRefused,
        (Trouble::Network, _) => Msg::TakeNetwork,
        (Trouble::Mixed, _) => Msg::TakeMixed,
        (Trouble::Undrawn, _) => Msg::TakeUndrawn,
    };
    told.try_set(Some((msg, text)));
}

/// Why a file may not have arrived, with its text to be selected.
pub fn trouble(told: RwSignal<Told>, desk: Desk) -> AnyView {
    let say = move || {
        told.get().map(|(msg, text)| {
            let texts: Arc<Texts> = desk.texts.run(());
            let label = texts.get(Msg::TakeText).to_owned();
            let copy = (!text.is_empty()).then(|| {
                let text = text.trim_start_matches('\u{feff}').to_owned();
                view! { <textarea readonly rows="6" aria-label=label>{text}</textarea> }
            });
            view! { <p>{texts.get(msg).to_owned()}</p> {copy} }
        })
    };
    view! { <div class="take-trouble" role="status">{say}</div> }.into_any()
}
