//! The one writable state and what is derived from it.

use std::sync::Arc;

use exhibit_domain::address;
use exhibit_domain::dataset::Dataset;
use exhibit_domain::query::{Action, Query, apply};
use exhibit_domain::text::Texts;
use leptos::prelude::*;

use crate::parts::Act;
use crate::speech::Speech;
use crate::stand::Stand;

/// The dataset, the texts, and the visitor's [`Query`].
#[derive(Clone, Copy)]
pub struct Exhibit {
    dataset: StoredValue<Arc<Dataset>>,
    texts: StoredValue<Arc<Texts>>,
    query: RwSignal<Query>,
    speech: Speech,
    stand: Stand,
    /// Whether the last step deserves an entry in the browser's history.
    deliberate: StoredValue<bool>,
    /// Whether the page around a frame took the last step.
    by_host: StoredValue<bool>,
}

impl Exhibit {
    /// A state over a dataset, starting from an address.
    pub fn new(
        dataset: Arc<Dataset>,
        texts: Arc<Texts>,
        query: Query,
        speech: Speech,
        stand: Stand,
    ) -> Self {
        Self {
            dataset: StoredValue::new(dataset),
            texts: StoredValue::new(texts),
            query: RwSignal::new(query),
            speech,
            stand,
            deliberate: StoredValue::new(false),
            by_host: StoredValue::new(false),
        }
    }

    /// The dataset.
    pub fn dataset(self) -> Arc<Dataset> {
        self.dataset.get_value()
    }

    /// The texts.
    pub fn texts(self) -> Arc<Texts> {
        self.texts.get_value()
    }

    /// Where and how it stands.
    pub fn stand(self) -> Stand {
        self.stand
    }

    /// The address at which anybody finds a state.
    pub fn address(self, query: &Query) -> String {
        self.stand.public_address(&self.search(query))
    }

    /// The same for a citation: it names the version of the data.
    pub fn cited_address(self, query: &Query) -> String {
        let search = self.search(query);
        let search = self
            .dataset
            .with_value(|dataset| address::cited(dataset, &search));
        self.stand.public_address(&search)
    }

    fn search(self, query: &Query) -> String {
        self.dataset.with_value(|dataset| {
            if self.stand.points_elsewhere() {
                address::anywhere(dataset, query)
            } else {
                address::encode(dataset, query)
            }
        })
    }

    /// The state, read reactively.
    pub fn query(self) -> Query {
        self.query.get()
    }

    /// The state, read without following it.
    pub fn query_now(self) -> Query {
        self.query.get_untracked()
    }

    /// Whether the last change was one that Back should undo.
    pub fn was_deliberate(self) -> bool {
        self.deliberate.get_value()
    }

    /// The way to change the state. An action that changes nothing notifies no one.
    pub fn act(self) -> Act {
        Act::new(move |action: Action| {
            self.by_host.set_value(false);
            let next = self
                .dataset
                .with_value(|dataset| apply(dataset, &self.query.get_untracked(), &action));
            if next.lang != self.query.get_untracked().lang {
                // The state follows when the language is there.
                self.speech.change(self, next, action.deliberate());
            } else if next != self.query.get_untracked() {
                self.deliberate.set_value(action.deliberate());
                self.query.set(next);
            }
        })
    }

    /// Whether the last change came from the page around a frame: then neither the focus
    /// nor the page moves, for the visitor may be elsewhere.
    pub fn was_by_host(self) -> bool {
        self.by_host.get_value()
    }

    /// Takes over a state that the page around a frame asks for.
    pub fn host_sets(self, query: Query) {
        self.act().run(Action::Replace(Box::new(query)));
        self.by_host.set_value(true);
    }

    /// Takes over a state that the address names already.
    pub fn restore(self, query: Query) {
        self.deliberate.set_value(false);
        self.query.set(query);
    }

    /// A view of the state: recomputed when the part of the query it reads
    /// (picked by `slice`) changes, passed on when the view itself does.
    pub fn view<T>(
        self,
        slice: fn(Query) -> Query,
        view: fn(&Dataset, &Texts, &Query) -> T,
    ) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        let slice = Memo::new(move |_| slice(self.query.get()));
        Memo::new(move |_| {
            self.dataset.with_value(|dataset| {
                self.texts
                    .with_value(|texts| slice.with(|query| view(dataset, texts, query)))
            })
        })
    }
}

/// The part of the query that map, timeline and region panel read: opening a
/// figure or turning to the article must not redraw them.
pub fn of_map(query: Query) -> Query {
    Query {
        region: query.region,
        date: query.date,
        layer: query.layer,
        lang: query.lang,
        ..Query::default()
    }
}

/// The part of the query that the timeline reads.
pub fn of_date(query: Query) -> Query {
    Query {
        date: query.date,
        lang: query.lang,
        ..Query::default()
    }
}

/// The part of the query that the evidence reads.
pub fn of_figure(query: Query) -> Query {
    Query {
        figure: query.figure,
        lang: query.lang,
        ..Query::default()
    }
}

/// The part of the query that article and sources read.
pub fn of_reading(query: Query) -> Query {
    Query {
        paragraph: query.paragraph,
        source: query.source,
        lang: query.lang,
        ..Query::default()
    }
}

/// The part of the query that reading pages read: all but the opened figure and
/// the map's own settings.
pub fn of_page(query: Query) -> Query {
    Query {
        figure: None,
        frame: Query::default().frame,
        table: false,
        ..query
    }
}

/// The part of the query that the table of territories reads. Which of them is
/// chosen is marked without drawing the table anew.
pub fn of_listing(query: Query) -> Query {
    Query {
        listing: query.listing,
        lang: query.lang,
        ..Query::default()
    }
}

/// The part of the query that the comparison reads.
pub fn of_comparison(query: Query) -> Query {
    Query {
        compare: query.compare,
        lang: query.lang,
        ..Query::default()
    }
}

/// The part of the query that the navigation reads. The chosen day is left out:
/// time runs, and links need not name it.
pub fn of_place(query: Query) -> Query {
    Query {
        view: query.view,
        region: query.region,
        compare: query.compare,
        step: query.step,
        task: query.task,
        lang: query.lang,
        ..Query::default()
    }
}
