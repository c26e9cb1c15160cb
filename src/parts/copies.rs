//! Texts to be copied, each by its button.

use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::cite::{Citable, CiteView, CopyText};
use leptos::prelude::*;

use super::desk::desk;
use crate::platform;

/// Puts a text on the clipboard, and says what came of it in words.
#[derive(Clone, Copy)]
pub struct Copier {
    copy: Callback<String>,
    /// What came of the last copying.
    pub told: RwSignal<Option<String>>,
}

impl Copier {
    /// A copier with its words.
    #[must_use]
    pub fn new(texts: &Texts) -> Self {
        let told = RwSignal::new(None);
        let yes = texts.get(Msg::CopyDone).to_owned();
        let no = texts.get(Msg::CopyFailed).to_owned();
        let copy = Callback::new(move |text: String| {
            let (yes, no) = (yes.clone(), [&no, " ", &text].concat());
            // Where nothing can be copied, the text itself is shown to be selected.
            let done = move |done| {
                told.try_set(Some(if done { yes.clone() } else { no.clone() }));
            };
            platform::copy(text, Callback::new(done));
        });
        Self { copy, told }
    }

    /// Copies a text.
    pub fn run(self, text: String) {
        self.copy.run(text);
    }
}

/// A button for each form of a citation.
pub fn copy_buttons(forms: &[CopyText], texts: &Texts, copier: Copier) -> AnyView {
    let buttons = forms
        .iter()
        .map(|form| {
            let text = form.text.clone();
            let label = texts.fill(Msg::CopyButton, &[("form", &form.name)]);
            view! {
                <li>
                    <button
                        type="button"
                        class="copy"
                        data-action="copy"
                        data-copy=form.name.clone()
                        aria-label=label
                        on:click=move |_| copier.run(text.clone())
                    >
                        {form.name.clone()}
                    </button>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="copies">{buttons}</ul> }.into_any()
}

/// What came of the last copying.
pub fn copied(copier: Copier) -> AnyView {
    let told = copier.told;
    view! { <p class="copied" role="status" aria-live="polite">{move || told.get()}</p> }.into_any()
}

/// How to cite some parts of the exhibit: the line to be read, and all forms to copy.
/// Nothing on the static page, which knows neither its address nor the day.
pub fn citations(parts: &'static [Citable]) -> Option<AnyView> {
    let desk = desk()?;
    let texts = desk.texts.run(());
    let copier = Copier::new(&texts);
    let list = move || {
        let one = |what: &Citable| entry(&desk.cite.run(*what), &texts, copier);
        parts.iter().map(one).collect_view()
    };
    Some(
        view! {
            <div class="citations">{list}</div>
            {copied(copier)}
        }
        .into_any(),
    )
}

fn entry(cited: &CiteView, texts: &Texts, copier: Copier) -> AnyView {
    let line = cited.forms.first().map(|form| form.text.clone());
    view! {
        <p class="cite-label">{cited.label.clone()}</p>
        <p class="cite-line">{line}</p>
        {copy_buttons(&cited.forms, texts, copier)}
    }
    .into_any()
}

/// "Cite this": quiet until it is opened, and within reach in every view.
pub fn cite_box(texts: &Texts) -> AnyView {
    let open = RwSignal::new(false);
    let inside = move || {
        open.get()
            .then(|| citations(&[Citable::View, Citable::Exhibit, Citable::Data]))
    };
    view! {
        <details class="cite" on:toggle=move |event| open.set(platform::is_open(&event))>
            <summary>{texts.get(Msg::CiteSummary).to_owned()}</summary>
            <p>{texts.get(Msg::CiteLead).to_owned()}</p>
            {inside}
        </details>
    }
    .into_any()
}
