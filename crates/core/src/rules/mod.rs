//! The rules: one file each, beside the Markdown that explains it. To add one, see the README.

pub mod errors;
mod rule;

macro_rules! rules {
    ($( $module:ident, $Name:ident, $file:literal; )*) => {
        $(
            #[doc = include_str!($file)]
            pub mod $module;
        )*

        /// Every rule, in the order in which AWS checks; then what shortens, then what informs.
        pub static RULES: &[Rule] = &[ $( $module::RULE, )* ];

        /// The Markdown that explains a rule.
        #[must_use]
        pub const fn rule_page(rule: RuleName) -> &'static str {
            match rule { $( RuleName::$Name => include_str!($file), )* }
        }
    };
}

use crate::model::RuleName;

pub use crate::judgement::call;
pub use crate::judgement::{Applies, Certainty, Over, Sources};
pub use errors::error_page;
pub use rule::{Rule, Ruling, Says, check_order, refuses};

rules! {
    refused_by_client, RefusedByClient, "refused_by_client.md";
    below_minimum, BelowMinimum, "below_minimum.md";
    above_maximum, AboveMaximum, "above_maximum.md";
    credentials_do_not_fit, CredentialsDoNotFit, "credentials_do_not_fit.md";
    needs_long_term_keys, NeedsLongTermKeys, "needs_long_term_keys.md";
    console_link_credentials, ConsoleLinkCredentials, "console_link_credentials.md";
    root_user_cannot_assume_roles, RootUserCannotAssumeRoles, "root_user_cannot_assume_roles.md";
    federated_user_cannot_assume_roles, FederatedUserCannotAssumeRoles,
        "federated_user_cannot_assume_roles.md";
    role_maximum, RoleMaximum, "role_maximum.md";
    role_chaining, RoleChaining, "role_chaining.md";
    console_link_duration, ConsoleLinkDuration, "console_link_duration.md";
    web_identity_token_outlives_session, WebIdentityTokenOutlivesSession,
        "web_identity_token_outlives_session.md";
    root_session_maximum, RootSessionMaximum, "root_session_maximum.md";
    saml_assertion_end, SamlAssertionEnd, "saml_assertion_end.md";
    console_session_left, ConsoleSessionLeft, "console_session_left.md";
    permission_set_duration, PermissionSetDuration, "permission_set_duration.md";
    fixed_by_service, FixedByService, "fixed_by_service.md";
    default_duration, DefaultDuration, "default_duration.md";
    mfa_not_carried, MfaNotCarried, "mfa_not_carried.md";
    request_ignored_by_client, RequestIgnoredByClient, "request_ignored_by_client.md";
    session_ends_before_the_work, SessionEndsBeforeTheWork, "session_ends_before_the_work.md";
    contradiction, Contradiction, "contradiction.md";
}
