//! The scenarios that journeys start from or come to.

/// The article's case: two hours asked for through two roles.
pub(crate) const CHAINED: &str = "v1~iam-user~assume-role.max-12h.role-RoleA.account-a\
                                  ~assume-role.ask-2h.max-12h.role-RoleB.account-a";
/// The same once role A may do what role B was needed for.
pub(crate) const BROADENED: &str = "v1~iam-user~assume-role.ask-2h.max-12h.role-RoleA.account-a";
/// One role, asked for within its maximum.
pub(crate) const DIRECT: &str = "v1~iam-user~assume-role.ask-2h.max-12h";

/// A file with a profile that chains, one that does not, and one that is not understood.
pub(crate) const SEVERAL_PROFILES: &str = "[default]
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY

[profile first]
role_arn = arn:aws:iam::111122223333:role/First
source_profile = default

[profile second]
role_arn = arn:aws:iam::111122223333:role/Second
source_profile = first
duration_seconds = 7200
favourite_colour = green
";

/// Where the verdict is told.
pub(crate) const VERDICT: &str = "data-verdict";
/// Whether that is not the answer to what is entered.
pub(crate) const STALE: &str = "data-stale";
