//! Two or three territories side by side, on one scale, with what makes the
//! comparison unfair.

mod differences;
mod warnings;

use super::chart::{ScaledBars, on_one_scale, region_bars};
use super::regions::{Cell, Column, cell, picked};
use super::{ArticleLink, TableRow, TableView, article_links};
use crate::dataset::{Dataset, Territory, TerritoryIx};
use crate::edtf::Date;
use crate::prose::{self, Rich};
use crate::query::{MOST_COMPARED, Query};
use crate::text::{Msg, Texts};
use crate::view::glossary::FirstUses;

/// Seen from here nothing is yet to come, so no bar is an outline for that.
const AFTERWARDS: Date = Date::new_const(1939, 1, 1);

/// One of the territories.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The territory.
    pub territory: TerritoryIx,
    /// Its id.
    pub id: String,
    /// Its name in July 1937.
    pub name: String,
    /// Where it is today.
    pub today: String,
    /// What the button says that takes it away, for readers who do not see where
    /// it stands.
    pub take_away: String,
    /// Its bars, on the scale that all share; `None` where there are none.
    pub chart: Option<ScaledBars>,
}

/// The same of every territory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideRow {
    /// What.
    pub label: String,
    /// One cell per territory.
    pub cells: Vec<Cell>,
}

/// A territory that can be put beside the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The territory.
    pub territory: TerritoryIx,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// The comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareView {
    /// Heading.
    pub title: String,
    /// What it is, or how to choose.
    pub lead: Vec<Rich>,
    /// The territories, in the order in which they were chosen.
    pub entries: Vec<Entry>,
    /// By how much their quotas differ.
    pub differences: Vec<Rich>,
    /// Heading of the warnings.
    pub warnings_title: String,
    /// What makes the comparison unfair.
    pub warnings: Vec<Rich>,
    /// What the rows are, as the head of a column.
    pub what: String,
    /// What the table shows.
    pub caption: String,
    /// The same rows of all of them; none with fewer than two.
    pub rows: Vec<SideRow>,
    /// Label of the choice of another one.
    pub choose: String,
    /// What the choice says while nothing is chosen.
    pub choose_none: String,
    /// What its button says.
    pub add: String,
    /// What can be chosen.
    pub candidates: Vec<Candidate>,
    /// Label of the links to the article.
    pub links_label: String,
    /// Where the article explains it.
    pub links: Vec<ArticleLink>,
}

impl CompareView {
    /// The rows as a plain table, to be taken away.
    #[must_use]
    pub fn twin(&self) -> TableView {
        let names = self.entries.iter().map(|entry| entry.name.clone());
        TableView {
            caption: self.caption.clone(),
            columns: std::iter::once(self.what.clone()).chain(names).collect(),
            rows: self
                .rows
                .iter()
                .map(|row| TableRow {
                    head: row.label.clone(),
                    cells: row.cells.iter().map(Cell::flat).collect(),
                    ..TableRow::default()
                })
                .collect(),
        }
    }
}

/// Two or three territories side by side.
#[must_use]
pub fn compare(dataset: &Dataset, texts: &Texts, query: &Query) -> CompareView {
    let places: Vec<&Territory> = query
        .compare
        .iter()
        .map(|ix| dataset.territory(*ix))
        .collect();
    let several = places.len() > 1;
    let mut lead: Vec<Rich> = if several {
        vec![prose::text(texts.get(Msg::CompareLead))]
    } else {
        let how = match places.first() {
            None => Msg::CompareNone,
            Some(_) => Msg::CompareOne,
        };
        vec![prose::text(texts.get(how))]
    };
    let mut uses = FirstUses::new(texts);
    lead.iter_mut().for_each(|words| uses.mark(words));
    let label = |msg| texts.get(msg).to_owned();
    CompareView {
        title: label(Msg::CompareTitle),
        lead,
        entries: entries(dataset, texts, &places),
        differences: differences::differences(dataset, texts, &places),
        warnings_title: label(Msg::CompareWarnings),
        warnings: if several {
            warnings::warnings(dataset, texts, &places)
        } else {
            Vec::new()
        },
        what: label(Msg::ChartColumnWhat),
        caption: label(Msg::CompareCaption),
        rows: if several {
            rows(dataset, texts, &places)
        } else {
            Vec::new()
        },
        choose: label(Msg::CompareChoose),
        choose_none: label(Msg::CompareChooseNone),
        add: label(Msg::CompareAdd),
        candidates: picked(dataset)
            .filter(|place| !query.compare.contains(&place.ix))
            .map(|place| Candidate {
                territory: place.ix,
                id: place.id.clone(),
                name: place.heading(),
            })
            .collect(),
        links_label: label(Msg::ArticleLinksLabel),
        links: article_links(dataset, texts, &["A4", "B1", "C1"]),
    }
}

fn entries(dataset: &Dataset, texts: &Texts, places: &[&Territory]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = places
        .iter()
        .map(|place| Entry {
            territory: place.ix,
            id: place.id.clone(),
            name: place.heading(),
            today: place.today.clone(),
            take_away: texts.fill(Msg::CompareTakeAway, &[("place", &place.name)]),
            chart: region_bars(dataset, texts, place.ix, AFTERWARDS),
        })
        .collect();
    let mut charts: Vec<&mut ScaledBars> = entries
        .iter_mut()
        .filter_map(|entry| entry.chart.as_mut())
        .collect();
    on_one_scale(&mut charts);
    entries
}

fn rows(dataset: &Dataset, texts: &Texts, places: &[&Territory]) -> Vec<SideRow> {
    Column::ALL
        .iter()
        .map(|column| SideRow {
            label: texts.get(column.head().0).to_owned(),
            cells: places
                .iter()
                .map(|place| cell(dataset, texts, place, *column))
                .collect(),
        })
        .collect()
}

/// Which territory made room, when one more than can stand here was chosen; `None`
/// where none did.
#[must_use]
pub fn made_room(
    dataset: &Dataset,
    texts: &Texts,
    before: &[TerritoryIx],
    after: &[TerritoryIx],
) -> Option<String> {
    if before.len() < MOST_COMPARED || after.len() < MOST_COMPARED {
        return None;
    }
    let gone = before.iter().find(|there| !after.contains(there))?;
    let come = after.iter().find(|here| !before.contains(here))?;
    let name = |ix: &TerritoryIx| dataset.territory(*ix).name.as_str();
    let slots = [("gone", name(gone)), ("come", name(come))];
    Some(texts.fill(Msg::CompareMadeRoom, &slots))
}
