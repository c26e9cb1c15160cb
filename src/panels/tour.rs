//! The tour: its words and its buttons, above whatever the step shows.

use std::sync::Arc;

use exhibit_domain::query::Action;
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::tour::TourStep;
use leptos::prelude::*;

use crate::parts::turning::Turning;
use crate::parts::{Act, article_links, rich};

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
    let turning = Turning::new(back.map(Action::Step), next.map(Action::Step), act);
    let button = |to: Option<u8>, msg: Msg, name: &'static str| {
        let on = name == "next";
        view! {
            <button type="button" class="quiet" data-tour=name disabled=to.is_none() on:click=move |_| turning.turn(on)>
                {texts.get(msg).to_owned()}
            </button>
        }
    };
    let away = (!step.in_place).then(|| {
        view! {
            <p class="tour-away">
                {texts.get(Msg::TourAway).to_owned()} " "
                <button type="button" class="quiet" data-tour="return" on:click=move |_| act.run(Action::Step(here))>
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
            on:keydown=move |event| turning.key(&event)
            on:pointerdown=move |event| turning.press(&event)
            on:pointerup=move |event| turning.release(&event)
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
