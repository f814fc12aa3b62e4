//! Credentials of `aws login`.

use super::{
    ANY_SESSION, Behind, ConsoleUser, Group, Holds, IdentityFacts, IdentityForm, IdentityWords,
    Life, Piece, RenewedBy, SizedBy,
};
use crate::facts::{Certainty, citations, limits};
use crate::model::Operation;

pub(super) const FACTS: IdentityFacts = IdentityFacts {
    holds: Holds::Login,
    life: Life::exactly(limits::CLI_LOGIN_CREDENTIALS),
    longest: Some(limits::CLI_LOGIN_SESSION),
    renewed_by: RenewedBy::SignIn(Some(limits::CLI_LOGIN_SESSION)),
    sized_by: SizedBy::Service {
        certainty: Certainty::Documented,
        sources: &[citations::CLI_SIGN_IN],
    },
    behind: Behind::user(),
    console: ConsoleUser::SignedIn,
    federates_as: None,
    first_call: Operation::AssumeRole,
};

pub(super) const TITLE: &str = "`aws login`";

pub(super) const WORDS: IdentityWords = IdentityWords {
    fixed: &[
        Piece::Text("`aws login` gives credentials for "),
        Piece::Length(limits::CLI_LOGIN_CREDENTIALS),
        Piece::Text(" at most and renews them for up to "),
        Piece::Length(limits::CLI_LOGIN_SESSION),
        Piece::Text(". No request changes it."),
    ],
    sign_in: Some("aws login --profile PROFILE"),
    ..IdentityWords::NONE
};

pub(super) const HOLDERS: &[(&str, &str)] = &[
    ("cli-login.as-user", "`aws login`, as an IAM user"),
    ("cli-login.as-role", "`aws login`, as a role"),
    ("cli-login.as-root", "`aws login`, as the root user"),
];

pub(super) const FORM: IdentityForm = IdentityForm {
    name: TITLE,
    group: (Group::Console, 2),
    explained: "`aws login`, which lends the console’s sign-in to the CLI.",
    told_by_caller_identity: true,
    how_to_tell: &[
        "The profile has `login_session`. The answer tells who signed in: `:user/`, \
             `:assumed-role/`, or `:root` at the end.",
    ],
    session: false,
    session_help: ANY_SESSION,
    request: false,
};
