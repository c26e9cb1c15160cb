// Starts the exhibit: loads the JavaScript beside the wasm, then the wasm. Whatever goes wrong
// on the way, or later inside the wasm, is told in words above the page, which stays readable.
// The app itself sets data-state to "ready", or to "error" where its data are at fault.

const root = document.documentElement;
const script = document.querySelector("script[data-glue]");
const host = document.querySelector("#exhibit");
const address = (name) => new URL(script.getAttribute(`data-${name}`), document.baseURI);

/** What the page held before the program took its place, to be put back when that stops. */
const still = { nodes: [...(host?.childNodes ?? [])], lang: root.lang, title: document.title };
const asked = new URLSearchParams(location.search);
/** The last value of a key, as the program reads it. */
const last = (key) => asked.getAll(key).pop()?.trim();
/** The body of the exhibit, as early.js has read it from the address. */
const mode = root.dataset.mode ?? "web";

/** Set once the failure has been told; what follows from it is not told again. */
let told = false;

/**
 * Shows the message of one kind: "wasm" (cannot run here), "network" (a part did not arrive
 * whole) or "crash" (it stopped), and writes one line to the console.
 */
function fail(kind, reason) {
  if (told) return;
  told = true;
  root.dataset.state = "error";
  console.error(`exhibit: ${kind}: ${describe(reason)}`);
  showStill();
  const box = document.querySelector("#boot-error");
  if (!box) return;
  for (const text of box.querySelectorAll("[data-kind]")) {
    text.hidden = text.dataset.kind !== kind;
  }
  for (const button of box.querySelectorAll("[data-retry]")) {
    button.addEventListener("click", () => location.reload());
  }
  box.hidden = false;
}

/** Puts the static page back where the program was: its buttons would no longer answer. */
function showStill() {
  if (!host || host.firstChild === still.nodes[0]) return;
  host.replaceChildren(...still.nodes);
  root.lang = still.lang;
  document.title = still.title;
  window.scrollTo(0, 0);
}

function describe(reason) {
  if (!(reason instanceof Error)) return String(reason ?? "no reason given");
  return `${reason.name}: ${reason.message}`;
}

const isTrap = (reason) =>
  typeof WebAssembly === "object" && reason instanceof WebAssembly.RuntimeError;

/** Lets the texts come while the program does: those of the language that will be shown. */
function preloadTexts() {
  // A kiosk's first language; the program sees to it if that is not right.
  const wanted = last("lang") ?? (mode === "kiosk" ? last("langs")?.split(",")[0].trim() : undefined);
  const named = (lang) => /^[a-z]+$/.test(lang ?? "") && script.hasAttribute(`data-texts-${lang}`);
  const lang = named(wanted) ? wanted : root.lang;
  if (!named(lang)) return;
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "", href: address(`texts-${lang}`) });
  document.head.append(link);
}

/** The smallest module there is: it fails only where no wasm at all may run. */
function probe() {
  if (typeof WebAssembly !== "object") throw new Error("this browser has no WebAssembly");
  new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
}

/** Whether an address leads off this site. */
function leadsOff(address) {
  try {
    const { protocol, host } = new URL(address, document.baseURI);
    return protocol !== location.protocol || host !== location.host;
  } catch {
    return true;
  }
}

/** Takes the address from every link of an element that leads off this site. */
function takeOff(element) {
  for (const link of [element, ...element.querySelectorAll("a[href], area[href]")]) {
    if (link.matches("a[href], area[href]") && leadsOff(link.getAttribute("href"))) {
      link.removeAttribute("href");
      link.removeAttribute("target");
    }
  }
}

/** Keys that mean something to the browser and nothing to the exhibit. */
function isForBrowser(event) {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (/^(F\d+|Browser|Launch|ContextMenu|Print)/.test(key)) return true;
  if (event.getModifierState("AltGraph") || !(ctrlKey || metaKey || altKey)) return false;
  return !(target instanceof HTMLInputElement && ctrlKey && /^([acvxz]|Arrow\w+|Backspace|Delete)$/i.test(key));
}

/**
 * Leaves no way out of a kiosk, whether the program runs or not: no link off the site, none
 * that is followed, no menu, no dragging, no zoom of the page, no key of the browser's own.
 */
function shut() {
  takeOff(root);
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      for (const node of type === "attributes" ? [target] : addedNodes) {
        if (node instanceof Element) takeOff(node);
      }
    }
  }).observe(root, { subtree: true, childList: true, attributeFilter: ["href"] });
  const never = (event) => event.preventDefault();
  const on = (kinds, listener) => {
    for (const kind of kinds.split(" ")) {
      window.addEventListener(kind, listener, { capture: true, passive: false });
    }
  };
  on("contextmenu auxclick dragstart dragover drop submit gesturestart gesturechange gestureend", never);
  on("wheel", (event) => (event.ctrlKey || event.metaKey) && never(event));
  // The wheel as a button scrolls by itself; buttons on the side lead back.
  on("mousedown mouseup", (event) => event.button && never(event));
  on("keydown keyup", (event) => isForBrowser(event) && never(event));
  on("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href]");
    if (!link) return;
    // What the program does with it, it does all the same.
    never(event);
    const [place, name] = link.getAttribute("href").split("#");
    const part = !place && name && document.getElementById(name);
    part?.scrollIntoView?.();
    part?.focus?.({ preventScroll: true });
  });
}

async function start() {
  root.dataset.state = "loading";
  preloadTexts();
  try {
    probe();
  } catch (reason) {
    return fail("wasm", reason);
  }
  let init;
  try {
    ({ default: init } = await import(address("glue")));
  } catch (reason) {
    return fail("network", reason);
  }
  try {
    await init({ module_or_path: address("wasm") });
  } catch (reason) {
    // Wasm runs here, so a module that does not compile arrived broken or is too new.
    return fail(isTrap(reason) ? "crash" : "network", reason);
  }
  // Letters that no first view needs are asked for before the start is over, so that nothing
  // is afterwards. A font that does not come has another one in its place.
  for (const face of document.fonts) face.load().catch(() => {});
}

/**
 * Lets the browser keep a copy of this version for a start without a network. Only a page of
 * its own does: in a frame the exhibit is a guest. A file from a stick has no worker at all.
 */
async function keep() {
  const able = window === window.parent && window.isSecureContext && navigator.serviceWorker;
  if (!able || mode === "embed" || !script.hasAttribute("data-worker")) return;
  try {
    const options = { updateViaCache: "none" };
    const registration = await navigator.serviceWorker.register(address("worker"), options);
    watchForNewer(registration);
  } catch (reason) {
    console.warn(`exhibit: no copy is kept for a start without a network: ${describe(reason)}`);
  }
}

/** Tells the exhibit, by data-newer and an event, of a newer version that waits. */
function watchForNewer(registration) {
  const tell = () => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    root.dataset.newer = "";
    window.dispatchEvent(new Event("exhibit:newer"));
  };
  tell();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", tell);
  });
}

/** Waits for an event, but no longer than so many seconds. */
const happens = (target, kind, seconds) =>
  new Promise((done) => {
    target.addEventListener(kind, done, { once: true });
    setTimeout(done, seconds * 1000);
  });

/** Loads the page again, in the newest version that can be had; whatever fails, it loads. */
async function takeOverThenReload() {
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    if (registration && !registration.waiting) {
      await registration.update();
      if (registration.installing) await happens(registration.installing, "statechange", 60);
    }
    if (registration?.waiting) {
      const taken = happens(navigator.serviceWorker, "controllerchange", 10);
      registration.waiting.postMessage({ type: "take-over" });
      await taken;
    }
  } catch (reason) {
    console.warn(`exhibit: no newer version: ${describe(reason)}`);
  }
  location.reload();
}

/** Waits until the page says that the exhibit runs. */
function whenReady(then) {
  if (root.dataset.state === "ready") return then();
  const seen = new MutationObserver(() => {
    if (root.dataset.state !== "ready") return;
    seen.disconnect();
    then();
  });
  seen.observe(root, { attributeFilter: ["data-state"] });
}

/** Where a kiosk counts its restarts; they are all that it holds. */
const COUNT = "exhibit-restarts";
/** Seconds before it starts again after a failure, after the next … */
const PAUSES = [2, 4, 8];
/** … and after all that follow. */
const LONG_PAUSE = 60;
/** The pause where failures cannot be counted: soon enough, and no tight loop. */
const BLIND_PAUSE = 8;
/** Seconds without a failure after which they are counted anew. */
const CALM = 300;
/** Seconds in which a kiosk must have started. */
const START = 60;

/** Failures in a row, when the last was, and restarts in all; null where nothing is stored. */
function count(change) {
  try {
    const { row = 0, at = 0, all = 0 } = JSON.parse(sessionStorage.getItem(COUNT)) ?? {};
    const known = { row: Number(row) || 0, at: Number(at) || 0, all: Number(all) || 0 };
    if (!change) return known;
    const next = change(known);
    sessionStorage.setItem(COUNT, JSON.stringify(next));
    return next;
  } catch {
    return null;
  }
}

/** A kiosk has nobody to press a button: it starts again by itself, ever more rarely. */
function recover() {
  const now = Date.now();
  const counted = count(({ row, at, all }) => {
    const calm = Math.abs(now - at) > CALM * 1000;
    return { row: calm ? 1 : row + 1, at: now, all };
  });
  const pause = counted ? (PAUSES[counted.row - 1] ?? LONG_PAUSE) : BLIND_PAUSE;
  const words = document.querySelector("#boot-error [data-kind='again']");
  if (words) words.hidden = false;
  setTimeout(async () => {
    if (!(await reload())) recover();
  }, pause * 1000);
}

/** Loads the page anew, if it is there: the browser's own page for errors would stay for good. */
async function reload(how = () => location.reload()) {
  try {
    const answer = await fetch(location.href, { cache: "no-store" });
    if (!answer.ok) return false;
  } catch {
    return false;
  }
  if (root.dataset.state === "error") count((known) => ({ ...known, all: known.all + 1 }));
  how();
  return true;
}

/** Keeps a kiosk up; nothing elsewhere. Failures of the data are told by the program itself. */
function keepUp() {
  if (mode !== "kiosk") return;
  root.dataset.restarts = count()?.all ?? 0;
  let recovering = false;
  const watch = new MutationObserver(() => {
    if (recovering || root.dataset.state !== "error") return;
    recovering = true;
    recover();
  });
  watch.observe(root, { attributeFilter: ["data-state"] });
  setTimeout(() => {
    if (root.dataset.state === "loading") fail("network", "it did not start in time");
  }, START * 1000);
  // The program asks for it in a pause, when there is time for a newer version.
  window.addEventListener("exhibit:reload", () => reload(takeOverThenReload));
}

// A panic announces itself with its message, right before the trap that follows from it.
window.addEventListener("exhibit:panic", (event) => fail("crash", event.detail));
window.addEventListener("error", (event) => {
  if (!isTrap(event.error)) return;
  event.preventDefault();
  fail("crash", event.error);
});
window.addEventListener("unhandledrejection", (event) => {
  if (!isTrap(event.reason)) return;
  event.preventDefault();
  fail("crash", event.reason);
});
window.addEventListener("exhibit:take-over", takeOverThenReload);

if (mode === "kiosk") shut();
whenReady(keep);
keepUp();
await start();
