//! Increases and requests of a territory in order of time.

use super::{Step, around};
use crate::dataset::{Dataset, Figure, Territory, TerritoryIx};
use crate::edtf::Date;
use crate::limit;
use crate::prose::{self, Part, Rich};
use crate::text::{Msg, Texts, date};
use crate::vocab::{Measure, Role, State, Status, Table};

pub(in crate::view) fn steps(
    dataset: &Dataset,
    texts: &Texts,
    day: Date,
    territory: &Territory,
) -> Vec<Step> {
    let mut rows: Vec<&Figure> = around(dataset, territory.ix)
        .filter(|f| f.table == Table::Increase && f.state != State::Zero)
        .collect();
    crate::order::sort_by_key(&mut rows, |f| {
        let date = f.date.as_ref();
        (
            date.and_then(|d| d.earliest().or(d.latest())),
            f.status,
            f.ix,
        )
    });
    let mut steps: Vec<Step> = Vec::new();
    let mut done: Vec<(String, Status, TerritoryIx)> = Vec::new();
    for figure in &rows {
        // Both categories of one decision are one step.
        let key = (figure.decision.clone(), figure.status, figure.place);
        if !figure.decision.is_empty() && done.contains(&key) {
            continue;
        }
        let together: Vec<&&Figure> = if figure.decision.is_empty() {
            vec![figure]
        } else {
            rows.iter()
                .filter(|f| (f.decision.clone(), f.status, f.place) == key)
                .collect()
        };
        done.push(key);
        steps.push(step(dataset, texts, day, territory, figure, &together));
    }
    steps
}

fn step(
    dataset: &Dataset,
    texts: &Texts,
    day: Date,
    territory: &Territory,
    figure: &Figure,
    together: &[&&Figure],
) -> Step {
    let mut what = Rich::new();
    for part in together {
        if !what.is_empty() {
            what.push(Part::Text(", ".to_owned()));
        }
        let sign = matches!(part.role, Role::Addition)
            && matches!(part.status, Status::Granted | Status::GrantedUnsanctioned);
        if sign {
            what.push(Part::Text("+".to_owned()));
        }
        let shown = Part::Figure(prose::figure(texts, part));
        // Without a category there is nothing that the missing number counts.
        if part.quantity.value.is_none() && part.measure == Measure::Undivided {
            what.extend(prose::fill(
                texts,
                Msg::ChartValueMissing,
                &[("number", vec![shown])],
            ));
            continue;
        }
        what.push(Part::Text(prose::qualifier(texts, &part.quantity)));
        what.push(shown);
        what.push(Part::Text(format!(
            " {}",
            texts.word("measure", part.measure.as_str())
        )));
    }
    let role = match figure.role {
        Role::Level => Some(Msg::RegionStepLevel),
        Role::Part => Some(Msg::RegionStepPart),
        Role::Ambiguous => Some(Msg::RegionStepAmbiguous),
        Role::SumOfRegion => Some(Msg::RegionStepSum),
        Role::WithoutAmount => Some(Msg::RegionStepWithoutAmount),
        _ => None,
    };
    let words = match role {
        Some(msg) => texts.get(msg).to_owned(),
        None => texts.word("status", figure.status.as_str()).to_owned(),
    };
    what.push(Part::Text(format!(" ({words})")));
    if figure.place != territory.ix {
        let name = &dataset.territory(figure.place).name;
        what.push(Part::Text(
            texts.fill(Msg::RegionStepSuccessor, &[("name", name)]),
        ));
    }
    let mut note = Rich::new();
    for part in together {
        if !part.note.is_empty() {
            if !note.is_empty() {
                note.push(Part::Text(" ".to_owned()));
            }
            note.extend(prose::parse(dataset, texts, &part.note));
        }
    }
    Step {
        when: when(texts, figure),
        what,
        who: figure.authority.clone(),
        note,
        requested: figure.status == Status::Requested,
        later: limit::counts_from(figure).is_some_and(|from| from > day),
    }
}

/// When a step happened: on a day, or within bounds.
fn when(texts: &Texts, figure: &Figure) -> String {
    figure
        .date
        .as_ref()
        .map(|d| date::edtf(d, texts))
        .unwrap_or_default()
}
