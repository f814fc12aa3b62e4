//! A scenario as an object: the attributes of the notation by their names, durations in seconds.

use crate::model::{
    Account, Ask, Attributes, Hop, Identity, Observed, Operation, Reason, RoleLabel, Scenario,
    Seconds, SignedInAs, Source, SourceKind, Takes,
};
use crate::rules;
use serde::Deserialize;
use serde::de::{Deserializer, Error, Unexpected, Visitor};
use std::fmt;

/// A scenario as an object: an identity, then calls, each signed with what the one before it
/// returned.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "an object with `source` and `hops`")]
pub struct ScenarioObject {
    /// How many seconds the work runs.
    pub need: Option<Seconds>,
    /// Who makes the first call.
    pub source: SourceObject,
    /// The calls, in order; 20 at most.
    #[cfg_attr(feature = "schema", schemars(length(max = 20)))]
    pub hops: Vec<HopObject>,
}

/// Who makes the first call.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "an object with `kind`")]
pub struct SourceObject {
    /// The kind of identity.
    pub kind: SourceKind,
    /// How many seconds the source, profile or permission set gives its sessions.
    pub session: Option<Seconds>,
    /// Seconds until the SAML assertion's SessionNotOnOrAfter.
    pub until: Option<Seconds>,
    /// Seconds that the console session still lasts.
    pub left: Option<Seconds>,
    /// Who signed in for `aws login`.
    #[serde(rename = "as")]
    pub signed_in: Option<SignedInAs>,
    /// A request that this source ignores.
    pub ask: Option<AskValue>,
    /// The account it lives in.
    pub account: Option<AccountLetter>,
}

/// One call, with what is known of it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "an object with `operation`")]
pub struct HopObject {
    /// What is called.
    pub operation: Operation,
    /// What was asked as DurationSeconds or SessionDuration; without it nothing was.
    pub ask: Option<AskValue>,
    /// The role's MaxSessionDuration in seconds.
    pub max: Option<Seconds>,
    /// Whether MFA was passed in this very call.
    pub mfa: Option<bool>,
    /// What AWS was seen to answer.
    pub got: Option<Got>,
    /// A label for the role.
    pub role: Option<Label>,
    /// The account the call goes to.
    pub account: Option<AccountLetter>,
}

/// What the objects may hold.
#[derive(Debug, Clone, Copy)]
pub struct Members;

impl Members {
    /// Those of a scenario.
    pub const SCENARIO: &[&str] = &["need", "source", "hops"];
    /// Those of a source.
    pub const SOURCE: &[&str] = &["kind", "session", "until", "left", "as", "ask", "account"];
    /// Those of a hop.
    pub const HOP: &[&str] = &["operation", "ask", "max", "mfa", "got", "role", "account"];
}

/// Seconds, or `unknown` for a request of which the amount is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
pub enum AskValue {
    /// That many seconds.
    For(Seconds),
    /// Asked, but it is not known how much.
    Unknown(UnknownWord),
}

/// The word for an amount that is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum UnknownWord {
    /// It is not known how much.
    #[cfg_attr(feature = "schema", schemars(rename = "unknown"))]
    Unknown,
}

/// A letter from `a` to `z` that stands for an account: numbers never enter a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("pattern" = "^[a-z]$")))]
#[serde(try_from = "String")]
pub struct AccountLetter(#[cfg_attr(feature = "schema", schemars(with = "String"))] Account);

/// 1 to 64 of the characters A-Z, a-z, 0-9, `-` and `_`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("pattern" = "^[A-Za-z0-9_-]{1,64}$")))]
#[serde(try_from = "String")]
pub struct Label(#[cfg_attr(feature = "schema", schemars(with = "String"))] RoleLabel);

/// `accepted`, a rule that refuses, or another error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Got(Observed);

impl Got {
    /// The answer of that name: only what AWS can be seen to say is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let observed = match (name, Reason::from_name(name)) {
            ("accepted", _) => Observed::Accepted,
            (_, Some(Reason::Rule(rule))) if !rules::refuses(rule) => return None,
            (_, reason) => Observed::Refused(reason?),
        };
        Some(Self(observed))
    }
}

/// An attribute on a source that has none of that name, and the kinds that have.
#[derive(Debug, Clone, Copy)]
pub struct Misplaced {
    /// The attribute.
    pub member: &'static str,
    takes: fn(Takes) -> bool,
}

impl Misplaced {
    /// The kinds that have it.
    pub fn belongs_to(self) -> impl Iterator<Item = SourceKind> {
        let kinds = SourceKind::ALL.iter().copied();
        kinds.filter(move |kind| (self.takes)(kind.takes()))
    }
}

impl TryFrom<ScenarioObject> for Scenario {
    type Error = Misplaced;

    fn try_from(object: ScenarioObject) -> Result<Self, Misplaced> {
        Ok(Self {
            need: object.need,
            source: object.source.try_into()?,
            hops: object.hops.into_iter().map(Hop::from).collect(),
        })
    }
}

impl TryFrom<SourceObject> for Source {
    type Error = Misplaced;

    fn try_from(object: SourceObject) -> Result<Self, Misplaced> {
        let attributes = Attributes {
            until: object.until,
            left: object.left,
            signed_in: object.signed_in,
        };
        for (is_given, member, takes) in [
            (attributes.until.is_some(), "until", |takes: Takes| {
                takes.until
            }),
            (attributes.left.is_some(), "left", |takes: Takes| takes.left),
            (attributes.signed_in.is_some(), "as", |takes: Takes| {
                takes.signed_in
            }),
        ] as [(bool, &'static str, fn(Takes) -> bool); 3]
        {
            if is_given && !takes(object.kind.takes()) {
                return Err(Misplaced { member, takes });
            }
        }
        Ok(Self {
            identity: Identity::with(object.kind, attributes),
            session: object.session,
            ask: asked(object.ask),
            account: object.account.map(|letter| letter.0),
        })
    }
}

impl From<HopObject> for Hop {
    fn from(object: HopObject) -> Self {
        Self {
            operation: object.operation,
            ask: asked(object.ask),
            role_maximum: object.max,
            mfa: object.mfa.unwrap_or(false),
            observed: object.got.map(|got| got.0),
            role: object.role.map(|label| label.0),
            account: object.account.map(|letter| letter.0),
        }
    }
}

fn asked(value: Option<AskValue>) -> Ask {
    match value {
        None => Ask::Nothing,
        Some(AskValue::Unknown(_)) => Ask::Unknown,
        Some(AskValue::For(seconds)) => Ask::For(seconds),
    }
}

impl TryFrom<String> for AccountLetter {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let mut letters = text.chars();
        match (letters.next().and_then(Account::new), letters.next()) {
            (Some(account), None) => Ok(Self(account)),
            _ => Err(format!("`{text}` is no letter from `a` to `z`")),
        }
    }
}

impl TryFrom<String> for Label {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        RoleLabel::new(&text).map(Self).ok_or_else(|| {
            format!("`{text}` is not 1 to 64 of the characters A-Z, a-z, 0-9, `-` and `_`")
        })
    }
}

impl TryFrom<String> for Got {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::from_name(&text).ok_or_else(|| {
            format!("`{text}` is neither `accepted` nor a rule that refuses nor another error")
        })
    }
}

impl<'de> Deserialize<'de> for AskValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AskVisitor)
    }
}

struct AskVisitor;

impl Visitor<'_> for AskVisitor {
    type Value = AskValue;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} or `unknown`", Seconds::EXPECTED)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<AskValue, E> {
        Seconds::from_number(value)
            .map(AskValue::For)
            .ok_or_else(|| E::invalid_value(Unexpected::Float(value), &self))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "what is rounded is far out of the range"
    )]
    fn visit_i64<E: Error>(self, value: i64) -> Result<AskValue, E> {
        self.visit_f64(value as f64)
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "what is rounded is far out of the range"
    )]
    fn visit_u64<E: Error>(self, value: u64) -> Result<AskValue, E> {
        self.visit_f64(value as f64)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<AskValue, E> {
        if value == "unknown" {
            Ok(AskValue::Unknown(UnknownWord::Unknown))
        } else {
            Err(E::invalid_value(Unexpected::Str(value), &self))
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Got {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Got".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let rules = crate::model::RuleName::NAMES
            .iter()
            .chain(crate::model::ErrorClass::NAMES);
        let names: Vec<_> = ["accepted"]
            .iter()
            .chain(rules)
            .filter(|name| Self::from_name(name).is_some())
            .collect();
        schemars::json_schema!({
            "description": "`accepted`, a rule that refuses, or another error.",
            "type": "string",
            "enum": names,
        })
    }
}
