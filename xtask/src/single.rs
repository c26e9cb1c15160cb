//! `cargo xtask single-file`: the whole exhibit in one page that opens from a disk.
//!
//! The English page of a finished `dist/` takes its style sheet and fonts in, and every
//! file that its loader names, gzipped and in base64; `src/single.js` unpacks them. The
//! page allows itself nothing else, by a policy with the hashes of what stands in it.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::args::AfterBuild;
use crate::compress;
use crate::error::{Context, Failure, Result};
use crate::files;
use crate::paths::Paths;
use crate::pipeline;
use crate::server::kinds;

/// Where the file is written, below the root of the clone.
pub const FILE: &str = "dist-single/order-00447.html";

/// Builds unless told not to, and writes the file.
pub fn single_file(paths: &Paths, options: &AfterBuild) -> Result<()> {
    if !options.no_build {
        pipeline::build(paths, &options.build)?;
    }
    let file = paths.root.join(FILE);
    let size = write(&paths.dist(), &paths.root.join("src"), &file)?;
    println!(
        "{FILE} is ready: {}.{} MB",
        size / 1_000_000,
        size % 1_000_000 / 100_000
    );
    Ok(())
}

/// Writes the file `to` from a finished `dist`, with the loader of `sources`; returns its size.
pub fn write(dist: &Path, sources: &Path, to: &Path) -> Result<usize> {
    let page = files::read_text(&dist.join("index.html"))?;
    let unpacking = files::read_text(&sources.join("single.js"))?;
    let html = one_page(&page, &unpacking, &|name| files::read(&dist.join(name)))?;
    files::write(to, html.as_bytes())?;
    Ok(html.len())
}

/// Reads a file of `dist/`.
type Read<'a> = &'a dyn Fn(&str) -> Result<Vec<u8>>;

fn one_page(page: &str, unpacking: &str, read: Read<'_>) -> Result<String> {
    let loader = elements(page, "<script", "</script>")
        .find(|tag| tag.contains("data-dataset="))
        .ok_or_else(|| Failure::new("index.html has no loader."))?;
    let sheet = linked(page, "stylesheet")?;
    let icon = linked(page, "icon")?;
    let style = style(&sheet, read)?;
    let head = format!(
        "<style>{style}</style>\n<link rel=\"icon\" href=\"{}\">\n</head>",
        data_address(&icon, read)?
    );
    let end = format!(
        "{}<script type=\"module\">{unpacking}</script>\n</body>",
        parts(loader, read)?
    );
    let mut html = page.replacen(loader, "", 1);
    let mut scripts = source_hash(unpacking);
    for script in elements(page, "<script", "</script>").filter(|script| *script != loader) {
        if let Some(file) = own_file(&attributes(script), "src") {
            let inside = text(&file, read)?;
            scripts.push_str(&format!("' '{}", source_hash(&inside)));
            html = html.replacen(script, &format!("<script>{inside}</script>"), 1);
        }
    }
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src '{scripts}' 'wasm-unsafe-eval' blob:; style-src '{}'; font-src data:; \
         img-src data: blob:; connect-src blob:; base-uri 'none'; form-action 'none'\">",
        source_hash(&style)
    );
    for link in elements(page, "<link", ">").filter(|link| !link.contains("\"canonical\"")) {
        html = html
            .replacen(&format!("{link}\n"), "", 1)
            .replacen(link, "", 1);
    }
    let html = with_own_languages(&html);
    let html = once(&html, "<meta charset=\"utf-8\">", |mark| {
        format!("{mark}\n{policy}")
    })?;
    let html = once(&html, "</head>", |_| head)?;
    let html = once(&html, "</body>", |_| end)?;
    for missing in ["href=\"./", "src=\"./", "href=\"../"] {
        if let Some((_, after)) = html.split_once(missing) {
            let name = after.split('"').next().unwrap_or_default();
            return Err(Failure::new(format!(
                "The single file would lead to {name}, which is not in it."
            )));
        }
    }
    Ok(html)
}

/// The elements from `open` to `close`.
fn elements<'a>(html: &'a str, open: &'a str, close: &'a str) -> impl Iterator<Item = &'a str> {
    html.match_indices(open).filter_map(move |(start, _)| {
        let from = html.get(start..)?;
        from.get(..from.find(close)? + close.len())
    })
}

/// The file named by the link of this kind.
fn linked(page: &str, rel: &str) -> Result<String> {
    let rel = format!("rel=\"{rel}\"");
    elements(page, "<link", ">")
        .find(|link| link.contains(&rel))
        .and_then(|link| own_file(&attributes(link), "href"))
        .ok_or_else(|| Failure::new(format!("index.html has no {rel}.")))
}

/// Attributes of the first tag, as far as they have values.
fn attributes(tag: &str) -> Vec<(&str, &str)> {
    let inside = tag.split('>').next().unwrap_or_default();
    let mut found = Vec::new();
    let mut rest = inside;
    while let Some((before, after)) = rest.split_once("=\"") {
        let name = before.rsplit([' ', '\n']).next().unwrap_or_default();
        let Some((value, more)) = after.split_once('"') else {
            break;
        };
        found.push((name, value));
        rest = more;
    }
    found
}

/// The file that an attribute names, if it is one of ours.
fn own_file(attributes: &[(&str, &str)], name: &str) -> Option<String> {
    let (_, value) = attributes.iter().find(|(known, _)| *known == name)?;
    value.strip_prefix("./").map(str::to_owned)
}

/// The style sheet with its fonts in it, and their licence, which goes where they go.
fn style(sheet: &str, read: Read<'_>) -> Result<String> {
    let css = text(sheet, read)?;
    let licence = text("fonts/OFL.txt", read)?;
    let mut done = format!("/*\n{}\n*/\n", licence.replace("*/", "* /"));
    let mut rest = css.as_str();
    while let Some((before, after)) = rest.split_once("url(") {
        let (file, tail) = after
            .split_once(')')
            .ok_or_else(|| Failure::new("A url( in the style sheet is not closed."))?;
        let address = if file.contains('#') || file.starts_with("data:") {
            file.to_owned()
        } else {
            data_address(file, read)?
        };
        done.push_str(&format!("{before}url({address})"));
        rest = tail;
    }
    done.push_str(rest);
    Ok(done)
}

fn text(name: &str, read: Read<'_>) -> Result<String> {
    String::from_utf8(read(name)?).context(format!("reading {name}"))
}

/// The media type without its parameters, which an attribute and an address do without.
fn kind(name: &str) -> &'static str {
    let kind = kinds::media_type(name);
    kind.split(';').next().unwrap_or(kind)
}

fn data_address(name: &str, read: Read<'_>) -> Result<String> {
    let packed = STANDARD.encode(read(name)?);
    Ok(format!("data:{};base64,{packed}", kind(name)))
}

/// Every file that the loader names, each in an element that no browser runs or shows.
/// A page from a disk has no worker.
fn parts(loader: &str, read: Read<'_>) -> Result<String> {
    let attributes = attributes(loader);
    let version = attributes.iter().find(|(name, _)| *name == "data-version");
    let mut parts = String::new();
    for (name, _) in &attributes {
        let part = match *name {
            "src" => "boot",
            "data-worker" => continue,
            name => name.trim_start_matches("data-"),
        };
        let Some(file) = own_file(&attributes, name) else {
            continue;
        };
        let packed = STANDARD.encode(compress::gzip(&read(&file)?)?);
        let version = version
            .filter(|_| part == "boot")
            .map(|(name, value)| format!(" {name}=\"{value}\""))
            .unwrap_or_default();
        parts.push_str(&format!(
            "<script type=\"text/plain\" data-part=\"{part}\" data-kind=\"{}\"{version}>{packed}</script>\n",
            kind(&file)
        ));
    }
    Ok(parts)
}

/// A language's page is this page with another address.
fn with_own_languages(html: &str) -> String {
    let mut html = html.replace("href=\"./\"", "href=\"?\"");
    for lang in exhibit_texts::Lang::SHIPPED {
        let lang = lang.as_str();
        let folder = format!("href=\"./{lang}/\"");
        html = html.replace(&folder, &format!("href=\"?lang={lang}\""));
    }
    html
}

/// What a content security policy calls an inline script or style.
fn source_hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(files::sha256(text.as_bytes())))
}

fn once(html: &str, mark: &str, by: impl FnOnce(&str) -> String) -> Result<String> {
    match html.matches(mark).count() {
        1 => Ok(html.replacen(mark, &by(mark), 1)),
        n => Err(Failure::new(format!(
            "index.html must hold `{mark}` exactly once, not {n} times."
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!doctype html><html lang="en"><head>
<meta charset="utf-8">
<link rel="canonical" href="https://example.org/x/">
<link rel="alternate" hreflang="ru" href="./ru/">
<link rel="stylesheet" href="./style.1.css">
<link rel="manifest" href="manifest.webmanifest">
<link rel="icon" href="./favicon.2.svg" type="image/svg+xml">
<script src="./early.4.js"></script>
<script type="module" src="./boot.3.js" data-glue="./glue.js" data-dataset="./d.json" data-worker="./sw.js" data-version="0.1.0"></script>
</head>
<body><a href="./">here</a><a href="./ru/">ru</a></body></html>"#;

    fn file(name: &str) -> Result<Vec<u8>> {
        match name {
            "style.1.css" => Ok(b"a { src: url(fonts/f.woff2); }".into()),
            "sw.js" => Err(Failure::new("not wanted")),
            _ => Ok(name.as_bytes().into()),
        }
    }

    #[test]
    fn everything_is_inside_and_nothing_leads_out() -> Result<()> {
        let html = one_page(PAGE, "start()", &file)?;
        for part in [
            "<style>/*\nfonts/OFL.txt\n*/\na { src: url(data:font/woff2;base64,Zm9udHMvZi53b2ZmMg==); }</style>",
            "<a href=\"?\">here</a><a href=\"?lang=ru\">ru</a>",
            "data-part=\"boot\" data-kind=\"text/javascript\" data-version=\"0.1.0\">",
            "data-part=\"glue\"",
            "data-part=\"dataset\" data-kind=\"application/json\">",
            "<script type=\"module\">start()</script>\n</body>",
            "<script>early.4.js</script>",
            &source_hash("early.4.js"),
            "https://example.org/x/",
        ] {
            assert!(html.contains(part), "{part} is not in {html}");
        }
        for gone in ["./", "manifest", "alternate", "data-worker"] {
            assert!(!html.contains(gone), "{gone} is in {html}");
        }
        // As every browser says of nothing.
        let hash = source_hash("");
        assert_eq!(hash, "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assert!(html.contains(&source_hash("start()")));
        Ok(())
    }

    #[test]
    fn a_link_to_a_file_that_is_not_inside_is_refused() {
        let page = PAGE.replace("./ru/\">ru", "./cards/map.png\">ru");
        let told = one_page(&page, "", &file).err().map(|why| why.to_string());
        assert!(told.is_some_and(|told| told.contains("cards/map.png")));
    }
}
