//! The charts of the numbers view, made from the committed data.

#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use std::collections::BTreeSet;

use common::dataset;
use exhibit_domain::derived::{self, derive};
use exhibit_domain::prose::{FigureRef, Part, Rich, plain};
use exhibit_domain::query::{Action, Chart, Query, apply};
use exhibit_domain::text::Texts;
use exhibit_domain::view::chart::{Drawing, Group, Tone};
use exhibit_domain::view::numbers::numbers;
use exhibit_domain::view::page::{Block, Jump, Page, Section};

fn page() -> Page {
    numbers(dataset(), &Texts::english(), &Query::default())
}

fn section(page: &Page, chart: Chart) -> &Section {
    let found = page.sections.iter().find(|s| s.id == chart.as_str());
    found.unwrap_or_else(|| panic!("{}", chart.as_str()))
}

fn drawings(section: &Section) -> Vec<&Drawing> {
    let drawn = section.blocks.iter().filter_map(|block| match block {
        Block::Drawing(drawing) => Some(drawing.as_ref()),
        _ => None,
    });
    drawn.collect()
}

fn words(section: &Section) -> String {
    let said = section.blocks.iter().filter_map(|block| match block {
        Block::Para(rich) | Block::Note(rich) => Some(plain(rich)),
        _ => None,
    });
    said.collect::<Vec<_>>().join("\n")
}

fn figures(rich: &Rich) -> impl Iterator<Item = &FigureRef> {
    rich.iter().filter_map(|part| match part {
        Part::Figure(figure) => Some(figure),
        _ => None,
    })
}

#[test]
fn every_chart_has_all_its_parts() {
    let page = page();
    for chart in Chart::ALL {
        let section = section(&page, *chart);
        let has = |wanted: fn(&Block) -> bool| section.blocks.iter().any(wanted);
        let name = chart.as_str();
        assert!(!section.heading.is_empty(), "{name}");
        assert!(
            has(|b| matches!(b, Block::Para(r) if !r.is_empty())),
            "{name}: summary"
        );
        assert!(has(|b| matches!(b, Block::Drawing(_))), "{name}: drawing");
        assert!(has(|b| matches!(b, Block::Note(_))), "{name}: notes");
        assert!(has(|b| matches!(b, Block::Article(_))), "{name}: article");
        assert!(has(|b| matches!(b, Block::Sources(_))), "{name}: sources");
        // A token that leads nowhere would stand there in its braces.
        assert!(!words(section).contains('{'), "{}", words(section));
    }
    // Every sentence of the view finds its figures, so none was left out.
    let lost = exhibit_domain::text::KEYS
        .iter()
        .filter(|key| key.starts_with("numbers-"))
        .map(|key| {
            Texts::english()
                .word("numbers", &key["numbers-".len()..])
                .to_owned()
        })
        .filter(|text| {
            text.contains("{fact.") || text.contains("{outcome.") || text.contains("{quota.")
        })
        .filter(|text| {
            let start = text.split('{').next().unwrap();
            let whole: String = page
                .lead
                .iter()
                .map(|r| plain(r))
                .chain(page.sections.iter().map(words))
                .collect();
            start.len() > 8 && !whole.contains(start)
        })
        .collect::<Vec<_>>();
    assert_eq!(lost, [""; 0]);
}

#[test]
fn tables_and_drawings_hold_the_same_figures() {
    let page = page();
    let mut count = 0;
    for chart in Chart::ALL {
        for drawing in drawings(section(&page, *chart)) {
            let key = |figure: &FigureRef| (figure.id.clone(), figure.shown.clone());
            let drawn: BTreeSet<_> = drawing.figures().into_iter().map(key).collect();
            let cells = drawing.table().rows.iter().flat_map(|row| &row.cells);
            let listed: BTreeSet<_> = cells.flat_map(figures).map(key).collect();
            assert!(!drawn.is_empty(), "{}", drawing.title());
            assert_eq!(drawn, listed, "{}", drawing.title());
            for row in &drawing.table().rows {
                assert_eq!(row.cells.len() + 1, drawing.table().columns.len());
                // The words for readers who do not see it name every row.
                assert!(drawing.summary().contains(&row.head), "{}", row.head);
            }
            let marks: BTreeSet<_> = match drawing {
                Drawing::Bars(c) => c
                    .rows
                    .iter()
                    .flat_map(|r| &r.parts)
                    .map(|p| &p.figure.id)
                    .collect(),
                Drawing::Series(c) => c
                    .runs
                    .iter()
                    .flat_map(|r| &r.points)
                    .map(|p| &p.figure.id)
                    .collect(),
                Drawing::Dots(c) => c
                    .rows
                    .iter()
                    .flat_map(|r| &r.dots)
                    .map(|d| &d.figure.id)
                    .collect(),
            };
            let known: BTreeSet<_> = drawn.iter().map(|(id, _)| id).collect();
            assert!(marks.is_subset(&known), "{}", drawing.title());
            count += 1;
        }
    }
    assert!(count > 20, "{count}");
}

#[test]
fn every_number_opens_and_is_the_one_of_the_tables() {
    let page = page();
    for section in &page.sections {
        let told = section.blocks.iter().flat_map(|block| match block {
            Block::Para(rich) | Block::Note(rich) => figures(rich).collect(),
            Block::Drawing(drawing) => drawing.figures(),
            _ => Vec::new(),
        });
        for figure in told {
            if let Some(derived) = derive(dataset(), &figure.id) {
                assert_eq!(Some(derived.value), figure.value, "{}", figure.id);
                continue;
            }
            let target = dataset()
                .target(&figure.id)
                .unwrap_or_else(|| panic!("{}", figure.id));
            let own = dataset().figure(target.figure).unwrap();
            let mut said = vec![own.quantity.value];
            said.extend(
                dataset()
                    .readings_of(target.figure)
                    .map(|r| r.quantity.value),
            );
            assert!(said.contains(&figure.value), "{}", figure.id);
        }
    }
}

#[test]
fn rates_are_those_of_the_census() {
    let rate = |id: &str| derive(dataset(), id).unwrap().value;
    assert_eq!(rate("rate.ussr.total"), 160);
    assert_eq!(rate("rate.ussr.first"), 41);
    assert_eq!(rate("rate.mari-assr.total"), 320);
    assert_eq!(rate("rate.moscow-oblast.total"), 292);
    assert_eq!(rate("rate.moscow-oblast.first"), 42);
    assert_eq!(rate("rate.tatar-assr.total"), 73);
    assert_eq!(derived::rate::counted(dataset()).value, 25);
    // Ukraine has no figure, and gets none.
    assert_eq!(derive(dataset(), "rate.kiev-oblast.total"), None);
    assert_eq!(derive(dataset(), "rate.ukrainian-ssr.total"), None);
    let people: i64 = derived::rate::counted(dataset())
        .parts
        .iter()
        .filter_map(|ix| dataset().figure(*ix)?.quantity.value)
        .sum();
    assert_eq!(people, 73_031_265);
}

#[test]
fn rates_stand_in_bands_by_name() {
    let page = page();
    let [Drawing::Dots(chart)] = drawings(section(&page, Chart::PerCapita))[..] else {
        panic!("one dot chart");
    };
    assert_eq!(chart.rows.len(), 26, "25 territories and the country");
    assert_eq!(
        chart.rows.iter().filter(|r| !r.remark.is_empty()).count(),
        11
    );
    let mut band: Vec<&str> = Vec::new();
    for row in &chart.rows[1..] {
        if !row.heading.is_empty() {
            band.clear();
        }
        assert!(
            band.last().is_none_or(|last| **last < *row.label),
            "{}",
            row.label
        );
        band.push(&row.label);
    }
    assert_eq!(
        chart.lines.iter().map(|l| l.value).collect::<Vec<_>>(),
        [41, 160]
    );
}

#[test]
fn means_come_with_their_working() {
    let pace = |id: &str| derive(dataset(), id).unwrap();
    assert_eq!(pace("pace.terror.month").value, 50_000);
    assert_eq!(pace("pace.terror.day").value, 1_600);
    assert_eq!(pace("days.1937-08-05.1938-11-17").value, 470);
    assert_eq!(pace("pace.condemned.whole.day").value, 1_633);
    assert_eq!(pace("pace.executed.whole.day").value, 823);
    assert_eq!(pace("pace.executed.whole.month").value, 24_689);
    // (575,000 - 143,000) in the 93 days after 30 September 1937.
    let autumn = pace("pace.condemned.1938-01-01.day");
    assert_eq!((autumn.value, autumn.parts.len()), (4_645, 2));
    // Executions are never taken from a report of sentences.
    let first = pace("pace.executed.1937-09-30.day");
    assert_eq!((first.value, first.parts.len()), (1_467, 1));
    for id in [
        "pace.executed.1937-09-01.day",
        "pace.terror.year",
        "days.1938-01-01.1937-01-01",
    ] {
        assert_eq!(derive(dataset(), id), None, "{id}");
    }
}

#[test]
fn unknown_outcomes_are_counted_as_unknown() {
    let known = derived::outcomes(dataset()).value;
    let unknown = derived::without_outcome(dataset()).value;
    assert_eq!(known + unknown, derived::territories(dataset()).value);
    let page = page();
    let section = section(&page, Chart::CarriedOut);
    assert!(words(section).contains(&format!("other {unknown} the outcome is unknown")));
    let [Drawing::Bars(bars)] = drawings(section)[..] else {
        panic!("one drawing");
    };
    let reported = bars.rows.iter().filter(|r| r.group == Group::Reported);
    for row in reported.clone() {
        assert!(
            !row.remark.is_empty() && !row.date.is_empty(),
            "{}",
            row.label
        );
        assert!(row.parts.iter().all(|p| p.to > p.from), "{}", row.label);
    }
    let heads: Vec<&str> = bars
        .rows
        .iter()
        .map(|r| r.heading.as_str())
        .filter(|h| !h.is_empty())
        .collect();
    assert_eq!(heads.len(), reported.count());
    for name in [
        "Moscow",
        "Belorussian",
        "Altai",
        "Yaroslavl",
        "Karelian",
        "Moldavian",
        "Krasnoyarsk",
    ] {
        assert!(
            heads.iter().any(|h| h.starts_with(name)),
            "{name}: {heads:?}"
        );
    }
}

#[test]
fn increases_are_kept_apart_and_never_summed() {
    let page = page();
    let section = section(&page, Chart::Increases);
    let drawn = drawings(section);
    let bars: Vec<_> = drawn
        .iter()
        .map(|d| match d {
            Drawing::Bars(bars) => bars,
            _ => panic!("bars"),
        })
        .collect();
    let [national, regional, levels, requested, estimated] = bars[..] else {
        panic!("five drawings");
    };
    assert_eq!(national.rows.len(), 2);
    assert!(regional.rows.len() > 40 && !levels.rows.is_empty());
    assert!(requested.rows.iter().all(|r| r.group == Group::Requested));
    for granted in [national, regional, levels] {
        assert!(granted.rows.iter().all(|r| r.group == Group::Decision));
        assert!(granted.table.rows.iter().all(|r| !r.total));
    }
    assert!(
        estimated
            .rows
            .iter()
            .all(|r| r.parts[0].tone == Tone::Undivided)
    );
    // Every figure is one of the tables: nothing was added up.
    for figure in drawn.iter().flat_map(|d| d.figures()) {
        assert!(figure.id.starts_with("increase."), "{}", figure.id);
    }
}

#[test]
fn the_series_joins_only_what_counts_the_same() {
    let page = page();
    let [Drawing::Series(series)] = drawings(section(&page, Chart::PlanOutcome))[..] else {
        panic!("one series");
    };
    let runs: Vec<(Tone, Vec<i64>)> = series
        .runs
        .iter()
        .map(|run| (run.tone, run.points.iter().map(|p| p.value).collect()))
        .collect();
    assert_eq!(
        runs,
        [
            (Tone::Other, vec![14_305, 45_199, 143_000, 575_000, 767_397]),
            (Tone::First, vec![9_766, 31_530]),
            (Tone::First, vec![83_600, 258_000, 386_798]),
            (Tone::Estimate, vec![820_000]),
            (Tone::Estimate, vec![437_000]),
        ]
    );
    assert_eq!(series.changes[0].day.to_string(), "1937-09-30");
    assert_eq!(series.line.as_ref().unwrap().1.value, 268_950);
    assert_eq!(
        (series.from.to_string(), series.to.to_string()),
        ("1937-07-01".into(), "1938-11-30".into())
    );
}

#[test]
fn people_and_per_cent_never_share_a_scale() {
    let page = page();
    let texts = Texts::english();
    for chart in [
        Chart::Victims,
        Chart::Terror,
        Chart::Rehabilitation,
        Chart::Pace,
    ] {
        for drawing in drawings(section(&page, chart)) {
            let Drawing::Bars(bars) = drawing else {
                panic!("bars")
            };
            for figure in drawing.figures() {
                let Some(found) = dataset().figure_by_id(&figure.id) else {
                    continue;
                };
                let share = found.unit == "percent";
                assert_eq!(
                    share,
                    bars.unit == texts.word("unit", "percent"),
                    "{}",
                    figure.id
                );
            }
        }
    }
}

#[test]
fn a_chart_can_be_asked_for_and_found() {
    for chart in Chart::ALL {
        let query = apply(dataset(), &Query::default(), &Action::ShowChart(*chart));
        let page = numbers(dataset(), &Texts::english(), &query);
        assert_eq!(page.current.as_deref(), Some(chart.as_str()));
        let contents = &page.sections[0];
        let [Block::Jumps(jumps)] = &contents.blocks[..] else {
            panic!("jumps")
        };
        let leads = |jump: &&Jump| jump.actions == [Action::ShowChart(*chart)];
        let jump = jumps.iter().find(leads).unwrap();
        assert!(jump.href.contains(chart.as_str()), "{}", jump.href);
        assert_eq!(jumps.len(), Chart::ALL.len());
    }
}

#[test]
fn opening_a_figure_leaves_the_page_as_it_is() {
    let open = Action::OpenFigure("quota.ussr.total".to_owned());
    let query = apply(dataset(), &Query::default(), &open);
    assert!(query.figure.is_some());
    assert_eq!(numbers(dataset(), &Texts::english(), &query), page());
}
