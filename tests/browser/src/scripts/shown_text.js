// The text that is shown, with what style sheets add to it.
// Engines give `attr(href)` back as it is written or as what it stands for.
const added = [...document.links]
  .filter((link) => link.checkVisibility() && /attr|http/.test(getComputedStyle(link, "::after").content))
  .map((link) => link.href);
return [document.body.innerText, ...added].join("\n");
