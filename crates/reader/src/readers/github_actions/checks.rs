//! What the action checks before it calls AWS, and what it says then.

use super::inputs::{Given, Step};
use crate::evidence::call_chain::Step as Call;
use session_advisor_core::facts::limits;
use session_advisor_core::model::Ask;

/// Inputs that are on or off.
const SWITCHES: [&str; 9] = [
    "overwrite-aws-profile",
    "mask-aws-account-id",
    "role-skip-session-tagging",
    "role-chaining",
    "output-credentials",
    "output-env-credentials",
    "unset-current-credentials",
    "disable-retry",
    "force-skip-oidc",
];

/// What it says about the inputs themselves. A fragment may have been cut before its region.
pub(super) fn before(step: &Step, whole: bool, has_region: bool) -> Option<String> {
    let region = step.input("aws-region");
    let left = has_region && step.since(4, 2);
    if region.is_none() && !left && whole {
        return Some("Input required and not supplied: aws-region".to_owned());
    }
    if step.since(5, 0) {
        for name in SWITCHES {
            if step.is_on(name).is_err() {
                return Some(joined(&[
                    "Input does not meet YAML 1.2 \"Core Schema\" specification: ",
                    name,
                    "\nSupport boolean input list: `true | True | TRUE | false | False | FALSE`",
                ]));
            }
        }
        let has = |name| step.input(name).is_some();
        if step.is_on("force-skip-oidc") == Ok(true)
            && has("role-to-assume")
            && !has("aws-access-key-id")
            && !has("web-identity-token-file")
        {
            let words = "If 'force-skip-oidc' is true and 'role-to-assume' is set, \
                         'aws-access-key-id' or 'web-identity-token-file' must be set";
            return Some(words.to_owned());
        }
    }
    let is_region = |text: &str| {
        text.bytes()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-')
    };
    if let Some(region) = stated(region).filter(|it| !is_region(it)) {
        return Some(joined(&["Region is not valid: ", region]));
    }
    session_name(step)
}

fn session_name(step: &Step) -> Option<String> {
    let name = stated(step.input("role-session-name")).filter(|_| step.since(6, 2))?;
    let length = name.encode_utf16().count();
    if !(2..=64).contains(&length) {
        let length = length.to_string();
        return Some(joined(&[
            "Role session name must be between 2 and 64 characters, got ",
            &length,
            ": '",
            name,
            "'",
        ]));
    }
    let allowed = |it: u8| {
        it.is_ascii_alphanumeric() || matches!(it, b'_' | b'+' | b'=' | b',' | b'.' | b'@' | b'-')
    };
    (!name.bytes().all(allowed)).then(|| {
        joined(&[
            "Role session name is not valid: '",
            name,
            "'. Must satisfy regular expression pattern: [\\w+=,.@-]*",
        ])
    })
}

/// What it says about the keys.
pub(super) fn keys(step: &Step, key: Option<Given<'_>>) -> Option<&'static str> {
    (key.is_some() && step.input("aws-secret-access-key").is_none())
        .then_some("'aws-secret-access-key' must be provided if 'aws-access-key-id' is provided")
}

/// Whether the step leaves its credentials in the environment.
pub(super) fn exports(step: &Step) -> bool {
    let profile = step
        .input("aws-profile")
        .filter(|it| step.since(6, 1) && it.text != "default");
    if step.since(4, 3) && step.input("output-env-credentials").is_some() {
        return step.is_on("output-env-credentials") != Ok(false);
    }
    profile.is_none()
}

/// Whether a role is given by its name alone.
pub(super) fn is_name(role: Given<'_>) -> bool {
    let text = role.text;
    let placeholder = text
        .bytes()
        .all(|it| matches!(it, b'.' | b'x' | b'X' | b'-' | b'_'))
        || text.to_ascii_lowercase().contains("arn");
    !placeholder
        && text
            .bytes()
            .all(|it| it.is_ascii_alphanumeric() || b"_+=,.@-/".contains(&it))
}

/// What an input says, where it is no expression.
fn stated(given: Option<Given<'_>>) -> Option<&str> {
    given.filter(|it| !it.is_expression()).map(|it| it.text)
}

fn joined(parts: &[&str]) -> String {
    parts.concat()
}

/// Whether no AssumeRole call takes what is asked.
pub(super) fn is_out_of_range(call: &Call) -> bool {
    match call.hop.ask {
        Ask::For(seconds) => {
            !(limits::ASSUME_ROLE_MINIMUM..=limits::ASSUME_ROLE_MAXIMUM).contains(&seconds)
        }
        _ => call.asked_text.is_some(),
    }
}
