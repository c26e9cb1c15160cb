//! A lesson task as it is printed: a sheet for the class, a key for the teacher.

use std::sync::Arc;

use exhibit_domain::prose::Rich;
use exhibit_domain::qr::code;
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::lesson::Lesson;
use leptos::prelude::*;

use super::blocks::jump;
use super::desk::{Sheet, desk};
use super::qr::qr;
use super::take::print_button_named;
use super::{Act, article_links, rich, source_links};

/// How many lines a sheet has to write on: about half of an A4 or Letter page.
const LINES: usize = 12;

/// One task among all: its question and aims, with two sheets to print.
pub fn lesson(task: &Lesson, texts: &Arc<Texts>, act: Act) -> AnyView {
    let title = ["lesson-", &task.number.to_string()].concat();
    view! {
        <div class="lesson-card" data-lesson-card=task.number.to_string()>
            {sheet(task, &title, texts, act)}
            {key(task, &title, texts, act)}
        </div>
    }
    .into_any()
}

fn sheet(task: &Lesson, title: &str, texts: &Arc<Texts>, act: Act) -> AnyView {
    let say = |msg: Msg| texts.get(msg).to_owned();
    let aims = items(&task.aims, act);
    let print = print_button_named(
        say(Msg::LessonPrintSheet),
        title.to_owned(),
        Callback::new(|()| Sheet::Sources(Vec::new())),
    );
    view! {
        <div class="lesson-sheet" data-sheet="lesson">
            <p class="lesson-meta">{task.position.clone()} " · " {task.time.clone()}</p>
            <h4 id=title.to_owned()>{task.title.clone()}</h4>
            {address(task.number, texts)}
            <p class="lesson-question">{rich(&task.question, act)}</p>
            <h5>{say(Msg::LessonAims)}</h5>
            <ul>{aims}</ul>
            <h5>{say(Msg::LessonHow)}</h5>
            <p>{rich(&task.how, act)}</p>
            {room_to_write(texts)}
            <div class="take">{jump(&task.open, act)} {print}</div>
        </div>
    }
    .into_any()
}

fn key(task: &Lesson, title: &str, texts: &Arc<Texts>, act: Act) -> AnyView {
    let say = |msg: Msg| texts.get(msg).to_owned();
    let answer = task
        .answer
        .iter()
        .map(|words| view! { <p>{rich(words, act)}</p> })
        .collect_view();
    let sources: Vec<String> = task.sources.iter().map(|link| link.id.clone()).collect();
    let print = print_button_named(
        say(Msg::LessonPrintKey),
        title.to_owned(),
        Callback::new(move |()| Sheet::Sources(sources.clone())),
    );
    view! {
        <details class="lesson-key">
            <summary>{say(Msg::LessonKey)}</summary>
            <div data-sheet="key">
                <div class="lesson-paper">
                    <p class="lesson-meta">{say(Msg::LessonKey)} " · " {task.position.clone()}</p>
                    <p class="lesson-name">{task.title.clone()}</p>
                    <p class="lesson-question">{rich(&task.question, act)}</p>
                </div>
                {answer}
                {article_links(say(Msg::ArticleLinksLabel), &task.links, act)}
                {source_links(say(Msg::RegionSources), &task.sources, act)}
                <div class="take">{print}</div>
            </div>
        </details>
    }
    .into_any()
}

fn items(list: &[Rich], act: Act) -> AnyView {
    list.iter()
        .map(|words| view! { <li>{rich(words, act)}</li> })
        .collect_view()
        .into_any()
}

/// Where the task is found, to be typed or scanned; on paper only, where it cannot
/// be pressed.
fn address(task: u8, texts: &Texts) -> Option<AnyView> {
    let address = desk()?.task_address.run(task);
    let label = texts.get(Msg::LessonAddress).to_owned();
    let code = code(&address).map(|code| qr(&code, label.clone()));
    Some(
        view! {
            <div class="lesson-paper lesson-address">
                {code}
                <p>{label}</p>
                <p data-address="">{address}</p>
            </div>
        }
        .into_any(),
    )
}

fn room_to_write(texts: &Texts) -> AnyView {
    let lines = (0..LINES)
        .map(|_| view! { <div class="lesson-line"></div> })
        .collect_view();
    view! {
        <div class="lesson-paper lesson-room">
            <p>{texts.get(Msg::LessonName).to_owned()}</p>
            <p>{texts.get(Msg::LessonWrite).to_owned()}</p>
            {lines}
        </div>
    }
    .into_any()
}
