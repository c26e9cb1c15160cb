//! The one file that holds the whole exhibit, opened from a disk in both engines.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use exhibit_e2e::{Key, Visitor, dist, sources, visit};
use serde_json::json;

use crate::shared::panel_of;

/// The file, in a folder of its own whose name an address must escape.
fn file() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("eine Klasse").join("order-00447.html");
    xtask::single::write(&dist(), &sources(), &file).unwrap();
    (folder, file)
}

fn address(file: &Path) -> String {
    format!("file://{}", file.display()).replace(' ', "%20")
}

#[track_caller]
fn open(visitor: &Visitor, file: &Path, query: &str) {
    visitor.load_from(&format!("{}{query}", address(file)));
    visitor.until_state("ready");
}

/// What the page has fetched, but for what lies in it.
fn fetched(visitor: &Visitor) -> Vec<String> {
    visitor.words(
        "return performance.getEntriesByType('resource').map((entry) => entry.name)
            .filter((name) => !/^(blob|data):/.test(name))",
        &[],
    )
}

/// Waits for the one file with this ending.
#[track_caller]
fn saved(folder: &Path, ending: &str) -> Vec<u8> {
    let start = Instant::now();
    loop {
        let found = fs::read_dir(folder).into_iter().flatten();
        let found = found.map(|file| file.unwrap().path());
        let found = found.filter(|path| path.extension().is_some_and(|e| e == ending));
        if let [path] = found.collect::<Vec<PathBuf>>().as_slice() {
            // Firefox makes the file first and fills it then.
            let bytes = fs::read(path).unwrap();
            if !bytes.is_empty() {
                return bytes;
            }
        }
        assert!(
            start.elapsed() < Duration::from_secs(30),
            "no file .{ending}"
        );
        thread::sleep(Duration::from_millis(50));
    }
}

/// What a pupil does with it.
fn journey(visitor: &Visitor, file: &Path, downloads: &Path) {
    open(visitor, file, "");
    assert_eq!(visitor.count(".map-svg [data-region]"), 65);
    // By keyboard, which both engines are steered by alike.
    visitor.focus(".map-svg [data-region][tabindex='0']");
    visitor.keys(&[Key::Enter]);
    visitor.until_there("[data-panel='region']");
    open(visitor, file, "?region=moscow-oblast");
    assert!(visitor.shows(&panel_of("moscow-oblast")));
    visitor.click("[data-panel='region'] .statement [data-figure]");
    visitor.until_there("[data-evidence] [data-source]");
    visitor.click("[data-action='close-evidence']");
    visitor.until_gone("[data-evidence]");
    for (lang, name) in [
        ("ru", "Московская область"),
        ("uk", "Московська область"),
        ("fr", "Oblast de Moscou"),
        ("de", "Gebiet Moskau"),
        ("en", "Moscow Oblast"),
    ] {
        visitor.click(&format!(".languages a[lang='{lang}']"));
        visitor.until_there(&format!("html[lang='{lang}']"));
        assert_eq!(visitor.text("#region-title"), name);
    }
    open(visitor, file, "?as=table&lang=ru");
    assert_eq!(visitor.attribute("html", "lang"), "ru");
    visitor.click(".map-table [data-take='csv']");
    let table = saved(downloads, "csv");
    assert!(
        String::from_utf8(table)
            .unwrap()
            .contains("Московская область")
    );
    open(visitor, file, "?view=about");
    visitor.click("[data-take='package']");
    let package = saved(downloads, "zip");
    assert!(package.starts_with(b"PK"));
    assert_eq!(fetched(visitor), Vec::<String>::new());
    // No way leads to a file that is not there.
    let away = visitor.words(
        "return [...document.querySelectorAll('a[href]')].map((a) => a.href)
            .filter((href) => href.startsWith('file:') && href.split(/[?#]/)[0] !== location.href.split(/[?#]/)[0])",
        &[],
    );
    assert_eq!(away, Vec::<String>::new());
}

#[test]
fn it_opens_from_a_disk_in_chromium_and_asks_for_nothing() {
    let visitor = visit!(keeping);
    let (folder, file) = file();
    let downloads = folder.path().join("downloads");
    visitor.cdp(
        "Browser.setDownloadBehavior",
        json!({ "behavior": "allow", "downloadPath": downloads }),
    );
    journey(&visitor, &file, &downloads);
    let asked = visitor.requests();
    let own = address(&file);
    let elsewhere: Vec<&String> = asked
        .iter()
        .filter(|url| {
            let inside = ["data:", "blob:", "chrome", "about:"];
            !url.starts_with(&own) && !inside.iter().any(|start| url.starts_with(start))
        })
        .collect();
    assert!(asked.len() > 5 && elsewhere.is_empty(), "{elsewhere:?}");
}

#[test]
fn it_opens_from_a_disk_in_firefox_and_asks_for_nothing() {
    let visitor = visit!(firefox);
    let (_folder, file) = file();
    let downloads = visitor.downloads();
    journey(&visitor, &file, &downloads);
}

#[test]
fn its_address_follows_where_the_browser_allows_it() {
    for visitor in [visit!(keeping), visit!(firefox)] {
        let (_folder, file) = file();
        open(&visitor, &file, "?view=about");
        visitor.click("nav.rooms a[href*='view=numbers']");
        visitor.until_there(".exhibit[data-view='numbers']");
        visitor.until_address_has("view=numbers");
        visitor.back();
        visitor.until_there(".exhibit[data-view='about']");
    }
}

#[test]
fn a_browser_that_cannot_unpack_it_is_told_and_the_page_can_be_read() {
    let visitor = visit!(keeping);
    let (_folder, file) = file();
    visitor.before_each_page("delete globalThis.DecompressionStream");
    visitor.expect_error("exhibit: unpack:");
    visitor.load_from(&address(&file));
    visitor.until_state("error");
    assert!(visitor.text("#boot-error").contains("too old to unpack"));
    assert!(!visitor.shows("#boot-error [data-retry]"));
    assert!(visitor.shows(".quotas-panel table"));
}
