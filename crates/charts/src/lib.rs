//! Drawings of the domain's views, for any plotters backend.
//!
//! A drawing is made in two steps. [`plan`] decides where everything goes, with
//! nothing but a way to measure text; [`draw_bars`] hands the plan to a backend.
//! In the browser that is a canvas, in tests an SVG.
//!
//! ```text
//! ScaledBars ─plan─▶ Plan { marks, layout } ─draw─▶ DrawingArea<DB>
//!                              └─▶ Layout: what a touch meets
//! ```

mod bars;
mod bricks;
mod draw;
mod layout;
mod measure;
mod plan;
mod theme;
mod wrap;

pub use bars::{draw_bars, draw_on, height_for};
pub use draw::ChartError;
pub use layout::{Layout, PartBox, Rect, RowBox};
pub use measure::{Font, Measure, Rough, Usual};
pub use plan::{Anchor, Mark, Plan, plan};
pub use theme::{ChartTheme, Paint};
