//! A walk through the whole in ten steps.
//!
//! A step sets view, place, day and layer; its words stand beside whatever is
//! shown. The visitor may look around at any time and come back to the step.

use super::scene::{Scene, nth};
use super::{ArticleLink, article_links};
use crate::dataset::Dataset;
use crate::edtf::Date;
use crate::prose::{self, Rich};
use crate::query::{Chart, Layer, Query, TOUR_STEPS, View};
use crate::text::{Msg, Texts};

/// One step of the tour, shown beside the view it sets.
#[derive(Clone, Debug, PartialEq)]
pub struct TourStep {
    /// Its number, from 1.
    pub number: u8,
    /// Where in the tour it is, in words.
    pub position: String,
    /// Its heading.
    pub title: String,
    /// Two or three sentences with live figures.
    pub text: Rich,
    /// The step before.
    pub back: Option<u8>,
    /// The step after.
    pub next: Option<u8>,
    /// Label of the links to the article.
    pub links_label: String,
    /// Where the article explains it.
    pub links: Vec<ArticleLink>,
    /// Whether the exhibit still shows what the step set; if not, the visitor
    /// has looked around and can come back.
    pub in_place: bool,
}

/// What a step sets.
struct Stage {
    scene: Scene,
    title: Msg,
    text: Msg,
    paragraphs: &'static [&'static str],
}

impl Stage {
    /// A step on the map.
    const fn map(date: Date, layer: Layer, title: Msg, text: Msg) -> Self {
        Self {
            scene: Scene {
                view: View::Map,
                region: None,
                date,
                layer,
                chart: None,
            },
            title,
            text,
            paragraphs: &[],
        }
    }

    const fn at(mut self, region: &'static str) -> Self {
        self.scene.region = Some(region);
        self
    }

    const fn told(mut self, paragraphs: &'static [&'static str]) -> Self {
        self.paragraphs = paragraphs;
        self
    }

    const fn in_view(mut self, view: View) -> Self {
        self.scene.view = view;
        self
    }

    const fn with_chart(mut self, chart: Chart) -> Self {
        self.scene.chart = Some(chart);
        self
    }
}

const STAGES: [Stage; TOUR_STEPS as usize] = [
    Stage::map(
        Date::new_const(1937, 7, 30),
        Layer::FirstQuota,
        Msg::Tour1Title,
        Msg::Tour1Text,
    )
    .told(&["A4"]),
    Stage::map(
        Date::new_const(1937, 7, 30),
        Layer::FirstQuota,
        Msg::Tour2Title,
        Msg::Tour2Text,
    )
    .at("moscow-oblast")
    .told(&["A4", "A6"]),
    Stage::map(
        Date::new_const(1937, 9, 24),
        Layer::Increased,
        Msg::Tour3Title,
        Msg::Tour3Text,
    )
    .at("armenian-ssr")
    .told(&["B1"]),
    Stage::map(
        Date::new_const(1937, 8, 15),
        Layer::FirstQuota,
        Msg::Tour4Title,
        Msg::Tour4Text,
    )
    .told(&["B1", "D1"]),
    Stage::map(
        Date::new_const(1938, 1, 31),
        Layer::Increased,
        Msg::Tour5Title,
        Msg::Tour5Text,
    )
    .told(&["B1"]),
    Stage::map(
        Date::new_const(1938, 1, 31),
        Layer::Increased,
        Msg::Tour6Title,
        Msg::Tour6Text,
    )
    .in_view(View::Numbers)
    .with_chart(Chart::PlanOutcome)
    .told(&["C1"]),
    Stage::map(
        Date::new_const(1938, 4, 30),
        Layer::Increased,
        Msg::Tour7Title,
        Msg::Tour7Text,
    )
    .at("nkvd-camps")
    .told(&["C2"]),
    Stage::map(
        Date::new_const(1938, 11, 17),
        Layer::Outcomes,
        Msg::Tour8Title,
        Msg::Tour8Text,
    )
    .told(&["C1", "F2"]),
    Stage::map(
        Date::new_const(1938, 11, 17),
        Layer::Outcomes,
        Msg::Tour9Title,
        Msg::Tour9Text,
    )
    .in_view(View::Disagreement)
    .told(&["A4", "C1"]),
    Stage::map(
        Date::new_const(1938, 11, 17),
        Layer::Outcomes,
        Msg::Tour10Title,
        Msg::Tour10Text,
    )
    .in_view(View::Memory)
    .told(&["E1", "E2"]),
];

/// Takes a state to a step.
pub fn go(dataset: &Dataset, next: &mut Query, step: u8) {
    if let Some((number, stage)) = nth(&STAGES, step) {
        stage.scene.set(dataset, next);
        next.step = Some(number);
        next.task = None;
    }
}

/// The step of the tour a visitor is at; `None` outside the tour.
#[must_use]
pub fn tour(dataset: &Dataset, texts: &Texts, query: &Query) -> Option<TourStep> {
    let (number, stage) = nth(&STAGES, query.step?)?;
    let position = texts.fill(
        Msg::TourPosition,
        &[
            ("number", &number.to_string()),
            ("of", &TOUR_STEPS.to_string()),
        ],
    );
    Some(TourStep {
        number,
        position,
        title: texts.get(stage.title).to_owned(),
        text: prose::parse(dataset, texts, texts.get(stage.text)),
        back: (number > 1).then(|| number - 1),
        next: (number < TOUR_STEPS).then(|| number + 1),
        links_label: texts.get(Msg::ArticleLinksLabel).to_owned(),
        links: article_links(dataset, texts, stage.paragraphs),
        in_place: stage.scene.holds(dataset, query),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::{decode, encode};
    use crate::dataset::fixture::dataset as small;
    use crate::query::{Action, apply};

    #[test]
    fn every_step_has_an_address_that_leads_back_to_it() {
        let dataset = small();
        for step in 1..=TOUR_STEPS {
            let at = apply(&dataset, &Query::default(), &Action::Step(step));
            let (back, notices) = decode(&dataset, &encode(&dataset, &at));
            assert_eq!((back, notices), (at, Vec::new()), "step {step}");
        }
    }

    #[test]
    fn looking_around_keeps_the_step_and_says_so() {
        let dataset = small();
        let texts = Texts::english();
        let at = apply(&dataset, &Query::default(), &Action::Step(4));
        assert!(tour(&dataset, &texts, &at).is_some_and(|step| step.in_place));
        let away = apply(&dataset, &at, &Action::Go(View::Article));
        let step = tour(&dataset, &texts, &away).unwrap();
        assert_eq!((step.number, step.in_place), (4, false));
        let back = apply(&dataset, &away, &Action::Step(step.number));
        assert_eq!(back, at);
    }

    #[test]
    fn the_tour_has_two_ends() {
        let dataset = small();
        let texts = Texts::english();
        let ends = |step| {
            let at = apply(&dataset, &Query::default(), &Action::Step(step));
            tour(&dataset, &texts, &at).map(|step| (step.back, step.next))
        };
        assert_eq!(ends(1), Some((None, Some(2))));
        assert_eq!(ends(TOUR_STEPS), Some((Some(TOUR_STEPS - 1), None)));
        assert_eq!(ends(0), ends(1));
        let left = apply(&dataset, &Query::default(), &Action::LeaveTour);
        assert_eq!(tour(&dataset, &texts, &left), None);
    }
}
