//! Resources that say how long sessions may last.

use super::configuration::{CreatedRole, Terraform};
use super::duration::iso_8601;
use super::words;
use crate::evidence::role::{RoleMaximum, SessionSetting};
use crate::formats::hcl::{Attribute, Block, Body, Value};
use crate::readers::json_documents::trust_policy;
use session_advisor_core::facts::limits::{
    ASSUME_ROLE_MINIMUM, ROLE_MAXIMUM_LEAST, ROLE_MAXIMUM_MOST,
};
use session_advisor_core::model::{Identity, Seconds};

impl Terraform {
    /// A role, or a module that makes one; no block is an attribute that stands alone.
    pub(super) fn role(&mut self, block: Option<&Block>, body: &Body) {
        let address = block
            .filter(|it| it.kind == "resource")
            .map_or("", |it| it.label(1));
        let name = body
            .text("name")
            .or_else(|| body.text("role_name"))
            .unwrap_or(address);
        let mut known = None;
        if let Some(attribute) = body.get("max_session_duration") {
            let seconds = attribute
                .literal()
                .and_then(|it| it.parse().ok())
                .and_then(Seconds::new);
            known = seconds.filter(|it| (ROLE_MAXIMUM_LEAST..=ROLE_MAXIMUM_MOST).contains(it));
            self.found
                .parts
                .push(words::role_maximum(seconds, &attribute.place));
            self.check(attribute, known);
        }
        if let (Some(maximum), Some(attribute)) = (known, body.get("max_session_duration")) {
            self.found.role_maximums.push(RoleMaximum {
                role: name.to_owned(),
                maximum,
                place: attribute.place.clone(),
            });
        }
        if let Some(policy) = body.get("assume_role_policy") {
            let mut json = String::new();
            match &policy.value {
                Value::Text(text) => json.push_str(text),
                Value::Json(value) => write(value, &mut json),
                _ => {}
            }
            trust_policy(&json, name, &policy.written, &mut self.policies);
        }
        if !address.is_empty() {
            self.roles.push(CreatedRole {
                address: address.to_owned(),
                name: name.to_owned(),
                maximum: known,
            });
        }
    }

    /// Another resource of that kind.
    pub(super) fn resource(&mut self, kind: &str, block: &Block) {
        let body = &block.body;
        let (identity, argument, range) = match kind {
            "aws_ssoadmin_permission_set" => (
                Identity::IdentityCenter,
                "session_duration",
                ROLE_MAXIMUM_LEAST..=ROLE_MAXIMUM_MOST,
            ),
            "aws_rolesanywhere_profile" => (
                Identity::RolesAnywhere,
                "duration_seconds",
                ASSUME_ROLE_MINIMUM..=ROLE_MAXIMUM_MOST,
            ),
            "vault_aws_secret_backend_role" => {
                for attribute in &body.attributes {
                    if attribute.key.ends_with("_ttl") {
                        self.found.parts.push(words::lease(&attribute.place));
                    }
                }
                return;
            }
            _ => return,
        };
        let mut known = None;
        if let Some(attribute) = body.get(argument) {
            let literal = attribute.literal();
            let seconds = literal
                .and_then(iso_8601)
                .or_else(|| literal?.parse().ok().and_then(Seconds::new));
            known = seconds.filter(|it| range.contains(it));
            self.found
                .parts
                .push(words::session(seconds, &attribute.place));
            self.check(attribute, known);
        }
        let name = body.text("name").unwrap_or(block.label(1));
        self.found.session_settings.push(SessionSetting {
            identity,
            name: name.to_owned(),
            session: known,
            place: block.place.clone(),
        });
    }

    /// Notes a literal that AWS does not take.
    fn check(&mut self, attribute: &Attribute, known: Option<Seconds>) {
        if let (Some(written), None) = (attribute.literal(), known) {
            let note = words::out_of_range(&attribute.key, written, &attribute.place);
            self.found.notes.push(note);
        }
    }
}

/// Writes a value as JSON, what is computed as `null`.
fn write(value: &Value, json: &mut String) {
    match value {
        Value::Map(body) => {
            json.push('{');
            for (index, attribute) in body.attributes.iter().enumerate() {
                if index > 0 {
                    json.push(',');
                }
                quote(&attribute.key, json);
                json.push(':');
                write(&attribute.value, json);
            }
            json.push('}');
        }
        Value::List(values) => {
            json.push('[');
            for (index, value) in values.iter().enumerate() {
                if index > 0 {
                    json.push(',');
                }
                write(value, json);
            }
            json.push(']');
        }
        Value::Text(text) => quote(text, json),
        Value::Bare(word) => json.push_str(word),
        Value::Json(_) | Value::Computed => json.push_str("null"),
    }
}

fn quote(text: &str, json: &mut String) {
    json.push('"');
    for next in text.chars() {
        match next {
            '"' | '\\' => json.extend(['\\', next]),
            '\n' => json.push_str("\\n"),
            _ if next.is_control() => {}
            _ => json.push(next),
        }
    }
    json.push('"');
}
