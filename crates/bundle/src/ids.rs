//! The grammar of figure ids: an id says what its row says.
//!
//! `<table>.<date or "undated">.<place>.<scope>.<status>[.<detail>].<measure>`;
//! parts at the table's default are left out.

use crate::fault::FileFault;
use crate::read::{Table, Tables};

/// Date, scope and status that an id of a table leaves out.
struct Default {
    table: &'static str,
    prefix: &'static str,
    date: Option<&'static str>,
    scope: &'static str,
    status: &'static str,
}

const DEFAULTS: [Default; 3] = [
    Default {
        table: "quotas",
        prefix: "quota",
        date: Some("1937-07-30"),
        scope: "order-00447",
        status: "ordered",
    },
    Default {
        table: "increases",
        prefix: "increase",
        date: None,
        scope: "order-00447",
        status: "granted",
    },
    Default {
        table: "outcomes",
        prefix: "outcome",
        date: None,
        scope: "order-00447",
        status: "reported",
    },
];

/// Ids that do not follow from their rows. Facts are numbered, so any number goes.
pub(crate) fn check(tables: &Tables) -> Vec<FileFault> {
    let mut faults = inhabitants(tables);
    for default in &DEFAULTS {
        let Some(table) = tables.get(default.table) else {
            continue;
        };
        let at = |column: &str| table.at(column);
        let (Some(id), Some(date), Some(place), Some(scope), Some(status), Some(measure)) = (
            at("id"),
            at("date"),
            at("place"),
            at("scope"),
            at("status"),
            at("measure"),
        ) else {
            continue;
        };
        for row in &table.rows {
            let cell = |at: usize| Table::cell(row, at);
            let row_says = Says {
                date: cell(date),
                place: cell(place),
                scope: cell(scope),
                status: cell(status),
                measure: cell(measure),
            };
            if !row_says.fits(cell(id), default) {
                faults.push(FileFault::cell(
                    &table.file,
                    row.line,
                    "id",
                    format!("`{}` should read `{}`", cell(id), row_says.id(default)),
                ));
            }
        }
    }
    faults
}

/// Ids of the census that are not made of their day and place.
fn inhabitants(tables: &Tables) -> Vec<FileFault> {
    let Some(table) = tables.get("population") else {
        return Vec::new();
    };
    let (Some(id), Some(date), Some(place)) = (table.at("id"), table.at("date"), table.at("place"))
    else {
        return Vec::new();
    };
    let faulty = table.rows.iter().filter_map(|row| {
        let due = [
            "population",
            Table::cell(row, date),
            Table::cell(row, place),
        ]
        .join(".");
        let said = Table::cell(row, id);
        let reason = format!("`{said}` should read `{due}`");
        (said != due).then(|| FileFault::cell(&table.file, row.line, "id", reason))
    });
    faulty.collect()
}

/// What a row says about its figure.
struct Says<'a> {
    date: &'a str,
    place: &'a str,
    scope: &'a str,
    status: &'a str,
    measure: &'a str,
}

impl Says<'_> {
    /// The days an id may name: either end of an interval, or none of them.
    fn dates(&self) -> Vec<String> {
        let ends = self.date.split('/').filter(|end| *end != "..");
        let mut dates: Vec<String> = ends.map(|end| end.replace(['?', '~', '%'], "")).collect();
        if self.date.contains('/') {
            dates.push("undated".to_owned());
        }
        dates
    }

    /// The parts between the date and the measure.
    fn middle(&self, default: &Default) -> Vec<&str> {
        let mut parts = vec![self.place];
        if self.scope != default.scope {
            parts.push(self.scope);
        }
        if self.status != default.status {
            parts.push(self.status);
        }
        parts
    }

    fn fits(&self, id: &str, default: &Default) -> bool {
        let with_date = |date: &str| {
            let mut start = vec![default.prefix];
            if default.date != Some(date) {
                start.push(date);
            }
            start.extend(self.middle(default));
            let start = start.join(".");
            let rest = id.strip_prefix(&start).and_then(|r| r.strip_prefix('.'));
            rest.is_some_and(|rest| match rest.rsplit_once('.') {
                // One part more tells figures of one row apart (a district, say).
                Some((detail, last)) => !detail.contains('.') && last == self.measure,
                None => rest == self.measure,
            })
        };
        self.dates().iter().any(|date| with_date(date))
    }

    fn id(&self, default: &Default) -> String {
        let mut parts = vec![default.prefix.to_owned()];
        let dates = self.dates();
        let date = dates.first().map_or("undated", String::as_str);
        if default.date != Some(date) {
            parts.push(date.to_owned());
        }
        parts.extend(self.middle(default).into_iter().map(str::to_owned));
        parts.push(self.measure.to_owned());
        parts.join(".")
    }
}

#[cfg(test)]
mod tests {
    use super::{DEFAULTS, Says};

    #[test]
    fn ids_follow_from_rows() {
        let row = |date, place, scope, status, measure| Says {
            date,
            place,
            scope,
            status,
            measure,
        };
        let [quota, increase, outcome] = &DEFAULTS;
        let order = "order-00447";
        for (says, default, id, good) in [
            (
                row("1937-07-30", "moscow-oblast", order, "ordered", "first"),
                quota,
                "quota.moscow-oblast.first",
                true,
            ),
            (
                row("1937-07-30", "moscow-oblast", order, "ordered", "first"),
                quota,
                "quota.moscow-oblast.second",
                false,
            ),
            (
                row("1938-01-31", "omsk-oblast", order, "granted", "first"),
                increase,
                "increase.1938-01-31.omsk-oblast.first",
                true,
            ),
            (
                row("1938-02-04", "gorky-oblast", order, "requested", "first"),
                increase,
                "increase.1938-02-04.gorky-oblast.requested.first",
                true,
            ),
            (
                row("1938-02-04", "gorky-oblast", order, "requested", "first"),
                increase,
                "increase.1938-02-04.gorky-oblast.first",
                false,
            ),
            (
                row("1937-10-20?", "altai-krai", order, "granted", "first"),
                increase,
                "increase.1937-10-20.altai-krai.first",
                true,
            ),
            (
                row(
                    "1937-09-01/1937-11-30",
                    "moscow-oblast",
                    order,
                    "granted-unsanctioned",
                    "first",
                ),
                increase,
                "increase.undated.moscow-oblast.granted-unsanctioned.first",
                true,
            ),
            (
                row("1937-10-22/..", "kirov-oblast", order, "granted", "first"),
                increase,
                "increase.1937-10-22.kirov-oblast.first",
                true,
            ),
            (
                row(
                    "1938",
                    "omsk-oblast",
                    "all-repression",
                    "reported",
                    "executed",
                ),
                outcome,
                "outcome.1938.omsk-oblast.all-repression.tyumen.executed",
                true,
            ),
            (
                row(
                    "1938",
                    "omsk-oblast",
                    "all-repression",
                    "reported",
                    "executed",
                ),
                outcome,
                "outcome.1937.omsk-oblast.all-repression.executed",
                false,
            ),
        ] {
            assert_eq!(says.fits(id, default), good, "{id}");
            if good && !id.contains("tyumen") && !id.contains("undated") {
                assert_eq!(says.id(default), id);
            }
        }
    }
}
