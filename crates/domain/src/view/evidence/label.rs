//! A figure in a few words: what it counts, where, when, on whose word.

use crate::dataset::{Dataset, FIRST_DAY, Figure, LAST_DAY, Quantity};
use crate::edtf::{Edtf, Point};
use crate::prose::{self, FigureRef, Part, Rich, capitalised};
use crate::text::date;
use crate::text::{Msg, Texts};
use crate::vocab::{Role, Scope, State, Status, Table};

/// The short label of a figure: "Moscow Oblast, to be shot, ordered 30 July 1937".
#[must_use]
pub fn figure_label(dataset: &Dataset, texts: &Texts, figure: &Figure) -> String {
    let mut pieces = Vec::new();
    if figure.table == Table::Fact {
        pieces.push(capitalised(&figure.subject));
    } else {
        pieces.push(place(dataset, figure));
        pieces.push(texts.word("measure", figure.measure.as_str()).to_owned());
    }
    pieces.extend(dated(texts, figure));
    pieces.extend(scope(texts, figure));
    pieces.join(", ")
}

/// The name of the place; the country goes by its short one.
pub(super) fn place(dataset: &Dataset, figure: &Figure) -> String {
    let place = dataset.territory(figure.place);
    if figure.place == dataset.ussr().ix {
        place.label.clone()
    } else {
        place.heading()
    }
}

/// "ordered 30 July 1937"; for facts the date alone.
pub(super) fn dated(texts: &Texts, figure: &Figure) -> Option<String> {
    let status = match figure.role {
        // A level was not granted on its day; it was in force.
        Role::Level => texts.get(Msg::FigureLevel),
        _ => texts.word("status", figure.status.as_str()),
    };
    let silent = figure.table == Table::Fact && figure.status == Status::Reported;
    let date = date_words(texts, figure);
    match (silent, date) {
        (true, date) => date,
        // What the order does not name was not ordered.
        (false, Some(date)) if figure.state == State::NotInOrder => {
            Some(texts.fill(Msg::FigureInOrder, &[("date", &date)]))
        }
        (false, None) => Some(status.to_owned()),
        (false, Some(date)) => {
            Some(texts.fill(Msg::FigureDated, &[("status", status), ("date", &date)]))
        }
    }
}

/// The scope, where it is not the order's own.
pub(super) fn scope(texts: &Texts, figure: &Figure) -> Option<String> {
    let usual = match figure.scope {
        Scope::Order => true,
        // A fact's subject says what it is about.
        Scope::Other => figure.table == Table::Fact,
        _ => false,
    };
    (!usual).then(|| texts.word("scope", figure.scope.as_str()).to_owned())
}

/// The date as readers say it. A grant whose day is not known is dated by the
/// bound that means something: the first and the last day of the operation,
/// which only stand for "not known", are left unsaid.
pub(super) fn date_words(texts: &Texts, figure: &Figure) -> Option<String> {
    let value = figure.date.as_ref()?;
    // A fact holds for a span of time, a grant fell on one day of it.
    if figure.table == Table::Fact {
        return Some(span(texts, value));
    }
    if figure.table != Table::Increase || !value.is_interval() {
        return Some(date::edtf(value, texts));
    }
    let from = value.earliest().filter(|day| *day > FIRST_DAY);
    let to = value.latest().filter(|day| *day < LAST_DAY);
    Some(match (from, to) {
        (Some(_), Some(_)) => date::edtf(value, texts),
        (None, Some(to)) => texts.fill(Msg::FigureDateBy, &[("date", &date::day(to, texts))]),
        (Some(from), None) => {
            texts.fill(Msg::FigureDateAfter, &[("date", &date::day(from, texts))])
        }
        (None, None) => texts.get(Msg::FigureDateUnknown).to_owned(),
    })
}

/// A span of time: "from 1937 to 1938".
pub(crate) fn span(texts: &Texts, value: &Edtf) -> String {
    let words = |point: Point| date::edtf(&Edtf::from(point), texts);
    match (value.is_interval(), value.start(), value.end()) {
        (true, Some(from), Some(to)) => texts.fill(
            Msg::FigureSpan,
            &[("from", &words(from)), ("to", &words(to))],
        ),
        (true, Some(from), None) => texts.fill(Msg::FigureSpanFrom, &[("from", &words(from))]),
        _ => date::edtf(value, texts),
    }
}

/// A quantity with the word before it and its unit after it, its number live.
pub(super) fn quantity(
    texts: &Texts,
    figure: &Figure,
    reading: FigureRef,
    said: &Quantity,
) -> Rich {
    let mut rich = Vec::new();
    let before = prose::qualifier(texts, said);
    if !before.is_empty() {
        rich.push(Part::Text(before));
    }
    rich.push(Part::Figure(reading));
    let after = unit(texts, figure, said);
    if !after.is_empty() {
        rich.push(Part::Text(after));
    }
    rich
}

/// The unit of a fact with a space before it; empty where words say it already.
pub(super) fn unit(texts: &Texts, figure: &Figure, said: &Quantity) -> String {
    let needed = match figure.unit.as_str() {
        "" | "year" => false,
        "years" | "months" => said.value.is_some() || !said.words.is_empty(),
        _ => said.value.is_some(),
    };
    if needed {
        format!(" {}", texts.word("unit", &figure.unit))
    } else {
        String::new()
    }
}

/// One reading of a figure, to be shown as a live number.
pub(crate) fn reading_ref(texts: &Texts, figure: &Figure, said: &Quantity) -> FigureRef {
    FigureRef {
        shown: prose::show(texts, said, &figure.unit),
        value: said.value,
        max: said.max,
        in_words: !said.words.is_empty(),
        ..prose::figure(texts, figure)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::fixture;
    use crate::vocab::Measure;

    fn label(id: &str, change: impl FnOnce(&mut Figure)) -> String {
        let mut dataset = fixture::dataset();
        let ix = fixture::add(&mut dataset, id, 1, Measure::First, Some(5_000), change);
        figure_label(&dataset, &Texts::english(), dataset.figure(ix).unwrap())
    }

    #[test]
    fn say_what_where_and_when() {
        assert_eq!(
            label("quota.moscow-oblast.first", |_| ()),
            "Moscow Oblast, to be shot, ordered 30 July 1937"
        );
        for (date, words) in [
            ("1937-10-22/..", "granted after 22 October 1937"),
            ("1937-07-30/1937-10-28", "granted by 28 October 1937"),
            (
                "1937-09-01/1937-11-30",
                "granted between 1 September and 30 November 1937",
            ),
            ("1937-07-30/1938-11-17", "granted on a day not known"),
        ] {
            let text = label("increase.x.moscow-oblast.first", |f| {
                f.date = date.parse().ok()
            });
            assert_eq!(text, ["Moscow Oblast, to be shot, ", words].concat());
        }
        let troika = label("outcome.x.moscow-oblast.troika.executed", |f| {
            f.scope = Scope::Troika
        });
        assert!(
            troika.ends_with("30 July 1937, all cases of the regional troika"),
            "{troika}"
        );
        let level = label("increase.x.moscow-oblast.first", |f| f.role = Role::Level);
        assert!(level.ends_with("limit in force 30 July 1937"), "{level}");
        let fact = label("fact.f001", |f| {
            f.subject = "yearly mortality".to_owned();
            f.date = "1942/1943".parse().ok();
        });
        assert_eq!(fact, "Yearly mortality, from 1942 to 1943");
    }

    #[test]
    fn quantities_have_units_once() {
        let texts = Texts::english();
        for (value, words, unit, said) in [
            (Some(20), "", "percent", "20 per cent"),
            (Some(1937), "", "year", "1937"),
            (None, "half a day", "days", "half a day"),
            (None, "two and a half", "years", "two and a half years"),
            (Some(2), "", "months-of-wage", "2 months’ wages"),
        ] {
            let mut dataset = fixture::dataset();
            let ix = fixture::add(&mut dataset, "fact.f001", 0, Measure::Other, value, |f| {
                f.quantity.words = words.to_owned();
                f.unit = unit.to_owned();
            });
            let figure = dataset.figure(ix).unwrap();
            let shown = prose::figure(&texts, figure);
            let rich = quantity(&texts, figure, shown, &figure.quantity);
            assert_eq!(prose::plain(&rich), said);
        }
    }
}
