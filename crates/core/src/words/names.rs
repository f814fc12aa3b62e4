//! The names of roles, accounts and calls, in sentences and in commands.

use crate::model::{Account, Hop, Operation};
use std::borrow::Cow;
use std::fmt::{self, Display};

/// What a rule or remedy says: often the same, at times with something of the scenario in it.
pub type Sentence = Cow<'static, str>;

/// The headline of a call that AWS refuses.
#[must_use]
pub fn aws_refuses(cause: fmt::Arguments<'_>) -> Sentence {
    format!("AWS refuses this: {cause}.").into()
}

/// Which call is meant: named only where there are several.
#[derive(Debug, Clone, Copy)]
pub struct WhichCall {
    /// Its index.
    pub index: usize,
    /// How many calls there are.
    pub of: usize,
}

impl Display for WhichCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.index, self.of) {
            (_, 1) => f.write_str("the call"),
            (0, _) => f.write_str("the first call"),
            (1, _) => f.write_str("the second call"),
            (2, _) => f.write_str("the third call"),
            (index, _) => write!(f, "call {}", index.saturating_add(1)),
        }
    }
}

/// The role of a hop in a sentence: its label in code style, or plain words where it has none.
#[derive(Debug, Clone, Copy)]
pub struct RoleWords<'a>(pub Option<&'a Hop>);

impl Display for RoleWords<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.and_then(|hop| hop.role.as_ref()) {
            Some(role) => write!(f, "`{role}`"),
            None => f.write_str("the role"),
        }
    }
}

/// A role's name in a command: its label, or a placeholder to fill in.
#[derive(Debug, Clone, Copy)]
pub struct RoleInCommand<'a>(pub Option<&'a Hop>, pub &'static str);

impl Display for RoleInCommand<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.and_then(|hop| hop.role.as_ref()) {
            Some(role) => write!(f, "{role}"),
            None => f.write_str(self.1),
        }
    }
}

/// An account in a command: a placeholder, since scenarios hold no numbers.
#[derive(Debug, Clone, Copy)]
pub struct AccountInCommand(pub Option<Account>);

impl Display for AccountInCommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(account) => write!(f, "ACCOUNT_{}", account.letter().to_ascii_uppercase()),
            None => f.write_str("ACCOUNT_ID"),
        }
    }
}

/// The name of a call as AWS writes it.
#[must_use]
pub const fn operation_title(operation: Operation) -> &'static str {
    match operation {
        Operation::AssumeRole => "AssumeRole",
        Operation::AssumeRoleWithSaml => "AssumeRoleWithSAML",
        Operation::AssumeRoleWithWebIdentity => "AssumeRoleWithWebIdentity",
        Operation::AssumeRoot => "AssumeRoot",
        Operation::GetSessionToken => "GetSessionToken",
        Operation::GetFederationToken => "GetFederationToken",
        Operation::GetWebIdentityToken => "GetWebIdentityToken",
        Operation::SwitchRole => "Switch role (console)",
        Operation::ConsoleLink => "getSigninToken (console link)",
    }
}
