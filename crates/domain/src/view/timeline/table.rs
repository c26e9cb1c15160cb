//! The timeline's table twin.

use super::super::{TableRow, TableView};
use super::timeline;
use crate::dataset::Dataset;
use crate::prose::{self, Part, Rich};
use crate::query::Query;
use crate::text::{Msg, Texts};

/// The timeline's table twin: everything marked, in order of time.
#[must_use]
pub fn table(dataset: &Dataset, texts: &Texts, query: &Query) -> TableView {
    let view = timeline(dataset, texts, query);
    let mut rows: Vec<(f64, TableRow)> = Vec::new();
    for event in view.events {
        let mut cell = prose::text(format!("{}. ", event.title));
        cell.extend(event.summary);
        rows.push((event.x, row(event.when, cell)));
    }
    for bar in view.bars {
        let mut cell = Rich::new();
        for figure in bar.figures {
            if !cell.is_empty() {
                cell.push(Part::Text(", ".to_owned()));
            }
            cell.push(Part::Text("+".to_owned()));
            let measure = figure.id.rsplit('.').next().unwrap_or_default().to_owned();
            cell.push(Part::Figure(figure));
            cell.push(Part::Text(format!(" {}", texts.word("measure", &measure))));
        }
        let when = bar.label.split(": ").next().unwrap_or_default();
        rows.push((bar.x, row(when.to_owned(), cell)));
    }
    for dot in view.reports {
        let words = texts.word("measure", dot.measure.as_str()).to_owned();
        let when = dot.label.split(": ").next().unwrap_or_default().to_owned();
        rows.push((
            dot.x,
            row(
                when,
                vec![Part::Figure(dot.figure), Part::Text(format!(" {words}"))],
            ),
        ));
    }
    crate::order::sort_by(&mut rows, |a, b| a.0.total_cmp(&b.0));
    TableView {
        caption: texts.get(Msg::TimelineTableCaption).to_owned(),
        columns: vec![
            texts.get(Msg::TimelineWhen).to_owned(),
            texts.get(Msg::TimelineWhat).to_owned(),
        ],
        rows: rows.into_iter().map(|(_, row)| row).collect(),
    }
}

fn row(head: String, cell: Rich) -> TableRow {
    TableRow {
        territory: None,
        head,
        cells: vec![cell],
        total: false,
    }
}
