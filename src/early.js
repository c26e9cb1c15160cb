// Runs before anything is painted: says on the root which body the exhibit has, so that the styles
// can leave out of the static page what the running one will not have, and nothing moves later.
// A classic script, because a module waits for the whole page. What it misses, the program finds.
(() => {
  const asked = new URLSearchParams(location.search);
  const mode = asked.getAll("mode").pop()?.trim();
  if (mode !== "embed" && mode !== "kiosk") return;
  const root = document.documentElement;
  root.dataset.mode = mode;
  const only = /^(map|timeline|national|region|numbers)(:|$)/.exec(asked.getAll("panel").pop()?.trim());
  if (mode === "embed" && only) root.dataset.only = only[1];
})();
