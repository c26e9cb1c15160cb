//! Sentences whose figures are looked up as they are written.

use crate::dataset::Dataset;
use crate::evidence::{Evidence, resolve};
use crate::prose::{self, Part, Rich};
use crate::text::{Msg, Texts};

/// A message whose tokens are figures, each with the word its source puts
/// before the number. `None` when a figure is not in the data: a sentence with
/// a hole says something else.
#[must_use]
pub fn told(dataset: &Dataset, texts: &Texts, msg: Msg) -> Option<Rich> {
    let slots: Option<Vec<(&str, Rich)>> = prose::tokens(texts.get(msg))
        .map(|name| Some((name, figure(dataset, texts, name)?)))
        .collect();
    Some(prose::fill(texts, msg, &slots?))
}

/// One figure as a sentence shows it: derived, or with the word before it.
fn figure(dataset: &Dataset, texts: &Texts, name: &str) -> Option<Rich> {
    if let Some(Evidence::Derived(derived)) = resolve(dataset, name) {
        return Some(vec![Part::Figure(prose::derived(texts, &derived))]);
    }
    let shown = prose::token(dataset, texts, name)?;
    let (id, seq) = name.split_once('#').unwrap_or((name, ""));
    let mut target = dataset.target(id)?;
    if let Ok(seq) = seq.parse() {
        target.seq = seq;
    }
    let before = prose::qualifier(texts, dataset.quantity(target)?);
    let mut parts = Vec::new();
    if !before.is_empty() {
        parts.push(Part::Text(before));
    }
    parts.push(Part::Figure(shown));
    Some(parts)
}
