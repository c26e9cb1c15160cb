//! What makes a comparison unfair.

use crate::dataset::{Dataset, FIRST_DAY, Figure, LAST_DAY, Territory};
use crate::limit::quota;
use crate::outcome::{self, Outcome};
use crate::prose::{self, Part, Rich};
use crate::text::{Msg, Texts, date};
use crate::vocab::{Comparable, InOrder, Measure, Reading, Standing, Table};

/// Everything that must be known before the territories are set side by side:
/// what they are, how their quotas were read, how they changed, what was counted.
pub(super) fn warnings(dataset: &Dataset, texts: &Texts, places: &[&Territory]) -> Vec<Rich> {
    let mut out: Vec<Rich> = Vec::new();
    for place in places {
        out.extend(kind(texts, place));
        out.extend(within(texts, place, places));
        out.extend(by_sum_only(dataset, texts, place));
        out.extend(divided(dataset, texts, place));
        out.extend(made_later(dataset, texts, place));
    }
    out.extend(outcomes(dataset, texts, places));
    out
}

fn about(texts: &Texts, msg: Msg, place: &Territory) -> Rich {
    prose::text(texts.fill(msg, &[("place", &place.name)]))
}

/// A row that is no territory of the order's list like the others.
fn kind(texts: &Texts, place: &Territory) -> Option<Rich> {
    let msg = match (place.standing, place.order) {
        (Standing::Placeless, _) => Msg::CompareWarnCamps,
        (Standing::Aggregate, _) => Msg::CompareWarnSum,
        (_, InOrder::NotNamed) => Msg::CompareWarnNotNamed,
        _ => return None,
    };
    Some(about(texts, msg, place))
}

/// A unit that is counted in a republic standing beside it.
fn within(texts: &Texts, place: &Territory, places: &[&Territory]) -> Option<Rich> {
    let whole = places.iter().find(|other| place.parent == Some(other.ix))?;
    let slots = [("place", place.name.as_str()), ("whole", &whole.name)];
    Some(prose::text(texts.fill(Msg::CompareWarnWithin, &slots)))
}

fn by_sum_only(dataset: &Dataset, texts: &Texts, place: &Territory) -> Option<Rich> {
    [Measure::First, Measure::Second, Measure::Total]
        .into_iter()
        .filter_map(|measure| quota(dataset, place.ix, measure))
        .any(|figure| figure.reading == Reading::ConfirmedBySum)
        .then(|| about(texts, Msg::CompareWarnBySum, place))
}

/// Divided while the operation went on: later figures may be for less ground.
fn divided(dataset: &Dataset, texts: &Texts, place: &Territory) -> Vec<Rich> {
    dataset
        .changes()
        .filter(|change| change.parents.contains(&place.ix))
        .filter(|change| change.children.iter().any(|child| *child != place.ix))
        .filter(|change| {
            let day = change.date.earliest();
            day.is_some_and(|day| (FIRST_DAY..=LAST_DAY).contains(&day))
        })
        .map(|change| {
            // A decree may divide several at once; only what lay here is named.
            let parts: Vec<&str> = change
                .children
                .iter()
                .map(|child| dataset.territory(*child))
                .filter(|child| child.belongs_to.contains(&place.ix))
                .map(|child| child.name.as_str())
                .collect();
            let when = date::edtf(&change.date, texts);
            let slots = [
                ("place", place.name.as_str()),
                ("when", when.as_str()),
                ("parts", &parts.join(", ")),
            ];
            prose::text(texts.fill(Msg::CompareWarnDivided, &slots))
        })
        .collect()
}

/// Figures of a region made later, shown inside the one it was made from.
fn made_later(dataset: &Dataset, texts: &Texts, place: &Territory) -> Option<Rich> {
    let mut names: Vec<&str> = Vec::new();
    let counted = |f: &&Figure| matches!(f.table, Table::Quota | Table::Increase | Table::Outcome);
    for figure in dataset.figures().filter(counted) {
        let own = figure.place != place.ix && dataset.unit_of(figure.place) == Some(place.ix);
        let name = dataset.territory(figure.place).name.as_str();
        if own && !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() {
        return None;
    }
    let slots = [("place", place.name.as_str()), ("parts", &names.join(", "))];
    Some(prose::text(texts.fill(Msg::CompareWarnLater, &slots)))
}

/// The outcomes: known for some only, of other things, of another scope, until
/// another day, or with a caveat of their own.
fn outcomes(dataset: &Dataset, texts: &Texts, places: &[&Territory]) -> Vec<Rich> {
    let found: Vec<(&Territory, Option<Outcome>)> = places
        .iter()
        .map(|place| (*place, outcome::own(dataset, place.ix)))
        .collect();
    let known: Vec<(&Territory, &Outcome)> = found
        .iter()
        .filter_map(|(place, outcome)| Some((*place, outcome.as_ref()?)))
        .collect();
    let mut out = Vec::new();
    if known.is_empty() {
        return vec![prose::text(texts.get(Msg::CompareWarnNoOutcomes))];
    }
    let units = found.iter().filter(|(place, outcome)| {
        outcome.is_none() && place.standing == Standing::Unit && place.order == InOrder::Listed
    });
    out.extend(units.map(|(place, _)| about(texts, Msg::CompareWarnUnknown, place)));
    if known.len() > 1 {
        out.extend(unlike(dataset, texts, &known));
    }
    out.extend(known.iter().filter_map(|(place, outcome)| {
        let head = dataset.figure(outcome.headline())?;
        let told = head.comparable == Comparable::WithCaveat && !head.comparable_note.is_empty();
        told.then(|| {
            let slots = [
                ("place", prose::text(&place.name)),
                ("note", prose::parse(dataset, texts, &head.comparable_note)),
            ];
            prose::fill(texts, Msg::CompareWarnCaveat, &slots)
        })
    }));
    out
}

/// In what the counts of two or three territories are unlike.
fn unlike(dataset: &Dataset, texts: &Texts, known: &[(&Territory, &Outcome)]) -> Vec<Rich> {
    let measures = |outcome: &Outcome| -> Vec<Measure> {
        [outcome.deaths, outcome.second, outcome.condemned]
            .into_iter()
            .flatten()
            .filter_map(|ix| dataset.figure(ix))
            .map(|figure| figure.measure)
            .collect()
    };
    let head = |outcome: &Outcome| dataset.figure(outcome.headline());
    let measured = |outcome: &Outcome| {
        let words: Vec<&str> = measures(outcome)
            .into_iter()
            .map(|measure| texts.word("measure", measure.as_str()))
            .collect();
        words.join(", ")
    };
    let scoped = |outcome: &Outcome| {
        head(outcome)
            .map_or("", |f| texts.word("scope", f.scope.as_str()))
            .to_owned()
    };
    let dated = |outcome: &Outcome| {
        let words = |f: &Figure| f.date.as_ref().map(|d| date::edtf(d, texts));
        head(outcome).and_then(words).unwrap_or_default()
    };
    [
        (Msg::CompareWarnMeasures, said(texts, known, measured)),
        (Msg::CompareWarnScopes, said(texts, known, scoped)),
        (Msg::CompareWarnDates, said(texts, known, dated)),
    ]
    .into_iter()
    .filter_map(|(msg, list)| Some(prose::fill(texts, msg, &[("list", list?)])))
    .collect()
}

/// What is said of each, where it is not the same of all.
fn said(
    texts: &Texts,
    known: &[(&Territory, &Outcome)],
    say: impl Fn(&Outcome) -> String,
) -> Option<Rich> {
    let (_, first) = known.first()?;
    if known.iter().all(|(_, outcome)| say(outcome) == say(first)) {
        return None;
    }
    let mut list = Rich::new();
    for (place, outcome) in known {
        if !list.is_empty() {
            list.push(Part::Text("; ".to_owned()));
        }
        let words = say(outcome);
        let slots = [("place", place.name.as_str()), ("what", &words)];
        list.extend(prose::text(texts.fill(Msg::CompareWarnOne, &slots)));
    }
    Some(list)
}
