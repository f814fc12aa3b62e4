//! Templates of CloudFormation, in YAML or JSON: roles and permission sets.
//!
//! What an intrinsic function stands for is not known.

mod words;

use super::json_documents::trust_policy;
use crate::evidence::found::Found;
use crate::evidence::reader::{Directness, Format, Reader, Segment, Segments};
use crate::evidence::role::{RoleMaximum, SessionSetting, Trusted};
use crate::evidence::span::Span;
use crate::formats::yaml::{self, Node, Value};
use session_advisor_core::facts::limits::{ROLE_MAXIMUM_LEAST, ROLE_MAXIMUM_MOST};
use session_advisor_core::model::{Identity, Seconds};
use session_advisor_explain::reading::Kind;

/// What each template holds one of, and no other YAML that is read has to be parsed for.
const SIGNS: [&str; 2] = ["AWS::", "AWSTemplateFormatVersion"];

/// How deep roles stand in a template, with room.
const DEPTH: usize = 4;

/// Whether a JSON document is a template or a part of one.
fn is_template(document: Option<&str>) -> bool {
    document.is_some_and(|it| {
        it.contains("\"Type\"") && it.contains("\"AWS::") && it.contains("\"Properties\"")
    })
}

pub(crate) static READER: Reader = Reader {
    recognises: None,
    read,
    directness: Directness::Template,
};

/// What it reads stays there for the readers of workflows: a stretch may hold both.
fn read(text: &str, segments: &mut Segments, found: &mut Found) {
    let mut sheets = segments.take(Format::Yaml);
    for segment in segments.take(Format::Json) {
        // A template in JSON is one in YAML as well.
        if is_template(text.get(segment.span.clone())) {
            sheets.push(Segment::new(Format::Yaml, segment.span));
        } else {
            segments.add(segment);
        }
    }
    let mut templates = Templates::default();
    for mut segment in sheets {
        let document = text.get(segment.span.clone()).unwrap_or_default();
        if !SIGNS.iter().any(|sign| document.contains(sign)) {
            segments.add(segment);
            continue;
        }
        let sheet = yaml::read(text, &segment.span);
        if templates.read(&sheet.roots, sheet.broken.is_empty(), found) {
            found.kind(Kind::Cloudformation);
            found.unread.extend(sheet.broken);
            segment.is_read = true;
        }
        segments.add(segment);
    }
}

/// The templates of a paste, while they are read.
#[derive(Debug, Default)]
struct Templates {
    /// Roles without a maximum.
    unsaid: Vec<(String, Span)>,
}

impl Templates {
    /// Takes what it knows of some documents; says whether there was anything.
    fn read(&mut self, roots: &[Node], whole: bool, into: &mut Found) -> bool {
        let mut found = false;
        for root in roots {
            found |= root.get("AWSTemplateFormatVersion").is_some();
            found |= self.visit(root, "", DEPTH, into);
        }
        if !whole {
            // What is missing may stand where the text is broken.
            self.unsaid.clear();
        }
        for (role, place) in self.unsaid.drain(..) {
            into.parts.push(words::default_maximum(&place));
            into.role_maximums.push(RoleMaximum {
                role,
                maximum: ROLE_MAXIMUM_LEAST,
                place,
            });
        }
        found
    }

    fn visit(&mut self, node: &Node, name: &str, depth: usize, into: &mut Found) -> bool {
        let Some(depth) = depth.checked_sub(1) else {
            return false;
        };
        if let Some(kind) = node.get("Type").filter(|it| is_type(it)) {
            let properties = node.get("Properties").unwrap_or(node);
            match kind.text().unwrap_or_default() {
                "AWS::IAM::Role" => {
                    let unsaid = role(properties, name, into);
                    let place = kind.place.clone();
                    self.unsaid.extend(unsaid.map(|role| (role, place)));
                }
                "AWS::SSO::PermissionSet" => set(properties, name, into),
                _ => {}
            }
            return true;
        }
        let mut found = false;
        for entry in node.entries() {
            found |= self.visit(&entry.value, &entry.key, depth, into);
        }
        found
    }
}

fn set(properties: &Node, name: &str, into: &mut Found) {
    let name = properties.text_of("Name").unwrap_or(name).to_owned();
    let mut session = None;
    if let Some(written) = properties.get("SessionDuration") {
        let seconds = written.text().and_then(iso_8601);
        session = seconds.filter(|it| (ROLE_MAXIMUM_LEAST..=ROLE_MAXIMUM_MOST).contains(it));
        into.parts.push(words::session(seconds, &written.place));
        if written.text().is_some() && session.is_none() {
            into.notes.push(words::session_out_of_range(&written.place));
        }
    }
    into.session_settings.push(SessionSetting {
        identity: Identity::IdentityCenter,
        name,
        session,
        place: properties.place.clone(),
    });
}

fn is_type(node: &Node) -> bool {
    node.text().is_some_and(|it| it.starts_with("AWS::"))
}

/// Reads a role; returns its name where it has no maximum of its own and is not for services alone.
fn role(properties: &Node, name: &str, into: &mut Found) -> Option<String> {
    let name = properties.text_of("RoleName").unwrap_or(name);
    if let Some(written) = properties.get("MaxSessionDuration") {
        let number = written.text().and_then(|it| it.trim().parse().ok());
        let seconds = number.and_then(Seconds::new);
        into.parts
            .push(words::role_maximum(seconds, &written.place));
        match seconds {
            Some(maximum) if (ROLE_MAXIMUM_LEAST..=ROLE_MAXIMUM_MOST).contains(&maximum) => {
                into.role_maximums.push(RoleMaximum {
                    role: name.to_owned(),
                    maximum,
                    place: written.place.clone(),
                });
            }
            Some(maximum) => into
                .notes
                .push(words::maximum_out_of_range(maximum, &written.place)),
            None => {}
        }
    }
    let policy = properties.get("AssumeRolePolicyDocument")?;
    let mut text = String::new();
    as_json(policy, &mut text);
    let before = into.trusts.len();
    trust_policy(&text, name, &policy.place, into);
    let trusted = into.trusts.get(before..).unwrap_or_default();
    let of_services = !trusted.is_empty()
        && trusted
            .iter()
            .all(|it| matches!(it.trusted, Trusted::Service(_)));
    let is_said = properties.get("MaxSessionDuration").is_some() || of_services;
    (!is_said).then(|| name.to_owned())
}

/// A value as JSON. What a function stands for becomes null, which means nothing in a policy; the
/// account that a template is deployed in is no known one.
fn as_json(node: &Node, into: &mut String) {
    let function = node.entries().first().filter(|it| it.key == "Fn::Sub");
    let template = match (&node.value, function) {
        (Value::Scalar(text, _), _) if node.substituted => Some(text.as_str()),
        (_, Some(entry)) => entry.value.text(),
        _ => None,
    };
    if node.tagged || template.is_some() {
        let text = template.map(|it| {
            it.replace("${AWS::Partition}", "aws")
                .replace("${AWS::AccountId}", "000000000000")
        });
        let text = text.filter(|it| !it.contains("${"));
        let text = text.and_then(|it| serde_json::to_string(&it).ok());
        into.push_str(text.as_deref().unwrap_or("null"));
        return;
    }
    let quoted = |text: &str, into: &mut String| {
        into.push_str(&serde_json::to_string(text).unwrap_or_default());
    };
    match &node.value {
        Value::Scalar(text, _) => quoted(text, into),
        Value::Map(entries) => {
            into.push('{');
            for (index, entry) in entries.iter().enumerate() {
                if index > 0 {
                    into.push(',');
                }
                quoted(&entry.key, into);
                into.push(':');
                as_json(&entry.value, into);
            }
            into.push('}');
        }
        Value::List(items) => {
            into.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    into.push(',');
                }
                as_json(item, into);
            }
            into.push(']');
        }
    }
}

/// A duration such as `PT8H` or `PT1H30M`.
fn iso_8601(text: &str) -> Option<Seconds> {
    let (days, time) = text.trim().strip_prefix('P')?.split_once('T')?;
    let mut total = match days.strip_suffix('D') {
        Some(days) => days.parse::<u32>().ok()?.checked_mul(86_400)?,
        None if days.is_empty() => 0,
        None => return None,
    };
    for part in time.split_inclusive(['H', 'M', 'S']) {
        let unit = match part.chars().next_back()? {
            'H' => 3600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        let number: u32 = part.get(..part.len().saturating_sub(1))?.parse().ok()?;
        total = total.checked_add(number.checked_mul(unit)?)?;
    }
    Seconds::new(total)
}
