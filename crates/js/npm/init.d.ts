export type * from "./types.js";
export { AdvisorError, decide, evaluate, read, type Scenario } from "./index.js";
import type { RuleEntry } from "./types.js";

/** Where WebAssembly comes from. */
export type Source = URL | Request | Response | Promise<Response> | BufferSource | WebAssembly.Module;

/**
 * Makes the advisor ready. Without `source` its WebAssembly is what lies beside this package’s files.
 * Called again, it is the same promise.
 */
export default function init(source?: Source): Promise<void>;

/** Loads the parsers, which the first `read` does too. */
export function startReader(source?: Source): Promise<void>;

/** Every rule in the order in which AWS checks, then the other errors; empty until `init` is done. */
export let rules: readonly Readonly<RuleEntry>[];

/** The version of this package; empty until `init` is done. */
export let version: string;
