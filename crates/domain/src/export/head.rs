//! What the static page tells search engines and reference managers.
//!
//! Highwire and Dublin Core tags for the exhibit, schema.org JSON-LD for the data,
//! COinS for every work of the bibliography. The JSON-LD stands in a `<script>` whose
//! type is no script: browsers neither run it nor ask a content security policy about
//! it, so a strict one needs no hash for it. For those who add one all the same, it
//! is the same to the byte for the same data and address.

use crate::cite::coins::coins;
use crate::cite::{CiteContext, Style, cite, json};
use crate::dataset::{Dataset, FIRST_DAY, LAST_DAY};
use crate::text::{Msg, Texts};
use crate::view::cite::{data_work, exhibit_work};
use crate::view::evidence::ARTICLE;

/// Where the page will live, if the build was told. What needs an absolute address
/// is left out otherwise.
#[derive(Clone, Copy, Debug)]
pub struct Site<'a> {
    /// The address of the exhibit, ending in a slash.
    pub base: &'a str,
    /// The name of the file that holds the data.
    pub data: &'a str,
}

/// The licence of texts and tables.
const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// Tags for the head of the page.
#[must_use]
pub fn tags(dataset: &Dataset, texts: &Texts, site: Option<Site>) -> String {
    let work = exhibit_work(dataset, texts, "");
    let day = dataset.created().map(|day| day.to_string());
    let day = day.unwrap_or_default();
    let mut out = String::new();
    meta(&mut out, "citation_title", &work.title);
    meta(
        &mut out,
        "citation_publication_date",
        &day.replace('-', "/"),
    );
    meta(&mut out, "citation_language", &work.language);
    if let Some(site) = site {
        meta(&mut out, "citation_fulltext_html_url", site.base);
        meta(&mut out, "citation_public_url", site.base);
    }
    out.push_str("<link rel=\"schema.DC\" href=\"http://purl.org/dc/elements/1.1/\">\n");
    meta(&mut out, "DC.title", &work.title);
    meta(&mut out, "DC.date", &day);
    meta(&mut out, "DC.language", &work.language);
    meta(&mut out, "DC.type", "InteractiveResource");
    meta(&mut out, "DC.rights", LICENCE);
    if let Some(site) = site {
        meta(&mut out, "DC.identifier", site.base);
    }
    out.push_str("<script type=\"application/ld+json\">");
    // A `<` within a text could end the element.
    out.push_str(&json_ld(dataset, texts, site).replace('<', "\\u003c"));
    out.push_str("</script>\n");
    out
}

pub(super) fn meta(out: &mut String, name: &str, content: &str) {
    for part in [
        "<meta name=\"",
        name,
        "\" content=\"",
        &attribute(content),
        "\">\n",
    ] {
        out.push_str(part);
    }
}

/// Text made safe inside a double-quoted attribute.
pub(super) fn attribute(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}

/// The data as a schema.org `Dataset`.
#[must_use]
pub fn json_ld(dataset: &Dataset, texts: &Texts, site: Option<Site>) -> String {
    let work = data_work(dataset, texts, "");
    let day = dataset.created().map(|day| day.to_string());
    let mut out = String::from("{\"@context\":\"https://schema.org\",\"@type\":\"Dataset\"");
    json::text(&mut out, "name", &work.title);
    json::text(&mut out, "description", texts.get(Msg::CiteDataAbout));
    json::text(&mut out, "version", &work.version);
    json::text(&mut out, "datePublished", &day.unwrap_or_default());
    json::text(&mut out, "inLanguage", &work.language);
    json::text(&mut out, "license", LICENCE);
    out.push_str(",\"isAccessibleForFree\":true");
    let span = [FIRST_DAY.to_string(), LAST_DAY.to_string()].join("/");
    json::text(&mut out, "temporalCoverage", &span);
    json::text(&mut out, "spatialCoverage", &dataset.ussr().name);
    let people = texts.get(Msg::CiteCreator);
    out.push_str(",\"creator\":{\"@type\":\"Organization\"");
    json::text(&mut out, "name", people);
    out.push('}');
    if let Some(article) = dataset.source_by_id(ARTICLE) {
        let line = cite(&article.work, Style::Plain, &CiteContext::default());
        json::text(&mut out, "isBasedOn", &article.work.url);
        json::text(&mut out, "citation", &line);
    }
    if let Some(site) = site {
        json::text(&mut out, "url", site.base);
        let file = [site.base, site.data].concat();
        out.push_str(",\"distribution\":{\"@type\":\"DataDownload\"");
        json::text(&mut out, "encodingFormat", "application/json");
        json::text(&mut out, "contentUrl", &file);
        out.push('}');
    }
    out.push('}');
    out
}

/// The article and its bibliography, to stand at the end of the page's body: outside of what the
/// program replaces, so that it is still there when a reference manager looks.
#[must_use]
pub fn works(dataset: &Dataset) -> String {
    let mut out = String::from("<div hidden>");
    let article = dataset.source_by_id(ARTICLE);
    for source in article
        .into_iter()
        .chain(dataset.bibliography().map(|(work, _)| work))
    {
        out.push_str("<span class=\"Z3988\" title=\"");
        out.push_str(&attribute(&coins(&source.work)));
        out.push_str("\"></span>\n");
    }
    out.push_str("</div>\n");
    out
}
