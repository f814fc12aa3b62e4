//! IAM policies: who may take a role, and what that takes.

use super::words;
use super::words::Demand;
use crate::evidence::arn::{Arn, Principal};
use crate::evidence::found::Found;
use crate::evidence::note::Note;
use crate::evidence::role::{Trust, Trusted};
use crate::evidence::span::Span;
use crate::formats::json::value::{Object, Value};
use session_advisor_core::model::Seconds;
use session_advisor_explain::reading::Kind;

/// Takes what the trust policy of a role tells, given as JSON; it stands there in another form.
pub(crate) fn trust_policy(policy: &str, role: &str, place: &Span, into: &mut Found) {
    let Some(policy) = Value::of_document(policy, 0).and_then(Value::object) else {
        return;
    };
    let mut found = Found::default();
    read_trust(&policy, Some(role), &mut found);
    into.trusts.append(&mut found.trusts);
    for note in found.notes {
        into.notes.push(Note {
            place: Some(place.clone()),
            ..note
        });
    }
    if !found.parts.is_empty() {
        into.parts.push(words::trust(place));
    }
}

/// Reads an object that is a policy; says whether it is.
pub(super) fn read(object: &Object<'_>, into: &mut Found) -> bool {
    let is_policy = read_trust(object, None, into);
    if is_policy {
        into.kind(Kind::PolicyJson);
    }
    is_policy
}

/// Reads the trust policy of that role; says whether it is one.
pub(super) fn read_trust(object: &Object<'_>, role: Option<&str>, into: &mut Found) -> bool {
    let Some(statements) = object.get("Statement") else {
        return false;
    };
    for statement in statements.one_or_more() {
        if let Some(statement) = statement.object() {
            read_statement(&statement, role, into);
        }
    }
    true
}

fn read_statement(statement: &Object<'_>, role: Option<&str>, into: &mut Found) {
    let about_sts = statement.get("Action").is_some_and(|actions| {
        actions.one_or_more().into_iter().any(|action| {
            action
                .text()
                .is_some_and(|name| name == "*" || name.to_ascii_lowercase().starts_with("sts:"))
        })
    });
    if !about_sts {
        return;
    }
    let allows = statement.text("Effect").as_deref() == Some("Allow");
    if let Some(principal) = statement.get("Principal").filter(|_| allows) {
        read_principal(principal, role, into);
    }
    if let Some(conditions) = statement.get("Condition").and_then(Value::object) {
        read_conditions(&conditions, allows, into);
    }
}

fn read_principal(principal: Value<'_>, role: Option<&str>, into: &mut Found) {
    let Some(principals) = principal.object() else {
        return;
    };
    for (kind, values) in principals.members() {
        for value in values.one_or_more() {
            let Some(name) = value.text() else { continue };
            let Some(trusted) = trusted(kind, &name) else {
                continue;
            };
            let place = value.place();
            into.parts.push(words::trust(&place));
            into.notes.push(words::trusts(&trusted, &place));
            into.trusts.push(Trust {
                role: role.map(str::to_owned),
                trusted,
            });
        }
    }
}

fn trusted(kind: &str, name: &str) -> Option<Trusted> {
    match kind {
        "Service" => Some(Trusted::Service(name.to_owned())),
        "Federated" if name.contains(":saml-provider/") => Some(Trusted::Saml),
        "Federated" => Some(Trusted::Oidc),
        "AWS" => match Arn::read(name).map(|arn| arn.principal) {
            Some(Principal::Role(role) | Principal::AssumedRole(role)) => Some(Trusted::Role(role)),
            Some(Principal::User(user)) => Some(Trusted::User(user)),
            Some(Principal::Root) => Some(Trusted::Account),
            // A bare account number stands for the account.
            None if name.bytes().all(|byte| byte.is_ascii_digit()) => Some(Trusted::Account),
            _ => None,
        },
        _ => None,
    }
}

fn read_conditions(conditions: &Object<'_>, allows: bool, into: &mut Found) {
    for (operator, keys) in conditions.members() {
        let Some(keys) = keys.object() else { continue };
        for (key, value) in keys.members() {
            if let Some(demand) = demand(operator, key, value, allows) {
                let place = value.place();
                into.parts.push(words::trust(&place));
                into.notes.push(words::demands(&demand, &place));
            }
        }
    }
}

/// A denial of the opposite demands the same.
fn demand(operator: &str, key: &str, value: Value<'_>, allows: bool) -> Option<Demand> {
    match key.to_ascii_lowercase().as_str() {
        "aws:multifactorauthpresent" => {
            let wanted = if allows { "true" } else { "false" };
            let texts = value.one_or_more().into_iter().filter_map(|it| {
                it.text()
                    .or_else(|| it.boolean().map(|yes| yes.to_string()))
            });
            let says_so = texts
                .into_iter()
                .any(|text| text.eq_ignore_ascii_case(wanted));
            match operator {
                "Bool" if says_so => Some(Demand::Mfa),
                "BoolIfExists" if says_so && !allows => Some(Demand::Mfa),
                "BoolIfExists" if says_so => Some(Demand::MfaIfKnown),
                _ => None,
            }
        }
        "aws:multifactorauthage" if allows && operator.starts_with("NumericLessThan") => value
            .whole_number()
            .and_then(Seconds::new)
            .map(Demand::MfaAge),
        "sts:externalid" if allows => Some(Demand::ExternalId),
        _ => None,
    }
}
