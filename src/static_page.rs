//! The static page: what a visitor sees before the program, or without it.
//!
//! The same components as in the running exhibit, fed by the same views of the
//! default state, with nothing behind their buttons. The whole quota table and
//! its sources follow, so that the page is complete without JavaScript.

use std::sync::Arc;

use exhibit_domain::dataset::Dataset;
use exhibit_domain::query::Query;
use exhibit_domain::text::{Lang, Msg, Texts};
use exhibit_domain::view;
use leptos::prelude::*;

use crate::frame::{Header, credits};
use crate::panels::map::{MapInput, MapPanel};
use crate::panels::national::NationalPanel;
use crate::panels::overlay::ScreenDesk;
use crate::panels::timeline::{TimelineInput, TimelinePanel};
use crate::parts::desk::Desk;
use crate::parts::{Act, LinkLanguage, data_table, source_links};

/// The map panel of a state, with nothing behind its buttons.
pub fn map_panel(dataset: &Dataset, texts: &Arc<Texts>, query: &Query) -> impl IntoView + use<> {
    let input = MapInput {
        shape: dataset.shared_map(),
        layer: Signal::stored(query.layer),
        frame: Signal::stored(query.frame),
        as_table: Signal::stored(query.table),
        table: Signal::stored(view::map::table(dataset, texts, query)),
    };
    let map = Signal::stored(view::map::map(dataset, texts, query));
    view! { <MapPanel view=map input=input texts=Arc::clone(texts) act=idle()/> }
}

/// The national panel of a state.
pub fn national_panel(
    dataset: &Dataset,
    texts: &Arc<Texts>,
    query: &Query,
) -> impl IntoView + use<> {
    let national = Signal::stored(view::national::national(dataset, texts, query));
    view! { <NationalPanel view=national texts=Arc::clone(texts) act=idle()/> }
}

/// The timeline panel of a state.
pub fn timeline_panel(
    dataset: &Dataset,
    texts: &Arc<Texts>,
    query: &Query,
) -> impl IntoView + use<> {
    let input = TimelineInput {
        table: Signal::stored(view::timeline::table(dataset, texts, query)),
        playing: RwSignal::new(false),
        step: Callback::new(|_| None),
    };
    let strip = Signal::stored(view::timeline::timeline(dataset, texts, query));
    view! { <TimelinePanel view=strip input=input texts=Arc::clone(texts) act=idle()/> }
}

/// Where the static page of a language lies, seen from another one: English at the
/// root, each other in a folder of its own.
fn page_address(from: Lang, to: Lang) -> String {
    let up = if from == Lang::En { "./" } else { "../" };
    match to {
        to if to == from => "./".to_owned(),
        Lang::En => up.to_owned(),
        to => [up, to.as_str(), "/"].concat(),
    }
}

fn idle() -> Act {
    Act::new(|_| {})
}

/// The whole static page.
pub fn static_page(dataset: &Dataset, texts: &Arc<Texts>) -> impl IntoView + use<> {
    let query = Query {
        lang: dataset.lang(),
        ..Query::default()
    };
    provide_context(LinkLanguage::of(dataset));
    provide_context(Desk::idle(texts));
    let quotas = data_table(&view::map::quota_table(dataset, texts), idle());
    let mut navigation = view::navigation::navigation(dataset, texts, &query);
    // Without the program each language is a page of its own.
    for link in &mut navigation.languages {
        link.href = page_address(dataset.home(), link.lang);
    }
    let mut sources = Vec::new();
    for id in [
        "werth-2010",
        "dmitrievaffair-figures",
        "booksonline-96707",
        "onlinereadsfree-126318",
    ] {
        sources.extend(view::source_label(dataset, id));
    }
    view! {
        <div class="exhibit static" data-view="map">
            <div class="screen">
                <Header view=Signal::stored(navigation) texts=Arc::clone(texts) act=idle() desk=ScreenDesk::idle()/>
                <noscript>
                    <p class="notice">{texts.get(Msg::StaticNoScript).to_owned()}</p>
                </noscript>
                <div id="content" class="content" tabindex="-1">
                    <div class="stage">
                        {map_panel(dataset, texts, &query)}
                        {timeline_panel(dataset, texts, &query)}
                        <div class="side" tabindex="-1">
                            {national_panel(dataset, texts, &query)}
                            {credits(dataset.version(), texts)}
                        </div>
                    </div>
                </div>
            </div>
            <section class="panel quotas-panel" aria-labelledby="quotas-title">
                <h2 id="quotas-title">{texts.get(Msg::TableQuotaCaption).to_owned()}</h2>
                {quotas}
                {source_links(texts.get(Msg::RegionSources).to_owned(), &sources, idle())}
            </section>
        </div>
    }
}

/// The words for what can go wrong before the program has its texts: the page holds
/// them all, and shows one of them in its box for failures.
pub fn failures(texts: &Texts) -> impl IntoView + use<> {
    let title = Some(Msg::ErrorTitle);
    let words = [
        ("wasm", None, Msg::ErrorWasm),
        ("network", None, Msg::ErrorNetwork),
        ("crash", None, Msg::ErrorCrash),
        ("unpack", None, Msg::ErrorUnpack),
        ("data-missing", title, Msg::ErrorDatasetMissing),
        ("data-wrong", title, Msg::ErrorDatasetWrong),
        ("again", None, Msg::ErrorAgain),
    ];
    let words = words
        .map(|(kind, title, msg)| {
            let title =
                title.map(|title| view! { <strong>{texts.get(title).to_owned()}</strong> <br/> });
            view! { <p data-kind=kind hidden>{title} {texts.get(msg).to_owned()}</p> }
        })
        .into_iter()
        .collect_view();
    view! {
        {words}
        <p>
            <button type="button" data-retry="">
                {texts.get(Msg::ErrorRetry).to_owned()}
            </button>
        </p>
    }
}
