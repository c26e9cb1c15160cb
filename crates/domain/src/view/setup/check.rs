//! What is looked at on the device that a kiosk is set up on.

use crate::text::{Msg, Texts};

/// Something that the page's script looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// By what the script knows it.
    pub id: &'static str,
    /// What it is.
    pub label: String,
    /// The sentences for what may be found, by the words the script knows them by.
    /// Their `{placeholders}` are for the script to fill.
    pub words: Vec<(&'static str, String)>,
}

/// Everything that is looked at, in order.
#[must_use]
pub fn checks(texts: &Texts) -> Vec<Check> {
    let check = |id, label, words: &[(&'static str, Msg)]| Check {
        id,
        label: texts.get(label).to_owned(),
        words: words
            .iter()
            .map(|(word, msg)| (*word, texts.get(*msg).to_owned()))
            .collect(),
    };
    let works = [
        ("works", Msg::SetupCheckWorks),
        ("missing", Msg::SetupCheckMissing),
    ];
    vec![
        check(
            "touch",
            Msg::SetupCheckTouch,
            &[("none", Msg::SetupCheckTouchNone)],
        ),
        check("screen", Msg::SetupCheckScreen, &[]),
        check("target", Msg::SetupCheckTarget, &[]),
        check(
            "wasm",
            Msg::SetupCheckWasm,
            &[
                ("works", Msg::SetupCheckRuns),
                ("missing", Msg::SetupCheckNot),
            ],
        ),
        check("storage", Msg::SetupCheckStorage, &works),
        check("worker", Msg::SetupCheckWorker, &works),
        check(
            "voices",
            Msg::SetupCheckVoices,
            &[
                ("local", Msg::SetupCheckVoiceLocal),
                ("remote", Msg::SetupCheckVoiceRemote),
                ("none", Msg::SetupCheckVoiceNone),
            ],
        ),
        check(
            "dial",
            Msg::SetupCheckDial,
            &[
                ("none", Msg::SetupCheckDialNone),
                ("seen", Msg::SetupCheckDialSeen),
                ("moves", Msg::SetupCheckDialMoves),
            ],
        ),
    ]
}
