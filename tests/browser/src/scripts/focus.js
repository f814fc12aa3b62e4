// Where the keyboard is, and what is wrong with how that shows.
const element = document.activeElement;
if (!element || element === document.body) return { place: "", complaint: "the keyboard is nowhere" };
const place = element.id ? `#${element.id}` : `${element.localName} ${JSON.stringify(element.textContent.trim().slice(0, 40))}`;
const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
const ring = outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
const shadow = boxShadow.split(/,(?![^(]*\))/).some((one) => {
  const lengths = one.replace(/\w+\([^)]*\)/, "").match(/-?[\d.]+px/g) ?? [];
  return lengths.some((length) => parseFloat(length) !== 0) && !/rgba\([^)]*, 0\)/.test(one);
});
const box = element.getBoundingClientRect();
const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
// WCAG 2.4.11: something of it is not covered by what sticks to the window.
const points = [[0.5, 0.5], [0.05, 0.1], [0.95, 0.9], [0.05, 0.9], [0.95, 0.1]];
const seen = points.some(([x, y]) => {
  const there = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
  return there && (there === element || element.contains(there) || there.contains(element));
});
const complaint =
  // Of a field for a moment, a part that the browser made has the keyboard, and shows it.
  !element.matches(":focus-visible, [type=datetime-local]:focus-within") ? "its focus is not visible" :
  !(ring || shadow) ? "it has neither ring nor shadow" :
  !inside ? "it is outside the window" :
  !seen ? "it is covered" : "";
return { place, complaint };
