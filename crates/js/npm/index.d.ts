import type { Answer, Decision, ErrorCode, Report, RuleEntry, ScenarioObject } from "./types.js";

export type * from "./types.js";

/** A scenario: a line of the notation, or an object with the same attributes. */
export type Scenario = string | ScenarioObject;

/** The report on a scenario. Throws an `AdvisorError` where the scenario cannot be read. */
export function evaluate(scenario: Scenario): Report;

/** Verdict, rule and longest of a scenario, many times faster. Throws as `evaluate` does. */
export function decide(scenario: Scenario): Decision;

/** What a pasted text tells. Loads the parsers when it is first called. */
export function read(text: string): Promise<Answer>;

/** Every rule in the order in which AWS checks, then the other errors. */
export const rules: readonly Readonly<RuleEntry>[];

/** The version of this package. */
export const version: string;

/** Thrown for whatever cannot be read. */
export class AdvisorError extends Error {
  readonly name: "AdvisorError";
  /** What is wrong. */
  readonly code: ErrorCode;
  /** Where it starts in the line, in UTF-16 units; 0 for an object. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
}
