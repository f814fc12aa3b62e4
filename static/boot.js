// Starts the page. It stands in the head as a plain script, so that it runs before anything is painted;
// its own tag names the JavaScript and the WebAssembly of the page's module.
{
  // First of all: what goes wrong from here on is written down, and the browser tests read it.
  const errors = (window.sessionAdvisorErrors = []);
  addEventListener("error", (event) => errors.push(`error: ${event.message}`));
  addEventListener("unhandledrejection", (event) => errors.push(`unhandled rejection: ${event.reason}`));
  addEventListener("securitypolicyviolation", (event) =>
    errors.push(`policy violation: ${event.violatedDirective} ${event.blockedURI}`),
  );

  const root = document.documentElement;

  // In another page's frame only what was chosen is shown (docs/embed.md), and the theme is the host's.
  const asked = new URLSearchParams(location.search);
  const views = ["verdict", "limits", "timeline", "form", "all"];
  if (asked.has("embed")) {
    root.dataset.embed = views.find((view) => view === asked.get("view")) ?? "all";
    if (asked.has("editable")) root.dataset.editable = "";
  }

  // Else it is the one that was chosen here before; src/browser/theme.rs keeps it. Storage may be forbidden.
  try {
    const theme = asked.has("embed") ? asked.get("theme") : localStorage.getItem("session-advisor-theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {}

  // The form that is there first is empty. Anyone who follows a link to a scenario should not take the
  // answer to nothing for theirs: static/app.css hides it until the page is alive.
  if (/^#\/.*v1/.test(location.hash)) root.dataset.linked = "";

  // The module is made ready while the page is still read.
  const { js, wasm } = document.currentScript.dataset;
  const module = new URL(wasm, document.baseURI);
  const read = new Promise((then) => addEventListener("DOMContentLoaded", then, { once: true }));
  const ready = Promise.all([
    import(new URL(js, document.baseURI)),
    WebAssembly.compileStreaming(fetch(module)).catch(async () =>
      WebAssembly.compile(await (await fetch(module)).arrayBuffer()),
    ),
    read,
  ]);

  // Words that the module replaces at once are not painted: painting them takes longer than it takes to
  // start. So they wait where the module is here already, and never for long.
  const words = () => delete root.dataset.starting;
  root.dataset.starting = "";
  read.then(() => {
    if (performance.getEntriesByName(module.href).length) setTimeout(words, 200);
    else words();
  });

  // Whatever has the keyboard or was unfolded meanwhile is replaced by its like.
  const alike = (css, old) => [...document.querySelectorAll(css)].find((it) => it.textContent === old.textContent);
  const folds = read.then(() => [...document.querySelectorAll("details")].map((it) => [it, it.open]));
  let focused;
  const note = ({ type, target }) => {
    if (type === "focusin") focused = target;
    // What is taken away loses the keyboard as well, and that does not count.
    else setTimeout(() => focused === target && (focused = undefined));
  };
  const kinds = ["focusin", "focusout"];
  for (const kind of kinds) addEventListener(kind, note, true);

  const start = async () => {
    try {
      const [{ default: run }, compiled] = await ready;
      await run({ module_or_path: compiled });
      words();
      if ("embed" in root.dataset) await import("./embedded.js");
      for (const [old, was] of await folds)
        if (old.open !== was) alike("details", old)?.toggleAttribute("open", old.open);
      if (focused && !focused.isConnected) alike("a, summary", focused)?.focus({ preventScroll: true });
    } catch (error) {
      errors.push(`start: ${error}`);
      delete root.dataset.linked;
      words();
      const message = document.createElement("p");
      message.setAttribute("role", "alert");
      message.textContent = `This page could not start: ${error}. Reload it; if that does not help, try a browser of the last two years.`;
      document.body.prepend(message);
    }
    for (const kind of kinds) removeEventListener(kind, note, true);
    fillPanels();
  };

  // Panels are parts of the page that are loaded once one of them is about to be seen.
  const fillPanels = () => {
    const panels = document.querySelector("meta[name=session-advisor-panels]").content;
    const seen = new IntersectionObserver(
      async (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        seen.disconnect();
        changed.disconnect();
        try {
          await import(new URL(panels, document.baseURI));
        } catch (error) {
          errors.push(`panels: ${error}`);
          root.dataset.panels = "missing";
        }
      },
      { rootMargin: "50%" },
    );
    const look = () => {
      for (const panel of document.querySelectorAll("advisor-panel")) seen.observe(panel);
    };
    const changed = new MutationObserver(look);
    changed.observe(document.body, { childList: true, subtree: true });
    look();
  };

  start();
}
