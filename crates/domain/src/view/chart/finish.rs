//! From drafts of rows to the drawing, its summary, its legend and its table.

use super::scale::nice;
use super::{BarRow, Counts, Group, ReferenceLine, ScaledBars, Swatch, Tone};
use crate::dataset::{Figure, TerritoryIx};
use crate::edtf::Date;
use crate::limit::counts_from;
use crate::prose::{self, Rich};
use crate::text::{Msg, Texts, date};
use crate::view::{TableRow, TableView};

/// A row before it is laid out.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    /// Heading of its group.
    pub heading: String,
    /// What it is.
    pub label: String,
    /// The day it is sorted by.
    pub day: Option<Date>,
    /// When, in words.
    pub date: String,
    /// Whether it comes after the chosen day.
    pub later: bool,
    /// What to know about it.
    pub remark: String,
    /// Who stands behind it.
    pub group: Group,
    /// Its numbers.
    pub counts: Counts,
    /// What it is, said by itself, where its heading is part of that; may be empty.
    pub alone: String,
    /// The territory its row of the table selects.
    pub territory: Option<TerritoryIx>,
}

impl Draft {
    /// A row dated like `figure`, seen from the chosen day.
    pub(crate) fn dated(
        texts: &Texts,
        figure: &Figure,
        chosen: Date,
        group: Group,
        label: String,
    ) -> Self {
        let words = figure.date.as_ref().map(|d| date::edtf(d, texts));
        let later = counts_from(figure).is_some_and(|day| day > chosen);
        let surely = figure
            .date
            .as_ref()
            .and_then(|d| d.earliest())
            .is_some_and(|day| day > chosen);
        let remark = match (later, surely) {
            (true, true) => texts.get(Msg::ChartLater),
            (true, false) => texts.get(Msg::ChartLaterPerhaps),
            (false, _) => "",
        };
        Self {
            heading: String::new(),
            label,
            day: figure
                .date
                .as_ref()
                .and_then(|d| d.earliest().or(d.latest())),
            date: words.unwrap_or_else(|| texts.get(Msg::ChartUndated).to_owned()),
            later,
            remark: remark.to_owned(),
            group,
            counts: Counts::default(),
            alone: String::new(),
            territory: None,
        }
    }

    /// What it is, said without its heading.
    fn head(&self) -> &str {
        if self.alone.is_empty() {
            &self.label
        } else {
            &self.alone
        }
    }

    fn row(&self) -> BarRow {
        let first = match self.group {
            Group::Estimated => Tone::Estimate,
            _ => Tone::First,
        };
        BarRow {
            heading: self.heading.clone(),
            label: self.label.clone(),
            date: self.date.clone(),
            values: self.counts.words(),
            parts: self.counts.parts(first),
            range: self.counts.range(),
            group: self.group,
            later: self.later,
            remark: self.remark.clone(),
            figures: self.counts.all().map(|c| c.figure.clone()).collect(),
        }
    }
}

/// What a drawing has besides its rows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    /// Its title.
    pub title: String,
    /// A value to compare with.
    pub line: Option<ReferenceLine>,
    /// What must be known to read it.
    pub notes: Vec<Rich>,
}

/// Puts drafts on one scale.
pub(crate) fn finish(texts: &Texts, sheet: Sheet, drafts: &[Draft]) -> ScaledBars {
    let mut rows: Vec<BarRow> = drafts.iter().map(Draft::row).collect();
    head_once(&mut rows);
    let ends = rows.iter().flat_map(|row| {
        let parts = row.parts.iter().map(|part| part.to);
        parts.chain(row.range.map(|(_, high)| high))
    });
    let largest = ends.chain(sheet.line.as_ref().map(|line| line.value)).max();
    let (max, ticks) = nice(largest.unwrap_or(1));
    ScaledBars {
        summary: summary(texts, &sheet.title, drafts.iter().map(Draft::head), &rows),
        table: table(texts, &sheet.title, drafts),
        legend: legend(texts, &rows),
        title: sheet.title,
        unit: texts.get(Msg::ChartUnit).to_owned(),
        max,
        ticks: ticks.into_iter().map(|n| (n, texts.number(n))).collect(),
        rows,
        line: sheet.line,
        table_label: texts.get(Msg::ChartTable).to_owned(),
        notes: sheet.notes,
    }
}

/// A heading stands above the first row of its group only.
pub(super) fn head_once(rows: &mut [BarRow]) {
    let mut last = String::new();
    for row in rows {
        if row.heading == last {
            row.heading.clear();
        } else {
            last.clone_from(&row.heading);
        }
    }
}

/// The drawing in words, each row by the name it has without its heading.
pub(super) fn summary<'a>(
    texts: &Texts,
    title: &str,
    heads: impl Iterator<Item = &'a str>,
    rows: &[BarRow],
) -> String {
    let said: Vec<String> = heads
        .zip(rows)
        .map(|(head, row)| {
            let head: Vec<&str> = [head, &row.date, &row.remark]
                .into_iter()
                .filter(|words| !words.is_empty())
                .collect();
            let values = prose::plain(&row.values).replace(" · ", ", ");
            format!("{}: {values}", head.join(", "))
        })
        .collect();
    texts.fill(
        Msg::ChartSummary,
        &[("title", title), ("rows", &said.join("; "))],
    )
}

fn legend(texts: &Texts, rows: &[BarRow]) -> Vec<(Swatch, String)> {
    // An outline does not show the tone's own drawing, so it does not call for it.
    let solid = |row: &&BarRow| !row.later && row.group != Group::Requested;
    let has = |swatch| match swatch {
        Swatch::Tone(Tone::First | Tone::Second) => true,
        Swatch::Tone(tone) => rows
            .iter()
            .filter(|row| solid(row) || tone == Tone::Unknown)
            .any(|row| row.parts.iter().any(|part| part.tone == tone)),
        Swatch::Requested => rows.iter().any(|r| r.group == Group::Requested && !r.later),
        Swatch::Later => rows.iter().any(|r| r.later),
        Swatch::Bounded | Swatch::Line | Swatch::Dot(_) => false,
    };
    [
        (Swatch::Tone(Tone::First), Msg::ChartLegendFirst),
        (Swatch::Tone(Tone::Second), Msg::ChartLegendSecond),
        (Swatch::Tone(Tone::Undivided), Msg::ChartLegendUndivided),
        (Swatch::Tone(Tone::Estimate), Msg::ChartLegendEstimate),
        (Swatch::Requested, Msg::ChartLegendRequested),
        (Swatch::Later, Msg::ChartLegendLater),
        (Swatch::Tone(Tone::Unknown), Msg::ChartLegendUnknown),
    ]
    .into_iter()
    .filter(|(swatch, _)| has(*swatch))
    .map(|(swatch, msg)| (swatch, texts.get(msg).to_owned()))
    .collect()
}

fn table(texts: &Texts, title: &str, drafts: &[Draft]) -> TableView {
    let undivided = drafts.iter().any(|d| d.counts.undivided.is_some());
    let remarks = drafts.iter().any(|d| !d.remark.is_empty());
    let mut heads = vec![
        Msg::ChartColumnWhat,
        Msg::ChartColumnDate,
        Msg::ChartColumnFirst,
        Msg::ChartColumnSecond,
    ];
    heads.extend(undivided.then_some(Msg::ChartColumnUndivided));
    heads.push(Msg::ChartColumnTotal);
    heads.extend(remarks.then_some(Msg::ChartColumnRemark));
    let rows = drafts.iter().map(|draft| {
        let counts = &draft.counts;
        let number = |count: &Option<super::Count>| match count {
            Some(count) => count.number.clone(),
            None => prose::text(texts.get(Msg::ChartNone)),
        };
        // What the first column counts differs from row to row, so it says so.
        let first = match &counts.first {
            Some(count) => count.words.clone(),
            None => number(&None),
        };
        let mut cells = vec![prose::text(&draft.date), first, number(&counts.second)];
        if undivided {
            cells.push(number(&counts.undivided));
        }
        cells.push(number(&counts.total));
        if remarks {
            cells.push(prose::text(&draft.remark));
        }
        TableRow {
            territory: draft.territory,
            head: draft.head().to_owned(),
            cells,
            total: false,
        }
    });
    TableView {
        caption: title.to_owned(),
        rows: rows.collect(),
        columns: heads.iter().map(|msg| texts.get(*msg).to_owned()).collect(),
    }
}
