// The page that sets a kiosk up: writes the address from the form, calibrates the screen by a bank
// card and looks at what this device can do. The page holds all words; nothing is stored or sent.

const form = document.querySelector("#setup");
const results = document.querySelector("#setup-results");
const told = document.querySelector("#setup-told");
const card = document.querySelector("[data-card]");
const byId = (id) => document.getElementById(id);
const fields = [...form.querySelectorAll("[data-usual]")];
/** Seconds that must lie between question and new start, and the longest of all times. */
const ANSWER = 20;
const LONGEST = 3600;

/** Puts values into a sentence with `{placeholders}`. */
const fill = (text, values) =>
  text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));

/** Whether the three times of idleness make sense, as the exhibit will judge them. */
function idleFits(value) {
  const [warn, reset, reading = reset * 2] = value.split(",").map(Number);
  return warn > 0 && reset >= warn + ANSWER && reading >= reset && reading <= LONGEST;
}

/** Whether a field holds something that the exhibit will take. */
const fits = (field) =>
  field.checkValidity() && (field.name !== "idle" || field.value === "" || idleFits(field.value));

/** The address of the kiosk: what is usual is left out, and what makes no sense. */
function address() {
  const pairs = fields
    .filter((field) => fits(field) && field.value !== "" && field.value !== field.dataset.usual)
    // Commas, colons and slashes may stand in a query as they are, and are easier to read so.
    .map((field) => {
      const value = encodeURIComponent(field.value);
      return `${field.name}=${value.replace(/%2C/g, ",").replace(/%3A/g, ":").replace(/%2F/g, "/")}`;
    });
  return new URL(`?${["mode=kiosk", ...pairs].join("&")}`, new URL(form.getAttribute("action"), location.href)).href;
}

function show() {
  const wrong = fields.filter((field) => !fits(field));
  for (const field of fields) field.toggleAttribute("aria-invalid", wrong.includes(field));
  const names = wrong.map((field) => field.labels[0].textContent);
  told.textContent = wrong.length ? fill(results.dataset.unset, { fields: names.join(", ") }) : "";
  const line = address();
  byId("setup-address").value = line;
  byId("setup-command").value = `${results.dataset.command} '${line}'`;
  const mm = Number(byId("setup-mm").value);
  if (mm > 0) {
    card.style.width = `${(mm * card.dataset.card) / 100}px`;
    // A bank card is 53.98 mm high.
    card.style.height = `${mm * 53.98}px`;
  }
  // 20 mm, what a finger hits while its owner stands.
  answer("target", String(Math.round(mm * 20)));
}

/** Writes what was found. */
function answer(id, text) {
  document.querySelector(`[data-check="${id}"] [data-answer]`).textContent = text;
}

/** The sentence for it. */
const word = (id, name) =>
  document.querySelector(`[data-check="${id}"] [data-word="${name}"]`).textContent;

const works = (id, good) => answer(id, word(id, good ? "works" : "missing"));

function storageWorks() {
  try {
    sessionStorage.setItem("exhibit-setup", "1");
    sessionStorage.removeItem("exhibit-setup");
    return true;
  } catch {
    return false;
  }
}

function wasmWorks() {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return true;
  } catch {
    return false;
  }
}

/** Which voices this device has for each language; they may come late. */
function voices() {
  const langs = byId("setup-device").dataset.langs.split(",").map((pair) => {
    const at = pair.indexOf(" ");
    return [pair.slice(0, at), pair.slice(at + 1)];
  });
  const all = window.speechSynthesis?.getVoices() ?? [];
  const lines = langs.map(([lang, language]) => {
    const own = all.filter((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === lang);
    const local = own.filter((voice) => voice.localService);
    const found = local.length ? local : own;
    const kind = local.length ? "local" : own.length ? "remote" : "none";
    // Speech synthesisers of Linux offer dozens of variants for a language.
    const names = found.slice(0, 3).map((voice) => voice.name);
    if (found.length > names.length) names.push("…");
    return fill(word("voices", kind), { language, names: names.join(", ") });
  });
  answer("voices", lines.join("\n"));
}

/** Looks for a dial, and shows which of its axes moves. */
function dial() {
  const rest = new Map();
  const look = () => {
    const pads = [...(navigator.getGamepads?.() ?? [])].filter(Boolean);
    const lines = pads.map((pad) => {
      if (!rest.has(pad.index)) rest.set(pad.index, [...pad.axes]);
      const axes = pad.axes.map((axis) => axis.toFixed(2)).join(", ");
      const line = fill(word("dial", "seen"), { name: pad.id, axes, buttons: pad.buttons.length });
      const moved = pad.axes
        .map((axis, number) => [Math.abs(axis - rest.get(pad.index)[number]), number + 1])
        .filter(([far]) => far > 0.2)
        .map(([, number]) => fill(word("dial", "moves"), { number }));
      return [line, ...moved].join(" ");
    });
    const now = lines.length ? lines.join("\n") : word("dial", "none");
    if (document.querySelector('[data-check="dial"] [data-answer]').textContent !== now) answer("dial", now);
  };
  look();
  setInterval(look, 250);
}

function screenSize() {
  answer("screen", `${innerWidth} × ${innerHeight}, ${devicePixelRatio}`);
}

for (const part of document.querySelectorAll("[data-script]")) part.hidden = false;
form.addEventListener("input", show);
for (const button of document.querySelectorAll("[data-wider]")) {
  button.addEventListener("click", () => {
    const field = byId("setup-mm");
    const mm = Number(field.value) + Number(button.dataset.wider);
    field.value = Math.min(Number(field.max), Math.max(Number(field.min), mm)).toFixed(2);
    show();
  });
}
for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    const text = byId(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(text.value);
      told.textContent = results.dataset.copied;
    } catch {
      text.select();
      told.textContent = results.dataset.notCopied;
    }
  });
}
// The plain form would write what is usual, and empty fields, into the address as well.
form.addEventListener("submit", (event) => {
  event.preventDefault();
  location.href = address();
});
window.addEventListener("resize", screenSize);
window.speechSynthesis?.addEventListener?.("voiceschanged", voices);

const touches = navigator.maxTouchPoints ?? 0;
answer("touch", touches > 0 ? String(touches) : word("touch", "none"));
works("wasm", wasmWorks());
works("storage", storageWorks());
works("worker", "serviceWorker" in navigator);
screenSize();
voices();
dial();
show();
