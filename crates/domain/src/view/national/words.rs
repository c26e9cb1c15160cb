//! The sentences of the national panel.

use super::Passage;
use super::rows::{deaths, reports};
use crate::dataset::Dataset;
use crate::edtf::Date;
use crate::evidence::{Evidence, resolve};
use crate::prose::{self, Part, Rich};
use crate::text::{Msg, Texts, date};
use crate::view::chart::Count;

/// A message whose tokens are figures, each with the word its source puts
/// before the number. `None` when a figure is not in the data: a sentence with
/// a hole says something else.
pub(super) fn told(dataset: &Dataset, texts: &Texts, msg: Msg) -> Option<Rich> {
    let slots: Option<Vec<(&str, Rich)>> = prose::tokens(texts.get(msg))
        .map(|name| Some((name, figure(dataset, texts, name)?)))
        .collect();
    Some(prose::fill(texts, msg, &slots?))
}

fn figure(dataset: &Dataset, texts: &Texts, name: &str) -> Option<Rich> {
    if let Some(Evidence::Derived(derived)) = resolve(dataset, name) {
        return Some(vec![Part::Figure(prose::derived(texts, &derived))]);
    }
    let shown = prose::token(dataset, texts, name)?;
    let (id, seq) = name.split_once('#').unwrap_or((name, ""));
    let mut target = dataset.target(id)?;
    if let Ok(seq) = seq.parse() {
        target.seq = seq;
    }
    let before = prose::qualifier(texts, dataset.quantity(target)?);
    let mut parts = Vec::new();
    if !before.is_empty() {
        parts.push(Part::Text(before));
    }
    parts.push(Part::Figure(shown));
    Some(parts)
}

/// The last national report up to a day; never a value between two reports.
pub(super) fn day(dataset: &Dataset, texts: &Texts, day: Date) -> Rich {
    let words = prose::text(date::day(day, texts));
    let of = |f: &crate::dataset::Figure| f.date.as_ref().and_then(|d| d.latest());
    let last = reports(dataset)
        .filter_map(|f| Some((of(f)?, f)))
        .filter(|(date, _)| *date <= day)
        .last();
    let Some((reported, head)) = last else {
        return prose::fill(texts, Msg::NationalDayNone, &[("day", words)]);
    };
    let mut values = Count::of(texts, head).words;
    if let Some(deaths) = deaths(dataset, head) {
        values.push(Part::Text(", ".to_owned()));
        values.extend(Count::of(texts, deaths).words);
    }
    let slots = [
        ("day", words),
        ("date", prose::text(date::day(reported, texts))),
        ("values", values),
    ];
    prose::fill(texts, Msg::NationalDay, &slots)
}

/// What is planned, reported, estimated, not known, disputed.
pub(super) fn passages(dataset: &Dataset, texts: &Texts) -> Vec<Passage> {
    [
        (
            Msg::NationalPlannedTitle,
            [Msg::NationalPlanned, Msg::NationalRaised].as_slice(),
        ),
        (Msg::NationalReportedTitle, &[Msg::NationalReported]),
        (
            Msg::NationalEstimatedTitle,
            &[Msg::NationalEstimated, Msg::NationalEstimatedUnsanctioned],
        ),
        (
            Msg::NationalUnknownTitle,
            &[Msg::NationalUnknown, Msg::NationalUnknownDivision],
        ),
        (
            Msg::NationalDiffersTitle,
            &[Msg::NationalDiffers, Msg::NationalDiffersReported],
        ),
    ]
    .into_iter()
    .map(|(heading, messages)| Passage {
        heading: texts.get(heading).to_owned(),
        paragraphs: messages
            .iter()
            .filter_map(|msg| told(dataset, texts, *msg))
            .collect(),
    })
    .filter(|passage| !passage.paragraphs.is_empty())
    .collect()
}
