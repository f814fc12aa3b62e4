//! JSON documents: roles, sessions, identities, policies.

mod policy;
mod session;
mod words;

use crate::evidence::arn::Arn;
use crate::evidence::found::Found;
use crate::evidence::note::Unread;
use crate::evidence::reader::{Directness, Format, Reader, Recognises, Segments};
use crate::evidence::role::RoleMaximum;
use crate::evidence::span::Span;
use crate::formats::json::value::{Object, Value};
use crate::formats::json::{self, repair};
pub(crate) use policy::trust_policy;
use session_advisor_core::model::Seconds;
use session_advisor_explain::reading::Kind;

/// How deep AWS's own documents nest, with room.
const DEPTH: usize = 12;

pub(crate) static READER: Reader = Reader {
    recognises: Some(Recognises {
        format: Format::Json,
        length: |rest, _| json::reach(rest).map(|(length, _)| length),
        ends_files: true,
    }),
    read,
    directness: Directness::Document,
};

fn read(text: &str, segments: &mut Segments, found: &mut Found) {
    for mut segment in segments.take(Format::Json) {
        let place = &segment.span;
        let document = text.get(place.clone()).unwrap_or_default();
        segment.is_read = read_one(document, place, found);
        segments.add(segment);
    }
}

/// Says whether the document is of a kind that is known.
fn read_one(document: &str, place: &Span, into: &mut Found) -> bool {
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
    into.kinds.len() > kinds_before || into.parts.len() > found_before
}

/// Looks at a value and at what is in it.
fn walk(value: Value<'_>, depth: usize, into: &mut Found) {
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
fn role(object: &Object<'_>, whole: Value<'_>, into: &mut Found) -> bool {
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
