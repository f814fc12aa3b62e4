// Defines the element `session-advisor`, which shows a scenario in any page (docs/element.md).

const VIEWS = ["all", "verdict", "limits", "timeline", "form"];
const THEMES = ["auto", "light", "dark"];
const PROPERTIES = ["scenario", "view", "editable", "theme", "base"];
const HERE = new URL(".", import.meta.url).href;

// One module and one style sheet for all elements that want them from the same folder.
const advisors = new Map();

function advisorOf(base) {
  if (!advisors.has(base)) {
    const loading = load(base);
    advisors.set(base, loading);
    // Who comes later may have more luck.
    loading.catch(() => advisors.delete(base));
  }
  return advisors.get(base);
}

async function load(base) {
  const file = async (name) => {
    const answer = await fetch(new URL(name, base));
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return answer;
  };
  const [{ default: start, Place, onStop }, wasm, looks] = await Promise.all([
    import(new URL("element.js", base)),
    file("element_bg.wasm"),
    file("element.css").then((answer) => answer.text()),
  ]);
  const sheet = new CSSStyleSheet();
  await Promise.all([start({ module_or_path: wasm }), sheet.replace(looks)]);

  const advisor = { Place, sheet, idle: [], shown: new Set() };
  onStop(() => {
    const stopped = Promise.reject(new Error("it has stopped"));
    // Elements that ask for it report it; while none does, it is no error of the page.
    stopped.catch(() => {});
    advisors.set(base, stopped);
    for (const stop of advisor.shown) stop();
  });
  return advisor;
}

class SessionAdvisor extends HTMLElement {
  static observedAttributes = ["scenario", "view", "editable", "base"];
  #tree = this.attachShadow({ mode: "open" });
  #base;
  #advisor;
  #place;
  #report;
  #due = false;
  #stop = () => this.#fail("stopped", "The advisor has stopped. Loading the page again starts it.");

  constructor() {
    super();
    this.#tree.append(document.createElement("slot"));
  }

  get scenario() {
    return this.getAttribute("scenario") ?? "";
  }
  set scenario(line) {
    this.#reflect("scenario", line);
  }

  get view() {
    return VIEWS.find((view) => view === this.getAttribute("view")) ?? "all";
  }
  set view(view) {
    this.#reflect("view", view);
  }

  get editable() {
    return this.hasAttribute("editable");
  }
  set editable(editable) {
    this.toggleAttribute("editable", Boolean(editable));
  }

  get theme() {
    return THEMES.find((theme) => theme === this.getAttribute("theme")) ?? "auto";
  }
  set theme(theme) {
    this.#reflect("theme", theme);
  }

  get base() {
    const base = this.getAttribute("base");
    if (!base) return HERE;
    const folder = base.endsWith("/") ? base : `${base}/`;
    return URL.canParse(folder, document.baseURI) ? new URL(folder, document.baseURI).href : folder;
  }
  set base(base) {
    this.#reflect("base", base);
  }

  get report() {
    return this.#report;
  }

  connectedCallback() {
    // What was set before the element was defined hides its property.
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    this.#later();
  }

  disconnectedCallback() {
    this.#later();
  }

  // It stays as it is.
  connectedMoveCallback() {}

  attributeChangedCallback() {
    this.#later();
  }

  // Several attributes change at once, and an element that is moved leaves and comes.
  #later() {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      this.#settle();
    });
  }

  async #settle() {
    const base = this.isConnected ? this.base : undefined;
    if (base === this.#base) {
      this.#place?.place.renew();
      return;
    }
    this.#leave();
    this.#base = base;
    if (base === undefined) return;
    try {
      const advisor = await advisorOf(base);
      // It may have gone meanwhile, or come and gone and come.
      if (this.#base === base && !this.#place) this.#enter(advisor);
    } catch (error) {
      if (this.#base === base) this.#fail("not-loaded", `The advisor cannot be loaded from ${base} (${error}).`);
    }
  }

  #enter(advisor) {
    this.#advisor = advisor;
    this.#place = advisor.idle.pop() ?? newPlace(advisor);
    advisor.shown.add(this.#stop);
    this.#tree.adoptedStyleSheets = [advisor.sheet];
    this.#tree.replaceChildren(this.#place.root);
    this.#place.place.show(this, this.#base, (report, error, scenario) => {
      this.#report = report;
      if (scenario !== undefined) this.scenario = scenario;
      if (error) this.#fire("error", error);
      this.#fire("report", report);
    });
  }

  #leave() {
    if (!this.#place) return;
    this.#place.place.clear();
    this.#advisor.idle.push(this.#place);
    this.#fallBack();
  }

  #fallBack() {
    this.#advisor?.shown.delete(this.#stop);
    this.#advisor = this.#place = this.#report = undefined;
    this.#tree.replaceChildren(document.createElement("slot"));
    this.#tree.adoptedStyleSheets = [];
  }

  #fail(code, message) {
    this.#fallBack();
    console.error(`session-advisor: ${message}`);
    this.#fire("error", { code, message, start: 0, end: 0 });
  }

  #fire(what, detail) {
    this.dispatchEvent(new CustomEvent(`session-advisor-${what}`, { bubbles: true, composed: true, detail }));
  }

  #reflect(name, value) {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }
}

function newPlace({ Place }) {
  const root = document.createElement("div");
  return { root, place: new Place(root) };
}

// Two versions of this script may be in one page: the first one counts.
if (!customElements.get("session-advisor")) customElements.define("session-advisor", SessionAdvisor);
