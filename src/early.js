// Runs before anything is painted: says on the root which body the exhibit has, so that the styles
// can leave out of the static page what the running one will not have, and nothing moves later.
// The loader reads it there too. A classic script, because a module waits for the whole page.
(() => {
  const root = document.documentElement;
  const asked = [...new URLSearchParams(location.search)].map(([key, value]) => [key, value.trim()]);
  const last = (key) => asked.filter(([name]) => name === key).pop()?.[1];
  // As the program reads it: the last mode that there is, and a flag is its old spelling.
  const mode = asked
    .map(([key, value]) => (key === "mode" ? value : /^(kiosk|embed)=(|1|yes|true)$/.test(`${key}=${value}`) && key))
    .filter((word) => ["web", "kiosk", "embed"].includes(word))
    .pop();
  if (mode === "kiosk") {
    root.dataset.mode = mode;
    root.dataset.note = last("note") === "no" ? "no" : "yes";
  }
  if (mode === "embed") {
    root.dataset.mode = mode;
    const only = /^(map|timeline|national|region|numbers)(:|$)/.exec(last("panel"));
    if (only) root.dataset.only = only[1];
  }
})();
