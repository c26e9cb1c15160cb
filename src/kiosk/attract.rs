//! The screen at rest.

use exhibit_domain::geo::{MapShape, Viewport};
use exhibit_domain::kiosk::Phase;
use exhibit_domain::query::Action;
use exhibit_domain::text::number::decimal;
use exhibit_domain::view::attract::{AttractView, Invitation, attract as build, turn};
use exhibit_domain::view::map::MapView;
use leptos::prelude::*;

use super::Resting;
use crate::panels::map::DEFAULT_SIZE;
use crate::parts::{Act, rich};
use crate::platform::{kiosk, page, timer};
use crate::state::Exhibit;

/// The screen at rest. Any touch begins; one on a language begins in it, one on a figure
/// opens its evidence.
pub(super) fn attract(exhibit: Exhibit, rest: Resting) -> AnyView {
    let setting = exhibit.stand().setting();
    let view = build(
        &exhibit.dataset(),
        &exhibit.texts(),
        &setting.kiosk.langs,
        &kiosk::invitations(),
    );
    let still = timer::reduced_motion();
    let act = exhibit.act();
    page::focus_soon(".attract-languages button");
    on_cleanup(|| page::focus_back(None));
    let AttractView {
        label,
        languages,
        figures,
        map,
    } = view;
    let choices = languages
        .iter()
        .map(|words| choice(words, act))
        .collect_view();
    let count = languages.len();
    let large = Memo::new(move |_| turn(rest.turns.get(), count, still));
    let subject = move || {
        languages.get(large.get()).map(|words| {
            view! { <h2 class="attract-subject" lang=words.lang.as_str()>{words.subject.clone()}</h2> }
        })
    };
    let figures = figures
        .iter()
        .map(|sentence| view! { <p>{rich(sentence, act)}</p> })
        .collect_view();
    view! {
        <div
            class="kiosk-cover attract"
            class:leaving=move || rest.phase.get() == Phase::Active
            role="dialog"
            aria-modal="true"
            aria-label=label
        >
            {subject}
            {picture(&exhibit.dataset().shared_map(), &map)}
            <div class="attract-figures">{figures}</div>
            <ul class="attract-languages">{choices}</ul>
        </div>
    }
    .into_any()
}

fn choice(words: &Invitation, act: Act) -> AnyView {
    let lang = words.lang;
    view! {
        <li>
            <button
                type="button"
                lang=lang.as_str()
                data-begin=lang.as_str()
                on:click=move |_| act.run(Action::Speak(lang))
            >
                <strong>{words.begin.clone()}</strong>
                <span class="attract-name">{lang.own_name()}</span>
                <span class="attract-line">{words.subject.clone()}</span>
            </button>
        </li>
    }
    .into_any()
}

/// The map of the order with its circles; the sentences below say what they stand for.
fn picture(shape: &MapShape, map: &MapView) -> Option<AnyView> {
    let whole = shape.presets().first()?;
    let view = Viewport::of_preset(shape, whole, DEFAULT_SIZE);
    let land = shape
        .units()
        .iter()
        .map(|unit| view! { <path class="land-unit" d=unit.path.clone()/> })
        .collect_view();
    let circles = shape
        .units()
        .iter()
        .filter_map(|unit| {
            let mark = map.units.iter().find(|u| u.territory == unit.territory)?;
            let (x, y) = view.screen_from_grid(shape.circle_at(unit, view.zoom));
            let rings = mark
                .circles
                .iter()
                .map(|circle| {
                    view! {
                        <circle
                            class="tone"
                            data-tone=circle.tone.as_str()
                            cx=decimal(x, 1)
                            cy=decimal(y, 1)
                            r=decimal(circle.radius * view.base_scale(), 1)
                        />
                    }
                })
                .collect_view();
            Some(rings)
        })
        .collect_view();
    let (width, height) = DEFAULT_SIZE;
    Some(
        view! {
            <svg
                class="attract-map"
                aria-hidden="true"
                viewBox=format!("0 0 {} {}", decimal(width, 0), decimal(height, 0))
            >
                <g transform=view.transform()>
                    {land}
                    <path class="border" d=shape.border.clone()/>
                </g>
                {circles}
            </svg>
        }
        .into_any(),
    )
}
