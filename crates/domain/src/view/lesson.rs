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
use super::{ArticleLink, SourceLink, article_links, source_label};
use crate::dataset::Dataset;
use crate::export::sources;
use crate::prose::{self, Part, Rich};
use crate::query::{Action, Frame, Query, TASKS, View};
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

/// The task of a number, from 1; a number too small or too great means the
/// nearest.
fn stage(task: u8) -> Option<(u8, &'static Stage)> {
    let task = task.clamp(1, TASKS);
    Some((task, STAGES.get(usize::from(task) - 1)?))
}

/// Takes a state to a task: its view, place, day, layer and chart. What has
/// nothing to do with a task (language, comparison, listing) stays.
pub fn go(dataset: &Dataset, next: &mut Query, task: u8) {
    let Some((number, stage)) = stage(task) else {
        return;
    };
    next.task = Some(number);
    next.step = None;
    next.view = stage.view;
    next.region = stage
        .region
        .and_then(|id| dataset.territory_by_id(id))
        .map(|territory| territory.ix);
    next.date = stage.date;
    next.layer = stage.layer;
    next.chart = stage.chart;
    next.frame = Frame::Whole;
    next.table = false;
    next.figure = None;
    next.paragraph = None;
    next.source = None;
    next.term = None;
    next.recomputed = false;
}

/// The task a visitor is at; `None` outside the tasks.
#[must_use]
pub fn lesson(dataset: &Dataset, texts: &Texts, query: &Query) -> Option<LessonStep> {
    let (number, stage) = stage(query.task?)?;
    let mut set = query.clone();
    go(dataset, &mut set, number);
    // Opening a figure or turning the map is no leaving.
    let in_place = (set.view, set.region, set.date, set.layer, set.chart)
        == (
            query.view,
            query.region,
            query.date,
            query.layer,
            query.chart,
        );
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
        in_place,
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
