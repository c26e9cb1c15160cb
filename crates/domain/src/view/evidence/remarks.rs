//! What has to be said beside a figure: who decided, what is counted, whether
//! it can be compared, where its ground lay, and which kind of nothing it is.

use super::label::{self, date_words};
use crate::dataset::{Dataset, Figure};
use crate::derived;
use crate::prose::{self, Part, Rich, text};
use crate::text::date;
use crate::text::{Msg, Texts};
use crate::vocab::{Comparable, Standing, State, Status, Table};

/// All remarks on a figure, in the order in which they are read.
pub(super) fn remarks(dataset: &Dataset, texts: &Texts, figure: &Figure) -> Vec<Rich> {
    [
        state(texts, figure),
        authority(texts, figure),
        decision(dataset, texts, figure),
        period(texts, figure),
        comparable(dataset, texts, figure),
        successor(dataset, texts, figure),
        divided(dataset, texts, figure),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// One of the kinds of nothing, explained.
fn state(texts: &Texts, figure: &Figure) -> Option<Rich> {
    let message = match figure.state {
        State::Recorded => return None,
        State::Zero => Msg::EvidenceStateZero,
        State::NotInOrder => Msg::EvidenceStateNotInOrder,
        State::NotStated => Msg::EvidenceStateNotStated,
        State::Unknown => Msg::EvidenceStateUnknown,
        State::Disputed => Msg::EvidenceStateDisputed,
        State::NotApplicable => Msg::EvidenceStateNotApplicable,
    };
    Some(text(texts.get(message)))
}

fn authority(texts: &Texts, figure: &Figure) -> Option<Rich> {
    if figure.authority.is_empty() {
        return None;
    }
    let message = match figure.status {
        Status::Requested => Msg::EvidenceAskedBy,
        Status::Granted | Status::GrantedUnsanctioned | Status::SubAllocated => {
            Msg::EvidenceDecidedBy
        }
        Status::Ordered | Status::Reported | Status::Estimated => Msg::EvidenceAuthority,
    };
    Some(text(
        texts.fill(message, &[("authority", &figure.authority)]),
    ))
}

/// The whole of a decision of which this figure is one row.
fn decision(dataset: &Dataset, texts: &Texts, figure: &Figure) -> Option<Rich> {
    if figure.decision.is_empty() {
        return None;
    }
    let whole = derived::granted(dataset, &figure.decision, figure.measure)
        .filter(|whole| whole.parts.len() > 1 && whole.parts.contains(&figure.ix))?;
    Some(prose::fill(
        texts,
        Msg::EvidenceDecision,
        &[("whole", vec![Part::Figure(prose::derived(texts, &whole))])],
    ))
}

fn period(texts: &Texts, figure: &Figure) -> Option<Rich> {
    let period = label::span(texts, figure.period.as_ref()?);
    Some(text(
        texts.fill(Msg::EvidencePeriod, &[("period", &period)]),
    ))
}

fn comparable(dataset: &Dataset, texts: &Texts, figure: &Figure) -> Option<Rich> {
    if figure.comparable == Comparable::None {
        return None;
    }
    let note = prose::parse(dataset, texts, &figure.comparable_note);
    // The note on a national count says that it is one.
    if figure.comparable == Comparable::National && !note.is_empty() {
        return Some(note);
    }
    let mut rich = text(texts.word("comparable", figure.comparable.as_str()));
    if !note.is_empty() {
        rich.push(Part::Text(" ".to_owned()));
        rich.extend(note);
    }
    Some(rich)
}

/// A successor's figure is its own.
fn successor(dataset: &Dataset, texts: &Texts, figure: &Figure) -> Option<Rich> {
    let place = dataset.territory(figure.place);
    if place.standing != Standing::Successor {
        return None;
    }
    let parents: Vec<&str> = place
        .belongs_to
        .iter()
        .map(|ix| dataset.territory(*ix).name.as_str())
        .collect();
    Some(text(texts.fill(
        Msg::EvidenceSuccessor,
        &[("place", &place.name), ("parents", &parents.join(", "))],
    )))
}

/// A unit that had been divided by then: its name may stand for less ground
/// than the map shows.
fn divided(dataset: &Dataset, texts: &Texts, figure: &Figure) -> Option<Rich> {
    let place = dataset.territory(figure.place);
    if place.standing != Standing::Unit || figure.table == Table::Fact {
        return None;
    }
    let day = figure.date.as_ref()?.latest()?;
    let change = dataset
        .changes()
        .filter(|c| c.parents.contains(&figure.place))
        .filter(|c| c.children.iter().any(|child| *child != figure.place))
        .find(|c| c.date.earliest().is_some_and(|from| from <= day))?;
    let when = date::edtf(&change.date, texts);
    Some(text(texts.fill(
        Msg::EvidenceDivided,
        &[("place", &place.name), ("date", &when)],
    )))
}

/// "Moscow Oblast · ordered 30 July 1937".
pub(super) fn subtitle(dataset: &Dataset, texts: &Texts, figure: &Figure) -> String {
    let mut pieces = vec![label::place(dataset, figure)];
    if figure.table == Table::Fact {
        pieces.extend(date_words(texts, figure));
        if figure.status != Status::Reported {
            pieces.push(texts.word("status", figure.status.as_str()).to_owned());
        }
    } else {
        pieces.extend(label::dated(texts, figure));
    }
    pieces.extend(label::scope(texts, figure));
    pieces.join(" · ")
}

/// "5,000 to be shot"; for zero and the other kinds of nothing "To the camps: not named in the order".
pub(super) fn title(texts: &Texts, figure: &Figure) -> Rich {
    let number = label::quantity(
        texts,
        figure,
        prose::figure(texts, figure),
        &figure.quantity,
    );
    let measure = texts.word("measure", figure.measure.as_str());
    let said =
        !matches!(figure.quantity.value, None | Some(0)) || !figure.quantity.words.is_empty();
    if figure.table == Table::Fact {
        let subject = prose::capitalised(&figure.subject);
        return prose::fill(
            texts,
            Msg::EvidenceTitleNamed,
            &[("name", text(subject)), ("number", number)],
        );
    }
    if !said {
        return prose::fill(
            texts,
            Msg::EvidenceTitleNamed,
            &[
                ("name", text(prose::capitalised(measure))),
                ("number", number),
            ],
        );
    }
    with_measure(texts, number, measure)
}

/// A number with what it counts after it.
pub(super) fn with_measure(texts: &Texts, number: Rich, measure: &str) -> Rich {
    // A phrase that starts with a noun stands apart: "6,000, category not stated".
    let message = if measure == texts.word("measure", "undivided") {
        Msg::EvidenceTitleApart
    } else {
        Msg::EvidenceTitle
    };
    prose::fill(
        texts,
        message,
        &[("number", number), ("measure", text(measure))],
    )
}
