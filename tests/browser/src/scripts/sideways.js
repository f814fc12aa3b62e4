// Whatever makes the page wider than its window. Tables may scroll in a box of their own.
const width = document.documentElement.clientWidth;
const root = document.scrollingElement;
const found = [];
if (root.scrollWidth > width) found.push(`the page is ${root.scrollWidth} px wide in ${width} px`);
const describe = (element) =>
  element.id ? `#${element.id}` : `${element.localName}.${[...element.classList].join(".")}`;
for (const element of document.body.querySelectorAll("*")) {
  const { right, left, width: wide, height } = element.getBoundingClientRect();
  const hidden = getComputedStyle(element).clipPath !== "none";
  if (wide === 0 || height === 0 || hidden || element.closest(".scroll > *, option, optgroup")) continue;
  if (right > width + 1 || left < -1)
    found.push(`${describe(element)} spans ${Math.round(left)} to ${Math.round(right)} of ${width} px`);
}
return found;
