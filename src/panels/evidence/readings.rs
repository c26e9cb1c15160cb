//! The readings of a figure and the sources behind each.

use std::sync::Arc;

use exhibit_domain::prose::{FigureRef, Part};
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::evidence::{CitationView, ReadingView};
use leptos::prelude::*;

use crate::panels::shared::{article_link, source_link};
use crate::parts::{Act, outside_link, rich};

/// A list of readings.
pub(super) fn readings<'a>(
    list: impl Iterator<Item = &'a ReadingView>,
    several: bool,
    texts: &Arc<Texts>,
    act: Act,
) -> AnyView {
    let items = list.map(|r| reading(r, several, texts, act)).collect_view();
    view! { <ul class="readings">{items}</ul> }.into_any()
}

fn reading(r: &ReadingView, several: bool, texts: &Arc<Texts>, act: Act) -> AnyView {
    let tag = |shown: bool, message: Msg| {
        (several && shown)
            .then(|| view! { <span class="tag">{texts.get(message).to_owned()}</span> })
    };
    let note = (!r.note.is_empty()).then(|| view! { <p class="note">{rich(&r.note, act)}</p> });
    let sources = r
        .sources
        .iter()
        .map(|c| source(c, texts, act))
        .collect_view();
    view! {
        <li class="reading" class:first=r.shown_first class:asked=r.asked>
            <p class="reading-said">
                {said(&r.said, r.seq)}
                {tag(r.shown_first, Msg::EvidenceShownFirst)}
                {tag(r.asked && !r.shown_first, Msg::EvidenceAsked)}
            </p>
            {line(&r.relation)}
            {line(&r.read)}
            {note}
            <ul class="reading-sources">{sources}</ul>
        </li>
    }
    .into_any()
}

fn line(words: &str) -> Option<AnyView> {
    let words = words.to_owned();
    (!words.is_empty()).then(|| view! { <p class="fine">{words}</p> }.into_any())
}

/// A sentence whose numbers stand open already, so they are no buttons.
pub(super) fn said(parts: &[Part], seq: u32) -> AnyView {
    parts
        .iter()
        .map(|part| match part {
            Part::Term(_, text) | Part::Text(text) => text.clone().into_any(),
            Part::Figure(figure) => opened(figure, seq),
        })
        .collect_view()
        .into_any()
}

fn opened(figure: &FigureRef, seq: u32) -> AnyView {
    let words = figure.value.is_none().then(|| figure.shown.clone());
    view! {
        <span
            class="opened-figure"
            data-figure=figure.id.clone()
            data-value=figure.value.map(|v| v.to_string())
            data-value-max=figure.max.map(|v| v.to_string())
            data-value-text=words
            data-reading=seq.to_string()
        >
            {figure.shown.clone()}
        </span>
    }
    .into_any()
}

fn source(c: &CitationView, texts: &Arc<Texts>, act: Act) -> AnyView {
    let title = (!c.link.label.contains(&c.title))
        .then(|| view! { <cite class="source-title" lang=c.lang.clone()>{c.title.clone()}</cite> });
    let place = match (&c.article, c.locator.is_empty()) {
        (Some(link), _) => Some(article_link(link, act)),
        (None, false) => Some(c.locator.clone().into_any()),
        // What is known only through another source has its place there.
        (None, true) if c.via.is_some() => None,
        (None, true) => Some(texts.get(Msg::EvidenceNoLocator).to_owned().into_any()),
    };
    let place = place.map(|place| labelled(texts.get(Msg::EvidenceLocator), place));
    let via = c
        .via
        .as_ref()
        .map(|via| labelled(texts.get(Msg::EvidenceVia), source_link(via, act)));
    view! {
        <li data-source=c.link.id.clone()>
            <p class="source-name">{source_link(&c.link, act)} " " {title}</p>
            {place}
            {via}
            <p class="fine">
                {c.trust.clone()} " "
                {outside_link(
                    &c.url,
                    texts.get(Msg::LinkAddress).to_owned(),
                    texts.get(Msg::LinkOutside).to_owned(),
                )}
            </p>
        </li>
    }
    .into_any()
}

fn labelled(label: &str, what: AnyView) -> AnyView {
    let label = label.to_owned();
    view! { <p class="fine">{label} " " {what}</p> }.into_any()
}
