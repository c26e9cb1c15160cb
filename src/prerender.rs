//! Renders the first view to static HTML on the build machine.
//!
//! `prerender <dataset.json> <out dir> [address]` writes `head.html`, `main.html` and
//! `end.html`, which the build puts into `index.html`. With the address where the
//! exhibit will live, the head says what needs one.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::{env, fs};

use exhibit::static_page::static_page;
use exhibit_domain::dataset::dto::DatasetDto;
use exhibit_domain::dataset::{Dataset, load};
use exhibit_domain::export::head::{Site, tags, works};
use exhibit_domain::text::{Msg, Texts};
use leptos::prelude::*;

fn main() -> ExitCode {
    let mut args = env::args().skip(1);
    let (Some(dataset), Some(out)) = (args.next(), args.next()) else {
        eprintln!("usage: prerender <dataset.json> <out dir> [address]");
        return ExitCode::from(2);
    };
    let base = args.next();
    match run(Path::new(&dataset), Path::new(&out), base.as_deref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("prerender: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run(file: &Path, out: &Path, base: Option<&str>) -> Result<(), String> {
    let dataset = read(file)?;
    let texts = Arc::new(Texts::english());
    let owner = Owner::new();
    let main = owner.with(|| static_page(&dataset, &texts).to_html());
    let data = file.file_name().and_then(|name| name.to_str());
    let site = base.zip(data).map(|(base, data)| Site { base, data });
    let head = format!(
        "<title>{} · {}</title>\n{}",
        texts.get(Msg::AppTitle),
        texts.get(Msg::AppSubtitle),
        tags(&dataset, &texts, site)
    );
    let pieces = [
        ("head.html", head),
        ("main.html", without_markers(&main)),
        ("end.html", works(&dataset)),
    ];
    fs::create_dir_all(out).map_err(|e| format!("{}: {e}", out.display()))?;
    for (name, content) in pieces {
        let path = out.join(name);
        fs::write(&path, content).map_err(|e| format!("{}: {e}", path.display()))?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<Dataset, String> {
    let text = fs::read(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let dto: DatasetDto =
        serde_json::from_slice(&text).map_err(|e| format!("{}: {e}", path.display()))?;
    load(&dto).map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        lines.join("\n")
    })
}

/// Leptos marks places for hydration with empty comments; this page is replaced,
/// not hydrated, so they would only weigh.
fn without_markers(html: &str) -> String {
    html.replace("<!>", "").replace("<!---->", "")
}
