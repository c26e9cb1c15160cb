//! Many hands on one screen.

use exhibit_e2e::{Visitor, visit};
use serde_json::{Value, json};

use crate::kiosk::{begin, kiosk, pass};

const MAP: &str = "return document.querySelector('.land').getAttribute('transform')";
const DAY: &str = "return document.querySelector('.track').ariaValueNow";

/// One event of the touchscreen: fingers by their number, place and radius.
fn touch(visitor: &Visitor, kind: &str, fingers: &[(u32, f64, f64, f64)]) {
    let points: Vec<Value> = fingers
        .iter()
        .map(|(id, x, y, radius)| json!({ "id": id, "x": x, "y": y, "radiusX": radius, "radiusY": radius }))
        .collect();
    visitor.cdp(
        "Input.dispatchTouchEvent",
        json!({ "type": kind, "touchPoints": points }),
    );
}

fn start(visitor: &Visitor) {
    visitor.resize(1920, 1080);
    visitor.touch_screen();
    kiosk(visitor, "&langs=en,ru");
    begin(visitor);
}

fn chosen(visitor: &Visitor) -> usize {
    visitor.settle();
    visitor.count("[data-panel=region]")
}

#[test]
fn a_second_visitor_takes_no_gesture_over() {
    let visitor = visit!();
    start(&visitor);
    let (x, y) = visitor.place(".track", 0.3, 0.3);
    let (mx, my) = visitor.middle("[data-region=moscow-oblast] .tone");
    // While one drags through time, another touches Moscow, moves and lets go.
    touch(&visitor, "touchStart", &[(1, x, y, 8.0)]);
    touch(&visitor, "touchMove", &[(1, x + 60.0, y, 8.0)]);
    let map = visitor.word(MAP, &[]);
    touch(
        &visitor,
        "touchStart",
        &[(1, x + 60.0, y, 8.0), (2, mx, my, 8.0)],
    );
    touch(
        &visitor,
        "touchMove",
        &[(1, x + 60.0, y, 8.0), (2, mx + 90.0, my, 8.0)],
    );
    touch(&visitor, "touchEnd", &[(1, x + 60.0, y, 8.0)]);
    assert_eq!(visitor.word(MAP, &[]), map, "the map moved");
    let before = visitor.word(DAY, &[]);
    touch(&visitor, "touchMove", &[(1, x + 160.0, y, 8.0)]);
    visitor.settle();
    assert_ne!(visitor.word(DAY, &[]), before, "the first goes on");
    touch(&visitor, "touchEnd", &[]);
    assert_eq!(chosen(&visitor), 0);
    // Alone, the same touch chooses.
    touch(&visitor, "touchStart", &[(1, mx, my, 8.0)]);
    touch(&visitor, "touchEnd", &[]);
    visitor.until_there("[data-panel=region]");
}

#[test]
fn a_second_finger_on_a_dragged_map_zooms_nothing() {
    let visitor = visit!();
    start(&visitor);
    let (x, y) = visitor.middle(".map-svg");
    let scale = || {
        visitor.word("return document.querySelector('.land').getAttribute('transform').match(/scale\\(([^)]+)/)[1]", &[])
    };
    let whole = scale();
    touch(&visitor, "touchStart", &[(1, x, y, 8.0)]);
    touch(&visitor, "touchMove", &[(1, x + 40.0, y, 8.0)]);
    touch(
        &visitor,
        "touchStart",
        &[(1, x + 40.0, y, 8.0), (2, x + 140.0, y, 8.0)],
    );
    touch(
        &visitor,
        "touchMove",
        &[(1, x + 40.0, y, 8.0), (2, x + 300.0, y, 8.0)],
    );
    touch(&visitor, "touchEnd", &[]);
    visitor.settle();
    assert_eq!(scale(), whole);
    // Both at once are a hand that zooms.
    visitor.pinch((x, y), 60.0, 240.0);
    visitor.settle();
    assert_ne!(scale(), whole);
}

#[test]
fn palms_edges_and_many_fingers_do_nothing() {
    let visitor = visit!();
    start(&visitor);
    let place = || [MAP, DAY].map(|script| visitor.word(script, &[]));
    let before = place();
    let (mx, my) = visitor.middle("[data-region=moscow-oblast] .tone");
    touch(&visitor, "touchStart", &[(1, mx, my, 90.0)]);
    touch(&visitor, "touchEnd", &[]);
    assert_eq!(chosen(&visitor), 0, "a palm chose a region");
    let (bx, by) = visitor.middle(".rooms li:nth-child(3) a");
    touch(&visitor, "touchStart", &[(1, bx, by, 90.0)]);
    touch(&visitor, "touchEnd", &[]);
    visitor.settle();
    assert_eq!(visitor.attribute(".exhibit", "data-view"), "map");
    for at in [(2.0, 500.0), (1918.0, 500.0), (900.0, 1.0), (900.0, 1078.0)] {
        touch(&visitor, "touchStart", &[(1, at.0, at.1, 8.0)]);
        touch(&visitor, "touchMove", &[(1, 960.0, 540.0, 8.0)]);
        touch(&visitor, "touchEnd", &[]);
    }
    visitor.settle();
    assert_eq!(place(), before);
    // A third finger while two lie on the map.
    let two = [(1, mx - 30.0, my, 8.0), (2, mx + 30.0, my, 8.0)];
    touch(&visitor, "touchStart", &two);
    let (x, y) = visitor.place(".track", 0.8, 0.3);
    touch(&visitor, "touchStart", &[two[0], two[1], (3, x, y, 8.0)]);
    touch(&visitor, "touchEnd", &two);
    touch(&visitor, "touchEnd", &[]);
    visitor.settle();
    assert_eq!(place(), before);
    assert_eq!(chosen(&visitor), 0);
}

#[test]
fn a_cancelled_touch_ends_its_drag() {
    let visitor = visit!();
    start(&visitor);
    let (x, y) = visitor.place(".track", 0.3, 0.3);
    touch(&visitor, "touchStart", &[(1, x, y, 8.0)]);
    touch(&visitor, "touchCancel", &[]);
    let day = visitor.word(DAY, &[]);
    let (mx, my) = visitor.middle(".map-svg");
    touch(&visitor, "touchStart", &[(1, mx, my, 8.0)]);
    touch(&visitor, "touchCancel", &[]);
    let map = visitor.word(MAP, &[]);
    visitor.js(
        "for (const css of ['.track', '.map-svg']) document.querySelector(css).dispatchEvent(
            new PointerEvent('pointermove', { pointerId: 2, pointerType: 'touch', clientX: 900, clientY: 300, bubbles: true }))",
        &[],
    );
    visitor.settle();
    assert_eq!((visitor.word(DAY, &[]), visitor.word(MAP, &[])), (day, map));
}

/// Random touches of up to four fingers, made in the page for speed: down, some moves, up
/// or cancel, and the click of a lone tap. The same number gives the same touches.
const STORM: &str = "
    const [seed, touches, done] = arguments;
    let s = seed >>> 0;
    const rand = () => { s ^= s << 13; s >>>= 0; s ^= s >>> 17; s ^= s << 5; s >>>= 0; return s / 4294967296; };
    const down = new Map();
    const send = (kind, id, f) => {
        const at = document.elementFromPoint(f.x, f.y) ?? document.body;
        const target = kind === 'pointerdown' ? at : (f.target?.isConnected ? f.target : at);
        if (kind === 'pointerdown') f.target = target;
        target.dispatchEvent(new PointerEvent(kind, {
            pointerId: id, pointerType: 'touch', isPrimary: down.size === 1, bubbles: true, cancelable: true, composed: true,
            clientX: f.x, clientY: f.y, width: f.r, height: f.r, buttons: kind === 'pointerup' ? 0 : 1,
        }));
        return target;
    };
    let made = 0;
    const step = () => {
        const until = performance.now() + 12;
        for (let n = 0; n < 40 && made < touches && performance.now() < until; n++) {
            const act = rand();
            if (down.size === 0 || (act < 0.25 && down.size < 4)) {
                const id = 2 + Math.floor(rand() * 2000);
                const f = { x: rand() * innerWidth, y: rand() * innerHeight, r: rand() < 0.05 ? 180 : 20 + rand() * 30, still: true };
                down.set(id, f);
                send('pointerdown', id, f);
                made++;
            } else {
                const [id, f] = [...down][Math.floor(rand() * down.size)];
                if (act < 0.5) {
                    f.x = Math.min(innerWidth - 1, Math.max(0, f.x + rand() * 200 - 100));
                    f.y = Math.min(innerHeight - 1, Math.max(0, f.y + rand() * 200 - 100));
                    f.still = false;
                    send('pointermove', id, f);
                } else {
                    const alone = down.size === 1;
                    down.delete(id);
                    const target = send(act < 0.95 ? 'pointerup' : 'pointercancel', id, f);
                    if (alone && f.still && act < 0.95) {
                        target.dispatchEvent(new PointerEvent('click', { pointerId: id, bubbles: true, cancelable: true, clientX: f.x, clientY: f.y }));
                    }
                }
            }
        }
        if (made < touches) setTimeout(step, 0);
        else {
            for (const [id, f] of down) send('pointercancel', id, f);
            requestAnimationFrame(() => requestAnimationFrame(() => done(made)));
        }
    };
    step();";

/// What the page holds after it has tidied up: bytes of JavaScript, nodes, listeners, and
/// bytes of the program's own memory.
fn weigh(visitor: &Visitor) -> [f64; 4] {
    visitor.cdp("HeapProfiler.collectGarbage", json!({}));
    visitor.cdp("HeapProfiler.collectGarbage", json!({}));
    let metrics = visitor.cdp("Performance.getMetrics", json!({}));
    let metric = |name: &str| {
        let all = metrics["metrics"].as_array().expect("metrics");
        let found = all.iter().find(|metric| metric["name"] == name);
        found
            .and_then(|metric| metric["value"].as_f64())
            .expect("a metric")
    };
    let prototype = visitor.cdp(
        "Runtime.evaluate",
        json!({ "expression": "WebAssembly.Memory.prototype" }),
    );
    let memories = visitor.cdp(
        "Runtime.queryObjects",
        json!({ "prototypeObjectId": prototype["result"]["objectId"] }),
    );
    let bytes = visitor.cdp(
        "Runtime.callFunctionOn",
        json!({
            "objectId": memories["objects"]["objectId"],
            "functionDeclaration": "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0) }",
            "returnByValue": true,
        }),
    );
    let wasm = bytes["result"]["value"].as_f64().expect("bytes");
    assert!(wasm > 1e6, "the program's memory is found");
    [
        metric("JSHeapUsedSize"),
        metric("Nodes"),
        metric("JSEventListeners"),
        wasm,
    ]
}

/// A storm, then rest: the screen is as it was at the start.
fn storm(visitor: &Visitor, seed: u32, touches: u32) {
    let made = visitor.js_async(STORM, &[json!(seed), json!(touches)]);
    assert_eq!(made, json!(touches));
    pass(visitor, 170);
    visitor.until_there(".attract");
    pass(visitor, 170);
    visitor.settle();
}

#[test]
fn ten_thousand_random_touches() {
    let visitor = visit!();
    start(&visitor);
    visitor.cdp("Performance.enable", json!({}));
    // Real ones first, as the touchscreen sends them.
    let mut random = 20_240_447_u32;
    let mut next = |below: f64| {
        random ^= random << 13;
        random ^= random >> 17;
        random ^= random << 5;
        f64::from(random) / f64::from(u32::MAX) * below
    };
    for _ in 0..150 {
        let fingers: Vec<(u32, f64, f64, f64)> = (0..1 + next(2.99) as u32)
            .map(|id| (id, next(1919.0), next(1079.0), 4.0 + next(30.0)))
            .collect();
        touch(&visitor, "touchStart", &fingers);
        let moved: Vec<_> = fingers
            .iter()
            .map(|(id, x, y, r)| {
                (
                    *id,
                    (x + next(80.0)).min(1919.0),
                    (y + next(80.0)).min(1079.0),
                    *r,
                )
            })
            .collect();
        if next(1.0) < 0.5 {
            touch(&visitor, "touchMove", &moved);
        }
        touch(&visitor, "touchEnd", &[]);
    }
    // The first storms make what is made once: caches, fonts, the memory of the largest view.
    storm(&visitor, 1, 1_000);
    storm(&visitor, 2, 1_000);
    let before = weigh(&visitor);
    for seed in 3..11 {
        storm(&visitor, seed, 1_000);
    }
    let after = weigh(&visitor);
    println!("JS bytes, nodes, listeners, wasm bytes: {before:?} → {after:?}");
    let most = [4e6, 500.0, 60.0, 4e6];
    for ((before, after), most) in before.iter().zip(after).zip(most) {
        assert!(after - before <= most, "{before} grew to {after}");
    }
    assert_eq!(visitor.count("#boot-error:not([hidden])"), 0);
    // And it still works.
    begin(&visitor);
    let (x, y) = visitor.middle("[data-region=moscow-oblast] .tone");
    visitor.tap((x, y));
    visitor.until_there("[data-panel=region]");
}
