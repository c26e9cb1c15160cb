//! The legend, and the classes of the share layer.

use super::circles::radius;
use super::{Land, Legend, ShareClass, Tone};
use crate::dataset::Dataset;
use crate::query::Layer;
use crate::text::{Msg, Texts};

/// Upper bounds of the share classes in per cent; quotas run from about a
/// twentieth to two thirds, so the classes are even and the last one is open.
const SHARE_BOUNDS: [i64; 5] = [15, 20, 25, 33, 100];

pub(super) fn legend(dataset: &Dataset, texts: &Texts, layer: Layer) -> Legend {
    let radius = |people: i64| radius(dataset, people);
    let tone = |tone, msg| (tone, texts.get(msg).to_owned());
    let land = |land, msg| (land, texts.get(msg).to_owned());
    let sizes = if layer == Layer::Share {
        Vec::new()
    } else {
        [35_000, 10_000, 1_000]
            .map(|n| (texts.number(n), radius(n)))
            .to_vec()
    };
    let first = tone(Tone::First, Msg::LegendFirst);
    let second = tone(Tone::Second, Msg::LegendSecond);
    let not_named = land(Land::NotNamed, Msg::LegendNotNamed);
    let (tones, lands) = match layer {
        Layer::FirstQuota => (vec![first, second], vec![not_named]),
        Layer::Increased => (
            vec![first, second, tone(Tone::Undivided, Msg::LegendUndivided)],
            vec![not_named],
        ),
        Layer::Share => (
            Vec::new(),
            share_classes()
                .into_iter()
                .map(|class| {
                    let words = if class.from == 0 {
                        texts.fill(Msg::LegendShareUpTo, &[("to", &class.to.to_string())])
                    } else if class.to >= 100 {
                        texts.fill(
                            Msg::LegendShareOver,
                            &[("from", &(class.from - 1).to_string())],
                        )
                    } else {
                        texts.fill(
                            Msg::LegendShareBetween,
                            &[
                                ("from", &class.from.to_string()),
                                ("to", &class.to.to_string()),
                            ],
                        )
                    };
                    (class.land, words)
                })
                .chain([not_named])
                .collect(),
        ),
        Layer::Outcomes => (
            vec![
                tone(Tone::First, Msg::LegendDead),
                tone(Tone::Second, Msg::LegendCondemned),
                tone(Tone::Quota, Msg::LegendQuota),
                tone(Tone::Successor, Msg::LegendSuccessor),
            ],
            vec![land(Land::Unknown, Msg::LegendUnknown), not_named],
        ),
    };
    Legend {
        sizes,
        tones,
        lands,
    }
}

/// The classes of the share layer.
#[must_use]
pub fn share_classes() -> Vec<ShareClass> {
    let lands = [
        Land::Share1,
        Land::Share2,
        Land::Share3,
        Land::Share4,
        Land::Share5,
    ];
    let mut from = 0;
    lands
        .into_iter()
        .zip(SHARE_BOUNDS)
        .map(|(land, to)| {
            let class = ShareClass { land, from, to };
            from = to + 1;
            class
        })
        .collect()
}
