//! A drawing on a backend.

use exhibit_domain::view::chart::Drawing;
use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, IntoDrawingArea as _};

use crate::draw::{AreaMeasure, ChartError, backend, draw};
use crate::layout::Layout;
use crate::mark::Plan;
use crate::measure::Measure;
use crate::plan::plan;
use crate::theme::ChartTheme;

/// How high a drawing of the given width is. With the measure of the backend
/// that will draw it, the height is exact.
#[must_use]
pub fn height_for(drawing: &Drawing, width: u32, theme: &ChartTheme, measure: &dyn Measure) -> u32 {
    let (_, height) = plan(drawing, width, theme, measure).layout.size;
    u32::try_from(height).unwrap_or(1)
}

/// Draws over a whole area.
///
/// # Errors
/// When the area is too low, or the backend cannot draw.
pub fn draw_area<DB: DrawingBackend>(
    root: &DrawingArea<DB, Shift>,
    drawing: &Drawing,
    theme: &ChartTheme,
) -> Result<Layout, ChartError> {
    let (width, height) = root.dim_in_pixel();
    let plan = plan(drawing, width, theme, &AreaMeasure(root));
    let needed = u32::try_from(plan.layout.size.1).unwrap_or(u32::MAX);
    if height < needed {
        return Err(ChartError::TooLow { height, needed });
    }
    draw(root, &plan, theme)?;
    Ok(plan.layout)
}

/// Draws over the whole of a backend and finishes the picture.
///
/// # Errors
/// As [`draw_area`].
pub fn draw_on<DB: DrawingBackend>(
    target: DB,
    drawing: &Drawing,
    theme: &ChartTheme,
) -> Result<Layout, ChartError> {
    let root = target.into_drawing_area();
    let layout = draw_area(&root, drawing, theme)?;
    root.present().map_err(backend)?;
    Ok(layout)
}

/// Draws a plan made before on a backend of its size and finishes the picture.
///
/// # Errors
/// When the backend cannot draw.
pub fn draw_plan_on<DB: DrawingBackend>(
    target: DB,
    plan: &Plan,
    theme: &ChartTheme,
) -> Result<(), ChartError> {
    let root = target.into_drawing_area();
    draw(&root, plan, theme)?;
    root.present().map_err(backend)
}
