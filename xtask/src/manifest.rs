//! The web app manifest of each language, by which the exhibit can be installed.

use std::path::Path;

use serde_json::{Value, json};

use crate::error::{Context, Failure, Result};
use crate::files;
use crate::html;

/// The manifest's file name, beside the page of its language.
pub const NAME: &str = "manifest.webmanifest";

/// Icons, as far as they are there: name, size, purpose.
const ICONS: [(&str, &str, &str); 3] = [
    ("icon-192.png", "192x192", "any"),
    ("icon-512.png", "512x512", "any"),
    ("icon-maskable-512.png", "512x512", "maskable"),
];

/// Writes the manifest of a language into `dist`. `names` is JSON with the exhibit's
/// `name`, `short_name` and `description` in it, `icon` the drawn icon's file name, and
/// `tokens` the style sheet that holds the colours.
pub fn write(dist: &Path, lang: &str, names: &str, icon: Option<&str>, tokens: &str) -> Result<()> {
    let mut manifest: Value = serde_json::from_str(names).context("the names for the manifest")?;
    let folder = html::folder(lang);
    let root = if folder.is_empty() { "./" } else { "../" };
    let paper = colour(tokens, "--paper")?;
    let mut icons = Vec::new();
    for (file, sizes, purpose) in ICONS {
        if dist.join(file).is_file() {
            let src = format!("{root}{file}");
            icons.push(
                json!({ "src": src, "sizes": sizes, "type": "image/png", "purpose": purpose }),
            );
        }
    }
    if let Some(icon) = icon {
        let src = format!("{root}{icon}");
        icons
            .push(json!({ "src": src, "sizes": "any", "type": "image/svg+xml", "purpose": "any" }));
    }
    let rest = json!({
        "lang": lang,
        "dir": "ltr",
        "start_url": "./",
        // The pages of the other languages belong to it.
        "scope": root,
        "display": "standalone",
        "theme_color": paper,
        "background_color": paper,
        "icons": icons,
    });
    let (Some(own), Value::Object(rest)) = (manifest.as_object_mut(), rest) else {
        return Err(Failure::new("The names for the manifest are no object."));
    };
    own.extend(rest);
    let text = serde_json::to_string_pretty(&manifest).context("the manifest")?;
    files::write(&dist.join(folder).join(NAME), text.as_bytes())
}

/// The first value of a colour of the style sheet.
fn colour<'a>(tokens: &'a str, name: &str) -> Result<&'a str> {
    tokens
        .split_once(&format!("{name}:"))
        .and_then(|(_, after)| after.split_once(';'))
        .map(|(value, _)| value.trim())
        .ok_or_else(|| Failure::new(format!("style/tokens.css holds no {name}.")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_names_what_is_there_relative_to_itself() -> Result<()> {
        let dir = tempfile::tempdir().context("temporary directory")?;
        files::write(&dir.path().join("icon-192.png"), b"")?;
        let names = r#"{"name":"Приказ","short_name":"П","description":"О"}"#;
        let tokens = ":root { --paper: #f4f1ea; }";
        write(dir.path(), "ru", names, Some("favicon.1.svg"), tokens)?;
        let text = files::read_text(&dir.path().join("ru").join(NAME))?;
        let read: Value = serde_json::from_str(&text).context("JSON")?;
        for (key, value) in [
            ("name", "Приказ"),
            ("lang", "ru"),
            ("start_url", "./"),
            ("scope", "../"),
            ("theme_color", "#f4f1ea"),
        ] {
            assert_eq!(read.get(key), Some(&json!(value)), "{key}");
        }
        let icons = read.get("icons").and_then(Value::as_array);
        let src: Vec<_> = icons
            .into_iter()
            .flatten()
            .filter_map(|icon| icon.get("src"))
            .collect();
        assert_eq!(src, ["../icon-192.png", "../favicon.1.svg"]);
        Ok(())
    }

    #[test]
    fn without_a_colour_there_is_no_manifest() -> Result<()> {
        let dir = tempfile::tempdir().context("temporary directory")?;
        assert!(write(dir.path(), "en", "{}", None, "").is_err());
        Ok(())
    }
}
