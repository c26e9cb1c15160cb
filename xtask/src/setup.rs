//! The pages that set a kiosk up, one for each language: `kiosk/index.html` and
//! `<lang>/kiosk/index.html`.

use std::path::Path;

use crate::error::{Failure, Result};
use crate::files;
use crate::html;
use crate::paths::Paths;
use crate::prerender::Fragments;
use crate::style::{self, Looks};

/// Writes them into `out`, with their script and style sheet beside those of the exhibit.
pub fn write(paths: &Paths, out: &Path, looks: &Looks, fragments: &[Fragments]) -> Result<()> {
    let script = files::read(&paths.root.join("src").join("setup.js"))?;
    let name = format!("setup.{}.js", files::short_hash(&script));
    files::write(&out.join(&name), &script)?;
    let sheet = style::single(&paths.root.join("style").join("setup.css"), out)?;
    for fragment in fragments {
        let lang = fragment.lang.as_str();
        let folder = html::folder(lang);
        let page = Page {
            lang,
            root: if folder.is_empty() { "../" } else { "../../" },
            script: &name,
            sheets: [&looks.sheet, &sheet],
            icon: looks.icon.as_deref(),
            main: fragment.setup.trim(),
        };
        let file = out.join(&folder).join("kiosk").join("index.html");
        files::write(&file, page.html()?.as_bytes())?;
    }
    Ok(())
}

/// What such a page consists of.
struct Page<'a> {
    lang: &'a str,
    /// The way to the root of the exhibit.
    root: &'a str,
    script: &'a str,
    sheets: [&'a str; 2],
    icon: Option<&'a str>,
    main: &'a str,
}

impl Page<'_> {
    fn html(&self) -> Result<String> {
        let (lang, root) = (self.lang, self.root);
        let title = self
            .main
            .split_once("<h1>")
            .and_then(|(_, rest)| rest.split_once("</h1>"))
            .map(|(title, _)| title)
            .ok_or_else(|| Failure::new("The page that sets a kiosk up has no heading."))?;
        let mut links: String = self
            .sheets
            .map(|sheet| format!("<link rel=\"stylesheet\" href=\"{root}{sheet}\">\n"))
            .concat();
        if let Some(icon) = self.icon {
            links.push_str(&format!(
                "<link rel=\"icon\" href=\"{root}{icon}\" type=\"image/svg+xml\">\n"
            ));
        }
        Ok(format!(
            "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"robots\" content=\"noindex\">\n<title>{title}</title>\n{links}\
             <script type=\"module\" src=\"{root}{}\"></script>\n</head>\n<body>\n{}\n</body>\n</html>\n",
            self.script, self.main
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(main: &str) -> Page<'_> {
        Page {
            lang: "ru",
            root: "../../",
            script: "setup.1.js",
            sheets: ["style.2.css", "setup.3.css"],
            icon: None,
            main,
        }
    }

    #[test]
    fn the_page_names_its_parts_by_the_way_to_the_root() -> Result<()> {
        let html = page("<main><h1>Setting up</h1></main>").html()?;
        for part in [
            "<html lang=\"ru\">",
            "<title>Setting up</title>",
            "href=\"../../style.2.css\"",
            "href=\"../../setup.3.css\"",
            "src=\"../../setup.1.js\"",
            "<main><h1>",
        ] {
            assert!(html.contains(part), "{part}");
        }
        assert!(page("<main></main>").html().is_err());
        Ok(())
    }
}
