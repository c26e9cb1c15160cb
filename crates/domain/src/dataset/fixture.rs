//! A tiny dataset for native tests, made by hand and not by [`super::load`]:
//! the printed totals that a real one must reach would only be in the way.

use std::collections::BTreeMap;

use super::{
    Citation, Dataset, Figure, FigureIx, OtherReading, Paragraph, ParagraphIx, Quantity, Section,
    Source, SourceIx, Target, Territory, TerritoryIx,
};
use crate::cite::{Issued, Name, Work, WorkKind};
use crate::edtf::Date;
use crate::geo::MapShape;
use crate::text::Lang;
use crate::vocab::{
    Comparable, InOrder, Measure, NameForm, Qualifier, Reading, Relation, Role, Scope, Standing,
    State, Status, Table, TerritoryKind,
};

/// The Soviet Union, one oblast, one successor of it, the article and a book.
pub(crate) fn dataset() -> Dataset {
    let ussr = territory(0, "ussr", "Soviet Union", Standing::Aggregate);
    let mut tula = territory(2, "tula-oblast", "Tula Oblast", Standing::Successor);
    tula.belongs_to = vec![TerritoryIx(1)];
    let territories = vec![
        ussr.clone(),
        territory(1, "moscow-oblast", "Moscow Oblast", Standing::Unit),
        tula,
    ];
    Dataset {
        version: "0".to_owned(),
        lang: Lang::En,
        home: Lang::En,
        names: vec![Vec::new(); territories.len()],
        created: Date::new(2026, 11, 23),
        by_place: vec![Vec::new(); territories.len()],
        territories,
        ussr,
        figures: Vec::new(),
        readings: Vec::new(),
        citations: Vec::new(),
        sources: vec![
            source(0, "werth-2010", "Werth", 2010, "scholarly"),
            source(1, "doe-1998", "Doe", 1998, "document"),
        ],
        events: Vec::new(),
        changes: Vec::new(),
        approximations: Vec::new(),
        sites: Vec::new(),
        sections: ["A", "C", "G"].iter().map(|id| section(id)).collect(),
        paragraphs: ["A4", "C1"]
            .iter()
            .zip(0..)
            .map(|(id, at)| paragraph(at, id))
            .collect(),
        bibliography: vec![(SourceIx(1), "book".to_owned())],
        map: MapShape::default().into(),
        figure_ids: BTreeMap::new(),
        aliases: Vec::new(),
    }
}

/// Adds an exact recorded figure; the caller changes what is different about it.
pub(crate) fn add(
    dataset: &mut Dataset,
    id: &str,
    place: u16,
    measure: Measure,
    value: Option<i64>,
    change: impl FnOnce(&mut Figure),
) -> FigureIx {
    let ix = FigureIx(u16::try_from(dataset.figures.len()).unwrap());
    let table = id.split('.').next().and_then(Table::parse).unwrap();
    let mut figure = Figure {
        ix,
        id: id.to_owned(),
        table,
        date: "1937-07-30".parse().ok(),
        place: TerritoryIx(place),
        measure,
        scope: Scope::Order,
        status: match table {
            Table::Quota => Status::Ordered,
            Table::Increase => Status::Granted,
            Table::Outcome | Table::Fact | Table::Population => Status::Reported,
        },
        state: State::Recorded,
        quantity: quantity(value),
        reading: Reading::Exact,
        note: String::new(),
        role: Role::None,
        sum_ok: false,
        decision: String::new(),
        authority: String::new(),
        comparable: Comparable::None,
        comparable_note: String::new(),
        period: None,
        subject: String::new(),
        unit: String::new(),
        paragraph: None,
    };
    change(&mut figure);
    dataset.by_place[usize::from(place)].push(ix);
    dataset
        .figure_ids
        .insert(id.to_owned(), Target { figure: ix, seq: 0 });
    dataset.figures.push(figure);
    ix
}

/// Adds another reading of a figure.
pub(crate) fn reading(
    dataset: &mut Dataset,
    figure: FigureIx,
    seq: u32,
    value: i64,
    relation: Relation,
) {
    dataset.readings.push(OtherReading {
        row: dataset.readings.len(),
        figure,
        seq,
        quantity: quantity(Some(value)),
        reading: Reading::Exact,
        relation,
        note: String::new(),
    });
}

/// Cites a source (0 the article, 1 the book) for a reading.
pub(crate) fn cite(dataset: &mut Dataset, subject: &str, seq: u32, source: u16, locator: &str) {
    dataset.citations.push(Citation {
        subject: subject.to_owned(),
        seq,
        source: SourceIx(source),
        locator: locator.to_owned(),
        via: None,
    });
}

fn quantity(value: Option<i64>) -> Quantity {
    Quantity {
        value,
        max: None,
        words: String::new(),
        qualifier: Some(Qualifier::Plain),
    }
}

fn territory(ix: u16, id: &str, name: &str, standing: Standing) -> Territory {
    Territory {
        ix: TerritoryIx(ix),
        id: id.to_owned(),
        kind: TerritoryKind::Oblast,
        standing,
        parent: (ix > 0).then_some(TerritoryIx(0)),
        belongs_to: Vec::new(),
        order: InOrder::Listed,
        name: name.to_owned(),
        label: name.to_owned(),
        form: NameForm::Established,
        name_ru: String::new(),
        today: String::new(),
        note: String::new(),
    }
}

fn source(ix: u16, id: &str, author: &str, year: i16, trust: &str) -> Source {
    Source {
        ix: SourceIx(ix),
        work: Work {
            id: id.to_owned(),
            kind: WorkKind::Book,
            title: format!("A Work by {author}"),
            authors: vec![Name {
                family: author.to_owned(),
                ..Name::default()
            }],
            issued: Some(Issued {
                year,
                ..Issued::default()
            }),
            url: format!("https://example.org/{id}"),
            ..Work::default()
        },
        note: "What it is.".to_owned(),
        trust: trust.to_owned(),
        access: "whole".to_owned(),
    }
}

fn section(id: &str) -> Section {
    Section {
        id: id.to_owned(),
        title: format!("Section {id}"),
        url: format!("https://example.org/article#{id}"),
        summary: "In one sentence.".to_owned(),
    }
}

fn paragraph(ix: u16, id: &str) -> Paragraph {
    Paragraph {
        ix: ParagraphIx(ix),
        id: id.to_owned(),
        section: id.chars().take(1).collect(),
        title: format!("Paragraph {id}"),
        summary: "First part.\n\nSecond part.".to_owned(),
        works: vec![SourceIx(1)],
    }
}
