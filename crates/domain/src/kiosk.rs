//! When a kiosk rests, asks and starts anew: a machine that time and touches drive.
