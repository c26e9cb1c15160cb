//! One component per panel, each fed by the view of the same name.

pub mod article;
pub mod compare;
pub mod evidence;
pub mod lesson;
pub mod map;
pub mod national;
pub mod overlay;
pub mod page;
pub mod region;
pub mod regions;
pub mod screen;
pub mod share;
mod shared;
pub mod sources;
pub mod timeline;
pub mod tour;
