//! A lesson task: its question and its buttons, above whatever is looked at.

use std::sync::Arc;

use exhibit_domain::query::Action;
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::lesson::LessonStep;
use leptos::prelude::*;

use crate::parts::blocks::jumps;
use crate::parts::turning::Turning;
use crate::parts::{Act, article_links, rich, source_links};

/// The present task; nothing outside the tasks.
#[component]
pub fn LessonBar(
    /// What to show.
    #[prop(into)]
    view: Signal<Option<LessonStep>>,
    /// The texts.
    texts: Arc<Texts>,
    /// How to change the state.
    act: Act,
) -> impl IntoView {
    // Each task is made anew, its answer shut; looking around must not shut what someone
    // has opened.
    let number = move || view.with(|step| step.as_ref().map(|step| step.lesson.number));
    let one = move |_| {
        let step = view.get_untracked();
        step.map(|step| bar(&step, view, &texts, act))
    };
    view! { <For each=move || number().into_iter() key=|number| *number children=one/> }
}

fn bar(
    step: &LessonStep,
    view: Signal<Option<LessonStep>>,
    texts: &Arc<Texts>,
    act: Act,
) -> AnyView {
    let lesson = &step.lesson;
    let (back, next, here) = (step.back, step.next, lesson.number);
    let turning = Turning::new(back.map(Action::Task), next.map(Action::Task), act);
    let say = |msg: Msg| texts.get(msg).to_owned();
    let button = |to: Option<u8>, msg: Msg, name: &'static str| {
        let on = name == "next";
        view! {
            <button type="button" class="quiet" data-lesson=name disabled=to.is_none() on:click=move |_| turning.turn(on)>
                {say(msg)}
            </button>
        }
    };
    let (away, comeback) = (say(Msg::LessonAway), say(Msg::LessonReturn));
    let away = move || {
        view.with(|step| step.as_ref().is_some_and(|step| !step.in_place)).then(|| {
            view! {
                <p class="tour-away">
                    {away.clone()} " "
                    <button type="button" class="quiet" data-lesson="return" on:click=move |_| act.run(Action::Task(here))>
                        {comeback.clone()}
                    </button>
                </p>
            }
        })
    };
    let ways = move || {
        view.with(|step| {
            step.as_ref().map(|step| {
                let mut ways = step.ways.clone();
                ways.push(step.all.clone());
                jumps(&ways, act)
            })
        })
    };
    let answer = lesson
        .answer
        .iter()
        .map(|words| view! { <p>{rich(words, act)}</p> })
        .collect_view();
    let look = say(Msg::LessonLook);
    view! {
        <section
            class="tour lesson"
            data-task=here.to_string()
            aria-labelledby="lesson-title"
            on:keydown=move |event| turning.key(&event)
            on:pointerdown=move |event| turning.press(&event)
            on:pointerup=move |event| turning.release(&event)
        >
            <div>
                <p class="tour-position">{lesson.position.clone()}</p>
                <h2 id="lesson-title" tabindex="-1">{lesson.title.clone()}</h2>
            </div>
            <div class="lesson-words">
                <p class="tour-text">{rich(&lesson.question, act)}</p>
                {away}
                <details data-lesson="how">
                    <summary>{say(Msg::LessonHow)}</summary>
                    <p>{rich(&lesson.how, act)}</p>
                    <div class="lesson-ways" role="group" aria-label=look.clone()>
                        <span aria-hidden="true">{look.clone()}</span>
                        {ways}
                    </div>
                </details>
                <details data-lesson="answer">
                    <summary>{say(Msg::LessonAnswer)}</summary>
                    {answer}
                    {article_links(say(Msg::ArticleLinksLabel), &lesson.links, act)}
                    {source_links(say(Msg::RegionSources), &lesson.sources, act)}
                </details>
            </div>
            <div class="tour-buttons" role="group" aria-label=say(Msg::LessonLabel)>
                {button(back, Msg::LessonBack, "back")}
                {button(next, Msg::LessonNext, "next")}
                <button type="button" class="quiet" data-lesson="leave" on:click=move |_| act.run(Action::LeaveTask)>
                    {say(Msg::LessonLeave)}
                </button>
            </div>
        </section>
    }
    .into_any()
}
