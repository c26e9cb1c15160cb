//! What keeps a kiosk alive: a server for this machine alone, and a watch over the
//! browser that shows it.
//!
//! The running exhibit tells its server every few seconds that it lives. Where it no
//! longer does, or the browser has ended, the browser is started anew.

pub mod args;
#[cfg(unix)]
pub mod browser;
#[cfg(unix)]
pub mod guard;
pub mod state;
pub mod watch;
