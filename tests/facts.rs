//! The numbers in the code are the numbers that were read from AWS's own models and pages.

#![expect(clippy::expect_used, reason = "a test that cannot go on should panic")]

use serde_json::Value;
use session_advisor_core::facts::limits;
use session_advisor_core::model::Operation;
use session_advisor_core::rules::RULES;

fn limits_read() -> Value {
    serde_json::from_str(include_str!("data/limits.json")).expect("limits.json is JSON")
}

/// The calls that a scenario can make, by their names in `limits.json`.
const CALLS: [(Operation, &str); 8] = [
    (Operation::AssumeRole, "sts:AssumeRole"),
    (Operation::AssumeRoleWithSaml, "sts:AssumeRoleWithSAML"),
    (
        Operation::AssumeRoleWithWebIdentity,
        "sts:AssumeRoleWithWebIdentity",
    ),
    (Operation::AssumeRoot, "sts:AssumeRoot"),
    (Operation::GetSessionToken, "sts:GetSessionToken"),
    (Operation::GetFederationToken, "sts:GetFederationToken"),
    (Operation::GetWebIdentityToken, "sts:GetWebIdentityToken"),
    (Operation::ConsoleLink, "federation:getSigninToken"),
];

#[test]
fn ranges_agree_with_what_was_read() {
    let read = limits_read();
    for (operation, name) in CALLS {
        let range = limits::request_range(operation).expect("the call takes a duration");
        assert_eq!(read[name]["min"], range.minimum.get(), "{name}");
        assert_eq!(read[name]["max"], range.maximum.get(), "{name}");
        assert_eq!(
            read[name]["default"].as_u64(),
            range.default.map(|it| it.get().into()),
            "{name}"
        );
    }
    assert_eq!(limits::request_range(Operation::SwitchRole), None);
    assert_eq!(read["console:SwitchRole"]["param"], Value::Null);
}

#[test]
fn other_numbers_agree_with_what_was_read() {
    let read = limits_read();
    let facts = [
        ("rule:RoleChaining.max", limits::ROLE_CHAINING_MAXIMUM),
        ("rule:RoleChaining.default", limits::ASSUME_ROLE_DEFAULT),
        ("iam:UpdateRole.min", limits::ROLE_MAXIMUM_LEAST),
        ("iam:UpdateRole.max", limits::ROLE_MAXIMUM_MOST),
        ("sts:GetSessionToken.root.max", limits::ROOT_SESSION_MAXIMUM),
        (
            "sts:GetSessionToken.root.default",
            limits::ROOT_SESSION_MAXIMUM,
        ),
        (
            "sts:GetFederationToken.root.max",
            limits::ROOT_SESSION_MAXIMUM,
        ),
        (
            "sso-admin:CreatePermissionSet.min",
            limits::PERMISSION_SET_MINIMUM,
        ),
        (
            "sso-admin:CreatePermissionSet.default",
            limits::PERMISSION_SET_MINIMUM,
        ),
        (
            "sso-admin:CreatePermissionSet.max",
            limits::PERMISSION_SET_MAXIMUM,
        ),
        (
            "identitycenter:AccessPortalSession.default",
            limits::PORTAL_SESSION_DEFAULT,
        ),
        (
            "rolesanywhere:CreateProfile.default",
            limits::ROLES_ANYWHERE_DEFAULT,
        ),
        (
            "rolesanywhere:CreateProfile.max",
            limits::ROLES_ANYWHERE_MAXIMUM,
        ),
        (
            "cognito-identity:GetCredentialsForIdentity.default",
            limits::COGNITO_SESSION,
        ),
        ("ecs:TaskRoleCredentials.default", limits::ECS_TASK_SESSION),
        (
            "signin:CreateOAuth2Token.max",
            limits::CLI_LOGIN_CREDENTIALS,
        ),
        ("console:SignInIAMUser.max", limits::CONSOLE_SESSION_MAXIMUM),
        ("console:SwitchRole.max", limits::ROLE_MAXIMUM_MOST),
    ];
    for (place, fact) in facts {
        assert_eq!(
            read.pointer(&format!("/{}", place.replace('.', "/"))),
            Some(&fact.get().into()),
            "{place}"
        );
    }
}

#[test]
fn every_fact_and_every_rule_stands_once() {
    for (index, fact) in limits::ALL.iter().enumerate() {
        let twice = limits::ALL
            .iter()
            .skip(index + 1)
            .any(|other| other.name == fact.name);
        assert!(!twice, "{} stands twice", fact.name);
    }
    let names: Vec<_> = RULES.iter().map(|rule| rule.name).collect();
    assert_eq!(
        names,
        session_advisor_core::model::RuleName::ALL,
        "a rule is missing or out of order"
    );
}
