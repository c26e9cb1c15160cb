//! Every source with what rests on it.

use std::sync::Arc;

use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::sources::{
    FigureGroup, SourceGroup, SourceItem, SourcesView, count_label,
};
use leptos::prelude::*;

use super::shared::{article_link, citation, use_links};
use crate::parts::{Act, article_links, figure_list};

/// The sources panel.
#[component]
pub fn SourcesPanel(
    /// What to show.
    #[prop(into)]
    view: Signal<SourcesView>,
    /// The texts.
    texts: Arc<Texts>,
    /// How to change the state.
    act: Act,
) -> impl IntoView {
    let current = Memo::new(move |_| view.with(|v| v.current.clone()));
    // Looking at a source marks it; the list is not drawn again.
    let content = Memo::new(move |_| SourcesView {
        current: None,
        ..view.get()
    });
    move || content.with(|v| panel(v, current, &texts, act))
}

fn panel(v: &SourcesView, current: Memo<Option<String>>, texts: &Arc<Texts>, act: Act) -> AnyView {
    let contents = v
        .groups
        .iter()
        .map(|group| {
            view! { <li><a href=["#sources-", &group.id].concat()>{group.title.clone()}</a></li> }
        })
        .collect_view();
    let groups = v
        .groups
        .iter()
        .map(|g| group(g, current, texts, act))
        .collect_view();
    view! {
        <section class="panel reading-panel sources-panel" data-panel="sources" aria-labelledby="sources-title">
            <h2 id="sources-title" tabindex="-1">{texts.get(Msg::SourcesTitle).to_owned()}</h2>
            <p class="statement">{texts.get(Msg::SourcesStatement).to_owned()}</p>
            {article_links(texts.get(Msg::SourcesArticleLabel).to_owned(), &v.articles, act)}
            <nav class="contents" aria-label=texts.get(Msg::SourcesContents).to_owned()>
                <ul>{contents}</ul>
            </nav>
            {groups}
        </section>
    }
    .into_any()
}

fn group(g: &SourceGroup, current: Memo<Option<String>>, texts: &Arc<Texts>, act: Act) -> AnyView {
    let id = ["sources-", &g.id].concat();
    let items = g
        .items
        .iter()
        .map(|i| item(i, current, texts, act))
        .collect_view();
    view! {
        <section class="source-group" data-trust=g.id.clone() aria-labelledby=id.clone()>
            <h3 id=id.clone() tabindex="-1">{g.title.clone()}</h3>
            <ul class="source-list">{items}</ul>
        </section>
    }
    .into_any()
}

fn item(i: &SourceItem, current: Memo<Option<String>>, texts: &Arc<Texts>, act: Act) -> AnyView {
    let id = i.id.clone();
    let is_current = Signal::derive(move || current.with(|c| c.as_deref() == Some(id.as_str())));
    let cited = (!i.cited_in.is_empty())
        .then(|| article_links(texts.get(Msg::SourcesCitedIn).to_owned(), &i.cited_in, act));
    let note = (!i.note.is_empty()).then(|| view! { <p class="note">{i.note.clone()}</p> });
    view! {
        <li
            class="source"
            class:current=is_current
            id=["source-", &i.id].concat()
            data-source=i.id.clone()
            tabindex="-1"
            aria-current=move || is_current.get().then_some("true")
        >
            <p class="citation" lang=i.lang.clone()>{citation(&i.citation, &i.url, texts)}</p>
            {note}
            <p class="access">{i.access.clone()}</p>
            {cited}
            {figures(i, texts, act)}
            {use_links(texts.get(Msg::SourcesEvents).to_owned(), &i.events, act)}
        </li>
    }
    .into_any()
}

fn figures(i: &SourceItem, texts: &Arc<Texts>, act: Act) -> AnyView {
    if i.count == 0 {
        let none = texts.get(Msg::SourcesNoFigures).to_owned();
        return view! { <p class="access">{none}</p> }.into_any();
    }
    let groups = i
        .figures
        .iter()
        .map(|g| figure_group(g, act))
        .collect_view();
    view! {
        <details class="figure-details">
            <summary>{count_label(texts, i.count)}</summary>
            {groups}
        </details>
    }
    .into_any()
}

fn figure_group(g: &FigureGroup, act: Act) -> AnyView {
    let head = g
        .paragraph
        .as_ref()
        .map(|link| view! { <p class="figure-group">{article_link(link, act)}</p> });
    view! {
        {head}
        {figure_list(&g.items, act)}
    }
    .into_any()
}
