//! `DatasetDto → Dataset`: every check, every fault.
//!
//! The bundler runs this very function before anything is written, and the
//! exhibit runs it again on what arrives, so a dataset that the exhibit would
//! refuse cannot be published.

mod article;
mod cells;
mod checks;
mod context;
mod figures;
mod names;
mod places;

use std::collections::BTreeMap;

use super::dto::{DatasetDto, PackDto, SCHEMA};
use super::fault::Fault;
use super::model::{ParagraphIx, PlaceName, SourceIx, TerritoryIx};
use super::{Dataset, Target, totals};
use crate::edtf::Date;
use crate::geo::MapShape;
use crate::text::{Lang, Texts};

/// First day of the operation's paper trail: the order.
pub const FIRST_DAY: Date = Date::new_const(1937, 7, 30);
/// Last day: the directive that stopped it.
pub const LAST_DAY: Date = Date::new_const(1938, 11, 17);

/// The texts of a pack.
///
/// # Errors
/// It is in a language that does not ship, or has not all messages.
pub fn texts_of(pack: &PackDto) -> Result<Texts, Vec<Fault>> {
    let fault = |reason: &str| vec![Fault::whole("texts", reason)];
    let Some(lang) = Lang::shipped(&pack.lang) else {
        return Err(fault(&format!(
            "`{}` is no language of this exhibit",
            pack.lang
        )));
    };
    Texts::new(lang, pack.messages.clone())
        .ok_or_else(|| fault("the messages are not those of this program"))
}

/// Checks a decoded dataset and builds the model in the language of a pack.
///
/// # Errors
/// All faults at once, in the order of the tables.
pub fn load(dto: &DatasetDto, pack: &PackDto) -> Result<Dataset, Vec<Fault>> {
    if dto.schema != SCHEMA {
        return Err(vec![Fault::whole(
            "dataset",
            format!("schema {} found, {SCHEMA} expected", dto.schema),
        )]);
    }
    let texts = texts_of(pack)?;
    if usize::try_from(dto.texts) != Ok(pack.prose.len()) {
        let reason = format!("{} texts found, {} expected", pack.prose.len(), dto.texts);
        return Err(vec![Fault::whole("texts", reason)]);
    }
    let mut loader = Loader {
        prose: &pack.prose,
        lang: texts.lang(),
        faults: Vec::new(),
        territory_ids: BTreeMap::new(),
        source_ids: BTreeMap::new(),
        paragraph_ids: BTreeMap::new(),
        figure_ids: BTreeMap::new(),
        names: Vec::new(),
    };
    loader.check_shapes(dto);
    if !loader.faults.is_empty() {
        return Err(loader.faults);
    }
    let sources = loader.sources(dto);
    let territories = loader.territories(dto);
    let (sections, paragraphs) = loader.article(dto);
    let figures = loader.figures(dto);
    let readings = loader.readings(dto);
    let aliases = loader.aliases(dto);
    let events = loader.events(dto);
    let changes = loader.changes(dto);
    let approximations = loader.approximations(dto);
    let sites = loader.sites(dto);
    let citations = loader.citations(dto);
    let bibliography = loader.bibliography(dto);
    let map = MapShape::build(&dto.map, |id| loader.territory_ids.get(id).copied());
    let map = match map {
        Ok(map) => map,
        Err(mut faults) => {
            loader.faults.append(&mut faults);
            return Err(loader.faults);
        }
    };
    let Some(ussr) = territories.iter().find(|t| t.id == "ussr").cloned() else {
        loader
            .faults
            .push(Fault::whole("territories", "there is no territory `ussr`"));
        return Err(loader.faults);
    };
    let mut by_place = vec![Vec::new(); territories.len()];
    for figure in &figures {
        if let Some(list) = by_place.get_mut(figure.place.at()) {
            list.push(figure.ix);
        }
    }
    let dataset = Dataset {
        version: dto.version.clone(),
        lang: texts.lang(),
        home: Lang::En,
        names: std::mem::take(&mut loader.names),
        created: dto.created.parse().ok(),
        territories,
        ussr,
        figures,
        readings,
        citations,
        sources,
        events,
        changes,
        approximations,
        sites,
        sections,
        paragraphs,
        bibliography,
        map: std::sync::Arc::new(map),
        figure_ids: std::mem::take(&mut loader.figure_ids),
        aliases,
        by_place,
    };
    if dataset.created.is_none() {
        let reason = format!("`{}` is not the day of the package", dto.created);
        loader.faults.push(Fault::whole("dataset", reason));
    }
    loader.check_whole(&dataset, &texts);
    loader.faults.extend(totals::faults(&dataset));
    if loader.faults.is_empty() {
        Ok(dataset)
    } else {
        Err(loader.faults)
    }
}

struct Loader<'a> {
    prose: &'a [String],
    lang: Lang,
    faults: Vec<Fault>,
    names: Vec<Vec<PlaceName>>,
    territory_ids: BTreeMap<String, TerritoryIx>,
    source_ids: BTreeMap<String, SourceIx>,
    paragraph_ids: BTreeMap<String, ParagraphIx>,
    figure_ids: BTreeMap<String, Target>,
}

/// The nth cell of a column; columns were checked to be of one length.
fn cell<T: Clone + Default>(column: &[T], row: usize) -> T {
    column.get(row).cloned().unwrap_or_default()
}

fn index(row: usize) -> u16 {
    u16::try_from(row).unwrap_or(u16::MAX)
}
