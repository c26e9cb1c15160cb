//! What a step of the tour or a lesson task shows beside its words.

use crate::dataset::Dataset;
use crate::edtf::Date;
use crate::query::{Chart, Frame, Layer, Query, View};

/// A view with its place, day, layer and chart.
pub(super) struct Scene {
    pub view: View,
    pub region: Option<&'static str>,
    pub date: Date,
    pub layer: Layer,
    pub chart: Option<Chart>,
}

impl Scene {
    /// Takes a state to the scene. What has nothing to do with it (language,
    /// comparison, listing) stays.
    pub fn set(&self, dataset: &Dataset, next: &mut Query) {
        next.view = self.view;
        next.region = self
            .region
            .and_then(|id| dataset.territory_by_id(id))
            .map(|territory| territory.ix);
        next.date = self.date;
        next.layer = self.layer;
        next.chart = self.chart;
        next.frame = Frame::Whole;
        next.table = false;
        next.figure = None;
        next.paragraph = None;
        next.source = None;
        next.term = None;
    }

    /// Whether a state still shows it. Opening a figure or turning the map is no leaving.
    pub fn holds(&self, dataset: &Dataset, query: &Query) -> bool {
        let mut set = query.clone();
        self.set(dataset, &mut set);
        let shown = |q: &Query| (q.view, q.region, q.date, q.layer, q.chart);
        shown(&set) == shown(query)
    }
}

/// One of several by its number, from 1; a number too small or too great means the
/// nearest.
pub(super) fn nth<T>(all: &'static [T], number: u8) -> Option<(u8, &'static T)> {
    let last = u8::try_from(all.len()).unwrap_or(u8::MAX).max(1);
    let number = number.clamp(1, last);
    Some((number, all.get(usize::from(number) - 1)?))
}
