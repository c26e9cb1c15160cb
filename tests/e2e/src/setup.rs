//! What the tests run with: the browser, the driver, axe, and where things lie.

use std::path::PathBuf;
use std::sync::OnceLock;
use std::{env, fs};

use xtask::paths::Paths;
use xtask::tools::browser::Browser;
use xtask::tools::firefox::{self, Firefox};
use xtask::tools::{axe, browser};

/// Where the server puts the exhibit, so that every test proves sub-paths.
pub const SUB_PATH: &str = "/deep/er";

fn paths() -> Paths {
    Paths::find().unwrap_or_else(|why| panic!("{why}"))
}

/// The browser and its driver, from `CHROME` and `CHROMEDRIVER` or from this machine.
pub fn browser() -> &'static Browser {
    static FOUND: OnceLock<Browser> = OnceLock::new();
    FOUND.get_or_init(|| browser::get().unwrap_or_else(|why| panic!("{why}")))
}

/// Firefox and its driver, from `FIREFOX` and `GECKODRIVER` or from this machine.
pub fn firefox() -> &'static Firefox {
    static FOUND: OnceLock<Firefox> = OnceLock::new();
    FOUND.get_or_init(|| firefox::get(&paths()).unwrap_or_else(|why| panic!("{why}")))
}

/// The folder of the exhibit's own sources.
pub fn sources() -> PathBuf {
    paths().root.join("src")
}

/// The text of axe-core, from `EXHIBIT_AXE` or from the cache of tools.
pub fn axe() -> &'static str {
    static TEXT: OnceLock<String> = OnceLock::new();
    TEXT.get_or_init(|| {
        let file = env::var_os("EXHIBIT_AXE")
            .filter(|value| !value.is_empty())
            .map_or_else(
                || axe::get(&paths()).unwrap_or_else(|why| panic!("{why}")),
                PathBuf::from,
            );
        fs::read_to_string(&file).unwrap_or_else(|why| panic!("{}: {why}", file.display()))
    })
}

/// What `cargo xtask build` wrote.
pub fn dist() -> PathBuf {
    let dist = env::var_os("EXHIBIT_DIST").map_or_else(|| paths().dist(), PathBuf::from);
    assert!(
        dist.join("index.html").is_file(),
        "dist/ is not built yet; run `cargo xtask build` first"
    );
    dist
}

/// Where pictures and profiles go.
pub fn output() -> PathBuf {
    let dir = paths().target.join("e2e");
    fs::create_dir_all(dir.join("shots")).unwrap_or_else(|why| panic!("{}: {why}", dir.display()));
    dir
}
