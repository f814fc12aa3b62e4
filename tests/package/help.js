// What the tests of the package share.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const project = process.env.PROJECT;

/** Where the package is installed, and the tests are. */
export const installed = dirname(fileURLToPath(import.meta.url));

/** The lines of a file of test data. */
export function lines(name) {
  const text = readFileSync(join(project, "tests/data", name), "utf8");
  return text.split("\n").filter(Boolean).map((line) => JSON.parse(line));
}
