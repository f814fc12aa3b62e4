// Gives every `advisor-room` of the page its room. boot.js loads this once one of them is to be seen.

import start, { Room } from "./panels.js";

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
  "advisor-room",
  class extends HTMLElement {
    static observedAttributes = ["scenario", "elsewhere", "partition", "path"];
    #room;
    #due = false;

    connectedCallback() {
      // What is folded away is renewed once it is opened.
      this.closest("details")?.addEventListener("toggle", this);
      this.handleEvent();
    }

    disconnectedCallback() {
      this.#room?.leave();
      this.#room = undefined;
    }

    attributeChangedCallback() {
      this.handleEvent();
    }

    // Several attributes change at once: the room is renewed when all of them have.
    handleEvent() {
      if (this.#due) return;
      this.#due = true;
      queueMicrotask(() => {
        this.#due = false;
        if (!this.isConnected || this.closest("details:not([open])")) return;
        if (this.#room) this.#room.renew();
        else this.#room = new Room(this);
      });
    }
  },
);
