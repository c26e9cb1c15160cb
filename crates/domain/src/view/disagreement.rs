//! Every figure on which sources disagree, or which contradicts itself: each
//! reading a labelled tick on one line, with the reason for the one shown first.

use super::evidence::{EvidenceView, ReadingView, evidence, figure_label, line};
use super::page::{Block, Page, Section};
use super::{TableRow, TableView};
use crate::dataset::{Dataset, Figure};
use crate::prose;
use crate::query::{Query, View};
use crate::text::{Msg, Texts};
use crate::vocab::{Relation, State};

/// Quantities that are told by several figures of different scope, side by side.
struct Group {
    id: &'static str,
    title: Msg,
    text: Msg,
    figures: &'static [&'static str],
}

const GROUPS: [Group; 3] = [
    Group {
        id: "months",
        title: Msg::DisagreementMonthsTitle,
        text: Msg::DisagreementMonths,
        figures: &["fact.f020", "fact.f021", "fact.f077"],
    },
    Group {
        id: "killed",
        title: Msg::DisagreementKilledTitle,
        text: Msg::DisagreementKilled,
        figures: &[
            "outcome.1938-11-17.ussr.executed",
            "outcome.1938-11-17.ussr.adjusted.estimated.executed",
        ],
    },
    Group {
        id: "condemned",
        title: Msg::DisagreementCondemnedTitle,
        text: Msg::DisagreementCondemned,
        figures: &[
            "outcome.1938-11-17.ussr.condemned",
            "outcome.1938-11-17.ussr.adjusted.estimated.condemned",
        ],
    },
];

/// Where sources disagree.
#[must_use]
pub fn disagreement(dataset: &Dataset, texts: &Texts, _query: &Query) -> Page {
    let mut page = Page::new(
        dataset,
        texts,
        View::Disagreement,
        Msg::DisagreementTitle,
        &["A4", "B1", "C1", "F2"],
    )
    .lead(prose::text(texts.get(Msg::DisagreementLead)));
    for figure in disputed(dataset) {
        page.sections.extend(section(dataset, texts, figure));
    }
    let groups = GROUPS.iter().map(|g| group(dataset, texts, g));
    page.sections.extend(groups);
    page.section(
        Section::new("days", texts.get(Msg::DisagreementDaysTitle)).with(Block::List(
            [
                Msg::DisagreementDaysReport,
                Msg::DisagreementDaysKrasnoyarsk,
                Msg::DisagreementDaysFarEast,
                Msg::DisagreementDaysUzbek,
            ]
            .iter()
            .map(|msg| prose::parse(dataset, texts, texts.get(*msg)))
            .collect(),
        )),
    )
}

/// Figures with a reading that is another number, those of the whole country first.
pub(crate) fn disputed(dataset: &Dataset) -> Vec<&Figure> {
    let differs = |figure: &&Figure| {
        dataset
            .readings_of(figure.ix)
            .any(|reading| !matches!(reading.relation, Relation::Agrees | Relation::Rounds))
    };
    let contradicted = |figure: &&Figure| figure.state == State::Disputed;
    let mut found: Vec<&Figure> = dataset
        .figures()
        .filter(|figure| differs(figure) || contradicted(figure))
        .collect();
    crate::order::sort_by_key(&mut found, |figure| figure.place != dataset.ussr().ix);
    found
}

fn section(dataset: &Dataset, texts: &Texts, figure: &Figure) -> Option<Section> {
    let opened = Query {
        figure: Some(figure.id.clone()),
        ..Query::default()
    };
    let shown = evidence(dataset, texts, &opened)?;
    let label = figure_label(dataset, texts, figure);
    let mut section = Section::new(&anchor(&figure.id), &label);
    if let Some(line) = shown.scale.clone() {
        let words = texts.get(Msg::EvidenceScaleLabel).to_owned();
        section = section.with(Block::Ticks(line, words));
    }
    section = section.with(Block::Table(table(texts, &label, &shown)));
    if !shown.why_first.is_empty() {
        section = section.with(Block::Para(prose::text(shown.why_first.clone())));
    }
    Some(section.with(Block::Article(shown.articles)))
}

/// A figure id as the id of a part of the page.
fn anchor(figure: &str) -> String {
    figure.replace('.', "-")
}

fn table(texts: &Texts, label: &str, shown: &EvidenceView) -> TableView {
    let columns = [
        Msg::DisagreementColumnWho,
        Msg::DisagreementColumnNumber,
        Msg::DisagreementColumnRelation,
        Msg::ChartColumnRemark,
    ];
    TableView {
        caption: label.to_owned(),
        columns: columns.iter().map(|m| texts.get(*m).to_owned()).collect(),
        rows: shown.readings.iter().map(|r| row(texts, r)).collect(),
    }
}

fn row(texts: &Texts, reading: &ReadingView) -> TableRow {
    let names: Vec<&str> = reading
        .sources
        .iter()
        .map(|source| source.link.label.as_str())
        .collect();
    let relation = if reading.shown_first {
        texts.get(Msg::EvidenceShownFirst).to_owned()
    } else {
        reading.relation.clone()
    };
    let read = [relation, reading.read.clone()];
    let how: Vec<&str> = read
        .iter()
        .map(String::as_str)
        .filter(|words| !words.is_empty())
        .collect();
    TableRow {
        head: names.join("; "),
        cells: vec![
            reading.said.clone(),
            prose::text(how.join(" · ")),
            reading.note.clone(),
        ],
        ..TableRow::default()
    }
}

fn group(dataset: &Dataset, texts: &Texts, group: &Group) -> Section {
    let words = texts.get(Msg::EvidenceScaleLabel).to_owned();
    let mut section = Section::new(group.id, texts.get(group.title));
    if let Some(line) = line(dataset, texts, group.figures) {
        section = section.with(Block::Ticks(line, words));
    }
    section.with(Block::told(dataset, texts, group.text))
}
