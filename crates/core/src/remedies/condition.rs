//! What a remedy hangs on.

use crate::facts::limits;
use crate::model::Hop;
use crate::words::{InWords, RoleWords};

/// Something that a remedy needs and that the scenario does not state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// Both roles are in one account.
    SameAccount,
    /// The roles are in two accounts.
    TwoAccounts,
    /// The caller's credentials are a role's.
    CallerIsRole,
    /// The caller's own session can be that long.
    CallerLastsLongEnough,
    /// The service takes resource-based policies.
    ServiceTakesPolicies,
    /// The role trusts the user.
    RoleTrustsUser,
    /// There is an IAM user.
    HasIamUser,
    /// The credentials come from GetSessionToken.
    FromSessionToken,
    /// The MFA device shows codes.
    MfaCodes,
    /// The role does not demand MFA.
    NoMfaDemanded,
    /// The user itself has the permissions.
    UserHasPermissions,
    /// The caller comes from an identity provider.
    HasIdentityProvider,
    /// The organisation uses IAM Identity Center.
    HasIdentityCenter,
    /// There is a certificate authority.
    HasCertificates,
    /// The person signs in to the console as an IAM user.
    SignsInAsUser,
    /// It is console work.
    ConsoleWork,
    /// The role's maximum is below what is wanted.
    MaximumIsLower,
    /// The role's maximum is high enough.
    MaximumIsEnough,
    /// Long-term keys sign the call.
    LongTermKeys,
    /// The credentials that sign can be renewed for as long as the work runs.
    CallerRenews,
    /// The access portal's session lasts as long as the work.
    PortalSessionLasts,
    /// The work can be cut into pieces.
    WorkCanBeCut,
    /// A newer version of the client does not stop there.
    NewerClient,
    /// The code runs on AWS.
    RunsOnAws,
}

impl Condition {
    /// The condition as it follows an "if", for a remedy of that call.
    pub(super) fn in_words(self, hop: Option<&Hop>) -> String {
        let role = RoleWords(hop);
        match self {
            Self::SameAccount => "both roles are in one account".to_owned(),
            Self::TwoAccounts => "the roles are in two accounts".to_owned(),
            Self::CallerIsRole => "the credentials that sign are a role’s".to_owned(),
            Self::CallerLastsLongEnough => {
                "the first session itself can last that long".to_owned()
            }
            Self::ServiceTakesPolicies => {
                "the service takes resource-based policies (S3, SQS, SNS, KMS, Lambda, Secrets Manager \
                 and others do)"
                    .to_owned()
            }
            Self::RoleTrustsUser => format!("{role} trusts the user"),
            Self::HasIamUser => "there is an IAM user to sign with".to_owned(),
            Self::FromSessionToken => "these credentials come from GetSessionToken".to_owned(),
            Self::MfaCodes => "the MFA device shows six-digit codes".to_owned(),
            Self::NoMfaDemanded => "nothing demands MFA".to_owned(),
            Self::UserHasPermissions => "the user itself has the permissions".to_owned(),
            Self::HasIdentityProvider => "the caller comes from an identity provider".to_owned(),
            Self::HasIdentityCenter => "the organisation uses IAM Identity Center".to_owned(),
            Self::HasCertificates => "the caller can hold a certificate".to_owned(),
            Self::SignsInAsUser => "the person signs in to the console as an IAM user".to_owned(),
            Self::ConsoleWork => "the work can be done in the console".to_owned(),
            Self::MaximumIsLower => format!("the maximum of {role} is too low"),
            Self::MaximumIsEnough => "the role’s maximum allows it".to_owned(),
            Self::LongTermKeys => "long-term keys sign the call".to_owned(),
            Self::CallerRenews => {
                "what signs is renewed too, or lives as long as the work".to_owned()
            }
            Self::PortalSessionLasts => format!(
                "the access portal’s session ({} by default) lasts as long as the work",
                InWords(limits::PORTAL_SESSION_DEFAULT)
            ),
            Self::WorkCanBeCut => "the work can be cut into pieces".to_owned(),
            Self::NewerClient => "a newer version does not stop there".to_owned(),
            Self::RunsOnAws => "the code runs on AWS".to_owned(),
        }
    }
}
