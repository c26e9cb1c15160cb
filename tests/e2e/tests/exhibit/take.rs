//! What a visitor takes away, as the browser hands it over.

use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use exhibit_bundle::csv;
use exhibit_e2e::{Visitor, visit};
use exhibit_serve::Fault;
use serde_json::{Value, json};

/// A folder of its own for what the browser saves.
fn downloads(visitor: &Visitor) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    visitor.cdp(
        "Browser.setDownloadBehavior",
        json!({ "behavior": "allow", "downloadPath": folder.path() }),
    );
    folder
}

/// Waits for the one file with this ending; what is half there has another one.
#[track_caller]
fn saved(folder: &Path, ending: &str) -> (String, Vec<u8>) {
    let start = Instant::now();
    loop {
        let found = fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().path());
        let found = found.filter(|path| path.extension().is_some_and(|e| e == ending));
        if let [path] = found.collect::<Vec<PathBuf>>().as_slice() {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            return (name, fs::read(path).unwrap());
        }
        assert!(
            start.elapsed() < Duration::from_secs(30),
            "no file .{ending}"
        );
        thread::sleep(Duration::from_millis(50));
    }
}

/// The cells of the table on the page, row by row, as they read.
fn shown(visitor: &Visitor, table: &str) -> Vec<Vec<String>> {
    let cells = visitor.js(
        "const table = document.querySelector(arguments[0]);
         return [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()))",
        &[json!(table)],
    );
    serde_json::from_value(cells).unwrap()
}

#[test]
fn a_table_is_saved_and_says_what_the_page_says() {
    let visitor = visit!();
    visitor.open("?as=table");
    let folder = downloads(&visitor);
    let rows = shown(&visitor, ".map-table table");
    visitor.click(".map-table [data-take='csv']");
    let (name, bytes) = saved(folder.path(), "csv");
    assert!(name.starts_with("order-00447-"), "{name}");
    let text = String::from_utf8(bytes).unwrap();
    let (records, _) = csv::parse(text.strip_prefix('\u{feff}').unwrap());
    assert_eq!(records.len(), rows.len());
    let head = &records[0].cells;
    for (record, row) in records.iter().zip(&rows).skip(1) {
        for (column, cell) in rows[0].iter().zip(row) {
            let at = head.iter().position(|name| name == column).unwrap();
            let number = cell.replace(',', "");
            let read = &record.cells[at];
            assert!(read == cell || *read == number, "{read} for {cell}");
        }
    }
}

#[test]
fn the_package_is_saved_whole() {
    let visitor = visit!();
    visitor.open("?view=about");
    let folder = downloads(&visitor);
    visitor.click("[data-take='package']");
    let (name, bytes) = saved(folder.path(), "zip");
    assert_eq!(name, "order-00447-data.zip");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    assert!(archive.len() > 18);
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        let own = fs::read_to_string(data.join(file.name())).unwrap();
        assert!(text == own, "{} is not as it was", file.name());
    }
}

#[test]
fn a_package_that_does_not_arrive_is_told() {
    let visitor = visit!();
    visitor.open("?view=about");
    visitor.server.fault("package.*.json", Fault::Status(404));
    visitor.allow_of_browser("package.");
    visitor.expect_error("package:");
    visitor.click("[data-take='package']");
    let told = "const told = document.querySelector('.take-trouble'); return told.textContent";
    let told = visitor.until("it is told", told, &[]);
    assert!(told.as_str().unwrap().contains("did not arrive"), "{told}");
}

#[test]
fn the_map_and_a_drawing_are_saved_as_pictures() {
    let visitor = visit!();
    visitor.open("?layer=increased&date=1938-01-31&region=omsk-oblast");
    let folder = downloads(&visitor);
    visitor.click(".take-menu summary");
    visitor.click(".take-menu [data-take='svg']");
    let (_, bytes) = saved(folder.path(), "svg");
    let map = String::from_utf8(bytes).unwrap();
    for piece in [
        "1938",
        "Sources: ",
        "Data version",
        "region=omsk-oblast",
        "hatch-undivided",
    ] {
        assert!(map.contains(piece), "the map lacks {piece}");
    }
    assert!(map.matches("<path").count() > 60, "every unit is there");
    assert!(!map.contains("class="), "it needs no style sheet");
    // Any reader of XML must take it.
    let problem = visitor.js(
        "const read = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');
         return read.querySelector('parsererror')?.textContent ?? null",
        &[json!(map)],
    );
    assert_eq!(problem, Value::Null);
    // No word leaves the picture, whatever font it is seen in.
    let outside = visitor.js(
        "const read = new DOMParser().parseFromString(arguments[0], 'image/svg+xml').documentElement;
         document.body.append(document.adoptNode(read));
         const frame = read.getBoundingClientRect();
         const words = [...read.querySelectorAll(':scope > text')];
         const outside = words.filter((word) => word.getBoundingClientRect().right > frame.right);
         read.remove();
         return words.length > 5 ? outside.map((word) => word.textContent) : 'no words'",
        &[json!(map)],
    );
    assert_eq!(outside, json!([]));
    visitor.click(".take-menu [data-take='png']");
    let (_, bytes) = saved(folder.path(), "png");
    assert!(
        bytes.starts_with(b"\x89PNG") && bytes.len() > 50_000,
        "{}",
        bytes.len()
    );

    let folder = downloads(&visitor);
    visitor.click("[data-panel='region'] [data-take='png']");
    let (_, bytes) = saved(folder.path(), "png");
    assert!(
        bytes.starts_with(b"\x89PNG") && bytes.len() > 10_000,
        "{}",
        bytes.len()
    );
    visitor.click("[data-panel='region'] [data-take='svg']");
    let (_, bytes) = saved(folder.path(), "svg");
    let drawing = String::from_utf8(bytes).unwrap();
    assert!(
        drawing.contains("Omsk") && drawing.contains("Sources: "),
        "{drawing}"
    );
}

#[test]
fn pictures_are_made_under_a_strict_policy() {
    let visitor = visit!();
    visitor.open("");
    let folder = downloads(&visitor);
    // What a host may send, added to the page that runs.
    visitor.js(
        "const policy = document.createElement('meta');
         policy.httpEquiv = 'Content-Security-Policy';
         policy.content = \"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
            img-src 'self' data: blob:; font-src 'self'; connect-src 'self'\";
         document.head.append(policy)",
        &[],
    );
    visitor.click(".take-menu summary");
    visitor.click(".take-menu [data-take='png']");
    let (_, bytes) = saved(folder.path(), "png");
    assert!(bytes.starts_with(b"\x89PNG"));
}

#[test]
fn in_a_sandbox_the_text_is_shown_to_be_copied() {
    let visitor = visit!();
    visitor.expect_error("not found");
    visitor.load("404.html");
    let url = visitor.server.url();
    visitor.allow_of_browser("sandbox");
    visitor.js(
        "const frame = document.createElement('iframe');
         frame.sandbox = 'allow-scripts allow-same-origin';
         frame.src = arguments[0] + '?as=table';
         frame.width = 1300; frame.height = 700;
         document.body.replaceChildren(frame)",
        &[json!(url)],
    );
    let inside = "const page = document.querySelector('iframe').contentDocument;";
    visitor.until(
        "the exhibit in the frame runs",
        &format!("{inside} return page?.documentElement.dataset.state === 'ready'"),
        &[],
    );
    visitor.until(
        "there is a button",
        &format!(
            "{inside} const button = page.querySelector(\".map-table [data-take='csv']\");
             button?.click(); return !!button"
        ),
        &[],
    );
    let text = visitor.until(
        "the text is there",
        &format!("{inside} return page.querySelector('.take-trouble textarea')?.value"),
        &[],
    );
    assert!(text.as_str().unwrap().contains("quota.moscow-oblast.first"));
}

#[test]
fn every_view_can_be_cited() {
    let visitor = visit!();
    visitor.open("?view=glossary");
    visitor.click(".cite summary");
    visitor.until_there(".cite .cite-line");
    let lines = visitor.words(
        "return [...document.querySelectorAll('.cite .cite-line')].map((e) => e.textContent)",
        &[],
    );
    assert_eq!(lines.len(), 3);
    assert!(
        lines[0].contains("Glossary") && lines[0].contains("?view=glossary"),
        "{}",
        lines[0]
    );
    assert!(lines[2].contains("Version 1.0.0"), "{}", lines[2]);
    // It follows the visitor.
    visitor.open("?view=about");
    assert!(visitor.count("[data-section='cite'] .cite-line") == 2);
}

/// Pages and text of the page as paper.
pub fn printed(visitor: &Visitor, letter: bool) -> Vec<u8> {
    let (width, height) = if letter { (8.5, 11.0) } else { (8.27, 11.69) };
    let answer = visitor.cdp(
        "Page.printToPDF",
        json!({ "paperWidth": width, "paperHeight": height, "preferCSSPageSize": false }),
    );
    let data = answer["data"].as_str().unwrap();
    visitor
        .js(
            "return [...atob(arguments[0])].map((c) => c.charCodeAt(0))",
            &[json!(data)],
        )
        .as_array()
        .unwrap()
        .iter()
        .map(|byte| u8::try_from(byte.as_u64().unwrap()).unwrap())
        .collect()
}

#[test]
fn a_region_is_printed_as_one_sheet() {
    let visitor = visit!();
    visitor.open("?region=omsk-oblast");
    // The dialog of the browser would wait for someone; what is printed is looked at instead.
    visitor.js("window.print = () => {}", &[]);
    visitor.click("[data-panel='region'] > .take [data-action='print']");
    let foot = visitor.word(
        "return document.querySelector('.print-foot').textContent",
        &[],
    );
    assert!(
        foot.contains("region=omsk-oblast") && foot.contains("Werth"),
        "{foot}"
    );
    visitor.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    let visible = "return [...document.querySelectorAll(arguments[0])].filter((e) =>
        e.checkVisibility()).length";
    assert_eq!(
        visitor.js(
            visible,
            &[json!(".map-panel, .timeline-panel, .bar, .credits, button")]
        ),
        0
    );
    assert!(visitor.js(visible, &[json!("[data-panel='region'] h2, .print-foot")]) == 2);
    visitor.cdp("Emulation.setEmulatedMedia", json!({ "media": "" }));
    for letter in [false, true] {
        let pdf = printed(&visitor, letter);
        fs::write(exhibit_e2e::output().join("region.pdf"), &pdf).unwrap();
        let text = String::from_utf8_lossy(&pdf);
        let pages = text.matches("/MediaBox").count();
        assert!((1..=4).contains(&pages), "{pages} pages");
        // The sheet was taken down when it had been printed.
        visitor.until_gone(".print-foot");
        visitor.click("[data-panel='region'] > .take [data-action='print']");
    }
    // Afterwards the page is as it was.
    visitor.js("window.dispatchEvent(new Event('afterprint'))", &[]);
    visitor.until_gone(".print-foot");
    visitor.until_gone("[data-print-way]");
}

#[test]
fn a_drawing_is_printed_as_one_sheet_with_its_table() {
    let visitor = visit!();
    visitor.open("?view=numbers");
    visitor.js("window.print = () => {}", &[]);
    visitor.until_there("figure.chart [data-action='print']");
    visitor.click("figure.chart [data-action='print']");
    let foot = visitor.word(
        "return document.querySelector('.print-foot').textContent",
        &[],
    );
    assert!(foot.contains("view=numbers"), "{foot}");
    let pdf = printed(&visitor, false);
    // Kept beside the pictures, to be looked at.
    fs::write(exhibit_e2e::output().join("chart.pdf"), &pdf).unwrap();
    let pages = String::from_utf8_lossy(&pdf).matches("/MediaBox").count();
    assert!((1..=3).contains(&pages), "{pages} pages");
}
