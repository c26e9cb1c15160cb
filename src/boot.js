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

await start();
