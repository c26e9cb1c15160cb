//! For teachers: how to speak about the subject, and the tasks to print.

use super::lesson;
use super::page::{Block, Jump, Page, Section};
use crate::dataset::Dataset;
use crate::prose;
use crate::query::{Action, Query, View};
use crate::text::{Msg, Texts};

/// The page for teachers.
#[must_use]
pub fn teachers(dataset: &Dataset, texts: &Texts, query: &Query) -> Page {
    let told = |msg| Block::told(dataset, texts, msg);
    let list = |messages: &[Msg]| {
        let items = messages.iter().map(|msg| {
            let age = prose::text(lesson::AGE.to_string());
            prose::fill(texts, *msg, &[("age", age)])
        });
        Block::List(items.collect())
    };
    let go = |view: View| {
        let label = texts.word("nav", view.as_str()).to_owned();
        Jump::new(dataset, query, label, vec![Action::Go(view)])
    };
    let mut tasks =
        Section::new("tasks", texts.get(Msg::TeachersTasksTitle)).with(told(Msg::TeachersTasks));
    let lessons = lesson::all(dataset, texts, query).into_iter();
    tasks
        .blocks
        .extend(lessons.map(|l| Block::Lesson(Box::new(l))));
    Page::new(
        dataset,
        texts,
        View::Teachers,
        Msg::TeachersTitle,
        &["A1", "C1", "E2"],
    )
    .lead(prose::text(texts.get(Msg::TeachersLead)))
    .section(
        Section::new("subject", texts.get(Msg::TeachersSubjectTitle))
            .with(told(Msg::TeachersSubject)),
    )
    .section(
        Section::new("prepare", texts.get(Msg::TeachersPrepareTitle)).with(list(&[
            Msg::TeachersPrepareRead,
            Msg::TeachersPrepareTell,
            Msg::TeachersPrepareTime,
            Msg::TeachersPrepareAge,
        ])),
    )
    .section(
        Section::new("words", texts.get(Msg::TeachersWordsTitle))
            .with(list(&[
                Msg::TeachersWordsQuoted,
                Msg::TeachersWordsPeople,
                Msg::TeachersWordsWho,
                Msg::TeachersWordsNever,
                Msg::TeachersWordsCharges,
            ]))
            .with(Block::Jumps(vec![go(View::Glossary)])),
    )
    .section(
        Section::new("class", texts.get(Msg::TeachersClassTitle))
            .with(list(&[
                Msg::TeachersClassFamilies,
                Msg::TeachersClassRoles,
                Msg::TeachersClassPictures,
                Msg::TeachersClassNames,
            ]))
            .with(Block::Jumps(vec![go(View::Person)])),
    )
    .section(
        Section::new("numbers", texts.get(Msg::TeachersNumbersTitle))
            .with(list(&[
                Msg::TeachersNumbersKinds,
                Msg::TeachersNumbersUnknown,
                Msg::TeachersNumbersCompare,
            ]))
            .with(Block::Jumps(vec![
                go(View::Numbers),
                go(View::Disagreement),
                go(View::About),
            ])),
    )
    .section(
        Section::new("use", texts.get(Msg::TeachersUseTitle)).with(list(&[
            Msg::TeachersUseAddress,
            Msg::TeachersUseEmbed,
            Msg::TeachersUseOffline,
            Msg::TeachersUseKiosk,
            Msg::TeachersUsePrivacy,
        ])),
    )
    .section(tasks)
}
