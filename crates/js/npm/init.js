// The advisor, ready once `await init()` is done: for bundlers and service workers that take no
// top-level await. Everybody else imports index.js.
import * as engine from "./engine.js";
import * as reader from "./reader.js";

/** Thrown for whatever cannot be read. */
export class AdvisorError extends Error {
  constructor({ code, message, start = 0, end = 0 }) {
    super(message);
    this.name = "AdvisorError";
    this.code = code;
    this.start = start;
    this.end = end;
  }
}

/** Every rule and other error; empty until the advisor is ready. */
export let rules = [];
/** The version of this package; empty until the advisor is ready. */
export let version = "";

let ready = false;
let starting;

/** Makes the advisor ready. `source` is where its WebAssembly comes from, if not from beside this file. */
export default function init(source) {
  starting ??= start(engine, source ?? new URL("./engine_bg.wasm", import.meta.url)).then(
    () => {
      rules = Object.freeze(engine.rules().map(Object.freeze));
      version = engine.version();
      ready = true;
    },
    (error) => {
      starting = undefined;
      throw error;
    },
  );
  return starting;
}

/** The report on a scenario. */
export function evaluate(scenario) {
  return asked(engine.evaluate, scenario);
}

/** Verdict, rule and longest of a scenario. */
export function decide(scenario) {
  return asked(engine.decide, scenario);
}

/** The reading of a text, and the report on the scenario that it tells. */
export async function read(text) {
  await startReader();
  return called(reader.read, text);
}

let readerStarting;

/** Loads the parsers. The first `read` does so too, if `source` is not given earlier. */
export function startReader(source) {
  readerStarting ??= start(reader, source ?? new URL("./reader_bg.wasm", import.meta.url)).catch((error) => {
    readerStarting = undefined;
    throw error;
  });
  return readerStarting;
}

async function start(module, source) {
  const file = fileContent(source);
  if (file) {
    module.initSync({ module: file });
  } else {
    await module.default({ module_or_path: source });
  }
}

/** Node fetches no files: there they are read. */
function fileContent(source) {
  return source instanceof URL && source.protocol === "file:"
    ? globalThis.process?.getBuiltinModule?.("node:fs").readFileSync(source)
    : undefined;
}

function asked(ask, scenario) {
  if (!ready) {
    throw new AdvisorError({ code: "not-ready", message: "The advisor is still loading: await `init()` first." });
  }
  return typeof scenario === "string" ? called(ask, scenario) : called(ask, plain(scenario));
}

/** A copy without getters and proxies, so that nothing of others runs while the scenario is read. */
function plain(scenario) {
  try {
    if (!isObject(scenario)) return scenario;
    const copy = { ...scenario };
    if (isObject(copy.source)) copy.source = { ...copy.source };
    if (Array.isArray(copy.hops)) copy.hops = copy.hops.map((hop) => (isObject(hop) ? { ...hop } : hop));
    return copy;
  } catch (error) {
    throw new AdvisorError({ code: "scenario-type", message: `The scenario cannot be looked at: ${error}` });
  }
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function called(call, input) {
  try {
    return call(input);
  } catch (thrown) {
    if (typeof thrown?.code === "string") throw new AdvisorError(thrown);
    throw new AdvisorError({ code: "stopped", message: `The advisor stopped at this input: ${thrown}` });
  }
}
