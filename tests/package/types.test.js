// The TypeScript types are those of the schema, which a Rust test holds to the Rust types.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { compile } from "json-schema-to-typescript";
import { installed, project } from "./help.js";

test("a strict TypeScript project compiles and narrows every union", () => {
  const compiler = join(project, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [compiler, "--project", "typescript"], {
    cwd: installed,
    encoding: "utf8",
  });
  assert.equal(status, 0, stdout);
});

test("the types are those of the schema", async () => {
  const schema = JSON.parse(readFileSync(join(project, "crates/js/npm/schema.json"), "utf8"));
  const now = await compile(inOneWord(schema), "Document", {
    additionalProperties: false,
    bannerComment: "// Made from schema.json; not to be changed by hand.",
    unreachableDefinitions: true,
  });
  const file = join(project, "crates/js/npm/types.d.ts");
  if (process.env.UPDATE) writeFileSync(file, now);
  assert.equal(readFileSync(file, "utf8"), now, "UPDATE=1 cargo xtask test --only package");
});

/** A reference with a description beside it would become a type of its own. */
function inOneWord(node) {
  if (Array.isArray(node)) return node.map(inOneWord);
  if (typeof node !== "object" || node === null) return node;
  const { $ref, ...rest } = node;
  const inner = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, inOneWord(value)]));
  return $ref && Object.keys(rest).length > 0 ? { ...inner, allOf: [{ $ref }] } : { ...($ref && { $ref }), ...inner };
}
