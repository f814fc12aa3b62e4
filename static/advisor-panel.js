// Gives every `advisor-panel` of the page its panel. boot.js loads this once one of them is to be seen.

import start, { Panel } from "./panels.js";

// Nothing is shown before it looks as it should; without its looks it is still to be read.
const looks = ["panels.css", "reference.css"].map((sheet) => {
  const look = document.createElement("link");
  look.rel = "stylesheet";
  look.href = new URL(sheet, import.meta.url);
  const looked = new Promise((done) => (look.onload = look.onerror = done));
  document.head.append(look);
  return looked;
});
await Promise.all([start(), ...looks]);

customElements.define(
  "advisor-panel",
  class extends HTMLElement {
    static observedAttributes = ["scenario", "elsewhere", "partition", "path"];
    #panel;
    #due = false;

    connectedCallback() {
      // What is folded away is renewed once it is opened.
      this.closest("details")?.addEventListener("toggle", this);
      this.handleEvent();
    }

    disconnectedCallback() {
      this.#panel?.leave();
      this.#panel = undefined;
    }

    attributeChangedCallback() {
      this.handleEvent();
    }

    // Several attributes change at once: the panel is renewed when all of them have.
    handleEvent() {
      if (this.#due) return;
      this.#due = true;
      queueMicrotask(() => {
        this.#due = false;
        if (!this.isConnected || this.closest("details:not([open])")) return;
        if (this.#panel) this.#panel.renew();
        else this.#panel = new Panel(this);
      });
    }
  },
);
