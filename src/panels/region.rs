//! The panel of one territory.

use std::sync::Arc;

use exhibit_domain::prose::Rich;
use exhibit_domain::query::Action;
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::chart::Drawing;
use exhibit_domain::view::region::{RegionView, Step};
use leptos::prelude::*;

use crate::parts::chart::chart_figure;
use crate::parts::desk::Sheet;
use crate::parts::take::print_button;
use crate::parts::{Act, article_links, plain_click, rich, source_links};

/// The region panel; the caller shows it only when a territory is chosen.
#[component]
pub fn RegionPanel(
    /// What to show.
    #[prop(into)]
    view: Signal<Option<RegionView>>,
    /// The texts.
    texts: Arc<Texts>,
    /// How to change the state.
    act: Act,
) -> impl IntoView {
    move || view.with(|v| v.as_ref().map(|v| panel(v, &texts, act)))
}

fn panel(v: &RegionView, texts: &Arc<Texts>, act: Act) -> AnyView {
    let today = texts.fill(Msg::RegionToday, &[("today", &v.today)]);
    let russian = v.name_ru.clone();
    let sources: Vec<String> = v.sources.iter().map(|link| link.id.clone()).collect();
    let sheet = Callback::new(move |()| Sheet::Sources(sources.clone()));
    view! {
        <section
            class="panel region-panel"
            data-panel="region"
            data-territory=v.id.clone()
            aria-labelledby="region-title"
            data-sheet=""
        >
            <button
                type="button"
                class="quiet back"
                data-action="close-region"
                on:click=move |_| act.run(Action::Select(None))
            >
                {texts.get(Msg::RegionClose).to_owned()}
            </button>
            <h2 id="region-title" tabindex="-1">{v.name.clone()}</h2>
            <p class="names">
                {(!russian.is_empty()).then(|| view! { <span lang="ru">{russian}</span> " · " })}
                {(!v.form.is_empty()).then(|| view! { <span class="form">{v.form.clone()}</span> " · " })}
                {(!v.today.is_empty()).then_some(today)}
            </p>
            {ways(v, texts, act)}
            <p class="statement">{rich(&v.lead, act)}</p>
            {(!v.limit.is_empty()).then(|| view! { <p class="limit">{rich(&v.limit, act)}</p> })}
            {(!v.note.is_empty()).then(|| view! { <p class="note">{rich(&v.note, act)}</p> })}
            {v.chart.as_ref().map(|chart| view! {
                <h3>{texts.get(Msg::RegionChartTitle).to_owned()}</h3>
                {chart_figure(Drawing::Bars(chart.clone()), texts, act)}
            })}
            <h3>{texts.get(Msg::RegionStepsTitle).to_owned()}</h3>
            {steps(&v.steps, texts, act)}
            <h3>{texts.get(Msg::RegionOutcomeTitle).to_owned()}</h3>
            {sentences("known", &v.known, act)}
            {sentences("unknown", &v.unknown, act)}
            {(!v.apart.is_empty()).then(|| view! {
                <details>
                    <summary>{texts.get(Msg::RegionApartTitle).to_owned()}</summary>
                    <p>{texts.get(Msg::RegionApartLead).to_owned()}</p>
                    {sentences("apart", &v.apart, act)}
                </details>
            })}
            {borders(v, texts, act)}
            {article_links(texts.get(Msg::ArticleLinksLabel).to_owned(), &v.links, act)}
            {source_links(texts.get(Msg::RegionSources).to_owned(), &v.sources, act)}
            <div class="take">{print_button(texts, sheet)}</div>
        </section>
    }
    .into_any()
}

/// To its row in the table of territories, and beside others.
fn ways(v: &RegionView, texts: &Texts, act: Act) -> AnyView {
    let place = v.territory;
    view! {
        <p class="region-ways">
            <button
                type="button"
                class="quiet"
                data-compare=v.id.clone()
                on:click=move |_| act.run(Action::Compare(place))
            >
                {texts.get(Msg::RegionsSetBeside).to_owned()}
            </button>
            <a
                class="way"
                data-action="show-row"
                href=["?view=regions&region=", &v.id].concat()
                on:click=move |event| {
                    if plain_click(&event) {
                        act.run(Action::ChooseRow(place));
                    }
                }
            >
                {texts.get(Msg::RegionsShowRow).to_owned()}
            </a>
        </p>
    }
    .into_any()
}

fn steps(steps: &[Step], texts: &Arc<Texts>, act: Act) -> AnyView {
    if steps.is_empty() {
        return view! { <p class="unknown">{texts.get(Msg::RegionStepsNone).to_owned()}</p> }
            .into_any();
    }
    let later = texts.get(Msg::RegionStepLater).to_owned();
    let items = steps
        .iter()
        .map(|step| {
            let later = later.clone();
            view! {
                <li class:requested=step.requested class:later=step.later>
                    <p>
                        <span class="when">{step.when.clone()}</span>
                        " "
                        {rich(&step.what, act)}
                        {step.later.then(|| view! { " " <em>"(" {later} ")"</em> })}
                    </p>
                    {(!step.who.is_empty()).then(|| view! { <p class="who">{step.who.clone()}</p> })}
                    {(!step.note.is_empty()).then(|| view! { <p class="note">{rich(&step.note, act)}</p> })}
                </li>
            }
        })
        .collect_view();
    view! { <ol class="decisions">{items}</ol> }.into_any()
}

fn sentences(class: &'static str, list: &[Rich], act: Act) -> AnyView {
    list.iter()
        .map(|sentence| view! { <p class=class>{rich(sentence, act)}</p> })
        .collect_view()
        .into_any()
}

fn borders(v: &RegionView, texts: &Arc<Texts>, act: Act) -> AnyView {
    if v.changes.is_empty() && v.approximations.is_empty() {
        return ().into_any();
    }
    let approximate = texts.get(Msg::RegionApproximate).to_owned();
    let notes = v
        .approximations
        .iter()
        .map(|note| view! { <p class="note"><strong>{approximate.clone()}</strong> " " {note.clone()}</p> })
        .collect_view();
    view! {
        <details>
            <summary>{texts.get(Msg::RegionBordersTitle).to_owned()}</summary>
            {sentences("change", &v.changes, act)}
            {notes}
        </details>
    }
    .into_any()
}
