//! The rows: everything that a scenario can start from, then what the usual calls give.

/// What is held, as the notation says it without its version, and what it is called.
///
/// The console's sign-in is fresh, and `aws login` says who signed in, because both decide answers.
pub(super) const HOLDERS: &[(&str, &str)] = &[
    ("iam-user", "Long-term keys of an IAM user"),
    ("root-user", "Keys of the root user"),
    ("saml", "A SAML assertion alone"),
    ("oidc", "An OIDC token alone (GitHub, GitLab, IRSA)"),
    ("identity-center", "IAM Identity Center (SSO)"),
    ("ec2-instance-profile", "The role of an EC2 instance"),
    ("ecs-task", "The role of an ECS task"),
    (
        "service-role",
        "The role of Lambda, CodeBuild or another service",
    ),
    (
        "eks-pod-identity",
        "The role of an EKS pod with Pod Identity",
    ),
    ("roles-anywhere", "IAM Roles Anywhere"),
    ("cognito", "Cognito (enhanced flow)"),
    (
        "console-iam-user.left-12h",
        "The console, as an IAM user who just signed in",
    ),
    (
        "console-federated",
        "The console, through a company sign-in",
    ),
    ("cli-login.as-user", "`aws login`, as an IAM user"),
    ("cli-login.as-role", "`aws login`, as a role"),
    ("cli-login.as-root", "`aws login`, as the root user"),
    (
        "temporary-credentials",
        "Temporary credentials of unknown origin",
    ),
    ("unknown", "Credentials of an unknown kind"),
    (
        "iam-user~get-session-token",
        "GetSessionToken credentials of an IAM user",
    ),
    (
        "root-user~get-session-token",
        "GetSessionToken credentials of the root user",
    ),
    (
        "iam-user~get-federation-token",
        "GetFederationToken credentials",
    ),
    (
        "iam-user~assume-role",
        "A role, assumed with a user’s long-term keys",
    ),
    (
        "iam-user~assume-role~assume-role",
        "A role, assumed from a role",
    ),
    ("saml~assume-role-with-saml", "A role, through SAML"),
    ("oidc~assume-role-with-web-identity", "A role, through OIDC"),
    ("iam-user~assume-root", "An AssumeRoot session"),
    (
        "iam-user~assume-role~console-link",
        "The console, by a link from a role",
    ),
    (
        "iam-user~get-federation-token~console-link",
        "The console, by a link from a federation token",
    ),
];
