//! What a kiosk says while nobody is there.

use super::told::told;
use crate::dataset::Dataset;
use crate::edtf::Date;
use crate::prose::Rich;
use crate::query::{Layer, Query};
use crate::text::{Lang, Msg, Texts};
use crate::view::map::{MapView, map};

/// Seconds a language stays before the next one takes its place.
pub const TURN: u32 = 8;

/// One language of the screen at rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// The language.
    pub lang: Lang,
    /// The subject in one line.
    pub subject: String,
    /// The invitation to touch.
    pub begin: String,
}

impl Invitation {
    /// In the language of some texts.
    #[must_use]
    pub fn of(texts: &Texts) -> Self {
        Self {
            lang: texts.lang(),
            subject: texts.get(Msg::KioskSubject).to_owned(),
            begin: texts.get(Msg::KioskBegin).to_owned(),
        }
    }
}

/// The screen at rest, in the language a kiosk starts in.
#[derive(Clone, Debug, PartialEq)]
pub struct AttractView {
    /// What it is called.
    pub label: String,
    /// Every language it offers, in the order the staff set. The present one comes from
    /// its texts, the others from the page.
    pub languages: Vec<Invitation>,
    /// What the order set, and what was counted at its end.
    pub figures: Vec<Rich>,
    /// The map of the order, as the static picture behind.
    pub map: MapView,
}

/// Builds the screen at rest. `page` holds what the page says in other languages; one that
/// the page does not know is left out, and so is a sentence whose figure is not in the data.
#[must_use]
pub fn attract(
    dataset: &Dataset,
    texts: &Texts,
    offered: &[Lang],
    page: &[Invitation],
) -> AttractView {
    let own = Invitation::of(texts);
    let languages: Vec<Invitation> = offered
        .iter()
        .filter_map(|lang| {
            if *lang == own.lang {
                Some(own.clone())
            } else {
                page.iter().find(|words| words.lang == *lang).cloned()
            }
        })
        .collect();
    let query = Query {
        lang: own.lang,
        layer: Layer::FirstQuota,
        date: Date::new_const(1937, 7, 30),
        ..Query::default()
    };
    AttractView {
        label: texts.get(Msg::KioskRest).to_owned(),
        languages: if languages.is_empty() {
            vec![own]
        } else {
            languages
        },
        figures: [Msg::KioskPlanned, Msg::KioskOutcome]
            .into_iter()
            .filter_map(|msg| told(dataset, texts, msg))
            .collect(),
        map: map(dataset, texts, &query),
    }
}

/// Which of so many languages is written large after some turns of [`TURN`] seconds; always
/// the first one where nothing moves.
#[must_use]
pub fn turn(turns: u32, languages: usize, still: bool) -> usize {
    let turns = usize::try_from(turns).unwrap_or_default();
    if still || languages == 0 {
        0
    } else {
        turns % languages
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::{plain, tokens};
    use crate::view::chart::tests::{dataset, figure};
    use crate::vocab::{Measure, Table};

    fn named(id: &str, measure: Measure, people: i64) -> crate::dataset::Figure {
        let mut figure = figure(Table::Quota, "1937-07-30", 0, measure, people);
        figure.id = id.to_owned();
        figure
    }

    fn page() -> Vec<Invitation> {
        let say = |lang, subject: &str| Invitation {
            lang,
            subject: subject.to_owned(),
            begin: String::new(),
        };
        vec![say(Lang::Ru, "по-русски"), say(Lang::En, "stale")]
    }

    #[test]
    fn every_language_is_offered_in_the_order_of_the_staff() {
        let dataset = dataset(Vec::new());
        let texts = Texts::english();
        let view = attract(&dataset, &texts, &[Lang::Ru, Lang::En, Lang::De], &page());
        let langs: Vec<Lang> = view.languages.iter().map(|words| words.lang).collect();
        assert_eq!(langs, [Lang::Ru, Lang::En]);
        assert_eq!(view.languages[0].subject, "по-русски");
        assert_eq!(view.languages[1].subject, texts.get(Msg::KioskSubject));
        let none = attract(&dataset, &texts, &[], &[]);
        assert_eq!(none.languages, [Invitation::of(&texts)]);
    }

    #[test]
    fn figures_are_live_and_a_sentence_without_them_is_left_out() {
        let texts = Texts::english();
        let figures = vec![
            named("quota.ussr.first", Measure::First, 75_950),
            named("quota.ussr.second", Measure::Second, 193_000),
        ];
        let view = attract(&dataset(figures), &texts, &[Lang::En], &[]);
        assert_eq!(view.figures.len(), 1);
        let said = plain(&view.figures[0]);
        assert!(said.contains("75,950 people to be shot, 193,000"), "{said}");
        assert_eq!(tokens(texts.get(Msg::KioskSubject)).count(), 0);
    }

    #[test]
    fn languages_take_turns_unless_nothing_may_move() {
        assert_eq!([0, 1, 2, 3, 7].map(|n| turn(n, 3, false)), [0, 1, 2, 0, 1]);
        assert_eq!(turn(99, 3, true), 0);
        assert_eq!(turn(99, 0, false), 0);
    }
}
