//! What the table says of one territory.

use crate::dataset::{Dataset, FigureIx, LAST_DAY, Territory, TerritoryIx};
use crate::derived;
use crate::limit;
use crate::outcome::{self, Outcome};
use crate::prose::{self, Part, Rich};
use crate::query::SortKey;
use crate::text::{Msg, Texts, date};
use crate::view::chart::{Count, Counts};
use crate::view::{SourceLink, region};
use crate::vocab::{ApproximationKind, Comparable, InOrder, Measure, Standing};

/// What stands in one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A number, or words where there is none.
    Words(Rich),
    /// Several statements.
    List(Vec<Rich>),
    /// Who says so.
    Sources(Vec<SourceLink>),
}

/// The columns after the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// First quota, to be shot.
    First,
    /// First quota, to the camps.
    Second,
    /// First quota in all.
    Total,
    /// Share to be shot, in per cent.
    Share,
    /// Known limit at the end of the operation.
    Limit,
    /// Requests and increases, one by one.
    Steps,
    /// Reported outcome, where it can be compared.
    Outcome,
    /// What is approximate in the borders, and how they changed.
    Borders,
    /// Who says so.
    Sources,
}

impl Column {
    /// All of them, from left to right.
    pub const ALL: [Self; 9] = [
        Self::First,
        Self::Second,
        Self::Total,
        Self::Share,
        Self::Limit,
        Self::Steps,
        Self::Outcome,
        Self::Borders,
        Self::Sources,
    ];

    /// What it is called, and by what a touch of it sorts.
    #[must_use]
    pub const fn head(self) -> (Msg, Option<SortKey>) {
        match self {
            Self::First => (Msg::SortFirst, Some(SortKey::First)),
            Self::Second => (Msg::SortSecond, Some(SortKey::Second)),
            Self::Total => (Msg::SortTotal, Some(SortKey::Total)),
            Self::Share => (Msg::SortShare, Some(SortKey::Share)),
            Self::Limit => (Msg::SortLimit, Some(SortKey::Limit)),
            Self::Steps => (Msg::RegionsColumnSteps, None),
            Self::Outcome => (Msg::SortOutcome, Some(SortKey::Outcome)),
            Self::Borders => (Msg::RegionsColumnBorders, None),
            Self::Sources => (Msg::RegionsColumnSources, None),
        }
    }
}

/// What the table says of a territory in one column.
#[must_use]
pub fn cell(dataset: &Dataset, texts: &Texts, place: &Territory, column: Column) -> Cell {
    let quota = |measure| Cell::Words(quota(dataset, texts, place.ix, measure));
    match column {
        Column::First => quota(Measure::First),
        Column::Second => quota(Measure::Second),
        Column::Total => quota(Measure::Total),
        Column::Share => Cell::Words(share(dataset, texts, place)),
        Column::Limit => Cell::Words(known_limit(dataset, texts, place)),
        Column::Steps => steps(dataset, texts, place),
        Column::Outcome => outcomes(dataset, texts, place),
        Column::Borders => borders(dataset, texts, place),
        Column::Sources => Cell::Sources(sources(dataset, place)),
    }
}

/// The country has figures of all kinds; its row shows the order's alone.
fn sources(dataset: &Dataset, place: &Territory) -> Vec<SourceLink> {
    if place.ix != dataset.ussr().ix {
        return region::sources(dataset, place.ix);
    }
    let ordered = [Measure::First, Measure::Second, Measure::Total];
    let ordered = ordered.map(|measure| limit::quota(dataset, place.ix, measure));
    region::sources_of(dataset, ordered.into_iter().flatten())
}

fn quota(dataset: &Dataset, texts: &Texts, place: TerritoryIx, measure: Measure) -> Rich {
    limit::quota(dataset, place, measure).map_or_else(
        || prose::text(texts.get(Msg::StateNotStated)),
        |figure| vec![Part::Figure(prose::figure(texts, figure))],
    )
}

fn share(dataset: &Dataset, texts: &Texts, place: &Territory) -> Rich {
    match derived::share(dataset, place.ix) {
        Some(share) => vec![Part::Figure(prose::derived(texts, &share))],
        None if place.standing == Standing::Placeless => {
            prose::text(texts.get(Msg::AsideCampsShare))
        }
        None => prose::text(texts.get(Msg::StateNotInOrder)),
    }
}

fn known_limit(dataset: &Dataset, texts: &Texts, place: &Territory) -> Rich {
    if place.standing == Standing::Aggregate {
        return prose::text(texts.get(Msg::RegionsNotSummed));
    }
    derived::known_limit(dataset, place.ix, Measure::Total, LAST_DAY).map_or_else(
        || prose::text(texts.get(Msg::StateNotInOrder)),
        |limit| vec![Part::Figure(prose::derived(texts, &limit))],
    )
}

/// Requests and increases, each with its day.
pub(super) fn steps(dataset: &Dataset, texts: &Texts, place: &Territory) -> Cell {
    if place.ix == dataset.ussr().ix {
        return Cell::Words(prose::text(texts.get(Msg::RegionsNotSummed)));
    }
    let list: Vec<Rich> = region::steps(dataset, texts, LAST_DAY, place)
        .into_iter()
        .map(|step| {
            let slots = [("when", prose::text(step.when)), ("what", step.what)];
            prose::fill(texts, Msg::RegionsStep, &slots)
        })
        .collect();
    if list.is_empty() {
        return Cell::Words(prose::text(texts.get(Msg::RegionsNoSteps)));
    }
    Cell::List(list)
}

fn outcomes(dataset: &Dataset, texts: &Texts, place: &Territory) -> Cell {
    let words = |msg| prose::text(texts.get(msg));
    match place.standing {
        Standing::Aggregate => return Cell::Words(words(Msg::RegionsNotSummed)),
        Standing::Placeless => {
            let told = texts.get(Msg::AsideCampsOutcome);
            return Cell::Words(prose::parse(dataset, texts, told));
        }
        Standing::Unit | Standing::Successor => {}
    }
    if place.order != InOrder::Listed {
        return Cell::Words(words(Msg::RegionsNoQuota));
    }
    let own = outcome::own(dataset, place.ix);
    let first = match &own {
        Some(found) => counted(dataset, texts, found),
        None => words(Msg::MapValueUnknown),
    };
    let later = outcome::of_successors(dataset, place.ix);
    let later = later.iter().map(|found| {
        let name = &dataset.territory(found.place).name;
        let slots = [
            ("place", prose::text(name)),
            ("outcome", counted(dataset, texts, found)),
        ];
        prose::fill(texts, Msg::RegionsOutcomeLater, &slots)
    });
    Cell::List(std::iter::once(first).chain(later).collect())
}

/// The counts of one outcome with their scope and their time.
pub(crate) fn counted(dataset: &Dataset, texts: &Texts, found: &Outcome) -> Rich {
    let count = |ix: Option<FigureIx>| Some(Count::of(texts, dataset.figure(ix?)?));
    let counts = Counts {
        first: count(found.deaths),
        second: count(found.second),
        undivided: None,
        total: count(found.condemned),
    };
    let Some(head) = dataset.figure(found.headline()) else {
        return Rich::new();
    };
    let when = head.period.as_ref().or(head.date.as_ref());
    let when = when.map(|d| date::edtf(d, texts));
    let msg = match head.comparable {
        Comparable::WithCaveat => Msg::RegionsOutcomeCaveat,
        _ => Msg::RegionsOutcome,
    };
    let slots = [
        ("counts", counts.words()),
        (
            "scope",
            prose::text(texts.word("scope", head.scope.as_str())),
        ),
        ("when", prose::text(when.unwrap_or_default())),
    ];
    prose::fill(texts, msg, &slots)
}

fn borders(dataset: &Dataset, texts: &Texts, place: &Territory) -> Cell {
    if place.standing != Standing::Unit {
        let msg = match place.standing {
            Standing::Placeless => Msg::AsideTitle,
            _ => Msg::ChartNone,
        };
        return Cell::Words(prose::text(texts.get(msg)));
    }
    let everywhere = dataset.units().count();
    let own = |kind: ApproximationKind| {
        dataset
            .approximations_of(place.ix)
            .any(|a| a.kind == kind && a.units.len() < everywhere)
    };
    let kinds: Vec<&str> = ApproximationKind::ALL
        .iter()
        .filter(|kind| own(**kind))
        .map(|kind| texts.word("approximation", kind.as_str()))
        .collect();
    let approximate = if kinds.is_empty() {
        texts.get(Msg::RegionsBordersGeneral).to_owned()
    } else {
        texts.fill(Msg::RegionsBorders, &[("kinds", &kinds.join(", "))])
    };
    let changed = dataset
        .changes()
        .filter(|change| change.parents.contains(&place.ix))
        .map(|change| {
            let what = texts.word("change", change.change.as_str());
            let when = date::edtf(&change.date, texts);
            texts.fill(Msg::RegionsChange, &[("what", what), ("when", &when)])
        });
    Cell::List(
        std::iter::once(approximate)
            .chain(changed)
            .map(prose::text)
            .collect(),
    )
}
