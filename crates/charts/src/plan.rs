//! Where everything goes.
//!
//! From 280 px upwards nothing may collide or leave the canvas, so text is
//! wrapped to its room and the height follows. On a wide canvas the words stand
//! left of what they name, on a narrow one above it.

use exhibit_domain::view::chart::Drawing;

use crate::mark::Plan;
use crate::measure::Measure;
use crate::theme::ChartTheme;
use crate::{bars, dots, series};

/// Plans a drawing of the given width.
pub fn plan(drawing: &Drawing, width: u32, theme: &ChartTheme, measure: &dyn Measure) -> Plan {
    match drawing {
        Drawing::Bars(chart) => bars::plan(chart, width, theme, measure),
        Drawing::Series(chart) => series::plan(chart, width, theme, measure),
        Drawing::Dots(chart) => dots::plan(chart, width, theme, measure),
    }
}
