//! One call, signed with what the call before it returned.

use super::rule_name::Reason;
use super::seconds::Seconds;
use crate::named_enum;
use arrayvec::ArrayString;

named_enum! {
    /// What a hop calls.
    pub enum Operation {
        /// `sts:AssumeRole`.
        AssumeRole => "assume-role",
        /// `sts:AssumeRoleWithSAML`, unsigned.
        AssumeRoleWithSaml => "assume-role-with-saml",
        /// `sts:AssumeRoleWithWebIdentity`, unsigned.
        AssumeRoleWithWebIdentity => "assume-role-with-web-identity",
        /// `sts:AssumeRoot`.
        AssumeRoot => "assume-root",
        /// `sts:GetSessionToken`.
        GetSessionToken => "get-session-token",
        /// `sts:GetFederationToken`.
        GetFederationToken => "get-federation-token",
        /// `sts:GetWebIdentityToken`: a token, not credentials.
        GetWebIdentityToken => "get-web-identity-token",
        /// Switch role in the console.
        SwitchRole => "switch-role",
        /// `getSigninToken` at the sign-in endpoint: credentials become a console session.
        ConsoleLink => "console-link",
    }
}

impl Operation {
    /// Whether the call carries no signature, so that the credentials held play no part.
    #[must_use]
    pub const fn is_unsigned(self) -> bool {
        matches!(
            self,
            Self::AssumeRoleWithSaml | Self::AssumeRoleWithWebIdentity
        )
    }

    /// Whether the call returns a role session that DurationSeconds can size.
    #[must_use]
    pub const fn returns_role_session(self) -> bool {
        matches!(
            self,
            Self::AssumeRole | Self::AssumeRoleWithSaml | Self::AssumeRoleWithWebIdentity
        )
    }
}

/// What was asked as DurationSeconds or SessionDuration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ask {
    /// Nothing: the default applies.
    #[default]
    Nothing,
    /// Something, but it is not known how much.
    Unknown,
    /// That much.
    For(Seconds),
}

impl Ask {
    /// The amount, where one is known.
    #[must_use]
    pub const fn seconds(self) -> Option<Seconds> {
        match self {
            Self::For(seconds) => Some(seconds),
            Self::Nothing | Self::Unknown => None,
        }
    }
}

/// What AWS was seen to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Observed {
    /// It granted the call.
    Accepted,
    /// It refused, for that reason.
    Refused(Reason),
}

/// An account, as a letter from `a` to `z`: numbers never enter a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Account(u8);

impl Account {
    /// The account of that letter, if it is one from `a` to `z`.
    #[must_use]
    pub const fn new(letter: char) -> Option<Self> {
        if letter.is_ascii_lowercase() {
            Some(Self(letter as u8))
        } else {
            None
        }
    }

    /// The letter.
    #[must_use]
    pub const fn letter(self) -> char {
        self.0 as char
    }
}

/// A role's label: 1 to 64 of `A-Z a-z 0-9 - _`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoleLabel(ArrayString<64>);

impl RoleLabel {
    /// The label, if every character and the length are allowed.
    ///
    /// ```
    /// use session_advisor_core::model::RoleLabel;
    ///
    /// assert_eq!(RoleLabel::new("RoleA").map(|label| label.to_string()), Some("RoleA".into()));
    /// assert_eq!(RoleLabel::new("team/RoleA"), None);
    /// ```
    #[must_use]
    pub fn new(label: &str) -> Option<Self> {
        let fits = !label.is_empty() && label.chars().all(Self::allows);
        if fits {
            ArrayString::from(label).ok().map(Self)
        } else {
            None
        }
    }

    /// The label of a real role name: every character that a label cannot hold becomes `_`.
    /// None where nothing or more than 64 characters would be left.
    #[must_use]
    pub fn of_role(name: &str) -> Option<Self> {
        let mut label = ArrayString::new();
        for character in name.chars() {
            label
                .try_push(if Self::allows(character) {
                    character
                } else {
                    '_'
                })
                .ok()?;
        }
        (!label.is_empty()).then_some(Self(label))
    }

    /// The label as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    fn allows(character: char) -> bool {
        character.is_ascii_alphanumeric() || matches!(character, '-' | '_')
    }
}

impl std::fmt::Display for RoleLabel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One call of a scenario, with what is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hop {
    /// What is called.
    pub operation: Operation,
    /// What was asked.
    pub ask: Ask,
    /// The role's MaxSessionDuration, if known.
    pub role_maximum: Option<Seconds>,
    /// Whether MFA was passed in this very call.
    pub mfa: bool,
    /// What AWS was seen to answer, if anything.
    pub observed: Option<Observed>,
    /// The role's label, if it has one.
    pub role: Option<RoleLabel>,
    /// The account the call goes to, if stated.
    pub account: Option<Account>,
}

impl Hop {
    /// That call, with nothing more known.
    #[must_use]
    pub const fn new(operation: Operation) -> Self {
        Self {
            operation,
            ask: Ask::Nothing,
            role_maximum: None,
            mfa: false,
            observed: None,
            role: None,
            account: None,
        }
    }
}
