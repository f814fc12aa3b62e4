// In another page's frame: reports its height to the host, and opens what leads elsewhere beside it.
// Loaded where the address says `?embed` (docs/embed.md).

const root = document.documentElement;
const version = document.querySelector("meta[name=session-advisor-version]").content;

// A view without `editable` is an answer, not a form.
if (!("editable" in root.dataset)) for (const entry of document.querySelectorAll(".entry")) entry.inert = true;

// A height is no secret, and whoever frames the page is not known here.
let reported;
const report = () => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height !== reported) parent.postMessage({ type: "session-advisor:height", height, version }, "*");
  reported = height;
};
new ResizeObserver(report).observe(document.body);
report();

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
