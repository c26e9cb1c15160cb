//! The strip before and after the timeline.

use exhibit_domain::text::number::decimal;
use exhibit_domain::view::timeline::{EventMark, TimelineView};
use leptos::prelude::*;

/// The strip 1930–2010.
pub fn overview(view: Signal<TimelineView>, chosen: RwSignal<Option<EventMark>>) -> AnyView {
    let events = Memo::new(move |_| view.with(|v| v.overview.clone()));
    let ticks = Memo::new(move |_| view.with(|v| (v.overview_ticks.clone(), v.window)));
    view! {
        <div class="overview-strip">
            <ol>
                {move || events.with(|events| {
                    events
                        .iter()
                        .map(|event| {
                            let mark = event.clone();
                            let id = event.id.clone();
                            view! {
                                <li>
                                    <button
                                        type="button"
                                        class="overview-mark"
                                        aria-pressed=move || {
                                            chosen.with(|c| c.as_ref().is_some_and(|c| c.id == id)).to_string()
                                        }
                                        on:click=move |_| chosen.set(Some(mark.clone()))
                                    >
                                        <span>{event.when.clone()}</span>
                                        " "
                                        <strong>{event.title.clone()}</strong>
                                    </button>
                                </li>
                            }
                        })
                        .collect_view()
                })}
            </ol>
            <svg class="overview-svg" viewBox="0 0 1000 40" aria-hidden="true">
                {move || ticks.with(|(ticks, window)| {
                    let marks = ticks
                        .iter()
                        .map(|t| view! {
                            <line x1=decimal(t.x * 960.0 + 20.0, 1) x2=decimal(t.x * 960.0 + 20.0, 1) y1="8" y2="24"/>
                            <text x=decimal(t.x * 960.0 + 20.0, 1) y="38">{t.label.clone()}</text>
                        })
                        .collect_view();
                    view! {
                        <rect
                            class="window"
                            x=decimal(window.0 * 960.0 + 20.0, 1)
                            y="6"
                            width=decimal((window.1 - window.0) * 960.0, 1)
                            height="20"
                        />
                        {marks}
                    }
                })}
                {move || events.with(|events| {
                    events
                        .iter()
                        .map(|e| view! {
                            <circle class="event-dot" cx=decimal(e.x * 960.0 + 20.0, 1) cy="16" r="4"/>
                        })
                        .collect_view()
                })}
            </svg>
        </div>
    }
    .into_any()
}
