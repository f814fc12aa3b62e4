//! Tickets to practise on: real ones in other words, without anybody’s names.

mod options;
mod pipelines;
mod sign_ins;
mod ticket;
mod tools;
mod workloads;

use crate::drill::Drill;

/// Every ticket.
pub static DRILLS: &[Drill] = &[
    tools::SECURITY_SCAN,
    pipelines::SHORT_ROLE,
    tools::MFA_PROFILE,
    sign_ins::PERMISSION_SET,
    workloads::TWELVE_HOUR_ROLE,
    pipelines::TWO_MINUTES,
    sign_ins::FOUR_HOURS_BY_SAML,
    tools::MAXIMUM_FIRST,
    pipelines::HOUR_AND_OUT,
    sign_ins::CONSOLE_LINK,
    tools::WRONG_CLOCK,
    workloads::TOKEN_FROM_A_SERVER,
    pipelines::BUILD_UPLOADS,
    sign_ins::SOURCE_RAN_OUT,
    workloads::FUNCTION_DENIED,
    tools::WHOLE_DAY,
    sign_ins::PROVIDER_SAYS_EIGHT,
    tools::MFA_AND_A_SECOND_ROLE,
    workloads::POD_ACROSS_ACCOUNTS,
    sign_ins::SWITCHED_AND_CUT,
    workloads::LONG_COPY,
    sign_ins::FEDERATION_BY_SSO,
];
