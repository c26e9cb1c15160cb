//! The closed vocabularies of the data package: every enum column of the tables.
//!
//! Each has the spelling used in the CSV files, so that a value can be looked
//! up by name in either direction and an unknown one is refused.

/// Declares an enum whose variants carry the spelling used in the tables.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The spelling used in tables, addresses and figure ids.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text),+ }
            }

            /// Reads the spelling used in tables; `None` for anything else.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == text)
            }
        }
    };
}
pub(crate) use vocabulary;

vocabulary! {
    /// Which table a figure comes from; the first part of its id.
    Table {
        /// The order's own table of 30 July 1937.
        Quota = "quota",
        /// Requests, decisions and levels after (or before) it.
        Increase = "increase",
        /// What was reported, counted or estimated.
        Outcome = "outcome",
        /// Every other figure of the article or needed beside it.
        Fact = "fact",
        /// Inhabitants, by the census.
        Population = "population",
    }
}

vocabulary! {
    /// What kind of administrative unit a territory is.
    TerritoryKind {
        /// Union republic.
        Ssr = "ssr",
        /// Autonomous republic.
        Assr = "assr",
        /// Territory (krai).
        Krai = "krai",
        /// Region (oblast).
        Oblast = "oblast",
        /// The camps of the NKVD, which have no place on the map.
        Camps = "camps",
        /// A republic shown only as the sum of its units.
        Republic = "republic",
        /// The Soviet Union.
        Union = "union",
    }
}

vocabulary! {
    /// How a territory stands to the map of July 1937.
    Standing {
        /// A first-level unit of July 1937: it has a shape.
        Unit = "unit-1937",
        /// Made after July 1937 out of such units.
        Successor = "successor",
        /// The sum of several units; no shape of its own.
        Aggregate = "aggregate",
        /// In the order, but without a place.
        Placeless = "placeless",
    }
}

vocabulary! {
    /// How a territory's name in a language was come by.
    NameForm {
        /// The name of the time itself, in Russian.
        Original = "original",
        /// A name that the language has for it.
        Established = "established",
        /// The Russian name word for word.
        Translated = "translated",
        /// The Russian name, transliterated by the usual standard.
        Transliteration = "transliteration",
    }
}

vocabulary! {
    /// Whether the order's table names a territory.
    InOrder {
        /// Named, with a quota.
        Listed = "listed",
        /// Existed, not named.
        NotNamed = "not-named",
        /// Did not exist on 30 July 1937, or is no single territory.
        NotApplicable = "not-applicable",
    }
}

vocabulary! {
    /// What a figure counts. Figures of the facts table use their unit instead.
    Measure {
        /// People of the "first category": to be shot.
        First = "first",
        /// People of the "second category": to be sent to camps or prison.
        Second = "second",
        /// Both categories.
        Total = "total",
        /// People whose category the source does not state.
        Undivided = "undivided",
        /// People arrested.
        Arrested = "arrested",
        /// Arrested, of them former "kulaks".
        ArrestedKulaks = "arrested-kulaks",
        /// Arrested, of them "criminals".
        ArrestedCriminals = "arrested-criminals",
        /// Arrested, of them "other anti-Soviet elements".
        ArrestedOther = "arrested-other",
        /// Arrested, not broken down by the report.
        ArrestedUnspecified = "arrested-unspecified",
        /// People sentenced, whatever the sentence.
        Condemned = "condemned",
        /// People whose cases were judged.
        Judged = "judged",
        /// Death sentences passed.
        DeathSentences = "death-sentences",
        /// Death sentences, of them former "kulaks".
        DeathSentencesKulaks = "death-sentences-kulaks",
        /// Death sentences, of them "criminals".
        DeathSentencesCriminals = "death-sentences-criminals",
        /// Death sentences, of them "other anti-Soviet elements".
        DeathSentencesOther = "death-sentences-other",
        /// Death sentences, not broken down by the report.
        DeathSentencesUnspecified = "death-sentences-unspecified",
        /// People shot.
        Executed = "executed",
        /// Death sentences as a share of all sentences, in per cent.
        ShareDeath = "share-death",
        /// Inhabitants.
        Inhabitants = "inhabitants",
        /// A fact with a unit of its own.
        Other = "other",
    }
}

vocabulary! {
    /// What a count takes in.
    Scope {
        /// Order No. 00447 alone.
        Order = "order-00447",
        /// The order, with deaths in custody and unreported executions estimated.
        Adjusted = "adjusted",
        /// All cases of a regional troika; may hold cases of other orders.
        Troika = "troika",
        /// All extrajudicial bodies.
        AllBodies = "all-bodies",
        /// All political repression.
        AllRepression = "all-repression",
        /// The case of the Russian General Military Union, tried apart.
        RovsCase = "rovs-case",
        /// The special troikas of autumn 1938 (national operations).
        SpecialTroikas = "special-troikas",
        /// One burial site, whatever the body that passed sentence.
        Site = "site",
        /// The Great Terror of 1937–38 as a whole.
        GreatTerror = "great-terror",
        /// An earlier operation shown as a precedent.
        Precedent = "precedent",
        /// Policing before 1937.
        Policing = "policing",
        /// Releases and rehabilitations after 1953.
        Rehabilitation = "rehabilitation",
        /// What was remembered, dug up or published.
        Memory = "memory",
        /// The war of 1941–45.
        War = "war",
        /// Everyone counted by a census.
        Census = "census",
        /// None of these.
        Other = "other",
    }
}

vocabulary! {
    /// Who stands behind a number: from an order to an estimate.
    Status {
        /// Set by the order itself.
        Ordered = "ordered",
        /// Asked for.
        Requested = "requested",
        /// Granted by a decision in Moscow.
        Granted = "granted",
        /// Granted without written sanction.
        GrantedUnsanctioned = "granted-unsanctioned",
        /// A share of an allotment already counted.
        SubAllocated = "sub-allocated",
        /// Reported or counted.
        Reported = "reported",
        /// Estimated by a historian.
        Estimated = "estimated",
    }
}

vocabulary! {
    /// The kinds of "something" and of "nothing" a figure can be.
    State {
        /// A source gives it.
        Recorded = "recorded",
        /// The source says none.
        Zero = "zero",
        /// The order does not name it.
        NotInOrder = "not-in-order",
        /// The source does not state it.
        NotStated = "not-stated",
        /// No source of this exhibit gives it.
        Unknown = "unknown",
        /// Sources contradict each other.
        Disputed = "disputed",
        /// There was no such thing at that date.
        NotApplicable = "not-applicable",
    }
}

vocabulary! {
    /// How a number was come by.
    Reading {
        /// Printed as it stands.
        Exact = "exact",
        /// Rounded by its source.
        Rounded = "rounded",
        /// Derived by arithmetic from printed numbers.
        Computed = "computed",
        /// A historian's estimate.
        Estimate = "estimate",
        /// Not read by itself: fixed only by printed totals.
        ConfirmedBySum = "confirmed-by-sum",
        /// There is no number to read (see [`State`]).
        None = "",
    }
}

vocabulary! {
    /// The word a source puts before its number.
    Qualifier {
        /// No word.
        Plain = "",
        /// About.
        About = "about",
        /// More than.
        Over = "over",
        /// At least.
        AtLeast = "at-least",
        /// At most.
        AtMost = "at-most",
        /// Nearly.
        Nearly = "nearly",
        /// Fewer than.
        Under = "under",
        /// Close to.
        CloseTo = "close-to",
        /// As many as.
        UpTo = "up-to",
    }
}

vocabulary! {
    /// How another reading stands to the one shown first.
    Relation {
        /// The same number elsewhere.
        Agrees = "agrees",
        /// A rounded form of it.
        Rounds = "rounds",
        /// A more exact form of it.
        Precise = "precise",
        /// Another number for the same thing.
        Differs = "differs",
        /// A number for less.
        Narrower = "narrower",
        /// A number for more.
        Wider = "wider",
    }
}

vocabulary! {
    /// What part a row of the increases table plays; only additions and levels count.
    Role {
        /// A row of the order's table.
        Row = "row",
        /// A subtotal of the order's table.
        Subtotal = "subtotal",
        /// A grand total; never added to its parts.
        Total = "total",
        /// A grant added to what was there.
        Addition = "addition",
        /// The limit in force, as a source states it.
        Level = "level",
        /// A share of an allotment already counted.
        Part = "part",
        /// The same decision again.
        Duplicate = "duplicate",
        /// Asked for, not granted.
        Request = "request",
        /// A historian's estimate.
        Estimate = "estimate",
        /// Addition or new ceiling: the source does not say.
        Ambiguous = "ambiguous",
        /// Known to have happened, amount not given.
        WithoutAmount = "without-amount",
        /// Several grants to one region, summed by the source.
        SumOfRegion = "sum-of-region",
        /// None of these.
        None = "",
    }
}

vocabulary! {
    /// Whether an outcome may stand beside a quota.
    Comparable {
        /// Yes.
        Yes = "yes",
        /// Yes, if its caveat is told.
        WithCaveat = "with-caveat",
        /// Only a part of the time or of the place.
        Partial = "partial",
        /// No.
        No = "no",
        /// A figure for the whole country.
        National = "national",
        /// Not an outcome.
        None = "",
    }
}

vocabulary! {
    /// What kind of thing happened.
    EventKind {
        /// Before the order.
        Preparation = "preparation",
        /// The order and its approval.
        Order = "order",
        /// Arrests begin.
        Start = "start",
        /// Regions ask for more.
        Request = "request",
        /// Quotas are raised.
        Increase = "increase",
        /// A national count.
        Report = "report",
        /// Killings at a place.
        Execution = "execution",
        /// Concealment.
        Secrecy = "secrecy",
        /// A meeting or an inspection.
        Conference = "conference",
        /// The end of the operation.
        End = "end",
        /// An earlier operation.
        Precedent = "precedent",
        /// What came after: silence, release, discovery.
        Memory = "memory",
    }
}

vocabulary! {
    /// Which strip of the timeline shows an event.
    EventSpan {
        /// July 1937 – November 1938.
        Timeline = "timeline",
        /// 1930–2010.
        Overview = "overview",
        /// Both.
        Both = "both",
    }
}

vocabulary! {
    /// What happened to a unit's borders.
    ChangeKind {
        /// A new name.
        Renamed = "renamed",
        /// Divided into new units.
        Split = "split",
        /// Part of its land became a new unit.
        CarvedOut = "carved-out",
        /// Abolished; its land went to several units.
        Abolished = "abolished",
        /// A new unit.
        New = "new",
    }
}

vocabulary! {
    /// Which part of a boundary is approximate.
    ApproximationKind {
        /// The state border of 1937.
        OuterBorder = "outer-border",
        /// A line between two units.
        InnerLine = "inner-line",
        /// Coast, rivers and lakes.
        CoastAndWater = "coast-and-water",
        /// To which unit a district belonged.
        Membership = "membership",
    }
}

vocabulary! {
    /// How well a place is known.
    SitePrecision {
        /// Coordinates were read in a source.
        Read = "coordinates-read",
        /// Only the nearest town is used.
        NearTown = "near-town",
    }
}
