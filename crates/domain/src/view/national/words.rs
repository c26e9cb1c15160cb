//! The sentences of the national panel.

use super::Passage;
use super::rows::{deaths, reports};
use crate::dataset::Dataset;
use crate::edtf::Date;
use crate::prose::{self, Part, Rich};
use crate::text::{Msg, Texts, date};
use crate::view::chart::Count;
use crate::view::told::told;

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
