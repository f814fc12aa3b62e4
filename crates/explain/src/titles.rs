//! Short titles for the names of the vocabulary.

use session_advisor_core::model::SourceKind;

pub use session_advisor_core::remedies::title as remedy_title;
pub use session_advisor_core::rules::title as rule_title;
pub use session_advisor_core::words::operation_title;

/// What a source is called.
#[must_use]
pub const fn source_title(source: SourceKind) -> &'static str {
    match source {
        SourceKind::IamUser => "An IAM user",
        SourceKind::RootUser => "The root user",
        SourceKind::Saml => "A SAML sign-in",
        SourceKind::Oidc => "An OIDC token (GitHub, GitLab, IRSA)",
        SourceKind::IdentityCenter => "IAM Identity Center",
        SourceKind::Ec2InstanceProfile => "An EC2 instance",
        SourceKind::EcsTask => "An ECS task",
        SourceKind::ServiceRole => "Lambda, CodeBuild or another service",
        SourceKind::EksPodIdentity => "An EKS pod with Pod Identity",
        SourceKind::RolesAnywhere => "IAM Roles Anywhere",
        SourceKind::Cognito => "Cognito (enhanced flow)",
        SourceKind::ConsoleIamUser => "The console, as an IAM user",
        SourceKind::ConsoleFederated => "The console, through a company sign-in",
        SourceKind::CliLogin => "`aws login`",
        SourceKind::TemporaryCredentials => "Temporary credentials of unknown origin",
        SourceKind::Unknown => "Not known",
    }
}
