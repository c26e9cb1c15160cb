//! The page on which the museum's staff set a kiosk up, as static HTML.
//!
//! A plain form that starts the exhibit with what was chosen; `setup.js` adds the
//! address to write down, the calibration and the check of the device.

use exhibit_domain::dataset::Dataset;
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view::setup::{CARD, Check, Field, Group, Kind, Setup, setup};
use leptos::prelude::*;

/// The whole page.
pub fn setup_page(dataset: &Dataset, texts: &Texts) -> impl IntoView + use<> {
    let page = setup(dataset, texts);
    let text = |msg: Msg| texts.get(msg).to_owned();
    let groups = page.groups.iter().map(|it| group(it, texts)).collect_view();
    view! {
        <main class="setup">
            <h1>{text(Msg::SetupTitle)}</h1>
            <p>{text(Msg::SetupLead)}</p>
            <noscript>
                <p class="notice">{text(Msg::SetupNoScript)}</p>
            </noscript>
            <form id="setup" method="get" action=page.root>
                <input type="hidden" name="mode" value="kiosk"/>
                {groups}
                <p><button type="submit" class="setup-submit">{text(Msg::SetupSubmit)}</button></p>
            </form>
            {results(&page, texts)}
            {device(&page, texts)}
        </main>
    }
}

fn group(group: &Group, texts: &Texts) -> AnyView {
    let fields = group.fields.iter().map(field).collect_view();
    let lead = group.lead.clone().map(|lead| view! { <p>{lead}</p> });
    view! {
        <fieldset id=["setup-", group.id].concat()>
            <legend>{group.title.clone()}</legend>
            {lead}
            {(group.id == "size").then(|| calibration(texts))}
            {fields}
        </fieldset>
    }
    .into_any()
}

fn field(field: &Field) -> AnyView {
    let id = ["setup-", field.key].concat();
    let help_id = [&id, "-help"].concat();
    let described = field.help.is_some().then(|| help_id.clone());
    let help = field
        .help
        .clone()
        .map(|help| view! { <p class="hint" id=help_id>{help}</p> });
    view! {
        <div class="setup-field">
            <label for=id.clone()>{field.label.clone()}</label>
            {control(field, id, described)}
            {help}
        </div>
    }
    .into_any()
}

fn control(field: &Field, id: String, described: Option<String>) -> AnyView {
    let (key, usual) = (field.key, field.usual.clone());
    if let Kind::Choice(choices) = &field.kind {
        let options = choices
            .iter()
            .map(|choice| {
                let selected = choice.value == usual;
                view! {
                    <option value=choice.value.clone() selected=selected>{choice.label.clone()}</option>
                }
            })
            .collect_view();
        return view! {
            <select id=id name=key data-usual=usual.clone() aria-describedby=described>{options}</select>
        }
        .into_any();
    }
    let kind = match &field.kind {
        Kind::Choice(_) | Kind::Text(_) => "text",
        Kind::Address => "url",
        Kind::Day(..) => "date",
        Kind::Clock => "time",
        Kind::Number(..) => "number",
    };
    let pattern = match &field.kind {
        Kind::Text(pattern) => Some(pattern.clone()),
        Kind::Address => Some("https?://[A-Za-z0-9._~:%\\[\\]\\/\\-]+/".to_owned()),
        _ => None,
    };
    let longest = matches!(field.kind, Kind::Address).then_some("120");
    let (least, most) = match &field.kind {
        Kind::Day(first, last) => (Some(first.clone()), Some(last.clone())),
        Kind::Number(least, most) => (Some((*least).to_owned()), Some((*most).to_owned())),
        _ => (None, None),
    };
    let step = matches!(field.kind, Kind::Number(..)).then_some("0.01");
    view! {
        <input
            id=id
            name=key
            type=kind
            value=usual.clone()
            data-usual=usual
            pattern=pattern
            maxlength=longest
            min=least
            max=most
            step=step
            autocomplete="off"
            aria-describedby=described
        />
    }
    .into_any()
}

/// The outline of a bank card, made wider and narrower until it fits a real one.
fn calibration(texts: &Texts) -> AnyView {
    let width = format!("{}.{}", CARD / 100, CARD % 100 / 10);
    let width = match texts.lang() {
        exhibit_domain::text::Lang::En => width,
        _ => width.replace('.', ","),
    };
    let button = |by: &'static str, msg: Msg| {
        view! { <button type="button" class="quiet" data-wider=by>{texts.get(msg).to_owned()}</button> }
    };
    view! {
        <div data-script="" hidden>
            <div class="setup-card" data-card=CARD.to_string()>
                <span>{texts.fill(Msg::SetupCard, &[("millimetres", &width)])}</span>
            </div>
            <p class="setup-buttons">
                {button("-0.1", Msg::SetupNarrowerMuch)} {button("-0.01", Msg::SetupNarrower)}
                {button("0.01", Msg::SetupWider)} {button("0.1", Msg::SetupWiderMuch)}
            </p>
        </div>
    }
    .into_any()
}

/// What is written down: address and command.
fn results(page: &Setup, texts: &Texts) -> AnyView {
    let result = |id: &'static str, label: Msg, help: Msg| {
        view! {
            <div class="setup-field">
                <label for=["setup-", id].concat()>{texts.get(label).to_owned()}</label>
                <textarea id=["setup-", id].concat() readonly rows="3" spellcheck="false"></textarea>
                <button type="button" class="quiet" data-copy=["setup-", id].concat()>
                    {texts.get(Msg::SetupCopy).to_owned()}
                </button>
                <p class="hint">{texts.get(help).to_owned()}</p>
            </div>
        }
    };
    view! {
        <section
            id="setup-results"
            aria-labelledby="setup-result-title"
            data-command=page.command.clone()
            data-copied=texts.get(Msg::SetupCopied).to_owned()
            data-not-copied=texts.get(Msg::SetupCopyFailed).to_owned()
            data-unset=texts.get(Msg::SetupUnset).to_owned()
            data-script=""
            hidden
        >
            <h2 id="setup-result-title">{texts.get(Msg::SetupResultTitle).to_owned()}</h2>
            <p id="setup-told" role="status"></p>
            {result("address", Msg::SetupAddress, Msg::SetupAddressHelp)}
            {result("command", Msg::SetupCommand, Msg::SetupCommandHelp)}
        </section>
    }
    .into_any()
}

/// The check of the device.
fn device(page: &Setup, texts: &Texts) -> AnyView {
    let langs: Vec<String> = page
        .langs
        .iter()
        .map(|(lang, name)| [lang.as_str(), name].join(" "))
        .collect();
    let checks = page.checks.iter().map(check).collect_view();
    view! {
        <section
            id="setup-device"
            aria-labelledby="setup-device-title"
            data-langs=langs.join(",")
            data-script=""
            hidden
        >
            <h2 id="setup-device-title">{texts.get(Msg::SetupCheckTitle).to_owned()}</h2>
            <p>{texts.get(Msg::SetupCheckLead).to_owned()}</p>
            <dl>{checks}</dl>
        </section>
    }
    .into_any()
}

fn check(check: &Check) -> AnyView {
    // The sentences lie beside the answer, for the script to choose from.
    let words = check
        .words
        .iter()
        .map(|(word, text)| view! { <span data-word=*word hidden>{text.clone()}</span> })
        .collect_view();
    view! {
        <dt>{check.label.clone()}</dt>
        <dd data-check=check.id>{words}<span data-answer="" aria-live="polite"></span></dd>
    }
    .into_any()
}
