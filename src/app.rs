//! The running exhibit: state, panels, address, keys.

mod tables;

use std::sync::Arc;

use exhibit_domain::address::{self, Notice};
use exhibit_domain::dataset::{Dataset, TerritoryIx};
use exhibit_domain::edtf::Date;
use exhibit_domain::query::{Action, Query, View};
use exhibit_domain::screen::{ScreenAction, TextSize};
use exhibit_domain::setting::Mode;
use exhibit_domain::text::{Lang, Msg, Texts};
use exhibit_domain::view;
use exhibit_domain::view::evidence::EvidenceView;
use leptos::prelude::*;

use crate::embed;
use crate::frame::{Header, credits, language_notice, newer_notice, notices_bar, version_notice};
use crate::hands;
use crate::kiosk;
use crate::overlays::{desk, overlays};
use crate::panels::article::ArticlePanel;
use crate::panels::evidence::EvidencePanel;
use crate::panels::lesson::LessonBar;
use crate::panels::map::{MapInput, MapPanel};
use crate::panels::national::NationalPanel;
use crate::panels::page::PagePanel;
use crate::panels::region::RegionPanel;
use crate::panels::sources::SourcesPanel;
use crate::panels::timeline::{TimelineInput, TimelinePanel};
use crate::panels::tour::TourBar;
use crate::parts::copies::Copier;
use crate::parts::{Finger, LinkLanguage};
use crate::platform::{host, offline, page, styles, timer, unfold_for_print, watch};
use crate::reading_aloud;
use crate::screens;
use crate::speech::Speech;
use crate::staff;
use crate::stand::Stand;
use crate::state::{Exhibit, of_date, of_figure, of_map, of_page, of_place, of_reading};
use crate::taking;

/// Milliseconds a day takes while time is running.
const DAY: i32 = 50;
/// Milliseconds between the last step of time and the address that names it.
const SETTLE: std::time::Duration = std::time::Duration::from_millis(250);
/// Where map and timeline have room beside the article.
const ROOM_BESIDE: &str = "(min-width: 1200px)";
/// Where the question of a lesson task stays in sight above a page; as in `page.css`.
const ROOM_FOR_QUESTION: &str = "(min-height: 620px)";

/// The exhibit over a dataset, starting from an address.
#[component]
pub fn App(
    /// The dataset.
    dataset: Arc<Dataset>,
    /// The texts.
    texts: Arc<Texts>,
    /// Where to start.
    query: Query,
    /// What the address got wrong.
    notices: Vec<Notice>,
    /// How the language changes.
    speech: Speech,
    /// Where and how it stands.
    stand: Stand,
    /// The language that could not be loaded.
    failed: RwSignal<Option<Lang>>,
) -> impl IntoView {
    provide_context(LinkLanguage::of(&dataset));
    provide_context(stand.mode());
    screens::follow(stand);
    provide_context(Finger::of(&stand.setting()));
    let exhibit = Exhibit::new(
        Arc::clone(&dataset),
        Arc::clone(&texts),
        query,
        speech,
        stand,
    );
    taking::provide(exhibit);
    unfold_for_print();
    let act = exhibit.act();
    let warned = RwSignal::new(notices);
    sync_address(exhibit, warned);
    embed::talk(exhibit);
    let shown = Memo::new(move |_| exhibit.query().view);
    let opened = Memo::new(move |_| exhibit.query().figure.is_some());
    let navigation = exhibit.view(of_place, view::navigation::navigation);
    let navigation = kiosk::offered(stand, navigation);
    let tour = exhibit.view(of_page, view::tour::tour);
    let lesson = exhibit.view(of_page, view::lesson::lesson);
    follow_place(exhibit);
    let made_room = tables::follow_comparison(exhibit);
    let body = {
        let texts = Arc::clone(&texts);
        move || match shown.get() {
            now if let Some(only) = embed::only(exhibit, now, &texts) => only,
            View::Map => stage(exhibit, &texts).into_any(),
            View::Article => reading(exhibit, &texts),
            View::Regions => tables::regions(exhibit, &texts),
            View::Compare => tables::comparison(exhibit, &texts, made_room),
            View::Sources => {
                let sources = exhibit.view(of_reading, view::sources::sources);
                view! { <SourcesPanel view=sources texts=Arc::clone(&texts) act=act/> }.into_any()
            }
            _ => {
                let page = exhibit.view(of_page, view::page::page);
                view! { <PagePanel view=page texts=Arc::clone(&texts) act=act/> }.into_any()
            }
        }
    };
    hands::follow(exhibit);
    let voice = reading_aloud::follow(exhibit);
    let aloud = (stand.mode() == Mode::Kiosk).then_some(voice);
    let other_data = view::share::version_notice(&dataset, &texts, &stand.setting());
    let (version, licences) = (dataset.version().to_owned(), Arc::clone(&texts));
    page::on_key(move |key| {
        if key == "Escape" {
            let now = exhibit.query_now();
            if stand.screen_now().open.is_some() {
                stand.act(ScreenAction::Open(None));
            } else if now.figure.is_some() {
                act.run(Action::CloseFigure);
            } else if now.region.is_some() && now.view == View::Map {
                act.run(Action::Select(None));
            }
        }
    });
    if stand.mode() == Mode::Embed {
        return view! {
            <div
                class="exhibit embed"
                data-view=move || shown.get().as_str()
                on:click=move |event| host::mark_place(&event)
            >
                <h1 class="visually-hidden">{texts.get(Msg::AppTitle).to_owned()}</h1>
                {notices_bar(warned, &texts)}
                {version_notice(other_data, stand.version_told(), &texts)}
                {language_notice(failed, &texts)}
                {embed::way_back(exhibit, &texts)}
                <TourBar view=tour texts=Arc::clone(&texts) act=act/>
                <LessonBar view=lesson texts=Arc::clone(&texts) act=act/>
                <div id="content" class="content" tabindex="-1">{body}</div>
                {embed::credit(exhibit, &texts)}
                {evidence(exhibit, &texts)}
            </div>
        }
        .into_any();
    }
    view! {
        <div
            class="exhibit"
            data-view=move || shown.get().as_str()
            class:has-evidence=move || opened.get()
            inert=kiosk::covered(stand)
        >
            <div class="screen">
                <Header view=navigation texts=Arc::clone(&texts) act=act desk=desk(stand) aloud=aloud/>
                {notices_bar(warned, &texts)}
                {version_notice(other_data, stand.version_told(), &texts)}
                {language_notice(failed, &texts)}
                {(stand.mode() == Mode::Web).then(|| newer_notice(offline::newer(), offline::take_over_then_reload, &texts))}
                <TourBar view=tour texts=Arc::clone(&texts) act=act/>
                <LessonBar view=lesson texts=Arc::clone(&texts) act=act/>
                <div id="content" class="content" tabindex="-1">{body}</div>
            </div>
            {move || (shown.get() != View::Map).then(|| credits(&version, &licences))}
            {evidence(exhibit, &texts)}
            {overlays(exhibit, &texts, voice)}
            {staff::desk(stand, &texts)}
        </div>
        {kiosk::layer(exhibit)}
    }
    .into_any()
}

/// Map, panel and timeline.
fn stage(exhibit: Exhibit, texts: &Arc<Texts>) -> impl IntoView + use<> {
    let chosen = Memo::new(move |_| exhibit.query().region.is_some());
    // A frame has its own line of credit, at its end.
    let whole = exhibit.stand().mode() != Mode::Embed;
    let credits = whole.then(|| credits(exhibit.dataset().version(), texts));
    view! {
        <div class="stage">
            {map_panel(exhibit, texts)}
            {embed::chosen(exhibit, texts)}
            {timeline_panel(exhibit, texts)}
            <div class="side" class:chosen=move || chosen.get() tabindex="-1">
                {side(exhibit, texts)} {credits}
            </div>
        </div>
    }
}

/// The panel of the chosen territory, or of the whole country.
pub(crate) fn side(exhibit: Exhibit, texts: &Arc<Texts>) -> impl IntoView + use<> {
    let act = exhibit.act();
    let region = exhibit.view(of_map, view::region::region);
    let chosen = Memo::new(move |_| exhibit.query().region.is_some());
    let texts = Arc::clone(texts);
    move || {
        let texts = Arc::clone(&texts);
        if chosen.get() {
            view! { <RegionPanel view=region texts=texts act=act/> }.into_any()
        } else {
            let national = exhibit.view(of_date, view::national::national);
            view! { <NationalPanel view=national texts=texts act=act/> }.into_any()
        }
    }
}

/// The article; where there is room, with map and timeline beside it, which
/// follow what is read.
fn reading(exhibit: Exhibit, texts: &Arc<Texts>) -> AnyView {
    let act = exhibit.act();
    let article = exhibit.view(of_reading, view::article::article);
    let wide = styles::matches_live(ROOM_BESIDE);
    // Larger text needs the whole width.
    let stand = exhibit.stand();
    let room = Memo::new(move |_| wide.get() && stand.screen().text == TextSize::Normal);
    let beside = {
        let texts = Arc::clone(texts);
        move || {
            room.get().then(|| {
                view! {
                    <div class="beside" role="group" aria-label=texts.get(Msg::ArticleFollowLabel).to_owned()>
                        {map_panel(exhibit, &texts)}
                        {timeline_panel(exhibit, &texts)}
                    </div>
                }
            })
        }
    };
    // Whoever wants less motion sets map and timeline by the buttons alone.
    if !timer::reduced_motion() {
        watch::reading("[data-paragraph]", "data-paragraph", move |id| {
            let paragraph = exhibit.dataset().paragraph_by_id(&id).map(|p| p.ix);
            if let Some(paragraph) = paragraph.filter(|_| room.get_untracked()) {
                act.run(Action::Illustrate(paragraph));
            }
        });
    }
    view! {
        <div class="reading">
            <ArticlePanel view=article texts=Arc::clone(texts) act=act/>
            {beside}
        </div>
    }
    .into_any()
}

pub(crate) fn map_panel(exhibit: Exhibit, texts: &Arc<Texts>) -> impl IntoView + use<> {
    let map = exhibit.view(of_map, view::map::map);
    let input = MapInput {
        shape: exhibit.dataset().shared_map(),
        layer: Memo::new(move |_| exhibit.query().layer).into(),
        frame: Memo::new(move |_| exhibit.query().frame).into(),
        as_table: Memo::new(move |_| exhibit.query().table).into(),
        table: exhibit.view(of_map, view::map::table).into(),
    };
    view! { <MapPanel view=map input=input texts=Arc::clone(texts) act=exhibit.act()/> }
}

pub(crate) fn timeline_panel(exhibit: Exhibit, texts: &Arc<Texts>) -> impl IntoView + use<> {
    let playing = RwSignal::new(false);
    play(exhibit, playing);
    let dataset = exhibit.dataset();
    let input = TimelineInput {
        table: exhibit.view(of_date, view::timeline::table).into(),
        playing,
        step: Callback::new(move |(day, forward)| {
            view::timeline::step_event(&dataset, day, forward)
        }),
    };
    let strip = exhibit.view(of_date, view::timeline::timeline);
    view! { <TimelinePanel view=strip input=input texts=Arc::clone(texts) act=exhibit.act()/> }
}

/// The opened evidence, beside whatever is shown.
fn evidence(exhibit: Exhibit, texts: &Arc<Texts>) -> impl IntoView + use<> {
    let act = exhibit.act();
    let plain = exhibit.view(of_figure, view::evidence::evidence);
    // The citation names the address of this very view and the day it was read.
    let view = Memo::new(move |_| {
        plain.get().map(|shown| {
            let (year, month, day) = page::today();
            let address = exhibit.cited_address(&exhibit.query_now());
            let copy = view::evidence::copy_texts(
                &exhibit.dataset(),
                &exhibit.texts(),
                &shown.id,
                Some(&address),
                Date::new(year, month, day),
            );
            let report = view::evidence::report_text(
                &exhibit.dataset(),
                &exhibit.texts(),
                &shown.id,
                Some(&address),
            );
            EvidenceView {
                copy,
                report,
                ..shown
            }
        })
    });
    let copier = Copier::new(texts);
    let open = Memo::new(move |_| view.with(Option::is_some));
    let opener = StoredValue::new_local(None);
    Effect::new(move |before: Option<bool>| {
        let now = open.get();
        copier.told.set(None);
        if now && before == Some(false) {
            opener.set_value(page::focused());
            if !exhibit.was_by_host() {
                page::focus_soon("[data-evidence] h2");
            }
        } else if !now && before == Some(true) && !exhibit.was_by_host() {
            page::focus_back(opener.try_update_value(Option::take).flatten());
        }
        now
    });
    let texts = Arc::clone(texts);
    view! { <EvidencePanel view=view texts=texts act=act copier=copier report_to=page::report_address()/> }
}

/// Lets time run a day at a tick until the next event; with reduced motion it
/// goes there at once.
fn play(exhibit: Exhibit, playing: RwSignal<bool>) {
    let act = exhibit.act();
    Effect::new(move |_| {
        if !playing.get() {
            return;
        }
        let start = exhibit.query_now().date;
        let stop = view::timeline::step_event(&exhibit.dataset(), start, true);
        let Some(stop) = stop else {
            playing.set(false);
            return;
        };
        if timer::reduced_motion() {
            act.run(Action::SetDate(stop));
            playing.set(false);
            return;
        }
        timer::every(DAY, move || {
            let now = exhibit.query_now().date;
            if now >= stop || now < start {
                playing.set(false);
            } else if let Some(next) = now.add_days(1) {
                act.run(Action::SetDate(next));
            }
        });
    });
}

/// State → address and address → state.
fn sync_address(exhibit: Exhibit, warned: RwSignal<Vec<Notice>>) {
    let dataset = exhibit.dataset();
    let title = exhibit.texts().get(Msg::AppTitle).to_owned();
    let pending = StoredValue::new(None::<timer::Pending>);
    Effect::new(move |before: Option<String>| {
        let query = exhibit.query();
        let search = address::encode(&dataset, &query);
        let place = query.region.map(|ix| dataset.territory(ix).heading());
        page::set_title(&match place {
            Some(name) => format!("{name} · {title}"),
            None => title.clone(),
        });
        if before.as_ref() == Some(&search) || before.is_none() || !exhibit.stand().writes_address()
        {
            return search;
        }
        if let Some(handle) = pending.get_value() {
            handle.call_off();
        }
        if exhibit.was_deliberate() {
            pending.set_value(None);
            page::write_search(&search, true);
        } else {
            let settled = search.clone();
            let write = move || page::write_search(&settled, false);
            pending.set_value(timer::after(SETTLE, write));
        }
        search
    });
    // Where the exhibit writes no history, none of it leads anywhere.
    if !exhibit.stand().writes_address() {
        return;
    }
    let act = exhibit.act();
    page::on_popstate(move || {
        if let Some(handle) = pending.get_value() {
            handle.call_off();
        }
        let (query, notices) = address::decode(&exhibit.dataset(), &page::search());
        warned.set(notices);
        act.run(Action::Replace(Box::new(query)));
    });
}

/// What a deliberate step leads to, and which the page is scrolled to.
#[derive(Clone, PartialEq)]
struct Place {
    view: View,
    region: Option<TerritoryIx>,
    /// The selector of the part of the view in sight.
    part: Option<String>,
    step: Option<u8>,
    task: Option<u8>,
    /// The selector of the chosen row of the table of territories.
    row: Option<String>,
}

fn place(exhibit: Exhibit) -> Place {
    let query = exhibit.query();
    let dataset = exhibit.dataset();
    let part = match query.view {
        View::Article => query
            .paragraph
            .and_then(|p| dataset.paragraph(p))
            .map(|p| format!("[data-paragraph='{}']", p.id)),
        View::Sources => query.source.map(|id| format!("[id='source-{id}']")),
        View::Glossary => query.term.map(|id| format!("[id='term-{id}']")),
        View::Numbers => query
            .chart
            .map(|chart| format!("[id='numbers-{}']", chart.as_str())),
        _ => None,
    };
    Place {
        view: query.view,
        region: query.region,
        part,
        step: query.step,
        task: query.task,
        row: query
            .region
            .filter(|_| query.view == View::Regions)
            .map(|region| format!("[data-row='{}']", dataset.territory(region).id)),
    }
}

/// Moves focus and scroll to what a deliberate step leads to.
fn follow_place(exhibit: Exhibit) {
    let place = Memo::new(move |_| place(exhibit));
    Effect::new(move |before: Option<Place>| {
        let now = place.get();
        // A frame never moves the page around it by itself.
        let framed = exhibit.stand().mode() == Mode::Embed;
        if framed && (before.is_none() || exhibit.was_by_host()) {
            return now;
        }
        let turned = before.as_ref().is_some_and(|b| b.view != now.view);
        let stepped = before.as_ref().is_some_and(|b| b.step != now.step);
        let asked = now.task.is_some() && before.as_ref().is_none_or(|b| b.task != now.task);
        let moved = before.as_ref().is_none_or(|b| b.part != now.part) || turned || asked;
        // A question that would not stay in sight is not scrolled past.
        let part = now.part.as_ref();
        match part.filter(|_| !asked || styles::matches(ROOM_FOR_QUESTION)) {
            Some(part) if moved => page::reveal_soon(part.clone()),
            // Choosing another row must not move the table under the finger.
            _ if now.row.is_some() && (turned || before.is_none()) => {
                page::reveal_soon(now.row.clone().unwrap_or_default());
            }
            _ if stepped && now.step.is_some() => page::focus_soon("#tour-title"),
            _ if asked => {}
            None if turned => page::reveal_soon("#content".to_owned()),
            None if now.region.is_some() && now.view == View::Map => {
                page::scroll_to_top_soon(".side");
            }
            _ => {}
        }
        if asked && before.is_some() {
            page::focus_soon("#lesson-title");
        }
        now
    });
}
