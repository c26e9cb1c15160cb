//! What surrounds the panels: header, navigation, content note, notices.

use std::sync::Arc;

use exhibit_domain::address::Notice;
use exhibit_domain::query::Action;
use exhibit_domain::screen::Overlay;
use exhibit_domain::setting::Mode;
use exhibit_domain::text::{Lang, Msg, Texts};
use exhibit_domain::view::navigation::{LanguageLink, NavigationView};
use leptos::prelude::*;

use crate::panels::overlay::{ScreenDesk, opener};
use crate::panels::screen::{Voice, reader};
use crate::parts::blocks::jumps;
use crate::parts::copies::cite_box;
use crate::parts::{Act, plain_click};

/// Title, navigation and the content note.
#[component]
pub fn Header(
    /// The ways through the exhibit.
    #[prop(into)]
    view: Signal<NavigationView>,
    /// The texts.
    texts: Arc<Texts>,
    /// How to change the state.
    act: Act,
    /// The screen.
    desk: ScreenDesk,
    /// What the device can read aloud, where that has a button of its own.
    #[prop(default = None)]
    aloud: Option<Signal<Voice>>,
) -> impl IntoView {
    // A long press on it leads the staff of a kiosk to the status line.
    let staff = (use_context::<Mode>() == Some(Mode::Kiosk)).then_some("");
    let views_label = texts.get(Msg::NavViewsLabel).to_owned();
    let rooms = move || {
        view.with(|v| {
            let rooms = v.rooms.iter().chain([&v.tour]);
            jumps(&rooms.cloned().collect::<Vec<_>>(), act)
        })
    };
    let views = move || {
        view.with(|v| {
            (!v.views.is_empty()).then(|| {
                view! {
                    <nav class="views" aria-label=views_label.clone()>{jumps(&v.views, act)}</nav>
                }
            })
        })
    };
    let languages = move || view.with(|v| language_links(&v.languages, act));
    view! {
        <a class="skip" href="#content">{texts.get(Msg::SkipToContent).to_owned()}</a>
        <header class="bar">
            <h1 data-staff=staff>{texts.get(Msg::AppTitle).to_owned()}</h1>
            <p class="subtitle">{texts.get(Msg::AppSubtitle).to_owned()}</p>
            <nav class="rooms" aria-label=texts.get(Msg::NavLabel).to_owned()>{rooms}</nav>
        </header>
        {views}
        <div class="under-bar">
            <p class="content-note" role="note">{texts.get(Msg::AppContentNote).to_owned()}</p>
            // What lies over the view, each by its button.
            <div class="tools">
                {aloud.map(|voice| reader(voice, desk, &texts))}
                {opener(Overlay::Share, "↑", texts.get(Msg::ShareButton), desk)}
                {opener(Overlay::Screen, "Aa", texts.get(Msg::ScreenButton), desk)}
            </div>
            <nav class="languages" aria-label=texts.get(Msg::LangLabel).to_owned()>{languages}</nav>
        </div>
    }
}

/// The same place in every language, each by its own name.
fn language_links(links: &[LanguageLink], act: Act) -> AnyView {
    let items = links
        .iter()
        .map(|link| {
            let lang = link.lang;
            view! {
                <li>
                    <a
                        href=link.href.clone()
                        lang=lang.as_str()
                        hreflang=lang.as_str()
                        aria-current=link.current.then_some("true")
                        on:click=move |event| {
                            if plain_click(&event) {
                                act.run(Action::Speak(lang));
                            }
                        }
                    >
                        <span class="whole">{lang.own_name()}</span>
                        <abbr class="short" title=lang.own_name() aria-hidden="true">
                            {lang.as_str().to_uppercase()}
                        </abbr>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <ul>{items}</ul> }.into_any()
}

/// That a language could not be loaded, until it is closed or another one is.
pub fn language_notice(
    failed: RwSignal<Option<Lang>>,
    texts: &Arc<Texts>,
) -> impl IntoView + use<> {
    let texts = Arc::clone(texts);
    move || {
        failed.get().map(|lang| {
            let line = texts.fill(Msg::LangFailed, &[("language", lang.own_name())]);
            view! {
                <div class="notice" role="status" data-notice="lang">
                    <p>{line}</p>
                    <button type="button" class="quiet" on:click=move |_| failed.set(None)>
                        {texts.get(Msg::NoticeClose).to_owned()}
                    </button>
                </div>
            }
        })
    }
}

/// That a newer version waits, with a button that shows it, until it is closed.
pub fn newer_notice(
    newer: ReadSignal<bool>,
    take: fn(),
    texts: &Arc<Texts>,
) -> impl IntoView + use<> {
    let texts = Arc::clone(texts);
    let closed = RwSignal::new(false);
    move || {
        (newer.get() && !closed.get()).then(|| {
            view! {
                <div class="notice" role="status" data-notice="newer">
                    <p>{texts.get(Msg::NoticeNewer).to_owned()}</p>
                    <button type="button" class="quiet" data-action="take-newer" on:click=move |_| take()>
                        {texts.get(Msg::NoticeNewerTake).to_owned()}
                    </button>
                    <button type="button" class="quiet" on:click=move |_| closed.set(true)>
                        {texts.get(Msg::NoticeClose).to_owned()}
                    </button>
                </div>
            }
        })
    }
}

/// That the link was made for other data than are shown, until it is closed.
pub fn version_notice(
    line: Option<String>,
    told: RwSignal<bool>,
    texts: &Texts,
) -> impl IntoView + use<> {
    let (title, close) = (
        texts.get(Msg::VersionTitle).to_owned(),
        texts.get(Msg::NoticeClose).to_owned(),
    );
    move || {
        let line = line.clone().filter(|_| !told.get());
        line.map(|line| {
            view! {
                <div class="notice" role="status" data-notice="data">
                    <strong>{title.clone()}</strong>
                    <p>{line}</p>
                    <button type="button" class="quiet" on:click=move |_| told.set(true)>
                        {close.clone()}
                    </button>
                </div>
            }
        })
    }
}

/// What the address got wrong, until it is closed.
pub fn notices_bar(notices: RwSignal<Vec<Notice>>, texts: &Arc<Texts>) -> impl IntoView + use<> {
    let texts = Arc::clone(texts);
    let close = texts.get(Msg::NoticeClose).to_owned();
    move || {
        let list = notices.get();
        (!list.is_empty()).then(|| {
            let lines = list
                .iter()
                .map(|notice| {
                    let used = if notice.used.is_empty() {
                        texts.get(Msg::NoticeDefault).to_owned()
                    } else {
                        notice.used.clone()
                    };
                    let line = texts.fill(
                        Msg::NoticeChanged,
                        &[
                            ("key", notice.key),
                            ("given", &notice.given),
                            ("used", &used),
                        ],
                    );
                    view! { <p>{line}</p> }
                })
                .collect_view();
            view! {
                <div class="notice" role="status" data-notice="">
                    <strong>{texts.get(Msg::NoticeTitle).to_owned()}</strong>
                    {lines}
                    <button
                        type="button"
                        class="quiet"
                        on:click=move |_| notices.set(Vec::new())
                    >
                        {close.clone()}
                    </button>
                </div>
            }
        })
    }
}

/// Credits and licences, at the end of what is shown.
pub fn credits(version: &str, texts: &Texts) -> AnyView {
    view! {
        <footer class="credits">
            <h2 class="visually-hidden">{texts.get(Msg::Credits).to_owned()}</h2>
            <p>{texts.fill(Msg::CreditsText, &[("version", version)])}</p>
            {cite_box(texts)}
        </footer>
    }
    .into_any()
}
