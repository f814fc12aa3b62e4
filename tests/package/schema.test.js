// Everything that the package answers is as its JSON Schema says.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { AdvisorError, decide, evaluate, read, rules } from "session-advisor";
import { lines } from "./help.js";

const schema = JSON.parse(readFileSync(new URL(import.meta.resolve("session-advisor/schema.json")), "utf8"));
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema(closed(schema), "it");
const type = (name) => ajv.compile({ $ref: `it#/$defs/${name}` });

/** Nothing unnamed may come out either. Whoever reads answers has to allow that: a minor version adds. */
function closed(node) {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== "object" || node === null) return node;
  const inner = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, closed(value)]));
  return node.type === "object" && node.properties ? { ...inner, additionalProperties: false } : inner;
}

function valid(check, value, about) {
  assert.ok(check(value), `${about}: ${ajv.errorsText(check.errors)}`);
}

test("reports and decisions", () => {
  const [report, decision] = [type("Report"), type("Decision")];
  for (const { notation } of lines("engine-cases.jsonl")) {
    valid(report, evaluate(notation), notation);
    valid(decision, decide(notation), notation);
  }
  assert.ok(!report({ ...evaluate("v1~oidc"), verdict: "perhaps" }), "the schema refuses what is none");
});

test("readings of every paste that there is", async () => {
  const answer = type("Answer");
  let count = 0;
  for (const file of ["corpus.jsonl", "own-cases.jsonl", "error-texts.jsonl", "recorded/config.jsonl"]) {
    for (const { id, paste, text, config } of lines(file)) {
      const input = [paste, text, config].find((it) => typeof it === "string");
      if (input === undefined) continue;
      valid(answer, await read(input), `${file} ${id}`);
      count += 1;
    }
  }
  assert.ok(count > 100, `${count} pastes`);
});

test("rules and errors", () => {
  const [rule, error] = [type("RuleEntry"), type("AdvisorError")];
  for (const it of rules) valid(rule, it, it.name);
  for (const scenario of ["", "v2~oidc", "v1", "v1~x", "v1~oidc~x", "v1~oidc.x", {}, 5, { source: { x: 1 }, hops: [] }]) {
    try {
      evaluate(scenario);
      assert.fail("it is no scenario");
    } catch (thrown) {
      assert.ok(thrown instanceof AdvisorError);
      const { code, message, start, end } = thrown;
      valid(error, { code, message, start, end }, message);
    }
  }
});

test("the schema takes an object exactly if the advisor does", () => {
  const scenario = type("ScenarioObject");
  const values = {
    need: [1], session: [3600], until: [300], left: [0], as: ["user", "nobody"], ask: [900, "unknown", -1, "2h"],
    account: ["a", "A"], max: [43200, 2 ** 31], mfa: [true, 1], got: ["accepted", "role-chaining", "contradiction"],
    role: ["R_1-a", "", "a.b"], other: [1],
  };
  const kinds = schema.$defs.SourceKind.oneOf.map((it) => it.const);
  const operations = schema.$defs.Operation.oneOf.map((it) => it.const);
  const candidates = [{}, { source: { kind: "oidc" } }, { source: { kind: "oidc" }, hops: Array(21).fill({ operation: "assume-role" }) }];
  for (const [name, options] of Object.entries(values)) {
    for (const value of options) {
      candidates.push({ source: { kind: "oidc" }, hops: [], [name]: value });
      for (const kind of [...kinds, "x"]) candidates.push({ source: { kind, [name]: value }, hops: [] });
      for (const operation of [...operations, "x"]) {
        candidates.push({ source: { kind: "oidc" }, hops: [{ operation, [name]: value }] });
      }
    }
  }
  const taken = (candidate) => {
    try {
      decide(candidate);
      return true;
    } catch {
      return false;
    }
  };
  for (const candidate of candidates) {
    assert.equal(scenario(candidate), taken(candidate), JSON.stringify(candidate));
  }
});
