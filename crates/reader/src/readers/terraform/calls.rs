//! What a provider or backend calls: its roles, in their order.

use super::configuration::{Call, CreatedRole, Provider, Terraform};
use super::duration::{self, is_in_seconds};
use super::words;
use crate::evidence::arn::Arn;
use crate::evidence::call_chain::{Asked, CallChain, Step, Stop};
use crate::evidence::edit_site::{AmountNotation, EditSite, Setting, Unsetting};
use crate::evidence::span::Span;
use crate::formats::hcl::{Attribute, Body, Value};
use session_advisor_core::facts::limits::ASSUME_ROLE_MINIMUM;
use session_advisor_core::model::{Ask, Identity, Operation, RoleLabel, Source};

/// Arguments that say how long, of providers and backends, new and old.
const DURATIONS: [&str; 3] = [
    "duration",
    "duration_seconds",
    "assume_role_duration_seconds",
];

/// What is asked for where nothing is written: 15 minutes.
pub(super) const fn default_ask() -> Ask {
    Ask::For(ASSUME_ROLE_MINIMUM)
}

impl Provider {
    /// What it does from there, given the roles that are created beside it.
    pub(super) fn chain(&self, mut chain: CallChain, roles: &[CreatedRole]) -> CallChain {
        for call in &self.calls {
            let mut step = call.step.clone();
            let created = call
                .resource
                .as_ref()
                .and_then(|name| roles.iter().find(|it| it.address == *name));
            if let Some(created) = created {
                step.hop.role = RoleLabel::of_role(&created.name);
                step.hop.role_maximum = created.maximum;
            }
            if let Some(stop) = &call.stop {
                chain.stop = Some(Stop {
                    instead_of: Some(step),
                    ..stop.clone()
                });
                return chain;
            }
            chain.steps.push(step);
        }
        chain
    }
}

/// Where the length that a call asks for is changed. It always asks for something.
fn site(text: &str, duration: Option<&Attribute>, role: Option<&Attribute>) -> Option<EditSite> {
    let set = match duration {
        Some(written) => Setting {
            place: written.written.clone(),
            before: String::new(),
            notation: if is_in_seconds(&written.key) {
                AmountNotation::Seconds("")
            } else {
                AmountNotation::Go
            },
        },
        None => below(text, &role?.place)?,
    };
    Some(EditSite {
        set: Some(set),
        unset: Unsetting::AskForDefault,
    })
}

/// An attribute of its own behind that one, on a line of its own where that one stands so.
fn below(text: &str, beside: &Span) -> Option<Setting> {
    let before = text.get(..beside.start)?;
    let line_start = before.rfind('\n').map_or(0, |it| it.saturating_add(1));
    let indent = before.get(line_start..)?;
    let gap = if indent.trim().is_empty() {
        ["\n", indent].concat()
    } else {
        ", ".to_owned()
    };
    Some(Setting {
        place: beside.end..beside.end,
        before: [&gap, "duration = "].concat(),
        notation: AmountNotation::Go,
    })
}

impl Terraform {
    /// Takes a provider, if it says anything about credentials.
    pub(super) fn provider(&mut self, text: &str, label: &str, body: &Body, place: Option<&Span>) {
        let whole = body
            .blocks
            .first()
            .map(|it| &it.place)
            .zip(body.blocks.last().map(|it| &it.place));
        let whole = whole.map(|(first, last)| first.start..last.end);
        let first = body.attributes.first().map(|it| it.place.clone());
        let Some(place) = place.cloned().or(whole).or(first) else {
            return;
        };
        let mut provider = Provider {
            label: label.to_owned(),
            start: CallChain::from(Source::new(Identity::Unknown)),
            profile: body.text("profile").map(str::to_owned),
            has_computed_profile: body.get("profile").is_some_and(|it| it.literal().is_none()),
            calls: Vec::new(),
            notes: Vec::new(),
            place,
        };
        if let Some(profile) = body.get("profile") {
            self.found.parts.push(words::profile(&profile.written));
        }
        if let (Some(key), true) = (body.get("access_key"), body.get("secret_key").is_some()) {
            let temporary = body.get("token").is_some()
                || key.literal().is_some_and(|it| it.starts_with("ASIA"));
            provider.start.source.identity = if temporary {
                Identity::TemporaryCredentials
            } else {
                Identity::IamUser
            };
            provider.start.source_place = Some(key.place.clone());
            self.found.parts.push(words::keys(&key.place));
        }
        self.calls(text, body, &mut provider);
        let says_something = !provider.calls.is_empty()
            || provider.profile.is_some()
            || provider.start.source.identity != Identity::Unknown;
        if says_something {
            self.providers.push(provider);
        }
    }

    fn calls(&mut self, text: &str, body: &Body, provider: &mut Provider) {
        for (kind, operation) in [
            (
                "assume_role_with_web_identity",
                Operation::AssumeRoleWithWebIdentity,
            ),
            ("assume_role", Operation::AssumeRole),
        ] {
            let of_kind = body.blocks.iter().filter_map(|block| {
                if block.kind == "dynamic" && block.label(0) == kind {
                    let content = block.body.blocks.iter().find(|it| it.kind == "content")?;
                    return Some((&content.body, block.place.clone()));
                }
                (block.kind == kind).then(|| (&block.body, block.place.clone()))
            });
            let mut found: Vec<(&Body, Span)> = of_kind.collect();
            if let Some(attribute) = body.get(kind) {
                let values = match &attribute.value {
                    Value::List(values) => values.as_slice(),
                    value => std::slice::from_ref(value),
                };
                for value in values {
                    if let Value::Map(map) = value {
                        found.push((map, attribute.place.clone()));
                    }
                }
            }
            // The arguments of the backend itself, as they were before Terraform 1.6.
            if operation == Operation::AssumeRole
                && found.is_empty()
                && let Some(role) = body.get("role_arn")
            {
                found.push((body, role.place.clone()));
            }
            for (index, (arguments, place)) in found.into_iter().enumerate() {
                let path = [kind, ".", &index.to_string(), "."].concat();
                self.call(text, operation, arguments, (place, &path), provider);
            }
        }
        if provider
            .calls
            .iter()
            .any(|it| it.step.hop.operation == Operation::AssumeRoleWithWebIdentity)
        {
            provider.start = CallChain::from(Source::new(Identity::Oidc));
        }
        if let Some(second) = provider.calls.get(1).and_then(|it| it.step.place.as_ref()) {
            provider.notes.push(words::several_roles(second));
        }
    }

    fn call(
        &mut self,
        text: &str,
        operation: Operation,
        arguments: &Body,
        (place, path): (Span, &str),
        provider: &mut Provider,
    ) {
        let role = arguments.get("role_arn");
        let duration = DURATIONS.iter().find_map(|key| arguments.get(key));
        if role.is_some_and(|it| it.literal() == Some("")) || role.is_none() && duration.is_none() {
            return;
        }
        let mut refusal = None;
        let asked = if let Some(written) = duration {
            let path = [path, &written.key].concat();
            let (asked, problem) = duration::asked(written, &path);
            refusal = problem.map(|(words, enforces)| Stop {
                instead_of: None,
                enforces,
                words,
                place: Some(written.place.clone()),
            });
            let seconds = match &asked {
                Asked::Known(ask) => ask.seconds(),
                _ => None,
            };
            self.found
                .parts
                .push(words::duration(seconds, &written.place));
            asked
        } else if let Some(other) = arguments
            .attributes
            .iter()
            .find(|it| it.key.contains("duration") && !DURATIONS.contains(&it.key.as_str()))
        {
            provider
                .notes
                .push(words::no_such_argument(&other.key, &other.place));
            Asked::Known(Ask::Unknown)
        } else if operation == Operation::AssumeRole {
            if provider.calls.iter().all(|it| it.is_sized) {
                provider.notes.push(words::fifteen_minutes(&place));
            }
            Asked::Known(default_ask())
        } else {
            Asked::Nothing
        };
        let mut step = Step::new(operation).asking(asked);
        step.ask_place = duration.map(|it| it.place.clone());
        step.place = Some(place);
        step.edit = site(text, duration, role);
        if let Some(role) = role {
            step.role = role.literal().and_then(Arn::read);
            self.found.parts.push(words::role(&role.written));
        }
        provider.calls.push(Call {
            step,
            stop: refusal,
            resource: role.and_then(|it| resource(text, it)),
            is_sized: duration.is_some(),
        });
    }
}

/// The resource that a value names: `aws_iam_role.NAME.arn`.
fn resource(text: &str, value: &Attribute) -> Option<String> {
    let written = text
        .get(value.written.clone())?
        .trim_matches(['"', '$', '{', '}', ' ']);
    let name = written
        .strip_prefix("aws_iam_role.")?
        .strip_suffix(".arn")?;
    Some(name.split('[').next().unwrap_or(name).to_owned())
}
