//! Who says so: the sources of every figure that a chart shows or tells.

use std::collections::BTreeSet;

use super::{Content, Here};
use crate::dataset::{Dataset, SourceIx};
use crate::evidence::{Evidence, resolve};
use crate::prose::{FigureRef, Part};
use crate::view::{SourceLink, source_label};

/// The sources of a chart's drawings and sentences, each once, in their order.
pub(super) fn of(here: Here<'_>, content: &Content) -> Vec<SourceLink> {
    let told = content
        .summary
        .iter()
        .chain(&content.notes)
        .flatten()
        .filter_map(|part| match part {
            Part::Figure(figure) => Some(figure),
            _ => None,
        });
    let drawn = content.drawings.iter().flat_map(|d| d.figures());
    let mut seen = BTreeSet::new();
    let mut links = Vec::new();
    for figure in drawn.chain(told) {
        for source in cited(here.dataset, figure) {
            if seen.insert(source) {
                let link = here
                    .dataset
                    .source(source)
                    .and_then(|s| source_label(here.dataset, &s.work.id));
                links.extend(link);
            }
        }
    }
    links
}

/// The sources of one figure as it stands: of the reading shown, or of the
/// figures that a derived one is worked out from.
fn cited(dataset: &Dataset, figure: &FigureRef) -> Vec<SourceIx> {
    let of = |id: &str, seq| {
        dataset
            .citations_of(id, seq)
            .map(|c| c.source)
            .collect::<Vec<_>>()
    };
    match resolve(dataset, &figure.id) {
        None => Vec::new(),
        Some(Evidence::Figure(target)) => {
            let Some(found) = dataset.figure(target.figure) else {
                return Vec::new();
            };
            // Another reading of a figure carries the figure's own id.
            let shown = (figure.value, figure.max);
            let first = (found.quantity.value, found.quantity.max);
            let seq = dataset
                .readings_of(target.figure)
                .find(|r| shown != first && (r.quantity.value, r.quantity.max) == shown)
                .map_or(target.seq, |r| r.seq);
            of(&found.id, seq)
        }
        Some(Evidence::Derived(derived)) => derived
            .parts
            .iter()
            .filter_map(|ix| dataset.figure(*ix))
            .flat_map(|part| of(&part.id, 0))
            .collect(),
    }
}
