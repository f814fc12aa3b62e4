// Made from schema.json; not to be changed by hand.

/**
 * Whatever goes into the session advisor or comes out of it.
 */
export type Document = ScenarioObject | Report | Decision | Answer | RuleEntry | AdvisorError;
/**
 * A letter from `a` to `z` that stands for an account: numbers never enter a scenario.
 */
export type AccountLetter = string;
/**
 * Seconds, or `unknown` for a request of which the amount is not known.
 */
export type AskValue = Seconds | UnknownWord;
/**
 * A length of time in whole seconds, from 0 to 2147483647.
 */
export type Seconds = number;
/**
 * The word for an amount that is not known.
 */
export type UnknownWord = "unknown";
/**
 * `accepted`, a rule that refuses, or another error.
 */
export type Got =
  | "accepted"
  | "refused-by-client"
  | "below-minimum"
  | "above-maximum"
  | "credentials-do-not-fit"
  | "needs-long-term-keys"
  | "console-link-credentials"
  | "root-user-cannot-assume-roles"
  | "federated-user-cannot-assume-roles"
  | "role-maximum"
  | "role-chaining"
  | "console-link-duration"
  | "web-identity-token-outlives-session"
  | "malformed-request"
  | "expired-credentials"
  | "invalid-credentials"
  | "sign-in-expired"
  | "clock-skew"
  | "identity-token-rejected"
  | "refused-by-identity-provider"
  | "mfa-failed"
  | "access-denied"
  | "session-token-too-large";
/**
 * What a hop calls.
 */
export type Operation =
  | "assume-role"
  | "assume-role-with-saml"
  | "assume-role-with-web-identity"
  | "assume-root"
  | "get-session-token"
  | "get-federation-token"
  | "get-web-identity-token"
  | "switch-role"
  | "console-link";
/**
 * 1 to 64 of the characters A-Z, a-z, 0-9, `-` and `_`.
 */
export type Label = string;
/**
 * Who makes the first call.
 */
export type SourceObject =
  | {
      /**
       * The account it lives in.
       */
      account?: AccountLetter | null;
      /**
       * A request that this source ignores.
       */
      ask?: AskValue | null;
      /**
       * The kind of identity.
       */
      kind:
        | "iam-user"
        | "root-user"
        | "oidc"
        | "identity-center"
        | "ec2-instance-profile"
        | "ecs-task"
        | "service-role"
        | "eks-pod-identity"
        | "roles-anywhere"
        | "cognito"
        | "temporary-credentials"
        | "unknown";
      /**
       * How many seconds the source, profile or permission set gives its sessions.
       */
      session?: Seconds | null;
    }
  | {
      /**
       * The account it lives in.
       */
      account?: AccountLetter | null;
      /**
       * A request that this source ignores.
       */
      ask?: AskValue | null;
      /**
       * The kind of identity.
       */
      kind: "saml";
      /**
       * How many seconds the source, profile or permission set gives its sessions.
       */
      session?: Seconds | null;
      /**
       * Seconds until the SAML assertion's SessionNotOnOrAfter.
       */
      until?: Seconds | null;
    }
  | {
      /**
       * The account it lives in.
       */
      account?: AccountLetter | null;
      /**
       * A request that this source ignores.
       */
      ask?: AskValue | null;
      /**
       * The kind of identity.
       */
      kind: "console-iam-user" | "console-federated";
      /**
       * Seconds that the console session still lasts.
       */
      left?: Seconds | null;
      /**
       * How many seconds the source, profile or permission set gives its sessions.
       */
      session?: Seconds | null;
    }
  | {
      /**
       * The account it lives in.
       */
      account?: AccountLetter | null;
      /**
       * Who signed in for `aws login`.
       */
      as?: SignedInAs | null;
      /**
       * A request that this source ignores.
       */
      ask?: AskValue | null;
      /**
       * The kind of identity.
       */
      kind: "cli-login";
      /**
       * How many seconds the source, profile or permission set gives its sessions.
       */
      session?: Seconds | null;
    };
/**
 * Who signed in for `aws login`.
 */
export type SignedInAs = "user" | "role" | "root";
/**
 * How sure a finding is.
 */
export type Certainty = "documented" | "observed" | "unverified";
/**
 * What a finding does to its call.
 */
export type Effect = "refuses" | "may-refuse" | "shortens" | "sets" | "informs";
/**
 * Why a call is refused, or what a finding is about: a rule, or one of the other errors.
 */
export type Reason = RuleName | ErrorClass;
/**
 * The name of a rule. What each one says stands in its own Markdown.
 */
export type RuleName =
  | "refused-by-client"
  | "below-minimum"
  | "above-maximum"
  | "credentials-do-not-fit"
  | "needs-long-term-keys"
  | "console-link-credentials"
  | "root-user-cannot-assume-roles"
  | "federated-user-cannot-assume-roles"
  | "role-maximum"
  | "role-chaining"
  | "console-link-duration"
  | "web-identity-token-outlives-session"
  | "root-session-maximum"
  | "saml-assertion-end"
  | "console-session-left"
  | "permission-set-duration"
  | "fixed-by-service"
  | "default-duration"
  | "mfa-not-carried"
  | "request-ignored-by-client"
  | "session-ends-before-the-work"
  | "contradiction";
/**
 * An error that is no matter of durations, told apart so that nobody fixes a duration in vain.
 */
export type ErrorClass =
  | "malformed-request"
  | "expired-credentials"
  | "invalid-credentials"
  | "sign-in-expired"
  | "clock-skew"
  | "identity-token-rejected"
  | "refused-by-identity-provider"
  | "mfa-failed"
  | "access-denied"
  | "session-token-too-large";
/**
 * What signs a call.
 */
export type SignedBy = "long-term" | "temporary" | "unsigned" | "unknown";
/**
 * What becomes of a call, or of the whole scenario.
 */
export type Verdict = "accepted" | "shortened" | "refused" | "depends" | "not-reached";
/**
 * A way out: an edit of the scenario that is judged before it is offered.
 */
export type RemedyName =
  | "fix-trust-or-permission"
  | "sign-in-again"
  | "set-the-clock"
  | "upgrade-the-client"
  | "drop-session-duration"
  | "ask-longer"
  | "raise-role-maximum"
  | "fit-the-range"
  | "broaden-role-a"
  | "run-as-target-role"
  | "pod-identity-target-role"
  | "federate-to-target"
  | "mfa-in-assume-role"
  | "skip-session-token"
  | "assume-directly-from-user"
  | "console-switch-role"
  | "permission-set"
  | "resource-policy"
  | "renew-automatically"
  | "ask-one-hour"
  | "roles-anywhere"
  | "use-session-token-alone"
  | "split-the-work"
  | "use-long-term-keys";
/**
 * The kind of identity that a scenario starts from.
 */
export type SourceKind =
  | "iam-user"
  | "root-user"
  | "saml"
  | "oidc"
  | "identity-center"
  | "ec2-instance-profile"
  | "ecs-task"
  | "service-role"
  | "eks-pod-identity"
  | "roles-anywhere"
  | "cognito"
  | "console-iam-user"
  | "console-federated"
  | "cli-login"
  | "temporary-credentials"
  | "unknown";
/**
 * A kind of evidence.
 */
export type Kind =
  | "error-text"
  | "cli"
  | "aws-config"
  | "cloudtrail"
  | "role-json"
  | "sts-output"
  | "github-actions"
  | "terraform"
  | "cloudformation"
  | "policy-json"
  | "client-log"
  | "environment"
  | "sdk-call"
  | "notation";
/**
 * What an entry of the list is.
 */
export type RuleKind = "rule" | "error";
/**
 * What is wrong.
 */
export type ErrorCode = Problem | ObjectProblem | CallProblem;
/**
 * What can be wrong with a line.
 */
export type Problem =
  | "notation-too-long"
  | "notation-version"
  | "notation-no-source"
  | "notation-source"
  | "notation-operation"
  | "notation-too-many-hops"
  | "notation-attribute"
  | "notation-attribute-misplaced"
  | "notation-attribute-twice"
  | "notation-duration"
  | "notation-role"
  | "notation-account"
  | "notation-signed-in"
  | "notation-observed";
/**
 * What can be wrong with a scenario that is an object.
 */
export type ObjectProblem = "scenario-type" | "scenario-unknown-member" | "scenario-member" | "scenario-misplaced";
/**
 * What else can be wrong.
 */
export type CallProblem = "not-ready" | "no-text" | "stopped";

/**
 * A scenario as an object: an identity, then calls, each signed with what the one before it
 * returned.
 */
export interface ScenarioObject {
  /**
   * The calls, in order; 20 at most.
   *
   * @maxItems 20
   */
  hops:
    | []
    | [HopObject]
    | [HopObject, HopObject]
    | [HopObject, HopObject, HopObject]
    | [HopObject, HopObject, HopObject, HopObject]
    | [HopObject, HopObject, HopObject, HopObject, HopObject]
    | [HopObject, HopObject, HopObject, HopObject, HopObject, HopObject]
    | [HopObject, HopObject, HopObject, HopObject, HopObject, HopObject, HopObject]
    | [HopObject, HopObject, HopObject, HopObject, HopObject, HopObject, HopObject, HopObject]
    | [HopObject, HopObject, HopObject, HopObject, HopObject, HopObject, HopObject, HopObject, HopObject]
    | [HopObject, HopObject, HopObject, HopObject, HopObject, HopObject, HopObject, HopObject, HopObject, HopObject]
    | [
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject
      ]
    | [
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject
      ]
    | [
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject
      ]
    | [
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject
      ]
    | [
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject
      ]
    | [
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject
      ]
    | [
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject
      ]
    | [
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject
      ]
    | [
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject
      ]
    | [
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject,
        HopObject
      ];
  /**
   * How many seconds the work runs.
   */
  need?: Seconds | null;
  /**
   * Who makes the first call.
   */
  source: SourceObject;
}
/**
 * One call, with what is known of it.
 */
export interface HopObject {
  /**
   * The account the call goes to.
   */
  account?: AccountLetter | null;
  /**
   * What was asked as DurationSeconds or SessionDuration; without it nothing was.
   */
  ask?: AskValue | null;
  /**
   * What AWS was seen to answer.
   */
  got?: Got | null;
  /**
   * The role's MaxSessionDuration in seconds.
   */
  max?: Seconds | null;
  /**
   * Whether MFA was passed in this very call.
   */
  mfa?: boolean | null;
  /**
   * What is called.
   */
  operation: Operation;
  /**
   * A label for the role.
   */
  role?: Label | null;
}
/**
 * Everything there is to say of a scenario.
 */
export interface Report {
  /**
   * The day on which the facts were last read, as `YYYY-MM-DD`.
   */
  factsAsOf: string;
  /**
   * One sentence that says it.
   */
  headline: string;
  /**
   * What is said of each hop.
   */
  hops: HopReport[];
  /**
   * Whether the last session lasts as long as the work; none where that is not known.
   */
  meetsNeed: boolean | null;
  /**
   * Every remedy; those that apply first, best first.
   */
  remedies: RemedyReport[];
  /**
   * The scenario in the notation.
   */
  scenario: string;
  /**
   * The version of this shape.
   */
  schemaVersion: number;
  /**
   * What is said of the source.
   */
  source: SourceReport;
  /**
   * What becomes of the whole.
   */
  verdict: Verdict;
}
/**
 * What is said of a hop.
 */
export interface HopReport {
  /**
   * How many seconds were asked; none where nothing was, or an unknown amount.
   */
  asked: Seconds | null;
  /**
   * Whether something was asked, but it is not known how much.
   */
  askedUnknown: boolean;
  /**
   * Whether it is role chaining; none where unknown or where that is no question.
   */
  chained: boolean | null;
  /**
   * How many seconds the session lasts; none where it is refused or an unknown decides.
   */
  effective: Seconds | null;
  /**
   * What the rules say of it.
   */
  findings: FindingReport[];
  /**
   * Why AWS refuses first; none where it does not, or where an unknown decides.
   */
  firstError: Reason | null;
  /**
   * Every upper bound that looked at it, in check order.
   */
  limits: LimitReport[];
  /**
   * What is called.
   */
  operation: Operation;
  /**
   * What refuses for certain once that is fixed.
   */
  refusesNext: Reason | null;
  /**
   * What signs it: `long-term`, `temporary`, `unsigned` or `unknown`.
   */
  signedBy: SignedBy;
  /**
   * What becomes of it.
   */
  verdict: Verdict;
}
/**
 * Something that a rule says.
 */
export interface FindingReport {
  /**
   * How sure that is: `documented`, `observed` or `unverified`.
   */
  certainty: Certainty;
  /**
   * The pages that it rests on.
   */
  citations: CitationReport[];
  /**
   * What it does.
   */
  effect: Effect;
  /**
   * AWS's own words for it, where they are known.
   */
  error: ErrorReport | null;
  /**
   * What, why, and what to do.
   */
  message: string;
  /**
   * The rule, or the error that was seen.
   */
  rule: Reason;
}
/**
 * A page that a finding rests on.
 */
export interface CitationReport {
  /**
   * Its title.
   */
  title: string;
  /**
   * Its address.
   */
  url: string;
}
/**
 * AWS's own words.
 */
export interface ErrorReport {
  /**
   * The error code.
   */
  code: string;
  /**
   * The message.
   */
  message: string;
}
/**
 * An upper bound.
 */
export interface LimitReport {
  /**
   * Whether it is the one that decides.
   */
  binds: boolean;
  /**
   * What becomes of a request beyond it: refuses, shortens or sets.
   */
  effect: Effect;
  /**
   * The rule that sets it.
   */
  rule: RuleName;
  /**
   * The bound in seconds; none where it exists but is not known.
   */
  seconds: Seconds | null;
}
/**
 * A way out, already judged.
 */
export interface RemedyReport {
  /**
   * Whether it helps here.
   */
  applies: boolean;
  /**
   * Commands and settings, ready to paste.
   */
  commands: string[];
  /**
   * Its name.
   */
  id: RemedyName;
  /**
   * The most seconds that any request could get in it, its unknowns at their best.
   */
  longest: Seconds | null;
  /**
   * The scenario as the remedy makes it; none where it makes none.
   */
  scenario: string | null;
  /**
   * What it costs.
   */
  tradeOff: string;
  /**
   * What becomes of that scenario.
   */
  verdict: Verdict | null;
  /**
   * Why it helps, on which condition, or why it does not.
   */
  why: string;
}
/**
 * What is said of the source.
 */
export interface SourceReport {
  /**
   * How many seconds its own session lasts; none where unknown or without end.
   */
  effective: Seconds | null;
  /**
   * What the rules say of it.
   */
  findings: FindingReport[];
  /**
   * What it is.
   */
  kind: SourceKind;
  /**
   * The bounds of that session.
   */
  limits: LimitReport[];
}
/**
 * What becomes of a scenario.
 */
export interface Decision {
  /**
   * The most seconds that any request could get, unknowns at their best; none where no request
   * helps, where there is no end, or where the length cannot be told.
   */
  longest: Seconds | null;
  /**
   * The rule or error that refuses, may refuse or shortens the call that decides; none where
   * nothing does. Where an unknown decides which of two errors AWS shows, it is the certain one.
   */
  rule: Reason | null;
  /**
   * What becomes of the whole.
   */
  verdict: Verdict;
}
/**
 * A reading with its report.
 */
export interface Answer {
  /**
   * What was made of the paste.
   */
  reading: ReadingReport;
  /**
   * What there is to say of its scenario; none where it tells none and proves nothing.
   */
  report: Report | null;
}
/**
 * What was made of a paste. Places are UTF-16 units of `text`.
 */
export interface ReadingReport {
  /**
   * The calls that the client makes in the scenario.
   */
  calls: CallReport[];
  /**
   * The readings to choose from: profiles, or commands. Empty where there is but one.
   */
  choices: ChoiceReport[];
  /**
   * Which of the choices that is; none where there is nothing to choose.
   */
  chosen: number | null;
  /**
   * Changes of the paste by which its calls ask for other lengths.
   */
  edits: EditReport[];
  /**
   * What it holds.
   */
  kinds: Kind[];
  /**
   * What is worth knowing.
   */
  notes: NoteReport[];
  /**
   * The partition of the paste's ARNs, such as `aws` or `aws-cn`.
   */
  partition: string;
  /**
   * What was understood.
   */
  parts: PartReport[];
  /**
   * What is still missing for an answer, or for the right remedy.
   */
  questions: QuestionReport[];
  /**
   * What the pasted error itself proves.
   */
  rules: Reason[];
  /**
   * The scenario that it tells, in the notation; none where it tells none.
   */
  scenario: string | null;
  /**
   * How many secrets were removed.
   */
  secrets: number;
  /**
   * What it only suggests.
   */
  suspects: SuspectReport[];
  /**
   * The paste, secrets removed.
   */
  text: string;
  /**
   * What was not, and is ignored.
   */
  unknown: UnreadReport[];
}
/**
 * A call that a client makes.
 */
export interface CallReport {
  /**
   * How many seconds it asks for; none where nothing, or an unknown amount.
   */
  asked: Seconds | null;
  /**
   * What it sends where that is no number of seconds.
   */
  askedText: string | null;
  /**
   * What it calls.
   */
  operation: Operation;
  /**
   * What signs it.
   */
  signedBy: SignedBy;
}
/**
 * One of several readings of the same paste.
 */
export interface ChoiceReport {
  /**
   * The principal that made a recorded call, without its account: `assumed-role/RoleA/me`.
   */
  caller: string | null;
  /**
   * The calls that the client makes in it.
   */
  calls: CallReport[];
  /**
   * Where it ends.
   */
  end: number | null;
  /**
   * What it is, such as `profile prod`.
   */
  label: string;
  /**
   * Its scenario, in the notation.
   */
  scenario: string;
  /**
   * Where it starts; none where no one stretch of the text asks for it.
   */
  start: number | null;
  /**
   * What the client says when it stops by itself.
   */
  stopped: string | null;
}
/**
 * A change of the paste by which a call asks for another length.
 */
export interface EditReport {
  /**
   * Where it ends.
   */
  end: number;
  /**
   * The hop of the call, counted from 0.
   */
  hop: number;
  /**
   * What stands there instead.
   */
  replacement: string;
  /**
   * The length; none where it then asks for nothing.
   */
  seconds: Seconds | null;
  /**
   * Where the change starts.
   */
  start: number;
}
/**
 * Something worth knowing.
 */
export interface NoteReport {
  /**
   * The pages that it rests on.
   */
  citations: CitationReport[];
  /**
   * What it is about, such as `config-duration-dropped`: unlike the text, it does not change.
   */
  code: string;
  /**
   * Where that ends.
   */
  end: number | null;
  /**
   * Where it shows; none where at no one place.
   */
  start: number | null;
  /**
   * What, why, and what to do.
   */
  text: string;
}
/**
 * A stretch that was understood.
 */
export interface PartReport {
  /**
   * Where it ends.
   */
  end: number;
  /**
   * The hop that it is about, counted from 0; none where it is about the source or the whole.
   */
  hop: number | null;
  /**
   * What it means.
   */
  meaning: string;
  /**
   * Where it starts.
   */
  start: number;
}
/**
 * Something that a scenario does not tell.
 */
export interface QuestionReport {
  /**
   * What may be answered.
   */
  answers: AnswerReport[];
  /**
   * The command that settles it, if one does.
   */
  command: string | null;
  /**
   * The question.
   */
  text: string;
}
/**
 * An answer.
 */
export interface AnswerReport {
  /**
   * What is answered.
   */
  label: string;
  /**
   * The scenario with it, in the notation.
   */
  scenario: string;
}
/**
 * A reason that is likely, not proved.
 */
export interface SuspectReport {
  /**
   * The reason.
   */
  rule: Reason;
  /**
   * What suggests it.
   */
  why: string;
}
/**
 * A stretch that was not understood.
 */
export interface UnreadReport {
  /**
   * Where it ends.
   */
  end: number;
  /**
   * Where it starts.
   */
  start: number;
  /**
   * Why it is ignored.
   */
  why: string;
}
/**
 * A rule, or an error that is not about durations.
 */
export interface RuleEntry {
  /**
   * Which of the two it is.
   */
  kind: RuleKind;
  /**
   * Its name.
   */
  name: Reason;
  /**
   * Whether it can refuse a call.
   */
  refuses: boolean;
  /**
   * What it is called in a heading.
   */
  title: string;
}
/**
 * Input that cannot be read.
 */
export interface AdvisorError {
  /**
   * What is wrong, as a kebab-case code.
   */
  code: ErrorCode;
  /**
   * Where it ends, in UTF-16 units.
   */
  end: number;
  /**
   * What is wrong, and what is accepted.
   */
  message: string;
  /**
   * Where it starts, in UTF-16 units.
   */
  start: number;
}
