//! What other sites are told of the main views: preview pictures, pages to be shared,
//! frames by oEmbed. All of it is written on the build machine.

use super::head::{attribute, meta};
use crate::address;
use crate::cite::json;
use crate::dataset::Dataset;
use crate::prose::plain;
use crate::query::{Query, View};
use crate::text::{Lang, Msg, Texts};
use crate::view::share::{Frame, card_file, page_folder};
use crate::view::told::told;

/// Size of a preview picture, in pixels: what Open Graph readers expect.
pub const CARD: (u32, u32) = (1200, 630);
/// Width of a frame that a host makes by itself, in CSS pixels.
const FRAME_WIDTH: u32 = 800;

/// The words on a preview picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardWords {
    /// The exhibit.
    pub exhibit: String,
    /// What the view is called.
    pub title: String,
    /// One or two sentences, with their figures.
    pub sentence: String,
    /// Version and licence.
    pub credit: String,
}

/// The words on the preview picture of a view; `None` where it has none, or where a
/// figure is not in the data.
#[must_use]
pub fn words(dataset: &Dataset, texts: &Texts, view: View) -> Option<CardWords> {
    let (title, sentence) = match view {
        View::Map => (Msg::MapTitleFirstQuota, Msg::CardMap),
        View::Numbers => (Msg::NumbersTitle, Msg::CardNumbers),
        View::Regions => (Msg::RegionsTitle, Msg::CardRegions),
        View::Memory => (Msg::MemoryTitle, Msg::CardMemory),
        View::Article => (Msg::ArticleTitle, Msg::CardArticle),
        View::About => (Msg::AboutTitle, Msg::CardAbout),
        View::Teachers => (Msg::TeachersTitle, Msg::CardTeachers),
        _ => return None,
    };
    let credit = match view {
        View::Map => Msg::CardCreditMap,
        _ => Msg::CardCredit,
    };
    Some(CardWords {
        exhibit: texts.get(Msg::AppTitle).to_owned(),
        title: texts.get(title).to_owned(),
        sentence: plain(&told(dataset, texts, sentence)?),
        credit: texts.fill(credit, &[("version", dataset.version())]),
    })
}

/// Where a view's pieces lie: absolute with the address of the exhibit, else as seen
/// from the page that names them.
#[derive(Clone, Copy, Debug)]
pub struct Way<'a> {
    /// The address of the exhibit, ending in a slash.
    pub base: Option<&'a str>,
    /// The way from the page to the root of the exhibit, `./` or `../`.
    pub up: &'a str,
}

impl Way<'_> {
    fn to(self, file: &str) -> String {
        [self.base.unwrap_or(self.up), file].concat()
    }
}

/// Where the oEmbed file of a view lies below the root of the exhibit.
#[must_use]
pub fn oembed_file(view: View, lang: Lang) -> String {
    ["oembed/", view.as_str(), ".", lang.as_str(), ".json"].concat()
}

/// Tags that show a view's picture where its page is linked, and lead to its frame.
#[must_use]
pub fn preview(dataset: &Dataset, texts: &Texts, view: View, way: Way) -> String {
    let mut out = String::new();
    let Some(words) = words(dataset, texts, view) else {
        return out;
    };
    let lang = texts.lang();
    property(&mut out, "og:image", &way.to(&card_file(view, lang)));
    property(&mut out, "og:image:type", "image/png");
    property(&mut out, "og:image:width", &CARD.0.to_string());
    property(&mut out, "og:image:height", &CARD.1.to_string());
    let alt = [words.title.as_str(), &words.sentence].join(". ");
    property(&mut out, "og:image:alt", &alt);
    property(&mut out, "og:locale", lang.as_str());
    meta(&mut out, "twitter:card", "summary_large_image");
    // A frame made by another site needs an absolute address.
    if way.base.is_some() {
        let file = way.to(&oembed_file(view, lang));
        let parts = [
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"",
            &attribute(&file),
            "\" title=\"",
            &attribute(&words.title),
            "\">\n",
        ];
        out.push_str(&parts.concat());
    }
    out
}

/// The page that is shared for a view: it says what it is, and leads there at once.
#[must_use]
pub fn page(dataset: &Dataset, texts: &Texts, view: View, base: Option<&str>) -> Option<String> {
    let words = words(dataset, texts, view)?;
    let lang = texts.lang();
    let folder = page_folder(view, lang);
    // From `v/map/` up to the page of the language, and to the root of the exhibit.
    let (home, up) = match lang {
        Lang::En => ("../../", "../../"),
        _ => ("../../", "../../../"),
    };
    let state = state(dataset, view);
    let target = [home, &state].concat();
    let title = [words.exhibit.as_str(), &words.title].join(": ");
    let mut out = String::from("<!doctype html>\n<html lang=\"");
    out.push_str(lang.as_str());
    out.push_str("\">\n<head>\n<meta charset=\"utf-8\">\n");
    meta(&mut out, "viewport", "width=device-width, initial-scale=1");
    let refresh = ["0; url=", &target].concat();
    let parts = [
        "<meta http-equiv=\"refresh\" content=\"",
        &attribute(&refresh),
        "\">\n<title>",
        &attribute(&title),
        "</title>\n",
    ];
    out.push_str(&parts.concat());
    // Else browsers look for one at the root of the host.
    out.push_str(
        &[
            "<link rel=\"icon\" href=\"",
            up,
            "icon-192.png\" type=\"image/png\">\n",
        ]
        .concat(),
    );
    meta(&mut out, "description", &words.sentence);
    property(&mut out, "og:type", "website");
    property(&mut out, "og:site_name", &words.exhibit);
    property(&mut out, "og:title", &title);
    property(&mut out, "og:description", &words.sentence);
    if let Some(base) = base {
        // Readers of previews take this page's own tags; search engines the view itself.
        property(&mut out, "og:url", &[base, &folder].concat());
        let language = match lang {
            Lang::En => String::new(),
            other => [other.as_str(), "/"].concat(),
        };
        let view = [base, &language, &state].concat();
        out.push_str(
            &[
                "<link rel=\"canonical\" href=\"",
                &attribute(&view),
                "\">\n",
            ]
            .concat(),
        );
    }
    out.push_str(&preview(dataset, texts, view, Way { base, up }));
    let parts = [
        "</head>\n<body>\n<h1>",
        &attribute(&title),
        "</h1>\n<p>",
        &attribute(&words.sentence),
        "</p>\n<p><a href=\"",
        &attribute(&target),
        "\">",
        &attribute(texts.get(Msg::SharePageLink)),
        "</a></p>\n</body>\n</html>\n",
    ];
    out.push_str(&parts.concat());
    Some(out)
}

/// How another site makes a frame of a view, as oEmbed 1.0 has it.
#[must_use]
pub fn oembed(dataset: &Dataset, texts: &Texts, view: View, base: &str) -> Option<String> {
    let words = words(dataset, texts, view)?;
    let lang = texts.lang();
    let query = Query {
        view,
        lang,
        ..Query::default()
    };
    let page = match lang {
        Lang::En => base.to_owned(),
        other => [base, other.as_str(), "/"].concat(),
    };
    let frame = Frame::usual(lang);
    let mut out = String::from("{\"version\":\"1.0\",\"type\":\"rich\"");
    json::text(&mut out, "provider_name", &words.exhibit);
    json::text(&mut out, "provider_url", base);
    json::text(&mut out, "title", &words.title);
    let html = frame.paste(dataset, texts, &query, &page).frame;
    json::text(&mut out, "html", &html);
    number(&mut out, "width", FRAME_WIDTH);
    number(&mut out, "height", frame.height);
    let picture = [base, &card_file(view, lang)].concat();
    json::text(&mut out, "thumbnail_url", &picture);
    number(&mut out, "thumbnail_width", CARD.0);
    number(&mut out, "thumbnail_height", CARD.1);
    out.push_str("}\n");
    Some(out)
}

/// The query string of a view on the page of its own language.
fn state(dataset: &Dataset, view: View) -> String {
    let query = Query {
        view,
        lang: dataset.home(),
        ..Query::default()
    };
    address::encode(dataset, &query)
}

fn number(out: &mut String, name: &str, value: u32) {
    out.push_str(&[",\"", name, "\":", &value.to_string()].concat());
}

fn property(out: &mut String, name: &str, content: &str) {
    let parts = [
        "<meta property=\"",
        name,
        "\" content=\"",
        &attribute(content),
        "\">\n",
    ];
    out.push_str(&parts.concat());
}
