//! Reading single cells: each way in which one can be wrong is a fault.

use super::{Loader, cell};
use crate::dataset::Fault;
use crate::dataset::model::{ParagraphIx, Quantity, SourceIx, TerritoryIx};
use crate::edtf::Edtf;
use crate::vocab::Qualifier;

impl Loader<'_> {
    pub(super) fn fault(
        &mut self,
        table: &'static str,
        row: usize,
        column: &'static str,
        reason: String,
    ) {
        self.faults.push(Fault::cell(table, row, column, reason));
    }

    /// The text that a cell of prose stands for.
    pub(super) fn prose(
        &mut self,
        at: (&'static str, usize, &'static str),
        column: &[u32],
    ) -> String {
        let place = cell(column, at.1);
        let found = usize::try_from(place).ok().and_then(|p| self.prose.get(p));
        if found.is_none() {
            self.fault(at.0, at.1, at.2, format!("there is no text {place}"));
        }
        found.cloned().unwrap_or_default()
    }

    /// Looks a word up in a vocabulary; an unknown one is a fault.
    pub(super) fn word<T: Copy>(
        &mut self,
        (table, row, column): (&'static str, usize, &'static str),
        text: &str,
        parse: fn(&str) -> Option<T>,
        fallback: T,
    ) -> T {
        parse(text).unwrap_or_else(|| {
            self.fault(table, row, column, format!("`{text}` is not a known value"));
            fallback
        })
    }

    pub(super) fn edtf(
        &mut self,
        at: (&'static str, usize, &'static str),
        text: &str,
    ) -> Option<Edtf> {
        if text.is_empty() {
            return None;
        }
        match text.parse() {
            Ok(date) => Some(date),
            Err(error) => {
                self.fault(
                    at.0,
                    at.1,
                    at.2,
                    format!("`{text}` is not an EDTF date: {error}"),
                );
                None
            }
        }
    }

    pub(super) fn place(
        &mut self,
        at: (&'static str, usize, &'static str),
        id: &str,
    ) -> Option<TerritoryIx> {
        let found = self.territory_ids.get(id).copied();
        if found.is_none() {
            self.fault(at.0, at.1, at.2, format!("unknown territory `{id}`"));
        }
        found
    }

    pub(super) fn places(
        &mut self,
        at: (&'static str, usize, &'static str),
        list: &str,
    ) -> Vec<TerritoryIx> {
        list.split(';')
            .map(str::trim)
            .filter(|id| !id.is_empty())
            .filter_map(|id| self.place(at, id))
            .collect()
    }

    pub(super) fn source(
        &mut self,
        at: (&'static str, usize, &'static str),
        id: &str,
    ) -> Option<SourceIx> {
        let found = self.source_ids.get(id).copied();
        if found.is_none() {
            self.fault(at.0, at.1, at.2, format!("unknown source `{id}`"));
        }
        found
    }

    pub(super) fn optional_paragraph(
        &mut self,
        at: (&'static str, usize, &'static str),
        id: &str,
    ) -> Option<ParagraphIx> {
        if id.is_empty() {
            return None;
        }
        let found = self.paragraph_ids.get(id).copied();
        if found.is_none() {
            self.fault(at.0, at.1, at.2, format!("unknown paragraph `{id}`"));
        }
        found
    }

    pub(super) fn whole_number(
        &mut self,
        at: (&'static str, usize, &'static str),
        value: Option<f64>,
    ) -> Option<i64> {
        let value = value?;
        if !value.is_finite() || value.fract() != 0.0 || value.abs() > 1e12 || value < 0.0 {
            self.fault(at.0, at.1, at.2, format!("{value} is not a whole number"));
            return None;
        }
        #[allow(clippy::cast_possible_truncation)] // bounded above
        Some(value as i64)
    }

    pub(super) fn quantity(
        &mut self,
        table: &'static str,
        row: usize,
        value: Option<f64>,
        max: Option<f64>,
        words: &str,
        qualifier: &str,
    ) -> Quantity {
        let value = self.whole_number((table, row, "value"), value);
        let max = self.whole_number((table, row, "value_max"), max);
        if let (Some(low), Some(high)) = (value, max)
            && high <= low
        {
            self.fault(table, row, "value_max", "a range must rise".to_owned());
        }
        if max.is_some() && value.is_none() {
            self.fault(
                table,
                row,
                "value",
                "a range needs its lower end".to_owned(),
            );
        }
        if value.is_some() && !words.is_empty() {
            self.fault(
                table,
                row,
                "words",
                "a quantity is a number or words, not both".to_owned(),
            );
        }
        Quantity {
            value,
            max,
            words: words.to_owned(),
            qualifier: Some(self.word(
                (table, row, "qualifier"),
                qualifier,
                Qualifier::parse,
                Qualifier::Plain,
            )),
        }
    }
}
