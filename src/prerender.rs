//! Renders the first view to static HTML on the build machine.
//!
//! `prerender <dataset.json> <out dir> <address or -> <texts.json> …` writes, for each
//! language, `<lang>/head.html`, `<lang>/main.html`, `<lang>/failures.html` and
//! `<lang>/end.html`, which the build puts into the page of that language,
//! `<lang>/names.json`, the names for its manifest, and `<lang>/setup.html`, from which
//! it makes the page that sets a kiosk up. With the address where the exhibit will live,
//! the head says what needs one.
//!
//! Beside them it writes what other sites are told of the main views, at the places
//! where it will be published: in `<lang>/site/` the pages to be shared and, with an
//! address, the oEmbed files; in `<lang>/cards/` the preview pictures as SVG.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::{env, fs};

use exhibit::cards;
use exhibit::setup_page::setup_page;
use exhibit::static_page::{failures, invitations, static_page};
use exhibit_domain::dataset::dto::{DatasetDto, PackDto};
use exhibit_domain::dataset::{Dataset, Fault, load, texts_of};
use exhibit_domain::export::head::{Site, tags, works};
use exhibit_domain::export::pages::{self, Way, preview};
use exhibit_domain::query::View;
use exhibit_domain::text::{Lang, Msg, Texts};
use exhibit_domain::view::attract::Invitation;
use exhibit_domain::view::share::{CARDS, card_file, page_folder};
use leptos::prelude::*;
use serde::de::DeserializeOwned;

fn main() -> ExitCode {
    let mut args = env::args().skip(1);
    let (Some(dataset), Some(out)) = (args.next(), args.next()) else {
        eprintln!("usage: prerender <dataset.json> <out dir> <address or -> <texts.json> …");
        return ExitCode::from(2);
    };
    let base = args.next().filter(|base| base != "-");
    let packs: Vec<String> = args.collect();
    match run(
        Path::new(&dataset),
        Path::new(&out),
        base.as_deref(),
        &packs,
    ) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("prerender: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run(file: &Path, out: &Path, base: Option<&str>, packs: &[String]) -> Result<(), String> {
    let tables: DatasetDto = read(file)?;
    let data = file.file_name().and_then(|name| name.to_str());
    let faults = |faults: Vec<Fault>| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        lines.join("\n")
    };
    let packs: Vec<PackDto> = packs
        .iter()
        .map(|pack| read(Path::new(pack)))
        .collect::<Result<_, _>>()?;
    let every: Vec<Invitation> = packs
        .iter()
        .map(|pack| texts_of(pack).map(|texts| Invitation::of(&texts)))
        .collect::<Result<_, _>>()
        .map_err(faults)?;
    for pack in &packs {
        let texts = texts_of(pack).map_err(faults)?;
        let dataset = load(&tables, pack).map_err(faults)?.at_home(texts.lang());
        let site = base.zip(data).map(|(base, data)| Site { base, data });
        let folder = out.join(&pack.lang);
        shared(&dataset, &texts, base, &folder)?;
        language(&dataset, texts, &every, site, &folder)?;
    }
    Ok(())
}

fn language(
    dataset: &Dataset,
    texts: Texts,
    every: &[Invitation],
    site: Option<Site<'_>>,
    out: &Path,
) -> Result<(), String> {
    let texts = Arc::new(texts);
    let owner = Owner::new();
    let main = owner.with(|| static_page(dataset, &texts).to_html());
    let failures = owner.with(|| failures(&texts).to_html());
    let setup = owner.with(|| setup_page(dataset, &texts).to_html());
    let invitations = owner.with(|| invitations(every).to_html());
    let title = [Msg::AppTitle, Msg::AppSubtitle].map(|msg| escaped(texts.get(msg)));
    let way = Way {
        base: site.map(|site| site.base),
        up: match texts.lang() {
            Lang::En => "./",
            _ => "../",
        },
    };
    let head = format!(
        "<title>{} · {}</title>\n<meta name=\"description\" content=\"{}\">\n\
         <meta property=\"og:title\" content=\"{}: {}\">\n\
         <meta property=\"og:description\" content=\"{}\">\n{}{}",
        title[0],
        title[1],
        escaped(texts.get(Msg::PageDescription)),
        title[0],
        title[1],
        escaped(texts.get(Msg::PageDescription)),
        preview(dataset, &texts, View::Map, way),
        tags(dataset, &texts, site),
    );
    let pieces = [
        ("head.html", head),
        ("main.html", without_markers(&main)),
        ("failures.html", without_markers(&failures)),
        ("names.json", names(&texts)),
        ("setup.html", without_markers(&setup)),
        (
            "end.html",
            format!("{}\n{}", without_markers(&invitations), works(dataset)),
        ),
    ];
    for (name, content) in pieces {
        write(&out.join(name), &content)?;
    }
    Ok(())
}

/// What the exhibit is called where it is installed.
fn names(texts: &Texts) -> String {
    serde_json::json!({
        "name": texts.get(Msg::AppTitle),
        "short_name": texts.get(Msg::AppShortName),
        "description": texts.get(Msg::PageDescription),
    })
    .to_string()
}

/// What other sites are told of the main views.
fn shared(
    dataset: &Dataset,
    texts: &Texts,
    base: Option<&str>,
    folder: &Path,
) -> Result<(), String> {
    let lang = texts.lang();
    for view in CARDS {
        let missing = || format!("a figure of the picture of `{}` is missing", view.as_str());
        let page = pages::page(dataset, texts, view, base).ok_or_else(missing)?;
        let file = [&page_folder(view, lang), "index.html"].concat();
        write(&folder.join("site").join(file), &page)?;
        if let Some(json) = base.and_then(|base| pages::oembed(dataset, texts, view, base)) {
            let file = pages::oembed_file(view, lang);
            write(&folder.join("site").join(file), &json)?;
        }
        let card = cards::card(dataset, texts, view).ok_or_else(missing)?;
        let file = card_file(view, lang).replace(".png", ".svg");
        write(&folder.join(file), &card)?;
    }
    Ok(())
}

fn write(path: &Path, content: &str) -> Result<(), String> {
    let told = |e: std::io::Error| format!("{}: {e}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(told)?;
    }
    fs::write(path, content).map_err(told)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T, String> {
    let text = fs::read(path).map_err(|e| format!("{}: {e}", path.display()))?;
    serde_json::from_slice(&text).map_err(|e| format!("{}: {e}", path.display()))
}

/// Leptos marks places for hydration with empty comments; this page is replaced,
/// not hydrated, so they would only weigh.
fn without_markers(html: &str) -> String {
    html.replace("<!>", "").replace("<!---->", "")
}
