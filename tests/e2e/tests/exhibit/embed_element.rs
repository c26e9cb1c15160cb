//! The element `<order-00447>` on a page of another origin.

use exhibit_e2e::{Visitor, host, visit};
use serde_json::json;
use xtask::server::{Fault, Server};

/// A page of the host with the script of the element, as a host that sends a strict policy.
fn page(visitor: &Visitor, host: &Server) {
    let home = visitor.server.url();
    let origin = home.split("/deep").next().unwrap_or_default();
    let policy = format!(
        "default-src 'none'; script-src 'self' {origin}; style-src 'self'; frame-src {origin}; connect-src 'none'"
    );
    host.fault(
        "element.html",
        Fault::Header("Content-Security-Policy".into(), policy),
    );
    visitor.open_host(host, "element.html");
    visitor.js(
        "window.told = [];
         for (const name of ['ready', 'viewchanged', 'figureopened']) {
             document.addEventListener(name, (event) =>
                 told.push({ name, id: event.target.id, detail: event.detail }));
         }
         const script = document.createElement('script');
         script.src = arguments[0] + 'embed.js?v=1';
         document.head.append(script);",
        &[json!(home)],
    );
    visitor.until(
        "the element is defined",
        "return customElements.get('order-00447') !== undefined",
        &[],
    );
}

fn put(visitor: &Visitor, id: &str, attributes: &str) {
    visitor.js(
        "document.querySelector('#place').insertAdjacentHTML('beforeend',
             `<order-00447 id=${arguments[0]} ${arguments[1]}></order-00447>`)",
        &[json!(id), json!(attributes)],
    );
}

#[track_caller]
fn until_ready(visitor: &Visitor, id: &str, times: usize) {
    visitor.until(
        "the element is ready",
        "return told.filter((one) => one.name === 'ready' && one.id === arguments[0]).length === arguments[1]",
        &[json!(id), json!(times)],
    );
}

/// The height of the frame is that of its content.
#[track_caller]
fn until_it_fits(visitor: &Visitor, id: &str) {
    visitor.enter(&format!("#{id} iframe"));
    visitor.until(
        "the frame is as high as its content",
        "const high = document.documentElement.getBoundingClientRect().height;
         return high > 200 && Math.abs(innerHeight - high) <= 1",
        &[],
    );
    visitor.leave();
}

#[test]
fn it_fits_reflects_its_attributes_and_tells_what_changes() {
    let (visitor, host) = (visit!(), host());
    page(&visitor, &host);
    put(
        &visitor,
        "one",
        "region=omsk-oblast lang=fr panel=region title='La carte'",
    );
    until_ready(&visitor, "one", 1);
    assert_eq!(visitor.attribute("#one iframe", "title"), "La carte");
    until_it_fits(&visitor, "one");
    let view = visitor.js("return document.querySelector('#one').getView()", &[]);
    assert_eq!(
        (&view["region"], &view["lang"]),
        (&json!("omsk-oblast"), &json!("fr"))
    );
    // Two attributes, one message.
    visitor.js(
        "const one = document.querySelector('#one');
         one.setAttribute('region', 'west-siberian-krai');
         one.setAttribute('date', '1938-01-31')",
        &[],
    );
    let changed = visitor.until(
        "the change is told",
        "return told.find((one) => one.name === 'viewchanged')?.detail",
        &[],
    );
    assert_eq!(
        (&changed["region"], &changed["date"]),
        (&json!("west-siberian-krai"), &json!("1938-01-31"))
    );
    until_it_fits(&visitor, "one");
    let set = visitor.js(
        "return document.querySelector('#one').setView({ figure: 'quota.ussr.total' })",
        &[],
    );
    assert_eq!(set["figure"], "quota.ussr.total");
    visitor.until(
        "the figure is told",
        "return told.some((one) => one.name === 'figureopened' && one.detail.figure === 'quota.ussr.total')",
        &[],
    );
    let refused = visitor.word(
        "return document.querySelector('#one').setView({ region: 'atlantis' }).then(() => '', (e) => e.message)",
        &[],
    );
    assert!(
        refused.contains("value") && refused.contains("region"),
        "{refused}"
    );
    visitor.js(
        "document.querySelector('#one').removeAttribute('region')",
        &[],
    );
    visitor.until(
        "no territory is chosen",
        "return told.filter((one) => one.name === 'viewchanged').pop().detail.region === ''",
        &[],
    );
}

#[test]
fn several_stand_on_one_page_and_go_and_come_back() {
    let (visitor, host) = (visit!(), host());
    page(&visitor, &host);
    put(&visitor, "one", "panel=timeline");
    put(&visitor, "two", "panel=national sandbox=allow-scripts");
    until_ready(&visitor, "one", 1);
    visitor.js("document.querySelector('#two').scrollIntoView()", &[]);
    until_ready(&visitor, "two", 1);
    until_it_fits(&visitor, "one");
    until_it_fits(&visitor, "two");
    let high = |id: &str| visitor.attribute(&format!("#{id} iframe"), "height");
    assert_ne!(high("one"), high("two"));
    visitor.js(
        "return document.querySelector('#one').setView({ date: '1937-12-10' })",
        &[],
    );
    visitor.until(
        "only one of them tells",
        "const changes = told.filter((one) => one.name === 'viewchanged');
         return changes.length === 1 && changes[0].id === 'one'",
        &[],
    );
    // Nothing stays behind when it goes: no frame, no listener, no promise that hangs.
    let gone = visitor.word(
        "const added = [], one = document.querySelector('#one');
         const { addEventListener: add, removeEventListener: remove } = window;
         window.addEventListener = function (kind, f) { added.push(f); return add.apply(this, arguments); };
         window.removeEventListener = function (kind, f) {
             const at = added.indexOf(f); if (at >= 0) added.splice(at, 1);
             return remove.apply(this, arguments);
         };
         const place = one.parentElement;
         for (let at = 0; at < 20; at += 1) { one.remove(); place.prepend(one); }
         window.listeners = added.length;
         const asked = one.getView();
         one.remove();
         window.listenersAfter = added.length;
         return asked.then(() => 'answered', (error) => error.message);",
        &[],
    );
    assert!(gone.contains("removed"), "{gone}");
    assert_eq!(
        visitor.js("return [listeners, listenersAfter]", &[]),
        json!([1, 0])
    );
    assert_eq!(visitor.count("iframe"), 1);
    visitor.js("window.told = []; document.querySelector('#place').append(Object.assign(document.createElement('order-00447'), { id: 'three' }))", &[]);
    visitor.js("document.querySelector('#three').scrollIntoView()", &[]);
    until_ready(&visitor, "three", 1);
    until_it_fits(&visitor, "three");
}

#[test]
fn a_page_that_reloads_in_the_frame_is_heard_again() {
    let (visitor, host) = (visit!(), host());
    page(&visitor, &host);
    put(&visitor, "one", "panel=timeline");
    until_ready(&visitor, "one", 1);
    visitor.js(
        "document.querySelector('#one').setAttribute('panel', 'map')",
        &[],
    );
    until_ready(&visitor, "one", 2);
    until_it_fits(&visitor, "one");
    visitor.enter("#one iframe");
    assert_eq!(visitor.attributes("[data-panel]", "data-panel"), ["map"]);
    visitor.js("location.reload()", &[]);
    visitor.leave();
    until_ready(&visitor, "one", 3);
    let view = visitor.js("return document.querySelector('#one').getView()", &[]);
    assert_eq!(view["view"], "map");
}
