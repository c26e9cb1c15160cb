//! How the tables were made, what each reading means, what was left out.

use super::cite::Citable;
use super::page::{Block, Page, Section, TermEntry};
use crate::dataset::Dataset;
use crate::prose;
use crate::query::{Query, View};
use crate::text::{Msg, Texts};
use crate::vocab::{Reading, State};

/// About the exhibit and its data.
#[must_use]
pub fn about(dataset: &Dataset, texts: &Texts, _query: &Query) -> Page {
    let told = |msg| Block::told(dataset, texts, msg);
    let list = |messages: &[Msg]| {
        let items = messages
            .iter()
            .map(|msg| prose::parse(dataset, texts, texts.get(*msg)));
        Block::List(items.collect())
    };
    Page::new(dataset, texts, View::About, Msg::AboutTitle, &["A1", "A4"])
        .lead(prose::text(texts.get(Msg::AboutLead)))
        .section(
            Section::new("made", texts.get(Msg::AboutMadeTitle))
                .with(told(Msg::AboutMade))
                .with(told(Msg::AboutMadeArticle)),
        )
        .section(
            Section::new("readings", texts.get(Msg::AboutReadingsTitle))
                .with(told(Msg::AboutReadings))
                .with(Block::Terms(readings(texts)))
                .with(told(Msg::AboutFirst)),
        )
        .section(
            Section::new("nothing", texts.get(Msg::AboutNothingTitle))
                .with(told(Msg::AboutNothing))
                .with(Block::Terms(kinds_of_nothing(texts))),
        )
        .section(
            Section::new("never", texts.get(Msg::AboutNeverTitle)).with(list(&[
                Msg::AboutNeverSum,
                Msg::AboutNeverRequest,
                Msg::AboutNeverScope,
                Msg::AboutNeverShade,
            ])),
        )
        .section(
            Section::new("left-out", texts.get(Msg::AboutLeftOutTitle)).with(list(&[
                Msg::AboutLeftOutUnsourced,
                Msg::AboutLeftOutPolemical,
                Msg::AboutLeftOutBykivnia,
                Msg::AboutLeftOutPlaces,
                Msg::AboutLeftOutPopulation,
            ])),
        )
        .section(
            Section::new("map", texts.get(Msg::AboutMapTitle))
                .with(told(Msg::AboutMap))
                .with(told(Msg::AboutMapApproximate)),
        )
        .section(
            Section::new("licence", texts.get(Msg::AboutLicenceTitle))
                .with(told(Msg::AboutLicence)),
        )
        .section(
            Section::new("cite", texts.get(Msg::CiteTitle))
                .with(told(Msg::AboutCite))
                .with(Block::Cite(&[Citable::Exhibit, Citable::Data])),
        )
        .section(
            Section::new("data", texts.get(Msg::AboutDataTitle))
                .with(told(Msg::AboutData))
                .with(Block::Package),
        )
        .section(
            Section::new("errors", texts.get(Msg::AboutErrorsTitle)).with(told(Msg::AboutErrors)),
        )
        .section(
            Section::new("privacy", texts.get(Msg::AboutPrivacyTitle))
                .with(told(Msg::AboutPrivacy))
                .with(told(Msg::AboutKept)),
        )
}

/// How a number can have been come by.
fn readings(texts: &Texts) -> Vec<TermEntry> {
    Reading::ALL
        .iter()
        .filter(|reading| **reading != Reading::None)
        .map(|reading| {
            let words = texts.word("reading", reading.as_str());
            // "exact: the number as it is printed"
            let (term, meaning) = words.split_once(": ").unwrap_or((words, ""));
            entry("reading", reading.as_str(), term, meaning)
        })
        .collect()
}

/// What can stand where there is no number.
fn kinds_of_nothing(texts: &Texts) -> Vec<TermEntry> {
    [
        (State::Zero, Msg::EvidenceStateZero),
        (State::NotInOrder, Msg::EvidenceStateNotInOrder),
        (State::NotStated, Msg::EvidenceStateNotStated),
        (State::Unknown, Msg::EvidenceStateUnknown),
        (State::Disputed, Msg::EvidenceStateDisputed),
        (State::NotApplicable, Msg::EvidenceStateNotApplicable),
    ]
    .into_iter()
    .map(|(state, meaning)| {
        let term = texts.word("state", state.as_str());
        entry("state", state.as_str(), term, texts.get(meaning))
    })
    .collect()
}

fn entry(kind: &str, id: &str, term: &str, meaning: &str) -> TermEntry {
    TermEntry {
        id: [kind, "-", id].concat(),
        term: term.to_owned(),
        original: None,
        meaning: prose::text(meaning),
    }
}
