//! The bars of the national panel.

use crate::dataset::{Dataset, Figure};
use crate::edtf::Date;
use crate::limit::quota;
use crate::text::{Msg, Texts};
use crate::view::chart::{Count, Counts, Draft, Group, ReferenceLine};
use crate::vocab::{Measure, Scope, Status, Table};

/// All bars: the order, each national decision, each report, the estimates.
pub(super) fn rows(dataset: &Dataset, texts: &Texts, day: Date) -> Vec<Draft> {
    let mut rows: Vec<Draft> = planned(dataset, texts, day).into_iter().collect();
    rows.extend(decisions(dataset, texts, day));
    rows.extend(reports(dataset).map(|head| counted(dataset, texts, head, day, Group::Reported)));
    rows.extend(
        estimates(dataset).map(|head| counted(dataset, texts, head, day, Group::Estimated)),
    );
    rows
}

/// The plan as a line through every bar.
pub(super) fn plan_line(dataset: &Dataset, texts: &Texts) -> Option<ReferenceLine> {
    let total = quota(dataset, dataset.ussr().ix, Measure::Total)?;
    Some(ReferenceLine {
        value: total.quantity.value?,
        label: texts.get(Msg::ChartLine).to_owned(),
    })
}

fn planned(dataset: &Dataset, texts: &Texts, day: Date) -> Option<Draft> {
    let ussr = dataset.ussr().ix;
    let total = quota(dataset, ussr, Measure::Total)?;
    let label = texts.get(Msg::NationalRowOrder).to_owned();
    let mut draft = Draft::dated(texts, total, day, Group::Planned, label);
    texts
        .get(Msg::NationalGroupPlanned)
        .clone_into(&mut draft.heading);
    let of = |measure| quota(dataset, ussr, measure).map(|f| Count::of(texts, f));
    draft.counts = Counts {
        first: of(Measure::First),
        second: of(Measure::Second),
        undivided: None,
        total: Some(Count::of(texts, total)),
    };
    Some(draft)
}

/// One bar per decision for the whole country. They are never added up.
fn decisions(dataset: &Dataset, texts: &Texts, day: Date) -> Vec<Draft> {
    let ussr = dataset.ussr().ix;
    let granted = |f: &&Figure| {
        f.table == Table::Increase && f.status == Status::Granted && f.scope == Scope::Order
    };
    let heads = dataset
        .figures_of(ussr)
        .filter(granted)
        .filter(|f| f.measure == Measure::Total && f.quantity.value.is_some());
    let mut heads: Vec<&Figure> = heads.collect();
    crate::order::sort_by_key(&mut heads, |f| f.date.as_ref().and_then(|d| d.latest()));
    let draft = |head: &&Figure| {
        let label = texts.get(Msg::NationalRowDecision).to_owned();
        let mut draft = Draft::dated(texts, head, day, Group::Decision, label);
        texts
            .get(Msg::NationalGroupRaised)
            .clone_into(&mut draft.heading);
        let of = |measure| {
            let mut figures = dataset.figures_of(ussr).filter(granted);
            figures
                .find(|f| f.decision == head.decision && f.measure == measure)
                .map(|f| Count::of(texts, f))
        };
        draft.counts = Counts {
            first: of(Measure::First),
            second: of(Measure::Second),
            undivided: of(Measure::Undivided),
            total: Some(Count::of(texts, head)),
        };
        draft
    };
    heads.iter().map(draft).collect()
}

/// National reports of this operation, by the figure of everyone condemned.
pub(super) fn reports(dataset: &Dataset) -> impl Iterator<Item = &Figure> {
    condemned(dataset, Scope::Order, Status::Reported)
}

fn estimates(dataset: &Dataset) -> impl Iterator<Item = &Figure> {
    condemned(dataset, Scope::Adjusted, Status::Estimated)
}

fn condemned(dataset: &Dataset, scope: Scope, status: Status) -> impl Iterator<Item = &Figure> {
    let mut heads: Vec<&Figure> = dataset
        .figures_of(dataset.ussr().ix)
        .filter(|f| f.table == Table::Outcome && f.measure == Measure::Condemned)
        .filter(|f| f.scope == scope && f.status == status && f.quantity.value.is_some())
        .collect();
    crate::order::sort_by_key(&mut heads, |f| f.date.as_ref().and_then(|d| d.latest()));
    heads.into_iter()
}

/// The count of the same day, scope and status in another measure.
pub(super) fn beside<'a>(
    dataset: &'a Dataset,
    head: &'a Figure,
    measure: Measure,
) -> Option<&'a Figure> {
    dataset.figures_of(head.place).find(|f| {
        f.table == head.table
            && f.date == head.date
            && f.scope == head.scope
            && f.status == head.status
            && f.measure == measure
    })
}

/// Those killed, or sentenced to be, of a report.
pub(super) fn deaths<'a>(dataset: &'a Dataset, head: &'a Figure) -> Option<&'a Figure> {
    beside(dataset, head, Measure::Executed)
        .or_else(|| beside(dataset, head, Measure::DeathSentences))
}

fn counted(dataset: &Dataset, texts: &Texts, head: &Figure, day: Date, group: Group) -> Draft {
    let deaths = deaths(dataset, head);
    let (heading, label) = match (group, deaths.map(|f| f.measure)) {
        (Group::Estimated, _) => (Msg::NationalGroupEstimated, Msg::NationalRowEstimate),
        (_, Some(Measure::DeathSentences)) => {
            (Msg::NationalGroupReported, Msg::NationalRowSentences)
        }
        _ => (Msg::NationalGroupReported, Msg::NationalRowExecutions),
    };
    let mut draft = Draft::dated(texts, head, day, group, texts.get(label).to_owned());
    texts.get(heading).clone_into(&mut draft.heading);
    let second = beside(dataset, head, Measure::Second);
    draft.counts = Counts {
        first: deaths.map(|f| Count::of(texts, f)),
        second: second.map(|f| Count::of(texts, f)),
        undivided: None,
        total: Some(Count::of(texts, head)),
    };
    draft
}
