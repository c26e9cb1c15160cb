//! By how much the quotas of two territories differ.

use crate::dataset::{Dataset, Territory};
use crate::derived::{difference, proportion};
use crate::limit::quota;
use crate::prose::{self, Part, Rich};
use crate::text::{Msg, Texts};
use crate::vocab::Measure;

/// A sentence for each category of each pair.
pub(super) fn differences(dataset: &Dataset, texts: &Texts, places: &[&Territory]) -> Vec<Rich> {
    let mut out = Vec::new();
    for (at, a) in places.iter().enumerate() {
        for b in places.iter().skip(at + 1) {
            out.push(pair(dataset, texts, a, b));
        }
    }
    out
}

fn pair(dataset: &Dataset, texts: &Texts, a: &Territory, b: &Territory) -> Rich {
    let all: Option<Vec<Rich>> = [a, b]
        .iter()
        .all(|place| value(dataset, place, Measure::Second).is_some())
        .then(|| sentence(dataset, texts, Measure::Total, a, b))
        .map(|whole| whole.into_iter().collect());
    let mut sentences = all.unwrap_or_default();
    // Where one has no second category, only those to be shot can be set side by side.
    sentences.extend(sentence(dataset, texts, Measure::First, a, b));
    if sentences.is_empty() {
        let slots = [("a", prose::text(&a.name)), ("b", prose::text(&b.name))];
        return prose::fill(texts, Msg::CompareNoDifference, &slots);
    }
    let mut out = Rich::new();
    for sentence in sentences {
        if !out.is_empty() {
            out.push(Part::Text(" ".to_owned()));
        }
        out.extend(sentence);
    }
    out
}

fn value(dataset: &Dataset, place: &Territory, measure: Measure) -> Option<i64> {
    quota(dataset, place.ix, measure)?.quantity.value
}

/// The greater one is named first, so that no number is negative.
fn sentence(
    dataset: &Dataset,
    texts: &Texts,
    measure: Measure,
    a: &Territory,
    b: &Territory,
) -> Option<Rich> {
    let (first, second) = (value(dataset, a, measure)?, value(dataset, b, measure)?);
    let (larger, smaller) = if first < second { (b, a) } else { (a, b) };
    let whole = measure == Measure::Total;
    let name = |place: &Territory| prose::text(&place.name);
    if first == second {
        let number = quota(dataset, a.ix, measure)?;
        let slots = [
            ("a", name(a)),
            ("b", name(b)),
            ("number", vec![Part::Figure(prose::figure(texts, number))]),
        ];
        let msg = if whole {
            Msg::CompareSameTotal
        } else {
            Msg::CompareSameFirst
        };
        return Some(prose::fill(texts, msg, &slots));
    }
    let more = difference(dataset, larger.ix, smaller.ix, measure)?;
    let share = proportion(dataset, smaller.ix, larger.ix, measure)?;
    let slots = [
        ("larger", name(larger)),
        ("smaller", name(smaller)),
        (
            "difference",
            vec![Part::Figure(prose::derived(texts, &more))],
        ),
        ("share", vec![Part::Figure(prose::derived(texts, &share))]),
    ];
    let msg = if whole {
        Msg::CompareTotal
    } else {
        Msg::CompareFirst
    };
    Some(prose::fill(texts, msg, &slots))
}
