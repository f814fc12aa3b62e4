//! The names of the remedies.

use crate::named_enum;

/// Hands the list of all remedies to the macro of that name, in the order in which they are offered
/// where they rank alike.
macro_rules! every_remedy {
    ($each:ident) => {
        $each! {
            /// Mend trust policy or permissions.
            fix_trust_or_permission::FixTrustOrPermission => "fix-trust-or-permission";
            /// Sign in again.
            sign_in_again::SignInAgain => "sign-in-again";
            /// Set the clock.
            set_the_clock::SetTheClock => "set-the-clock";
            /// Use a newer version of the client.
            upgrade_the_client::UpgradeTheClient => "upgrade-the-client";
            /// Leave SessionDuration out of the console link.
            drop_session_duration::DropSessionDuration => "drop-session-duration";
            /// Ask for as long as the work takes.
            ask_longer::AskLonger => "ask-longer";
            /// Raise the role's maximum session duration.
            raise_role_maximum::RaiseRoleMaximum => "raise-role-maximum";
            /// Ask between minimum and maximum.
            fit_the_range::FitTheRange => "fit-the-range";
            /// Give role A the permissions, so that no hop is needed.
            broaden_role_a::BroadenRoleA => "broaden-role-a";
            /// Run the workload as the target role.
            run_as_target_role::RunAsTargetRole => "run-as-target-role";
            /// Let EKS Pod Identity assume the target role.
            pod_identity_target_role::PodIdentityTargetRole => "pod-identity-target-role";
            /// Let the target role trust the identity provider.
            federate_to_target::FederateToTarget => "federate-to-target";
            /// Pass MFA in AssumeRole itself.
            mfa_in_assume_role::MfaInAssumeRole => "mfa-in-assume-role";
            /// Make no GetSessionToken call before AssumeRole.
            skip_session_token::SkipSessionToken => "skip-session-token";
            /// Assume the role with the IAM user's own keys.
            assume_directly_from_user::AssumeDirectlyFromUser => "assume-directly-from-user";
            /// Switch to the role in the console.
            console_switch_role::ConsoleSwitchRole => "console-switch-role";
            /// Use a permission set that is long enough and reaches the target.
            permission_set::PermissionSet => "permission-set";
            /// Let the resource itself admit role A.
            resource_policy::ResourcePolicy => "resource-policy";
            /// Let the client fetch new credentials whenever the old ones end.
            renew_automatically::RenewAutomatically => "renew-automatically";
            /// Ask for one hour.
            ask_one_hour::AskOneHour => "ask-one-hour";
            /// Use a Roles Anywhere profile for the target role.
            roles_anywhere::RolesAnywhere => "roles-anywhere";
            /// Work with the session token, without a role.
            use_session_token_alone::UseSessionTokenAlone => "use-session-token-alone";
            /// Cut the work into pieces that fit into a session.
            split_the_work::SplitTheWork => "split-the-work";
            /// Make the call with long-term keys.
            use_long_term_keys::UseLongTermKeys => "use-long-term-keys";
        }
    };
}
pub(crate) use every_remedy;

macro_rules! remedy_names {
    ($( $(#[$doc:meta])+ $module:ident::$Name:ident => $name:literal; )*) => {
        named_enum! {
            /// A way out: an edit of the scenario that is judged before it is offered.
            pub enum RemedyName {
                $( $(#[$doc])+ $Name => $name, )*
            }
        }
    };
}
every_remedy!(remedy_names);
