//! The timeline panel: the drawing, the slider on it, the steps and the overview.

mod events;
mod figures;
mod overview;
mod plot;
mod scale;
mod slider;
mod strip;

use std::sync::Arc;

use exhibit_domain::edtf::Date;
use exhibit_domain::query::Action;
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::TableView;
use exhibit_domain::view::timeline::{EventMark, TimelineView};
use leptos::prelude::*;

use crate::parts::{Act, address, article_links, data_table, plain_click, rich};

/// Width the timeline is drawn at before it is measured.
pub const DEFAULT_WIDTH: f64 = 1200.0;

/// What the timeline is told besides its view.
#[derive(Clone, Copy)]
pub struct TimelineInput {
    /// Its table twin.
    pub table: Signal<TableView>,
    /// Whether time is running.
    pub playing: RwSignal<bool>,
    /// The day of the event after (true) or before (false) a day.
    pub step: Callback<(Date, bool), Option<Date>>,
}

/// The timeline panel.
#[component]
pub fn TimelinePanel(
    /// What to show.
    #[prop(into)]
    view: Signal<TimelineView>,
    /// Table, play state, steps.
    input: TimelineInput,
    /// The texts.
    texts: Arc<Texts>,
    /// How to change the state.
    act: Act,
) -> impl IntoView {
    let chosen: RwSignal<Option<EventMark>> = RwSignal::new(None);
    let show_table = RwSignal::new(false);
    let show_overview = RwSignal::new(false);
    let overview_label = texts.get(Msg::TimelineBeforeAfter).to_owned();
    let table = input.table;
    let links_label = texts.get(Msg::ArticleLinksLabel).to_owned();
    let (as_table, hide) = (
        texts.get(Msg::TimelineAsTable).to_owned(),
        texts.get(Msg::TimelineHideTable).to_owned(),
    );
    view! {
        <section class="panel timeline-panel" data-panel="timeline" aria-labelledby="timeline-title">
            <h2 id="timeline-title" class="visually-hidden">
                {texts.get(Msg::TimelineTitle).to_owned()}
            </h2>
            <div class="timeline-head">
                {steps(view, input, &texts, act)}
                <div class="timeline-now">
                    <p class="day">{move || view.with(|v| v.day.clone())}</p>
                    {move || view.with(|v| v.now.as_ref().map(|event| now(event, act)))}
                </div>
            </div>
            <p class="visually-hidden">{move || view.with(|v| v.summary.clone())}</p>
            {strip::strip(view, &texts, act)}
            <div class="timeline-foot">
                <div class="timeline-more">
                <button
                    type="button"
                    class="quiet"
                    data-action="timeline-table"
                    aria-expanded=move || show_table.get().to_string()
                    on:click=move |_| show_table.update(|on| *on = !*on)
                >
                    {move || if show_table.get() { hide.clone() } else { as_table.clone() }}
                </button>
                <button
                    type="button"
                    class="quiet"
                    data-action="overview"
                    aria-expanded=move || show_overview.get().to_string()
                    on:click=move |_| show_overview.update(|on| *on = !*on)
                >
                    {overview_label}
                </button>
                </div>
                {move || view.with(|v| article_links(links_label.clone(), &v.links, act))}
                <p class="hint">{texts.get(Msg::TimelineSentencesNote).to_owned()}</p>
            </div>
            <div class="overview" class:shown=move || show_overview.get()>
                <p class="hint">{texts.get(Msg::TimelineOverviewHint).to_owned()}</p>
                {overview::overview(view, chosen)}
                {move || chosen.get().map(|event| now(&event, act))}
            </div>
            {move || show_table.get().then(|| table.with(|t| data_table(t, act)))}
        </section>
    }
}

/// What happened on the chosen day or last before it.
fn now(event: &EventMark, act: Act) -> AnyView {
    let links = event
        .links
        .iter()
        .map(|link| {
            let paragraph = link.paragraph;
            view! {
                " "
                <a
                    href=address(&["?view=article&paragraph=", &link.id])
                    data-article-section=link.section.clone()
                    on:click=move |event| {
                        if plain_click(&event) {
                            act.run(Action::Read(paragraph));
                        }
                    }
                >
                    {link.label.clone()}
                </a>
            }
        })
        .collect_view();
    view! {
        <div class="event" data-event=event.id.clone()>
            <p>
                <span class="event-when">{event.when.clone()}</span>
                " "
                <strong>{event.title.clone()}</strong>
                ". "
                {rich(&event.summary, act)}
                {links}
            </p>
        </div>
    }
    .into_any()
}

/// Play, previous and next event, one day back and forward: no drag needed.
fn steps(
    view: Signal<TimelineView>,
    input: TimelineInput,
    texts: &Arc<Texts>,
    act: Act,
) -> AnyView {
    let day = move || view.with_untracked(|v| v.date);
    let to_event = move |forward: bool| {
        input.playing.set(false);
        if let Some(next) = input.step.run((day(), forward)) {
            act.run(Action::SetDate(next));
        }
    };
    let by_day = move |days: i32| {
        input.playing.set(false);
        if let Some(next) = day().add_days(days) {
            act.run(Action::SetDate(next));
        }
    };
    let (play, pause) = (
        texts.get(Msg::TimelinePlay).to_owned(),
        texts.get(Msg::TimelinePause).to_owned(),
    );
    view! {
        <div class="steps">
            <button
                type="button"
                class="play"
                data-action="play"
                aria-label=move || if input.playing.get() { pause.clone() } else { play.clone() }
                on:click=move |_| input.playing.update(|on| *on = !*on)
            >
                {move || if input.playing.get() { "❚❚" } else { "▶" }}
            </button>
            <button
                type="button"
                data-action="previous-event"
                aria-label=texts.get(Msg::TimelinePrevious).to_owned()
                on:click=move |_| to_event(false)
            >
                "◀◀"
            </button>
            <button
                type="button"
                data-action="day-back"
                aria-label=texts.get(Msg::TimelineDayBack).to_owned()
                on:click=move |_| by_day(-1)
            >
                "◀"
            </button>
            <button
                type="button"
                data-action="day-forward"
                aria-label=texts.get(Msg::TimelineDayForward).to_owned()
                on:click=move |_| by_day(1)
            >
                "▶"
            </button>
            <button
                type="button"
                data-action="next-event"
                aria-label=texts.get(Msg::TimelineNext).to_owned()
                on:click=move |_| to_event(true)
            >
                "▶▶"
            </button>
        </div>
    }
    .into_any()
}
