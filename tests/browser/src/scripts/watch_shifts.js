// Adds up what moves inside the element, also what moves just after something was entered.
window.shiftsInside = [];
const inside = document.querySelector(arguments[0]);
new PerformanceObserver((list) => {
  for (const entry of list.getEntries())
    for (const { node, previousRect: from, currentRect: to } of entry.sources)
      if (node && inside.contains(node))
        window.shiftsInside.push(`${node.id || node.nodeName} from ${from.x},${from.y} to ${to.x},${to.y} (${entry.value.toFixed(4)})`);
}).observe({ type: "layout-shift", buffered: false });
