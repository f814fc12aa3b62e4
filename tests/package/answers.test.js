// What the package answers, and what it throws.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { AdvisorError, decide, evaluate, read, rules, version } from "session-advisor";
import * as later from "session-advisor/init";
import { installed, lines } from "./help.js";

test("a line and the object that says the same give the same report", () => {
  const pairs = [
    [
      "v1.need-8h~iam-user.account-a~get-session-token.mfa~assume-role.ask-2h.max-12h.role-Admin.account-b",
      {
        need: 28800,
        source: { kind: "iam-user", account: "a" },
        hops: [
          { operation: "get-session-token", mfa: true },
          { operation: "assume-role", ask: 7200, max: 43200, role: "Admin", account: "b" },
        ],
      },
    ],
    [
      "v1~cli-login.as-role~assume-role.ask-unknown.got-role-chaining",
      {
        need: undefined,
        source: { kind: "cli-login", as: "role", session: null },
        hops: [{ operation: "assume-role", ask: "unknown", got: "role-chaining" }],
      },
    ],
  ];
  for (const [line, object] of pairs) {
    assert.deepEqual(evaluate(object), evaluate(line));
    assert.deepEqual(decide(object), decide(line));
    assert.equal(evaluate(object).scenario, line);
  }
});

test("a decision is what the report says", () => {
  for (const { notation } of lines("engine-cases.jsonl")) {
    const report = evaluate(notation);
    const { verdict, rule, longest } = decide(notation);
    assert.equal(verdict, report.verdict, notation);
    assert.ok(longest === null || Number.isInteger(longest), notation);
    const decides = report.hops.find((hop) => hop.verdict === verdict);
    const refusing = decides?.findings.filter((it) => it.effect === "refuses").map((it) => it.rule);
    if (verdict === "refused") assert.equal(rule, decides.firstError ?? refusing[0], notation);
    if (verdict === "shortened") assert.equal(rule, decides.limits.find((it) => it.binds)?.rule ?? null, notation);
    if (verdict === "accepted") assert.equal(rule, null, notation);
  }
});

test("answers are plain data: what JSON would say of them", async () => {
  const line = "v1~iam-user~assume-role~assume-role.ask-2h";
  for (const answer of [evaluate(line), decide(line), await read(line), rules]) {
    assert.deepEqual(JSON.parse(JSON.stringify(answer)), answer);
  }
});

test("rules and version are there at import", () => {
  assert.ok(rules.some((it) => it.name === "role-chaining" && it.kind === "rule" && it.refuses));
  assert.ok(rules.some((it) => it.name === "access-denied" && it.kind === "error"));
  assert.match(version, /^\d+\.\d+\.\d+$/);
});

test("what cannot be read throws an AdvisorError that says where", () => {
  const hop = (members) => ({ source: { kind: "oidc" }, hops: [{ operation: "assume-role", ...members }] });
  const cyclic = [];
  cyclic.push(cyclic);
  const cases = [
    ["v1~iam-usr", "notation-source", "iam-usr"],
    ["", "notation-version", ""],
    [null, "scenario-type", ""],
    [undefined, "scenario-type", ""],
    [5, "scenario-type", ""],
    [5n, "scenario-type", ""],
    [Symbol("s"), "scenario-type", ""],
    [[], "scenario-type", ""],
    [() => {}, "scenario-type", ""],
    [{}, "scenario-member", "hops"],
    [{ hops: [] }, "scenario-member", "source"],
    [{ source: 5, hops: [] }, "scenario-member", "`source`"],
    [{ source: { kind: "oidc" }, hops: {} }, "scenario-member", "`hops`"],
    [{ source: { kind: "oidc" }, hops: [null] }, "scenario-member", "`hops[0]`"],
    [{ source: { kind: "oidc" }, hops: Array(21).fill({ operation: "assume-role" }) }, "scenario-member", "20"],
    [{ source: { kind: "oidc" }, hops: [], need: "8h" }, "scenario-member", "`need`"],
    [{ source: { kind: "oidcc" }, hops: [] }, "scenario-member", "`source.kind`"],
    [{ source: { kind: "oidc", until: 5 }, hops: [] }, "scenario-misplaced", "`source.until`"],
    [{ source: { kind: "oidc", asked: 5 }, hops: [] }, "scenario-unknown-member", "`source.asked`"],
    [{ source: { kind: "oidc" }, hops: [], more: 1 }, "scenario-unknown-member", "`more`"],
    [hop({ asks: 3600 }), "scenario-unknown-member", "`hops[0].asks`"],
    [hop({ ask: "2h" }), "scenario-member", "`hops[0].ask`"],
    [hop({ ask: -1 }), "scenario-member", "`hops[0].ask`"],
    [hop({ ask: 1.5 }), "scenario-member", "`hops[0].ask`"],
    [hop({ ask: NaN }), "scenario-member", "`hops[0].ask`"],
    [hop({ ask: cyclic }), "scenario-member", "`hops[0].ask`"],
    [hop({ max: 2 ** 31 }), "scenario-member", "`hops[0].max`"],
    [hop({ max: Infinity }), "scenario-member", "`hops[0].max`"],
    [hop({ mfa: "yes" }), "scenario-member", "`hops[0].mfa`"],
    [hop({ got: "default-duration" }), "scenario-member", "`hops[0].got`"],
    [hop({ role: "a/b" }), "scenario-member", "`hops[0].role`"],
    [hop({ account: "123456789012" }), "scenario-member", "`hops[0].account`"],
    [{ get source() { throw new TypeError("mine"); }, hops: [] }, "scenario-type", "mine"],
  ];
  for (const [scenario, code, named] of cases) {
    for (const ask of [evaluate, decide]) {
      assert.throws(
        () => ask(scenario),
        (error) => {
          assert.ok(error instanceof AdvisorError && error instanceof Error, String(error));
          assert.equal(error.name, "AdvisorError");
          assert.equal(error.code, code, error.message);
          assert.ok(error.message.includes(named), error.message);
          assert.doesNotMatch(error.message, /invalid|please|sorry/i);
          return true;
        },
      );
    }
  }
  assert.throws(() => evaluate("v1~oidc~assume-role.ask-2x"), { start: 24, end: 26 });
  assert.equal(evaluate("v1~oidc").verdict, "accepted", "it still answers");
});

test("read resolves for every string and refuses anything else", async () => {
  const strings = ["", "\0", "\ud800", "\udfff\ud800", "﻿", "v1~iam-user", "{".repeat(5000), "[a]\n".repeat(2000), "é’😀\r\n"];
  for (const text of strings) {
    const { reading } = await read(text);
    assert.equal(typeof reading.text, "string");
  }
  for (const value of [undefined, null, 5, {}, ["a"]]) {
    await assert.rejects(read(value), (error) => error instanceof AdvisorError && error.code === "no-text");
  }
});

test("read answers for public tickets and removes secrets", async () => {
  for (const { id, paste, expect } of lines("corpus.jsonl")) {
    const { reading, report } = await read(paste);
    for (const kind of expect.kinds ?? []) assert.ok(reading.kinds.includes(kind), id);
    if (expect.verdict) assert.equal(report?.verdict, expect.verdict, id);
  }
  const secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  const answer = await read(`aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = ${secret}\n`);
  assert.equal(answer.reading.secrets, 1);
  assert.ok(!JSON.stringify(answer).includes(secret));
});

test("both doors lead to the same advisor", async () => {
  assert.equal(later.AdvisorError, AdvisorError);
  assert.equal(later.evaluate, evaluate);
  await later.default();
  assert.equal(later.version, version);
});

/** Runs a module of its own and returns what it prints. */
const alone = (code) =>
  execFileSync(process.execPath, ["--input-type=module", "--eval", code], { cwd: installed, encoding: "utf8" }).trim();

test("before init there is an error that says so, and the parsers load at the first read only", () => {
  const code = `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const opened = [];
    const original = fs.readFileSync;
    fs.readFileSync = (file, ...rest) => { opened.push(String(file).split("/").pop()); return original(file, ...rest); };
    syncBuiltinESMExports();
    const it = await import("session-advisor/init");
    const wasm = () => opened.filter((name) => name.endsWith(".wasm")).join();
    let early;
    try { it.decide("v1~oidc"); } catch (error) { early = error.code; }
    const before = wasm();
    await it.default();
    it.evaluate("v1~oidc");
    const ready = wasm();
    await it.read("v1~oidc");
    console.log(JSON.stringify([early, before, ready, wasm()]));
  `;
  assert.deepEqual(JSON.parse(alone(code)), ["not-ready", "", "engine_bg.wasm", "engine_bg.wasm,reader_bg.wasm"]);
});

test("init takes WebAssembly from elsewhere, as service workers need it", () => {
  const code = `
    import { readFileSync } from "node:fs";
    import init, { decide } from "session-advisor/init";
    const file = new URL(import.meta.resolve("session-advisor/engine_bg.wasm"));
    await init(await WebAssembly.compile(readFileSync(file)));
    console.log(decide("v1~oidc").verdict);
  `;
  assert.equal(alone(code), "accepted");
});

test("where there are no files, both modules are fetched", () => {
  const code = `
    import { readFileSync } from "node:fs";
    import { createServer } from "node:http";
    import init, { decide, read, startReader } from "session-advisor/init";
    const asked = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.setHeader("Content-Type", "application/wasm");
      response.end(readFileSync(new URL(import.meta.resolve("session-advisor" + request.url))));
    });
    await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
    const at = (name) => new URL(name, "http://127.0.0.1:" + server.address().port);
    await init(at("engine_bg.wasm"));
    await startReader(at("reader_bg.wasm"));
    const { report } = await read("v1~oidc");
    server.close();
    console.log(JSON.stringify([decide("v1~oidc").verdict, report.verdict, asked]));
  `;
  const server = ["/engine_bg.wasm", "/reader_bg.wasm"];
  assert.deepEqual(JSON.parse(alone(code)), ["accepted", "accepted", server]);
});

test("a failed start can be tried again", () => {
  const code = `
    import init, { decide } from "session-advisor/init";
    const failed = await init(new Uint8Array([1, 2, 3])).catch(() => "failed");
    await init();
    console.log(failed, decide("v1~oidc").verdict);
  `;
  assert.equal(alone(code), "failed accepted");
});
