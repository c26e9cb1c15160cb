//! The panel of every view that is read rather than handled.

use std::sync::Arc;

use exhibit_domain::text::Texts;
use exhibit_domain::view::page::{Page, Section};
use leptos::prelude::*;

use crate::parts::blocks::block;
use crate::parts::{Act, article_links, rich};

/// A reading page.
#[component]
pub fn PagePanel(
    /// What to show.
    #[prop(into)]
    view: Signal<Option<Page>>,
    /// The texts.
    texts: Arc<Texts>,
    /// How to change the state.
    act: Act,
) -> impl IntoView {
    // Looking at another part scrolls there; the page is not drawn again.
    let content = Memo::new(move |_| {
        let mut page = view.get();
        if let Some(page) = &mut page {
            page.current = None;
        }
        page
    });
    move || content.with(|page| page.as_ref().map(|page| panel(page, &texts, act)))
}

/// A reading page as it stands.
pub fn panel(page: &Page, texts: &Arc<Texts>, act: Act) -> AnyView {
    let name = page.view.as_str();
    let title = [name, "-title"].concat();
    let heading = title.clone();
    let lead = page
        .lead
        .iter()
        .map(|words| view! { <p class="statement">{rich(words, act)}</p> })
        .collect_view();
    let sections = page
        .sections
        .iter()
        .map(|part| section(part, name, texts, act))
        .collect_view();
    view! {
        <section class="panel reading-panel page-panel" data-panel=name aria-labelledby=title>
            <h2 id=heading tabindex="-1">{page.title.clone()}</h2>
            {lead}
            {sections}
            {article_links(page.links_label.clone(), &page.links, act)}
        </section>
    }
    .into_any()
}

fn section(part: &Section, name: &str, texts: &Arc<Texts>, act: Act) -> AnyView {
    let blocks = part
        .blocks
        .iter()
        .map(|b| block(b, texts, act))
        .collect_view();
    let heading = (!part.heading.is_empty()).then(|| view! { <h3>{part.heading.clone()}</h3> });
    view! {
        <div class="page-section" id=[name, "-", &part.id].concat() data-section=part.id.clone()>
            {heading}
            {blocks}
        </div>
    }
    .into_any()
}
