//! The panel of one territory: what was ordered, what was added, what is known
//! to have come of it, and what is not known.

use super::chart::{self, ScaledBars};
use super::{ArticleLink, SourceLink, article_links, source_label};
use crate::dataset::{Dataset, Figure, Territory, TerritoryIx};
use crate::derived;
use crate::limit;
use crate::outcome;
use crate::prose::{self, FigureRef, Part, Rich};
use crate::query::Query;
use crate::text::{Msg, Texts, date};
use crate::vocab::{Comparable, InOrder, Measure, Role, Standing, State, Status, Table};

/// One decision or request in the panel's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// When, as readers say it ("by 10 December 1937").
    pub when: String,
    /// What and how many.
    pub what: Rich,
    /// Who decided or asked.
    pub who: String,
    /// A note, if there is one.
    pub note: Rich,
    /// Whether it was only asked for.
    pub requested: bool,
    /// Whether it lies after the chosen day.
    pub later: bool,
}

/// Everything the region panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionView {
    /// The territory.
    pub territory: TerritoryIx,
    /// Its id.
    pub id: String,
    /// Name in 1937.
    pub name: String,
    /// Name in Russian.
    pub name_ru: String,
    /// Today's territories.
    pub today: String,
    /// The order's sentence about it.
    pub lead: Rich,
    /// Known limit on the chosen day.
    pub limit: Rich,
    /// The chosen day in words.
    pub day: String,
    /// Increases and requests in order of time.
    pub steps: Vec<Step>,
    /// What is known of the outcome, one sentence each.
    pub known: Vec<Rich>,
    /// What is not known, in words.
    pub unknown: Vec<Rich>,
    /// Counts that must not be compared with the quota.
    pub apart: Vec<Rich>,
    /// Requested, granted, reported on one small chart.
    pub chart: Option<ScaledBars>,
    /// How its borders and successors changed.
    pub changes: Vec<Rich>,
    /// What is approximate in its boundary.
    pub approximations: Vec<String>,
    /// Note on the territory.
    pub note: Rich,
    /// Links to the article.
    pub links: Vec<ArticleLink>,
    /// Sources behind its figures.
    pub sources: Vec<SourceLink>,
}

/// Builds the panel of the chosen territory; `None` when none is chosen.
#[must_use]
pub fn region(dataset: &Dataset, texts: &Texts, query: &Query) -> Option<RegionView> {
    let territory = dataset.territory(query.region?);
    let outcome = outcome_sentences(dataset, texts, territory);
    Some(RegionView {
        territory: territory.ix,
        id: territory.id.clone(),
        name: territory.name.clone(),
        name_ru: territory.name_ru.clone(),
        today: territory.today.clone(),
        lead: lead(dataset, texts, territory),
        limit: known_limit(dataset, texts, query, territory),
        day: date::day(query.date, &date::ENGLISH),
        steps: steps(dataset, texts, query, territory),
        known: outcome.known,
        unknown: outcome.unknown,
        apart: outcome.apart,
        chart: chart::region_bars(dataset, texts, territory.ix, query.date),
        changes: changes(dataset, texts, territory.ix),
        approximations: dataset
            .approximations_of(territory.ix)
            .map(|a| match a.accuracy_km {
                Some(km) => texts.fill(
                    Msg::RegionApproximateKm,
                    &[("note", &a.note), ("km", &km.to_string())],
                ),
                None => a.note.clone(),
            })
            .collect(),
        note: prose::parse(dataset, texts, &territory.note),
        links: article_links(dataset, texts, &paragraphs(dataset, territory)),
        sources: sources(dataset, territory.ix),
    })
}

/// The article's paragraphs that speak of a territory, A4 (the order) first.
fn paragraphs<'a>(dataset: &'a Dataset, territory: &Territory) -> Vec<&'a str> {
    let mut ids: Vec<&str> = vec!["A4"];
    for figure in around(dataset, territory.ix) {
        for citation in dataset.citations_of(&figure.id, 0) {
            if let Some(p) = dataset.paragraph_by_id(&citation.locator)
                && dataset
                    .source(citation.source)
                    .is_some_and(|s| s.work.id == "werth-2010")
                && !ids.contains(&p.id.as_str())
            {
                ids.push(&p.id);
            }
        }
    }
    ids.sort_unstable();
    ids
}

/// Figures of a territory and of its successors.
fn around(dataset: &Dataset, place: TerritoryIx) -> impl Iterator<Item = &Figure> {
    dataset
        .figures()
        .filter(move |f| f.place == place || dataset.unit_of(f.place) == Some(place))
}

fn sources(dataset: &Dataset, place: TerritoryIx) -> Vec<SourceLink> {
    let mut links: Vec<SourceLink> = Vec::new();
    for figure in around(dataset, place) {
        for citation in dataset.citations_of(&figure.id, 0) {
            let link = dataset
                .source(citation.source)
                .and_then(|s| source_label(dataset, &s.work.id));
            if let Some(link) = link
                && !links.contains(&link)
            {
                links.push(link);
            }
        }
    }
    links
}

fn slot(figure: FigureRef) -> Rich {
    vec![Part::Figure(figure)]
}

fn lead(dataset: &Dataset, texts: &Texts, territory: &Territory) -> Rich {
    let quota = |measure| {
        limit::quota(dataset, territory.ix, measure).map(|f| slot(prose::figure(texts, f)))
    };
    if territory.order == InOrder::NotNamed {
        return prose::fill(
            texts,
            Msg::RegionLeadNotNamed,
            &[("state", quota(Measure::Total).unwrap_or_default())],
        );
    }
    let (Some(total), Some(first)) = (quota(Measure::Total), quota(Measure::First)) else {
        return Rich::new();
    };
    let second = quota(Measure::Second).unwrap_or_default();
    let msg = match territory.standing {
        Standing::Placeless => Msg::RegionLeadCamps,
        Standing::Aggregate => Msg::RegionLeadRepublic,
        _ => Msg::RegionLead,
    };
    prose::fill(
        texts,
        msg,
        &[("total", total), ("first", first), ("second", second)],
    )
}

fn known_limit(dataset: &Dataset, texts: &Texts, query: &Query, territory: &Territory) -> Rich {
    let raised = [Measure::First, Measure::Second, Measure::Undivided]
        .into_iter()
        .filter_map(|m| derived::known_limit(dataset, territory.ix, m, query.date))
        .filter(|d| d.parts.len() > 1 || d.rule == derived::Rule::LimitFromLevel);
    if raised.count() == 0 || territory.standing == Standing::Aggregate {
        return Rich::new();
    }
    let mut list = Rich::new();
    for measure in [Measure::First, Measure::Second, Measure::Undivided] {
        if let Some(limit) = derived::known_limit(dataset, territory.ix, measure, query.date) {
            if !list.is_empty() {
                list.push(Part::Text(", ".to_owned()));
            }
            list.push(Part::Figure(prose::derived(texts, &limit)));
            list.push(Part::Text(format!(
                " {}",
                texts.word("measure", measure.as_str())
            )));
        }
    }
    let day = date::day(query.date, &date::ENGLISH);
    prose::fill(
        texts,
        Msg::RegionLimit,
        &[("day", prose::text(day)), ("list", list)],
    )
}

/// When a step happened: on a day, or within bounds.
#[must_use]
pub fn when(figure: &Figure) -> String {
    figure
        .date
        .as_ref()
        .map(|d| date::edtf(d, &date::ENGLISH))
        .unwrap_or_default()
}

fn steps(dataset: &Dataset, texts: &Texts, query: &Query, territory: &Territory) -> Vec<Step> {
    let mut rows: Vec<&Figure> = around(dataset, territory.ix)
        .filter(|f| f.table == Table::Increase && f.state != State::Zero)
        .collect();
    rows.sort_by_key(|f| {
        let date = f.date.as_ref();
        (
            date.and_then(|d| d.earliest().or(d.latest())),
            f.status,
            f.ix,
        )
    });
    let mut steps: Vec<Step> = Vec::new();
    let mut done: Vec<(String, Status, TerritoryIx)> = Vec::new();
    for figure in &rows {
        // Both categories of one decision are one step.
        let key = (figure.decision.clone(), figure.status, figure.place);
        if !figure.decision.is_empty() && done.contains(&key) {
            continue;
        }
        let together: Vec<&&Figure> = if figure.decision.is_empty() {
            vec![figure]
        } else {
            rows.iter()
                .filter(|f| (f.decision.clone(), f.status, f.place) == key)
                .collect()
        };
        done.push(key);
        steps.push(step(dataset, texts, query, territory, figure, &together));
    }
    steps
}

fn step(
    dataset: &Dataset,
    texts: &Texts,
    query: &Query,
    territory: &Territory,
    figure: &Figure,
    together: &[&&Figure],
) -> Step {
    let mut what = Rich::new();
    for part in together {
        if !what.is_empty() {
            what.push(Part::Text(", ".to_owned()));
        }
        let sign = matches!(part.role, Role::Addition)
            && matches!(part.status, Status::Granted | Status::GrantedUnsanctioned);
        if sign {
            what.push(Part::Text("+".to_owned()));
        }
        what.push(Part::Text(prose::qualifier(texts, &part.quantity)));
        what.push(Part::Figure(prose::figure(texts, part)));
        what.push(Part::Text(format!(
            " {}",
            texts.word("measure", part.measure.as_str())
        )));
    }
    let role = match figure.role {
        Role::Level => Some(Msg::RegionStepLevel),
        Role::Part => Some(Msg::RegionStepPart),
        Role::Ambiguous => Some(Msg::RegionStepAmbiguous),
        Role::SumOfRegion => Some(Msg::RegionStepSum),
        Role::WithoutAmount => Some(Msg::RegionStepWithoutAmount),
        _ => None,
    };
    let words = match role {
        Some(msg) => texts.get(msg).to_owned(),
        None => texts.word("status", figure.status.as_str()).to_owned(),
    };
    what.push(Part::Text(format!(" ({words})")));
    if figure.place != territory.ix {
        let name = &dataset.territory(figure.place).name;
        what.push(Part::Text(
            texts.fill(Msg::RegionStepSuccessor, &[("name", name)]),
        ));
    }
    let mut note = Rich::new();
    for part in together {
        if !part.note.is_empty() {
            if !note.is_empty() {
                note.push(Part::Text(" ".to_owned()));
            }
            note.extend(prose::parse(dataset, texts, &part.note));
        }
    }
    Step {
        when: when(figure),
        what,
        who: figure.authority.clone(),
        note,
        requested: figure.status == Status::Requested,
        later: limit::counts_from(figure).is_some_and(|from| from > query.date),
    }
}

#[derive(Default)]
struct OutcomeSentences {
    known: Vec<Rich>,
    unknown: Vec<Rich>,
    apart: Vec<Rich>,
}

fn outcome_sentences(dataset: &Dataset, texts: &Texts, territory: &Territory) -> OutcomeSentences {
    let mut out = OutcomeSentences::default();
    for figure in around(dataset, territory.ix).filter(|f| f.table == Table::Outcome) {
        let sentence = outcome_sentence(dataset, texts, territory, figure);
        match figure.comparable {
            Comparable::Yes | Comparable::WithCaveat => out.known.push(sentence),
            Comparable::Partial => out.known.push(sentence),
            _ => out.apart.push(sentence),
        }
    }
    if territory.order == InOrder::Listed {
        match outcome::own(dataset, territory.ix) {
            None => out
                .unknown
                .push(prose::text(texts.get(Msg::RegionUnknownAll))),
            Some(found) => {
                if found.condemned.is_none() {
                    out.unknown
                        .push(prose::text(texts.get(Msg::RegionUnknownCondemned)));
                }
                if found.deaths.is_none() {
                    out.unknown
                        .push(prose::text(texts.get(Msg::RegionUnknownDeaths)));
                }
            }
        }
    }
    out
}

fn outcome_sentence(
    dataset: &Dataset,
    texts: &Texts,
    territory: &Territory,
    figure: &Figure,
) -> Rich {
    let mut out = Rich::new();
    if figure.place != territory.ix {
        let name = &dataset.territory(figure.place).name;
        out.push(Part::Text(format!("{name}: ")));
    }
    out.push(Part::Text(prose::qualifier(texts, &figure.quantity)));
    out.push(Part::Figure(prose::figure(texts, figure)));
    let period = figure.period.as_ref().or(figure.date.as_ref());
    let when = period
        .map(|d| date::edtf(d, &date::ENGLISH))
        .unwrap_or_default();
    out.push(Part::Text(format!(
        " {}, {} ({when}).",
        texts.word("measure", figure.measure.as_str()),
        texts.word("scope", figure.scope.as_str()),
    )));
    if !figure.comparable_note.is_empty() {
        out.push(Part::Text(" ".to_owned()));
        out.extend(prose::parse(dataset, texts, &figure.comparable_note));
    }
    out
}

fn changes(dataset: &Dataset, texts: &Texts, place: TerritoryIx) -> Vec<Rich> {
    let names = |list: &[TerritoryIx]| {
        list.iter()
            .map(|ix| dataset.territory(*ix).name.clone())
            .collect::<Vec<_>>()
            .join(", ")
    };
    dataset
        .changes()
        .filter(|c| c.parents.contains(&place) || c.children.contains(&place))
        .map(|change| {
            let mut sentence = prose::text(format!(
                "{}: {} → {} ({}). ",
                date::edtf(&change.date, &date::ENGLISH),
                names(&change.parents),
                names(&change.children),
                texts.word("change", change.change.as_str()),
            ));
            sentence.extend(prose::parse(dataset, texts, &change.note));
            sentence
        })
        .collect()
}
