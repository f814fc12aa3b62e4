// The other door has the same types.
import init, { AdvisorError, decide, rules, startReader, version } from "session-advisor/init";
import type { Decision } from "session-advisor/init";

await init();
await init(new URL("engine_bg.wasm", "https://example.com"));
await startReader(new Uint8Array());
export const decision: Decision = decide("v1~oidc");
export const told: string[] = [version, ...rules.map((it) => it.name)];
export const isOurs = (error: unknown): boolean => error instanceof AdvisorError && error.code === "not-ready";
