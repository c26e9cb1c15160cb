//! Decoding the real dataset in a real browser.
#![cfg(target_arch = "wasm32")]
// The helpers here may panic as tests may.
#![allow(clippy::unwrap_used, clippy::panic)]

use exhibit::platform::dataset::{DatasetError, build, pack, tables};
use exhibit_domain::dataset::dto::{DatasetDto, PackDto};
use exhibit_domain::dataset::{Dataset, load};
use exhibit_domain::text::Lang;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The dataset that ships, as `cargo xtask data` wrote it.
const DATASET: &str = include_str!(env!("EXHIBIT_DATASET"));

/// The English texts that ship with it.
const TEXTS: &str = include_str!(env!("EXHIBIT_TEXTS"));

/// Decodes a dataset and builds it in English.
fn decode(json: JsValue) -> Result<Dataset, DatasetError> {
    let tables = tables(json)?;
    Ok(build(&tables, &pack(parse(TEXTS))?)?.0)
}

fn parse(text: &str) -> JsValue {
    js_sys::JSON::parse(text).unwrap()
}

/// The dataset with one text replaced by another.
fn with(from: &str, to: &str) -> JsValue {
    assert!(DATASET.contains(from), "{from}");
    parse(&DATASET.replacen(from, to, 1))
}

#[wasm_bindgen_test]
fn the_browser_reads_what_the_bundler_wrote() {
    let dto: DatasetDto = serde_json::from_str(DATASET).unwrap();
    let here = decode(parse(DATASET)).unwrap();
    let texts: PackDto = serde_json::from_str(TEXTS).unwrap();
    assert_eq!(here, load(&dto, &texts).unwrap());
    assert_eq!(here.lang(), Lang::En);
    let figure = here.figure_by_id("quota.ussr.total").unwrap();
    assert_eq!(figure.quantity.value, Some(268_950));
}

#[wasm_bindgen_test]
fn another_schema_is_refused_by_name() {
    match decode(with("\"schema\":2", "\"schema\":3")) {
        Err(DatasetError::Faults(faults)) => {
            assert!(faults.first().unwrap().reason.contains("schema 3 found"));
        }
        other => panic!("{other:?}"),
    }
}

#[wasm_bindgen_test]
fn one_changed_number_is_found_by_the_printed_totals() {
    match decode(with("35000", "35001")) {
        Err(error @ DatasetError::Faults(_)) => {
            assert!(!error.retry_may_help());
            assert!(error.to_string().contains("quota.moscow-oblast.total"));
        }
        other => panic!("{other:?}"),
    }
}

#[wasm_bindgen_test]
fn what_is_not_a_dataset_is_an_error_and_never_a_panic() {
    for text in ["{}", "[]", "null", "3", "\"x\"", "{\"schema\":\"one\"}"] {
        assert!(
            matches!(decode(parse(text)), Err(DatasetError::Shape(_))),
            "{text}"
        );
    }
    let words = with("35000", "\"thirty-five thousand\"");
    assert!(matches!(decode(words), Err(DatasetError::Shape(_))));
    let short = with("\"version\":", "\"veersion\":");
    assert!(matches!(decode(short), Err(DatasetError::Shape(_))));
}

#[wasm_bindgen_test]
fn texts_of_another_version_are_refused() {
    let tables = tables(parse(DATASET)).unwrap();
    let texts = || -> PackDto { serde_json::from_str(TEXTS).unwrap() };
    let refused = |change: fn(&mut PackDto)| {
        let mut changed = texts();
        change(&mut changed);
        matches!(build(&tables, &changed), Err(DatasetError::Faults(_)))
    };
    assert!(refused(|pack| pack.messages.truncate(3)));
    assert!(refused(|pack| pack.prose.truncate(3)));
    assert!(refused(|pack| pack.lang = "xx".to_owned()));
    assert!(!refused(|_| ()));
    for text in ["{}", "[]", "null", "{\"lang\":\"en\"}"] {
        assert!(
            matches!(pack(parse(text)), Err(DatasetError::Shape(_))),
            "{text}"
        );
    }
}
