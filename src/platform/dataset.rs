//! Fetching and decoding the dataset and the texts of a language.

use std::fmt;

use exhibit_domain::dataset::dto::{DatasetDto, PackDto};
use exhibit_domain::dataset::{Dataset, Fault, load, texts_of};
use exhibit_domain::export::package::{PackageDto, zip};
use exhibit_domain::text::Texts;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::Trouble;

/// Why there is no dataset.
#[derive(Debug)]
pub enum DatasetError {
    /// The page does not say where it is.
    NoAddress,
    /// It could not be fetched (offline, blocked).
    Network(String),
    /// The server answered with an error.
    Status(u16),
    /// What came is not JSON of the right shape (truncated, another file).
    Shape(String),
    /// The shape is right, the contents are not.
    Faults(Vec<Fault>),
}

impl DatasetError {
    /// Whether trying again may help.
    pub fn retry_may_help(&self) -> bool {
        !matches!(self, Self::NoAddress | Self::Faults(_))
    }
}

impl fmt::Display for DatasetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoAddress => f.write_str("the page names no dataset"),
            Self::Network(why) => write!(f, "fetching the dataset failed: {why}"),
            Self::Status(status) => write!(f, "the dataset answered with status {status}"),
            Self::Shape(why) => write!(f, "the dataset cannot be decoded: {why}"),
            Self::Faults(faults) => {
                write!(f, "the dataset has {} faults", faults.len())?;
                faults.iter().try_for_each(|fault| write!(f, "\n  {fault}"))
            }
        }
    }
}

/// The data package as a ZIP archive: the dataset once more, in columns (the
/// browser has kept the file), and what the package holds beyond it.
///
/// # Errors
/// [`Trouble::Network`] or [`Trouble::Mixed`].
pub async fn package(dataset: &str, rest: &str) -> Result<Vec<u8>, Trouble> {
    let told = |error: DatasetError| {
        super::page::log_error(&format!("package: {error}"));
        Trouble::Network
    };
    let (dto, rest) = (ask(dataset), ask(rest));
    let (dto, rest) = (
        dto.json().await.map_err(told)?,
        rest.json().await.map_err(told)?,
    );
    let shape = |error: serde_wasm_bindgen::Error| {
        super::page::log_error(&format!("package: {error}"));
        Trouble::Mixed
    };
    let dto: DatasetDto = serde_wasm_bindgen::from_value(dto).map_err(shape)?;
    let rest: PackageDto = serde_wasm_bindgen::from_value(rest).map_err(shape)?;
    zip(&dto, &rest).map_err(|fault| {
        super::page::log_error(&format!("package: {fault}"));
        Trouble::Mixed
    })
}

/// A file that has been asked for.
pub struct Asked(JsFuture);

/// Asks for a file; several can be on their way at once.
pub fn ask(address: &str) -> Asked {
    Asked(JsFuture::from(
        leptos::prelude::window().fetch_with_str(address),
    ))
}

impl Asked {
    /// Waits for the file and reads it with the browser's own JSON parser.
    ///
    /// # Errors
    /// A [`DatasetError`] that says which step failed and why.
    pub async fn json(self) -> Result<JsValue, DatasetError> {
        let network = |error: JsValue| DatasetError::Network(describe(&error));
        let response: Response = self.0.await.map_err(network)?.unchecked_into();
        if !response.ok() {
            return Err(DatasetError::Status(response.status()));
        }
        // What is no JSON is a syntax error; anything else means that it did not arrive whole.
        let body = |error: JsValue| {
            if error.is_instance_of::<js_sys::SyntaxError>() {
                DatasetError::Shape(describe(&error))
            } else {
                network(error)
            }
        };
        JsFuture::from(response.json().map_err(network)?)
            .await
            .map_err(body)
    }
}

/// The tables of the dataset.
///
/// # Errors
/// [`DatasetError::Shape`].
pub fn tables(json: JsValue) -> Result<DatasetDto, DatasetError> {
    serde_wasm_bindgen::from_value(json).map_err(|error| DatasetError::Shape(error.to_string()))
}

/// The texts of a language.
///
/// # Errors
/// [`DatasetError::Shape`].
pub fn pack(json: JsValue) -> Result<PackDto, DatasetError> {
    serde_wasm_bindgen::from_value(json).map_err(|error| DatasetError::Shape(error.to_string()))
}

/// The dataset in a language, and that language's texts; everything is checked.
///
/// # Errors
/// [`DatasetError::Faults`].
pub fn build(tables: &DatasetDto, pack: &PackDto) -> Result<(Dataset, Texts), DatasetError> {
    let dataset = load(tables, pack).map_err(DatasetError::Faults)?;
    Ok((dataset, texts_of(pack).map_err(DatasetError::Faults)?))
}

fn describe(error: &JsValue) -> String {
    js_sys::Error::from(error.clone())
        .message()
        .as_string()
        .filter(|text| !text.is_empty())
        .unwrap_or_else(|| format!("{error:?}"))
}
