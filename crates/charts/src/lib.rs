//! Drawings of the domain's views, for any plotters backend.
//!
//! A drawing is made in two steps. [`plan`] decides where everything goes, with
//! nothing but a way to measure text; [`draw_area`] hands the plan to a backend.
//! In the browser that is a canvas, in tests an SVG.
//!
//! ```text
//! Drawing ─plan─▶ Plan { marks, layout } ─draw─▶ DrawingArea<DB>
//!                              └─▶ Layout: what a touch meets
//! ```

mod bars;
mod dots;
mod draw;
mod layout;
mod mark;
mod measure;
mod paint;
mod pen;
mod picture;
mod plan;
mod scale;
mod series;
mod svg;
mod theme;
mod wrap;

pub use draw::ChartError;
pub use layout::{Layout, PartBox, Rect, RowBox};
pub use mark::{Anchor, Mark, Plan};
pub use measure::{Font, Measure, Rough, Usual};
pub use paint::{draw_area, draw_on, draw_plan_on, height_for};
pub use picture::{Caption, MapKey, MapPicture, map_picture, picture};
pub use plan::plan;
pub use svg::svg;
pub use theme::{ChartTheme, Paint};
