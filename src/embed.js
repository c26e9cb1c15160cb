// The exhibit as an element of somebody else's page:
//
//   <script src="https://…/embed.js?v=1" async></script>
//   <order-00447 region="west-siberian-krai" date="1937-12-10" lang="en"></order-00447>
//
// It makes the frame, fits it to its content, and speaks the messages that docs/embed.md describes.
// It holds no more power than any host has: the frame checks every message. Nothing is evaluated,
// and no style is written but through the element's own properties.
(() => {
  const NAME = "order-00447";
  if (customElements.get(NAME)) return;

  const VERSION = 1;
  /** What a view is made of: as attributes of the element, in addresses and in messages. */
  const FIELDS = ["view", "region", "date", "layer", "chart", "figure", "lang"];
  /** What decides which page the frame loads. */
  const PLACE = ["src", "panel", "sandbox"];
  const HEIGHT = 640;

  const script =
    document.currentScript ??
    [...document.scripts].find((other) => /\/embed\.js(\?|$)/.test(other.src));
  const home = script ? new URL("./", script.src).href : undefined;
  let frames = 0;

  class Order00447 extends HTMLElement {
    static observedAttributes = [...FIELDS, ...PLACE, "height", "title"];

    #frame;
    #ready = false;
    #loads = 0;
    /** Answers that are awaited, by the number of the request. */
    #waiting = new Map();
    #requests = 0;
    /** Fields whose attributes have changed and have not been sent. */
    #changed = new Set();
    #hear = (event) => this.#heard(event);

    connectedCallback() {
      if (!this.#frame) this.#start();
    }

    disconnectedCallback() {
      this.#stop("the element was removed");
    }

    attributeChangedCallback(name, before, now) {
      if (before === now || !this.#frame) return;
      if (PLACE.includes(name)) {
        this.#stop("the element loads another page");
        this.#start();
      } else if (name === "height") {
        this.#resize(now);
      } else if (name === "title") {
        this.#frame.title = now ?? "";
      } else {
        this.#change(name);
      }
    }

    /**
     * Shows a view: fields such as `{region: "omsk-oblast", date: "1938-01-31"}`, or
     * `{query: "?step=5"}`. Resolves with the view, rejects where the frame refuses it.
     */
    setView(view) {
      return this.#ask("exhibit:setView", view);
    }

    /** Resolves with the view that is shown. */
    getView() {
      return this.#ask("exhibit:getView");
    }

    #start() {
      const at = this.getAttribute("src") ?? home;
      if (!at) {
        console.error(`${NAME}: it needs a src: the address of the exhibit`);
        return;
      }
      let address;
      try {
        address = new URL(at, document.baseURI);
      } catch {
        console.error(`${NAME}: src is no address: ${at.slice(0, 100)}`);
        return;
      }
      address.searchParams.set("mode", "embed");
      address.searchParams.set("childId", `${NAME}-${(frames += 1)}`);
      for (const name of [...FIELDS, "panel"]) {
        const value = this.getAttribute(name);
        if (value) address.searchParams.set(name, value);
      }
      const frame = document.createElement("iframe");
      frame.title = this.getAttribute("title") ?? "Order No. 00447";
      frame.loading = "lazy";
      frame.allow = "fullscreen; clipboard-write; web-share";
      if (this.hasAttribute("sandbox")) {
        frame.setAttribute("sandbox", this.getAttribute("sandbox"));
      }
      frame.width = "100%";
      frame.style.border = "0";
      frame.style.display = "block";
      this.#frame = frame;
      this.#resize(this.getAttribute("height"));
      frame.src = address.href;
      frame.addEventListener("load", () => this.#loaded());
      if (getComputedStyle(this).display === "inline") this.style.display = "block";
      addEventListener("message", this.#hear);
      this.replaceChildren(frame);
    }

    #stop(why) {
      removeEventListener("message", this.#hear);
      this.#frame?.remove();
      this.#frame = undefined;
      this.#ready = false;
      this.#loads = 0;
      this.#changed.clear();
      for (const { reject } of this.#waiting.values()) reject(new Error(why));
      this.#waiting.clear();
    }

    /** A page that loads itself anew in the frame knows nothing of its host. */
    #loaded() {
      this.#loads += 1;
      if (this.#loads > 1) this.#ready = false;
      if (!this.#ready) this.#post({ type: "exhibit:hello", v: VERSION });
    }

    #resize(height) {
      const pixels = Math.round(Number(height ?? HEIGHT));
      this.#frame.height = pixels >= 50 && pixels <= 20000 ? pixels : HEIGHT;
    }

    /** Gathers attributes that change together into one message. */
    #change(name) {
      this.#changed.add(name);
      if (this.#changed.size === 1) queueMicrotask(() => this.#sendChanged());
    }

    #sendChanged() {
      if (!this.#ready || this.#changed.size === 0) return;
      const view = {};
      for (const name of this.#changed) {
        // A field that has no nothing of its own is left as it is.
        const value = this.getAttribute(name) ?? (["region", "chart", "figure"].includes(name) ? "" : undefined);
        if (value !== undefined) view[name] = value;
      }
      this.#changed.clear();
      this.setView(view).catch((error) => console.warn(`${NAME}: ${error.message}`));
    }

    #ask(type, fields = {}) {
      return new Promise((resolve, reject) => {
        if (!this.#frame) return reject(new Error("the element is not in the page"));
        const request = String((this.#requests += 1));
        const message = { ...fields, type, v: VERSION, request };
        this.#waiting.set(request, { message, resolve, reject });
        if (this.#ready) this.#post(message);
      });
    }

    #post(message) {
      const sandbox = this.#frame.getAttribute("sandbox");
      const opaque = sandbox !== null && !sandbox.split(/\s+/).includes("allow-same-origin");
      // A sandboxed frame has no origin to name; the message goes to that one window still.
      this.#frame.contentWindow?.postMessage(message, opaque ? "*" : new URL(this.#frame.src).origin);
    }

    #heard(event) {
      const data = event.data;
      if (!this.#frame || event.source !== this.#frame.contentWindow) return;
      if (typeof data !== "object" || data === null || data.v !== VERSION) return;
      switch (data.type) {
        case "exhibit:height":
          if (Number.isFinite(data.height)) this.#resize(data.height);
          // The first sign of life of a program: an older one has gone with its page.
          if (!this.#ready) this.#post({ type: "exhibit:hello", v: VERSION });
          break;
        case "exhibit:ready":
          if (this.#ready) break;
          this.#ready = true;
          for (const { message } of this.#waiting.values()) this.#post(message);
          this.#sendChanged();
          this.#tell("ready", data);
          break;
        case "exhibit:view":
          this.#answered(data.request)?.resolve(data);
          break;
        case "exhibit:refused":
          this.#answered(data.request)?.reject(new Error(`refused: ${data.reason} (${data.detail})`));
          break;
        case "exhibit:viewChanged":
          this.#tell("viewchanged", data);
          break;
        case "exhibit:figureOpened":
          this.#tell("figureopened", data);
          break;
      }
    }

    #answered(request) {
      const waiting = this.#waiting.get(request);
      this.#waiting.delete(request);
      return waiting;
    }

    #tell(name, detail) {
      this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
    }
  }

  customElements.define(NAME, Order00447);
})();
