//! The shape of the shipped JSON: columns, not rows.
//!
//! One array per column keeps the file small and the decoding cheap (one
//! crossing between wasm and JavaScript per value, none per row object). There
//! is no logic here; [`super::load`] turns it into a [`super::Dataset`].
//!
//! Columns of prose hold the place of their text in [`PackDto::prose`], so that
//! the texts of one language alone are loaded.
//! All columns of a table have the same length.

use serde::{Deserialize, Serialize};

/// The schema this code reads. A dataset of another schema is refused.
pub const SCHEMA: u32 = 2;

/// Declares a table of columns with its length check.
macro_rules! columns {
    ($(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident : $ty:ty),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        pub struct $name { $($(#[$fmeta])* pub $field: Vec<$ty>),+ }

        impl $name {
            /// Names of columns whose length differs from the first one's.
            #[must_use]
            pub fn ragged(&self) -> Vec<&'static str> {
                let lengths = [$((stringify!($field), self.$field.len())),+];
                let expected = self.len();
                lengths.iter().filter(|(_, n)| *n != expected).map(|(name, _)| *name).collect()
            }
            /// Number of rows (the length of the first column).
            #[must_use]
            #[allow(unreachable_code)]
            pub fn len(&self) -> usize { $(return self.$field.len();)+ }
            /// A column by its name.
            #[must_use]
            pub fn column(&self, name: &str) -> Option<Column<'_>> {
                $(if name == stringify!($field) { return Some(Column::from(&self.$field)); })+
                None
            }
            /// Whether the table has no rows.
            #[must_use]
            pub fn is_empty(&self) -> bool { self.len() == 0 }
        }
    };
}

/// A column of any table.
#[derive(Clone, Copy, Debug)]
pub enum Column<'a> {
    /// Texts.
    Text(&'a [String]),
    /// Numbers, or none.
    Optional(&'a [Option<f64>]),
    /// Numbers.
    Number(&'a [f64]),
    /// Counts.
    Count(&'a [u32]),
}

macro_rules! column_from {
    ($($kind:ident $ty:ty),+ $(,)?) => {$(
        impl<'a> From<&'a Vec<$ty>> for Column<'a> {
            fn from(cells: &'a Vec<$ty>) -> Self { Self::$kind(cells) }
        }
    )+};
}
column_from!(Text String, Optional Option<f64>, Number f64, Count u32);

impl Column<'_> {
    /// Number of its cells.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Text(cells) => cells.len(),
            Self::Optional(cells) => cells.len(),
            Self::Number(cells) => cells.len(),
            Self::Count(cells) => cells.len(),
        }
    }

    /// Whether it has no cells.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A cell as a CSV file has it: line breaks as `\n`, nothing for no number.
    /// `None` for rows that are not there and for numbers that are not whole.
    #[must_use]
    pub fn cell(&self, row: usize) -> Option<String> {
        match self {
            Self::Text(cells) => cells.get(row).map(|text| text.replace('\n', "\\n")),
            Self::Optional(cells) => match cells.get(row)? {
                Some(number) => whole(*number),
                None => Some(String::new()),
            },
            Self::Number(cells) => whole(*cells.get(row)?),
            Self::Count(cells) => cells.get(row).map(u32::to_string),
        }
    }
}

fn whole(number: f64) -> Option<String> {
    #[allow(clippy::cast_possible_truncation)] // whole and within what f64 has exactly
    (number.fract() == 0.0 && number.abs() < 9e15).then(|| (number as i64).to_string())
}

/// The whole shipped dataset.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DatasetDto {
    /// Schema number; must equal [`SCHEMA`].
    pub schema: u32,
    /// Version of the data package, as in `datapackage.json`.
    pub version: String,
    /// Day of the data package, `YYYY-MM-DD`.
    pub created: String,
    /// How many texts the prose of a language must have.
    pub texts: u32,
    /// Territories: units of 1937, successors, sums, the camps.
    pub territories: TerritoriesDto,
    /// Their names in every language.
    pub names: NamesDto,
    /// Quotas, increases, outcomes and facts, in this order.
    pub figures: FiguresDto,
    /// Other readings of figures.
    pub readings: ReadingsDto,
    /// Who says so: figures, events, sites and changes to sources.
    pub citations: CitationsDto,
    /// Other names of figures and readings.
    pub aliases: AliasesDto,
    /// Dated events.
    pub events: EventsDto,
    /// Administrative changes.
    pub changes: ChangesDto,
    /// What is approximate in the boundaries.
    pub approximations: ApproximationsDto,
    /// Burial places named in the article.
    pub sites: SitesDto,
    /// Their names in every language.
    pub site_names: SiteNamesDto,
    /// Sections of the article.
    pub sections: SectionsDto,
    /// Paragraphs of the article.
    pub paragraphs: ParagraphsDto,
    /// Works cited by a paragraph.
    pub paragraph_works: ParagraphWorksDto,
    /// The article's bibliography, in its order.
    pub bibliography: BibliographyDto,
    /// Sources, from CSL-JSON.
    pub sources: SourcesDto,
    /// The map of July 1937, laid out.
    pub map: MapDto,
}

/// The texts of one language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PackDto {
    /// Its tag, `ru`.
    pub lang: String,
    /// The messages, in the order of [`crate::text::Msg`].
    pub messages: Vec<String>,
    /// The prose of the tables; the first text is empty.
    pub prose: Vec<String>,
}

impl DatasetDto {
    /// A column by the names of its table and its own.
    #[must_use]
    pub fn column(&self, table: &str, name: &str) -> Option<Column<'_>> {
        macro_rules! of {
            ($($table:ident),+ $(,)?) => {
                match table {
                    $(stringify!($table) => self.$table.column(name),)+
                    _ => None,
                }
            };
        }
        of!(
            territories,
            names,
            figures,
            readings,
            citations,
            aliases,
            events,
            changes,
            approximations,
            sites,
            site_names,
            sections,
            paragraphs,
            paragraph_works,
            bibliography,
        )
    }
}

columns! {
    /// `territories.csv`.
    TerritoriesDto {
        /// Territory id.
        id: String,
        /// [`crate::vocab::TerritoryKind`].
        kind: String,
        /// [`crate::vocab::Standing`].
        standing: String,
        /// Parent territory id; empty for the USSR.
        parent: String,
        /// Successors: units of 1937 they were made from, `;`-separated, main one first.
        belongs_to: String,
        /// [`crate::vocab::InOrder`].
        order: String,
        /// Note for readers.
        note: u32,
    }
}

columns! {
    /// `names.csv`.
    NamesDto {
        /// Territory id.
        territory: String,
        /// Language tag.
        lang: String,
        /// Name in 1937.
        name: String,
        /// Short label for the map.
        label: String,
        /// Today's territories.
        today: String,
        /// [`crate::vocab::NameForm`].
        form: String,
        /// Other names and spellings to be found by, `;`-separated.
        also: String,
    }
}

columns! {
    /// `site_names.csv`.
    SiteNamesDto {
        /// Site id.
        site: String,
        /// Language tag.
        lang: String,
        /// Name.
        name: String,
        /// The town whose coordinates are used, or empty.
        near: String,
    }
}

columns! {
    /// `quotas.csv`, `increases.csv`, `outcomes.csv` and `facts.csv`, one after the other.
    FiguresDto {
        /// Figure id.
        id: String,
        /// EDTF date or interval; empty when there is none.
        date: String,
        /// Territory id.
        place: String,
        /// [`crate::vocab::Measure`]; free for facts.
        measure: String,
        /// [`crate::vocab::Scope`].
        scope: String,
        /// [`crate::vocab::Status`].
        status: String,
        /// [`crate::vocab::State`].
        state: String,
        /// The number, a whole one.
        value: Option<f64>,
        /// Upper end of a range.
        value_max: Option<f64>,
        /// A quantity given in words only.
        words: u32,
        /// [`crate::vocab::Qualifier`].
        qualifier: String,
        /// [`crate::vocab::Reading`].
        reading: String,
        /// Note for readers, with figure tokens.
        note: u32,
        /// [`crate::vocab::Role`] (quotas, increases).
        role: String,
        /// `yes` when a grant may be added to the first quota (increases).
        sum_ok: String,
        /// Groups the rows of one decision (increases).
        decision: String,
        /// Who decided or asked (increases).
        authority: u32,
        /// [`crate::vocab::Comparable`] (outcomes).
        comparable: String,
        /// Why it can or cannot stand beside a quota (outcomes).
        comparable_note: u32,
        /// EDTF interval of what is counted (outcomes).
        period: String,
        /// Short label (facts).
        subject: u32,
        /// Unit (facts).
        unit: String,
        /// Article paragraph (facts).
        paragraph: String,
    }
}

columns! {
    /// `readings.csv`.
    ReadingsDto {
        /// Figure id.
        figure: String,
        /// 1, 2, …; 0 is the figure's own row.
        seq: u32,
        /// The number.
        value: Option<f64>,
        /// Upper end of a range.
        value_max: Option<f64>,
        /// A quantity in words.
        words: u32,
        /// [`crate::vocab::Qualifier`].
        qualifier: String,
        /// [`crate::vocab::Reading`].
        reading: String,
        /// [`crate::vocab::Relation`].
        relation: String,
        /// Note for readers.
        note: u32,
    }
}

columns! {
    /// `citations.csv`.
    CitationsDto {
        /// Figure, event, site or change id.
        subject: String,
        /// Reading number; 0 for the row itself.
        seq: u32,
        /// Source id.
        source: String,
        /// Paragraph, page or archival mark.
        locator: u32,
        /// The source that cites it, when it was not read itself.
        via: String,
    }
}

columns! {
    /// `aliases.csv`.
    AliasesDto {
        /// The other name, `fact.fNNN`.
        alias: String,
        /// Figure id.
        figure: String,
        /// Reading number.
        seq: u32,
    }
}

columns! {
    /// `events.csv`.
    EventsDto {
        /// Event id.
        id: String,
        /// EDTF date.
        date: String,
        /// [`crate::vocab::EventKind`].
        kind: String,
        /// Title.
        title: u32,
        /// One or two sentences, with figure tokens.
        summary: u32,
        /// Article paragraph, or empty.
        paragraph: String,
        /// Work the article cites for it, or empty.
        work: String,
        /// Territory id, or empty.
        place: String,
        /// [`crate::vocab::EventSpan`].
        span: String,
    }
}

columns! {
    /// `changes.csv`.
    ChangesDto {
        /// Change id.
        id: String,
        /// EDTF date.
        date: String,
        /// Territories before, `;`-separated.
        parents: String,
        /// Territories after, `;`-separated.
        children: String,
        /// [`crate::vocab::ChangeKind`].
        change: String,
        /// How sure the date and the list are.
        certainty: String,
        /// Note for readers.
        note: u32,
    }
}

columns! {
    /// `approximations.csv`.
    ApproximationsDto {
        /// Id.
        id: String,
        /// Territories, `;`-separated.
        units: String,
        /// [`crate::vocab::ApproximationKind`].
        kind: String,
        /// Estimated error of the line in kilometres.
        accuracy_km: Option<f64>,
        /// Note for readers.
        note: u32,
    }
}

columns! {
    /// `sites.csv`.
    SitesDto {
        /// Site id.
        id: String,
        /// Name in the language of the place.
        name_local: String,
        /// Territory id.
        territory: String,
        /// Latitude in degrees north.
        lat: f64,
        /// Longitude in degrees east.
        lon: f64,
        /// [`crate::vocab::SitePrecision`].
        precision: String,
        /// Article paragraph.
        paragraph: String,
        /// Note for readers.
        note: u32,
    }
}

columns! {
    /// `sections.csv`.
    SectionsDto {
        /// Letter.
        id: String,
        /// Title.
        title: u32,
        /// Address of the section.
        url: String,
        /// One sentence.
        summary: u32,
    }
}

columns! {
    /// `paragraphs.csv`.
    ParagraphsDto {
        /// Letter and number, `C1`.
        id: String,
        /// Section letter.
        section: String,
        /// Our title.
        title: u32,
        /// Our summary, with figure tokens; `\n\n` parts it.
        summary: u32,
    }
}

columns! {
    /// `paragraph_works.csv`.
    ParagraphWorksDto {
        /// Paragraph id.
        paragraph: String,
        /// Work id.
        work: String,
    }
}

columns! {
    /// `bibliography.csv`.
    BibliographyDto {
        /// Work id.
        id: String,
        /// `book`, `article` or `website`.
        kind: String,
    }
}

columns! {
    /// `sources.json`, flattened.
    SourcesDto {
        /// Source id.
        id: String,
        /// CSL type.
        kind: String,
        /// Title.
        title: String,
        /// Authors, `Family, Given` or a literal name, `;`-separated.
        authors: String,
        /// Editors, likewise.
        editors: String,
        /// `YYYY`, `YYYY-MM-DD` or `YYYY/YYYY`.
        issued: String,
        /// Container title.
        container: String,
        /// Publisher.
        publisher: String,
        /// Place of publication.
        place: String,
        /// Pages.
        page: String,
        /// Volume.
        volume: String,
        /// Issue.
        issue: String,
        /// Address.
        url: String,
        /// ISSN.
        issn: String,
        /// DOI.
        doi: String,
        /// ISBN.
        isbn: String,
        /// Language tag.
        language: String,
        /// Archive.
        archive: String,
        /// Archival mark.
        archive_location: String,
        /// What it is and how far it can be trusted.
        note: u32,
        /// A remark on the record itself.
        remark: u32,
        /// document, scholarly, secondary, reference, news, polemical, primary-table.
        trust: String,
        /// `whole`, `part` or `cited` (known only through the article).
        access: String,
    }
}

/// The map of July 1937, laid out by the bundler. Lengths are grid units.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MapDto {
    /// Width of the grid.
    pub width: f64,
    /// Height of the grid.
    pub height: f64,
    /// The units and their shapes.
    pub units: MapUnitsDto,
    /// Circle positions: for each unit x and y per zoom level.
    pub circles: Vec<f64>,
    /// For each unit the rows reached by the arrow keys left, right, up, down.
    pub arrows: Vec<u32>,
    /// Magnifications for which circle positions are laid out, ascending, first 1.
    pub zoom_levels: Vec<f64>,
    /// Boundaries that follow a modern line, as an SVG path.
    pub lines_modern: String,
    /// Boundaries drawn approximately.
    pub lines_approx: String,
    /// Lakes.
    pub lakes: String,
    /// The outline: state border of 1937 and coast.
    pub border: String,
    /// Radius in grid units of a circle for one person, on the whole map.
    pub radius_per_root: f64,
    /// Named frames.
    pub presets: PresetsDto,
    /// Projected positions of sites and of successors' seats.
    pub points: PointsDto,
}

columns! {
    /// Shapes of the units of 1937.
    MapUnitsDto {
        /// Territory id.
        id: String,
        /// SVG path in grid units.
        path: String,
        /// Anchor (pole of inaccessibility).
        x: f64,
        /// Anchor.
        y: f64,
        /// Rows of the units that touch this one, comma-separated.
        neighbours: String,
    }
}

columns! {
    /// Named frames of the map.
    PresetsDto {
        /// Id.
        id: String,
        /// Centre.
        cx: f64,
        /// Centre.
        cy: f64,
        /// Clockwise turn in degrees that puts north up at the centre.
        rotation: f64,
        /// Width of the frame after turning.
        width: f64,
        /// Height of the frame after turning.
        height: f64,
    }
}

columns! {
    /// Points on the grid.
    PointsDto {
        /// Site or successor id.
        id: String,
        /// Position.
        x: f64,
        /// Position.
        y: f64,
    }
}
