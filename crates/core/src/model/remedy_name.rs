//! The names of the remedies.

use crate::named_enum;

named_enum! {
    /// A way out: an edit of the scenario that is judged before it is offered.
    pub enum RemedyName {
        /// Give role A the permissions, so that no hop is needed.
        BroadenRoleA => "broaden-role-a",
        /// Switch to the role in the console.
        ConsoleSwitchRole => "console-switch-role",
        /// Ask for one hour.
        AskOneHour => "ask-one-hour",
        /// Let the client fetch new credentials whenever the old ones end.
        RenewAutomatically => "renew-automatically",
        /// Raise the role's maximum session duration.
        RaiseRoleMaximum => "raise-role-maximum",
        /// Assume the role with the IAM user's own keys.
        AssumeDirectlyFromUser => "assume-directly-from-user",
        /// Pass MFA in AssumeRole itself.
        MfaInAssumeRole => "mfa-in-assume-role",
        /// Work with the session token, without a role.
        UseSessionTokenAlone => "use-session-token-alone",
        /// Let the resource itself admit role A.
        ResourcePolicy => "resource-policy",
        /// Let the target role trust the identity provider.
        FederateToTarget => "federate-to-target",
        /// Use a permission set that is long enough and reaches the target.
        PermissionSet => "permission-set",
        /// Run the workload as the target role.
        RunAsTargetRole => "run-as-target-role",
        /// Let EKS Pod Identity assume the target role.
        PodIdentityTargetRole => "pod-identity-target-role",
        /// Use a Roles Anywhere profile for the target role.
        RolesAnywhere => "roles-anywhere",
        /// Cut the work into pieces that fit into a session.
        SplitTheWork => "split-the-work",
        /// Leave SessionDuration out of the console link.
        DropSessionDuration => "drop-session-duration",
        /// Ask between minimum and maximum.
        FitTheRange => "fit-the-range",
        /// Ask for as long as the work takes.
        AskLonger => "ask-longer",
        /// Make no GetSessionToken call before AssumeRole.
        SkipSessionToken => "skip-session-token",
        /// Make the call with long-term keys.
        UseLongTermKeys => "use-long-term-keys",
        /// Use a newer version of the client.
        UpgradeTheClient => "upgrade-the-client",
        /// Sign in again.
        SignInAgain => "sign-in-again",
        /// Set the clock.
        SetTheClock => "set-the-clock",
        /// Mend trust policy or permissions.
        FixTrustOrPermission => "fix-trust-or-permission",
    }
}
