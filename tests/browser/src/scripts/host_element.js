// Makes a page one that shows elements: notes what goes wrong and what it is told, then defines the element.
const [base, done] = arguments;
const errors = (window.sessionAdvisorErrors = []);
addEventListener("error", ({ message }) => errors.push(`error: ${message}`));
addEventListener("unhandledrejection", ({ reason }) => errors.push(`unhandled rejection: ${reason}`));
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  errors.push(`policy violation: ${violatedDirective} ${blockedURI}`),
);
window.told = [];
for (const kind of ["report", "error"]) {
  addEventListener(`session-advisor-${kind}`, ({ target, detail }) =>
    told.push({ kind, id: target.id, scenario: target.scenario, detail }),
  );
}
window.add = (attributes, fallback = "") => {
  const element = document.createElement("session-advisor");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(fallback);
  document.querySelector("main").append(element);
  return element;
};
// The memory of the module, which nobody else is told of.
const instantiate = WebAssembly.instantiateStreaming;
WebAssembly.instantiateStreaming = async (...module) => {
  const made = await instantiate.apply(WebAssembly, module);
  window.moduleMemory = made.instance.exports.memory;
  return made;
};
const script = document.createElement("script");
Object.assign(script, { type: "module", src: `${base}embed.js`, crossOrigin: "anonymous" });
script.onload = () => done(null);
script.onerror = () => done("embed.js cannot be loaded");
document.head.append(script);
