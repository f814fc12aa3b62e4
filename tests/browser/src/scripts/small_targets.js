// What can be pressed and is smaller than 24 px by 24 px, unless it stands in a line of text.
const LEAST = 24;
const controls = "a[href], button, input, select, textarea, summary, [role=button], [tabindex='0']";
const describe = (element) =>
  element.id ? `#${element.id}` : `${element.localName} ${JSON.stringify(element.textContent.trim().slice(0, 40))}`;
const found = [];
for (const element of document.querySelectorAll(controls)) {
  const style = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  if (!element.checkVisibility({ visibilityProperty: true }) || style.clipPath !== "none") continue;
  // What cannot be seen cannot be aimed at, such as a link that appears when it has the keyboard.
  const inline =
    style.display === "inline" && element.parentElement.textContent.trim() !== element.textContent.trim();
  if (!inline && (width < LEAST - 0.01 || height < LEAST - 0.01))
    found.push(`${describe(element)} is ${width.toFixed(1)} x ${height.toFixed(1)} px`);
}
return found;
