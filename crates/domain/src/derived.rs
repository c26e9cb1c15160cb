//! Figures that no source prints: worked out here from figures that sources do print.
//!
//! Each has an id of its own, so that it can be opened like any other, and keeps
//! its working: which figures it is made of.
//!
//! | id | what |
//! |---|---|
//! | `limit.<date>.<territory>.<first \| second \| undivided \| total>` | the known limit on a day (see [`crate::limit`]) |
//! | `share.<territory>` | share of the first quota to be shot, in whole per cent |
//! | `count.outcomes` | territories with an outcome that can stand beside the quota |
//! | `count.territories` | territories the order names |
//! | `sum.<territories \| categories>.<figure>` | the rows of a printed total added up |
//! | `gap.<territories \| categories>.<figure>` | that total less the sum of its rows |
//! | `count.without-outcome` | territories the order names whose outcome no source gives |
//! | `count.rates` | territories with a rate |
//! | `rate.<territory>.<first \| total>` | first quota per 100,000 inhabitants |
//! | `pace.<condemned \| executed>.<whole \| date>.<day \| month>` | a mean between two reports |
//! | `pace.terror.<day \| month>` | the article's executions by its own length of time |
//! | `days.<from>.<to>` | days between two, both counted |
//! | `difference.<a>.<b>.<first \| second \| total>` | the first quota of one territory less that of another |
//! | `proportion.<a>.<b>.<first \| second \| total>` | the first quota of one as a share of that of another, in whole per cent |
//! | `decision.<decision>.<first \| second \| undivided \| total>` | what one decision granted, its rows taken together |

mod beside;
mod count;
pub mod pace;
pub mod rate;

pub use count::{outcomes, territories, without_outcome};

use crate::dataset::totals::{self, TotalCheck};
use crate::dataset::{Dataset, FigureIx, TerritoryIx};
use crate::edtf::Date;
use crate::limit;
use crate::text::number::percent;
use crate::vocab::{Measure, Role, Status, Table};

pub use beside::{difference, proportion};

/// How the parts make the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The parts added up, starting from the first quota; at least so much.
    LimitFromQuota,
    /// The parts added up, starting from a reported level; at least so much.
    LimitFromLevel,
    /// The first part as a share of the second, in per cent.
    Share,
    /// How many parts there are.
    Count,
    /// The rows of one decision added up.
    Decision,
    /// The rows of a printed total added up.
    Sum,
    /// The first part less all the others.
    Gap,
    /// The first part, less the second where there are three, per 100,000 of the last.
    Rate,
    /// The first part divided by the second.
    Quotient,
    /// The first part, less the second if there is one, divided by the days between.
    Pace {
        /// The first day counted.
        from: Date,
        /// The last day counted.
        to: Date,
        /// What the mean is given for.
        per: pace::Per,
    },
    /// The days between two, both counted.
    Days {
        /// The first day.
        from: Date,
        /// The last day.
        to: Date,
    },
    /// The first part less the second.
    Difference,
    /// The first part as a share of the second, in per cent, of another place.
    Proportion,
}

/// A figure with its working.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derived {
    /// Its id.
    pub id: String,
    /// Its value.
    pub value: i64,
    /// How it was worked out.
    pub rule: Rule,
    /// From what.
    pub parts: Vec<FigureIx>,
    /// Where.
    pub place: TerritoryIx,
    /// On which day, for limits.
    pub day: Option<Date>,
    /// What it counts.
    pub measure: Measure,
}

/// Works a derived figure out from its id; `None` for ids of other kinds and
/// where there is nothing to work out.
#[must_use]
pub fn derive(dataset: &Dataset, id: &str) -> Option<Derived> {
    let mut parts = id.split('.');
    match parts.next()? {
        "limit" => {
            let day: Date = parts.next()?.parse().ok()?;
            let place = dataset.territory_by_id(parts.next()?)?.ix;
            let measure = Measure::parse(parts.next()?)?;
            known_limit(dataset, place, measure, day)
        }
        "share" => share(dataset, dataset.territory_by_id(parts.next()?)?.ix),
        "count" => match parts.next()? {
            "outcomes" => Some(outcomes(dataset)),
            "territories" => Some(territories(dataset)),
            "totals" => Some(count::totals_counted(dataset, id, |_| true)),
            "totals-agree" => Some(count::totals_counted(dataset, id, |gap| gap == 0)),
            "totals-differ" => Some(count::totals_counted(dataset, id, |gap| gap != 0)),
            "without-outcome" => Some(without_outcome(dataset)),
            "rates" => Some(rate::counted(dataset)),
            _ => None,
        },
        kind @ ("sum" | "gap") => {
            let split = parts.next()?;
            let total = id.strip_prefix(kind)?.strip_prefix('.')?;
            let total = total.strip_prefix(split)?.strip_prefix('.')?;
            let check = totals::checks(dataset).into_iter().find(|check| {
                check.split.as_str() == split
                    && dataset.figure(check.total).is_some_and(|f| f.id == total)
            })?;
            recomputed(dataset, &check, kind == "gap")
        }
        "rate" => {
            let place = dataset.territory_by_id(parts.next()?)?.ix;
            rate::rate(dataset, place, Measure::parse(parts.next()?)?)
        }
        "pace" => pace::derive(dataset, id.strip_prefix("pace.")?),
        "days" => pace::days(
            dataset,
            parts.next()?.parse().ok()?,
            parts.next()?.parse().ok()?,
        ),
        kind @ ("difference" | "proportion") => {
            let a = dataset.territory_by_id(parts.next()?)?.ix;
            let b = dataset.territory_by_id(parts.next()?)?.ix;
            let measure = Measure::parse(parts.next()?)?;
            if kind == "difference" {
                difference(dataset, a, b, measure)
            } else {
                proportion(dataset, a, b, measure)
            }
        }
        "decision" => {
            let (decision, measure) = id.strip_prefix("decision.")?.rsplit_once('.')?;
            granted(dataset, decision, Measure::parse(measure)?)
        }
        _ => None,
    }
}

/// The known limit of a category (or of all of them) on a day.
#[must_use]
pub fn known_limit(
    dataset: &Dataset,
    place: TerritoryIx,
    measure: Measure,
    day: Date,
) -> Option<Derived> {
    let found = if measure == Measure::Total {
        let all = limit::limits(dataset, place, day);
        limit::Limit {
            value: Some(all.total()).filter(|n| *n > 0),
            from_level: all.first.from_level || all.second.from_level,
            parts: [all.first, all.second, all.undivided]
                .into_iter()
                .flat_map(|l| l.parts)
                .collect(),
        }
    } else {
        limit::limit(dataset, place, measure, day)
    };
    Some(Derived {
        id: format!(
            "limit.{day}.{}.{}",
            dataset.territory(place).id,
            measure.as_str()
        ),
        value: found.value?,
        rule: if found.from_level {
            Rule::LimitFromLevel
        } else {
            Rule::LimitFromQuota
        },
        parts: found.parts,
        place,
        day: Some(day),
        measure,
    })
}

/// Share of the first quota to be shot. The camps' quota has no second category.
#[must_use]
pub fn share(dataset: &Dataset, place: TerritoryIx) -> Option<Derived> {
    let first = limit::quota(dataset, place, Measure::First)?;
    let second = limit::quota(dataset, place, Measure::Second)?;
    let total = limit::quota(dataset, place, Measure::Total)?;
    second.quantity.value?;
    Some(Derived {
        id: format!("share.{}", dataset.territory(place).id),
        value: percent(first.quantity.value?, total.quantity.value?)?,
        rule: Rule::Share,
        parts: vec![first.ix, total.ix],
        place,
        day: None,
        measure: Measure::First,
    })
}

/// What one decision granted in one category, its rows taken together.
#[must_use]
pub fn granted(dataset: &Dataset, decision: &str, measure: Measure) -> Option<Derived> {
    let rows: Vec<_> = dataset
        .figures()
        .filter(|f| f.table == Table::Increase && f.decision == decision)
        .filter(|f| f.role == Role::Addition && f.quantity.value.is_some())
        .filter(|f| matches!(f.status, Status::Granted | Status::GrantedUnsanctioned))
        .filter(|f| f.measure != Measure::Total)
        .filter(|f| f.measure == measure || measure == Measure::Total)
        .collect();
    let place = rows.first()?.place;
    Some(Derived {
        id: format!("decision.{decision}.{}", measure.as_str()),
        value: rows.iter().filter_map(|f| f.quantity.value).sum(),
        rule: Rule::Decision,
        parts: rows.iter().map(|f| f.ix).collect(),
        place,
        day: None,
        measure,
    })
}

/// The sum of a printed total's rows, or what the total has more than they.
#[must_use]
pub fn recomputed(dataset: &Dataset, check: &TotalCheck, gap: bool) -> Option<Derived> {
    let total = dataset.figure(check.total)?;
    let kind = if gap { "gap" } else { "sum" };
    let own = gap.then_some(check.total);
    Some(Derived {
        id: [kind, ".", check.split.as_str(), ".", &total.id].concat(),
        value: if gap { check.difference() } else { check.sum },
        rule: if gap { Rule::Gap } else { Rule::Sum },
        parts: own.into_iter().chain(check.parts.iter().copied()).collect(),
        place: total.place,
        day: None,
        measure: total.measure,
    })
}
