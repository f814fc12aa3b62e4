//! What a command of the AWS CLI is about: its parts, notes about it and the call that it makes.

use super::aws_cli::{self, Given, Line};
use super::fields::Field;
use super::invocation::{Action, Handle};
use super::request::Request;
use super::script::Script;
use super::{forms, sts, words};
use crate::evidence::call_chain::Asked;
use crate::evidence::role::RoleMaximum;
use crate::evidence::span::Span;
use crate::formats::go;
use crate::formats::python::{Integer, repr};
use crate::formats::shell::Shell;
use crate::formats::shell::word::Simple;
use session_advisor_core::facts::limits::{ROLE_MAXIMUM_LEAST, ROLE_MAXIMUM_MOST};
use session_advisor_core::model::{Ask, Seconds};

/// The seconds of a whole number.
fn seconds(value: &Field) -> Option<Seconds> {
    Integer::read(value.text()?)?.seconds()
}

/// The seconds of a whole number, or of a duration with its units.
pub(super) fn length(value: &Field) -> Option<Seconds> {
    seconds(value).or_else(|| go::duration(value.text()?))
}

/// Services whose commands need no profile of the files, because they make, show or end a sign-in.
const WITHOUT_CREDENTIALS: [&str; 5] = ["configure", "sso", "login", "logout", "help"];

impl Script<'_> {
    /// A command of the AWS CLI. Tells whose credentials are in what it writes.
    pub(super) fn aws(
        &mut self,
        simple: &Simple,
        program: &Field,
        fields: &[Field],
    ) -> Option<usize> {
        self.part(words::program("aws", &program.place));
        let line = aws_cli::line(fields, self.text);
        self.about_options(&line);
        // An empty name selects nothing.
        let profile = line
            .value("--profile")
            .filter(|field| field.text() != Some(""))
            .cloned();
        let own_profile = profile.is_some();
        if let Some(quote) = simple.unclosed.filter(|_| self.shell == Shell::Bash) {
            let words = format!("bash: unexpected EOF while looking for matching `{quote}'");
            return self.invoke(
                simple,
                own_profile,
                Action::NotRun { words },
                Handle::default(),
            );
        }
        let (service, operation) = (line.service(), line.operation());
        let form = (service == "sts").then(|| forms::form(operation)).flatten();
        if let Some(form) = form
            && let Some(call) = form.operation
        {
            let named = line
                .operation
                .as_ref()
                .map_or(simple.place.clone(), |field| field.place.clone());
            self.part(words::call(call, &named));
            let request = sts::request(form, &line);
            self.about_request(&request);
            let handle = self.handle(simple, &line, &request);
            let sends =
                line.last("--generate-cli-skeleton").is_none() && line.last("--version").is_none();
            if !sends {
                self.note(words::skeleton_only(&simple.place));
            }
            let action = Action::Call {
                profile,
                operation: call,
                named,
                request,
                sends,
            };
            return self.invoke(simple, own_profile, action, handle);
        }
        let export = service == "configure" && operation == "export-credentials";
        let without_credentials = WITHOUT_CREDENTIALS.contains(&service) && !export;
        if service.is_empty() || without_credentials {
            return None;
        }
        let mut stop = line.stop.clone();
        if service == "sts" && !operation.is_empty() && form.is_none() && stop.is_none() {
            let words = format!(
                "argument operation: Found invalid choice {}",
                repr(operation)
            );
            stop = Some((
                words,
                line.operation.as_ref().map(|field| field.place.clone()),
            ));
        }
        if service == "iam" && matches!(operation, "update-role" | "create-role") {
            self.role_settings(&line);
        }
        let action = Action::Other { profile, stop };
        let number = self.invoke(simple, own_profile, action, Handle::default());
        number.filter(|_| export)
    }

    /// What the options say, and how they are written.
    fn about_options(&mut self, line: &Line) {
        for given in &line.given {
            let (written, _) = aws_cli::split(&given.named, self.text);
            if written != given.name {
                self.note(words::abbreviated(written, given.name, &given.named.place));
            }
            let Some(value) = &given.value else {
                continue;
            };
            match given.name {
                "--profile" => self.part(words::profile(&value.shown, &value.place)),
                "--role-arn" | "--role-name" => {
                    self.part(words::role(&value.shown, &value.place));
                }
                "--serial-number" => self.part(words::mfa_device(&value.place)),
                "--duration-seconds" => {
                    self.part(words::duration(seconds(value), &value.place));
                }
                _ => {}
            }
            if !value.known
                && value.shown.contains('$')
                && matches!(given.name, "--duration-seconds" | "--profile")
            {
                self.note(words::unknown_variable(&value.shown, &value.place));
            }
        }
        for name in ["--duration-seconds", "--profile", "--role-arn"] {
            let mut all = line.given.iter().filter(|given| given.name == name);
            if let (Some(_), Some(last)) = (all.next(), all.next_back())
                && let Some(value) = &last.value
            {
                self.note(words::last_one_wins(last.name, &value.shown, &value.place));
            }
        }
    }

    fn about_request(&mut self, request: &Request) {
        if let Some(file) = &request.file {
            self.note(words::file_not_pasted(&file.shown, &file.place));
        }
        if let Some(device) = request.mfa.as_ref().filter(|_| !request.code) {
            self.note(words::code_missing(&device.place));
        }
        if let (Some(duration), Asked::Known(Ask::For(seconds))) =
            (&request.duration, &request.asked)
            && !duration.known
        {
            // It stands in JSON.
            self.part(words::duration(Some(*seconds), &duration.place));
        }
    }

    /// A role's maximum, set by the command.
    fn role_settings(&mut self, line: &Line) {
        let (Some(role), Some(maximum)) = (
            line.value("--role-name"),
            line.value("--max-session-duration"),
        ) else {
            return;
        };
        let Some(seconds) = seconds(maximum)
            .filter(|seconds| (ROLE_MAXIMUM_LEAST..=ROLE_MAXIMUM_MOST).contains(seconds))
        else {
            return;
        };
        self.part(words::role_maximum(seconds, &maximum.place));
        self.note(words::sets_role_maximum(
            &role.shown,
            seconds,
            &maximum.place,
        ));
        self.role_maximum(RoleMaximum {
            role: role.shown.clone(),
            maximum: seconds,
            place: maximum.place.clone(),
        });
    }

    /// Where the duration of the call can be changed.
    fn handle(&self, simple: &Simple, line: &Line, request: &Request) -> Handle {
        let all = self.places(&line.given, &["--duration-seconds"]);
        let by_json = all.is_empty() && request.duration.is_some();
        Handle {
            option: (!by_json).then_some("--duration-seconds"),
            unit: "",
            value: line
                .value("--duration-seconds")
                .map(|value| value.place.clone()),
            all,
            end: simple
                .words
                .last()
                .map_or(simple.place.end, |word| word.place.end),
        }
    }

    /// Where options of these names stand with their values, the blanks in front included.
    pub(super) fn places(&self, given: &[Given], names: &[&str]) -> Vec<Span> {
        let mut places = Vec::new();
        for option in given.iter().filter(|given| names.contains(&given.name)) {
            let last = option.value.as_ref().unwrap_or(&option.named);
            places.push(self.with_blanks(&(option.named.place.start..last.place.end)));
        }
        places
    }

    /// The place with the blanks in front of it, and the backslash that would be left over.
    pub(super) fn with_blanks(&self, place: &Span) -> Span {
        let before = self.text.get(..place.start).unwrap_or("");
        let mut cut = before.trim_end_matches([' ', '\t']);
        while let Some(shorter) = cut
            .strip_suffix("\\\n")
            .filter(|_| self.shell == Shell::Bash)
        {
            cut = shorter.trim_end_matches([' ', '\t']);
        }
        cut.len()..place.end
    }

    /// Options without a command, as people quote them.
    pub(super) fn fragment(&mut self, simple: &Simple, fields: &[Field]) {
        let mut fields = fields.iter().peekable();
        while let Some(field) = fields.next() {
            let (name, attached) = aws_cli::split(field, self.text);
            let next = fields.peek().filter(|next| !aws_cli::is_option(next));
            let value = attached.or_else(|| next.map(|next| (*next).clone()));
            let Some(value) = value else {
                continue;
            };
            match name {
                "--duration-seconds" | "--session-duration" | "--role-duration"
                | "--assume-role-ttl" => {
                    self.part(words::duration(length(&value), &value.place));
                }
                "--role-arn" | "--role" => {
                    self.part(words::role(&value.shown, &value.place));
                }
                "--profile" => self.part(words::profile(&value.shown, &value.place)),
                _ => {}
            }
        }
        if self.shell == Shell::Bash && self.follows_a_command(simple) {
            let start = simple.place.start;
            self.note(words::backslash_missing(&(start..start)));
        }
    }

    /// Whether the line before is a command that ends without a continuation.
    fn follows_a_command(&self, simple: &Simple) -> bool {
        let before = self
            .text
            .get(..simple.place.start)
            .unwrap_or("")
            .trim_end_matches([' ', '\t']);
        let Some(before) = before.strip_suffix('\n') else {
            return false;
        };
        let line = before.rsplit('\n').next().unwrap_or("").trim_end();
        (line.contains("aws ") || line.trim_start().starts_with("--"))
            && !line.ends_with(['\\', '^', '`'])
    }
}
