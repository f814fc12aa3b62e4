// How long a decision takes, beside two general engines with the same seven rules in one process.
//
//   cargo xtask package && npm ci --prefix benches/package && node benches/package/measure.js
//
// Each is prepared once and asked anew each time; nobody keeps answers. Told is the best of several
// rounds, in microseconds of processor time, and the median.
import * as cedar from "@cedar-policy/cedar-wasm/nodejs";
import { Engine } from "json-rules-engine";
import { call, facts, jsonRules, policies, request } from "./rules.js";

const built = process.argv[2] ?? "../../target/package/session-advisor/index.js";
const advisor = await import(new URL(built, import.meta.url));

const line = "v1~iam-user~assume-role.max-12h.role-RoleA.account-a~assume-role.ask-2h.max-12h.role-RoleB.account-a";
const object = {
  source: { kind: "iam-user" },
  hops: [
    { operation: "assume-role", max: 43200, role: "RoleA", account: "a" },
    { operation: "assume-role", ask: 7200, max: 43200, role: "RoleB", account: "a" },
  ],
};

const engine = new Engine(jsonRules);
const text = { staticPolicies: policies };
const prepared = cedar.preparsePolicySet("seven", text);
if (prepared.type !== "success") throw new Error(JSON.stringify(prepared));

const cedarDecision = (answer) => answer.response?.decision ?? JSON.stringify(answer);
const contestants = {
  "session-advisor decide(line)": () => advisor.decide(line).rule,
  "session-advisor decide(object)": () => advisor.decide(object).rule,
  "session-advisor evaluate(line)": () => advisor.evaluate(line).hops[1].firstError,
  "session-advisor evaluate(object)": () => advisor.evaluate(object).hops[1].firstError,
  "json-rules-engine": async () => (await engine.run(facts(call))).events[0]?.type,
  "cedar-wasm, policies prepared": () =>
    cedarDecision(cedar.statefulIsAuthorized({ ...request(call), preparsedPolicySetId: "seven", entities: [] })),
  "cedar-wasm, policies as text": () =>
    cedarDecision(cedar.isAuthorized({ ...request(call), policies: text, entities: [] })),
};
const expected = (name) => (name.startsWith("cedar") ? "deny" : "role-chaining");

const used = (start) => {
  const { user, system } = process.cpuUsage(start);
  return user + system;
};

/** Microseconds of processor time for one decision. */
function round(decide, times) {
  const start = process.cpuUsage();
  for (let i = 0; i < times; i++) decide();
  return used(start) / times;
}

/** The same for one that has to be waited for, which would cost the others a turn of the queue. */
async function roundOfPromises(decide, times) {
  const start = process.cpuUsage();
  for (let i = 0; i < times; i++) await decide();
  return used(start) / times;
}

// One after the other: Node 20 itself crashes when the two general engines take turns.
const results = [];
for (const [name, decide] of Object.entries(contestants)) {
  const answer = await decide();
  if (answer !== expected(name)) throw new Error(`${name} says ${answer}`);
  const roundOf = name === "json-rules-engine" ? roundOfPromises : round;
  await roundOf(decide, 2000);
  const all = [];
  for (let i = 0; i < 25; i++) all.push(await roundOf(decide, 400));
  all.sort((a, b) => a - b);
  results.push({ name, best: all[0].toFixed(1), median: all[12].toFixed(1) });
}
console.table(results);
