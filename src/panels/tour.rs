//! The tour: its words and its buttons, above whatever the step shows.

use std::sync::Arc;

use exhibit_domain::query::Action;
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::tour::TourStep;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;

use crate::parts::{Act, article_links, rich};

/// How far a finger must go sideways to turn to another step, in CSS pixels.
const SWIPE: i32 = 60;

/// The present step; nothing outside the tour.
#[component]
pub fn TourBar(
    /// What to show.
    #[prop(into)]
    view: Signal<Option<TourStep>>,
    /// The texts.
    texts: Arc<Texts>,
    /// How to change the state.
    act: Act,
) -> impl IntoView {
    move || view.with(|step| step.as_ref().map(|step| bar(step, &texts, act)))
}

fn bar(step: &TourStep, texts: &Texts, act: Act) -> AnyView {
    let (back, next, here) = (step.back, step.next, step.number);
    let go = move |to: Option<u8>| {
        if let Some(to) = to {
            act.run(Action::Step(to));
        }
    };
    let keys = move |event: KeyboardEvent| match event.key().as_str() {
        "ArrowLeft" => go(back),
        "ArrowRight" => go(next),
        _ => {}
    };
    let pressed = StoredValue::new(None::<(i32, i32)>);
    let press = move |event: PointerEvent| {
        pressed.set_value(
            (event.pointer_type() == "touch").then(|| (event.client_x(), event.client_y())),
        );
    };
    let release = move |event: PointerEvent| {
        let Some((x, y)) = pressed.try_update_value(Option::take).flatten() else {
            return;
        };
        let (across, down) = (event.client_x() - x, event.client_y() - y);
        if across.abs() >= SWIPE && across.abs() > 2 * down.abs() {
            go(if across < 0 { next } else { back });
        }
    };
    let button = |to: Option<u8>, msg: Msg, name: &'static str| {
        view! {
            <button type="button" class="quiet" data-tour=name disabled=to.is_none() on:click=move |_| go(to)>
                {texts.get(msg).to_owned()}
            </button>
        }
    };
    let away = (!step.in_place).then(|| {
        view! {
            <p class="tour-away">
                {texts.get(Msg::TourAway).to_owned()} " "
                <button type="button" class="quiet" data-tour="return" on:click=move |_| go(Some(here))>
                    {texts.get(Msg::TourReturn).to_owned()}
                </button>
            </p>
        }
    });
    view! {
        <section
            class="tour"
            data-tour-step=here.to_string()
            aria-labelledby="tour-title"
            on:keydown=keys
            on:pointerdown=press
            on:pointerup=release
        >
            <div>
                <p class="tour-position">{step.position.clone()}</p>
                <h2 id="tour-title" tabindex="-1">{step.title.clone()}</h2>
                {article_links(step.links_label.clone(), &step.links, act)}
            </div>
            <div>
                <p class="tour-text">{rich(&step.text, act)}</p>
                {away}
            </div>
            <div class="tour-buttons" role="group" aria-label=texts.get(Msg::TourLabel).to_owned()>
                {button(back, Msg::TourBack, "back")}
                {button(next, Msg::TourNext, "next")}
                <button type="button" class="quiet" data-tour="leave" on:click=move |_| act.run(Action::LeaveTour)>
                    {texts.get(Msg::TourLeave).to_owned()}
                </button>
            </div>
        </section>
    }
    .into_any()
}
