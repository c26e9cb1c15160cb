// Starts the exhibit: loads the JavaScript beside the wasm, then the wasm. Whatever goes wrong
// on the way, or later inside the wasm, is told in words above the page, which stays readable.
// The app itself sets data-state to "ready", or to "error" where its data are at fault.

const root = document.documentElement;
const script = document.querySelector("script[data-glue]");
const address = (name) => new URL(script.getAttribute(`data-${name}`), document.baseURI);

const asked = new URLSearchParams(location.search);
/** The last value of a key, as the program reads it. */
const last = (key) => asked.getAll(key).pop()?.trim();
const mode = asked.getAll("mode").map((name) => name.trim()).filter((name) => ["web", "kiosk", "embed"].includes(name)).pop() ?? "web";

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
    if (!place && name) document.getElementById(name)?.focus();
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
    fail(isTrap(reason) ? "crash" : "network", reason);
  }
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

root.dataset.mode = mode;
if (mode === "kiosk") {
  root.dataset.note = last("note") === "no" ? "no" : "yes";
  shut();
}
await start();
