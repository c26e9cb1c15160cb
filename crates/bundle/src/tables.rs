//! Tables into the columns that ship.

use exhibit_domain::dataset::dto::{
    AliasesDto, ApproximationsDto, BibliographyDto, ChangesDto, CitationsDto, DatasetDto,
    EventsDto, MapDto, NamesDto, ParagraphWorksDto, ParagraphsDto, ReadingsDto, SCHEMA,
    SectionsDto, SiteNamesDto, SitesDto, SourcesDto, TerritoriesDto,
};

use crate::columns::Columns;
use crate::fault::FileFault;
use crate::figures::figures;
use crate::package::Package;
use crate::prose::Prose;
use crate::read::Tables;

/// The dataset, still without its map.
pub(crate) fn dataset(
    package: &Package,
    tables: &Tables,
    prose: &Prose,
    sources: SourcesDto,
    faults: &mut Vec<FileFault>,
) -> DatasetDto {
    let mut dto = DatasetDto {
        schema: SCHEMA,
        version: package.version.clone(),
        created: package.day().to_owned(),
        texts: u32::try_from(prose.texts.len()).unwrap_or(u32::MAX),
        figures: figures(tables, prose, faults),
        sources,
        map: MapDto::default(),
        ..DatasetDto::default()
    };
    places(&mut dto, tables, prose, faults);
    statements(&mut dto, tables, prose, faults);
    article(&mut dto, tables, prose, faults);
    dto
}

fn places(dto: &mut DatasetDto, tables: &Tables, prose: &Prose, faults: &mut Vec<FileFault>) {
    let mut t = Columns::of(tables, "territories", faults);
    dto.territories = TerritoriesDto {
        id: t.text("id"),
        kind: t.text("kind"),
        standing: t.text("standing"),
        parent: t.text("parent"),
        belongs_to: t.text("belongs_to"),
        order: t.text("order"),
        note: t.prose(prose, "note"),
    };
    let mut t = Columns::of(tables, "names", faults);
    dto.names = NamesDto {
        territory: t.text("territory"),
        lang: t.text("lang"),
        name: t.text("name"),
        label: t.text("label"),
        today: t.text("today"),
        form: t.text("form"),
        also: t.text("also"),
    };
    let mut t = Columns::of(tables, "site_names", faults);
    dto.site_names = SiteNamesDto {
        site: t.text("site"),
        lang: t.text("lang"),
        name: t.text("name"),
        near: t.text("near"),
    };
    let mut t = Columns::of(tables, "changes", faults);
    dto.changes = ChangesDto {
        id: t.text("id"),
        date: t.text("date"),
        parents: t.text("parents"),
        children: t.text("children"),
        change: t.text("change"),
        certainty: t.text("certainty"),
        note: t.prose(prose, "note"),
    };
    let mut t = Columns::of(tables, "approximations", faults);
    dto.approximations = ApproximationsDto {
        id: t.text("id"),
        units: t.text("units"),
        kind: t.text("kind"),
        accuracy_km: t.optional("accuracy_km"),
        note: t.prose(prose, "note"),
    };
    let mut t = Columns::of(tables, "sites", faults);
    dto.sites = SitesDto {
        id: t.text("id"),
        name_local: t.text("name_local"),
        territory: t.text("territory"),
        lat: t.number("lat"),
        lon: t.number("lon"),
        precision: t.text("precision"),
        paragraph: t.text("paragraph"),
        note: t.prose(prose, "note"),
    };
}

fn statements(dto: &mut DatasetDto, tables: &Tables, prose: &Prose, faults: &mut Vec<FileFault>) {
    let mut t = Columns::of(tables, "readings", faults);
    dto.readings = ReadingsDto {
        figure: t.text("figure"),
        seq: t.count("seq"),
        value: t.optional("value"),
        value_max: t.optional("value_max"),
        words: t.prose(prose, "words"),
        qualifier: t.text("qualifier"),
        reading: t.text("reading"),
        relation: t.text("relation"),
        note: t.prose(prose, "note"),
    };
    let mut t = Columns::of(tables, "citations", faults);
    dto.citations = CitationsDto {
        subject: t.text("subject"),
        seq: t.count("seq"),
        source: t.text("source"),
        locator: t.prose(prose, "locator"),
        via: t.text("via"),
    };
    let mut t = Columns::of(tables, "aliases", faults);
    dto.aliases = AliasesDto {
        alias: t.text("alias"),
        figure: t.text("figure"),
        seq: t.count("seq"),
    };
    let mut t = Columns::of(tables, "events", faults);
    dto.events = EventsDto {
        id: t.text("id"),
        date: t.text("date"),
        kind: t.text("kind"),
        title: t.prose(prose, "title"),
        summary: t.prose(prose, "summary"),
        paragraph: t.text("paragraph"),
        work: t.text("work"),
        place: t.text("place"),
        span: t.text("span"),
    };
}

fn article(dto: &mut DatasetDto, tables: &Tables, prose: &Prose, faults: &mut Vec<FileFault>) {
    let mut t = Columns::of(tables, "sections", faults);
    dto.sections = SectionsDto {
        id: t.text("id"),
        title: t.prose(prose, "title"),
        url: t.text("url"),
        summary: t.prose(prose, "summary"),
    };
    let mut t = Columns::of(tables, "paragraphs", faults);
    dto.paragraphs = ParagraphsDto {
        id: t.text("id"),
        section: t.text("section"),
        title: t.prose(prose, "title"),
        summary: t.prose(prose, "summary"),
    };
    let mut t = Columns::of(tables, "paragraph_works", faults);
    dto.paragraph_works = ParagraphWorksDto {
        paragraph: t.text("paragraph"),
        work: t.text("work"),
    };
    let mut t = Columns::of(tables, "bibliography", faults);
    dto.bibliography = BibliographyDto {
        id: t.text("id"),
        kind: t.text("kind"),
    };
}
