//! What the order gave a territory, and what is known to have been added to it.

use super::slot;
use crate::dataset::{Dataset, Territory};
use crate::derived;
use crate::limit;
use crate::prose::{self, Part, Rich};
use crate::query::Query;
use crate::text::{Msg, Texts, date};
use crate::vocab::{InOrder, Measure, Standing};

/// The order's sentence about a territory.
pub(super) fn lead(dataset: &Dataset, texts: &Texts, territory: &Territory) -> Rich {
    let quota = |measure| {
        limit::quota(dataset, territory.ix, measure).map(|f| slot(prose::figure(texts, f)))
    };
    if territory.order == InOrder::NotNamed {
        return prose::fill(
            texts,
            Msg::RegionLeadNotNamed,
            &[("state", quota(Measure::Total).unwrap_or_default())],
        );
    }
    let (Some(total), Some(first)) = (quota(Measure::Total), quota(Measure::First)) else {
        return Rich::new();
    };
    let second = quota(Measure::Second).unwrap_or_default();
    let msg = match territory.standing {
        Standing::Placeless => Msg::RegionLeadCamps,
        Standing::Aggregate => Msg::RegionLeadRepublic,
        _ => Msg::RegionLead,
    };
    prose::fill(
        texts,
        msg,
        &[("total", total), ("first", first), ("second", second)],
    )
}

/// The known limit on the chosen day; nothing where it is still the first quota.
pub(super) fn known_limit(
    dataset: &Dataset,
    texts: &Texts,
    query: &Query,
    territory: &Territory,
) -> Rich {
    let raised = [Measure::First, Measure::Second, Measure::Undivided]
        .into_iter()
        .filter_map(|m| derived::known_limit(dataset, territory.ix, m, query.date))
        .filter(|d| d.parts.len() > 1 || d.rule == derived::Rule::LimitFromLevel);
    if raised.count() == 0 || territory.standing == Standing::Aggregate {
        return Rich::new();
    }
    let mut list = Rich::new();
    for measure in [Measure::First, Measure::Second, Measure::Undivided] {
        if let Some(limit) = derived::known_limit(dataset, territory.ix, measure, query.date) {
            if !list.is_empty() {
                list.push(Part::Text(", ".to_owned()));
            }
            list.push(Part::Figure(prose::derived(texts, &limit)));
            list.push(Part::Text(format!(
                " {}",
                texts.word("measure", measure.as_str())
            )));
        }
    }
    let day = date::day(query.date, texts);
    prose::fill(
        texts,
        Msg::RegionLimit,
        &[("day", prose::text(day)), ("list", list)],
    )
}
