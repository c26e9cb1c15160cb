//! Pictures that stand by themselves: words, legend, sources, in two renderings.

mod common;

use std::path::Path;

use exhibit_bundle::bundle;
use exhibit_charts::{
    Caption, ChartTheme, MapKey, MapPicture, Mark, Rough, draw_plan_on, map_picture, picture, svg,
};
use exhibit_domain::query::Query;
use exhibit_domain::text::Texts;
use exhibit_domain::view::chart::Drawing;
use exhibit_domain::view::page::Block;
use plotters::prelude::SVGBackend;

fn caption() -> Caption {
    Caption {
        title: "How the plan grew & <what> came of it".into(),
        subtitle: "31 January 1938".into(),
        foot: vec![
            "Sources: Werth 2010; Junge and Binner 2003.".into(),
            "Order No. 00447: quotas and outcomes. https://example.org/?view=numbers&chart=x"
                .into(),
        ],
    }
}

#[allow(clippy::panic)] // a helper of tests
fn drawings() -> Vec<Drawing> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let dataset = match bundle(&folder) {
        Ok(bundle) => bundle.dataset,
        Err(faults) => panic!("{faults}"),
    };
    let page =
        exhibit_domain::view::numbers::numbers(&dataset, &Texts::english(), &Query::default());
    let blocks = page.sections.into_iter().flat_map(|section| section.blocks);
    blocks
        .filter_map(|block| match block {
            Block::Drawing(drawing) => Some(*drawing),
            _ => None,
        })
        .collect()
}

fn texts(marks: &[Mark]) -> String {
    let said = marks.iter().filter_map(|mark| match mark {
        Mark::Text { text, .. } => Some(text.as_str()),
        _ => None,
    });
    said.collect::<Vec<_>>().join(" ")
}

#[test]
fn every_picture_carries_title_legend_notes_and_sources() {
    let theme = ChartTheme::default();
    let all = drawings();
    assert!(all.len() > 5);
    for drawing in &all {
        for width in [360, 900] {
            let plan = picture(drawing, &caption(), width, &theme, &Rough);
            let said = texts(&plan.marks).replace(' ', "");
            let mut expected = vec![caption().title, caption().subtitle];
            expected.extend(caption().foot);
            expected.extend(drawing.legend().iter().map(|(_, words)| words.clone()));
            expected.extend(
                drawing
                    .notes()
                    .iter()
                    .map(|n| exhibit_domain::prose::plain(n)),
            );
            for words in expected {
                assert!(said.contains(&words.replace(' ', "")), "{words} at {width}");
            }
            let (right, bottom) = plan.layout.size;
            for mark in &plan.marks {
                if let Mark::Fill(rect, _) = mark {
                    assert!(rect.left >= 0 && rect.right <= right && rect.bottom <= bottom);
                }
            }
        }
    }
}

#[test]
fn the_document_is_what_any_backend_would_draw() {
    let theme = ChartTheme::default();
    for drawing in drawings() {
        let plan = picture(&drawing, &caption(), 720, &theme, &Rough);
        let (width, height) = plan.layout.size;
        let own = svg(&plan, &caption().title, &theme);
        let mut other = String::new();
        {
            let size = (
                u32::try_from(width).unwrap(),
                u32::try_from(height).unwrap(),
            );
            let backend = SVGBackend::with_string(&mut other, size);
            draw_plan_on(backend, &plan, &theme).unwrap();
        }
        // The words in the same order, and as many shapes, the ground included.
        let words = |text: &str| -> Vec<String> {
            let inside = text.split("<text").skip(1);
            let inside = inside.filter_map(|t| t.split_once('>')?.1.split_once("</text>"));
            inside.map(|(words, _)| words.trim().to_owned()).collect()
        };
        assert_eq!(words(&own), words(&other));
        assert_eq!(own.matches("<rect").count(), other.matches("<rect").count());
        if let Ok(folder) = std::env::var("CHARTS_OUT") {
            let name = drawing.title().replace([' ', ':', ',', '/'], "_");
            std::fs::write(format!("{folder}/picture-{name}.svg"), &own).unwrap();
        }
        // What could break the document is escaped.
        assert!(own.contains("<title>How the plan grew &amp; &lt;what&gt; came of it</title>"));
        assert!(own.contains("?view=numbers&amp;chart=x"));
    }
}

#[test]
fn a_map_keeps_its_own_drawing_and_gets_words_around_it() {
    let map = MapPicture {
        drawing: "<path d=\"M0 0\" fill=\"#000\"/>".into(),
        size: (800, 500),
        keys: vec![
            MapKey {
                drawing: "<circle r=\"3\"/>".into(),
                size: (20, 20),
                words: "to be shot".into(),
            },
            MapKey {
                words: "Camps of the NKVD".into(),
                ..MapKey::default()
            },
        ],
    };
    let (document, (width, height)) = map_picture(&map, &caption(), &ChartTheme::default(), &Rough);
    for piece in [
        "<path d=\"M0 0\" fill=\"#000\"/>",
        "<circle r=\"3\"/>",
        ">to be shot</text>",
        ">Camps of the NKVD</text>",
        "Junge and Binner 2003",
    ] {
        assert!(document.contains(piece), "{piece}");
    }
    assert!(width > 800 && height > 600);
    assert!(document.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    assert_eq!(
        document.matches("<svg").count(),
        document.matches("</svg>").count()
    );
}
