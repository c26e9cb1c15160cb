//! Measures of the strip: where a day and a number of people stand in it.

use exhibit_domain::view::timeline::TimelineView;
use exhibit_domain::vocab::Measure;

/// Height of the rows of event labels.
pub(super) const TOP: f64 = 46.0;

/// Height of the plot.
pub(super) const PLOT: f64 = 84.0;

/// Height of the axis.
const AXIS: f64 = 24.0;

/// Height of the whole strip.
pub(super) const HEIGHT: f64 = TOP + PLOT + AXIS;

/// Space left and right of the axis, so that end labels fit.
pub(super) const SIDE: f64 = 14.0;

/// What the dark line counts: death sentences first, people shot later.
pub(super) const DEATHS: [Measure; 2] = [Measure::DeathSentences, Measure::Executed];

/// Width of a letter in pixels, on average.
pub(super) const LETTER: f64 = 7.0;

/// The place of a day, given as a fraction of the time shown.
pub(super) fn x_at(width: f64, fraction: f64) -> f64 {
    SIDE + fraction * (width - 2.0 * SIDE).max(1.0)
}

/// The height of a number of people.
#[allow(clippy::cast_precision_loss)] // people counts are far below 2^52
pub(super) fn y_at(view: &TimelineView, people: i64) -> f64 {
    TOP + PLOT - people as f64 / view.max.max(1) as f64 * (PLOT - 8.0)
}
