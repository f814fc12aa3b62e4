//! The words about sources: what each one is, and how to tell which one it is.

use session_advisor_core::model::SourceKind;

/// The title of what follows.
pub(crate) const HOW_TO_TELL: &str = "How do I tell?";

/// The sources, as they are grouped in the list.
pub(crate) const SOURCE_GROUPS: &[(&str, &[SourceKind])] = &[
    (
        "A person with keys",
        &[SourceKind::IamUser, SourceKind::TemporaryCredentials],
    ),
    (
        "A person signed in through a company",
        &[SourceKind::IdentityCenter, SourceKind::Saml],
    ),
    (
        "A person in the console",
        &[
            SourceKind::ConsoleIamUser,
            SourceKind::ConsoleFederated,
            SourceKind::CliLogin,
        ],
    ),
    (
        "A program on AWS",
        &[
            SourceKind::Ec2InstanceProfile,
            SourceKind::EcsTask,
            SourceKind::ServiceRole,
            SourceKind::EksPodIdentity,
        ],
    ),
    (
        "A pipeline or an outside program",
        &[
            SourceKind::Oidc,
            SourceKind::RolesAnywhere,
            SourceKind::Cognito,
        ],
    ),
    ("The root user", &[SourceKind::RootUser]),
    ("I don’t know", &[SourceKind::Unknown]),
];

/// What a source is, in a line.
pub(crate) const fn source_explained(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::IamUser => "Keys made for an IAM user. They have no end, and chain nothing.",
        SourceKind::RootUser => "The account’s owner. Root can assume no role.",
        SourceKind::Saml => {
            "A company sign-in page whose assertion is exchanged for a role, such as by saml2aws."
        }
        SourceKind::Oidc => {
            "A signed token that is exchanged for a role: GitHub, GitLab, EKS with IRSA."
        }
        SourceKind::IdentityCenter => {
            "`aws sso login` or the access portal. It is a role, so the next role is chained."
        }
        SourceKind::Ec2InstanceProfile => {
            "The role of an EC2 instance, also that of a self-hosted runner on it."
        }
        SourceKind::EcsTask => "The task role of a container in ECS or Fargate.",
        SourceKind::ServiceRole => "The role that Lambda, CodeBuild and the like run with.",
        SourceKind::EksPodIdentity => "The role that EKS gives to a pod by an association.",
        SourceKind::RolesAnywhere => "A certificate that is exchanged for a role.",
        SourceKind::Cognito => {
            "An app that has Cognito call AWS for it. In the basic flow, choose the OIDC token."
        }
        SourceKind::ConsoleIamUser => "A browser, signed in with the name of an IAM user.",
        SourceKind::ConsoleFederated => {
            "A browser, signed in through a company or the access portal: a role already."
        }
        SourceKind::CliLogin => "`aws login`, which lends the console’s sign-in to the CLI.",
        SourceKind::TemporaryCredentials => {
            "A key that begins with `ASIA`, such as one that somebody handed over."
        }
        SourceKind::Unknown => "Then the answer says what depends on it.",
    }
}

/// The command that settles most of it.
pub(crate) const WHO_AM_I: &str = "aws sts get-caller-identity --query Arn";

/// Whether that command settles it, run where the first call is made.
pub(crate) const fn is_told_by_who_am_i(kind: SourceKind) -> bool {
    // Before the exchange there is nothing to sign the command with.
    !matches!(kind, SourceKind::Saml | SourceKind::Oidc)
}

/// How to tell that it is this source, in paragraphs.
pub(crate) const fn how_to_tell(kind: SourceKind) -> &'static [&'static str] {
    match kind {
        SourceKind::IamUser => &[
            "The answer has `:user/`, and the access key begins with `AKIA`.",
            "If the key begins with `ASIA`, a session was made first, often for MFA: add \
             GetSessionToken as the first call. Then the role behind it is chained.",
        ],
        SourceKind::RootUser => &["The answer ends with `:root`."],
        SourceKind::Saml => &[
            "Look at the tool’s settings: it names a sign-in page of the company and a role. In \
             CloudTrail the call is AssumeRoleWithSAML, made by a `SAMLUser`.",
            "If the answer to `aws sts get-caller-identity` has `AWSReservedSSO_`, it is Identity \
             Center instead.",
        ],
        SourceKind::Oidc => &[
            "Look at the workflow. GitHub: `id-token: write` and `role-to-assume`, but no \
             `aws-access-key-id`. GitLab: `id_tokens`. In a pod: the variable \
             `AWS_WEB_IDENTITY_TOKEN_FILE`. In CloudTrail the call is AssumeRoleWithWebIdentity, \
             made by a `WebIdentityUser`.",
            "If the workflow has an access key in its secrets, it uses a user’s keys. If it has \
             neither, it most likely runs on AWS, with the role of its runner.",
        ],
        SourceKind::IdentityCenter => &[
            "The answer has `:assumed-role/AWSReservedSSO_`. The profile has `sso_session` or \
             `sso_start_url`.",
        ],
        SourceKind::Ec2InstanceProfile => &[
            "The answer has `:assumed-role/` and ends with the id of the instance, such as `i-0abc`.",
        ],
        SourceKind::EcsTask => &[
            "The answer has `:assumed-role/` and the name of the task role. The container has the \
             variable `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI`.",
        ],
        SourceKind::ServiceRole => &[
            "The answer has `:assumed-role/` and the role that is set on the function, the build \
             or the job.",
        ],
        SourceKind::EksPodIdentity => &[
            "The answer has `:assumed-role/`, and the pod has the variable \
             `AWS_CONTAINER_CREDENTIALS_FULL_URI`.",
            "If it has `AWS_WEB_IDENTITY_TOKEN_FILE` instead, it is IRSA: choose the OIDC token.",
        ],
        SourceKind::RolesAnywhere => &[
            "The answer has `:assumed-role/`, and `credential_process` in the profile runs \
             `aws_signing_helper`.",
        ],
        SourceKind::Cognito => &[
            "The answer has `:assumed-role/`, and the app gets its keys from \
             GetCredentialsForIdentity.",
        ],
        SourceKind::ConsoleIamUser => &[
            "Run it in CloudShell, before any switch of role: the answer has `:user/`. The \
             console shows the user’s name at the top right.",
        ],
        SourceKind::ConsoleFederated => {
            &["Run it in CloudShell, before any switch of role: the answer has `:assumed-role/`."]
        }
        SourceKind::CliLogin => &[
            "The profile has `login_session`. The answer tells who signed in: `:user/`, \
             `:assumed-role/`, or `:root` at the end.",
        ],
        SourceKind::TemporaryCredentials => &[
            "The access key begins with `ASIA` and comes with a session token. The answer has \
             `:assumed-role/` or `:user/`; both are capped in the same way.",
            "If it has `AWSReservedSSO_`, choose IAM Identity Center.",
        ],
        SourceKind::Unknown => &[
            "`:user/` is an IAM user; look at the access key too: `AKIA` is a key in hand, `ASIA` \
             a session.",
            "`:assumed-role/AWSReservedSSO_` is Identity Center. `:assumed-role/` with anything \
             else is a role: a program on AWS, a pipeline or a company sign-in. Whatever it is, \
             the next role is chained.",
            "`:root` at the end is the root user.",
        ],
    }
}
