//! The validated records. Fields are public for reading; a [`super::Dataset`]
//! only ever hands out shared references, so nothing can change after loading.

use crate::edtf::Edtf;
use crate::text::Lang;
use crate::vocab::{
    ApproximationKind, ChangeKind, Comparable, EventKind, EventSpan, InOrder, Measure, NameForm,
    Qualifier, Reading, Relation, Role, Scope, SitePrecision, Standing, State, Status, Table,
    TerritoryKind,
};

/// Declares a dense index into one table of a dataset.
macro_rules! index {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) u16);

        impl $name {
            /// Position in its table.
            #[must_use]
            pub const fn at(self) -> usize {
                self.0 as usize
            }
        }
    };
}

index!(
    /// A territory of this dataset.
    TerritoryIx
);
index!(
    /// A figure of this dataset.
    FigureIx
);
index!(
    /// A source of this dataset.
    SourceIx
);
index!(
    /// A paragraph of the article.
    ParagraphIx
);
index!(
    /// An event.
    EventIx
);

/// A territory: a unit of 1937, a successor, a sum of units, or the camps.
#[derive(Clone, Debug, PartialEq)]
pub struct Territory {
    /// Its own index.
    pub ix: TerritoryIx,
    /// Stable id, `moscow-oblast`.
    pub id: String,
    /// Administrative kind.
    pub kind: TerritoryKind,
    /// Relation to the map of July 1937.
    pub standing: Standing,
    /// The republic or the Union it belonged to.
    pub parent: Option<TerritoryIx>,
    /// For a successor: the units of 1937 it was made from, the main one first.
    pub belongs_to: Vec<TerritoryIx>,
    /// Whether the order names it.
    pub order: InOrder,
    /// Name in 1937, in the language of the dataset.
    pub name: String,
    /// Short label for the map.
    pub label: String,
    /// How the name was come by.
    pub form: NameForm,
    /// Name in 1937, Russian.
    pub name_ru: String,
    /// Today's territories.
    pub today: String,
    /// Note for readers.
    pub note: String,
}

impl Territory {
    /// The name where it stands by itself or begins a line.
    #[must_use]
    pub fn heading(&self) -> String {
        crate::prose::capitalised(&self.name)
    }
}

/// What a territory is called in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceName {
    /// The language.
    pub lang: Lang,
    /// Name in 1937.
    pub name: String,
    /// Short label.
    pub label: String,
    /// Today's territories.
    pub today: String,
    /// How the name was come by.
    pub form: NameForm,
    /// Other names and spellings to be found by.
    pub also: Vec<String>,
}

/// A number, a range or words, with the word the source puts before it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quantity {
    /// The number; `None` when there is none or only words.
    pub value: Option<i64>,
    /// Upper end of a range.
    pub max: Option<i64>,
    /// A quantity given in words only.
    pub words: String,
    /// The word before it; `None` stands for [`Qualifier::Plain`].
    pub qualifier: Option<Qualifier>,
}

/// One figure: a quantity with its place, date, measure, scope and status.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Its own index.
    pub ix: FigureIx,
    /// Stable id, `quota.moscow-oblast.first`.
    pub id: String,
    /// The table it comes from.
    pub table: Table,
    /// When; `None` where no day at all is known.
    pub date: Option<Edtf>,
    /// Where.
    pub place: TerritoryIx,
    /// What is counted.
    pub measure: Measure,
    /// What the count takes in.
    pub scope: Scope,
    /// Who stands behind it.
    pub status: Status,
    /// The kind of something or nothing it is.
    pub state: State,
    /// The reading shown first.
    pub quantity: Quantity,
    /// How that was read.
    pub reading: Reading,
    /// Note for readers, with figure tokens.
    pub note: String,
    /// The part it plays among increases.
    pub role: Role,
    /// Whether it may be added to a first quota.
    pub sum_ok: bool,
    /// Groups the rows of one decision.
    pub decision: String,
    /// Who decided or asked.
    pub authority: String,
    /// Whether an outcome may stand beside a quota.
    pub comparable: Comparable,
    /// Why.
    pub comparable_note: String,
    /// What span of time an outcome counts.
    pub period: Option<Edtf>,
    /// Short label of a fact.
    pub subject: String,
    /// Unit of a fact.
    pub unit: String,
    /// Article paragraph of a fact.
    pub paragraph: Option<ParagraphIx>,
}

/// Another reading of a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherReading {
    /// Row in its table, for faults.
    pub row: usize,
    /// The figure.
    pub figure: FigureIx,
    /// 1, 2, ….
    pub seq: u32,
    /// What it says.
    pub quantity: Quantity,
    /// How it was read.
    pub reading: Reading,
    /// How it stands to the reading shown first.
    pub relation: Relation,
    /// Note for readers.
    pub note: String,
}

/// Who says so.
#[derive(Clone, Debug, PartialEq)]
pub struct Citation {
    /// Figure, event, site or change id.
    pub subject: String,
    /// Reading number; 0 for the subject itself.
    pub seq: u32,
    /// The source.
    pub source: SourceIx,
    /// Paragraph, page or archival mark.
    pub locator: String,
    /// The source that cites it, when it was not read itself.
    pub via: Option<SourceIx>,
}

/// A source or a work of the bibliography.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its own index.
    pub ix: SourceIx,
    /// Bibliographic record.
    pub work: crate::cite::Work,
    /// What it is and how far it can be trusted.
    pub note: String,
    /// document, scholarly, secondary, reference, news, polemical, primary-table.
    pub trust: String,
    /// `whole`, `part` or `cited`.
    pub access: String,
}

/// A dated event.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its own index.
    pub ix: EventIx,
    /// Stable id.
    pub id: String,
    /// When.
    pub date: Edtf,
    /// What kind of thing.
    pub kind: EventKind,
    /// Title.
    pub title: String,
    /// Summary with figure tokens.
    pub summary: String,
    /// Paragraph of the article that tells it.
    pub paragraph: Option<ParagraphIx>,
    /// Work the article cites for it.
    pub work: Option<SourceIx>,
    /// Where.
    pub place: Option<TerritoryIx>,
    /// Which strip shows it.
    pub span: EventSpan,
}

/// An administrative change.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Row in its table, for faults.
    pub row: usize,
    /// Stable id.
    pub id: String,
    /// When.
    pub date: Edtf,
    /// Territories before.
    pub parents: Vec<TerritoryIx>,
    /// Territories after.
    pub children: Vec<TerritoryIx>,
    /// What happened.
    pub change: ChangeKind,
    /// How sure it is.
    pub certainty: String,
    /// Note for readers.
    pub note: String,
}

/// What is approximate in a boundary.
#[derive(Clone, Debug, PartialEq)]
pub struct Approximation {
    /// Units concerned.
    pub units: Vec<TerritoryIx>,
    /// Which part.
    pub kind: ApproximationKind,
    /// Estimated error in kilometres.
    pub accuracy_km: Option<i64>,
    /// Note for readers.
    pub note: String,
}

/// A burial place named in the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// Row in its table, for faults.
    pub row: usize,
    /// Stable id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Name in the language of the place.
    pub name_local: String,
    /// Territory of 1937.
    pub territory: TerritoryIx,
    /// How well the place is known.
    pub precision: SitePrecision,
    /// The town whose coordinates are used.
    pub near: String,
    /// Article paragraph.
    pub paragraph: Option<ParagraphIx>,
    /// Note for readers.
    pub note: String,
}

/// A section of the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Letter.
    pub id: String,
    /// Title.
    pub title: String,
    /// Address.
    pub url: String,
    /// One sentence.
    pub summary: String,
}

/// A paragraph of the article, summarised.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// Its own index.
    pub ix: ParagraphIx,
    /// Letter and number.
    pub id: String,
    /// Section letter.
    pub section: String,
    /// Our title.
    pub title: String,
    /// Our summary with figure tokens; blank lines part it.
    pub summary: String,
    /// Works it cites.
    pub works: Vec<SourceIx>,
}
