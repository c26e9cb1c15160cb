//! The lesson tasks on the real tables, in every language.

// A test that cannot load the data has failed.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeSet;

use common::{committed, dataset};
use exhibit_domain::address::{decode, href};
use exhibit_domain::dataset::Dataset;
use exhibit_domain::evidence::resolve;
use exhibit_domain::prose::{Part, Rich, plain};
use exhibit_domain::query::{Action, Query, TASKS, View, apply};
use exhibit_domain::text::{Lang, Texts};
use exhibit_domain::view::lesson::{LessonStep, all, lesson};
use exhibit_domain::view::page::{Block, Jump, page};

fn at(dataset: &Dataset, task: u8) -> Query {
    let start = Query {
        lang: dataset.lang(),
        ..Query::default()
    };
    apply(dataset, &start, &Action::Task(task))
}

fn step(dataset: &Dataset, texts: &Texts, task: u8) -> LessonStep {
    lesson(dataset, texts, &at(dataset, task)).unwrap()
}

/// Every sentence of a task.
fn riches(step: &LessonStep) -> Vec<&Rich> {
    let lesson = &step.lesson;
    let mut found = vec![&lesson.question, &lesson.how];
    found.extend(&lesson.aims);
    found.extend(&lesson.answer);
    found
}

#[test]
fn every_task_is_at_an_address_of_its_own_and_shows_what_it_asks_about() {
    let texts = Texts::english();
    for task in 1..=TASKS {
        let (query, notices) = decode(dataset(), &format!("?task={task}"));
        assert_eq!(notices, Vec::new(), "task {task}");
        assert_eq!(query, at(dataset(), task));
        let step = lesson(dataset(), &texts, &query).unwrap();
        assert!(step.in_place && step.lesson.number == task);
        assert!((2..=3).contains(&step.lesson.aims.len()), "task {task}");
        assert!(!step.lesson.links.is_empty(), "task {task}");
    }
    // Tasks that speak of one region show it.
    for (task, place) in [(4, "krasnoyarsk-krai"), (8, "far-eastern-krai")] {
        let region = at(dataset(), task).region.unwrap();
        assert_eq!(dataset().territory(region).id, place);
    }
}

#[test]
fn every_link_of_a_task_leads_where_its_address_says() {
    let texts = Texts::english();
    for task in 1..=TASKS {
        let query = at(dataset(), task);
        let step = step(dataset(), &texts, task);
        assert!((2..=4).contains(&step.ways.len()), "task {task}");
        let links: Vec<&Jump> = step
            .ways
            .iter()
            .chain([&step.all, &step.lesson.open])
            .collect();
        for link in links {
            let to = link.actions.iter().fold(query.clone(), |state, action| {
                apply(dataset(), &state, action)
            });
            assert_eq!(link.href, href(dataset(), &to));
            let (read, notices) = decode(dataset(), &link.href);
            assert_eq!((read, notices), (to, Vec::new()), "{}", link.href);
        }
        // Looking around leaves the question where it is.
        for way in &step.ways {
            let (there, _) = decode(dataset(), &way.href);
            assert_eq!(there.task, Some(task), "{}", way.href);
        }
    }
}

#[test]
fn every_number_of_an_answer_is_a_figure_with_its_evidence_and_its_sources() {
    let texts = Texts::english();
    for task in 1..=TASKS {
        let step = step(dataset(), &texts, task);
        let mut figures = 0;
        for part in step.lesson.answer.iter().flatten() {
            match part {
                Part::Figure(figure) => {
                    figures += 1;
                    let found = resolve(dataset(), &figure.id);
                    assert!(found.is_some(), "task {task}: {}", figure.id);
                }
                Part::Text(words) => assert!(!words.contains('{'), "task {task}: {words}"),
                Part::Term(..) => {}
            }
        }
        assert!(figures > 3, "task {task}");
        assert!(!step.lesson.sources.is_empty(), "task {task}");
        for link in &step.lesson.sources {
            assert!(dataset().source_by_id(&link.id).is_some(), "{}", link.id);
        }
        // The question does not give its answer away.
        let asked = step.lesson.question.iter();
        assert_eq!(asked.filter(|p| matches!(p, Part::Figure(_))).count(), 0);
    }
}

/// Which figures the sentences of a task show, in no order.
fn figures(step: &LessonStep) -> Vec<(String, Option<i64>)> {
    let mut found: Vec<_> = riches(step)
        .into_iter()
        .flatten()
        .filter_map(|part| match part {
            Part::Figure(figure) => Some((figure.id.clone(), figure.value)),
            Part::Text(_) | Part::Term(..) => None,
        })
        .collect();
    found.sort();
    found
}

#[test]
fn every_language_has_every_task_with_the_same_figures() {
    let english = Texts::english();
    for lang in Lang::SHIPPED {
        let here = committed().dataset_in(*lang).unwrap();
        let texts = Texts::of(*lang).unwrap();
        let mut titles = BTreeSet::new();
        for task in 1..=TASKS {
            let step = step(&here, &texts, task);
            let there = self::step(dataset(), &english, task);
            assert_eq!(figures(&step), figures(&there), "{lang:?} task {task}");
            for rich in riches(&step) {
                let words = plain(rich);
                assert!(words.chars().count() > 20, "{lang:?} task {task}: {words}");
                assert!(!words.contains(['{', '}', '~']), "{lang:?}: {words}");
            }
            titles.insert(step.lesson.title);
            let (read, notices) = decode(&here, &step.lesson.open.href);
            assert_eq!((read.task, read.lang), (Some(task), *lang));
            assert!(notices.is_empty(), "{lang:?}");
        }
        assert_eq!(titles.len(), usize::from(TASKS), "{lang:?}");
    }
}

#[test]
fn the_page_for_teachers_has_every_task_to_print() {
    let texts = Texts::english();
    let query = Query {
        view: View::Teachers,
        ..Query::default()
    };
    let page = page(dataset(), &texts, &query).unwrap();
    let blocks = page.sections.iter().flat_map(|section| &section.blocks);
    let printed: Vec<u8> = blocks
        .filter_map(|block| match block {
            Block::Lesson(task) => Some(task.number),
            _ => None,
        })
        .collect();
    assert_eq!(printed, (1..=TASKS).collect::<Vec<_>>());
    assert_eq!(all(dataset(), &texts, &query).len(), usize::from(TASKS));
}

/// What the answers claim in words, beyond their figures.
#[test]
fn what_the_answers_say_of_the_tables_is_so() {
    use exhibit_domain::vocab::{Measure, Table};
    let lines = dataset()
        .figures()
        .filter(|figure| figure.table == Table::Quota)
        .filter(|figure| [Measure::First, Measure::Second].contains(&figure.measure));
    // Task 2: every quota ends in fifty or in two noughts.
    let mut round = 0;
    for value in lines.filter_map(|figure| figure.quantity.value) {
        assert_eq!(value % 50, 0, "{value}");
        round += 1;
    }
    assert!(round > 120, "{round}");
    let value = |id: &str| {
        let figure = dataset().figure_by_id(id).unwrap();
        figure.quantity.value.unwrap()
    };
    let derived = |id: &str| {
        exhibit_domain::derived::derive(dataset(), id)
            .unwrap()
            .value
    };
    // Task 1: Moscow has the largest quota of a territory.
    let largest = dataset()
        .territories()
        .filter(|place| place.standing == exhibit_domain::vocab::Standing::Unit)
        .filter_map(|place| dataset().figure_by_id(&format!("quota.{}.total", place.id)))
        .filter_map(|figure| figure.quantity.value)
        .max();
    assert_eq!(largest, Some(value("quota.moscow-oblast.total")));
    // Task 4: what was counted is more than what is known to have been allowed.
    let counted = "outcome.1938-07-15.krasnoyarsk-krai.troika";
    for (measure, limit) in [("executed", "first"), ("second", "second")] {
        let allowed = derived(&format!("limit.1938-07-15.krasnoyarsk-krai.{limit}"));
        assert!(
            value(&format!("{counted}.{measure}")) > allowed,
            "{measure}"
        );
    }
    // Task 7: fewer people, and a greater part of the inhabitants.
    assert!(value("quota.leningrad-oblast.total") > value("quota.mari-assr.total"));
    assert!(derived("rate.leningrad-oblast.total") < derived("rate.mari-assr.total"));
}
