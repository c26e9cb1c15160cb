//! Bars of one number each, for numbers that are not divided by category.

use super::finish::{head_once, summary};
use super::scale::nice;
use super::{BarPart, BarRow, Count, Group, ReferenceLine, ScaledBars, Swatch, Tone};
use crate::prose::{self, Rich};
use crate::text::{Msg, Texts};
use crate::view::{TableRow, TableView};

/// One bar of one number.
#[derive(Clone, Debug)]
pub(crate) struct Plain {
    /// Heading of its group.
    pub heading: String,
    /// What it is.
    pub label: String,
    /// When, in words; may be empty.
    pub date: String,
    /// What to know about it.
    pub remark: String,
    /// What the bar stands for.
    pub tone: Tone,
    /// Whether the number only bounds the true one: such bars are outlines.
    pub bound: bool,
    /// Its number.
    pub count: Count,
}

/// What a drawing of such bars has besides them.
#[derive(Clone, Debug, Default)]
pub(crate) struct PlainSheet {
    /// Its title.
    pub title: String,
    /// What the scale counts; also the head of the numbers' column.
    pub unit: String,
    /// End of the scale where that is given, as for per cent.
    pub max: Option<i64>,
    /// A value to compare with.
    pub line: Option<ReferenceLine>,
    /// What the tones mean here.
    pub legend: Vec<(Swatch, String)>,
    /// What must be known to read it.
    pub notes: Vec<Rich>,
}

/// Puts bars of one number each on one scale.
pub(crate) fn plain(texts: &Texts, sheet: PlainSheet, bars: &[Plain]) -> ScaledBars {
    let heads: Vec<String> = bars.iter().map(|bar| bar.head(texts)).collect();
    let mut rows: Vec<BarRow> = bars.iter().map(Plain::row).collect();
    head_once(&mut rows);
    let ends = rows.iter().flat_map(|row| {
        let parts = row.parts.iter().map(|part| part.to);
        parts.chain(row.range.map(|(_, high)| high))
    });
    let largest = ends.chain(sheet.line.as_ref().map(|line| line.value)).max();
    let (max, ticks) = nice(sheet.max.or(largest).unwrap_or(1));
    ScaledBars {
        summary: summary(texts, &sheet.title, heads.iter().map(String::as_str), &rows),
        table: table(texts, &sheet, bars, &heads),
        title: sheet.title,
        unit: sheet.unit,
        max,
        ticks: ticks.into_iter().map(|n| (n, texts.number(n))).collect(),
        rows,
        line: sheet.line,
        legend: sheet.legend,
        table_label: texts.get(Msg::ChartTable).to_owned(),
        notes: sheet.notes,
    }
}

impl Plain {
    /// What it is, with its group.
    fn head(&self, texts: &Texts) -> String {
        if self.heading.is_empty() {
            return self.label.clone();
        }
        let slots = [("group", self.heading.as_str()), ("what", &self.label)];
        texts.fill(Msg::ChartRowUnder, &slots)
    }

    fn row(&self) -> BarRow {
        let figure = &self.count.figure;
        let part = |tone, to| BarPart {
            tone,
            from: 0,
            to,
            figure: figure.clone(),
        };
        BarRow {
            heading: self.heading.clone(),
            label: self.label.clone(),
            date: self.date.clone(),
            values: self.count.words.clone(),
            parts: vec![match figure.value {
                Some(value) => part(self.tone, value),
                None => part(Tone::Unknown, 0),
            }],
            range: figure.value.zip(figure.max),
            group: if self.bound {
                Group::Bounded
            } else {
                Group::Reported
            },
            later: false,
            remark: self.remark.clone(),
            figures: vec![figure.clone()],
        }
    }
}

fn table(texts: &Texts, sheet: &PlainSheet, bars: &[Plain], heads: &[String]) -> TableView {
    let dated = bars.iter().any(|bar| !bar.date.is_empty());
    let remarked = bars.iter().any(|bar| !bar.remark.is_empty());
    let mut columns = vec![texts.get(Msg::ChartColumnWhat).to_owned()];
    columns.extend(dated.then(|| texts.get(Msg::ChartColumnDate).to_owned()));
    columns.push(sheet.unit.clone());
    columns.extend(remarked.then(|| texts.get(Msg::ChartColumnRemark).to_owned()));
    let row = |(bar, head): (&Plain, &String)| {
        let mut cells = Vec::new();
        if dated {
            cells.push(prose::text(&bar.date));
        }
        cells.push(bar.count.words.clone());
        if remarked {
            cells.push(prose::text(&bar.remark));
        }
        TableRow {
            territory: None,
            head: head.clone(),
            cells,
            total: false,
        }
    };
    TableView {
        caption: sheet.title.clone(),
        columns,
        rows: bars.iter().zip(heads).map(row).collect(),
    }
}
