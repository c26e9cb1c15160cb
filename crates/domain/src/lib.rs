//! What is true and what to show.
//!
//! The domain of the exhibit: the data model, the rules by which figures may be
//! put side by side, the visitor's state, and one pure function per panel that
//! derives what it shows. Nothing here knows of a browser; everything is tested
//! natively.
//!
//! ```text
//! DatasetDto ──load──▶ Dataset ─┐
//!                               ├─▶ view::map, view::timeline, … ─▶ plain structs
//!           Action ──▶ Query ───┘
//! ```

pub mod address;
pub mod cite;
pub mod dataset;
pub mod derived;
pub mod dial;
pub mod edtf;
pub mod evidence;
pub mod export;
pub mod geo;
pub mod host;
pub mod keypad;
pub mod kiosk;
pub mod limit;
pub mod order;
pub mod outcome;
pub mod prose;
pub mod qr;
pub mod query;
pub mod screen;
pub mod setting;
pub mod staff;
pub mod text;
pub mod upkeep;
pub mod view;
pub mod vocab;
