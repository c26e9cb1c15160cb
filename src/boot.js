// Starts the exhibit: loads the JavaScript beside the wasm, then the wasm. Whatever goes wrong
// on the way, or later inside the wasm, is told in words above the page, which stays readable.
// The app itself sets data-state to "ready", or to "error" where its data are at fault.

const root = document.documentElement;
const script = document.querySelector("script[data-glue]");
const address = (name) => new URL(script.getAttribute(`data-${name}`), document.baseURI);

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

function describe(reason) {
  if (!(reason instanceof Error)) return String(reason ?? "no reason given");
  return `${reason.name}: ${reason.message}`;
}

const isTrap = (reason) =>
  typeof WebAssembly === "object" && reason instanceof WebAssembly.RuntimeError;

/** Lets the texts come while the program does: those of the language that will be shown. */
function preloadTexts() {
  const wanted = new URLSearchParams(location.search).getAll("lang").pop()?.trim();
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
  const embedded = new URLSearchParams(location.search).get("mode") === "embed";
  const able = window === window.parent && window.isSecureContext && navigator.serviceWorker;
  if (!able || embedded || !script.hasAttribute("data-worker")) return;
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

whenReady(keep);
await start();
