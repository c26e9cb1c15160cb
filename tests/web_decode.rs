//! Decoding the real dataset in a real browser.
#![cfg(target_arch = "wasm32")]
// The helpers here may panic as tests may.
#![allow(clippy::unwrap_used, clippy::panic)]

use exhibit::platform::dataset::{DatasetError, decode};
use exhibit_domain::dataset::dto::DatasetDto;
use exhibit_domain::dataset::load;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The dataset that ships, as `cargo xtask data` wrote it.
const DATASET: &str = include_str!(env!("EXHIBIT_DATASET"));

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
    assert_eq!(here, load(&dto).unwrap());
    let figure = here.figure_by_id("quota.ussr.total").unwrap();
    assert_eq!(figure.quantity.value, Some(268_950));
}

#[wasm_bindgen_test]
fn another_schema_is_refused_by_name() {
    match decode(with("\"schema\":1", "\"schema\":2")) {
        Err(DatasetError::Faults(faults)) => {
            assert!(faults.first().unwrap().reason.contains("schema 2 found"));
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
