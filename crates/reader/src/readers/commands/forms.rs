//! The commands of `aws sts` and their parameters, in the order of AWS's model.

use session_advisor_core::model::Operation;

/// How many values an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    /// None.
    Nothing,
    /// Exactly one.
    One,
    /// One or none.
    Perhaps,
    /// Any number.
    Many,
}

/// What kind of value a parameter has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value {
    /// Text of at least that many characters.
    Text(usize),
    /// The duration.
    Duration,
    /// A list.
    List,
    /// A structure.
    Structure,
}

/// A command of `aws sts`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// Its name.
    pub(super) name: &'static str,
    /// The call, where it is one of a scenario.
    pub(super) operation: Option<Operation>,
    /// Its parameters in the order of AWS's model: option, name on the wire, kind, whether required.
    pub(super) parameters: &'static [(&'static str, &'static str, Value, bool)],
}

const ROLE: (&str, &str, Value, bool) = ("--role-arn", "RoleArn", Value::Text(20), true);
const SESSION: (&str, &str, Value, bool) = (
    "--role-session-name",
    "RoleSessionName",
    Value::Text(2),
    true,
);
const POLICIES: (&str, &str, Value, bool) = ("--policy-arns", "PolicyArns", Value::List, false);
const POLICY: (&str, &str, Value, bool) = ("--policy", "Policy", Value::Text(1), false);
const DURATION: (&str, &str, Value, bool) = (
    "--duration-seconds",
    "DurationSeconds",
    Value::Duration,
    false,
);
const TAGS: (&str, &str, Value, bool) = ("--tags", "Tags", Value::List, false);
const SERIAL: (&str, &str, Value, bool) =
    ("--serial-number", "SerialNumber", Value::Text(9), false);
const CODE: (&str, &str, Value, bool) = ("--token-code", "TokenCode", Value::Text(6), false);

static FORMS: [Form; 11] = [
    Form {
        name: "assume-role",
        operation: Some(Operation::AssumeRole),
        parameters: &[
            ROLE,
            SESSION,
            POLICIES,
            POLICY,
            DURATION,
            TAGS,
            (
                "--transitive-tag-keys",
                "TransitiveTagKeys",
                Value::List,
                false,
            ),
            ("--external-id", "ExternalId", Value::Text(2), false),
            SERIAL,
            CODE,
            ("--source-identity", "SourceIdentity", Value::Text(2), false),
            (
                "--provided-contexts",
                "ProvidedContexts",
                Value::List,
                false,
            ),
        ],
    },
    Form {
        name: "assume-role-with-saml",
        operation: Some(Operation::AssumeRoleWithSaml),
        parameters: &[
            ROLE,
            ("--principal-arn", "PrincipalArn", Value::Text(20), true),
            ("--saml-assertion", "SAMLAssertion", Value::Text(4), true),
            POLICIES,
            POLICY,
            DURATION,
        ],
    },
    Form {
        name: "assume-role-with-web-identity",
        operation: Some(Operation::AssumeRoleWithWebIdentity),
        parameters: &[
            ROLE,
            SESSION,
            (
                "--web-identity-token",
                "WebIdentityToken",
                Value::Text(4),
                true,
            ),
            ("--provider-id", "ProviderId", Value::Text(4), false),
            POLICIES,
            POLICY,
            DURATION,
        ],
    },
    Form {
        name: "assume-root",
        operation: Some(Operation::AssumeRoot),
        parameters: &[
            (
                "--target-principal",
                "TargetPrincipal",
                Value::Text(12),
                true,
            ),
            ("--task-policy-arn", "TaskPolicyArn", Value::Structure, true),
            DURATION,
        ],
    },
    Form {
        name: "get-session-token",
        operation: Some(Operation::GetSessionToken),
        parameters: &[DURATION, SERIAL, CODE],
    },
    Form {
        name: "get-federation-token",
        operation: Some(Operation::GetFederationToken),
        parameters: &[
            ("--name", "Name", Value::Text(2), true),
            POLICY,
            POLICIES,
            DURATION,
            TAGS,
        ],
    },
    Form {
        name: "get-web-identity-token",
        operation: Some(Operation::GetWebIdentityToken),
        parameters: &[
            ("--audience", "Audience", Value::List, true),
            DURATION,
            (
                "--signing-algorithm",
                "SigningAlgorithm",
                Value::Text(5),
                true,
            ),
            TAGS,
        ],
    },
    Form {
        name: "get-caller-identity",
        operation: None,
        parameters: &[],
    },
    Form {
        name: "get-access-key-info",
        operation: None,
        parameters: &[("--access-key-id", "AccessKeyId", Value::Text(16), true)],
    },
    Form {
        name: "decode-authorization-message",
        operation: None,
        parameters: &[("--encoded-message", "EncodedMessage", Value::Text(1), true)],
    },
    Form {
        name: "get-delegated-access-token",
        operation: None,
        parameters: &[("--trade-in-token", "TradeInToken", Value::Text(0), true)],
    },
];

/// The command of that name.
pub(super) fn form(name: &str) -> Option<&'static Form> {
    FORMS.iter().find(|form| form.name == name)
}

impl Form {
    /// Its options.
    pub(super) fn options(&self) -> Vec<(&'static str, Takes)> {
        let mut options = Vec::new();
        for (option, _, value, _) in self.parameters {
            let takes = if *value == Value::List {
                Takes::Many
            } else {
                Takes::One
            };
            options.push((*option, takes));
        }
        options.extend_from_slice(&[
            ("--cli-input-json", Takes::One),
            ("--cli-input-yaml", Takes::One),
            ("--generate-cli-skeleton", Takes::Perhaps),
        ]);
        options
    }

    /// The options that must be given.
    pub(super) fn required(&self) -> impl Iterator<Item = &'static str> {
        self.parameters
            .iter()
            .filter(|(.., required)| *required)
            .map(|(option, ..)| *option)
    }

    /// The kind of the parameter of that name.
    pub(super) fn parameter(&self, wire: &str) -> Option<Value> {
        self.parameters
            .iter()
            .find(|(_, name, ..)| *name == wire)
            .map(|(_, _, value, _)| *value)
    }
}
