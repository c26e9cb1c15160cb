//! All territories in one table: to be sorted, narrowed and searched.

mod controls;
mod list;
mod row;
mod search;
mod sums;
mod twin;

pub use controls::{Choice, Controls, Head};
pub use list::{in_order, lists};
pub use row::{Cell, Column, cell};
pub use search::haystack;

use super::{ArticleLink, article_links};
use crate::dataset::{Dataset, Territory, TerritoryIx};
use crate::prose::{self, Rich};
use crate::query::{Listing, Query};
use crate::text::{Lang, Msg, Texts};
use crate::view::glossary::FirstUses;
use crate::vocab::{InOrder, NameForm, Standing};

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The territory.
    pub territory: TerritoryIx,
    /// Its id.
    pub id: String,
    /// Its name in July 1937.
    pub name: String,
    /// Where it is today, or what it is.
    pub about: String,
    /// Whether it can be chosen; the sums of the RSFSR and of the whole cannot.
    pub selectable: bool,
    /// Whether it is a printed sum.
    pub sum: bool,
    /// One cell per column after the name (see [`Column::ALL`]).
    pub cells: Vec<Cell>,
}

/// What stands in place of rows when there are none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nothing {
    /// That nothing was found.
    pub words: String,
    /// What can be searched.
    pub hint: String,
    /// The listing without the search.
    pub clear: Option<(String, Listing)>,
    /// The listing without filters and search.
    pub all: Option<(String, Listing)>,
}

/// The table with everything around it.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionsView {
    /// Heading.
    pub title: String,
    /// What it is and how it is used.
    pub lead: Vec<Rich>,
    /// Search, filters and order.
    pub controls: Controls,
    /// How many rows there are, for a live region.
    pub found: String,
    /// What to know of the sums, or of the order chosen.
    pub notes: Vec<Rich>,
    /// What the table shows.
    pub caption: String,
    /// What stands below a name, as the head of a column.
    pub about: String,
    /// Column heads; the first is the name.
    pub heads: Vec<Head>,
    /// The rows.
    pub rows: Vec<Row>,
    /// What stands in their place.
    pub nothing: Option<Nothing>,
    /// Label of the links to the article.
    pub links_label: String,
    /// Where the article explains it.
    pub links: Vec<ArticleLink>,
}

/// All territories in one table.
#[must_use]
pub fn regions(dataset: &Dataset, texts: &Texts, query: &Query) -> RegionsView {
    let listing = &query.listing;
    let rows = list::rows(dataset, listing);
    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let nothing = rows.is_empty().then(|| nothing(texts, listing));
    let (rows, sums) = sums::place(dataset, listing, rows);
    let mut notes: Vec<Rich> = Vec::new();
    if nothing.is_none() {
        notes.push(prose::text(texts.get(sums)));
        notes.extend(controls::order_note(listing).map(|msg| prose::text(texts.get(msg))));
        notes.extend(of_the_whole(dataset, texts, listing));
    }
    let mut lead = vec![
        prose::parse(dataset, texts, texts.get(Msg::RegionsLead)),
        prose::text(texts.get(Msg::RegionsLeadColumns)),
    ];
    let mut uses = FirstUses::new(texts);
    lead.iter_mut().for_each(|words| uses.mark(words));
    RegionsView {
        title: texts.get(Msg::RegionsTitle).to_owned(),
        lead,
        controls: controls::controls(dataset, texts, listing),
        found: texts.fill(Msg::RegionsFound, &[("count", &texts.number(count))]),
        notes,
        caption: texts.get(Msg::RegionsCaption).to_owned(),
        about: texts.get(Msg::TableToday).to_owned(),
        heads: controls::heads(texts, listing),
        rows: rows
            .iter()
            .map(|place| row(dataset, texts, place))
            .collect(),
        nothing,
        links_label: texts.get(Msg::ArticleLinksLabel).to_owned(),
        links: article_links(dataset, texts, &["A4", "B1", "C1"]),
    }
}

fn row(dataset: &Dataset, texts: &Texts, place: &Territory) -> Row {
    let sum = place.standing == Standing::Aggregate;
    Row {
        territory: place.ix,
        id: place.id.clone(),
        name: place.heading(),
        about: match (sum, place.order) {
            (true, _) => texts.get(Msg::RegionsSum).to_owned(),
            (_, InOrder::NotNamed) => texts.get(Msg::RegionsNotNamed).to_owned(),
            // Said of each name in the region panel; here where nothing else is told.
            _ if place.form == NameForm::Transliteration && dataset.lang() != Lang::En => {
                let form = texts.word("form", place.form.as_str());
                [&place.today, " · ", form].concat()
            }
            _ => place.today.clone(),
        },
        selectable: controls::selectable(place),
        sum,
        cells: Column::ALL
            .iter()
            .map(|column| cell(dataset, texts, place, *column))
            .collect(),
    }
}

/// What was granted to, or asked for, the republic as a whole, when the table is
/// narrowed to it: no row of it holds that.
fn of_the_whole(dataset: &Dataset, texts: &Texts, listing: &Listing) -> Option<Rich> {
    let republic = dataset.territory(listing.republic?);
    let steps = row::steps(dataset, texts, republic);
    if !matches!(steps, Cell::List(_)) {
        return None;
    }
    let slots = [
        ("place", prose::text(&republic.name)),
        ("list", steps.flat()),
    ];
    Some(prose::fill(texts, Msg::RegionsOfTheWhole, &slots))
}

fn nothing(texts: &Texts, listing: &Listing) -> Nothing {
    let searched = !listing.search.trim().is_empty();
    let narrowed = !list::unfiltered(&Listing {
        search: String::new(),
        ..listing.clone()
    });
    let label = |msg| texts.get(msg).to_owned();
    Nothing {
        words: match (searched, narrowed) {
            (true, true) => texts.fill(
                Msg::RegionsNothingBoth,
                &[("search", listing.search.trim())],
            ),
            (true, false) => texts.fill(Msg::RegionsNothing, &[("search", listing.search.trim())]),
            _ => label(Msg::RegionsNothingFilters),
        },
        hint: label(Msg::RegionsSearchable),
        clear: searched.then(|| (label(Msg::RegionsClear), controls::unsearched(listing))),
        all: narrowed.then(|| (label(Msg::RegionsAll), Listing::default())),
    }
}

/// The territories that can be chosen, in the order of the document; republics that
/// it divides come last.
pub(super) fn picked(dataset: &Dataset) -> impl Iterator<Item = &Territory> {
    let sums = list::GROUPS
        .iter()
        .filter_map(|id| dataset.territory_by_id(id))
        .filter(|place| controls::selectable(place));
    list::document(dataset).into_iter().chain(sums)
}

/// Whether the table can be narrowed to a territory's units.
#[must_use]
pub fn is_republic(dataset: &Dataset, territory: &Territory) -> bool {
    dataset.members_of(territory.ix).next().is_some()
}

#[cfg(test)]
mod tests;
