//! The evidence of one figure, beside whatever the visitor was looking at.

mod readings;

use std::sync::Arc;

use exhibit_domain::address::percent;
use exhibit_domain::query::Action;
use exhibit_domain::setting::Mode;
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::evidence::{CopyText, EvidenceView, WorkingView};
use leptos::prelude::*;

use crate::parts::copies::{Copier, copied, copy_buttons};
use crate::parts::{Act, article_links, figure_link, rich};

/// The evidence card; nothing when no figure is open.
#[component]
pub fn EvidencePanel(
    /// What to show.
    #[prop(into)]
    view: Signal<Option<EvidenceView>>,
    /// The texts.
    texts: Arc<Texts>,
    /// How to change the state.
    act: Act,
    /// Puts a text on the clipboard.
    copier: Copier,
    /// Where errors are reported to: a mail or a web address. Without one the
    /// report is a text to copy.
    report_to: Option<String>,
) -> impl IntoView {
    move || {
        view.with(|v| {
            v.as_ref()
                .map(|v| card(v, &texts, act, copier, report_to.as_deref()))
        })
    }
}

fn card(
    v: &EvidenceView,
    texts: &Arc<Texts>,
    act: Act,
    copier: Copier,
    report_to: Option<&str>,
) -> AnyView {
    let remarks = v
        .remarks
        .iter()
        .map(|remark| view! { <p class="remark">{rich(remark, act)}</p> })
        .collect_view();
    view! {
        <div
            id="evidence"
            class="evidence"
            role="dialog"
            aria-modal="false"
            aria-labelledby="evidence-title"
            data-panel="evidence"
            data-evidence=v.id.clone()
            tabindex="-1"
        >
            <header class="evidence-head">
                <p class="evidence-kind">{texts.get(Msg::EvidenceLabel).to_owned()}</p>
                <button
                    type="button"
                    class="evidence-close"
                    data-action="close-evidence"
                    aria-label=texts.get(Msg::EvidenceClose).to_owned()
                    on:click=move |_| act.run(Action::CloseFigure)
                >
                    <span aria-hidden="true">"×"</span>
                </button>
            </header>
            <h2 id="evidence-title" tabindex="-1">{readings::said(&v.title, 0)}</h2>
            <p class="evidence-subtitle">{v.subtitle.clone()}</p>
            {remarks}
            {said(v, texts, act)}
            {v.working.as_ref().map(|w| working(w, texts, act))}
            {locate(v, texts, act)}
            {article_links(texts.get(Msg::EvidenceArticleLabel).to_owned(), &v.articles, act)}
            {copies(&v.copy, texts, copier)}
            {report(&v.report, texts, copier, report_to)}
            <p class="evidence-id">
                {texts.get(Msg::EvidenceFigureId).to_owned()} " " <code>{v.figure.clone()}</code>
            </p>
        </div>
    }
    .into_any()
}

/// Who says so, and who says otherwise.
fn said(v: &EvidenceView, texts: &Arc<Texts>, act: Act) -> Option<AnyView> {
    if v.readings.is_empty() {
        return None;
    }
    let several = v.readings.len() > 1;
    let first = v.readings.iter().filter(|r| r.shown_first);
    let others = v.readings.iter().filter(|r| !r.shown_first);
    let line = v
        .scale
        .as_ref()
        .map(|s| crate::parts::scale::scale(s, texts.get(Msg::EvidenceScaleLabel).to_owned()));
    let otherwise = several.then(|| {
        view! {
            <h3>{texts.get(Msg::EvidenceOthersTitle).to_owned()}</h3>
            {line}
            {readings::readings(others, several, texts, act)}
            <p class="fine">{v.why_first.clone()}</p>
        }
    });
    Some(
        view! {
            <h3>{texts.get(Msg::EvidenceSourcesTitle).to_owned()}</h3>
            {readings::readings(first, several, texts, act)}
            {otherwise}
        }
        .into_any(),
    )
}

fn working(w: &WorkingView, texts: &Arc<Texts>, act: Act) -> AnyView {
    let parts = w
        .parts
        .iter()
        .map(|part| {
            let counted = (!part.counted.is_empty())
                .then(|| view! { <span class="counted">{part.counted.clone()}</span> });
            view! {
                <li>
                    {figure_link(&part.figure, act)}
                    <span class="figure-label">{part.label.clone()}</span>
                    {counted}
                </li>
            }
        })
        .collect_view();
    view! {
        <h3>{texts.get(Msg::EvidenceWorkingTitle).to_owned()}</h3>
        <p>{w.rule.clone()}</p>
        <ul class="figure-list">{parts}</ul>
    }
    .into_any()
}

fn locate(v: &EvidenceView, texts: &Arc<Texts>, act: Act) -> Option<AnyView> {
    if !v.locatable {
        return None;
    }
    let id = v.figure.clone();
    Some(
        view! {
            <p>
                <button
                    type="button"
                    class="evidence-locate"
                    data-action="locate"
                    on:click=move |_| act.run(Action::Locate(id.clone()))
                >
                    {texts.get(Msg::EvidenceLocate).to_owned()}
                </button>
            </p>
        }
        .into_any(),
    )
}

fn copies(forms: &[CopyText], texts: &Arc<Texts>, copier: Copier) -> Option<AnyView> {
    if forms.is_empty() {
        return None;
    }
    Some(
        view! {
            <h3>{texts.get(Msg::EvidenceCopyTitle).to_owned()}</h3>
            {copy_buttons(forms, texts, copier)}
            {copied(copier)}
        }
        .into_any(),
    )
}

/// The way to say that a figure is wrong.
fn report(text: &str, texts: &Arc<Texts>, copier: Copier, report_to: Option<&str>) -> AnyView {
    let text = text.to_owned();
    if use_context::<Mode>() == Some(Mode::Kiosk) {
        // A kiosk sends no mail and has nowhere to paste a text.
        return report_to
            .map(|address| {
                view! {
                    <p>
                        {texts.get(Msg::KioskReport).to_owned()} " "
                        <span class="outside-address">{address.to_owned()}</span>
                    </p>
                }
            })
            .into_any();
    }
    match report_to {
        Some(address) => {
            let href = if address.contains("://") {
                address.to_owned()
            } else {
                format!("mailto:{address}?body={}", percent::encode(&text))
            };
            view! {
                <p>
                    <a data-action="report" href=href>
                        {texts.get(Msg::ReportError).to_owned()}
                    </a>
                </p>
            }
            .into_any()
        }
        None => view! {
            <p>
                <button
                    type="button"
                    class="quiet"
                    data-action="report"
                    on:click=move |_| copier.run(text.clone())
                >
                    {texts.get(Msg::ReportCopy).to_owned()}
                </button>
            </p>
        }
        .into_any(),
    }
}
