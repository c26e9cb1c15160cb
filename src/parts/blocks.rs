//! The pieces a reading page is made of (see [`exhibit_domain::view::page`]).

use std::sync::Arc;

use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::page::{Block, Jump, OutsideLink, TermEntry};
use leptos::prelude::*;

use super::chart::chart_figure;
use super::copies::citations;
use super::lesson::lesson;
use super::locator::locator;
use super::scale::scale;
use super::take::package_button;
use super::{
    Act, article_links, data_table, figure_list, outside_link, plain_click, rich, source_links,
};

/// One piece.
pub fn block(block: &Block, texts: &Arc<Texts>, act: Act) -> AnyView {
    match block {
        Block::Para(words) => view! { <p>{rich(words, act)}</p> }.into_any(),
        Block::Note(words) => view! { <p class="page-note">{rich(words, act)}</p> }.into_any(),
        Block::List(items) => {
            let items = items
                .iter()
                .map(|words| view! { <li>{rich(words, act)}</li> })
                .collect_view();
            view! { <ul class="page-list">{items}</ul> }.into_any()
        }
        Block::Terms(terms) => {
            let terms = terms.iter().map(|entry| term(entry, act)).collect_view();
            view! { <dl class="page-terms">{terms}</dl> }.into_any()
        }
        Block::Table(table) => data_table(table, act),
        Block::Drawing(drawing) => chart_figure(drawing.as_ref().clone(), texts, act),
        Block::Locator(map) => locator(map),
        Block::Ticks(line, label) => scale(line, label.clone()),
        Block::Figures(items) => figure_list(items, act),
        Block::Button(words, action) => {
            let action = action.clone();
            view! {
                <p>
                    <button type="button" class="quiet" on:click=move |_| act.run(action.clone())>
                        {words.clone()}
                    </button>
                </p>
            }
            .into_any()
        }
        Block::Jumps(list) => jumps(list, act),
        Block::Outside(list) => {
            let items = list
                .iter()
                .map(|link| outside(link, texts, act))
                .collect_view();
            view! { <ul class="page-outside">{items}</ul> }.into_any()
        }
        Block::Article(links) => {
            article_links(texts.get(Msg::ArticleLinksLabel).to_owned(), links, act)
        }
        Block::Cite(parts) => citations(parts).into_any(),
        Block::Package => package_button().into_any(),
        Block::Lesson(task) => lesson(task, texts, act),
        Block::Sources(links) => source_links(texts.get(Msg::RegionSources).to_owned(), links, act),
    }
}

/// Links to places of the exhibit, one after the other.
pub fn jumps(list: &[Jump], act: Act) -> AnyView {
    let items = list
        .iter()
        .map(|link| view! { <li>{jump(link, act)}</li> })
        .collect_view();
    view! { <ul class="jumps">{items}</ul> }.into_any()
}

/// A link to a place of the exhibit: an address that can be opened elsewhere, and
/// a step within the page for a plain click.
pub fn jump(link: &Jump, act: Act) -> AnyView {
    let actions = link.actions.clone();
    view! {
        <a
            href=link.href.clone()
            aria-current=link.current.then_some("page")
            on:click=move |event| {
                if plain_click(&event) {
                    for action in &actions {
                        act.run(action.clone());
                    }
                }
            }
        >
            {link.label.clone()}
        </a>
    }
    .into_any()
}

fn term(entry: &TermEntry, act: Act) -> AnyView {
    let original = entry.original.as_ref().map(|(lang, word)| {
        view! { " " <i lang=lang.clone()>{word.clone()}</i> }
    });
    view! {
        <dt id=["term-", &entry.id].concat()>{entry.term.clone()} {original}</dt>
        <dd>{rich(&entry.meaning, act)}</dd>
    }
    .into_any()
}

fn outside(link: &OutsideLink, texts: &Texts, act: Act) -> AnyView {
    let hint = texts.get(Msg::LinkOutside).to_owned();
    view! {
        <li>
            {outside_link(&link.url, link.label.clone(), hint)}
            <span class="outside-about">{rich(&link.about, act)}</span>
        </li>
    }
    .into_any()
}
