//! What a file's name says: its media type, and whether it never changes.

/// The `Content-Type` for a path.
pub fn media_type(path: &str) -> &'static str {
    let extension = path
        .rsplit('/')
        .next()
        .and_then(|name| name.rsplit_once('.'));
    match extension
        .map(|(_, extension)| extension)
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

/// Whether the name carries a hash of the content: a part of at least eight hex digits.
pub fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split(['.', '-', '_']).any(|part| {
        (8..=64).contains(&part.len())
            && part
                .chars()
                .all(|c| c.is_ascii_digit() || ('a'..='f').contains(&c))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types() {
        assert_eq!(
            media_type("exhibit-0123456789abcdef_bg.wasm"),
            "application/wasm"
        );
        assert_eq!(media_type("a/index.html"), "text/html; charset=utf-8");
        assert_eq!(media_type("a.b/README"), "application/octet-stream");
    }

    #[test]
    fn hashed_names() {
        assert!(is_hashed("exhibit-0123456789abcdef_bg.wasm"));
        assert!(is_hashed("data/exhibit.0a1b2c3d.json"));
        assert!(is_hashed("main-1d0faab1e2b3c4d5.css"));
        assert!(!is_hashed("index.html") && !is_hashed("404.html") && !is_hashed("favicon.svg"));
        assert!(!is_hashed("0123456789abcdef/index.html"));
    }
}
