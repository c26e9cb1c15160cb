//! The place of a drawing in the static page, so that what follows stands where it
//! will stand once the drawing is made.
//!
//! How high a drawing is follows from its width, which only the browser knows, and
//! the page has no styles of its own. So there is one empty picture for each of a
//! few widths, and the style sheet shows the one that fits.

use exhibit_charts::{ChartTheme, Usual, height_for};
use exhibit_domain::view::chart::Drawing;
use leptos::prelude::*;

/// The widths from which each place holds, in CSS pixels, as in `style/chart.css`.
pub const WIDTHS: [u32; 16] = [
    0, 280, 300, 320, 340, 370, 400, 450, 500, 560, 620, 680, 740, 800, 900, 1000,
];

/// The places of one drawing.
pub fn places(chart: &Drawing) -> AnyView {
    let theme = ChartTheme::default();
    let ends = WIDTHS.iter().skip(1).copied().chain([1100]);
    WIDTHS
        .iter()
        .zip(ends)
        .map(|(from, to)| {
            let height = height_for(chart, (from.max(&240) + to) / 2, &theme, &Usual);
            view! {
                <svg
                    class="chart-place"
                    data-from=from.to_string()
                    width="1"
                    height=height.to_string()
                    aria-hidden="true"
                ></svg>
            }
        })
        .collect_view()
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_knows_each_width() {
        let sheet = include_str!("../../style/chart.css");
        let ends = WIDTHS.iter().skip(1).map(Some).chain([None]);
        for (from, to) in WIDTHS.iter().zip(ends) {
            let until = to.map_or_else(String::new, |to| format!(" and (width < {to}px)"));
            let rule = format!(
                "@container (width >= {from}px){until} {{ .chart-place[data-from=\"{from}\"] {{ display: block; }} }}"
            );
            assert!(sheet.contains(&rule), "style/chart.css lacks: {rule}");
        }
    }
}
