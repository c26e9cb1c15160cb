//! The numbers of one bar and how they are laid end to end.

use super::{BarPart, Tone};
use crate::dataset::{Dataset, Figure, Target};
use crate::derived::Derived;
use crate::prose::{self, FigureRef, Part, Rich};
use crate::text::{Msg, Texts};
use crate::vocab::{Measure, State};

/// One number as a bar and a table need it.
#[derive(Clone, Debug)]
pub(crate) struct Count {
    /// The figure.
    pub figure: FigureRef,
    /// The number with the word its source puts before it.
    pub number: Rich,
    /// The number with what it counts: "75,950 to be shot".
    pub words: Rich,
}

impl Count {
    /// A figure's number.
    pub(crate) fn of(texts: &Texts, figure: &Figure) -> Self {
        let shown = prose::figure(texts, figure);
        let mut number = Vec::new();
        let before = prose::qualifier(texts, &figure.quantity);
        if !before.is_empty() {
            number.push(Part::Text(before));
        }
        number.push(Part::Figure(shown.clone()));
        let measure = prose::text(texts.word("measure", figure.measure.as_str()));
        let msg = match figure.state {
            State::Recorded | State::Zero | State::Disputed => Msg::ChartValue,
            // Without a category there is nothing that the missing number counts.
            _ if figure.measure == Measure::Undivided => Msg::ChartValueMissing,
            _ => Msg::ChartValueState,
        };
        let slots = [("number", number.clone()), ("measure", measure)];
        Self {
            words: prose::fill(texts, msg, &slots),
            figure: shown,
            number,
        }
    }

    /// A derived figure's number, with the word to be said before it.
    pub(crate) fn derived(texts: &Texts, derived: &Derived, before: &str) -> Self {
        let shown = prose::derived(texts, derived);
        let measure = texts.word("measure", derived.measure.as_str());
        Self::said(texts, shown, before, measure)
    }

    /// One reading of a figure or one derived figure, by the name a token has
    /// for it; the unit of a fact is left to the drawing.
    pub(crate) fn named(dataset: &Dataset, texts: &Texts, name: &str) -> Option<Self> {
        if let Some(derived) = crate::derived::derive(dataset, name) {
            return Some(Self::said(texts, prose::derived(texts, &derived), "", ""));
        }
        let shown = prose::token(dataset, texts, name)?;
        let (id, seq) = name.split_once('#').unwrap_or((name, ""));
        let target = dataset.target(id)?;
        let seq = seq.parse().unwrap_or(target.seq);
        let before = prose::qualifier(texts, dataset.quantity(Target { seq, ..target })?);
        Some(Self::said(texts, shown, before.trim_end(), ""))
    }

    fn said(texts: &Texts, shown: FigureRef, before: &str, measure: &str) -> Self {
        let mut number = Vec::new();
        if !before.is_empty() {
            number.push(Part::Text([before, " "].concat()));
        }
        number.push(Part::Figure(shown.clone()));
        let words = if measure.is_empty() {
            number.clone()
        } else {
            let slots = [
                ("number", number.clone()),
                ("measure", prose::text(measure)),
            ];
            prose::fill(texts, Msg::ChartValue, &slots)
        };
        Self {
            figure: shown,
            number,
            words,
        }
    }
}

/// The numbers of one bar.
#[derive(Clone, Debug, Default)]
pub(crate) struct Counts {
    /// To be shot, sentenced to death, shot.
    pub first: Option<Count>,
    /// To the camps or to prison.
    pub second: Option<Count>,
    /// Without a category.
    pub undivided: Option<Count>,
    /// Everyone, as a source says; never worked out here.
    pub total: Option<Count>,
}

impl Counts {
    /// The numbers there are.
    pub(super) fn all(&self) -> impl Iterator<Item = &Count> {
        [&self.first, &self.second, &self.undivided, &self.total]
            .into_iter()
            .flatten()
    }

    /// All numbers with what they count, parted by middle dots.
    pub(in crate::view) fn words(&self) -> Rich {
        let mut out = Vec::new();
        for count in self.all() {
            if !out.is_empty() {
                out.push(Part::Text(" · ".to_owned()));
            }
            out.extend(count.words.iter().cloned());
        }
        out
    }

    /// The parts of the bar. What a total holds beyond a lone first category is
    /// drawn as *not stated*; a total is never drawn beside a full division.
    pub(super) fn parts(&self, first: Tone) -> Vec<BarPart> {
        let mut parts: Vec<BarPart> = Vec::new();
        let pieces = [
            (first, &self.first),
            (Tone::Second, &self.second),
            (Tone::Undivided, &self.undivided),
        ];
        for (tone, count) in pieces {
            push(&mut parts, tone, count.as_ref(), false);
        }
        let divided = [&self.second, &self.undivided]
            .into_iter()
            .flatten()
            .any(|count| count.figure.value.is_some());
        if !divided {
            push(&mut parts, Tone::Undivided, self.total.as_ref(), true);
        }
        if parts.is_empty()
            && let Some(count) = self.all().next()
        {
            parts.push(BarPart {
                tone: Tone::Unknown,
                from: 0,
                to: 0,
                figure: count.figure.clone(),
            });
        }
        parts
    }

    /// The range of the first category, where it is one.
    pub(super) fn range(&self) -> Option<(i64, i64)> {
        let first = &self.first.as_ref()?.figure;
        Some((first.value?, first.max?))
    }
}

/// Adds a part after the last one; `whole` counts from nothing, not from there.
fn push(parts: &mut Vec<BarPart>, tone: Tone, count: Option<&Count>, whole: bool) {
    let Some(count) = count else { return };
    let Some(value) = count.figure.value else {
        return;
    };
    let from = parts.last().map_or(0, |part| part.to);
    let to = if whole { value } else { from + value };
    if to > from {
        parts.push(BarPart {
            tone,
            from,
            to,
            figure: count.figure.clone(),
        });
    }
}
