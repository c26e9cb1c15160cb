// Starts the exhibit from the one file that holds all of it. Each part lies in an element
// [data-part], gzipped and in base64; unpacked, it gets an address of its own, and the loader
// is told these addresses as it is told those of files elsewhere. Nothing is asked for outside.

const root = document.documentElement;

/** Shows the words for a browser that is too old; the page below stays readable. */
function fail(reason) {
  root.dataset.state = "error";
  console.error(`exhibit: unpack: ${reason}`);
  const box = document.querySelector("#boot-error");
  box?.querySelector("[data-kind='unpack']")?.removeAttribute("hidden");
  // The same browser would fail again.
  box?.querySelector("[data-retry]")?.remove();
  box?.removeAttribute("hidden");
}

/** The bytes of one part, as a blob with an address. */
async function unpack(element) {
  const packed = Uint8Array.from(atob(element.textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const bytes = await new Response(stream).arrayBuffer();
  element.remove();
  return URL.createObjectURL(new Blob([bytes], { type: element.dataset.kind }));
}

async function start() {
  root.dataset.state = "loading";
  const parts = [...document.querySelectorAll("[data-part]")];
  const addresses = await Promise.all(parts.map(unpack));
  const loader = document.createElement("script");
  loader.type = "module";
  parts.forEach(({ dataset }, at) => {
    if (dataset.version) loader.dataset.version = dataset.version;
    if (dataset.part === "boot") loader.src = addresses[at];
    else loader.setAttribute(`data-${dataset.part}`, addresses[at]);
  });
  document.head.append(loader);
}

start().catch(fail);
