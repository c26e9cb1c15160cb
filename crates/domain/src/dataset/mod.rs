//! The dataset: what the tables say, validated once and never changed.

pub mod dto;
mod fault;
#[cfg(test)]
pub(crate) mod fixture;
mod load;
mod model;
pub mod totals;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use fault::Fault;
pub use load::{FIRST_DAY, LAST_DAY, load, texts_of};
pub use model::{
    Approximation, Change, Citation, Event, EventIx, Figure, FigureIx, OtherReading, Paragraph,
    ParagraphIx, PlaceName, Quantity, Section, Site, Source, SourceIx, Territory, TerritoryIx,
};

use crate::edtf::Date;
use crate::geo::MapShape;
use crate::text::Lang;
use crate::vocab::Standing;

/// Where a figure id leads: to a figure and one of its readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// The figure.
    pub figure: FigureIx,
    /// 0 for the reading shown first.
    pub seq: u32,
}

/// Everything the exhibit knows. Built by [`load`]; read-only afterwards.
#[derive(Clone, Debug, PartialEq)]
pub struct Dataset {
    pub(crate) version: String,
    pub(crate) lang: Lang,
    pub(crate) home: Lang,
    pub(crate) names: Vec<Vec<PlaceName>>,
    pub(crate) created: Option<Date>,
    pub(crate) territories: Vec<Territory>,
    pub(crate) ussr: Territory,
    pub(crate) figures: Vec<Figure>,
    pub(crate) readings: Vec<OtherReading>,
    pub(crate) citations: Vec<Citation>,
    pub(crate) sources: Vec<Source>,
    pub(crate) events: Vec<Event>,
    pub(crate) changes: Vec<Change>,
    pub(crate) approximations: Vec<Approximation>,
    pub(crate) sites: Vec<Site>,
    pub(crate) sections: Vec<Section>,
    pub(crate) paragraphs: Vec<Paragraph>,
    pub(crate) bibliography: Vec<(SourceIx, String)>,
    pub(crate) map: Arc<MapShape>,
    pub(crate) figure_ids: BTreeMap<String, Target>,
    pub(crate) aliases: Vec<(String, Target)>,
    pub(crate) by_place: Vec<Vec<FigureIx>>,
}

impl Dataset {
    /// Version of the data package.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The language of its texts and names.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The language of the page, which an address without `lang` means.
    #[must_use]
    pub fn home(&self) -> Lang {
        self.home
    }

    /// The same dataset on a page in some language; English if not told.
    #[must_use]
    pub fn at_home(self, home: Lang) -> Self {
        Self { home, ..self }
    }

    /// What a territory is called, in every language.
    #[must_use]
    pub fn names_of(&self, ix: TerritoryIx) -> &[PlaceName] {
        self.names.get(ix.at()).map_or(&[], Vec::as_slice)
    }

    /// Day of the data package.
    #[must_use]
    pub fn created(&self) -> Option<Date> {
        self.created
    }

    /// A territory. Indices come from this dataset, so the fallback (the USSR)
    /// is only reached with an index of another one.
    #[must_use]
    pub fn territory(&self, ix: TerritoryIx) -> &Territory {
        self.territories.get(ix.at()).unwrap_or(&self.ussr)
    }

    /// The Soviet Union as a territory.
    #[must_use]
    pub fn ussr(&self) -> &Territory {
        &self.ussr
    }

    /// All territories in the order of the table.
    pub fn territories(&self) -> impl Iterator<Item = &Territory> {
        self.territories.iter()
    }

    /// The 65 units of July 1937 that have a shape.
    pub fn units(&self) -> impl Iterator<Item = &Territory> {
        self.territories
            .iter()
            .filter(|t| t.standing == Standing::Unit)
    }

    /// A territory by its id.
    #[must_use]
    pub fn territory_by_id(&self, id: &str) -> Option<&Territory> {
        self.territories.iter().find(|t| t.id == id)
    }

    /// A figure.
    #[must_use]
    pub fn figure(&self, ix: FigureIx) -> Option<&Figure> {
        self.figures.get(ix.at())
    }

    /// All figures.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.figures.iter()
    }

    /// Where an id or an alias leads.
    #[must_use]
    pub fn target(&self, id: &str) -> Option<Target> {
        self.figure_ids.get(id).copied()
    }

    /// A figure by its id (or an alias of it).
    #[must_use]
    pub fn figure_by_id(&self, id: &str) -> Option<&Figure> {
        self.figure(self.target(id)?.figure)
    }

    /// Other names that lead to a figure, with the reading they name.
    pub fn aliases_of(&self, figure: FigureIx) -> impl Iterator<Item = (&str, u32)> {
        self.aliases
            .iter()
            .filter(move |(_, target)| target.figure == figure)
            .map(|(alias, target)| (alias.as_str(), target.seq))
    }

    /// Figures recorded for one place, in the order of the tables.
    pub fn figures_of(&self, place: TerritoryIx) -> impl Iterator<Item = &Figure> {
        self.by_place
            .get(place.at())
            .into_iter()
            .flatten()
            .filter_map(|ix| self.figure(*ix))
    }

    /// The other readings of a figure.
    pub fn readings_of(&self, figure: FigureIx) -> impl Iterator<Item = &OtherReading> {
        self.readings.iter().filter(move |r| r.figure == figure)
    }

    /// One reading's quantity: the figure's own for 0.
    #[must_use]
    pub fn quantity(&self, target: Target) -> Option<&Quantity> {
        if target.seq == 0 {
            return self.figure(target.figure).map(|f| &f.quantity);
        }
        self.readings_of(target.figure)
            .find(|r| r.seq == target.seq)
            .map(|r| &r.quantity)
    }

    /// Who says so.
    pub fn citations_of<'a>(
        &'a self,
        subject: &'a str,
        seq: u32,
    ) -> impl Iterator<Item = &'a Citation> {
        self.citations
            .iter()
            .filter(move |c| c.seq == seq && c.subject == subject)
    }

    /// All citations.
    pub fn citations(&self) -> impl Iterator<Item = &Citation> {
        self.citations.iter()
    }

    /// A source.
    #[must_use]
    pub fn source(&self, ix: SourceIx) -> Option<&Source> {
        self.sources.get(ix.at())
    }

    /// A source by its id.
    #[must_use]
    pub fn source_by_id(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|s| s.work.id == id)
    }

    /// All sources.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.sources.iter()
    }

    /// All events in the order of the table, which is by date.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.events.iter()
    }

    /// Administrative changes.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter()
    }

    /// What is approximate in one unit's boundary.
    pub fn approximations_of(&self, unit: TerritoryIx) -> impl Iterator<Item = &Approximation> {
        self.approximations
            .iter()
            .filter(move |a| a.units.contains(&unit))
    }

    /// Burial places named in the article.
    pub fn sites(&self) -> impl Iterator<Item = &Site> {
        self.sites.iter()
    }

    /// Sections of the article.
    pub fn sections(&self) -> impl Iterator<Item = &Section> {
        self.sections.iter()
    }

    /// Paragraphs of the article.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        self.paragraphs.iter()
    }

    /// A paragraph.
    #[must_use]
    pub fn paragraph(&self, ix: ParagraphIx) -> Option<&Paragraph> {
        self.paragraphs.get(ix.at())
    }

    /// A paragraph by its id, `C1`.
    #[must_use]
    pub fn paragraph_by_id(&self, id: &str) -> Option<&Paragraph> {
        self.paragraphs.iter().find(|p| p.id == id)
    }

    /// The article's bibliography in its order: work and kind.
    pub fn bibliography(&self) -> impl Iterator<Item = (&Source, &str)> {
        self.bibliography
            .iter()
            .filter_map(|(ix, kind)| Some((self.source(*ix)?, kind.as_str())))
    }

    /// The map's shapes.
    #[must_use]
    pub fn map(&self) -> &MapShape {
        &self.map
    }

    /// The map's shapes, shared: the drawing keeps them for as long as it lives.
    #[must_use]
    pub fn shared_map(&self) -> Arc<MapShape> {
        Arc::clone(&self.map)
    }

    /// The unit of July 1937 under which a territory is shown: itself, or the
    /// main parent of a successor; `None` for sums and for the camps.
    #[must_use]
    pub fn unit_of(&self, territory: TerritoryIx) -> Option<TerritoryIx> {
        let t = self.territory(territory);
        match t.standing {
            Standing::Unit => Some(territory),
            Standing::Successor => t.belongs_to.first().copied(),
            Standing::Aggregate | Standing::Placeless => None,
        }
    }

    /// Units of 1937 that make up a sum such as the Ukrainian SSR.
    pub fn members_of(&self, aggregate: TerritoryIx) -> impl Iterator<Item = &Territory> {
        self.units().filter(move |t| t.parent == Some(aggregate))
    }
}
