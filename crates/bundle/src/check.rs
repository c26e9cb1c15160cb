//! Tables against their schema: types, required cells, choices, patterns, keys.

use std::collections::{BTreeMap, BTreeSet};

use regex_lite::Regex;

use crate::csv::Record;
use crate::fault::FileFault;
use crate::package::{DESCRIPTOR, Field, FieldKind, ForeignKey, Package, Schema};
use crate::read::{Table, Tables};

/// Checks every table that could be read.
pub(crate) fn all(package: &Package, tables: &Tables) -> Vec<FileFault> {
    let mut faults = Vec::new();
    for (resource, schema) in package.tables() {
        let Some(table) = tables.get(&resource.name) else {
            continue;
        };
        for field in &schema.fields {
            check_field(table, field, &mut faults);
        }
        check_key(table, schema, &mut faults);
        for key in &schema.foreign_keys {
            check_foreign(table, key, tables, &mut faults);
        }
    }
    faults
}

fn check_field(table: &Table, field: &Field, faults: &mut Vec<FileFault>) {
    let Some(at) = table.at(&field.name) else {
        return;
    };
    let pattern = field.constraints.pattern.as_ref();
    let pattern = match pattern.map(|p| Regex::new(&format!("^(?:{p})$"))) {
        None => None,
        Some(Ok(regex)) => Some(regex),
        Some(Err(error)) => {
            let reason = format!("the pattern of `{}` cannot be read: {error}", field.name);
            faults.push(FileFault::file(DESCRIPTOR, reason));
            None
        }
    };
    let mut seen: BTreeMap<&str, u64> = BTreeMap::new();
    for row in &table.rows {
        let cell = Table::cell(row, at);
        let mut fault = |reason: String| {
            faults.push(FileFault::cell(&table.file, row.line, &field.name, reason));
        };
        if cell.is_empty() {
            if field.constraints.required {
                fault("the cell may not be empty".to_owned());
            }
            continue;
        }
        if let Some(reason) = wrong(field, pattern.as_ref(), cell) {
            fault(reason);
        }
        if field.constraints.unique
            && let Some(first) = seen.insert(cell, row.line)
        {
            fault(format!("`{cell}` is there twice, first in line {first}"));
        }
    }
}

/// Why a cell is not what its column allows.
fn wrong(field: &Field, pattern: Option<&Regex>, cell: &str) -> Option<String> {
    if cell.trim() != cell {
        return Some("the cell starts or ends with a space".to_owned());
    }
    let number = match field.kind {
        FieldKind::String => None,
        FieldKind::List => {
            let bad = cell
                .split(';')
                .any(|item| item.is_empty() || item.trim() != item);
            if bad {
                return Some(format!("`{cell}` is not a list with `;` between its items"));
            }
            None
        }
        FieldKind::Integer | FieldKind::Number => match number(cell, field.kind) {
            Ok(number) => Some(number),
            Err(reason) => return Some(reason),
        },
    };
    let limits = &field.constraints;
    if let Some(choices) = &limits.choices
        && !choices.iter().any(|choice| choice == cell)
    {
        let known: Vec<&str> = choices.iter().map(String::as_str).collect();
        return Some(format!("`{cell}` is not one of: {}", known.join(", ")));
    }
    if let Some(pattern) = pattern
        && !pattern.is_match(cell)
    {
        let expected = limits.pattern.as_deref().unwrap_or_default();
        return Some(format!("`{cell}` does not have the form {expected}"));
    }
    let number = number?;
    let low = limits.minimum.is_some_and(|least| number < least);
    let high = limits.maximum.is_some_and(|most| number > most);
    (low || high).then(|| format!("{cell} is out of bounds"))
}

/// A number without signs of grouping, exponents or spaces.
pub(crate) fn number(cell: &str, kind: FieldKind) -> Result<f64, String> {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let whole_only = kind == FieldKind::Integer && digits.contains('.');
    if !plain(whole) || !plain(part) || whole_only {
        let what = if kind == FieldKind::Integer {
            "whole number"
        } else {
            "number"
        };
        return Err(format!(
            "`{cell}` is not a {what} (digits only, no spaces or commas)"
        ));
    }
    cell.parse()
        .map_err(|_| format!("`{cell}` is not a number"))
}

/// The cells of some columns of a row.
fn key<'a>(row: &'a Record, at: &[usize]) -> Vec<&'a str> {
    at.iter().map(|at| Table::cell(row, *at)).collect()
}

fn places(table: &Table, columns: &[String]) -> Option<Vec<usize>> {
    columns.iter().map(|column| table.at(column)).collect()
}

fn check_key(table: &Table, schema: &Schema, faults: &mut Vec<FileFault>) {
    let Some(at) = places(table, &schema.primary_key).filter(|at| !at.is_empty()) else {
        return;
    };
    let mut seen: BTreeMap<Vec<&str>, u64> = BTreeMap::new();
    for row in &table.rows {
        let key = key(row, &at);
        if let Some(first) = seen.get(&key) {
            faults.push(FileFault::cell(
                &table.file,
                row.line,
                &schema.primary_key.join("+"),
                format!("`{}` is there twice, first in line {first}", key.join(" ")),
            ));
        } else {
            seen.insert(key, row.line);
        }
    }
}

fn check_foreign(table: &Table, link: &ForeignKey, tables: &Tables, faults: &mut Vec<FileFault>) {
    let target = match &link.reference.resource {
        Some(name) => tables.get(name),
        None => Some(table),
    };
    // A table that could not be read has its own fault.
    let Some(target) = target else { return };
    let (Some(from), Some(to)) = (
        places(table, &link.fields),
        places(target, &link.reference.fields),
    ) else {
        let reason = format!("a foreign key of `{}` names no column", table.name);
        faults.push(FileFault::file(DESCRIPTOR, reason));
        return;
    };
    let known: BTreeSet<Vec<&str>> = target.rows.iter().map(|row| key(row, &to)).collect();
    for row in &table.rows {
        let key = key(row, &from);
        if key.iter().any(|cell| !cell.is_empty()) && !known.contains(&key) {
            faults.push(FileFault::cell(
                &table.file,
                row.line,
                &link.fields.join("+"),
                format!("`{}` is not in {}", key.join(" "), target.file),
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::number;
    use crate::package::FieldKind;

    #[test]
    fn numbers_are_plain() {
        assert_eq!(number("35000", FieldKind::Integer), Ok(35_000.0));
        assert_eq!(number("-3.25", FieldKind::Number), Ok(-3.25));
        for bad in [
            "35,000", "35 000", "3e4", "+3", ".5", "5.", "NaN", "", "-", "١",
        ] {
            assert!(number(bad, FieldKind::Number).is_err(), "{bad}");
        }
        assert!(number("3.0", FieldKind::Integer).is_err());
    }
}
