//! The tools that people use around the AWS CLI: what they ask, and what they call by themselves.

use super::aws::length;
use super::aws_cli::{self, Given, is_option, next_value, split};
use super::fields::{Field, Held};
use super::invocation::{Action, Handle, Use};
use super::known_tools::{Tool, ToolOption, Way, known};
use super::script::Script;
use super::tool_chains::size;
use super::words;
use crate::collections::map::StringMap;
use crate::evidence::call_chain::Asked;
use crate::formats::python::Integer;
use crate::formats::shell::word::Simple;
use session_advisor_core::facts::limits::{ASSUME_ROLE_MAXIMUM, ROLE_CHAINING_MAXIMUM};
use session_advisor_core::model::{Ask, Seconds};

/// The words after a tool's name, taken apart.
#[derive(Debug, Default)]
struct Taken {
    given: Vec<Given>,
    words: Vec<Field>,
    /// What stands after `--`: a command of its own.
    rest: Vec<Field>,
}

impl Taken {
    fn value(&self, name: &str) -> Option<&Field> {
        aws_cli::value(&self.given, name)
    }

    fn has(&self, name: &str) -> bool {
        aws_cli::last(&self.given, name).is_some()
    }
}

fn take(fields: &[Field], text: &str, options: &'static [ToolOption]) -> Taken {
    let mut taken = Taken::default();
    let mut fields = fields.iter().peekable();
    while let Some(field) = fields.next() {
        if field.shown == "--" {
            for field in fields {
                taken.rest.push(field.clone());
            }
            break;
        }
        if !is_option(field) {
            taken.words.push(field.clone());
            continue;
        }
        let (name, mut value) = split(field, text);
        let whole = options
            .iter()
            .find(|it| it.name == name || (!it.short.is_empty() && it.short == name));
        let with_its_value = || {
            options.iter().find(|it| {
                it.takes_value
                    && it.short.len() == 2
                    && name.len() > 2
                    && !name.starts_with("--")
                    && name.starts_with(it.short)
            })
        };
        if whole.is_some_and(|it| it.takes_value) {
            value = value.or_else(|| next_value(&mut fields));
        }
        let Some(ToolOption {
            name: long, short, ..
        }) = whole.or_else(with_its_value)
        else {
            continue;
        };
        if whole.is_none() && value.is_none() {
            let raw = text.get(field.place.clone()).unwrap_or("");
            let sign = format!("{short}=");
            let prefix = if name.starts_with(&sign) {
                &sign
            } else {
                *short
            };
            value = Some(field.after(prefix, raw));
        }
        taken.given.push(Given {
            name: long,
            named: field.clone(),
            value,
        });
    }
    taken
}

impl Script<'_> {
    /// A command of a tool. Tells whose credentials are in what it writes.
    pub(super) fn tool(
        &mut self,
        tool: &'static str,
        simple: &Simple,
        program: &Field,
        fields: &[Field],
    ) -> Option<usize> {
        self.part(words::program(tool, &program.place));
        let Some(about) = known(tool) else {
            self.unknown_tool(simple, fields);
            return None;
        };
        let taken = take(fields, self.text, about.options);
        let mut words = taken.words.iter();
        if !about.subcommands.is_empty() {
            let subcommand = words.next().map(|field| field.shown.as_str());
            if !subcommand.is_some_and(|it| about.subcommands.contains(&it)) {
                return None;
            }
            if matches!(subcommand, Some("login" | "console"))
                && (tool == "aws-vault" || subcommand == Some("console"))
            {
                self.note(words::opens_console(tool, &simple.place));
            }
        }
        if taken.has("--console") {
            self.note(words::opens_console(tool, &simple.place));
        }
        if ["--unset", "--list-profiles", "--kill-refresher"]
            .iter()
            .any(|name| taken.has(name))
        {
            return None;
        }
        let profile = match about.way {
            Way::Vault | Way::Profile => words.next().cloned(),
            Way::Role => taken.value("--profile").cloned(),
            Way::Saml => taken.value("--exec-profile").cloned(),
            Way::Mfa => None,
        };
        let environment = self.environment();
        let used = self.usage(tool, about, &taken, profile, &environment, program);
        let asks = used.asked != Asked::Nothing || used.role.is_some() || used.chain.is_some();
        let handle = self.tool_handle(about, &taken, &used);
        let own_profile = used.profile.is_some() || about.way == Way::Saml;
        let leads = used.profile.is_some() || asks || matches!(about.way, Way::Saml | Way::Mfa);
        let number = leads
            .then(|| self.invoke(simple, own_profile, Action::Tool(used), handle))
            .flatten();
        let inner = if taken.rest.is_empty() && about.way == Way::Vault {
            words.as_slice()
        } else {
            &taken.rest
        };
        if let Some(number) = number {
            let nested = inner.first().is_some_and(|field| field.shown == "aws");
            if nested || about.way == Way::Profile {
                // Inside, or from now on, its credentials are in the environment.
                let before = nested.then(|| self.variables.clone());
                self.credentials(number, &simple.place);
                if let Some(before) = before {
                    self.command(simple, inner, None);
                    self.variables = before;
                }
            }
        }
        number
    }

    /// A tool of which only the durations are read.
    fn unknown_tool(&mut self, simple: &Simple, fields: &[Field]) {
        for (index, field) in fields.iter().enumerate() {
            let (name, attached) = split(field, self.text);
            let value = attached.or_else(|| fields.get(index.saturating_add(1)).cloned());
            let sizes = [
                "--duration",
                "--role-duration",
                "--session-duration",
                "-s",
                "-d",
            ]
            .contains(&name);
            if let Some(value) = value.filter(|_| sizes) {
                let seconds = length(&value);
                if seconds.is_some() {
                    self.part(words::duration(seconds, &value.place));
                }
            }
        }
        self.unread(&simple.place);
    }

    fn usage(
        &mut self,
        tool: &'static str,
        about: &Tool,
        taken: &Taken,
        profile: Option<Field>,
        environment: &StringMap<Held>,
        program: &Field,
    ) -> Box<Use> {
        let mut used = Box::new(Use {
            tool,
            way: about.way,
            profile,
            asked: Asked::Nothing,
            asked_at: None,
            plain: Asked::Nothing,
            session: Asked::Nothing,
            sizes_role: taken.has("--assume-role-ttl") || environment.has("AWS_ASSUME_ROLE_TTL"),
            no_session: taken.has("--no-session"),
            role: ["--role", "--role-arn", "--assume-role"]
                .iter()
                .find_map(|name| taken.value(name))
                .cloned(),
            chain: taken.value("--chain").cloned(),
            named: program.place.clone(),
            mentions_duration: self.text.contains("duration_seconds"),
            stop: None,
        });
        for variable in about.variables.iter().rev() {
            let Some(held) = environment.get(variable) else {
                continue;
            };
            match held.value.as_deref().map(|text| size(text, about.unit)) {
                // Out of the environment the tools drop what they cannot read.
                Some(None) => {
                    let written = held.value.clone().unwrap_or_default();
                    self.note(words::unit_missing(tool, &written, &program.place));
                }
                Some(Some(asked)) => used.asked = asked,
                None => used.asked = Asked::Known(Ask::Unknown),
            }
        }
        for option in about.durations.iter().rev() {
            if let Some(value) = taken.value(option) {
                used.asked = self.sized(tool, about, value, &mut used.stop);
                used.asked_at = Some(value.clone());
            }
        }
        for (option, variable) in [
            ("--session-ttl", "AWS_SESSION_TOKEN_TTL"),
            ("--duration", "AWS_SESSION_TOKEN_TTL"),
        ] {
            if about.way == Way::Vault && used.plain == Asked::Nothing {
                used.plain = match (taken.value(option), environment.get(variable)) {
                    (Some(value), _) => self.sized(tool, about, value, &mut used.stop),
                    (None, Some(held)) => held
                        .value
                        .as_deref()
                        .and_then(|text| size(text, true))
                        .unwrap_or(Asked::Nothing),
                    (None, None) => Asked::Nothing,
                };
            }
        }
        used.session = match environment
            .get("AWS_CHAINED_SESSION_TOKEN_TTL")
            .and_then(|held| held.value.as_deref())
        {
            Some(text) => size(text, true).unwrap_or(Asked::Nothing),
            None => Asked::Known(Ask::For(Seconds::clamped(8 * 3600))),
        };
        if tool == "aws-azure-login" || tool == "gimme-aws-creds" {
            // Their durations stand in files of their own.
            used.asked = Asked::Known(Ask::Unknown);
        }
        if tool == "awsume" {
            Self::awsume(taken, &mut used);
        }
        if let Some(role) = &used.role {
            self.part(words::role(&role.shown, &role.place));
        }
        if let Some(chain) = &used.chain {
            self.part(words::role(&chain.shown, &chain.place));
        }
        if let Some(profile) = &used.profile {
            self.part(words::profile(&profile.shown, &profile.place));
        }
        used
    }

    /// What awsume says of durations by itself.
    fn awsume(taken: &Taken, used: &mut Use) {
        let Asked::Known(Ask::For(seconds)) = used.asked else {
            return;
        };
        if seconds > ASSUME_ROLE_MAXIMUM {
            used.stop = Some("Custom Duration must be between 0 and 43200".to_owned());
        } else if seconds > ROLE_CHAINING_MAXIMUM && taken.has("--auto-refresh") {
            used.stop = Some(
                "Cannot use autoawsume with custom role duration of more than 1 hour".to_owned(),
            );
        }
    }

    /// What the value asks; a value without its unit stops the tool.
    fn sized(
        &mut self,
        tool: &'static str,
        about: &Tool,
        value: &Field,
        stop: &mut Option<String>,
    ) -> Asked {
        let asked = value.text().map(|text| size(text, about.unit));
        let seconds = match &asked {
            Some(Some(Asked::Known(Ask::For(seconds)))) => Some(*seconds),
            _ => None,
        };
        self.part(words::duration(seconds, &value.place));
        match asked {
            None => Asked::Known(Ask::Unknown),
            Some(Some(asked)) => asked,
            Some(None) => {
                let written = value.shown.clone();
                if about.unit && Integer::read(&written).is_some() {
                    self.note(words::unit_missing(tool, &written, &value.place));
                    *stop = Some(format!(
                        "{tool}: error: time: missing unit in duration \"{written}\""
                    ));
                }
                Asked::NoSeconds(written)
            }
        }
    }

    fn tool_handle(&self, about: &Tool, taken: &Taken, used: &Use) -> Handle {
        let all = self.places(&taken.given, about.durations);
        let options = taken.given.iter();
        let last = taken
            .words
            .iter()
            .take(2)
            .chain(options.map(|given| given.value.as_ref().unwrap_or(&given.named)));
        let end = last.map(|field| field.place.end).max();
        Handle {
            option: about.durations.first().copied().filter(|_| end.is_some()),
            unit: if about.unit { "s" } else { "" },
            value: used.asked_at.as_ref().map(|value| value.place.clone()),
            all,
            end: end.unwrap_or(0),
        }
    }
}
