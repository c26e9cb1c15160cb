//! The builder of what is pasted into a page: a frame, or a picture with a link.

use std::sync::Arc;

use exhibit_domain::setting::Panel;
use exhibit_domain::text::{Lang, Msg, Texts};
use exhibit_domain::view::share::{
    Frame, LEAST_HEIGHT, LEAST_WIDTH, MOST_SIDE, Pasted, ShareView, Width,
};
use leptos::prelude::*;

use super::{ShareInput, copy_button, text_to_take};
use crate::parts::copies::{Copier, copied};

/// The builder, folded away until somebody wants it.
pub(super) fn builder(view: Signal<ShareView>, input: ShareInput, texts: &Arc<Texts>) -> AnyView {
    let frame = RwSignal::new(Frame::usual(input.lang));
    let pasted = Memo::new(move |_| {
        let mut frame = frame.get();
        // A part that the view has no longer gives way to the whole.
        let there = view.with(|view| view.parts.iter().any(|(part, _)| *part == frame.part));
        if !there {
            frame.part = None;
        }
        input.paste.run(frame)
    });
    let of = move |part: fn(&Pasted) -> &String| {
        Signal::derive(move || pasted.with(|pasted| part(pasted).clone()))
    };
    let (code, card, page) = (of(|p| &p.frame), of(|p| &p.card), of(|p| &p.page));
    let (frame_copier, card_copier) = (Copier::new(texts), Copier::new(texts));
    let say = |msg| texts.get(msg).to_owned();
    view! {
        <details class="share-panel" data-share-builder="">
            <summary>{say(Msg::ShareFrameTitle)}</summary>
            <p>{say(Msg::ShareFrameLead)}</p>
            <div class="share-fields">
                {choice_of_part(view, frame, texts)} {sizes(frame, texts)}
                {choice_of_language(frame, texts)} {name(frame, of(|p| &p.name), texts)}
            </div>
            {text_to_take("frame", texts.get(Msg::ShareCodeLabel), 5, code)}
            {copy_button("frame", texts.get(Msg::ShareCopyCode), frame_copier, code)}
            {copied(frame_copier)}
            <p class="hint">{move || view.with(|view| view.version.clone())}</p>
            <h3>{say(Msg::ShareCardTitle)}</h3>
            <p>{say(Msg::ShareCardLead)}</p>
            {text_to_take("card", texts.get(Msg::ShareCardLabel), 4, card)}
            {copy_button("card", texts.get(Msg::ShareCopyCard), card_copier, card)}
            {copied(card_copier)}
            <h3>{say(Msg::ShareWordpressTitle)}</h3>
            <p>{say(Msg::ShareWordpress)}</p>
            {input.oembed.then(|| by_address(page, texts))}
            <h3>{say(Msg::ShareMoodleTitle)}</h3>
            <p>{say(Msg::ShareMoodle)}</p>
        </details>
    }
    .into_any()
}

/// The address from which a host that knows oEmbed makes a frame by itself.
fn by_address(page: Signal<String>, texts: &Texts) -> AnyView {
    let copier = Copier::new(texts);
    view! {
        <p>{texts.get(Msg::ShareWordpressPage).to_owned()}</p>
        {text_to_take("page", texts.get(Msg::ShareWordpressLabel), 2, page)}
        {copy_button("page", texts.get(Msg::ShareCopyWordpress), copier, page)}
        {copied(copier)}
    }
    .into_any()
}

fn choice_of_part(view: Signal<ShareView>, frame: RwSignal<Frame>, texts: &Texts) -> AnyView {
    let options = move || {
        let chosen = frame.with_untracked(|frame| frame.part);
        let option = |(part, label): (Option<Panel>, String)| {
            let value = part.map_or_else(String::new, Panel::as_string);
            view! { <option value=value prop:selected=part == chosen>{label}</option> }
        };
        view.get().parts.into_iter().map(option).collect_view()
    };
    let pick = move |value: String| frame.update(|frame| frame.part = Panel::parse(&value));
    let label = texts.get(Msg::ShareWhatLabel);
    choice("part", label, options.into_any(), Callback::new(pick))
}

/// A list to choose from, with its label.
fn choice(name: &'static str, label: &str, options: AnyView, pick: Callback<String>) -> AnyView {
    let list = view! {
        <select
            id=["share-", name].concat()
            on:change=move |event| pick.run(event_target_value(&event))
        >
            {options}
        </select>
    };
    field(name, label, list.into_any())
}

fn choice_of_language(frame: RwSignal<Frame>, texts: &Texts) -> AnyView {
    let chosen = frame.with_untracked(|frame| frame.lang);
    let option = |lang: &Lang| {
        let lang = *lang;
        view! {
            <option value=lang.as_str() lang=lang.as_str() prop:selected=lang == chosen>
                {lang.own_name()}
            </option>
        }
    };
    let options = Lang::SHIPPED.iter().map(option).collect_view();
    let pick = move |value: String| {
        if let Some(lang) = Lang::shipped(&value) {
            frame.update(|frame| frame.lang = lang);
        }
    };
    let label = texts.get(Msg::ShareLangLabel);
    choice("lang", label, options.into_any(), Callback::new(pick))
}

/// Width and height. What is no size changes nothing but says so.
fn sizes(frame: RwSignal<Frame>, texts: &Texts) -> AnyView {
    let most = MOST_SIDE.to_string();
    let slots = |least: u32| [("least", least.to_string()), ("most", most.clone())];
    let [least, upper] = slots(LEAST_WIDTH);
    let slots_of_width = [
        ("least", least.1.as_str()),
        ("most", upper.1.as_str()),
        ("full", "100%"),
    ];
    let wrong_width = texts.fill(Msg::ShareWidthWrong, &slots_of_width);
    let [least, upper] = slots(LEAST_HEIGHT);
    let slots_of_height = [("least", least.1.as_str()), ("most", upper.1.as_str())];
    let wrong_height = texts.fill(Msg::ShareHeightWrong, &slots_of_height);
    let usual = Frame::usual(frame.with_untracked(|frame| frame.lang));
    let take_width = move |text: &str| {
        let width = Width::parse(text);
        if let Some(width) = width {
            frame.update(|frame| frame.width = width);
        }
        width.is_some()
    };
    let take_height = move |text: &str| {
        let height = Frame::parse_height(text);
        if let Some(height) = height {
            frame.update(|frame| frame.height = height);
        }
        height.is_some()
    };
    view! {
        {size("width", texts.get(Msg::ShareWidthLabel), "100%".to_owned(), wrong_width, Box::new(take_width))}
        {size("height", texts.get(Msg::ShareHeightLabel), usual.height.to_string(), wrong_height, Box::new(take_height))}
    }
    .into_any()
}

fn size(
    name: &'static str,
    label: &str,
    value: String,
    wrong: String,
    take: Box<dyn Fn(&str) -> bool>,
) -> AnyView {
    let bad = RwSignal::new(false);
    let id = ["share-", name].concat();
    let told = [&id, "-wrong"].concat();
    let told_by = told.clone();
    let input = view! {
        <input
            id=id
            type="text"
            autocomplete="off"
            value=value
            aria-invalid=move || bad.get().to_string()
            aria-describedby=move || bad.get().then(|| told_by.clone())
            on:input=move |event| bad.set(!take(&event_target_value(&event)))
        />
        <p id=told class="wrong" role="status">{move || bad.get().then(|| wrong.clone())}</p>
    };
    field(name, label, input.into_any())
}

/// The name of the frame, which only those hear who do not see it.
fn name(frame: RwSignal<Frame>, usual: Signal<String>, texts: &Texts) -> AnyView {
    let given = move || {
        let own = frame.with(|frame| frame.name.clone());
        if own.is_empty() { usual.get() } else { own }
    };
    let take = move |text: String| frame.update(|frame| frame.name = text);
    field(
        "name",
        texts.get(Msg::ShareNameLabel),
        view! {
            <input
                id="share-name"
                type="text"
                autocomplete="off"
                maxlength="200"
                prop:value=given
                on:change=move |event| take(event_target_value(&event))
            />
        }
        .into_any(),
    )
}

fn field(name: &str, label: &str, input: AnyView) -> AnyView {
    view! {
        <div class="field">
            <label for=["share-", name].concat()>{label.to_owned()}</label>
            {input}
        </div>
    }
    .into_any()
}
