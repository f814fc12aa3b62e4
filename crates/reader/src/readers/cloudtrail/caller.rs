//! Who made a call, by `userIdentity`.

use super::caller_kind::CallerKind;
use super::fields::{Field, Fields, Group};
use super::words;
use crate::evidence::arn::{Arn, Principal};
use crate::evidence::note::Note;
use crate::evidence::span::Span;
use session_advisor_core::model::{Identity, Operation, SourceKind};

/// The caller of a record.
#[derive(Debug)]
pub(super) struct Caller {
    pub(super) kind: CallerKind,
    pub(super) identity: Identity,
    pub(super) place: Option<Span>,
    pub(super) account: Option<String>,
    pub(super) arn: Option<Arn>,
    pub(super) key: Option<String>,
    /// What is worth knowing about it.
    pub(super) note: Option<Note>,
}

impl Caller {
    /// Its ARN's last field: what tells sessions apart, and no account.
    pub(super) fn name(&self) -> Option<String> {
        let (_, name) = self.arn.as_ref()?.text.rsplit_once(':')?;
        Some(name.to_owned())
    }

    /// Whether a service made the call to get the session that it hands out.
    pub(super) const fn is_service(&self) -> bool {
        matches!(self.kind, CallerKind::Service)
            || matches!(
                (self.kind, self.identity),
                (
                    CallerKind::Saml | CallerKind::Oidc,
                    Identity::IdentityCenter | Identity::Cognito
                )
            )
    }

    /// The caller, where the call is about that role.
    pub(super) fn read(fields: &Fields, operation: Option<Operation>, role: Option<&Arn>) -> Self {
        let arn = fields.text(Field::CallerArn).and_then(Arn::read);
        let issuer = fields.text(Field::IssuerArn).and_then(Arn::read);
        let key = fields
            .text(Field::AccessKey)
            .or_else(|| fields.text(Field::KeyColumn));
        let (who, identity) = if operation == Some(Operation::SwitchRole) {
            switching(fields, arn.as_ref())
        } else {
            match fields.text(Field::Type) {
                Some(kind) => typed(kind, fields, key, arn.as_ref().or(issuer.as_ref()), role),
                None => untyped(fields, key, arn.as_ref(), operation),
            }
        };
        let temporary = matches!(
            who,
            CallerKind::UserSession | CallerKind::RoleSession | CallerKind::PermissionSet
        );
        let place = [
            Field::Type,
            Field::SwitchedFrom,
            Field::CallerArn,
            Field::PrincipalId,
            Field::AccessKey,
            Field::KeyColumn,
        ]
        .into_iter()
        .find_map(|field| fields.entry(field))
        .map(|(_, place)| place);
        let note = place.and_then(|place| match who {
            CallerKind::RoleElsewhere | CallerKind::AccountElsewhere => {
                Some(words::seen_from_target(place))
            }
            _ if temporary && key.is_some_and(|key| key.starts_with("AKIA")) => {
                Some(words::long_term_key_of_session(place))
            }
            _ => None,
        });
        Self {
            kind: who,
            identity,
            place: place.cloned(),
            account: fields
                .text(Field::CallerAccount)
                .map(str::to_owned)
                .or_else(|| arn.as_ref().map(|arn| arn.account.clone())),
            key: key.map(str::to_owned),
            arn,
            note,
        }
    }
}

fn typed(
    kind: &str,
    fields: &Fields,
    key: Option<&str>,
    arn: Option<&Arn>,
    role: Option<&Arn>,
) -> (CallerKind, Identity) {
    let principal = fields.text(Field::PrincipalId).unwrap_or_default();
    let invoked_by = fields
        .text(Field::InvokedBy)
        .or_else(|| fields.text(Field::SourceAddress))
        .unwrap_or_default();
    match kind {
        "Root" => (CallerKind::Root, Identity::RootUser),
        "IAMUser" if is_session(fields, key) => {
            (CallerKind::UserSession, Identity::TemporaryCredentials)
        }
        "IAMUser" => (CallerKind::UserKeys, Identity::IamUser),
        "AssumedRole" | "Role" => role_session(fields, arn),
        "FederatedUser" if fields.text(Field::IssuerType) == Some("Root") => {
            (CallerKind::FederatedUser, Identity::RootUser)
        }
        "FederatedUser" => (CallerKind::FederatedUser, Identity::IamUser),
        "AWSAccount" if principal.starts_with("AROA") => {
            (CallerKind::RoleElsewhere, Identity::TemporaryCredentials)
        }
        "AWSAccount" => (CallerKind::AccountElsewhere, Identity::Unknown),
        "AWSService" => (CallerKind::Service, service(invoked_by)),
        "SAMLUser" if role.is_some_and(Arn::is_of_identity_center) => {
            (CallerKind::Saml, Identity::IdentityCenter)
        }
        "SAMLUser" => (CallerKind::Saml, Identity::of(SourceKind::Saml)),
        "WebIdentityUser" if invoked_by.starts_with("cognito-identity.") => {
            (CallerKind::Oidc, Identity::Cognito)
        }
        "WebIdentityUser" => (CallerKind::Oidc, Identity::Oidc),
        _ => (CallerKind::Other, Identity::Unknown),
    }
}

/// Who it is where nothing says what kind of caller.
fn untyped(
    fields: &Fields,
    key: Option<&str>,
    arn: Option<&Arn>,
    operation: Option<Operation>,
) -> (CallerKind, Identity) {
    let user = fields.text(Field::UserColumn).unwrap_or_default();
    let key = key.unwrap_or_default();
    match arn.map(|arn| &arn.principal) {
        Some(Principal::Root) => return (CallerKind::Root, Identity::RootUser),
        Some(Principal::AssumedRole(_) | Principal::Role(_)) => return role_session(fields, arn),
        Some(Principal::FederatedUser(_)) => return (CallerKind::FederatedUser, Identity::IamUser),
        _ => {}
    }
    match operation {
        Some(Operation::AssumeRoleWithSaml) => (CallerKind::Saml, Identity::of(SourceKind::Saml)),
        Some(Operation::AssumeRoleWithWebIdentity) => (CallerKind::Oidc, Identity::Oidc),
        _ if user == "root" => (CallerKind::Root, Identity::RootUser),
        _ if key.starts_with("AKIA") && !is_session(fields, None) => {
            (CallerKind::UserKeys, Identity::IamUser)
        }
        _ if key.starts_with("ASIA") || fields.text(Field::IncomingTags).is_some() => {
            (CallerKind::RoleSession, Identity::TemporaryCredentials)
        }
        _ => (CallerKind::Other, Identity::Unknown),
    }
}

/// Whether a session signed: long-term keys have no context.
fn is_session(fields: &Fields, key: Option<&str>) -> bool {
    key.is_some_and(|key| key.starts_with("ASIA"))
        || fields.group(Group::Context).is_some()
        || fields.text(Field::SessionStart).is_some()
        || fields.text(Field::MfaAuthenticated).is_some()
}

fn role_session(fields: &Fields, arn: Option<&Arn>) -> (CallerKind, Identity) {
    if arn.is_some_and(Arn::is_of_identity_center) {
        return (CallerKind::PermissionSet, Identity::IdentityCenter);
    }
    let session = fields
        .text(Field::CallerArn)
        .or_else(|| fields.text(Field::PrincipalId))
        .and_then(|name| name.rsplit(['/', ':']).next());
    if fields.text(Field::Ec2RoleDelivery).is_some() || session.is_some_and(is_instance) {
        return (CallerKind::Instance, Identity::Ec2InstanceProfile);
    }
    (CallerKind::RoleSession, Identity::TemporaryCredentials)
}

/// EC2 names the sessions of an instance after it.
fn is_instance(session: &str) -> bool {
    session.strip_prefix("i-").is_some_and(|id| {
        matches!(id.len(), 8 | 17) && id.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

/// In the console; the record's own identity may be the role that was switched to.
fn switching(fields: &Fields, arn: Option<&Arn>) -> (CallerKind, Identity) {
    let from = fields.text(Field::SwitchedFrom).and_then(Arn::read);
    let principal = from.as_ref().or(arn).map(|arn| &arn.principal);
    match (principal, fields.text(Field::Type)) {
        (Some(Principal::User(_)), _) | (None, Some("IAMUser")) => (
            CallerKind::UserSession,
            Identity::ConsoleIamUser { left: None },
        ),
        (Some(Principal::Root), _) | (None, Some("Root")) => (CallerKind::Root, Identity::RootUser),
        (Some(Principal::AssumedRole(_)), _) if from.is_some() => (
            CallerKind::RoleSession,
            Identity::ConsoleFederated { left: None },
        ),
        (Some(Principal::FederatedUser(_)), _) => (
            CallerKind::FederatedUser,
            Identity::ConsoleFederated { left: None },
        ),
        _ => (CallerKind::Other, Identity::Unknown),
    }
}

fn service(name: &str) -> Identity {
    match name.split_once('.').map_or(name, |(first, _)| first) {
        "ec2" => Identity::Ec2InstanceProfile,
        "ecs-tasks" => Identity::EcsTask,
        "pods" => Identity::EksPodIdentity,
        "rolesanywhere" => Identity::RolesAnywhere,
        "cognito-identity" => Identity::Cognito,
        "sso" => Identity::IdentityCenter,
        _ => Identity::ServiceRole,
    }
}
