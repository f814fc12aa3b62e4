//! Who makes the first call.

use super::{Account, Ask, Seconds};
use crate::named_enum;

named_enum! {
    /// The kind of identity that a scenario starts from.
    pub enum SourceKind {
        /// An IAM user's long-term keys, or the same user signed in to the console.
        IamUser => "iam-user",
        /// The account's root user.
        RootUser => "root-user",
        /// A SAML assertion, not yet exchanged.
        Saml => "saml",
        /// An OIDC token, not yet exchanged (GitHub, GitLab, IRSA, Cognito's basic flow).
        Oidc => "oidc",
        /// A role session of IAM Identity Center.
        IdentityCenter => "identity-center",
        /// The role of an EC2 instance.
        Ec2InstanceProfile => "ec2-instance-profile",
        /// The task role of an ECS task.
        EcsTask => "ecs-task",
        /// The role that another service runs as (Lambda, CodeBuild and the like).
        ServiceRole => "service-role",
        /// The role of an EKS pod with Pod Identity.
        EksPodIdentity => "eks-pod-identity",
        /// A session of IAM Roles Anywhere.
        RolesAnywhere => "roles-anywhere",
        /// Credentials of Cognito's enhanced flow.
        Cognito => "cognito",
        /// An IAM user signed in to the console.
        ConsoleIamUser => "console-iam-user",
        /// Somebody signed in to the console through an identity provider.
        ConsoleFederated => "console-federated",
        /// Credentials of `aws login`.
        CliLogin => "cli-login",
        /// Temporary credentials of unknown origin.
        TemporaryCredentials => "temporary-credentials",
        /// Not known.
        Unknown => "unknown",
    }
}

named_enum! {
    /// Who signed in for `aws login`.
    pub enum SignedInAs {
        /// An IAM user.
        User => "user",
        /// A role, through an identity provider.
        Role => "role",
        /// The root user.
        Root => "root",
    }
}

/// An identity with the facts that only its kind has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Identity {
    /// See [`SourceKind::IamUser`].
    IamUser,
    /// See [`SourceKind::RootUser`].
    RootUser,
    /// See [`SourceKind::Saml`].
    Saml {
        /// Seconds until the assertion's SessionNotOnOrAfter; none where it sets no end.
        until: Option<Seconds>,
    },
    /// See [`SourceKind::Oidc`].
    Oidc,
    /// See [`SourceKind::IdentityCenter`].
    IdentityCenter,
    /// See [`SourceKind::Ec2InstanceProfile`].
    Ec2InstanceProfile,
    /// See [`SourceKind::EcsTask`].
    EcsTask,
    /// See [`SourceKind::ServiceRole`].
    ServiceRole,
    /// See [`SourceKind::EksPodIdentity`].
    EksPodIdentity,
    /// See [`SourceKind::RolesAnywhere`].
    RolesAnywhere,
    /// See [`SourceKind::Cognito`].
    Cognito,
    /// See [`SourceKind::ConsoleIamUser`].
    ConsoleIamUser {
        /// Seconds that the console session still lasts; none where it is not known.
        left: Option<Seconds>,
    },
    /// See [`SourceKind::ConsoleFederated`].
    ConsoleFederated {
        /// Seconds that the console session still lasts; none where it is not known.
        left: Option<Seconds>,
    },
    /// See [`SourceKind::CliLogin`].
    CliLogin {
        /// Who signed in; none where it is not known.
        signed_in: Option<SignedInAs>,
    },
    /// See [`SourceKind::TemporaryCredentials`].
    TemporaryCredentials,
    /// See [`SourceKind::Unknown`].
    Unknown,
}

impl Identity {
    /// That kind of identity, with nothing more known about it.
    #[must_use]
    pub const fn of(kind: SourceKind) -> Self {
        match kind {
            SourceKind::IamUser => Self::IamUser,
            SourceKind::RootUser => Self::RootUser,
            SourceKind::Saml => Self::Saml { until: None },
            SourceKind::Oidc => Self::Oidc,
            SourceKind::IdentityCenter => Self::IdentityCenter,
            SourceKind::Ec2InstanceProfile => Self::Ec2InstanceProfile,
            SourceKind::EcsTask => Self::EcsTask,
            SourceKind::ServiceRole => Self::ServiceRole,
            SourceKind::EksPodIdentity => Self::EksPodIdentity,
            SourceKind::RolesAnywhere => Self::RolesAnywhere,
            SourceKind::Cognito => Self::Cognito,
            SourceKind::ConsoleIamUser => Self::ConsoleIamUser { left: None },
            SourceKind::ConsoleFederated => Self::ConsoleFederated { left: None },
            SourceKind::CliLogin => Self::CliLogin { signed_in: None },
            SourceKind::TemporaryCredentials => Self::TemporaryCredentials,
            SourceKind::Unknown => Self::Unknown,
        }
    }

    /// Its kind.
    #[must_use]
    pub const fn kind(self) -> SourceKind {
        match self {
            Self::IamUser => SourceKind::IamUser,
            Self::RootUser => SourceKind::RootUser,
            Self::Saml { .. } => SourceKind::Saml,
            Self::Oidc => SourceKind::Oidc,
            Self::IdentityCenter => SourceKind::IdentityCenter,
            Self::Ec2InstanceProfile => SourceKind::Ec2InstanceProfile,
            Self::EcsTask => SourceKind::EcsTask,
            Self::ServiceRole => SourceKind::ServiceRole,
            Self::EksPodIdentity => SourceKind::EksPodIdentity,
            Self::RolesAnywhere => SourceKind::RolesAnywhere,
            Self::Cognito => SourceKind::Cognito,
            Self::ConsoleIamUser { .. } => SourceKind::ConsoleIamUser,
            Self::ConsoleFederated { .. } => SourceKind::ConsoleFederated,
            Self::CliLogin { .. } => SourceKind::CliLogin,
            Self::TemporaryCredentials => SourceKind::TemporaryCredentials,
            Self::Unknown => SourceKind::Unknown,
        }
    }
}

/// What a scenario starts from, with what is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// Who it is.
    pub identity: Identity,
    /// The length that the source, profile or permission set gives its sessions, if stated.
    pub session: Option<Seconds>,
    /// A request that this source ignores, because nothing can be asked of it.
    pub ask: Ask,
    /// The account it lives in, if stated.
    pub account: Option<Account>,
}

impl Source {
    /// That identity, with nothing more known.
    #[must_use]
    pub const fn new(identity: Identity) -> Self {
        Self {
            identity,
            session: None,
            ask: Ask::Nothing,
            account: None,
        }
    }
}
