// Runs before anything is painted, which static/boot.js is too late for.

// The theme that was chosen here before; src/app/theme.rs keeps it. Storage may be forbidden.
try {
  const theme = localStorage.getItem("session-advisor-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {}

// The form that is there first is empty. Whoever follows a link to a scenario should not take the
// answer to nothing for theirs: static/app.css hides it until the page is alive.
if (/^#\/.*v1/.test(location.hash)) document.documentElement.dataset.linked = "";
