//! What a scenario leaves open: asked only where the answer changes what AWS does, or what helps.

use super::titles::operation_title;
use super::words::{RoleInCommand, RoleWords, duration_in_words};
use serde::Serialize;
use session_advisor_core::engine;
use session_advisor_core::facts::identities::Holds;
use session_advisor_core::facts::limits;
use session_advisor_core::judgement::{HopJudgement, Judgement};
use session_advisor_core::model::{
    Ask, Attributes, Hop, Identity, MAX_HOPS, Operation, Reason, RuleName, Scenario, Seconds,
    SignedInAs, SourceKind,
};
use session_advisor_core::notation;

/// Something that a scenario does not tell.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuestionReport {
    /// The question.
    pub text: String,
    /// The command that settles it, if one does.
    pub command: Option<String>,
    /// What may be answered.
    pub answers: Vec<AnswerReport>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AnswerReport {
    /// What is answered.
    pub label: String,
    /// The scenario with it, in the notation.
    pub scenario: String,
}

const WHOSE: &str = "aws sts get-caller-identity --query Arn";

/// The questions that matter, those about the first hop first.
#[must_use]
pub fn questions(scenario: &Scenario) -> Vec<QuestionReport> {
    let judgement = engine::evaluate(scenario);
    let mut questions = Vec::new();
    questions.extend(who_signs(scenario, &judgement));
    questions.extend(who_signed_in(scenario));
    for index in 0..scenario.hops.len() {
        questions.extend(how_long(scenario, index));
        questions.extend(role_maximum(scenario, index));
    }
    questions
}

/// A question whose answers do not all come to the same.
fn asked_if_it_matters(
    text: String,
    command: Option<String>,
    answers: Vec<(String, Scenario)>,
) -> Option<QuestionReport> {
    matters(&answers).then(|| question(text, command, answers))
}

fn matters(answers: &[(String, Scenario)]) -> bool {
    let outcome = |scenario: &Scenario| {
        let judgement = engine::evaluate(scenario);
        let last = judgement.hops.last();
        let effective = last.and_then(HopJudgement::effective);
        let error = last.and_then(|hop| hop.first_error);
        (judgement.verdict, effective, error)
    };
    let mut outcomes = answers.iter().map(|(_, scenario)| outcome(scenario));
    let first = outcomes.next();
    outcomes.any(|outcome| Some(outcome) != first)
}

fn question(
    text: String,
    command: Option<String>,
    answers: Vec<(String, Scenario)>,
) -> QuestionReport {
    QuestionReport {
        text,
        command,
        answers: answers
            .into_iter()
            .map(|(label, scenario)| AnswerReport {
                label,
                scenario: notation::write(&scenario),
            })
            .collect(),
    }
}

/// Whose credentials sign the first call; and where temporary ones that chain come from, because
/// that decides what helps.
fn who_signs(scenario: &Scenario, judgement: &Judgement) -> Option<QuestionReport> {
    let first = scenario.hops.first()?;
    if first.operation.is_unsigned() {
        return None;
    }
    let from = |identity: Identity| {
        let mut answer = scenario.clone();
        answer.source.identity = identity;
        answer
    };
    match scenario.source.kind().facts().holds {
        Holds::Unknown => {
            let mut answers = vec![(
                "an IAM user’s access key (`…:user/…`, the key starts with `AKIA`)",
                from(Identity::IamUser),
            )];
            answers.extend(behind_session_token(scenario).map(|it| {
                (
                    "a session of GetSessionToken (`…:user/…`, the key starts with `ASIA`)",
                    it,
                )
            }));
            answers.extend([
                (
                    "a role (`…:assumed-role/…`)",
                    from(Identity::TemporaryCredentials),
                ),
                (
                    "a permission set (`…:assumed-role/AWSReservedSSO_…`)",
                    from(Identity::IdentityCenter),
                ),
            ]);
            // Root can do so little that it would make the question matter every time.
            let mut answers = named(answers);
            let matters = matters(&answers);
            answers.push((
                "the root user (`…:root`)".to_owned(),
                from(Identity::RootUser),
            ));
            matters.then(|| {
                question(
                    format!("Whose credentials sign {}?", call_words(scenario, 0)),
                    Some(WHOSE.to_owned()),
                    answers,
                )
            })
        }
        Holds::Temporary if refused_for_chaining(judgement) => {
            let mut answers: Vec<(&str, Scenario)> = behind_session_token(scenario)
                .map(|it| ("GetSessionToken, often for MFA (`…:user/…`)", it))
                .into_iter()
                .collect();
            answers.extend(SourceKind::ALL.iter().filter_map(|kind| {
                let label = kind.words().as_origin?;
                Some((label, from(Identity::of(*kind))))
            }));
            answers.push(("another role", scenario.clone()));
            Some(question(
                "Where do the temporary credentials come from? It changes nothing about the \
                 refusal, but decides what helps."
                    .to_owned(),
                Some(WHOSE.to_owned()),
                named(answers),
            ))
        }
        Holds::UserKeys
        | Holds::RootKeys
        | Holds::Assertion
        | Holds::Role(_)
        | Holds::UserConsole
        | Holds::FederatedConsole
        | Holds::Login
        | Holds::Temporary => None,
    }
}

fn named(answers: Vec<(&str, Scenario)>) -> Vec<(String, Scenario)> {
    answers
        .into_iter()
        .map(|(label, scenario)| (label.to_owned(), scenario))
        .collect()
}

fn refused_for_chaining(judgement: &Judgement) -> bool {
    judgement
        .hops
        .first()
        .is_some_and(|hop| hop.first_error == Some(Reason::Rule(RuleName::RoleChaining)))
}

/// The same scenario with GetSessionToken before it, made with an IAM user's keys.
fn behind_session_token(scenario: &Scenario) -> Option<Scenario> {
    let first = scenario.hops.first()?;
    if scenario.hops.len() >= MAX_HOPS || first.operation != Operation::AssumeRole {
        return None;
    }
    let mut answer = scenario.clone();
    answer.source.identity = Identity::IamUser;
    answer.hops.insert(0, Hop::new(Operation::GetSessionToken));
    Some(answer)
}

fn who_signed_in(scenario: &Scenario) -> Option<QuestionReport> {
    let kind = scenario.source.kind();
    let attributes = scenario.source.identity.attributes();
    if !kind.takes().signed_in || attributes.signed_in.is_some() {
        return None;
    }
    let as_ = |signed_in| {
        let mut answer = scenario.clone();
        let attributes = Attributes {
            signed_in: Some(signed_in),
            ..attributes
        };
        answer.source.identity = Identity::with(kind, attributes);
        answer
    };
    asked_if_it_matters(
        "Who signed in with `aws login`?".to_owned(),
        Some(WHOSE.to_owned()),
        named(vec![
            ("an IAM user (`…:user/…`)", as_(SignedInAs::User)),
            ("a role (`…:assumed-role/…`)", as_(SignedInAs::Role)),
            ("the root user (`…:root`)", as_(SignedInAs::Root)),
        ]),
    )
}

/// How much is asked where it is known only that something is.
fn how_long(scenario: &Scenario, index: usize) -> Option<QuestionReport> {
    let hop = scenario.hops.get(index)?;
    if hop.ask != Ask::Unknown || hop.observed.is_some() {
        return None;
    }
    let range = limits::request_range(hop.operation)?;
    asked_if_it_matters(
        format!(
            "How long a session does {} ask for?",
            call_words(scenario, index)
        ),
        None,
        lengths(range.minimum, range.maximum)
            .map(|seconds| {
                let mut answer = scenario.clone();
                if let Some(hop) = answer.hops.get_mut(index) {
                    hop.ask = Ask::For(seconds);
                }
                (duration_in_words(seconds), answer)
            })
            .collect(),
    )
}

fn role_maximum(scenario: &Scenario, index: usize) -> Option<QuestionReport> {
    let hop = scenario.hops.get(index)?;
    let sized = hop.operation.returns_role_session() || hop.operation == Operation::SwitchRole;
    if !sized || hop.role_maximum.is_some() {
        return None;
    }
    let name = RoleWords(Some(hop));
    asked_if_it_matters(
        format!("What is the maximum session duration of {name}?"),
        Some(format!(
            "aws iam get-role --role-name {} --query Role.MaxSessionDuration",
            RoleInCommand(Some(hop), "ROLE")
        )),
        lengths(limits::ROLE_MAXIMUM_LEAST, limits::ROLE_MAXIMUM_MOST)
            .map(|seconds| {
                let mut answer = scenario.clone();
                if let Some(hop) = answer.hops.get_mut(index) {
                    hop.role_maximum = Some(seconds);
                }
                (duration_in_words(seconds), answer)
            })
            .collect(),
    )
}

/// The lengths that people choose, within a range.
fn lengths(least: Seconds, most: Seconds) -> impl Iterator<Item = Seconds> {
    [
        limits::ASSUME_ROLE_MINIMUM,
        limits::ROLE_CHAINING_MAXIMUM,
        Seconds::clamped(7200),
        Seconds::clamped(14_400),
        Seconds::clamped(28_800),
        limits::ROLE_MAXIMUM_MOST,
        limits::GET_SESSION_TOKEN_MAXIMUM,
    ]
    .into_iter()
    .filter(move |seconds| (least..=most).contains(seconds))
}

fn call_words(scenario: &Scenario, index: usize) -> String {
    let Some(hop) = scenario.hops.get(index) else {
        return "the call".to_owned();
    };
    let title = operation_title(hop.operation);
    match hop.role {
        Some(role) => format!("the {title} call for `{role}`"),
        None => format!("the {title} call"),
    }
}

#[cfg(test)]
mod tests {
    use super::questions;
    use session_advisor_core::notation;

    fn asked(line: &str) -> Vec<String> {
        let scenario = notation::read(line)
            .unwrap_or_else(|_| session_advisor_core::model::Scenario::unknown());
        questions(&scenario).into_iter().map(|it| it.text).collect()
    }

    #[test]
    fn asks_only_what_decides() {
        assert_eq!(asked("v1~iam-user~assume-role.ask-1h"), [""; 0]);
        assert_eq!(asked("v1~unknown~assume-role.ask-15m"), [""; 0]);
        assert_eq!(asked("v1~iam-user~assume-role.ask-2h").len(), 1);
        assert_eq!(asked("v1~unknown~assume-role.ask-2h").len(), 2);
        assert_eq!(
            asked("v1~oidc~assume-role-with-web-identity.ask-2h.max-12h"),
            [""; 0]
        );
    }
}
