//! Lesson tasks: a question beside a view, and its answer for who asks.
//!
//! A task sets view, place, day and layer as a step of the tour does; its
//! question stands beside whatever is shown. The same task is printed: the sheet
//! for the class, and the key with its sources for the teacher.

mod stages;
#[cfg(test)]
mod tests;

use self::stages::{STAGES, Stage, Way};
use super::page::Jump;
use super::scene::nth;
use super::{ArticleLink, SourceLink, article_links, source_label};
use crate::dataset::Dataset;
use crate::export::sources;
use crate::prose::{self, Part, Rich};
use crate::query::{Action, Query, TASKS, View};
use crate::text::{Msg, Texts};

/// How long a task takes, in minutes.
const MINUTES: u8 = 20;
/// For pupils from which age, in years.
pub(super) const AGE: u8 = 15;

/// One task, as it is printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Lesson {
    /// Its number, from 1.
    pub number: u8,
    /// Where among the tasks it is, in words.
    pub position: String,
    /// How long it takes, and for whom it is.
    pub time: String,
    /// Its heading.
    pub title: String,
    /// What is asked.
    pub question: Rich,
    /// What it is for.
    pub aims: Vec<Rich>,
    /// How to go about it.
    pub how: Rich,
    /// The answer in paragraphs, with live figures.
    pub answer: Vec<Rich>,
    /// Where the article explains it.
    pub links: Vec<ArticleLink>,
    /// Who says what the answer says.
    pub sources: Vec<SourceLink>,
    /// Its view in the exhibit.
    pub open: Jump,
}

/// A task beside the view it sets.
#[derive(Clone, Debug, PartialEq)]
pub struct LessonStep {
    /// The task.
    pub lesson: Lesson,
    /// The task before.
    pub back: Option<u8>,
    /// The task after.
    pub next: Option<u8>,
    /// Where to look for the answer.
    pub ways: Vec<Jump>,
    /// All tasks, with their sheets.
    pub all: Jump,
    /// Whether the exhibit still shows what the task set; if not, the visitor
    /// has looked around and can come back.
    pub in_place: bool,
}

fn stage(task: u8) -> Option<(u8, &'static Stage)> {
    nth(&STAGES, task)
}

/// Takes a state to a task.
pub fn go(dataset: &Dataset, next: &mut Query, task: u8) {
    if let Some((number, stage)) = stage(task) {
        stage.scene.set(dataset, next);
        next.task = Some(number);
        next.step = None;
        next.recomputed = false;
    }
}

/// The task a visitor is at; `None` outside the tasks.
#[must_use]
pub fn lesson(dataset: &Dataset, texts: &Texts, query: &Query) -> Option<LessonStep> {
    let (number, stage) = stage(query.task?)?;
    let all = texts.get(Msg::LessonAll).to_owned();
    Some(LessonStep {
        lesson: task(dataset, texts, query, number)?,
        back: (number > 1).then(|| number - 1),
        next: (number < TASKS).then(|| number + 1),
        ways: stage
            .ways
            .iter()
            .filter_map(|to| way(dataset, texts, query, to))
            .collect(),
        all: Jump::new(dataset, query, all, vec![Action::Go(View::Teachers)]),
        in_place: stage.scene.holds(dataset, query),
    })
}

/// All tasks, as they are printed.
#[must_use]
pub fn all(dataset: &Dataset, texts: &Texts, query: &Query) -> Vec<Lesson> {
    (1..=TASKS)
        .filter_map(|number| task(dataset, texts, query, number))
        .collect()
}

fn task(dataset: &Dataset, texts: &Texts, query: &Query, number: u8) -> Option<Lesson> {
    let (number, stage) = stage(number)?;
    let told = |msg: Msg| prose::parse(dataset, texts, texts.get(msg));
    let answer: Vec<Rich> = stage.answer.iter().map(|msg| told(*msg)).collect();
    let figures = answer.iter().flatten().filter_map(|part| match part {
        Part::Figure(figure) => Some(figure),
        Part::Text(_) | Part::Term(..) => None,
    });
    let sources = sources::of_figures(dataset, figures)
        .into_iter()
        .filter_map(|source| source_label(dataset, &source.work.id))
        .collect();
    let open = texts.get(Msg::LessonOpen).to_owned();
    Some(Lesson {
        number,
        position: texts.fill(
            Msg::LessonPosition,
            &[("number", &number.to_string()), ("of", &TASKS.to_string())],
        ),
        time: texts.fill(
            Msg::LessonTime,
            &[("minutes", &MINUTES.to_string()), ("age", &AGE.to_string())],
        ),
        title: texts.get(stage.title).to_owned(),
        question: told(stage.question),
        aims: stage.aims.iter().map(|msg| told(*msg)).collect(),
        how: told(stage.how),
        answer,
        links: article_links(dataset, texts, stage.paragraphs),
        sources,
        open: Jump::new(dataset, query, open, vec![Action::Task(number)]),
    })
}

/// A link to somewhere to look, named as that place names itself.
fn way(dataset: &Dataset, texts: &Texts, query: &Query, to: &Way) -> Option<Jump> {
    let (label, actions) = match to {
        Way::View(view) => {
            let label = texts.word("nav", view.as_str()).to_owned();
            let mut actions = vec![Action::Go(*view)];
            // The map, and not the table that it may have been turned into.
            actions.extend((*view == View::Map).then_some(Action::SetTable(false)));
            (label, actions)
        }
        Way::Chart(chart) => (
            texts.get(super::numbers::title(*chart)).to_owned(),
            vec![Action::ShowChart(*chart)],
        ),
        Way::Region(id) => {
            let territory = dataset.territory_by_id(id)?;
            (
                territory.heading(),
                vec![Action::Select(Some(territory.ix)), Action::SetTable(false)],
            )
        }
        Way::Table => (
            texts.get(Msg::MapAsTable).to_owned(),
            vec![Action::Go(View::Map), Action::SetTable(true)],
        ),
    };
    Some(Jump::new(dataset, query, label, actions))
}
