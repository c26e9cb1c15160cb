//! What the reading panels have in common: links and lists of figures.

use exhibit_domain::dataset::TerritoryIx;
use exhibit_domain::query::Action;
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::sources::{FigureItem, UseLink};
use exhibit_domain::view::{ArticleLink, SourceLink};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::parts::{Act, address, figure_list, outside_link, plain_click};

/// Follows a link inside the exhibit, unless the visitor asked for a new tab.
pub(super) fn follow(event: &MouseEvent, act: Act, actions: &[Action]) {
    if plain_click(event) {
        for action in actions {
            act.run(action.clone());
        }
    }
}

/// One link to a paragraph of the article, within a sentence.
pub(super) fn article_link(link: &ArticleLink, act: Act) -> AnyView {
    let read = Action::Read(link.paragraph);
    view! {
        <a
            href=address(&["?view=article&paragraph=", &link.id])
            data-article-section=link.section.clone()
            on:click=move |event| follow(&event, act, std::slice::from_ref(&read))
        >
            {link.label.clone()}
        </a>
    }
    .into_any()
}

/// The way from a territory elsewhere to its place on the map.
pub(super) fn map_link(id: &str, place: TerritoryIx, texts: &Texts, act: Act) -> AnyView {
    let select = Action::Select(Some(place));
    view! {
        <a
            class="way"
            href=["?region=", id].concat()
            on:click=move |event| follow(&event, act, std::slice::from_ref(&select))
        >
            {texts.get(Msg::RegionsShowOnMap).to_owned()}
        </a>
    }
    .into_any()
}

/// One link to a source, within a sentence. It carries no `data-source`: the
/// entry around it does.
pub(super) fn source_link(link: &SourceLink, act: Act) -> AnyView {
    let look = Action::Look(link.id.clone());
    view! {
        <a
            href=address(&["?view=sources&source=", &link.id])
            on:click=move |event| follow(&event, act, std::slice::from_ref(&look))
        >
            {link.label.clone()}
        </a>
    }
    .into_any()
}

/// Links to other places of the exhibit.
pub(super) fn use_links(label: String, links: &[UseLink], act: Act) -> Option<AnyView> {
    if links.is_empty() {
        return None;
    }
    let items = links
        .iter()
        .map(|link| {
            let actions = link.actions.clone();
            view! {
                <li>
                    <a
                        href=link.href.clone()
                        on:click=move |event| follow(&event, act, &actions)
                    >
                        {link.label.clone()}
                    </a>
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <div class="links links-uses">
                <p>{label}</p>
                <ul>{items}</ul>
            </div>
        }
        .into_any(),
    )
}

/// A full citation, the address in it made a link.
pub(super) fn citation(words: &str, url: &str, texts: &Texts) -> AnyView {
    let hint = texts.get(Msg::LinkOutside).to_owned();
    match words.split_once(url).filter(|_| !url.is_empty()) {
        Some((before, after)) => view! {
            {before.to_owned()}
            {outside_link(url, url.to_owned(), hint)}
            {after.to_owned()}
        }
        .into_any(),
        None => view! {
            {words.to_owned()} " "
            {outside_link(url, texts.get(Msg::LinkAddress).to_owned(), hint)}
        }
        .into_any(),
    }
}

/// The same behind a summary, closed at first.
pub(super) fn figure_details(summary: String, items: &[FigureItem], act: Act) -> Option<AnyView> {
    if items.is_empty() {
        return None;
    }
    Some(
        view! {
            <details class="figure-details">
                <summary>{summary}</summary>
                {figure_list(items, act)}
            </details>
        }
        .into_any(),
    )
}
