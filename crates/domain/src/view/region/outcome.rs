//! What is known to have come of the order, what is not, and what cannot be compared.

use super::around;
use crate::dataset::{Dataset, Figure, Territory};
use crate::outcome;
use crate::prose::{self, Part, Rich};
use crate::text::{Msg, Texts, date};
use crate::vocab::{Comparable, InOrder, Table};

/// Sentences on the outcome, by what they can be used for.
#[derive(Default)]
pub(super) struct OutcomeSentences {
    pub(super) known: Vec<Rich>,
    pub(super) unknown: Vec<Rich>,
    pub(super) apart: Vec<Rich>,
}

/// One sentence per outcome, and one per gap.
pub(super) fn outcome_sentences(
    dataset: &Dataset,
    texts: &Texts,
    territory: &Territory,
) -> OutcomeSentences {
    let mut out = OutcomeSentences::default();
    for figure in around(dataset, territory.ix).filter(|f| f.table == Table::Outcome) {
        let sentence = outcome_sentence(dataset, texts, territory, figure);
        match figure.comparable {
            Comparable::Yes | Comparable::WithCaveat => out.known.push(sentence),
            Comparable::Partial => out.known.push(sentence),
            _ => out.apart.push(sentence),
        }
    }
    if territory.order == InOrder::Listed {
        match outcome::own(dataset, territory.ix) {
            None => out
                .unknown
                .push(prose::text(texts.get(Msg::RegionUnknownAll))),
            Some(found) => {
                if found.condemned.is_none() {
                    out.unknown
                        .push(prose::text(texts.get(Msg::RegionUnknownCondemned)));
                }
                if found.deaths.is_none() {
                    out.unknown
                        .push(prose::text(texts.get(Msg::RegionUnknownDeaths)));
                }
            }
        }
    }
    out
}

fn outcome_sentence(
    dataset: &Dataset,
    texts: &Texts,
    territory: &Territory,
    figure: &Figure,
) -> Rich {
    let mut out = Rich::new();
    if figure.place != territory.ix {
        let name = &dataset.territory(figure.place).name;
        out.push(Part::Text(format!("{name}: ")));
    }
    out.push(Part::Text(prose::qualifier(texts, &figure.quantity)));
    out.push(Part::Figure(prose::figure(texts, figure)));
    let period = figure.period.as_ref().or(figure.date.as_ref());
    let when = period.map(|d| date::edtf(d, texts)).unwrap_or_default();
    out.push(Part::Text(format!(
        " {}, {} ({when}).",
        texts.word("measure", figure.measure.as_str()),
        texts.word("scope", figure.scope.as_str()),
    )));
    if !figure.comparable_note.is_empty() {
        out.push(Part::Text(" ".to_owned()));
        out.extend(prose::parse(dataset, texts, &figure.comparable_note));
    }
    out
}
