// Starts the counter as Trunk would, but from a file: the server's policy forbids inline scripts.
const { js, wasm } = document.querySelector("script[data-js]").dataset;
const { default: start } = await import(new URL(js, document.baseURI));
await start({ module_or_path: new URL(wasm, document.baseURI) });
