use super::*;
use crate::address::{decode, encode};
use crate::dataset::fixture::dataset as small;
use crate::query::{Query, apply};

#[test]
fn every_task_has_a_short_address_that_leads_back_to_it() {
    let dataset = small();
    for task in 1..=TASKS {
        let at = apply(&dataset, &Query::default(), &Action::Task(task));
        let address = encode(&dataset, &at);
        assert_eq!(address, format!("?task={task}"));
        assert_eq!(decode(&dataset, &address), (at, Vec::new()), "task {task}");
    }
}

#[test]
fn looking_around_keeps_the_task_and_says_so() {
    let dataset = small();
    let texts = Texts::english();
    let at = apply(&dataset, &Query::default(), &Action::Task(9));
    assert!(lesson(&dataset, &texts, &at).is_some_and(|step| step.in_place));
    let away = apply(&dataset, &at, &Action::Go(View::About));
    let step = lesson(&dataset, &texts, &away).unwrap();
    assert_eq!((step.lesson.number, step.in_place), (9, false));
    let (read, notices) = decode(&dataset, &encode(&dataset, &away));
    assert_eq!((read, notices), (away.clone(), Vec::new()));
    assert_eq!(apply(&dataset, &away, &Action::Task(9)), at);
}

#[test]
fn the_tasks_have_two_ends() {
    let dataset = small();
    let texts = Texts::english();
    let ends = |task| {
        let at = apply(&dataset, &Query::default(), &Action::Task(task));
        lesson(&dataset, &texts, &at).map(|step| (step.back, step.next))
    };
    assert_eq!(ends(1), Some((None, Some(2))));
    assert_eq!(ends(TASKS), Some((Some(TASKS - 1), None)));
    assert_eq!(ends(0), ends(1));
    assert_eq!(ends(99), ends(TASKS));
    let at = apply(&dataset, &Query::default(), &Action::Task(3));
    let left = apply(&dataset, &at, &Action::LeaveTask);
    assert_eq!(lesson(&dataset, &texts, &left), None);
    assert_eq!(left.view, at.view, "leaving a task changes nothing else");
}

#[test]
fn a_task_ends_the_tour_and_the_tour_a_task() {
    let dataset = small();
    let task = apply(&dataset, &Query::default(), &Action::Task(2));
    let step = apply(&dataset, &task, &Action::Step(5));
    assert_eq!((step.step, step.task), (Some(5), None));
    let task = apply(&dataset, &step, &Action::Task(2));
    assert_eq!((task.step, task.task), (None, Some(2)));
}
