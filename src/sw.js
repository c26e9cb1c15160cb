// Keeps one whole version of the exhibit on the device, so that it opens without a network.
//
// The build fills in the version and the files with their SHA-256. A version is stored whole
// or not at all, every file compared with what it must be; its pages and its files are
// answered from there alone, so that parts of two versions never meet. A newer version waits
// until the pages of the older one are gone, or until one of them lets it take over.

const VERSION = "@version@";
/** Address below the scope, and SHA-256 in hex, of each file. */
const FILES = new Map(/* @files@ */);

const SCOPE = self.registration.scope;
/** Other exhibits may live on the same origin: the name says whose cache it is. */
const FAMILY = `order-00447 ${SCOPE} `;
const NAME = FAMILY + VERSION;
/** Hashed names are the same file in every version. */
const HASHED = /[.\-_][0-9a-f]{8,64}[.\-_]/;

/** Pages that let this version take over; they are about to load themselves again. */
const leaving = new Set();

const hex = (bytes) => [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, "0")).join("");

/** A host's headers, without those that are about the way the file took. */
function kept(headers) {
  const own = new Headers(headers);
  for (const name of ["content-encoding", "content-length", "vary"]) own.delete(name);
  return own;
}

/** One file as it must be. What the browser has is good enough only if it is the same. */
async function fetched(path, wanted) {
  const modes = HASHED.test(path) ? ["default", "reload"] : ["reload"];
  let reason;
  for (const cache of modes) {
    const response = await fetch(new URL(path, SCOPE), { cache });
    if (!response.ok) throw new Error(`${path} answered with status ${response.status}`);
    const body = await response.arrayBuffer();
    if (hex(await crypto.subtle.digest("SHA-256", body)) === wanted) {
      return new Response(body, { headers: kept(response.headers) });
    }
    reason = new Error(`${path} is not the file of version ${VERSION}`);
  }
  throw reason;
}

async function install() {
  try {
    const cache = await caches.open(NAME);
    const one = async ([path, wanted]) => cache.put(new URL(path, SCOPE), await fetched(path, wanted));
    // All end before a failed version is removed, or the rest would come back into it.
    const ends = await Promise.allSettled([...FILES].map(one));
    const failed = ends.find((end) => end.status === "rejected");
    if (failed) throw failed.reason;
    const stored = await (await caches.open(NAME)).keys();
    if (stored.length < FILES.size) throw new Error("the storage was cleared meanwhile");
  } catch (reason) {
    await caches.delete(NAME).catch(() => {});
    console.warn(`exhibit: version ${VERSION} was not stored: ${reason}`);
    throw reason;
  }
}

/** Removes the other versions once no page may need them, `staying` aside. */
async function sweep(staying) {
  const { installing, waiting } = self.registration;
  if (installing || waiting) return;
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const own = open.filter(({ id, url }) => url.startsWith(SCOPE) && !staying.has(id));
  if (own.length > 0) return;
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(FAMILY) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function activate() {
  // The first visit's page gains its copy at once; to a controlled one this means nothing.
  await self.clients.claim();
  await sweep(leaving);
}

/** Looks in this version and, for a name that says its content, in those still kept. */
async function stored(address) {
  const found = await (await caches.open(NAME)).match(address);
  if (found || !HASHED.test(address)) return found;
  for (const name of await caches.keys()) {
    const older = name.startsWith(FAMILY) && (await (await caches.open(name)).match(address));
    if (older) return older;
  }
  return undefined;
}

/** The address of a stored page or file; nothing for what is none of this worker's business. */
function wanted(request) {
  const { href, origin, pathname } = new URL(request.url);
  const plain = request.method === "GET" && !request.headers.has("range");
  if (!plain || !href.startsWith(SCOPE)) return null;
  if (request.mode !== "navigate") {
    const known = FILES.has(href.slice(SCOPE.length)) || HASHED.test(pathname);
    return known ? href : null;
  }
  // The query is the exhibit's own business: it is the same page.
  const page = origin + pathname.replace(/\/index\.html$/, "/");
  return FILES.has(page.slice(SCOPE.length)) ? page : null;
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));

self.addEventListener("fetch", (event) => {
  const address = wanted(event.request);
  if (address === null) return;
  // Storage that fails or was emptied must not close the way to the network.
  const found = stored(address).catch(() => undefined);
  event.respondWith(found.then((response) => response ?? fetch(event.request)));
  if (event.request.mode === "navigate") {
    const staying = new Set([event.resultingClientId, event.clientId]);
    event.waitUntil(sweep(staying).catch(() => {}));
  }
});

self.addEventListener("message", (event) => {
  if (event.data?.type !== "take-over") return;
  if (event.source?.id) leaving.add(event.source.id);
  self.skipWaiting();
});
