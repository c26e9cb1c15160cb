//! The page's HTML: from what Trunk writes to what is published.

use crate::error::{Failure, Result};
use crate::manifest;
use crate::style::Looks;
use crate::worker;

/// What the published page needs to know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page<'a> {
    /// The language of the page.
    pub lang: &'a str,
    /// The way from the page to the root of the exhibit: `./` or `../`.
    pub root: &'a str,
    /// File name of what runs before the first paint.
    pub early: &'a str,
    /// File name of the loader.
    pub boot: &'a str,
    /// Style sheet, icon and fonts.
    pub looks: Looks,
    /// File name of the JavaScript beside the wasm.
    pub glue: &'a str,
    /// File name of the wasm.
    pub wasm: &'a str,
    /// File name of the data.
    pub dataset: &'a str,
    /// File name of what the data package holds beyond them.
    pub package: &'a str,
    /// The languages that ship, each with the file name of its texts.
    pub texts: &'a [(&'a str, String)],
    /// The exhibit's version.
    pub version: &'a str,
    /// The address it will have, ending in a slash.
    pub base_url: Option<&'a str>,
    /// Where readers report an error.
    pub report_to: Option<&'a str>,
    /// Prerendered elements for the head.
    pub head: &'a str,
    /// Prerendered content of the main element.
    pub main: &'a str,
    /// Prerendered words for failures.
    pub failures: &'a str,
    /// Prerendered elements for the end of the body.
    pub end: &'a str,
}

const HEAD_MARK: &str = "<!-- prerender:head -->";
const FAILURES_MARK: &str = "<!-- prerender:failures -->";
const LANG_MARK: &str = "<html lang=\"en\">";
const MAIN_MARK: &str = "<!-- prerender:main -->";
const END_MARK: &str = "<!-- prerender:end -->";

/// Rewrites Trunk's `index.html`: its loader goes, ours comes, the marks are filled.
pub fn finish(html: &str, page: &Page<'_>) -> Result<String> {
    let html = without_trunk(html);
    let head = format!("{}{}", absolute_tags(page), page.head.trim());
    let html = replace_once(&html, HEAD_MARK, &head)?;
    let html = replace_once(&html, "</head>", &format!("{}</head>", loader(page)))?;
    let html = replace_once(&html, LANG_MARK, &format!("<html lang=\"{}\">", page.lang))?;
    let html = replace_once(&html, FAILURES_MARK, page.failures.trim())?;
    let html = replace_once(&html, END_MARK, page.end.trim())?;
    replace_once(&html, MAIN_MARK, page.main.trim())
}

/// Where the page of a language lies below the root of the exhibit.
pub fn folder(lang: &str) -> String {
    if lang == "en" {
        String::new()
    } else {
        format!("{lang}/")
    }
}

/// Removes the inline loader and the preloads that Trunk adds.
fn without_trunk(html: &str) -> String {
    // Trunk leaves its own instructions on style sheets.
    let html = html.replace(" data-integrity=\"none\"", "");
    let html = remove(&html, "<script", "</script>", |tag| {
        tag.contains("TrunkApplicationStarted")
    });
    remove(&html, "<link", ">", |tag| {
        let preload = tag.contains("rel=\"modulepreload\"") || tag.contains("rel=\"preload\"");
        preload && (tag.contains(".js\"") || tag.contains(".wasm\""))
    })
}

/// Removes each element from `open` to `close` for which `which` holds, with the blanks before it.
fn remove(html: &str, open: &str, close: &str, which: impl Fn(&str) -> bool) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find(open) {
        let (before, from) = rest.split_at(start);
        let end = from.find(close).map_or(from.len(), |end| end + close.len());
        let (tag, after) = from.split_at(end);
        if which(tag) {
            kept.push_str(before.trim_end_matches([' ', '\t']));
            rest = after.strip_prefix('\n').unwrap_or(after);
        } else {
            kept.push_str(before);
            kept.push_str(tag);
            rest = after;
        }
    }
    kept.push_str(rest);
    kept
}

fn replace_once(html: &str, mark: &str, by: &str) -> Result<String> {
    match html.matches(mark).count() {
        1 => Ok(html.replacen(mark, by, 1)),
        n => Err(Failure::new(format!(
            "index.html must hold `{mark}` exactly once, not {n} times."
        ))),
    }
}

/// Tags that only make sense with an address known at build time.
fn absolute_tags(page: &Page<'_>) -> String {
    let mut tags = String::new();
    if let Some(url) = page.base_url.map(attribute) {
        let url = format!("{url}{}", folder(page.lang));
        tags.push_str(&format!("<link rel=\"canonical\" href=\"{url}\">\n"));
        tags.push_str(&format!("<meta property=\"og:url\" content=\"{url}\">\n"));
    }
    if let Some(address) = page.report_to.map(attribute) {
        tags.push_str(&format!(
            "<meta name=\"exhibit-report\" content=\"{address}\">\n"
        ));
    }
    tags
}

/// The style sheet and the icon.
fn looks(page: &Page<'_>) -> String {
    let mut tags = String::new();
    let root = page.root;
    let cyrillic: &[String] = match page.lang {
        "ru" | "uk" => &page.looks.cyrillic,
        _ => &[],
    };
    for font in page.looks.fonts.iter().chain(cyrillic) {
        tags.push_str(&format!(
            "<link rel=\"preload\" href=\"{root}{font}\" as=\"font\" type=\"font/woff2\" crossorigin>\n"
        ));
    }
    tags.push_str(&format!(
        "<link rel=\"stylesheet\" href=\"{root}{}\">\n",
        page.looks.sheet
    ));
    tags.push_str(&format!(
        "<link rel=\"manifest\" href=\"{}\">\n",
        manifest::NAME
    ));
    tags.push_str(&format!(
        "<link rel=\"apple-touch-icon\" href=\"{root}apple-touch-icon.png\">\n"
    ));
    if let Some(icon) = &page.looks.icon {
        tags.push_str(&format!(
            "<link rel=\"icon\" href=\"{root}{icon}\" type=\"image/svg+xml\">\n"
        ));
    }
    tags
}

/// The same page in the other languages.
fn alternates(page: &Page<'_>) -> String {
    let root = page.root;
    let other = page.texts.iter().filter(|(lang, _)| *lang != page.lang);
    let tag = |lang: &str| {
        format!(
            "<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{root}{}\">\n",
            folder(lang)
        )
    };
    other.map(|(lang, _)| tag(lang)).collect()
}

/// The texts are not preloaded here: which language is wanted, the loader knows.
fn loader(page: &Page<'_>) -> String {
    let Page {
        root,
        early,
        boot,
        glue,
        wasm,
        dataset,
        package,
        version,
        ..
    } = page;
    let texts: String = page
        .texts
        .iter()
        .map(|(lang, file)| format!("data-texts-{lang}=\"{root}{file}\" "))
        .collect();
    format!(
        "<script src=\"{root}{early}\"></script>\n{}{}<link rel=\"modulepreload\" href=\"{root}{glue}\">\n\
         <link rel=\"preload\" href=\"{root}{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n\
         <link rel=\"preload\" href=\"{root}{dataset}\" as=\"fetch\" type=\"application/json\" crossorigin>\n\
         <script type=\"module\" src=\"{root}{boot}\" data-glue=\"{root}{glue}\" data-wasm=\"{root}{wasm}\" \
         data-dataset=\"{root}{dataset}\" data-package=\"{root}{package}\" data-worker=\"{root}{}\" {texts}data-version=\"{}\"></script>\n",
        alternates(page),
        looks(page),
        worker::NAME,
        attribute(version)
    )
}

/// Text made safe inside a double-quoted attribute.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRUNK: &str = r#"<!DOCTYPE html><html lang="en"><head>
<title>x</title>
<!-- prerender:head -->
<link rel="stylesheet" href="./main-1d0faab1e2b3c4d5.css" data-integrity="none"/>
<link rel="preload" href="./fonts/text.woff2" as="font" crossorigin>

<script type="module">
import init, * as bindings from './exhibit-00aa.js';
const wasm = await init({ module_or_path: './exhibit-00aa_bg.wasm' });
dispatchEvent(new CustomEvent("TrunkApplicationStarted", {detail: {wasm}}));
</script>
<link rel="modulepreload" href="./exhibit-00aa.js" crossorigin="anonymous">
<link rel="preload" href="./exhibit-00aa_bg.wasm" crossorigin="anonymous" as="fetch" type="application/wasm"></head>
<body><div id="boot-error"><!-- prerender:failures --></div><main id="exhibit"><!-- prerender:main --></main><!-- prerender:end --><script>keep()</script></body></html>"#;

    fn page() -> Page<'static> {
        Page {
            lang: "en",
            root: "./",
            early: "early.10.js",
            boot: "boot.11.js",
            glue: "exhibit-00aa.js",
            wasm: "exhibit-00aa_bg.wasm",
            dataset: "exhibit.22.json",
            package: "package.33.json",
            version: "0.1.0",
            failures: "<p>gone</p>\n",
            head: "<meta name=a>\n",
            main: "\n<h1>Quotas</h1>\n",
            end: "<i></i>\n",
            ..Page::default()
        }
    }

    #[test]
    fn our_loader_takes_the_place_of_trunks() -> Result<()> {
        let html = finish(TRUNK, &page())?;
        assert!(!html.contains("TrunkApplicationStarted") && !html.contains("anonymous"));
        assert!(!html.contains("data-integrity"));
        assert!(
            html.contains("keep()") && html.contains("text.woff2") && html.contains("stylesheet")
        );
        assert_eq!(html.matches("rel=\"modulepreload\"").count(), 1);
        assert!(html.contains(r#"<script type="module" src="./boot.11.js" data-glue="./exhibit-00aa.js" data-wasm="./exhibit-00aa_bg.wasm" data-dataset="./exhibit.22.json" data-package="./package.33.json" data-worker="./sw.js" data-version="0.1.0"></script>"#));
        assert!(html.contains(r#"<main id="exhibit"><h1>Quotas</h1></main><i></i>"#));
        assert!(html.contains("<meta name=a>"));
        // Before the style sheet, or the first paint would not wait for it.
        let early = html.find(r#"<script src="./early.10.js"></script>"#);
        assert!(early.is_some() && early < html.find("boot.11.js"));
        Ok(())
    }

    #[test]
    fn a_language_has_its_page_in_a_folder_and_all_texts_are_named() -> Result<()> {
        let texts = [
            ("en", "texts.en.1.json".to_string()),
            ("ru", "texts.ru.2.json".to_string()),
        ];
        let page = Page {
            lang: "ru",
            root: "../",
            texts: &texts,
            base_url: Some("https://example.org/x/"),
            ..page()
        };
        let html = finish(TRUNK, &page)?;
        for part in [
            r#"<html lang="ru">"#,
            r#"<div id="boot-error"><p>gone</p></div>"#,
            r#"<link rel="canonical" href="https://example.org/x/ru/">"#,
            r#"<link rel="alternate" hreflang="en" href="../">"#,
            r#"data-texts-en="../texts.en.1.json" data-texts-ru="../texts.ru.2.json" "#,
            r#"src="../boot.11.js""#,
        ] {
            assert!(html.contains(part), "{part}");
        }
        assert!(!html.contains(r#"rel="preload" href="../texts"#));
        Ok(())
    }

    #[test]
    fn without_addresses_there_are_no_tags_for_them() -> Result<()> {
        let html = finish(TRUNK, &page())?;
        assert!(
            !html.contains("canonical")
                && !html.contains("og:url")
                && !html.contains("exhibit-report")
        );
        Ok(())
    }

    #[test]
    fn addresses_become_tags_and_are_escaped() -> Result<()> {
        let page = Page {
            base_url: Some("https://example.org/x/"),
            report_to: Some("a\"b&c@example.org"),
            ..page()
        };
        let html = finish(TRUNK, &page)?;
        assert!(html.contains(r#"<link rel="canonical" href="https://example.org/x/">"#));
        assert!(html.contains(r#"<meta property="og:url" content="https://example.org/x/">"#));
        assert!(html.contains(r#"content="a&quot;b&amp;c@example.org""#));
        Ok(())
    }

    #[test]
    fn a_missing_mark_is_told() {
        let html = TRUNK.replace(MAIN_MARK, "");
        let failure = finish(&html, &page())
            .err()
            .map(|failure| failure.to_string());
        assert!(failure.is_some_and(|text| text.contains("prerender:main")));
    }
}
