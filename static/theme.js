// Runs before anything is painted, which static/boot.js is too late for.

const root = document.documentElement;

// In another page's frame only what was chosen is shown (docs/embed.md), and the theme is the host's.
const asked = new URLSearchParams(location.search);
const views = ["verdict", "limits", "timeline", "form", "all"];
if (asked.has("embed")) {
  root.dataset.embed = views.find((view) => view === asked.get("view")) ?? "all";
  if (asked.has("editable")) root.dataset.editable = "";
}

// Else it is the one that was chosen here before; src/app/theme.rs keeps it. Storage may be forbidden.
try {
  const theme = asked.has("embed") ? asked.get("theme") : localStorage.getItem("session-advisor-theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
} catch {}

// The form that is there first is empty. Whoever follows a link to a scenario should not take the
// answer to nothing for theirs: static/app.css hides it until the page is alive.
if (/^#\/.*v1/.test(location.hash)) root.dataset.linked = "";
