//! Pictures to take away: a drawing or the map with its words around it.

use std::rc::Rc;

use exhibit_charts::{
    Caption, ChartTheme, Font, MapKey, MapPicture, Measure, Rough, draw_plan_on, map_picture,
    picture, svg,
};
use exhibit_domain::view::chart::Drawing;

use super::backend::{CssPixelBackend, Ruler, pen};
use crate::platform::picture::{self, Captured};
use crate::platform::{canvas, styles};

/// Width of a picture of a drawing, in CSS pixels.
const WIDTH: u32 = 900;
/// Device pixels per CSS pixel in a PNG: sharp on paper too.
const RATIO: f64 = 2.0;

/// The exhibit's own light colours and its font: a picture is the same whatever the
/// screen it was taken on.
fn theme(ruler: &Ruler) -> ChartTheme {
    let mut theme = ChartTheme::default();
    let family = styles::of_page("--font-sans");
    let font = Font {
        family: &family,
        size: theme.size,
        bold: false,
    };
    if !family.is_empty() && ruler.accepts(&font) {
        theme.family = family;
    }
    theme
}

/// The look of a document that will be seen elsewhere: without the exhibit's own
/// font, which it does not carry, not even into an image of this page.
fn theme_elsewhere() -> ChartTheme {
    ChartTheme {
        family: "Source Sans 3, Segoe UI, Noto Sans, Arial, sans-serif".to_owned(),
        ..ChartTheme::default()
    }
}

/// Measures for fonts that are not known: as wide as here, and never narrower than a
/// wide font would be.
struct Careful(Ruler);

impl Measure for Careful {
    fn width(&self, text: &str, font: &Font<'_>) -> i32 {
        self.0.width(text, font).max(Rough.width(text, font))
    }
}

/// A drawing as an SVG document; `None` where there is no canvas to measure with.
#[must_use]
pub fn drawing_svg(drawing: &Drawing, caption: &Caption) -> Option<String> {
    let canvas = canvas::detached()?;
    let measure = Careful(Ruler::new(pen(&canvas).ok()?));
    let theme = theme_elsewhere();
    let plan = picture(drawing, caption, WIDTH, &theme, &measure);
    Some(svg(&plan, &caption.title, &theme))
}

/// A drawing as a PNG file.
pub async fn drawing_png(drawing: &Drawing, caption: &Caption) -> Option<Vec<u8>> {
    let canvas = canvas::detached()?;
    let ruler = Rc::new(Ruler::new(pen(&canvas).ok()?));
    let theme = theme(&ruler);
    let plan = picture(drawing, caption, WIDTH, &theme, &*ruler);
    let size = (WIDTH, u32::try_from(plan.layout.size.1).ok()?);
    let backend = CssPixelBackend::new(canvas.clone(), size, RATIO, ruler).ok()?;
    draw_plan_on(backend, &plan, &theme).ok()?;
    canvas::png(&canvas).await
}

/// The map as it is on the page, as an SVG document with its size.
#[must_use]
pub fn map_svg(caption: &Caption) -> Option<(String, (i32, i32))> {
    let canvas = canvas::detached()?;
    let measure = Careful(Ruler::new(pen(&canvas).ok()?));
    let theme = theme_elsewhere();
    let key = |(captured, words): (Captured, String)| MapKey {
        drawing: captured.drawing,
        size: captured.size,
        words,
    };
    let map = picture::captured(".map-svg")?;
    let keys = picture::keys(".map-stage .legend, .map-stage .map-aside");
    let map = MapPicture {
        drawing: map.drawing,
        size: map.size,
        keys: keys.into_iter().map(key).collect(),
    };
    Some(map_picture(&map, caption, &theme, &measure))
}

/// The same as a PNG file.
pub async fn map_png(caption: &Caption) -> Option<Vec<u8>> {
    let (document, size) = map_svg(caption)?;
    canvas::png_of_svg(&document, size, RATIO).await
}
