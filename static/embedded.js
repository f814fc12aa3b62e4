// In another page's frame: tells the host how high the page is, and opens what leads elsewhere beside it.
// boot.js loads this where the address says `?embed` (docs/embed.md).

const root = document.documentElement;
const version = document.querySelector("meta[name=session-advisor-version]").content;

// Whoever shows a view without `editable` shows an answer, not a form.
if (!("editable" in root.dataset)) for (const entry of document.querySelectorAll(".entry")) entry.inert = true;

// A height is no secret, and whoever frames the page is not known here.
let told;
const tell = () => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height !== told) parent.postMessage({ type: "session-advisor:height", height, version }, "*");
  told = height;
};
new ResizeObserver(tell).observe(document.body);
tell();

addEventListener(
  "click",
  (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || (link.origin === location.origin && link.pathname === location.pathname)) return;
    link.target = "_blank";
    link.rel = "noopener";
  },
  true,
);
