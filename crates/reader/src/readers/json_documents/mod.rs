//! JSON documents: roles, sessions, identities, policies.

mod policy;
mod session;
mod words;

use super::commands::RoleMaximum;
use crate::evidence::arn::Arn;
use crate::evidence::note::{Annotation, Note, Unread};
use crate::evidence::span::Span;
use crate::formats::json::value::{Object, Value};
use crate::formats::json::{self, repair};
pub(crate) use policy::Trusted;
use session_advisor_core::model::{Operation, Seconds};
use session_advisor_explain::reading::Kind;

/// How deep AWS's own documents nest, with room.
const DEPTH: usize = 12;

/// The output of a call that returned credentials.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Output {
    /// The call.
    pub(crate) operation: Option<Operation>,
    /// The role session that it returned, if it is one.
    pub(crate) session: Option<Arn>,
    /// Whether the credentials are temporary.
    pub(crate) temporary: bool,
    /// Where it stands.
    pub(crate) place: Span,
}

/// What the documents of a paste tell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Documents {
    /// The roles' maximums.
    pub(crate) role_maximums: Vec<RoleMaximum>,
    /// The ways in which each role may be taken, by its name.
    pub(crate) trusts: Vec<(Option<String>, Trusted, Span)>,
    /// Whose credentials were asked about, by get-caller-identity.
    pub(crate) identities: Vec<(Arn, Span)>,
    /// What calls returned.
    pub(crate) outputs: Vec<Output>,
    /// The kinds among them.
    pub(crate) kinds: Vec<Kind>,
    /// What was understood.
    pub(crate) parts: Vec<Annotation>,
    /// What was not.
    pub(crate) unread: Vec<Unread>,
    /// What is worth knowing.
    pub(crate) notes: Vec<Note>,
    unknown: Vec<Span>,
}

impl Documents {
    /// The documents that are of no known kind.
    pub(crate) fn unknown(&self) -> &[Span] {
        &self.unknown
    }

    /// Takes what the trust policy of a role tells, given as JSON; it stands there in another form.
    pub(crate) fn trust_policy(&mut self, policy: &str, role: &str, place: &Span) {
        let Some(policy) = Value::of_document(policy, 0).and_then(Value::object) else {
            return;
        };
        let mut found = Self::default();
        policy::read_trust(&policy, Some(role), &mut found);
        for (role, trusted, _) in found.trusts {
            self.trusts.push((role, trusted, place.clone()));
        }
        for note in found.notes {
            self.notes.push(Note {
                place: Some(place.clone()),
                ..note
            });
        }
        if !found.parts.is_empty() {
            self.parts.push(words::trust(place));
        }
    }

    fn kind(&mut self, kind: Kind) {
        if !self.kinds.contains(&kind) {
            self.kinds.push(kind);
        }
    }
}

/// Reads the stretches of the text that are JSON.
pub(crate) fn read(text: &str, stretches: &[Span]) -> Documents {
    let mut documents = Documents::default();
    for place in stretches {
        if let Some(document) = text.get(place.clone()) {
            read_one(document, place, &mut documents);
        }
    }
    documents
}

fn read_one(document: &str, place: &Span, into: &mut Documents) {
    let kinds_before = into.kinds.len();
    let found_before = into.parts.len();
    if let Some(value) = Value::of_document(document, place.start) {
        walk(value, DEPTH, into);
    } else if let Some((repaired, broken_at)) = repair(document) {
        let broken = place.start.saturating_add(broken_at.saturating_sub(1));
        into.unread.push(Unread {
            place: broken..place.end.max(broken),
            why: json::BROKEN,
        });
        if let Some(value) = Value::of_document(&repaired, place.start) {
            walk(value, DEPTH, into);
        }
    }
    if into.kinds.len() == kinds_before && into.parts.len() == found_before {
        into.unknown.push(place.clone());
    }
}

/// Looks at a value and at what is in it.
fn walk(value: Value<'_>, depth: usize, into: &mut Documents) {
    let Some(depth) = depth.checked_sub(1) else {
        return;
    };
    let Some(object) = value.object() else {
        for element in value.array().unwrap_or_default() {
            walk(element, depth, into);
        }
        return;
    };
    if session::read(&object, value, into) || policy::read(&object, into) {
        return;
    }
    if role(&object, value, into) {
        return;
    }
    for (_, member) in object.members() {
        walk(member, depth, into);
    }
}

/// A role as IAM describes it, or the part of one that a query left.
fn role(object: &Object<'_>, whole: Value<'_>, into: &mut Documents) -> bool {
    let name = object.text("RoleName").or_else(|| {
        let arn = Arn::read(&object.text("Arn")?)?;
        arn.role_name().map(str::to_owned)
    });
    let maximum = object.get("MaxSessionDuration");
    let trust = object.get("AssumeRolePolicyDocument");
    if maximum.is_none() && trust.is_none() {
        return false;
    }
    into.kind(Kind::RoleJson);
    if let Some((seconds, place)) =
        maximum.and_then(|value| Some((Seconds::new(value.whole_number()?)?, value.place())))
    {
        into.parts.push(words::role_maximum(seconds, &place));
        into.role_maximums.push(RoleMaximum {
            role: name.clone().unwrap_or_default(),
            maximum: seconds,
            place,
        });
    }
    if let Some(policy) = trust.and_then(Value::object) {
        policy::read_trust(&policy, name.as_deref(), into);
    }
    if into.parts.is_empty() {
        into.parts.push(words::trust(&whole.place()));
    }
    true
}
