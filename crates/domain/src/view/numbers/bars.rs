//! Bars of named figures: what a chart lists, it lists by the names of tokens.

use super::Here;
use crate::evidence::{Evidence, resolve};
use crate::text::Msg;
use crate::view::chart::{Count, Drawing, Plain, PlainSheet, Swatch, Tone, plain};
use crate::view::evidence::span;
use crate::vocab::Qualifier;

/// End of a scale of per cent.
pub(super) const PER_CENT: Option<i64> = Some(100);

/// One bar before its figure is looked up.
#[derive(Clone, Copy)]
pub(super) struct Bar {
    /// The scope it stands under.
    pub group: Option<Msg>,
    /// What it is.
    pub label: Msg,
    /// Its figure: an id, with `#n` for another reading.
    pub name: &'static str,
    /// What the bar stands for.
    pub tone: Tone,
}

impl Bar {
    /// A bar under a heading.
    pub(super) const fn new(group: Msg, label: Msg, name: &'static str, tone: Tone) -> Self {
        Self {
            group: Some(group),
            label,
            name,
            tone,
        }
    }

    /// A bar without a heading.
    pub(super) const fn bare(label: Msg, name: &'static str, tone: Tone) -> Self {
        Self {
            group: None,
            label,
            name,
            tone,
        }
    }

    /// The bar with its figure; `None` where that is not in the data.
    fn plain(&self, here: Here<'_>) -> Option<Plain> {
        let (id, _) = self.name.split_once('#').unwrap_or((self.name, ""));
        let mut row = Plain {
            heading: self.group.map(|msg| here.say(msg)).unwrap_or_default(),
            label: here.say(self.label),
            date: String::new(),
            remark: String::new(),
            tone: self.tone,
            bound: false,
            count: Count::named(here.dataset, here.texts, self.name)?,
        };
        if let Some(Evidence::Figure(mut target)) = resolve(here.dataset, id) {
            if let Some((_, seq)) = self.name.split_once('#') {
                target.seq = seq.parse().ok()?;
            }
            let figure = here.dataset.figure(target.figure)?;
            let date = figure.period.as_ref().or(figure.date.as_ref());
            row.date = date.map(|d| span(here.texts, d)).unwrap_or_default();
            row.bound = matches!(
                here.dataset.quantity(target)?.qualifier,
                Some(Qualifier::AtMost | Qualifier::Under | Qualifier::UpTo)
            );
        }
        Some(row)
    }
}

/// Bars on one scale; what an outline means is added where there is one.
pub(super) fn bars(here: Here<'_>, mut sheet: PlainSheet, list: &[Bar]) -> Drawing {
    let rows: Vec<Plain> = list.iter().filter_map(|bar| bar.plain(here)).collect();
    if rows.iter().any(|row| row.bound) {
        sheet
            .legend
            .push((Swatch::Bounded, here.say(Msg::NumbersLegendBounded)));
    }
    Drawing::Bars(plain(here.texts, sheet, &rows))
}

/// A sheet of people.
pub(super) fn people(here: Here<'_>, title: Msg, legend: &[(Swatch, Msg)]) -> PlainSheet {
    PlainSheet {
        title: here.say(title),
        unit: here.say(Msg::ChartUnit),
        legend: legend.iter().map(|(s, msg)| (*s, here.say(*msg))).collect(),
        ..PlainSheet::default()
    }
}

/// A sheet of per cent, whose scale is always the whole.
pub(super) fn per_cent(here: Here<'_>, title: Msg) -> PlainSheet {
    PlainSheet {
        title: here.say(title),
        unit: here.say(Msg::UnitPercent),
        max: PER_CENT,
        ..PlainSheet::default()
    }
}
