//! Lesson tasks: a question beside a view, and its answer for who asks.

use crate::dataset::Dataset;
use crate::query::{Query, TASKS};

/// Takes a state to a task: its view, place, day, layer and chart.
pub fn go(_dataset: &Dataset, next: &mut Query, task: u8) {
    next.task = Some(task.clamp(1, TASKS));
    next.step = None;
}
