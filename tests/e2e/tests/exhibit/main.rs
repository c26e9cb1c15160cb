//! What a visitor does, in a real browser over the release build.

// Helpers between the tests may fail like the tests themselves.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod accessibility;
mod address;
mod aloud;
mod article;
mod broken;
mod broken_start;
mod dial;
mod embed;
mod embed_element;
mod embed_messages;
mod evidence;
mod evidence_use;
mod first_load;
mod kiosk;
mod kiosk_layout;
mod kiosk_setup;
mod kiosk_touch;
mod kiosk_up;
mod kiosk_watch;
mod languages;
mod layout;
mod lessons;
mod map_pick;
mod map_table;
mod map_view;
mod network;
mod offline;
mod offline_update;
mod prerendered;
mod regions;
mod screen;
mod share;
mod shared;
mod shift;
mod single;
mod take;
mod time;
mod views;
