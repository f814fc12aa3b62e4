// Light or dark as the system is. The theme's own switch works with highlight.js only.
const dark = matchMedia("(prefers-color-scheme: dark)");

function follow() {
  document.documentElement.dataset.bsTheme = dark.matches ? "dark" : "light";
}

dark.addEventListener("change", follow);
follow();
