//! The rows of the increases table that make up one decision or request.

use super::{Count, Counts, Draft, Group};
use crate::dataset::{Dataset, Figure, TerritoryIx};
use crate::edtf::Date;
use crate::text::{Msg, Texts};
use crate::vocab::{Measure, Role, Scope, State, Status, Table};

/// The rows of one decision or request: same place, same decision, same status.
pub(crate) struct Decision<'a> {
    /// Where.
    pub place: TerritoryIx,
    /// Asked for or granted.
    pub status: Status,
    /// Its rows; never empty.
    pub figures: Vec<&'a Figure>,
}

impl<'a> Decision<'a> {
    /// All decisions that a drawing may show, in the order of the table.
    pub(crate) fn all(dataset: &'a Dataset, wanted: impl Fn(&Figure) -> bool) -> Vec<Self> {
        let mut found: Vec<Self> = Vec::new();
        let figures = dataset.figures().filter(|f| {
            f.table == Table::Increase
                && f.scope == Scope::Order
                && f.state != State::NotApplicable
                && shown(f)
                && wanted(f)
        });
        for figure in figures {
            let same = found.iter_mut().find(|d| {
                let name = d.figures.first().map(|f| f.decision.as_str());
                d.place == figure.place
                    && d.status == figure.status
                    && name == Some(figure.decision.as_str())
            });
            match same {
                Some(decision) => decision.figures.push(figure),
                None => found.push(Self {
                    place: figure.place,
                    status: figure.status,
                    figures: vec![figure],
                }),
            }
        }
        found
    }

    /// What it is, in a few words.
    pub(crate) fn what(&self) -> Msg {
        let role = self.figures.first().map_or(Role::None, |f| f.role);
        match (self.status, role) {
            (Status::Requested, _) => Msg::ChartRowRequested,
            (Status::GrantedUnsanctioned, _) => Msg::ChartRowUnsanctioned,
            (_, Role::Level) => Msg::ChartRowLevel,
            (_, Role::Ambiguous) => Msg::ChartRowAmbiguous,
            (_, Role::SumOfRegion) => Msg::ChartRowSum,
            _ => Msg::ChartRowGranted,
        }
    }

    /// Its bar, seen from a day.
    pub(crate) fn draft(&self, texts: &Texts, label: String, day: Date) -> Option<Draft> {
        let first = self.figures.first()?;
        let group = match self.status {
            Status::Requested => Group::Requested,
            _ => Group::Decision,
        };
        let mut draft = Draft::dated(texts, first, day, group, label);
        if draft.remark.is_empty() && first.state == State::Disputed {
            texts
                .word("state", State::Disputed.as_str())
                .clone_into(&mut draft.remark);
        }
        let of = |measure| {
            let mut figures = self.figures.iter();
            figures
                .find(|f| f.measure == measure)
                .map(|figure| Count::of(texts, figure))
        };
        draft.counts = Counts {
            first: of(Measure::First),
            second: of(Measure::Second),
            undivided: of(Measure::Undivided),
            total: of(Measure::Total),
        };
        Some(draft)
    }
}

/// Which rows of the increases a drawing may show: what was asked for and what
/// was given, and neither shares of it nor the same decision again.
fn shown(figure: &Figure) -> bool {
    match figure.status {
        Status::Requested => true,
        Status::Granted | Status::GrantedUnsanctioned => !matches!(
            figure.role,
            Role::Part | Role::Duplicate | Role::Estimate | Role::Subtotal
        ),
        _ => false,
    }
}
