//! The article, section by section, in our words.

use std::sync::Arc;

use exhibit_domain::dataset::ParagraphIx;
use exhibit_domain::query::Action;
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::article::{ArticleView, ParagraphView, SectionView, WorkGroup, WorkView};
use exhibit_domain::view::page::Jump;
use leptos::prelude::*;

use super::shared::{citation, figure_details, follow, source_link, use_links};
use crate::parts::blocks::jump;
use crate::parts::{Act, address, article_links, outside_link, rich, source_links};

/// The article panel.
#[component]
pub fn ArticlePanel(
    /// What to show.
    #[prop(into)]
    view: Signal<ArticleView>,
    /// The texts.
    texts: Arc<Texts>,
    /// How to change the state.
    act: Act,
) -> impl IntoView {
    let current = Memo::new(move |_| view.with(|v| v.current));
    // Turning to a paragraph marks it; everything else stays as it is, with the
    // reader's place and focus in it.
    let content = Memo::new(move |_| ArticleView {
        current: None,
        ..view.get()
    });
    move || content.with(|v| panel(v, current, &texts, act))
}

fn panel(
    v: &ArticleView,
    current: Memo<Option<ParagraphIx>>,
    texts: &Arc<Texts>,
    act: Act,
) -> AnyView {
    let sections = v
        .sections
        .iter()
        .map(|s| section(s, current, texts, act))
        .collect_view();
    view! {
        <section class="panel reading-panel article-panel" data-panel="article" aria-labelledby="article-title">
            <h2 id="article-title" tabindex="-1">{texts.get(Msg::ArticleTitle).to_owned()}</h2>
            <p class="statement">{texts.get(Msg::ArticleStatement).to_owned()}</p>
            <p class="reference">
                {texts.get(Msg::ArticleReference).to_owned()} " "
                {citation(&v.citation, &v.url, texts)}
            </p>
            {contents(&v.sections, texts, act)}
            {sections}
        </section>
    }
    .into_any()
}

fn contents(sections: &[SectionView], texts: &Arc<Texts>, act: Act) -> AnyView {
    let label = texts.get(Msg::ArticleContents).to_owned();
    let items = sections
        .iter()
        .map(|section| {
            let read: Vec<Action> = section
                .first
                .iter()
                .map(|link| Action::Read(link.paragraph))
                .collect();
            let href = section.first.as_ref().map_or_else(
                || format!("#{}", section.id),
                |link| address(&["?view=article&paragraph=", &link.id]),
            );
            let follow = move |event| {
                // Without a paragraph to turn to, the browser goes to the anchor itself.
                if !read.is_empty() {
                    follow(&event, act, &read);
                }
            };
            view! {
                <li>
                    <a href=href data-article-section=section.id.clone() on:click=follow>
                        {heading(section)}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="contents" aria-label=label>
            <ul>{items}</ul>
        </nav>
    }
    .into_any()
}

fn heading(section: &SectionView) -> String {
    [section.id.as_str(), ". ", &section.title].concat()
}

fn section(
    s: &SectionView,
    current: Memo<Option<ParagraphIx>>,
    texts: &Arc<Texts>,
    act: Act,
) -> AnyView {
    let paragraphs = s
        .paragraphs
        .iter()
        .map(|p| paragraph(p, current, texts, act))
        .collect_view();
    let works = s
        .works
        .iter()
        .map(|group| works(group, texts, act))
        .collect_view();
    let title = ["title-", &s.id].concat();
    view! {
        <section class="article-section" id=s.id.clone() aria-labelledby=title.clone()>
            <h3 id=title.clone()>{heading(s)}</h3>
            <p class="lead">{rich(&s.summary, act)}</p>
            <p class="reference">
                {outside_link(
                    &s.url,
                    texts.get(Msg::ArticleReadSection).to_owned(),
                    texts.get(Msg::LinkOutside).to_owned(),
                )}
            </p>
            {paragraphs}
            {works}
        </section>
    }
    .into_any()
}

fn paragraph(
    p: &ParagraphView,
    current: Memo<Option<ParagraphIx>>,
    texts: &Arc<Texts>,
    act: Act,
) -> AnyView {
    let ix = p.ix;
    let is_current = move || current.get() == Some(ix);
    let summary = p
        .summary
        .iter()
        .map(|part| view! { <p>{rich(part, act)}</p> })
        .collect_view();
    let cited = (!p.works.is_empty())
        .then(|| source_links(texts.get(Msg::ArticleWorks).to_owned(), &p.works, act));
    view! {
        <div
            class="article-paragraph"
            class:current=is_current
            id=p.id.clone()
            data-paragraph=p.id.clone()
            tabindex="-1"
            aria-current=move || is_current().then_some("true")
        >
            <h4>
                {p.title.clone()} " "
                <span class="paragraph-label">{p.label.clone()}</span>
            </h4>
            {summary}
            {p.show.as_ref().map(|show| on_map(show, ix, act))}
            {cited}
            {figure_details(texts.get(Msg::ArticleFigures).to_owned(), &p.figures, act)}
        </div>
    }
    .into_any()
}

/// Where the map stands beside the article it changes there; elsewhere the
/// visitor goes to it.
fn on_map(show: &Jump, paragraph: ParagraphIx, act: Act) -> AnyView {
    let label = show.label.clone();
    view! {
        <p class="article-show">
            <button
                type="button"
                class="quiet beside"
                data-action="illustrate"
                on:click=move |_| act.run(Action::Illustrate(paragraph))
            >
                {label}
            </button>
            <span class="elsewhere">{jump(show, act)}</span>
        </p>
    }
    .into_any()
}

fn works(group: &WorkGroup, texts: &Arc<Texts>, act: Act) -> AnyView {
    let items = group
        .works
        .iter()
        .map(|w| work(w, texts, act))
        .collect_view();
    view! {
        <h4>{group.title.clone()}</h4>
        <ul class="works">{items}</ul>
    }
    .into_any()
}

fn work(w: &WorkView, texts: &Arc<Texts>, act: Act) -> AnyView {
    let used = (!w.used_in.is_empty())
        .then(|| article_links(texts.get(Msg::ArticleUsedIn).to_owned(), &w.used_in, act));
    let summary = exhibit_domain::view::sources::count_label(texts, w.figures.len());
    view! {
        <li class="work" data-work=w.link.id.clone()>
            <p class="citation">
                {citation(&w.citation, &w.url, texts)} " " {source_link(&w.link, act)}
            </p>
            {used}
            {use_links(texts.get(Msg::ArticleUses).to_owned(), &w.uses, act)}
            {figure_details(summary, &w.figures, act)}
        </li>
    }
    .into_any()
}
