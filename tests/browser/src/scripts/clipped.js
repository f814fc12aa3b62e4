// Text that is cut off or runs into other text.
const describe = (element) =>
  element.id ? `#${element.id}` : `${element.localName}.${[...element.classList].join(".")} ${JSON.stringify(element.textContent.trim().slice(0, 40))}`;
const found = [];
const hides = new Set(["hidden", "clip"]);
const visible = (element) =>
  element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).clipPath === "none";
for (const element of document.body.querySelectorAll("*")) {
  if (element.closest("option, optgroup") || !element.textContent.trim() || !visible(element)) continue;
  const { overflowX, overflowY, display } = getComputedStyle(element);
  if (display === "inline") continue;
  const wide = element.scrollWidth - element.clientWidth, high = element.scrollHeight - element.clientHeight;
  if (hides.has(overflowX) && wide > 1) found.push(`${describe(element)} hides ${wide} px at its side`);
  if (hides.has(overflowY) && high > 1) found.push(`${describe(element)} hides ${high} px below`);
  if (element.localName === "button" && (wide > 1 || high > 1))
    found.push(`the text of ${describe(element)} is ${wide} x ${high} px too big`);
}
// Blocks of text that hold no other block: none may lie on another.
const leaves = [...document.body.querySelectorAll("p, h1, h2, h3, h4, label, small, dt, dd, summary, caption, th, td, pre, button, input, select, textarea")]
  .filter((element) => visible(element) && getComputedStyle(element).position !== "fixed" && !element.closest("#verdict-bar"))
  .map((element) => ({ element, box: element.getBoundingClientRect() }))
  .filter(({ box }) => box.width > 0 && box.height > 0);
leaves.forEach(({ element, box }, index) => {
  for (const { element: other, box: its } of leaves.slice(index + 1)) {
    if (element.contains(other) || other.contains(element)) continue;
    const over = Math.min(box.right, its.right) - Math.max(box.left, its.left);
    const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
    if (over > 2 && down > 2) found.push(`${describe(element)} lies on ${describe(other)}, ${Math.round(over)} x ${Math.round(down)} px`);
  }
});
return found;
