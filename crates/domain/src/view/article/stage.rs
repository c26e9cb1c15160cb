//! What map and timeline show while a paragraph of the article is read.

use crate::dataset::{Dataset, ParagraphIx};
use crate::edtf::Date;
use crate::query::{Frame, Layer, Query};

/// Day, layer and place that go with a paragraph.
struct Stage(&'static str, Date, Layer, Option<&'static str>);

/// Paragraphs that tell of something map or timeline can show; the others leave
/// them as they are.
const STAGES: [Stage; 8] = [
    Stage("A3", Date::new_const(1937, 7, 30), Layer::FirstQuota, None),
    Stage("A4", Date::new_const(1937, 7, 30), Layer::FirstQuota, None),
    Stage("A6", Date::new_const(1937, 7, 30), Layer::Share, None),
    Stage(
        "B1",
        Date::new_const(1938, 1, 31),
        Layer::Increased,
        Some("west-siberian-krai"),
    ),
    Stage("C1", Date::new_const(1938, 11, 17), Layer::Outcomes, None),
    Stage(
        "C2",
        Date::new_const(1938, 4, 30),
        Layer::Increased,
        Some("nkvd-camps"),
    ),
    Stage("D1", Date::new_const(1937, 8, 4), Layer::FirstQuota, None),
    Stage("F2", Date::new_const(1938, 11, 17), Layer::Outcomes, None),
];

/// Sets day, layer and place to what a paragraph tells of; the view and the
/// paragraph that was asked for stay. Says whether there is such a thing.
pub(crate) fn set(dataset: &Dataset, next: &mut Query, paragraph: ParagraphIx) -> bool {
    let Some(id) = dataset.paragraph(paragraph).map(|p| p.id.as_str()) else {
        return false;
    };
    let Some(Stage(_, date, layer, region)) = STAGES.iter().find(|stage| stage.0 == id) else {
        return false;
    };
    next.date = *date;
    next.layer = *layer;
    next.region = region
        .and_then(|id| dataset.territory_by_id(id))
        .map(|territory| territory.ix);
    next.frame = Frame::Whole;
    true
}
