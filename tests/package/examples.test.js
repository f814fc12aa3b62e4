// The examples of the documentation print what it says.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { installed, project } from "./help.js";

for (const name of ["docs/javascript.md", "crates/js/npm/README.md"]) {
  test(`every example of ${name} prints what stands under it`, () => {
    const file = join(project, name);
    const text = readFileSync(file, "utf8");
    let count = 0;
    const now = text.replaceAll(/```js\n(.*?)```\n\n```text\n.*?```/gs, (_, code) => {
      count += 1;
      const arguments_ = ["--input-type=module", "--eval", code];
      const output = execFileSync(process.execPath, arguments_, { cwd: installed, encoding: "utf8" });
      return `\`\`\`js\n${code}\`\`\`\n\n\`\`\`text\n${output}\`\`\``;
    });
    assert.equal(count, text.split("```js").length - 1, "every example has its output");
    if (process.env.UPDATE) writeFileSync(file, now);
    else assert.equal(text, now);
  });
}
