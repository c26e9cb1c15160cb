//! The fields of the form.

use super::{Choice, Field, Group, Kind, look, text_size};
use crate::dataset::Dataset;
use crate::query::{Layer, Query, TIMELINE_FROM, TIMELINE_TO, View};
use crate::screen::{Look, TextSize};
use crate::setting::{CODE, Dial, Kiosk, SHORTEST_ANSWER};
use crate::text::{Lang, Msg, Texts};

/// All groups, for the kiosk that is usual.
pub(super) fn groups(dataset: &Dataset, texts: &Texts, usual: &Kiosk) -> Vec<Group> {
    let group = |id, title, lead: Option<Msg>, fields| Group {
        id,
        title: texts.get(title).to_owned(),
        lead: lead.map(|lead| texts.get(lead).to_owned()),
        fields,
    };
    vec![
        group("start", Msg::SetupStartTitle, None, start(dataset, texts)),
        group(
            "visitors",
            Msg::SetupVisitorsTitle,
            None,
            visitors(texts, usual),
        ),
        group("keep", Msg::SetupKeepTitle, None, keep(texts, usual)),
        group(
            "size",
            Msg::SetupSizeTitle,
            Some(Msg::SetupSizeLead),
            size(texts, usual),
        ),
    ]
}

/// Where the exhibit starts.
fn start(dataset: &Dataset, texts: &Texts) -> Vec<Field> {
    let usual = Query::default();
    let views = View::ALL.iter().map(|view| {
        let word = view.as_str();
        choice(word, texts.word("nav", word))
    });
    let layers = Layer::ALL.iter().map(|layer| {
        let word = layer.as_str();
        choice(word, texts.word("layer", word))
    });
    let units = dataset
        .units()
        .map(|unit| choice(&unit.id, &unit.heading()));
    let regions = std::iter::once(choice("", texts.get(Msg::SetupRegionNone))).chain(units);
    let days = Kind::Day(TIMELINE_FROM.to_string(), TIMELINE_TO.to_string());
    let choose = |choices: Vec<Choice>| Kind::Choice(choices);
    vec![
        field(
            "view",
            texts.get(Msg::SetupView),
            usual.view.as_str(),
            choose(views.collect()),
        ),
        field(
            "region",
            texts.get(Msg::SetupRegion),
            "",
            choose(regions.collect()),
        ),
        field(
            "date",
            texts.get(Msg::SetupDate),
            &usual.date.to_string(),
            days,
        ),
        field(
            "layer",
            texts.get(Msg::SetupLayer),
            usual.layer.as_str(),
            choose(layers.collect()),
        ),
    ]
}

/// What visitors meet.
fn visitors(texts: &Texts, usual: &Kiosk) -> Vec<Field> {
    let codes = |langs: &[Lang]| langs.iter().map(|l| l.as_str()).collect::<Vec<_>>();
    let all = codes(Lang::SHIPPED).join("|");
    let named: Vec<String> = Lang::SHIPPED
        .iter()
        .map(|lang| format!("{} ({})", lang.as_str(), lang.own_name()))
        .collect();
    let sizes = TextSize::ALL
        .iter()
        .map(|size| choice(size.as_str(), texts.get(text_size(*size))));
    let looks = Look::ALL
        .iter()
        .map(|it| choice(it.as_str(), texts.get(look(*it))));
    let times = [usual.warn, usual.reset, usual.reading].map(|seconds| seconds.to_string());
    let answer = SHORTEST_ANSWER.to_string();
    let idle = texts.fill(
        Msg::SetupIdleHelp,
        &[("answer", &answer), ("usual", &times.join(","))],
    );
    vec![
        field(
            "langs",
            texts.get(Msg::SetupLangs),
            &codes(&usual.langs).join(","),
            Kind::Text(format!("({all})(,({all}))*")),
        )
        .help(&texts.fill(Msg::SetupLangsHelp, &[("list", &named.join(", "))])),
        field(
            "idle",
            texts.get(Msg::SetupIdle),
            &times.join(","),
            Kind::Text("[0-9]+,[0-9]+(,[0-9]+)?".to_owned()),
        )
        .help(&idle),
        field(
            "note",
            texts.get(Msg::SetupNote),
            yes_no(usual.note),
            yes_or_no(texts),
        ),
        field(
            "text",
            texts.get(Msg::SetupText),
            usual.text.as_str(),
            Kind::Choice(sizes.collect()),
        ),
        field(
            "look",
            texts.get(Msg::SetupLook),
            usual.look.as_str(),
            Kind::Choice(looks.collect()),
        ),
        field(
            "qr",
            texts.get(Msg::SetupQr),
            usual.qr.as_deref().unwrap_or(""),
            Kind::Address,
        )
        .help(texts.get(Msg::SetupQrHelp)),
        field(
            "dials",
            texts.get(Msg::SetupDials),
            &dials(&usual.dials),
            Kind::Choice(axes(texts)),
        )
        .help(texts.get(Msg::SetupDialsHelp)),
    ]
}

/// What keeps it up.
fn keep(texts: &Texts, usual: &Kiosk) -> Vec<Field> {
    let night = usual.night.map_or(String::new(), |(hour, minute)| {
        format!("{hour:02}:{minute:02}")
    });
    let (least, most) = CODE;
    let slots = [least, most].map(|digits| digits.to_string());
    vec![
        field("night", texts.get(Msg::SetupNight), &night, Kind::Clock)
            .help(texts.get(Msg::SetupNightHelp)),
        field(
            "heart",
            texts.get(Msg::SetupHeart),
            yes_no(usual.heart),
            yes_or_no(texts),
        )
        .help(texts.get(Msg::SetupHeartHelp)),
        field(
            "code",
            texts.get(Msg::SetupCode),
            &usual.code,
            Kind::Text(format!("[0-9]{{{least},{most}}}")),
        )
        .help(&texts.fill(
            Msg::SetupCodeHelp,
            &[("least", &slots[0]), ("most", &slots[1])],
        )),
    ]
}

/// The size of the screen.
fn size(texts: &Texts, usual: &Kiosk) -> Vec<Field> {
    let mm = format!("{}.{:02}", usual.mm / 100, usual.mm % 100);
    vec![field(
        "mm",
        texts.get(Msg::SetupMm),
        &mm,
        Kind::Number("0.5", "30"),
    )]
}

/// What a dial's first two axes may do.
fn axes(texts: &Texts) -> Vec<Choice> {
    use Dial::{None, Regions, Time};
    [
        (&[Time, Regions][..], Msg::SetupDialsTimeRegions),
        (&[Regions, Time], Msg::SetupDialsRegionsTime),
        (&[Time], Msg::SetupDialsTime),
        (&[Regions], Msg::SetupDialsRegions),
        (&[None], Msg::SetupDialsNone),
    ]
    .map(|(axes, msg)| choice(&dials(axes), texts.get(msg)))
    .into()
}

fn dials(axes: &[Dial]) -> String {
    let words: Vec<&str> = axes.iter().map(|dial| dial.as_str()).collect();
    words.join(",")
}

fn yes_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

fn yes_or_no(texts: &Texts) -> Kind {
    Kind::Choice(vec![
        choice("yes", texts.get(Msg::SetupYes)),
        choice("no", texts.get(Msg::SetupNo)),
    ])
}

fn choice(value: &str, label: &str) -> Choice {
    Choice {
        value: value.to_owned(),
        label: label.to_owned(),
    }
}

fn field(key: &'static str, label: &str, usual: &str, kind: Kind) -> Field {
    Field {
        key,
        label: label.to_owned(),
        help: None,
        usual: usual.to_owned(),
        kind,
    }
}

impl Field {
    fn help(mut self, help: &str) -> Self {
        self.help = Some(help.to_owned());
        self
    }
}
