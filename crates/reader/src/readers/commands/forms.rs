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
    /// Its parameters in the order of AWS's model.
    pub(super) parameters: &'static [Parameter],
}

/// A parameter of a command.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parameter {
    /// The option that gives it.
    pub(super) option: &'static str,
    /// Its name in the request.
    pub(super) name: &'static str,
    /// What kind of value it has.
    pub(super) value: Value,
    /// Whether the call needs it.
    pub(super) is_required: bool,
}

/// A parameter that the call needs.
const fn required(option: &'static str, name: &'static str, value: Value) -> Parameter {
    Parameter {
        option,
        name,
        value,
        is_required: true,
    }
}

/// A parameter that the call can do without.
const fn optional(option: &'static str, name: &'static str, value: Value) -> Parameter {
    Parameter {
        option,
        name,
        value,
        is_required: false,
    }
}

const ROLE: Parameter = required("--role-arn", "RoleArn", Value::Text(20));
const SESSION: Parameter = required("--role-session-name", "RoleSessionName", Value::Text(2));
const POLICIES: Parameter = optional("--policy-arns", "PolicyArns", Value::List);
const POLICY: Parameter = optional("--policy", "Policy", Value::Text(1));
const DURATION: Parameter = optional("--duration-seconds", "DurationSeconds", Value::Duration);
const TAGS: Parameter = optional("--tags", "Tags", Value::List);
const SERIAL: Parameter = optional("--serial-number", "SerialNumber", Value::Text(9));
const CODE: Parameter = optional("--token-code", "TokenCode", Value::Text(6));

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
            optional("--transitive-tag-keys", "TransitiveTagKeys", Value::List),
            optional("--external-id", "ExternalId", Value::Text(2)),
            SERIAL,
            CODE,
            optional("--source-identity", "SourceIdentity", Value::Text(2)),
            optional("--provided-contexts", "ProvidedContexts", Value::List),
        ],
    },
    Form {
        name: "assume-role-with-saml",
        operation: Some(Operation::AssumeRoleWithSaml),
        parameters: &[
            ROLE,
            required("--principal-arn", "PrincipalArn", Value::Text(20)),
            required("--saml-assertion", "SAMLAssertion", Value::Text(4)),
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
            required("--web-identity-token", "WebIdentityToken", Value::Text(4)),
            optional("--provider-id", "ProviderId", Value::Text(4)),
            POLICIES,
            POLICY,
            DURATION,
        ],
    },
    Form {
        name: "assume-root",
        operation: Some(Operation::AssumeRoot),
        parameters: &[
            required("--target-principal", "TargetPrincipal", Value::Text(12)),
            required("--task-policy-arn", "TaskPolicyArn", Value::Structure),
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
            required("--name", "Name", Value::Text(2)),
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
            required("--audience", "Audience", Value::List),
            DURATION,
            required("--signing-algorithm", "SigningAlgorithm", Value::Text(5)),
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
        parameters: &[required("--access-key-id", "AccessKeyId", Value::Text(16))],
    },
    Form {
        name: "decode-authorization-message",
        operation: None,
        parameters: &[required(
            "--encoded-message",
            "EncodedMessage",
            Value::Text(1),
        )],
    },
    Form {
        name: "get-delegated-access-token",
        operation: None,
        parameters: &[required("--trade-in-token", "TradeInToken", Value::Text(0))],
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
        for parameter in self.parameters {
            let takes = if parameter.value == Value::List {
                Takes::Many
            } else {
                Takes::One
            };
            options.push((parameter.option, takes));
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
            .filter(|it| it.is_required)
            .map(|it| it.option)
    }

    /// The kind of the parameter of that name.
    pub(super) fn parameter(&self, wire: &str) -> Option<Value> {
        self.parameters
            .iter()
            .find(|it| it.name == wire)
            .map(|it| it.value)
    }
}
