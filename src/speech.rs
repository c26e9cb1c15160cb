//! The language the exhibit speaks, and how it changes.
//!
//! A language is a dataset and texts. Another one is fetched, built, and takes the
//! place of the present one as a whole: every panel is made anew in it.

use std::sync::Arc;

use exhibit_domain::address::{self, Notice};
use exhibit_domain::dataset::Dataset;
use exhibit_domain::dataset::dto::DatasetDto;
use exhibit_domain::query::Query;
use exhibit_domain::text::{Lang, Texts};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::App;
use crate::boot::ask_texts;
use crate::platform::dataset::{DatasetError, build, pack};
use crate::platform::page;
use crate::platform::watch::letters;
use crate::stand::Stand;
use crate::state::Exhibit;

/// The exhibit in one language.
#[derive(Clone)]
pub struct Spoken {
    /// The dataset in it.
    pub dataset: Arc<Dataset>,
    /// Its texts.
    pub texts: Arc<Texts>,
    /// Where to start.
    pub query: Query,
    /// What the address got wrong.
    pub notices: Vec<Notice>,
}

/// What is needed to change the language.
#[derive(Clone, Copy)]
pub struct Speech {
    tables: StoredValue<Arc<DatasetDto>>,
    spoken: RwSignal<Spoken>,
    stand: Stand,
    /// The language that could not be loaded last.
    failed: RwSignal<Option<Lang>>,
    /// Counts what was asked for: a language that arrives after something else has been
    /// asked for is dropped.
    asked: StoredValue<u32>,
    /// What the exhibit started with.
    start: StoredValue<Spoken>,
}

impl Speech {
    /// Speech over the tables, in its first language.
    pub fn new(tables: DatasetDto, spoken: Spoken, failed: Option<Lang>, stand: Stand) -> Self {
        Self {
            asked: StoredValue::new(0),
            start: StoredValue::new(Spoken {
                notices: Vec::new(),
                ..spoken.clone()
            }),
            tables: StoredValue::new(Arc::new(tables)),
            spoken: RwSignal::new(spoken),
            stand,
            failed: RwSignal::new(failed),
        }
    }

    /// The exhibit in the present language.
    pub fn view(self) -> impl IntoView {
        move || {
            let Spoken {
                dataset,
                texts,
                query,
                notices,
            } = self.spoken.get();
            view! {
                <App
                    dataset=dataset
                    texts=texts
                    query=query
                    notices=notices
                    speech=self
                    stand=self.stand
                    failed=self.failed
                />
            }
        }
    }

    /// Changes to the language of `target`. A chosen language keeps what the visitor
    /// does meanwhile; one that an address asks for (Back, Forward) brings its place.
    pub fn change(self, exhibit: Exhibit, target: Query, chosen: bool) {
        let lang = target.lang;
        let asked = self.ask();
        spawn_local(async move {
            let outcome = self.fetch(lang).await;
            if self.asked.get_value() != asked {
                return;
            }
            let now = exhibit.query_now();
            match outcome {
                Ok((dataset, texts)) => {
                    let query = if chosen {
                        Query { lang, ..now }
                    } else {
                        target
                    };
                    self.failed.set(None);
                    page::set_language(lang);
                    if chosen && self.stand.writes_address() {
                        page::write_search(&address::encode(&dataset, &query), true);
                    }
                    self.spoken.set(Spoken {
                        dataset: Arc::new(dataset),
                        texts: Arc::new(texts),
                        query,
                        notices: Vec::new(),
                    });
                    if chosen {
                        page::focus_soon(".languages [aria-current]");
                    }
                }
                Err(error) => {
                    page::log_warning(&format!("exhibit: {}: {error}", lang.as_str()));
                    self.failed.set(Some(lang));
                    if !chosen {
                        // The place is shown all the same, and named as it is shown.
                        let lang = now.lang;
                        let dataset = exhibit.dataset();
                        let query = Query { lang, ..target };
                        if self.stand.writes_address() {
                            page::write_search(&address::encode(&dataset, &query), false);
                        }
                        exhibit.restore(query);
                    }
                }
            }
        });
    }

    /// Goes back to what the exhibit started with, in its language; every panel is made
    /// anew, so nothing that a visitor did to one is left.
    pub fn start_anew(self) {
        self.ask();
        self.failed.set(None);
        let start = self.start.get_value();
        page::set_language(start.dataset.lang());
        self.spoken.set(start);
    }

    /// Something is asked for, under this number.
    fn ask(self) -> u32 {
        self.asked
            .update_value(|asked| *asked = asked.wrapping_add(1));
        self.asked.get_value()
    }

    async fn fetch(self, lang: Lang) -> Result<(Dataset, Texts), DatasetError> {
        let pack = pack(ask_texts(lang)?.json().await?)?;
        let home = self.spoken.with_untracked(|spoken| spoken.dataset.home());
        letters(lang.own_name()).await;
        let (dataset, texts) = build(&self.tables.get_value(), &pack)?;
        Ok((dataset.at_home(home), texts))
    }
}
