//! Who makes the first call.

use super::hop::{Account, Ask};
use super::seconds::Seconds;
use crate::named_enum;

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

/// How a role session came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleSource {
    /// AssumeRole, signed with an IAM user's long-term keys.
    User,
    /// AssumeRole, signed with temporary credentials.
    Chain,
    /// AssumeRoleWithSAML.
    Saml,
    /// AssumeRoleWithWebIdentity.
    WebIdentity,
    /// A permission set of IAM Identity Center.
    IdentityCenter,
    /// Cognito's enhanced flow.
    Cognito,
    /// EC2, ECS, Lambda and the like, which hand the session out themselves.
    Service,
    /// EKS Pod Identity.
    Pod,
    /// IAM Roles Anywhere.
    Certificate,
    /// AssumeRole, signed with it is not known what.
    Unknown,
}

/// The kinds of source, each with the attributes that only it has: one list for all that follows
/// from it.
macro_rules! sources {
    ($(
        $(#[$meta:meta])*
        $Kind:ident $({ $( $(#[$attribute_meta:meta])* $attribute:ident: $Type:ty ),* })? => $name:literal,
    )*) => {
        named_enum! {
            /// The kind of identity that a scenario starts from.
            pub enum SourceKind { $( $(#[$meta])* $Kind => $name, )* }
        }

        /// An identity with the attributes that only its kind has.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Identity {
            $(
                #[doc = concat!("See [`SourceKind::", stringify!($Kind), "`].")]
                $Kind $({ $( $(#[$attribute_meta])* $attribute: $Type ),* })?,
            )*
        }

        impl SourceKind {
            /// Which of the attributes it has that not every kind has.
            #[must_use]
            pub const fn takes(self) -> Takes {
                match self {
                    $( Self::$Kind => Takes { $( $( $attribute: true, )* )? ..Takes::NOTHING }, )*
                }
            }
        }

        impl Identity {
            /// That kind of identity with those of the attributes that it has.
            #[must_use]
            pub const fn with(kind: SourceKind, attributes: Attributes) -> Self {
                match kind {
                    $( SourceKind::$Kind => Self::$Kind { $( $( $attribute: attributes.$attribute ),* )? }, )*
                }
            }

            /// Its kind.
            #[must_use]
            pub const fn kind(self) -> SourceKind {
                match self { $( Self::$Kind { .. } => SourceKind::$Kind, )* }
            }

            /// What is known of the attributes that only some kinds have.
            #[must_use]
            pub const fn attributes(self) -> Attributes {
                let mut attributes = Attributes::UNKNOWN;
                match self {
                    $(
                        Self::$Kind { $( $( $attribute ),* )? } => {
                            $( $( attributes.$attribute = $attribute; )* )?
                        }
                    )*
                }
                attributes
            }
        }
    };
}

sources! {
    /// An IAM user's long-term keys, or the same user signed in to the console.
    IamUser => "iam-user",
    /// The account's root user.
    RootUser => "root-user",
    /// A SAML assertion, not yet exchanged.
    Saml {
        /// Seconds until the assertion's SessionNotOnOrAfter; none where it sets no end.
        until: Option<Seconds>
    } => "saml",
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
    ConsoleIamUser {
        /// Seconds that the console session still lasts; none where it is not known.
        left: Option<Seconds>
    } => "console-iam-user",
    /// Somebody signed in to the console through an identity provider.
    ConsoleFederated {
        /// Seconds that the console session still lasts; none where it is not known.
        left: Option<Seconds>
    } => "console-federated",
    /// Credentials of `aws login`.
    CliLogin {
        /// Who signed in; none where it is not known.
        signed_in: Option<SignedInAs>
    } => "cli-login",
    /// Temporary credentials of unknown origin.
    TemporaryCredentials => "temporary-credentials",
    /// Not known.
    Unknown => "unknown",
}

/// Which of the attributes a kind has that not every kind has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Takes {
    /// When a SAML assertion ends.
    pub until: bool,
    /// What is left of a console session.
    pub left: bool,
    /// Who signed in for `aws login`.
    pub signed_in: bool,
}

impl Takes {
    const NOTHING: Self = Self {
        until: false,
        left: false,
        signed_in: false,
    };
}

/// What is known of the attributes that only some kinds have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attributes {
    /// Seconds until a SAML assertion's SessionNotOnOrAfter.
    pub until: Option<Seconds>,
    /// Seconds that a console session still lasts.
    pub left: Option<Seconds>,
    /// Who signed in for `aws login`.
    pub signed_in: Option<SignedInAs>,
}

impl Attributes {
    /// Nothing.
    pub const UNKNOWN: Self = Self {
        until: None,
        left: None,
        signed_in: None,
    };
}

impl Identity {
    /// That kind of identity, with nothing more known about it.
    #[must_use]
    pub const fn of(kind: SourceKind) -> Self {
        Self::with(kind, Attributes::UNKNOWN)
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
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> SourceKind {
        self.identity.kind()
    }

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
