// Starts the page. Its own script tag names the module and the WebAssembly file to load.

// The theme that was chosen here before; src/app/theme.rs keeps it. Storage may be forbidden.
try {
  const theme = localStorage.getItem("session-advisor-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {}

// First of all: what goes wrong from here on is written down, and the browser tests read it.
const errors = (window.sessionAdvisorErrors = []);
addEventListener("error", (event) => errors.push(`error: ${event.message}`));
addEventListener("unhandledrejection", (event) => errors.push(`unhandled rejection: ${event.reason}`));
addEventListener("securitypolicyviolation", (event) =>
  errors.push(`policy violation: ${event.violatedDirective} ${event.blockedURI}`),
);

try {
  const { js, wasm } = document.querySelector("script[data-js][data-wasm]").dataset;
  const { default: start } = await import(new URL(js, document.baseURI));
  await start({ module_or_path: new URL(wasm, document.baseURI) });
} catch (error) {
  errors.push(`start: ${error}`);
  const message = document.createElement("p");
  message.setAttribute("role", "alert");
  message.textContent = `This page could not start: ${error}. Reload it; if that does not help, try a browser of the last two years.`;
  document.body.prepend(message);
}
