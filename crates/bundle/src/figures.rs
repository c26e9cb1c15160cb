//! Quotas, increases, outcomes, facts and the census as one table of figures.

use exhibit_domain::dataset::dto::FiguresDto;
use exhibit_domain::vocab::{Measure, Scope, State, Status};

use crate::columns::Columns;
use crate::fault::FileFault;
use crate::prose::Prose;
use crate::read::Tables;

/// The tables that hold figures, in the order in which they ship.
pub(crate) const TABLES: [&str; 5] = ["quotas", "increases", "outcomes", "facts", POPULATION];

/// The table of inhabitants. Its rows all count the same, so it says that once.
const POPULATION: &str = "population";

/// The figures of all five tables, one after the other.
pub(crate) fn figures(tables: &Tables, prose: &Prose, faults: &mut Vec<FileFault>) -> FiguresDto {
    let mut all = FiguresDto::default();
    for name in TABLES {
        let mut table = Columns::of(tables, name, faults);
        if name == POPULATION {
            inhabitants(&mut all, prose, &mut table);
        } else {
            append(&mut all, prose, &mut table);
        }
    }
    all
}

/// The census, with the columns that its own table leaves out.
fn inhabitants(all: &mut FiguresDto, prose: &Prose, table: &mut Columns<'_>) {
    let ids = table.text("id");
    let rows = ids.len();
    all.id.extend(ids);
    all.date.extend(table.text("date"));
    all.place.extend(table.text("place"));
    all.value.extend(table.optional("value"));
    all.reading.extend(table.text("reading"));
    all.note.extend(table.prose(prose, "note"));
    all.value_max.extend(std::iter::repeat_n(None, rows));
    let same = |column: &mut Vec<String>, word: &str| {
        column.extend(std::iter::repeat_n(word.to_owned(), rows));
    };
    same(&mut all.measure, Measure::Inhabitants.as_str());
    same(&mut all.scope, Scope::Census.as_str());
    same(&mut all.status, Status::Reported.as_str());
    same(&mut all.state, State::Recorded.as_str());
    for column in [
        &mut all.qualifier,
        &mut all.role,
        &mut all.sum_ok,
        &mut all.decision,
        &mut all.comparable,
        &mut all.period,
        &mut all.unit,
        &mut all.paragraph,
    ] {
        same(column, "");
    }
    for column in [
        &mut all.words,
        &mut all.authority,
        &mut all.comparable_note,
        &mut all.subject,
    ] {
        column.extend(std::iter::repeat_n(0, rows));
    }
}

fn append(all: &mut FiguresDto, prose: &Prose, table: &mut Columns<'_>) {
    all.id.extend(table.text("id"));
    all.date.extend(table.text("date"));
    all.place.extend(table.text("place"));
    all.measure.extend(table.text("measure"));
    all.scope.extend(table.text("scope"));
    all.status.extend(table.text("status"));
    all.state.extend(table.text("state"));
    all.value.extend(table.optional("value"));
    all.value_max.extend(table.optional("value_max"));
    all.words.extend(table.prose(prose, "words"));
    all.qualifier.extend(table.text("qualifier"));
    all.reading.extend(table.text("reading"));
    all.note.extend(table.prose(prose, "note"));
    all.role.extend(table.text_if_any("role"));
    all.sum_ok.extend(table.text_if_any("sum_ok"));
    all.decision.extend(table.text_if_any("decision"));
    all.authority.extend(table.prose_if_any(prose, "authority"));
    all.comparable.extend(table.text_if_any("comparable"));
    all.comparable_note
        .extend(table.prose_if_any(prose, "comparable_note"));
    all.period.extend(table.text_if_any("period"));
    all.subject.extend(table.prose_if_any(prose, "subject"));
    all.unit.extend(table.text_if_any("unit"));
    all.paragraph.extend(table.text_if_any("paragraph"));
}

/// The file and line of a shipped figure.
pub(crate) fn place(tables: &Tables, figure: usize) -> Option<(&str, u64)> {
    let mut row = figure;
    for name in TABLES {
        let table = tables.get(name)?;
        if row < table.rows.len() {
            return Some((&table.file, table.line(row)?));
        }
        row -= table.rows.len();
    }
    None
}

/// The file a figure of this id belongs in.
pub(crate) fn file_of(tables: &Tables, id: &str) -> Option<String> {
    let first = id.split('.').next()?;
    TABLES
        .iter()
        .find(|name| name.strip_suffix('s').unwrap_or(name) == first)
        .and_then(|name| tables.get(name))
        .map(|table| table.file.clone())
}
