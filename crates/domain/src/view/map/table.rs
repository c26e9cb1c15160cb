//! The map's table twin, and the order's own table.

use super::super::{TableRow, TableView};
use super::map;
use super::words::{in_all, values};
use crate::dataset::{Dataset, Territory, TerritoryIx};
use crate::limit;
use crate::prose::{self, Part, Rich};
use crate::query::{Layer, Query};
use crate::text::{Msg, Texts};
use crate::vocab::{Measure, Standing};

/// The map's table twin: one row per unit, then the entries beside the map.
#[must_use]
pub fn table(dataset: &Dataset, texts: &Texts, query: &Query) -> TableView {
    let view = map(dataset, texts, query);
    let mut rows: Vec<TableRow> = dataset
        .units()
        .map(|unit| TableRow {
            territory: Some(unit.ix),
            head: unit.heading(),
            cells: vec![
                values(dataset, texts, query, unit),
                prose::text(unit.today.clone()),
            ],
            total: false,
        })
        .collect();
    rows.extend(view.aside.into_iter().map(|aside| {
        let territory = dataset.territory(aside.territory);
        let mut value = aside.text;
        value.extend(total_of_aside(dataset, texts, query.layer, territory));
        TableRow {
            territory: Some(aside.territory),
            head: aside.label,
            cells: vec![value, prose::text(territory.today.clone())],
            total: false,
        }
    }));
    TableView {
        caption: view.title,
        columns: vec![
            texts.get(Msg::TableTerritory).to_owned(),
            texts.get(Msg::TableValue).to_owned(),
            texts.get(Msg::TableToday).to_owned(),
        ],
        rows,
    }
}

/// What follows the words of an entry beside the map: its quota in all where the
/// order prints one, or why grants to a republic have no such number.
fn total_of_aside(dataset: &Dataset, texts: &Texts, layer: Layer, place: &Territory) -> Rich {
    let mut out = prose::text(" ");
    match (place.standing, layer) {
        (Standing::Placeless, Layer::FirstQuota | Layer::Increased) => {
            let total = limit::quota(dataset, place.ix, Measure::Total)
                .map(|f| vec![Part::Figure(prose::figure(texts, f))]);
            out.extend(in_all(texts, total));
            out.push(Part::Text(".".to_owned()));
        }
        (Standing::Aggregate, Layer::Increased) => {
            out.extend(prose::text(texts.get(Msg::MapValueTotalNone)));
        }
        _ => return Rich::new(),
    }
    out
}

/// The order's table: every row with its categories, subtotals and totals as printed.
#[must_use]
pub fn quota_table(dataset: &Dataset, texts: &Texts) -> TableView {
    let cell = |place: TerritoryIx, measure: Measure| -> Rich {
        limit::quota(dataset, place, measure).map_or_else(
            || prose::text(texts.get(Msg::StateNotStated)),
            |f| vec![Part::Figure(prose::figure(texts, f))],
        )
    };
    let row = |territory: &Territory, total: bool| TableRow {
        territory: (!total).then_some(territory.ix),
        head: territory.heading(),
        cells: [Measure::First, Measure::Second, Measure::Total]
            .map(|measure| cell(territory.ix, measure))
            .to_vec(),
        total,
    };
    let groups = ["ussr", "rsfsr", "ukrainian-ssr", "kazakh-ssr"];
    let mut rows = Vec::new();
    for group in groups.iter().filter_map(|id| dataset.territory_by_id(id)) {
        rows.extend(
            dataset
                .units()
                .filter(|u| u.parent == Some(group.ix))
                .map(|u| row(u, false)),
        );
        if group.id != "ussr" {
            rows.push(row(group, true));
        }
    }
    rows.extend(
        dataset
            .territories()
            .filter(|t| t.standing == Standing::Placeless)
            .map(|t| row(t, false)),
    );
    rows.push(row(dataset.ussr(), true));
    TableView {
        caption: texts.get(Msg::TableQuotaCaption).to_owned(),
        columns: [
            Msg::TableTerritory,
            Msg::MeasureFirst,
            Msg::MeasureSecond,
            Msg::MeasureTotal,
        ]
        .map(|msg| texts.get(msg).to_owned())
        .to_vec(),
        rows,
    }
}
