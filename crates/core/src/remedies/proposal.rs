//! What a remedy proposes: an edit, or what stands against it.

use crate::model::Scenario;

/// What a remedy has to say before it is judged.
#[derive(Debug, Clone)]
pub(super) enum Proposal {
    /// Nothing to offer.
    No(WhyNot),
    /// An edit, to be judged.
    Edit(Edit),
}

/// An edited scenario.
#[derive(Debug, Clone)]
pub(super) struct Edit {
    pub(super) scenario: Scenario,
    pub(super) conditions: Vec<Condition>,
    /// Whether it is long enough though no number shows it: it is renewed, or cut into pieces.
    pub(super) long_enough: bool,
    pub(super) raises_first: bool,
    /// Something that stands against an edit that can still be shown.
    pub(super) why_not: Option<WhyNot>,
}

impl Edit {
    pub(super) fn new(scenario: Scenario) -> Self {
        Self {
            scenario,
            conditions: Vec::new(),
            long_enough: false,
            raises_first: false,
            why_not: None,
        }
    }

    pub(super) fn on(mut self, condition: Condition) -> Self {
        self.conditions.push(condition);
        self
    }

    pub(super) fn on_some(self, condition: Option<Condition>) -> Self {
        match condition {
            Some(condition) => self.on(condition),
            None => self,
        }
    }

    pub(super) fn unless(mut self, why_not: Option<WhyNot>) -> Self {
        self.why_not = why_not;
        self
    }
}

impl From<Edit> for Proposal {
    fn from(edit: Edit) -> Self {
        Self::Edit(edit)
    }
}

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

/// What stands against a remedy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNot {
    /// There is nothing to mend.
    NothingToMend,
    /// AWS's answer was not about durations or roles.
    OtherError,
    /// It is no cure for this refusal.
    NotTheCause,
    /// The result would be no better.
    NoBetter,
    /// The two accounts differ.
    TwoAccounts,
    /// The two accounts are one.
    OneAccount,
    /// A user signs, so there is no role to give permissions to.
    CallerIsUser,
    /// What signs is no role.
    CallerIsNoRole,
    /// The hop goes to no role.
    NoRoleCalled,
    /// It is chained: only the error message would change.
    OnlyTheMessageChanges,
    /// It is chained: an hour is the most whatever the role allows.
    AnHourAnyway,
    /// The maximum is as high as it goes.
    AlreadyHighest,
    /// A workload signs in to no console.
    WorkloadHasNoConsole,
    /// The root user switches to no role.
    RootSwitchesToNone,
    /// This source signs in to no console.
    NobodyToSignIn,
    /// A federated person's switch lasts one hour.
    FederatedSwitchIsAnHour,
    /// The source is something else.
    OtherSource,
    /// There is no GetSessionToken call before.
    NoSessionToken,
    /// Somebody has to type an MFA code at each renewal.
    MfaAtEachRenewal,
    /// The credentials that sign end before the work does.
    CallerEndsFirst,
    /// No client can renew this by itself.
    CannotRenew,
    /// The call needs no keys but what it has.
    NoKeysNeeded,
}
