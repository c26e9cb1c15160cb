//! Links from a panel to the article and to sources.

use exhibit_domain::query::Action;
use exhibit_domain::setting::Mode;
use exhibit_domain::view::sources::FigureItem;
use exhibit_domain::view::{ArticleLink, SourceLink};
use leptos::prelude::*;

use super::{Act, address, figure_link, plain_click};

/// "Explained in the article: section A, paragraph 4 · …".
///
/// The links are real addresses, so that they work before the program has
/// arrived and can be opened elsewhere; a plain click stays in the page. A group
/// and no landmark: there are too many of them to be places of the page.
pub fn article_links(label: String, links: &[ArticleLink], act: Act) -> AnyView {
    let items = links
        .iter()
        .map(|link| {
            let paragraph = link.paragraph;
            view! {
                <li>
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
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="links links-article" role="group" aria-label=label.clone()>
            <span aria-hidden="true">{label.clone()}</span>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}

/// Links to entries of the sources.
pub fn source_links(label: String, links: &[SourceLink], act: Act) -> AnyView {
    let items = links
        .iter()
        .map(|link| {
            let id = link.id.clone();
            view! {
                <li>
                    <a
                        href=address(&["?view=sources&source=", &link.id])
                        data-source=link.id.clone()
                        on:click=move |event| {
                            if plain_click(&event) {
                                act.run(Action::Look(id.clone()));
                            }
                        }
                    >
                        {link.label.clone()}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="links links-sources" role="group" aria-label=label.clone()>
            <span aria-hidden="true">{label.clone()}</span>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}

/// A link to another site; a screen reader says where it leads before it is followed.
/// A kiosk leads nowhere: there the address stands to be read.
pub fn outside_link(url: &str, label: String, hint: String) -> Option<AnyView> {
    if url.is_empty() {
        return None;
    }
    if use_context::<Mode>() == Some(Mode::Kiosk) {
        let address = url.split_once("://").map_or(url, |(_, rest)| rest);
        // Nobody types a passage to jump to, nor a slash at the end.
        let address = address.split_once("#:~:").map_or(address, |(page, _)| page);
        let address = address.trim_end_matches('/').to_owned();
        let label = (label != url).then(|| [&label, ": "].concat());
        return Some(
            view! { <span class="outside">{label} <span class="outside-address">{address}</span></span> }
                .into_any(),
        );
    }
    Some(
        view! {
            <a class="outside" href=url.to_owned() target="_blank" rel="noopener noreferrer">
                {label}
                <span class="visually-hidden">" (" {hint} ")"</span>
            </a>
        }
        .into_any(),
    )
}

/// Figures with their labels, each to be opened.
pub fn figure_list(items: &[FigureItem], act: Act) -> AnyView {
    let items = items
        .iter()
        .map(|item| {
            view! {
                <li>
                    {item.qualifier.clone()}
                    {figure_link(&item.figure, act)}
                    <span class="figure-label">{item.label.clone()}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="figure-list">{items}</ul> }.into_any()
}
