//! What each lesson task sets, and which words belong to it.

use crate::edtf::Date;
use crate::query::{Chart, Layer, TASKS, View};
use crate::text::Msg;
use crate::view::scene::Scene;

/// One task.
pub(super) struct Stage {
    pub scene: Scene,
    pub title: Msg,
    pub question: Msg,
    pub aims: &'static [Msg],
    pub how: Msg,
    pub answer: [Msg; 3],
    pub ways: &'static [Way],
    pub paragraphs: &'static [&'static str],
}

/// Somewhere to look for an answer.
pub(super) enum Way {
    /// A view.
    View(View),
    /// A chart of the numbers.
    Chart(Chart),
    /// The map with a territory chosen.
    Region(&'static str),
    /// The map as a table.
    Table,
}

const FIRST: Date = Date::new_const(1937, 7, 30);
const LAST: Date = Date::new_const(1938, 11, 17);

pub(super) const STAGES: [Stage; TASKS as usize] = [
    Stage {
        scene: Scene {
            view: View::Map,
            region: None,
            date: FIRST,
            layer: Layer::FirstQuota,
            chart: None,
        },
        title: Msg::Lesson1Title,
        question: Msg::Lesson1Question,
        aims: &[Msg::Lesson1Aim1, Msg::Lesson1Aim2],
        how: Msg::Lesson1How,
        answer: [
            Msg::Lesson1Answer1,
            Msg::Lesson1Answer2,
            Msg::Lesson1Answer3,
        ],
        ways: &[
            Way::View(View::Map),
            Way::Table,
            Way::Region("moscow-oblast"),
        ],
        paragraphs: &["A4", "C2"],
    },
    Stage {
        scene: Scene {
            view: View::Regions,
            region: None,
            date: FIRST,
            layer: Layer::FirstQuota,
            chart: None,
        },
        title: Msg::Lesson2Title,
        question: Msg::Lesson2Question,
        aims: &[Msg::Lesson2Aim1, Msg::Lesson2Aim2],
        how: Msg::Lesson2How,
        answer: [
            Msg::Lesson2Answer1,
            Msg::Lesson2Answer2,
            Msg::Lesson2Answer3,
        ],
        ways: &[
            Way::View(View::Regions),
            Way::View(View::Map),
            Way::View(View::Before),
        ],
        paragraphs: &["A6", "B1"],
    },
    Stage {
        scene: Scene {
            view: View::Numbers,
            region: None,
            date: LAST,
            layer: Layer::Increased,
            chart: Some(Chart::AskedGranted),
        },
        title: Msg::Lesson3Title,
        question: Msg::Lesson3Question,
        aims: &[Msg::Lesson3Aim1, Msg::Lesson3Aim2, Msg::Lesson3Aim3],
        how: Msg::Lesson3How,
        answer: [
            Msg::Lesson3Answer1,
            Msg::Lesson3Answer2,
            Msg::Lesson3Answer3,
        ],
        ways: &[
            Way::Chart(Chart::AskedGranted),
            Way::Chart(Chart::Increases),
            Way::Region("armenian-ssr"),
        ],
        paragraphs: &["B1"],
    },
    Stage {
        scene: Scene {
            view: View::Map,
            region: Some("krasnoyarsk-krai"),
            date: FIRST,
            layer: Layer::Increased,
            chart: None,
        },
        title: Msg::Lesson4Title,
        question: Msg::Lesson4Question,
        aims: &[Msg::Lesson4Aim1, Msg::Lesson4Aim2],
        how: Msg::Lesson4How,
        answer: [
            Msg::Lesson4Answer1,
            Msg::Lesson4Answer2,
            Msg::Lesson4Answer3,
        ],
        ways: &[
            Way::Region("krasnoyarsk-krai"),
            Way::Chart(Chart::Increases),
            Way::Chart(Chart::CarriedOut),
        ],
        paragraphs: &["B1", "C1"],
    },
    Stage {
        scene: Scene {
            view: View::Numbers,
            region: None,
            date: LAST,
            layer: Layer::Increased,
            chart: Some(Chart::PlanOutcome),
        },
        title: Msg::Lesson5Title,
        question: Msg::Lesson5Question,
        aims: &[Msg::Lesson5Aim1, Msg::Lesson5Aim2],
        how: Msg::Lesson5How,
        answer: [
            Msg::Lesson5Answer1,
            Msg::Lesson5Answer2,
            Msg::Lesson5Answer3,
        ],
        ways: &[Way::Chart(Chart::PlanOutcome), Way::View(View::Map)],
        paragraphs: &["A4", "C1"],
    },
    Stage {
        scene: Scene {
            view: View::Disagreement,
            region: None,
            date: LAST,
            layer: Layer::Outcomes,
            chart: None,
        },
        title: Msg::Lesson6Title,
        question: Msg::Lesson6Question,
        aims: &[Msg::Lesson6Aim1, Msg::Lesson6Aim2, Msg::Lesson6Aim3],
        how: Msg::Lesson6How,
        answer: [
            Msg::Lesson6Answer1,
            Msg::Lesson6Answer2,
            Msg::Lesson6Answer3,
        ],
        ways: &[
            Way::View(View::Regions),
            Way::View(View::Check),
            Way::View(View::Disagreement),
        ],
        paragraphs: &["A4", "B1", "C1"],
    },
    Stage {
        scene: Scene {
            view: View::Numbers,
            region: None,
            date: FIRST,
            layer: Layer::FirstQuota,
            chart: Some(Chart::PerCapita),
        },
        title: Msg::Lesson7Title,
        question: Msg::Lesson7Question,
        aims: &[Msg::Lesson7Aim1, Msg::Lesson7Aim2],
        how: Msg::Lesson7How,
        answer: [
            Msg::Lesson7Answer1,
            Msg::Lesson7Answer2,
            Msg::Lesson7Answer3,
        ],
        ways: &[
            Way::Chart(Chart::PerCapita),
            Way::Region("leningrad-oblast"),
            Way::Region("mari-assr"),
        ],
        paragraphs: &["A4"],
    },
    Stage {
        scene: Scene {
            view: View::Map,
            region: Some("far-eastern-krai"),
            date: LAST,
            layer: Layer::Increased,
            chart: None,
        },
        title: Msg::Lesson8Title,
        question: Msg::Lesson8Question,
        aims: &[Msg::Lesson8Aim1, Msg::Lesson8Aim2],
        how: Msg::Lesson8How,
        answer: [
            Msg::Lesson8Answer1,
            Msg::Lesson8Answer2,
            Msg::Lesson8Answer3,
        ],
        ways: &[
            Way::Region("far-eastern-krai"),
            Way::Region("west-siberian-krai"),
            Way::View(View::Sources),
        ],
        paragraphs: &["B1", "E2"],
    },
    Stage {
        scene: Scene {
            view: View::Map,
            region: None,
            date: LAST,
            layer: Layer::Outcomes,
            chart: None,
        },
        title: Msg::Lesson9Title,
        question: Msg::Lesson9Question,
        aims: &[Msg::Lesson9Aim1, Msg::Lesson9Aim2],
        how: Msg::Lesson9How,
        answer: [
            Msg::Lesson9Answer1,
            Msg::Lesson9Answer2,
            Msg::Lesson9Answer3,
        ],
        ways: &[
            Way::View(View::Map),
            Way::View(View::Regions),
            Way::View(View::About),
        ],
        paragraphs: &["C1", "D1"],
    },
    Stage {
        scene: Scene {
            view: View::Memory,
            region: None,
            date: LAST,
            layer: Layer::Outcomes,
            chart: None,
        },
        title: Msg::Lesson10Title,
        question: Msg::Lesson10Question,
        aims: &[Msg::Lesson10Aim1, Msg::Lesson10Aim2],
        how: Msg::Lesson10How,
        answer: [
            Msg::Lesson10Answer1,
            Msg::Lesson10Answer2,
            Msg::Lesson10Answer3,
        ],
        ways: &[
            Way::View(View::Memory),
            Way::Chart(Chart::Rehabilitation),
            Way::View(View::Person),
        ],
        paragraphs: &["B1", "D1", "E1", "E2"],
    },
];
