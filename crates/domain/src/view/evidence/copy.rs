//! The citation of one figure, ready to be copied.

use super::label::{figure_label, quantity, reading_ref};
use super::readings::{ARTICLE, citations, target};
use super::working;
use crate::cite::{CiteContext, NoteWords};
use crate::dataset::{Citation, Dataset, Figure};
use crate::edtf::Date;
use crate::evidence::{Evidence, resolve};
use crate::prose::{self, plain};
use crate::text::{Msg, Texts};
use crate::view::cite::{CopyText, forms};
use crate::view::paragraph_label;

/// The citation of a figure's first source in every form. The address of the
/// view and the day are the browser's to give. Empty for an id that leads
/// nowhere.
#[must_use]
pub fn copy_texts(
    dataset: &Dataset,
    texts: &Texts,
    id: &str,
    url: Option<&str>,
    today: Option<Date>,
) -> Vec<CopyText> {
    let Some((citation, statement)) = cited(dataset, texts, id) else {
        return Vec::new();
    };
    let Some(source) = dataset.source(citation.source) else {
        return Vec::new();
    };
    let locator = if source.work.id == ARTICLE {
        paragraph_label(texts, &citation.locator)
    } else {
        citation.locator.clone()
    };
    let words = NoteWords {
        place: texts.get(Msg::CiteNotePlace).to_owned(),
        figure: texts.get(Msg::CiteNoteFigure).to_owned(),
        shown: texts.get(Msg::CiteNoteShown).to_owned(),
    };
    let context = CiteContext {
        locator: Some(locator.as_str()).filter(|words| !words.is_empty()),
        figure: Some((id, &statement)),
        accessed: today,
        view_url: url,
        words: Some(&words),
    };
    forms(texts, &source.work, &context)
}

/// The first citation behind an id, and what the figure says.
fn cited<'a>(dataset: &'a Dataset, texts: &Texts, id: &str) -> Option<(&'a Citation, String)> {
    match resolve(dataset, id)? {
        Evidence::Figure(found) => {
            let (figure, seq) = target(dataset, found)?;
            let citation = citations(dataset, figure, seq).next()?;
            Some((citation, statement(dataset, texts, figure, seq)?))
        }
        Evidence::Derived(derived) => {
            let part = dataset.figure(*derived.parts.first()?)?;
            let title = plain(&working::title(texts, &derived));
            let subtitle = working::subtitle(dataset, texts, &derived);
            let said = texts.fill(
                Msg::CopyDerived,
                &[("title", &title), ("subtitle", &subtitle)],
            );
            Some((citations(dataset, part, 0).next()?, said))
        }
    }
}

/// "Moscow Oblast, to be shot, ordered 30 July 1937: 5,000".
fn statement(dataset: &Dataset, texts: &Texts, figure: &Figure, seq: u32) -> Option<String> {
    let said = match seq {
        0 => quantity(
            texts,
            figure,
            prose::figure(texts, figure),
            &figure.quantity,
        ),
        _ => {
            let found = dataset.readings_of(figure.ix).find(|r| r.seq == seq)?;
            let shown = reading_ref(texts, figure, &found.quantity);
            quantity(texts, figure, shown, &found.quantity)
        }
    };
    let label = figure_label(dataset, texts, figure);
    let rich = prose::fill(
        texts,
        Msg::EvidenceTitleNamed,
        &[("name", prose::text(label)), ("number", said)],
    );
    Some(plain(&rich))
}

/// A text to report an error in a figure with: what it is, what it shows and
/// where, and room for what is wrong. Empty for an id that leads nowhere.
#[must_use]
pub fn report_text(dataset: &Dataset, texts: &Texts, id: &str, url: Option<&str>) -> String {
    let Some((_, statement)) = cited(dataset, texts, id) else {
        return String::new();
    };
    texts.fill(
        Msg::ReportText,
        &[
            ("id", id),
            ("statement", &statement),
            ("address", url.unwrap_or_default()),
            ("version", dataset.version()),
        ],
    )
}
