//! The height of what a frame holds, in the dialects that hosts understand.
//!
//! A height is no secret, so these messages may go to any host. They are sent when
//! the height has changed, and not otherwise.

use serde::Serialize;

use crate::cite::json;

/// One message that tells a height.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum HeightMessage {
    /// Our own.
    Own(Own),
    /// The one of AMP pages.
    Amp(Amp),
    /// The one of WordPress.
    WordPress(WordPress),
    /// A text: Pym's own, or JSON for Medium and for Canvas.
    Text(String),
}

/// Our own dialect: `{type: "exhibit:height", v: 1, id, height}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Own {
    /// Always `exhibit:height`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Version of the messages.
    pub v: u32,
    /// The name that the host gave the frame; empty without one.
    pub id: String,
    /// CSS pixels.
    pub height: u32,
}

/// The dialect of AMP: `{sentinel: "amp", type: "embed-size", height}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Amp {
    /// Always `amp`.
    pub sentinel: &'static str,
    /// Always `embed-size`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// CSS pixels.
    pub height: u32,
}

/// The dialect of WordPress: `{secret, message: "height", value}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WordPress {
    /// By which WordPress knows the frame; it came in the address.
    pub secret: String,
    /// Always `height`.
    pub message: &'static str,
    /// CSS pixels.
    pub value: u32,
}

/// By what a host knows the frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Pym's `childId`, ours too.
    pub child: Option<String>,
    /// The secret of WordPress.
    pub secret: Option<String>,
    /// The address of the frame, which Medium wants to hear.
    pub address: String,
}

/// The secret that WordPress puts behind the address of a frame, as in `#?secret=Ab12Cd34Ef`.
#[must_use]
pub fn secret(hash: &str) -> Option<String> {
    let body = hash.strip_prefix("#?")?;
    let secret = body.split('&').find_map(|p| p.strip_prefix("secret="))?;
    let plain =
        (1..=40).contains(&secret.len()) && secret.bytes().all(|byte| byte.is_ascii_alphanumeric());
    plain.then(|| secret.to_owned())
}

/// A height in every dialect that fits what is known of the host.
#[must_use]
pub fn messages(names: &Names, height: u32) -> Vec<HeightMessage> {
    let digits = height.to_string();
    let mut medium = "{\"src\":".to_owned();
    json::string(&mut medium, &names.address);
    medium.push_str(",\"context\":\"iframe.resize\",\"height\":");
    medium.push_str(&digits);
    medium.push('}');
    let canvas = ["{\"subject\":\"lti.frameResize\",\"height\":", &digits, "}"].concat();
    let mut all = vec![
        HeightMessage::Own(Own {
            kind: "exhibit:height",
            v: super::message::VERSION,
            id: names.child.clone().unwrap_or_default(),
            height,
        }),
        HeightMessage::Amp(Amp {
            sentinel: "amp",
            kind: "embed-size",
            height,
        }),
        HeightMessage::Text(medium),
        HeightMessage::Text(canvas),
    ];
    if let Some(child) = &names.child {
        let parts = ["pym", child, "height", &digits];
        all.push(HeightMessage::Text(parts.join("xPYMx")));
    }
    if let Some(secret) = &names.secret {
        all.push(HeightMessage::WordPress(WordPress {
            secret: secret.clone(),
            message: "height",
            value: height,
        }));
    }
    all
}

/// Whether a height has changed enough to be told: a pixel may come and go by rounding.
#[must_use]
pub fn changed(told: Option<u32>, height: u32) -> bool {
    height > 0 && told.is_none_or(|told| told.abs_diff(height) > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(names: &Names) -> Vec<String> {
        messages(names, 712)
            .iter()
            .map(|message| serde_json::to_string(message).unwrap_or_default())
            .collect()
    }

    #[test]
    fn a_height_is_told_in_every_dialect() {
        let names = Names {
            child: Some("map-1".to_owned()),
            secret: Some("Ab1".to_owned()),
            address: "https://example.org/x/?mode=embed&q=\"".to_owned(),
        };
        assert_eq!(
            sent(&names),
            [
                r#"{"type":"exhibit:height","v":1,"id":"map-1","height":712}"#,
                r#"{"sentinel":"amp","type":"embed-size","height":712}"#,
                r#""{\"src\":\"https://example.org/x/?mode=embed&q=\\\"\",\"context\":\"iframe.resize\",\"height\":712}""#,
                r#""{\"subject\":\"lti.frameResize\",\"height\":712}""#,
                r#""pymxPYMxmap-1xPYMxheightxPYMx712""#,
                r#"{"secret":"Ab1","message":"height","value":712}"#,
            ]
        );
    }

    #[test]
    fn who_gave_no_name_hears_no_dialect_that_needs_one() {
        let sent = sent(&Names::default());
        assert_eq!(sent.len(), 4);
        assert!(
            !sent
                .iter()
                .any(|m| m.contains("PYM") || m.contains("secret"))
        );
    }

    #[test]
    fn the_secret_of_wordpress_is_letters_and_digits() {
        assert_eq!(secret("#?secret=Ab12Cd34Ef").as_deref(), Some("Ab12Cd34Ef"));
        assert_eq!(secret("#?x=1&secret=a").as_deref(), Some("a"));
        for hash in ["", "#secret=a", "#?secret=", "#?secret=a\"b", "#?other=a"] {
            assert_eq!(secret(hash), None, "{hash}");
        }
        assert_eq!(secret(&format!("#?secret={}", "a".repeat(41))), None);
    }

    #[test]
    fn only_a_change_is_told() {
        assert!(changed(None, 400) && changed(Some(400), 402) && changed(Some(400), 398));
        assert!(!changed(Some(400), 400) && !changed(Some(400), 401) && !changed(Some(400), 399));
        // A frame that is hidden has no height to tell.
        assert!(!changed(None, 0) && !changed(Some(400), 0));
    }
}
