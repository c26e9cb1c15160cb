//! Where to look for a person: what the memorial books hold and leave out. The
//! exhibit itself holds no names.

use super::page::{Block, OutsideLink, Page, Section};
use crate::dataset::Dataset;
use crate::prose;
use crate::query::{Query, View};
use crate::text::{Msg, Texts};

/// Where names can be looked up: the address, what it is called, what is there.
const PLACES: [(&str, Msg, Msg); 5] = [
    (
        "https://base.memo.ru/",
        Msg::PersonMemorialName,
        Msg::PersonMemorialAbout,
    ),
    (
        "https://ru.openlist.wiki/",
        Msg::PersonOpenListName,
        Msg::PersonOpenListAbout,
    ),
    (
        "http://www.reabit.org.ua/",
        Msg::PersonUkraineName,
        Msg::PersonUkraineAbout,
    ),
    (
        "https://archives.gov.ua/um.php",
        Msg::PersonMartyrologyName,
        Msg::PersonMartyrologyAbout,
    ),
    (
        "https://www.memo.ru/",
        Msg::PersonLibraryName,
        Msg::PersonLibraryAbout,
    ),
];

/// Where to look for a person.
#[must_use]
pub fn person(dataset: &Dataset, texts: &Texts, _query: &Query) -> Page {
    let told = |msg| Block::told(dataset, texts, msg);
    let places = PLACES
        .iter()
        .map(|(url, name, about)| OutsideLink {
            label: texts.get(*name).to_owned(),
            url: (*url).to_owned(),
            about: prose::parse(dataset, texts, texts.get(*about)),
        })
        .collect();
    Page::new(dataset, texts, View::Person, Msg::PersonTitle, &["E2"])
        .lead(prose::text(texts.get(Msg::PersonLead)))
        .section(Section::new("hold", texts.get(Msg::PersonHoldTitle)).with(told(Msg::PersonHold)))
        .section(
            Section::new("leave-out", texts.get(Msg::PersonLeaveOutTitle))
                .with(told(Msg::PersonLeaveOut))
                .with(told(Msg::PersonDates)),
        )
        .section(
            Section::new("where", texts.get(Msg::PersonWhereTitle))
                .with(Block::Outside(places))
                .with(Block::note(dataset, texts, Msg::PersonWhereNote)),
        )
        .section(
            Section::new("archives", texts.get(Msg::PersonArchivesTitle))
                .with(told(Msg::PersonArchives)),
        )
}
