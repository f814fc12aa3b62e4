// Gives every `advisor-room` of the page its room. boot.js loads this once one of them is to be seen.

import start, { Room } from "./annex.js";

const look = document.createElement("link");
look.rel = "stylesheet";
look.href = new URL("rooms.css", import.meta.url);
// Nothing is shown before it looks as it should; without its looks it is still to be read.
const looks = new Promise((done) => (look.onload = look.onerror = done));
document.head.append(look);
await Promise.all([start(), looks]);

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
