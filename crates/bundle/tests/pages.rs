//! The reading pages on the real tables.

// A test that cannot load the data has failed.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use std::collections::BTreeSet;

use common::dataset;
use exhibit_domain::dataset::totals::checks;
use exhibit_domain::derived::derive;
use exhibit_domain::evidence::resolve;
use exhibit_domain::prose::{Part, Rich};
use exhibit_domain::query::{Action, Query, TOUR_STEPS, View, apply};
use exhibit_domain::text::Texts;
use exhibit_domain::view::page::{Block, Page, page};
use exhibit_domain::view::tour::tour;

/// The page of a view, with everything on it asked for.
fn shown(view: View) -> Option<Page> {
    let query = Query {
        view,
        recomputed: true,
        ..Query::default()
    };
    page(dataset(), &Texts::english(), &query)
}

fn riches(page: &Page) -> Vec<&Rich> {
    let mut found: Vec<&Rich> = page.lead.iter().collect();
    for block in page.sections.iter().flat_map(|s| &s.blocks) {
        match block {
            Block::Para(words) | Block::Note(words) => found.push(words),
            Block::List(items) => found.extend(items),
            Block::Terms(terms) => found.extend(terms.iter().map(|t| &t.meaning)),
            Block::Table(table) => found.extend(table.rows.iter().flat_map(|r| &r.cells)),
            _ => {}
        }
    }
    found
}

#[test]
fn every_page_leads_to_the_article_and_has_no_open_token() {
    for view in View::ALL {
        let Some(page) = shown(*view) else { continue };
        assert!(!page.links.is_empty(), "{view:?}");
        for rich in riches(&page) {
            for part in rich {
                if let Part::Text(words) = part {
                    assert!(!words.contains('{'), "{view:?}: {words}");
                }
            }
        }
    }
}

#[test]
fn every_figure_on_a_page_opens_its_evidence() {
    for view in View::ALL {
        let Some(page) = shown(*view) else { continue };
        for part in riches(&page).into_iter().flatten() {
            if let Part::Figure(figure) = part {
                assert!(
                    resolve(dataset(), &figure.id).is_some(),
                    "{view:?}: {}",
                    figure.id
                );
            }
        }
    }
}

#[test]
fn every_step_of_the_tour_tells_figures_and_leads_to_the_article() {
    let texts = Texts::english();
    for step in 1..=TOUR_STEPS {
        let at = apply(dataset(), &Query::default(), &Action::Step(step));
        let step = tour(dataset(), &texts, &at).unwrap();
        assert!(step.in_place && !step.links.is_empty(), "{}", step.number);
        let figures = step.text.iter().filter(|p| matches!(p, Part::Figure(_)));
        assert!(figures.count() > 0, "step {}", step.number);
        for part in &step.text {
            if let Part::Text(words) = part {
                assert!(!words.contains('{'), "{words}");
            }
        }
    }
}

#[test]
fn totals_that_contradict_their_parts_are_known_and_no_other() {
    let differing: BTreeSet<(String, i64)> = checks(dataset())
        .iter()
        .filter(|check| check.difference() != 0)
        .map(|check| {
            let total = dataset().figure(check.total).unwrap();
            (total.id.clone(), check.difference())
        })
        .collect();
    let known = [
        ("increase.1937-07-10.moscow-oblast.requested.total", 2_000),
        ("increase.1937-07.omsk-oblast.requested.total", -9),
    ];
    let known = known.map(|(id, gap)| (id.to_owned(), gap));
    assert_eq!(differing, BTreeSet::from(known));
}

#[test]
fn a_sum_shows_its_rows() {
    let sum = derive(dataset(), "sum.territories.quota.ussr.first").unwrap();
    assert_eq!((sum.value, sum.parts.len()), (75_950, 65));
    let gap = derive(
        dataset(),
        "gap.categories.increase.1937-07-10.moscow-oblast.requested.total",
    );
    assert_eq!(gap.unwrap().value, 2_000);
}
