// Compiles only if every union is one, and names all of its members.
import { AdvisorError, decide, evaluate, read, rules, version } from "session-advisor";
import type {
  AskValue, Certainty, Effect, ErrorCode, Got, Kind, Operation, Reason, RemedyName, Report, RuleEntry,
  RuleKind, Scenario, SignedBy, SourceObject, Verdict,
} from "session-advisor";

/** Only what is nothing any more may come here. */
function never(rest: never): string {
  return rest;
}

export function verdict(it: Verdict): string {
  switch (it) {
    case "accepted": case "shortened": case "refused": case "depends": case "not-reached": return it;
    default: return never(it);
  }
}

export function effect(it: Effect): string {
  switch (it) {
    case "refuses": case "may-refuse": case "shortens": case "sets": case "informs": return it;
    default: return never(it);
  }
}

export function certainty(it: Certainty): string {
  switch (it) {
    case "documented": case "observed": case "unverified": return it;
    default: return never(it);
  }
}

export function signedBy(it: SignedBy): string {
  switch (it) {
    case "long-term": case "temporary": case "unsigned": case "unknown": return it;
    default: return never(it);
  }
}

export function operation(it: Operation): string {
  switch (it) {
    case "assume-role": case "assume-role-with-saml": case "assume-role-with-web-identity": case "assume-root":
    case "get-session-token": case "get-federation-token": case "get-web-identity-token": case "switch-role":
    case "console-link": return it;
    default: return never(it);
  }
}

export function kind(it: Kind): string {
  switch (it) {
    case "error-text": case "cli": case "aws-config": case "cloudtrail": case "role-json": case "sts-output":
    case "github-actions": case "terraform": case "cloudformation": case "policy-json": case "client-log":
    case "environment": case "sdk-call": case "notation": return it;
    default: return never(it);
  }
}

export function ruleKind(it: RuleKind): string {
  switch (it) {
    case "rule": case "error": return it;
    default: return never(it);
  }
}

/** A source of a kind has the members of that kind. */
export function source(it: SourceObject): number | string | null | undefined {
  switch (it.kind) {
    case "saml": return it.until;
    case "console-iam-user": case "console-federated": return it.left;
    case "cli-login": return it.as;
    default:
      // @ts-expect-error no other source has an assertion
      it.until;
      return it.session;
  }
}

export function ask(it: AskValue): number {
  return it === "unknown" ? 0 : it;
}

/** What names a rule in one place is a name in the others. */
export const reason = (it: RuleEntry): Reason => it.name;
export const got = (it: Exclude<Got, "accepted">): Reason => it;
// @ts-expect-error a rule that only informs is nothing that AWS answers
export const noAnswer: Got = "default-duration";
// @ts-expect-error no remedy has that name
export const noRemedy: RemedyName = "try-again";
// @ts-expect-error no error has that code
export const noCode: ErrorCode = "oops";

const scenario: Scenario = {
  need: 28800,
  source: { kind: "cli-login", as: "role" },
  hops: [{ operation: "assume-role", ask: 7200, mfa: true, got: "role-chaining" }],
};
// @ts-expect-error an IAM user has no assertion
export const misplaced: Scenario = { source: { kind: "iam-user", until: 300 }, hops: [] };
// @ts-expect-error durations are seconds
export const text: Scenario = { source: { kind: "iam-user" }, hops: [{ operation: "assume-role", ask: "2h" }] };

const report: Report = evaluate(scenario);
const seconds: number | null | undefined = report.hops[0]?.effective;
const longest: number | null = decide("v1~oidc").longest;
const pasted: Promise<Report | null> = read("").then((answer) => answer.report);
export const all = [seconds, longest, pasted, version, rules.map((it) => it.title)];
// @ts-expect-error the list is for reading
rules.push();

try {
  evaluate("v1");
} catch (error) {
  if (error instanceof AdvisorError) {
    const place: [ErrorCode, number, number] = [error.code, error.start, error.end];
    all.push(place.join());
  }
}
