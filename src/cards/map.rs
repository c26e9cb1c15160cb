//! The map of the first quotas, as it stands at the beginning.

use std::fmt::Write as _;

use exhibit_domain::dataset::Dataset;
use exhibit_domain::geo::Viewport;
use exhibit_domain::query::Query;
use exhibit_domain::text::Texts;
use exhibit_domain::view::map::{Tone, map};

use super::{FIRST, LAND, LAND_LINE, PAPER, SECOND, SECOND_SOFT};

/// Draws it into a box: left, top, width, height.
pub(super) fn draw(
    out: &mut String,
    dataset: &Dataset,
    texts: &Texts,
    place: (i32, i32, i32, i32),
) {
    let (left, top, width, height) = place;
    let shape = dataset.map();
    let Some(whole) = shape.presets().first() else {
        return;
    };
    let viewport = Viewport::of_preset(shape, whole, (f64::from(width), f64::from(height)));
    let stroke = 1.0 / viewport.scale();
    let _ = writeln!(
        out,
        "<g transform=\"translate({left} {top})\"><g transform=\"{}\" fill=\"none\" stroke-width=\"{stroke:.3}\">",
        viewport.transform()
    );
    for unit in shape.units() {
        let _ = writeln!(out, "<path d=\"{}\" fill=\"{LAND}\"/>", unit.path);
    }
    for (path, line, fill) in [
        (&shape.lakes, "none", PAPER),
        (&shape.lines_modern, PAPER, "none"),
        (&shape.lines_approx, PAPER, "none"),
        (&shape.border, LAND_LINE, "none"),
    ] {
        let _ = writeln!(
            out,
            "<path d=\"{path}\" fill=\"{fill}\" stroke=\"{line}\"/>"
        );
    }
    out.push_str("</g>\n");
    let view = map(dataset, texts, &Query::default());
    for unit in shape.units() {
        let mark = view
            .units
            .iter()
            .find(|mark| mark.territory == unit.territory);
        let at = viewport.screen_from_grid(shape.circle_at(unit, 1.0));
        for circle in mark.into_iter().flat_map(|mark| &mark.circles) {
            let (fill, line) = match circle.tone {
                Tone::First => (FIRST, "none"),
                _ => (SECOND_SOFT, SECOND),
            };
            let _ = writeln!(
                out,
                "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{:.1}\" fill=\"{fill}\" stroke=\"{line}\"/>",
                at.0,
                at.1,
                circle.radius * viewport.base_scale()
            );
        }
    }
    out.push_str("</g>\n");
}
