//! What STS calls and `credential_process` programs print.

use super::words;
use crate::evidence::arn::{Arn, Principal};
use crate::evidence::found::Found;
use crate::evidence::role::Output;
use crate::formats::json::value::{Object, Value};
use session_advisor_core::model::Operation;
use session_advisor_explain::reading::Kind;

/// Reads an object that is an identity or the credentials of a session; says whether it is.
pub(super) fn read(object: &Object<'_>, whole: Value<'_>, into: &mut Found) -> bool {
    identity(object, into) || returned(object, whole, into) || printed(object, whole, into)
}

/// `get-caller-identity`.
fn identity(object: &Object<'_>, into: &mut Found) -> bool {
    let (Some(arn), Some(_), Some(_)) = (
        object.get("Arn"),
        object.get("UserId"),
        object.get("Account"),
    ) else {
        return false;
    };
    let Some(caller) = arn.text().and_then(|text| Arn::read(&text)) else {
        return false;
    };
    into.kind(Kind::StsOutput);
    into.parts.push(words::caller(&arn.place()));
    into.callers.push(caller);
    true
}

/// A call that returned `Credentials`.
fn returned(object: &Object<'_>, whole: Value<'_>, into: &mut Found) -> bool {
    let Some(credentials) = object.get("Credentials").and_then(Value::object) else {
        return false;
    };
    if credentials.get("AccessKeyId").is_none() {
        return false;
    }
    let session = object
        .get("AssumedRoleUser")
        .or_else(|| object.get("FederatedUser"))
        .and_then(Value::object);
    let arn = session.as_ref().and_then(|session| session.get("Arn"));
    let session = arn.and_then(Value::text).and_then(|text| Arn::read(&text));
    let operation = if object.get("SubjectFromWebIdentityToken").is_some() {
        Operation::AssumeRoleWithWebIdentity
    } else if object.get("SubjectType").is_some() || object.get("NameQualifier").is_some() {
        Operation::AssumeRoleWithSaml
    } else {
        match session.as_ref().map(|arn| &arn.principal) {
            Some(Principal::FederatedUser(_)) => Operation::GetFederationToken,
            Some(_) => Operation::AssumeRole,
            None => Operation::GetSessionToken,
        }
    };
    into.kind(Kind::StsOutput);
    let place = arn.map_or_else(|| whole.place(), Value::place);
    into.parts.push(words::session(&place));
    if let Some(end) = credentials.get("Expiration") {
        into.parts.push(words::expiration(&end.place()));
    }
    into.outputs.push(Output {
        operation: Some(operation),
        session,
        temporary: true,
        place: whole.place(),
    });
    true
}

/// What a `credential_process` prints.
fn printed(object: &Object<'_>, whole: Value<'_>, into: &mut Found) -> bool {
    let (Some(key), Some(_)) = (object.text("AccessKeyId"), object.get("SecretAccessKey")) else {
        return false;
    };
    into.kind(Kind::StsOutput);
    into.parts.push(words::session(&whole.place()));
    let temporary = key.starts_with("ASIA") || object.get("SessionToken").is_some();
    if temporary && object.get("Expiration").is_none() {
        into.notes.push(words::no_expiration(&whole.place()));
    }
    into.outputs.push(Output {
        operation: None,
        session: None,
        temporary,
        place: whole.place(),
    });
    true
}
