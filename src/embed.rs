//! The exhibit in a frame: panels without what surrounds them, and the talk with the
//! page around it.

use std::sync::Arc;

use exhibit_domain::address;
use exhibit_domain::host::height::{self, Names};
use exhibit_domain::host::message::{
    AskDto, Kind, Reason, Refusal, Report, VERSION, ViewReport, check,
};
use exhibit_domain::host::target;
use exhibit_domain::query::{Action, Query, View};
use exhibit_domain::setting::{Mode, Panel};
use exhibit_domain::text::{Msg, Texts};
use exhibit_domain::view;
use leptos::prelude::*;

use crate::app::{map_panel, side, timeline_panel};
use crate::panels::national::NationalPanel;
use crate::panels::page::PagePanel;
use crate::parts::rich;
use crate::platform::{host, page, timer};
use crate::state::{Exhibit, of_date, of_map, of_page};

/// How long a view must stand until the host hears of it: time runs in small steps.
const SETTLE: std::time::Duration = std::time::Duration::from_millis(250);

/// The one panel that the host asked for, where the visitor has not gone elsewhere.
pub fn only(exhibit: Exhibit, shown: View, texts: &Arc<Texts>) -> Option<AnyView> {
    let setting = exhibit.stand().setting();
    let panel = setting
        .embed
        .panel
        .filter(|_| setting.mode == Mode::Embed)?;
    if setting.embed.home() != Some(shown) {
        return None;
    }
    let (texts, act) = (Arc::clone(texts), exhibit.act());
    Some(match panel {
        Panel::Map => view! { {map_panel(exhibit, &texts)} {chosen(exhibit, &texts)} }.into_any(),
        Panel::Timeline => timeline_panel(exhibit, &texts).into_any(),
        Panel::National => {
            let national = exhibit.view(of_date, view::national::national);
            view! { <NationalPanel view=national texts=texts act=act/> }.into_any()
        }
        Panel::Region => side(exhibit, &texts).into_any(),
        Panel::Numbers(_) => {
            let page = exhibit.view(of_page, view::page::one_chart);
            view! { <PagePanel view=page texts=texts act=act/> }.into_any()
        }
    })
}

/// What the chosen territory comes to, in one sentence: where the map fills the frame
/// its panel is out of sight, or not there at all. Nothing outside a frame.
pub fn chosen(exhibit: Exhibit, texts: &Arc<Texts>) -> Option<AnyView> {
    if exhibit.stand().mode() != Mode::Embed {
        return None;
    }
    let (region, act) = (exhibit.view(of_map, view::region::region), exhibit.act());
    let label = texts.get(Msg::FrameChosen).to_owned();
    let sentence = move || {
        region.with(|view| {
            view.as_ref().map(|view| {
                view! { <p><strong>{view.name.clone()}</strong> " " {rich(&view.lead, act)}</p> }
            })
        })
    };
    Some(
        view! { <div class="embed-chosen" role="group" aria-label=label aria-live="polite">{sentence}</div> }
            .into_any(),
    )
}

/// The way back to what the host framed, once the visitor has followed a link elsewhere.
pub fn way_back(exhibit: Exhibit, texts: &Arc<Texts>) -> impl IntoView + use<> {
    let (setting, start) = (exhibit.stand().setting(), exhibit.stand().start());
    let home = setting.embed.home().unwrap_or(start.view);
    let last = StoredValue::new(start);
    Effect::new(move |_| {
        let now = exhibit.query();
        if now.view == home {
            last.set_value(now);
        }
    });
    let away = Memo::new(move |_| exhibit.query().view != home);
    let label = texts.get(Msg::FrameBack).to_owned();
    let back = move |_| {
        let query = Query {
            lang: exhibit.query_now().lang,
            figure: None,
            ..last.get_value()
        };
        exhibit.act().run(Action::Replace(Box::new(query)));
    };
    move || {
        away.get().then(|| {
            view! {
                <p class="embed-back">
                    <button type="button" class="quiet" data-action="frame-back" on:click=back>
                        {label.clone()}
                    </button>
                </p>
            }
        })
    }
}

/// Where the frame comes from, and the same view in the whole exhibit. A sandbox may
/// forbid the link without a word, so the address can be read and copied too.
pub fn credit(exhibit: Exhibit, texts: &Texts) -> AnyView {
    let href = Memo::new(move |_| {
        let search = address::encode(&exhibit.dataset(), &exhibit.query());
        exhibit.stand().public_address(&search)
    });
    let title = texts.get(Msg::AppTitle);
    view! {
        <footer class="embed-credit">
            <p>
                {texts.fill(Msg::FrameCredit, &[("title", title)])} " "
                <a href=href title=href target="_blank" rel="noopener" data-action="frame-open">
                    {texts.get(Msg::FrameOpen).to_owned()}
                    <span class="visually-hidden">
                        " (" {texts.get(Msg::FrameOpenHint).to_owned()} ")"
                    </span>
                </a>
            </p>
            <details>
                <summary>{texts.get(Msg::FrameAddress).to_owned()}</summary>
                <p>
                    {texts.get(Msg::FrameAddressNote).to_owned()} " "
                    <span class="embed-address">{href}</span>
                </p>
            </details>
        </footer>
    }
    .into_any()
}

/// Tells the host how high the frame's content is, hears what it asks, answers, and
/// tells it what changes once it has asked.
pub fn talk(exhibit: Exhibit) {
    if exhibit.stand().mode() != Mode::Embed || !host::is_framed() {
        return;
    }
    tell_heights(exhibit);
    tell_changes(exhibit);
    host::on_message(move |heard| {
        let done = if heard.from_parent {
            check(&heard.outline).and_then(|kind| {
                let ask = heard
                    .ask()
                    .map_err(|why| Refusal::new(Reason::Shape, &why))?;
                exhibit
                    .stand()
                    .talk()
                    .update_value(|talk| talk.asked(&heard.origin));
                answer(exhibit, kind, &ask, target(&heard.origin))
            })
        } else {
            Err(Refusal::new(Reason::Source, &heard.origin))
        };
        let Err(refusal) = done else {
            return;
        };
        let line = ["exhibit: ", &refusal.line()].concat();
        let complaint = exhibit
            .stand()
            .talk()
            .try_update_value(|talk| talk.complaint(&line));
        if let Some(line) = complaint.flatten() {
            page::log_warning(&line);
        }
        // Whoever is not the host gets no answer.
        if heard.from_parent {
            let report = Report {
                reason: Some(refusal.reason.as_str()),
                detail: Some(refusal.detail),
                ..report(exhibit, "exhibit:refused", heard.request.clone(), None)
            };
            host::post(&report, target(&heard.origin));
        }
    });
}

fn answer(exhibit: Exhibit, kind: Kind, ask: &AskDto, to: &str) -> Result<(), Refusal> {
    let now = exhibit.query_now();
    let request = ask.request.clone();
    let report = match kind {
        Kind::Hello | Kind::Ping => Report {
            data: Some(exhibit.dataset().version().to_owned()),
            ..report(exhibit, "exhibit:ready", request, Some(&now))
        },
        Kind::GetView => report(exhibit, "exhibit:view", request, Some(&now)),
        Kind::SetView => {
            let next = ask.view(&exhibit.dataset(), &now)?;
            exhibit.host_sets(next.clone());
            report(exhibit, "exhibit:view", request, Some(&next))
        }
    };
    host::post(&report, to);
    Ok(())
}

fn report(
    exhibit: Exhibit,
    kind: &'static str,
    request: Option<String>,
    view: Option<&Query>,
) -> Report {
    let (stand, dataset) = (exhibit.stand(), exhibit.dataset());
    let view = view.map(|query| {
        let search = address::encode(&dataset, query);
        let address = stand.public_address(&search);
        ViewReport::new(&dataset, query, &search, address)
    });
    Report {
        kind,
        v: VERSION,
        id: stand.setting().embed.child.clone().unwrap_or_default(),
        request,
        view,
        ..Report::default()
    }
}

fn tell_heights(exhibit: Exhibit) {
    let stand = exhibit.stand();
    let names = Names {
        child: stand.setting().embed.child.clone(),
        secret: height::secret(&host::hash()),
        address: host::own_address(),
    };
    host::on_height(move |height| {
        if stand.talk().try_update_value(|talk| talk.height(height)) == Some(true) {
            for message in height::messages(&names, height) {
                host::post(&message, "*");
            }
        }
    });
}

/// Tells a host that has asked which view is shown, once it has settled, and which
/// figure is opened.
fn tell_changes(exhibit: Exhibit) {
    let tell = move |kind: &'static str| {
        let to = exhibit
            .stand()
            .talk()
            .with_value(|talk| talk.listener().map(str::to_owned));
        if let Some(to) = to {
            let now = exhibit.query_now();
            host::post(&report(exhibit, kind, None, Some(&now)), &to);
        }
    };
    let pending = StoredValue::new(None::<timer::Pending>);
    let settled = move || {
        let now = exhibit.query_now();
        let view = [
            &address::encode(&exhibit.dataset(), &now),
            now.lang.as_str(),
        ]
        .concat();
        if exhibit
            .stand()
            .talk()
            .try_update_value(|talk| talk.view(&view))
            == Some(true)
        {
            tell("exhibit:viewChanged");
        }
    };
    Effect::new(move |before: Option<()>| {
        exhibit.query();
        if before.is_none() {
            return settled();
        }
        if let Some(handle) = pending.get_value() {
            handle.call_off();
        }
        pending.set_value(timer::after(SETTLE, settled));
    });
    on_cleanup(move || {
        if let Some(handle) = pending.try_get_value().flatten() {
            handle.call_off();
        }
    });
    let opened = Memo::new(move |_| exhibit.query().figure);
    Effect::new(move |before: Option<Option<String>>| {
        let now = opened.get();
        if now.is_some() && before.is_some_and(|before| before != now) {
            tell("exhibit:figureOpened");
        }
        now
    });
}
