// The element for other pages, with its types copied from there.
import type { Report } from "./embed.d.ts";

const found = document.querySelector("session-advisor");
found?.addEventListener("session-advisor-report", ({ detail }) => detail.verdict);
document.addEventListener("session-advisor-error", ({ detail }) => [detail.code, detail.message, detail.start]);

const made = document.createElement("session-advisor");
made.view = "limits";
made.scenario = null;
made.editable = true;
const line: string = made.scenario;
const report: Report | undefined = made.report;
made.addEventListener("click", (event) => event.clientX);
made.addEventListener("session-advisor-report", function ({ detail }) {
  this.theme = "dark";
  return detail.hops;
});
// @ts-expect-error no view has that name
made.view = "verdicts";
// @ts-expect-error it can only be read
made.report = undefined;
export const all = [line, report];
