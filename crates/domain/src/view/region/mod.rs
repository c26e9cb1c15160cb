//! The panel of one territory: what was ordered, what was added, what is known
//! to have come of it, and what is not known.

mod model;
mod order;
mod outcome;
mod steps;

pub use model::{RegionView, Step};
pub(super) use steps::steps;

use super::chart;
use super::{SourceLink, article_links, source_label};
use crate::dataset::{Dataset, Figure, Territory, TerritoryIx};
use crate::prose::{self, FigureRef, Part, Rich};
use crate::query::Query;
use crate::text::{Lang, Msg, Texts, date};
use crate::vocab::{NameForm, Table};

/// Builds the panel of the chosen territory; `None` when none is chosen.
#[must_use]
pub fn region(dataset: &Dataset, texts: &Texts, query: &Query) -> Option<RegionView> {
    let territory = dataset.territory(query.region?);
    let outcome = outcome::outcome_sentences(dataset, texts, territory);
    Some(RegionView {
        territory: territory.ix,
        id: territory.id.clone(),
        name: territory.heading(),
        name_ru: if dataset.lang() == Lang::Ru {
            String::new()
        } else {
            territory.name_ru.clone()
        },
        form: match territory.form {
            NameForm::Original => String::new(),
            form => texts.word("form", form.as_str()).to_owned(),
        },
        today: territory.today.clone(),
        lead: order::lead(dataset, texts, territory),
        limit: order::known_limit(dataset, texts, query, territory),
        day: date::day(query.date, texts),
        steps: steps(dataset, texts, query.date, territory),
        known: outcome.known,
        unknown: outcome.unknown,
        apart: outcome.apart,
        chart: chart::region_bars(dataset, texts, territory.ix, query.date),
        changes: changes(dataset, texts, territory.ix),
        approximations: dataset
            .approximations_of(territory.ix)
            .map(|a| match a.accuracy_km {
                Some(km) => texts.fill(
                    Msg::RegionApproximateKm,
                    &[("note", &a.note), ("km", &km.to_string())],
                ),
                None => a.note.clone(),
            })
            .collect(),
        note: prose::parse(dataset, texts, &territory.note),
        links: article_links(dataset, texts, &paragraphs(dataset, territory)),
        sources: sources(dataset, territory.ix),
    })
}

/// The article's paragraphs that speak of a territory, A4 (the order) first.
fn paragraphs<'a>(dataset: &'a Dataset, territory: &Territory) -> Vec<&'a str> {
    let mut ids: Vec<&str> = vec!["A4"];
    for figure in around(dataset, territory.ix) {
        for citation in dataset.citations_of(&figure.id, 0) {
            if let Some(p) = dataset.paragraph_by_id(&citation.locator)
                && dataset
                    .source(citation.source)
                    .is_some_and(|s| s.work.id == "werth-2010")
                && !ids.contains(&p.id.as_str())
            {
                ids.push(&p.id);
            }
        }
    }
    ids.sort_unstable();
    ids
}

/// Figures of a territory and of its successors.
fn around(dataset: &Dataset, place: TerritoryIx) -> impl Iterator<Item = &Figure> {
    dataset
        .figures()
        .filter(move |f| f.place == place || dataset.unit_of(f.place) == Some(place))
}

/// Every source of a territory's figures, each once.
pub(super) fn sources(dataset: &Dataset, place: TerritoryIx) -> Vec<SourceLink> {
    let own = around(dataset, place).filter(|f| f.table != Table::Population);
    sources_of(dataset, own)
}

/// Every source of some figures, each once.
pub(super) fn sources_of<'a>(
    dataset: &Dataset,
    figures: impl Iterator<Item = &'a Figure>,
) -> Vec<SourceLink> {
    let mut links: Vec<SourceLink> = Vec::new();
    for figure in figures {
        for citation in dataset.citations_of(&figure.id, 0) {
            let link = dataset
                .source(citation.source)
                .and_then(|s| source_label(dataset, &s.work.id));
            if let Some(link) = link
                && !links.contains(&link)
            {
                links.push(link);
            }
        }
    }
    links
}

fn slot(figure: FigureRef) -> Rich {
    vec![Part::Figure(figure)]
}

fn changes(dataset: &Dataset, texts: &Texts, place: TerritoryIx) -> Vec<Rich> {
    let names = |list: &[TerritoryIx]| {
        list.iter()
            .map(|ix| dataset.territory(*ix).name.clone())
            .collect::<Vec<_>>()
            .join(", ")
    };
    dataset
        .changes()
        .filter(|c| c.parents.contains(&place) || c.children.contains(&place))
        .map(|change| {
            let mut sentence = prose::text(format!(
                "{}: {} → {} ({}). ",
                date::edtf(&change.date, texts),
                names(&change.parents),
                names(&change.children),
                texts.word("change", change.change.as_str()),
            ));
            sentence.extend(prose::parse(dataset, texts, &change.note));
            sentence
        })
        .collect()
}
