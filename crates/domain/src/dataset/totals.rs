//! Printed totals and the rows they must equal.
//!
//! The order prints totals, and so do the decisions that raised it. A row that
//! was never read by itself is only as good as these sums, so they are checked
//! when the data are bundled, again when the exhibit loads, and on demand.

use super::{Dataset, Fault, Figure, FigureIx};
use crate::vocab::{Measure, Role, Scope, Standing, State, Status, Table};

/// By what a total is divided into its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Split {
    /// Into the territories it covers.
    Territories,
    /// Into the categories, sentences or groups it holds.
    Categories,
}

impl Split {
    /// The word in the id of the sum.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Territories => "territories",
            Self::Categories => "categories",
        }
    }
}

/// One printed total with the rows it should be the sum of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalCheck {
    /// The printed (or stated) total.
    pub total: FigureIx,
    /// By what it is divided.
    pub split: Split,
    /// Whether a dataset that misses it is refused. Some printed totals are known
    /// to contradict their own parts; these are shown, not refused.
    pub must_hold: bool,
    /// Its value.
    pub printed: i64,
    /// The rows.
    pub parts: Vec<FigureIx>,
    /// Their sum.
    pub sum: i64,
}

impl TotalCheck {
    /// Printed minus sum; 0 when they agree.
    #[must_use]
    pub fn difference(&self) -> i64 {
        self.printed - self.sum
    }
}

/// The decision of 31 January 1938, whose 22 rows must give its printed totals.
pub const JANUARY_DECISION: &str = "pb-1938-01-31";

/// All totals that can be recomputed from rows.
#[must_use]
pub fn checks(dataset: &Dataset) -> Vec<TotalCheck> {
    let mut found = ordered(dataset);
    found.extend(reported(dataset));
    found
}

/// The sums of the order and of the decision of January 1938.
fn ordered(dataset: &Dataset) -> Vec<TotalCheck> {
    let mut found = Vec::new();
    for total in dataset.figures() {
        let split = if total.table == Table::Quota && total.measure == Measure::Total {
            Split::Categories
        } else {
            Split::Territories
        };
        let parts: Vec<&Figure> = match (total.table, total.role, total.measure) {
            // Both categories of one territory.
            (Table::Quota, _, Measure::Total) if total.state == State::Recorded => dataset
                .figures_of(total.place)
                .filter(|f| {
                    f.table == Table::Quota
                        && f.status == Status::Ordered
                        && matches!(f.measure, Measure::First | Measure::Second)
                })
                .collect(),
            // A republic or the whole order, by category.
            (Table::Quota, Role::Subtotal | Role::Total, _) => rows_under(dataset, total),
            (Table::Increase, Role::Total, _) if total.decision == JANUARY_DECISION => dataset
                .figures()
                .filter(|f| f.decision == total.decision && f.role == Role::Addition)
                .filter(|f| total.measure == Measure::Total || f.measure == total.measure)
                .collect(),
            _ => continue,
        };
        push(&mut found, total, &parts, split, true);
        // The grand totals by category and together, from the rows too.
        if total.table == Table::Quota
            && total.measure == Measure::Total
            && matches!(total.role, Role::Subtotal | Role::Total)
        {
            let rows = rows_under(dataset, total);
            push(&mut found, total, &rows, Split::Territories, true);
        }
    }
    found
}

/// The sums within other decisions, requests and reports: categories, sentences,
/// the groups of the people arrested.
fn reported(dataset: &Dataset) -> Vec<TotalCheck> {
    let mut found = Vec::new();
    for total in dataset.figures() {
        let divisions: &[&[Measure]] = match (total.table, total.measure) {
            (Table::Increase, Measure::Total) if total.decision != JANUARY_DECISION => {
                &[&[Measure::First, Measure::Second]]
            }
            // Courts and other bodies passed other sentences too, which these do not count.
            (Table::Outcome, _) if !matches!(total.scope, Scope::Order | Scope::Troika) => continue,
            (Table::Outcome, Measure::Condemned) => &[
                &[Measure::DeathSentences, Measure::Second],
                &[Measure::Executed, Measure::Second],
            ],
            (Table::Outcome, Measure::Arrested) => &[&[
                Measure::ArrestedKulaks,
                Measure::ArrestedCriminals,
                Measure::ArrestedOther,
                Measure::ArrestedUnspecified,
            ]],
            (Table::Outcome, Measure::DeathSentences) => &[&[
                Measure::DeathSentencesKulaks,
                Measure::DeathSentencesCriminals,
                Measure::DeathSentencesOther,
                Measure::DeathSentencesUnspecified,
            ]],
            _ => continue,
        };
        for measures in divisions {
            let parts: Vec<&Figure> = measures
                .iter()
                .filter_map(|measure| beside(dataset, total, *measure))
                .collect();
            if parts.len() == measures.len() {
                push(&mut found, total, &parts, Split::Categories, false);
                break;
            }
        }
    }
    found
}

/// The figure that says the same of another measure: its id differs in the measure
/// alone. Parts that the article prints beside a total are facts of the same
/// place, day, status and scope.
fn beside<'a>(dataset: &'a Dataset, total: &Figure, measure: Measure) -> Option<&'a Figure> {
    let (stem, _) = total.id.rsplit_once('.')?;
    let own = dataset.figure_by_id(&[stem, ".", measure.as_str()].concat());
    let alike = |f: &&Figure| {
        f.table == Table::Fact
            && f.measure == measure
            && f.date == total.date
            && f.status == total.status
            && f.scope == total.scope
    };
    own.or_else(|| dataset.figures_of(total.place).find(alike))
        .filter(|f| f.quantity.value.is_some() && f.quantity.max.is_none())
}

fn push(
    found: &mut Vec<TotalCheck>,
    total: &Figure,
    parts: &[&Figure],
    split: Split,
    must_hold: bool,
) {
    let Some(printed) = total.quantity.value else {
        return;
    };
    found.push(TotalCheck {
        total: total.ix,
        split,
        must_hold,
        printed,
        parts: parts.iter().map(|f| f.ix).collect(),
        sum: parts.iter().filter_map(|f| f.quantity.value).sum(),
    });
}

/// Rows of the order's table under one territory, of one measure.
fn rows_under<'a>(dataset: &'a Dataset, total: &Figure) -> Vec<&'a Figure> {
    let whole = dataset.territory(total.place).id == "ussr";
    dataset
        .figures()
        .filter(|f| {
            f.table == Table::Quota
                && f.role == Role::Row
                && f.measure == total.measure
                && f.scope == Scope::Order
                && f.quantity.value.is_some()
        })
        .filter(|f| whole || dataset.territory(f.place).parent == Some(total.place))
        .collect()
}

/// The sums the order's documents print; a dataset that misses one is refused.
const PRINTED: [(&str, i64); 12] = [
    ("quota.ussr.first", 75_950),
    ("quota.ussr.second", 193_000),
    ("quota.ussr.total", 268_950),
    ("quota.rsfsr.first", 47_450),
    ("quota.rsfsr.second", 142_150),
    ("quota.ukrainian-ssr.first", 8_000),
    ("quota.ukrainian-ssr.second", 20_800),
    ("quota.kazakh-ssr.first", 2_500),
    ("quota.kazakh-ssr.second", 5_000),
    ("increase.1938-01-31.ussr.first", 48_000),
    ("increase.1938-01-31.ussr.second", 9_200),
    ("increase.1938-01-31.ussr.total", 57_200),
];

/// Faults of every total that its rows miss, and of every printed total that is not there.
pub(super) fn faults(dataset: &Dataset) -> Vec<Fault> {
    let mut faults = Vec::new();
    for check in checks(dataset) {
        if check.must_hold && check.difference() != 0 {
            let id = dataset.figure(check.total).map_or("", |f| f.id.as_str());
            faults.push(Fault::cell(
                "figures",
                check.total.at(),
                "value",
                format!(
                    "`{id}` is {}, but its {} rows make {}",
                    check.printed,
                    check.parts.len(),
                    check.sum
                ),
            ));
        }
    }
    for (id, printed) in PRINTED {
        match dataset.figure_by_id(id) {
            None => faults.push(Fault::whole("figures", format!("`{id}` is missing"))),
            Some(figure) if figure.quantity.value != Some(printed) => faults.push(Fault::cell(
                "figures",
                figure.ix.at(),
                "value",
                format!("`{id}` must be the printed total {printed}"),
            )),
            Some(_) => {}
        }
    }
    let listed = dataset
        .figures()
        .filter(|f| f.decision == JANUARY_DECISION && f.role == Role::Addition)
        .filter(|f| f.measure == Measure::First)
        .count();
    if listed != 22 {
        faults.push(Fault::whole(
            "figures",
            format!("the decision of 31 January 1938 names 22 territories, {listed} are listed"),
        ));
    }
    let quotas = dataset
        .units()
        .filter(|u| u.standing == Standing::Unit)
        .filter(|u| {
            !dataset
                .figures_of(u.ix)
                .any(|f| f.table == Table::Quota && f.measure == Measure::First)
        });
    for unit in quotas {
        faults.push(Fault::cell(
            "territories",
            unit.ix.at(),
            "id",
            format!("`{}` has no row in the quotas, not even a state", unit.id),
        ));
    }
    faults
}
