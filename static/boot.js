// Starts the page. Its own script tag names the module and the WebAssembly file to load.

// First of all: what goes wrong from here on is written down, and the browser tests read it.
const errors = (window.sessionAdvisorErrors = []);
addEventListener("error", (event) => errors.push(`error: ${event.message}`));
addEventListener("unhandledrejection", (event) => errors.push(`unhandled rejection: ${event.reason}`));
addEventListener("securitypolicyviolation", (event) =>
  errors.push(`policy violation: ${event.violatedDirective} ${event.blockedURI}`),
);

// The page is there before its module is. Whatever has the keyboard or was unfolded meanwhile is
// replaced by its like.
const alike = (css, old) => [...document.querySelectorAll(css)].find((it) => it.textContent === old.textContent);
const unfoldedFirst = new Set(document.querySelectorAll("details[open]"));
const unfolded = new Set();
let focused;
const note = ({ type, target }) => {
  if (type === "focusin") focused = target;
  // What is taken away loses the keyboard as well, and that does not count.
  else if (type === "focusout") setTimeout(() => focused === target && (focused = undefined));
  else if (!target.open) unfolded.delete(target);
  else if (!unfoldedFirst.has(target)) unfolded.add(target);
};
const kinds = ["focusin", "focusout", "toggle"];
for (const kind of kinds) addEventListener(kind, note, true);
focused = document.activeElement;

try {
  const { js, wasm } = document.querySelector("script[data-js][data-wasm]").dataset;
  const { default: start } = await import(new URL(js, document.baseURI));
  await start({ module_or_path: new URL(wasm, document.baseURI) });
  if ("embed" in document.documentElement.dataset) await import("./embedded.js");
  for (const old of unfolded) alike("details", old)?.setAttribute("open", "");
  if (focused && !focused.isConnected) alike("a, summary", focused)?.focus({ preventScroll: true });
} catch (error) {
  errors.push(`start: ${error}`);
  delete document.documentElement.dataset.linked;
  const message = document.createElement("p");
  message.setAttribute("role", "alert");
  message.textContent = `This page could not start: ${error}. Reload it; if that does not help, try a browser of the last two years.`;
  document.body.prepend(message);
}
for (const kind of kinds) removeEventListener(kind, note, true);

// Rooms are parts of the page that are loaded once one of them is about to be seen.
const rooms = document.querySelector("meta[name=session-advisor-rooms]").content;
const seen = new IntersectionObserver(
  async (entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    seen.disconnect();
    changed.disconnect();
    try {
      await import(new URL(rooms, document.baseURI));
    } catch (error) {
      errors.push(`rooms: ${error}`);
      document.documentElement.dataset.rooms = "missing";
    }
  },
  { rootMargin: "50%" },
);
const look = () => {
  for (const room of document.querySelectorAll("advisor-room")) seen.observe(room);
};
const changed = new MutationObserver(look);
changed.observe(document.body, { childList: true, subtree: true });
look();
