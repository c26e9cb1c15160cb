//! Renders the first view to static HTML on the build machine.
//!
//! `prerender <dataset.json> <out dir> <texts.json> …` writes, for each language,
//! `<lang>/main.html`, `<lang>/head.html` and `<lang>/failures.html`, which the build
//! puts into the page of that language.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::{env, fs};

use exhibit::static_page::{failures, static_page};
use exhibit_domain::dataset::dto::{DatasetDto, PackDto};
use exhibit_domain::dataset::{Dataset, Fault, load, texts_of};
use exhibit_domain::text::{Msg, Texts};
use leptos::prelude::*;
use serde::de::DeserializeOwned;

fn main() -> ExitCode {
    let mut args = env::args().skip(1);
    let (Some(dataset), Some(out)) = (args.next(), args.next()) else {
        eprintln!("usage: prerender <dataset.json> <out dir> <texts.json> …");
        return ExitCode::from(2);
    };
    let packs: Vec<String> = args.collect();
    match run(Path::new(&dataset), Path::new(&out), &packs) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("prerender: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run(dataset: &Path, out: &Path, packs: &[String]) -> Result<(), String> {
    let tables: DatasetDto = read(dataset)?;
    for pack in packs {
        let pack: PackDto = read(Path::new(pack))?;
        let faults = |faults: Vec<Fault>| {
            let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
            lines.join("\n")
        };
        let texts = texts_of(&pack).map_err(faults)?;
        let dataset = load(&tables, &pack).map_err(faults)?.at_home(texts.lang());
        language(&dataset, texts, &out.join(&pack.lang))?;
    }
    Ok(())
}

fn language(dataset: &Dataset, texts: Texts, out: &Path) -> Result<(), String> {
    let texts = Arc::new(texts);
    let owner = Owner::new();
    let main = owner.with(|| static_page(dataset, &texts).to_html());
    let failures = owner.with(|| failures(&texts).to_html());
    let title = [Msg::AppTitle, Msg::AppSubtitle].map(|msg| escaped(texts.get(msg)));
    let head = format!(
        "<title>{} · {}</title>\n<meta name=\"description\" content=\"{}\">\n\
         <meta property=\"og:title\" content=\"{}: {}\">\n",
        title[0],
        title[1],
        escaped(texts.get(Msg::PageDescription)),
        title[0],
        title[1],
    );
    fs::create_dir_all(out).map_err(|e| format!("{}: {e}", out.display()))?;
    for (name, content) in [
        ("main.html", without_markers(&main)),
        ("failures.html", without_markers(&failures)),
        ("head.html", head),
    ] {
        let path = out.join(name);
        fs::write(&path, content).map_err(|e| format!("{}: {e}", path.display()))?;
    }
    Ok(())
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
