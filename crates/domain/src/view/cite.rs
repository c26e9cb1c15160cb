//! How to cite the exhibit, its data, a view of it.

use super::{map, paragraph_label};
use crate::cite::{CiteContext, Issued, Style, Work, WorkKind, cite, short};
use crate::dataset::Dataset;
use crate::edtf::Date;
use crate::query::{Query, View};
use crate::text::{Msg, Texts};

/// One form of a citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyText {
    /// Name of the form, for its button.
    pub name: String,
    /// What is copied.
    pub text: String,
}

/// What of the exhibit can be cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Citable {
    /// What the visitor is looking at.
    View,
    /// The exhibit as a whole.
    Exhibit,
    /// The data package, in this version.
    Data,
}

/// Where and when it is cited: the browser's to say.
#[derive(Clone, Copy, Debug, Default)]
pub struct Seen<'a> {
    /// The address of the exhibit.
    pub exhibit: &'a str,
    /// The address of the view.
    pub view: &'a str,
    /// The day.
    pub today: Option<Date>,
}

/// A citation in all forms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CiteView {
    /// What is cited.
    pub label: String,
    /// Its forms; the first is a line to be read.
    pub forms: Vec<CopyText>,
}

/// How to cite a part of the exhibit.
#[must_use]
pub fn citation(
    dataset: &Dataset,
    texts: &Texts,
    query: &Query,
    what: Citable,
    seen: &Seen,
) -> CiteView {
    let (label, work) = match what {
        Citable::View => (Msg::CiteView, view_work(dataset, texts, query, seen.view)),
        Citable::Exhibit => (Msg::CiteExhibit, exhibit_work(dataset, texts, seen.exhibit)),
        Citable::Data => (Msg::CiteData, data_work(dataset, texts, seen.exhibit)),
    };
    let context = CiteContext {
        accessed: seen.today,
        ..CiteContext::default()
    };
    CiteView {
        label: texts.get(label).to_owned(),
        forms: forms(texts, &work, &context),
    }
}

/// The citation of a work in every form.
pub(super) fn forms(texts: &Texts, work: &Work, context: &CiteContext) -> Vec<CopyText> {
    [
        (Msg::CopyPlain, Style::Plain),
        (Msg::CopyApa, Style::Apa),
        (Msg::CopyGost, Style::Gost),
        (Msg::CopyBibtex, Style::BibTex),
        (Msg::CopyRis, Style::Ris),
        (Msg::CopyCslJson, Style::CslJson),
    ]
    .into_iter()
    .map(|(name, style)| CopyText {
        name: texts.get(name).to_owned(),
        text: cite(work, style, context),
    })
    .collect()
}

/// The exhibit as a work.
#[must_use]
pub fn exhibit_work(dataset: &Dataset, texts: &Texts, url: &str) -> Work {
    Work {
        id: "order-00447".to_owned(),
        kind: WorkKind::Webpage,
        title: texts.get(Msg::CiteExhibitTitle).to_owned(),
        issued: issued(dataset),
        url: url.to_owned(),
        language: texts.lang().as_str().to_owned(),
        ..Work::default()
    }
}

/// The data package as a work.
#[must_use]
pub fn data_work(dataset: &Dataset, texts: &Texts, url: &str) -> Work {
    Work {
        id: "order-00447-data".to_owned(),
        kind: WorkKind::Dataset,
        title: texts.get(Msg::CiteDataTitle).to_owned(),
        version: dataset.version().to_owned(),
        ..exhibit_work(dataset, texts, url)
    }
}

/// A view as a page of the exhibit.
fn view_work(dataset: &Dataset, texts: &Texts, query: &Query, url: &str) -> Work {
    let exhibit = exhibit_work(dataset, texts, url);
    Work {
        id: ["order-00447-", query.view.as_str()].concat(),
        title: title(dataset, texts, query),
        container_title: exhibit.title,
        ..exhibit
    }
}

/// What a view is called, as far as its address tells it apart.
#[must_use]
pub fn title(dataset: &Dataset, texts: &Texts, query: &Query) -> String {
    let place = query.region.map(|ix| dataset.territory(ix).name.as_str());
    let name = match query.view {
        View::Map => map::title(texts, query),
        view => texts.word("nav", view.as_str()).to_owned(),
    };
    let part = match query.view {
        View::Map => place.map(str::to_owned),
        View::Article => query
            .paragraph
            .and_then(|ix| dataset.paragraph(ix))
            .map(|paragraph| paragraph_label(texts, &paragraph.id)),
        View::Sources => query
            .source
            .as_deref()
            .and_then(|id| dataset.source_by_id(id))
            .map(|source| short(&source.work)),
        View::Compare => {
            let names = query.compare.iter().map(|ix| dataset.territory(*ix));
            let names: Vec<&str> = names.map(|place| place.name.as_str()).collect();
            Some(names.join(", ")).filter(|names| !names.is_empty())
        }
        _ => None,
    };
    match part {
        Some(part) => texts.fill(Msg::CiteViewTitle, &[("view", &name), ("part", &part)]),
        None => name,
    }
}

fn issued(dataset: &Dataset) -> Option<Issued> {
    dataset.created().map(|day| Issued {
        year: day.year(),
        end_year: None,
        month: Some(day.month()),
        day: Some(day.day()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::fixture;

    fn cited(query: &Query, what: Citable) -> CiteView {
        let seen = Seen {
            exhibit: "https://example.org/x/",
            view: "https://example.org/x/?view=article&paragraph=C1",
            today: Date::new(2026, 12, 1),
        };
        citation(&fixture::dataset(), &Texts::english(), query, what, &seen)
    }

    fn form<'a>(view: &'a CiteView, name: &str) -> &'a str {
        &view
            .forms
            .iter()
            .find(|form| form.name == name)
            .unwrap()
            .text
    }

    #[test]
    fn the_exhibit_and_its_data_are_dated_and_have_an_address() {
        let exhibit = cited(&Query::default(), Citable::Exhibit);
        assert_eq!(
            form(&exhibit, "Chicago"),
            "“Order No. 00447: quotas and outcomes.” 23 November 2026. https://example.org/x/. \
             Accessed 1 December 2026."
        );
        let data = cited(&Query::default(), Citable::Data);
        assert_eq!(
            form(&data, "APA"),
            "NKVD Order No. 00447: quotas, increases and outcomes, 1937–1938 (Version 0) [Data set]. \
             (2026, November 23). Retrieved December 1, 2026, from https://example.org/x/"
        );
        assert!(form(&data, "BibTeX").contains("version = {0}"));
        assert!(form(&data, "RIS").starts_with("TY  - DATA\r\n"));
    }

    #[test]
    fn a_view_names_itself_and_its_own_address() {
        let dataset = fixture::dataset();
        let query = Query {
            view: View::Article,
            paragraph: dataset.paragraph_by_id("C1").map(|p| p.ix),
            ..Query::default()
        };
        let view = cited(&query, Citable::View);
        assert_eq!(
            form(&view, "Chicago"),
            "“Article: section C, paragraph 1.” Order No. 00447: quotas and outcomes, \
             23 November 2026. https://example.org/x/?view=article&paragraph=C1. \
             Accessed 1 December 2026."
        );
        let map = Query {
            region: dataset.territory_by_id("moscow-oblast").map(|t| t.ix),
            ..Query::default()
        };
        let name = title(&dataset, &Texts::english(), &map);
        assert_eq!(name, "What each region was ordered to do: Moscow Oblast");
    }
}
