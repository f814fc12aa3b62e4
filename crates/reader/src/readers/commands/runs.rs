//! What comes of the commands, with what the files say about profiles.

use super::fields::Field;
use super::script::Invocation;
use super::sts::Request;
use super::tools::Use;
use super::{Quirk, Run};
use crate::Place;
use crate::evidence::arn::Arn;
use crate::evidence::call_chain::{Asked, Step, Stop, Walk};
use crate::readers::aws_config::{Environment, Files, Selection};
use crate::reading::{Edit, Note, Quirk as AnyQuirk};
use session_advisor_core::facts::limits::request_range;
use session_advisor_core::model::{Ask, Identity, Operation, RuleName, Seconds, Source};

/// What a command does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Action {
    /// A call of the AWS CLI that hands out credentials.
    Call {
        /// `--profile`.
        profile: Option<Field>,
        /// The call.
        operation: Operation,
        /// The word that asks for it.
        named: Place,
        /// What it asks.
        request: Box<Request>,
        /// Whether it is sent, once it is checked.
        sends: bool,
    },
    /// Any other command of the AWS CLI: it makes the calls for its profile.
    Other {
        /// `--profile`.
        profile: Option<Field>,
        /// What the CLI says where it stops before it needs the profile.
        stop: Option<(String, Option<Place>)>,
    },
    /// A tool that hands out credentials.
    Tool(Box<Use>),
    /// A command that the shell does not run.
    NotRun {
        /// What the shell says.
        words: String,
    },
}

/// Where a command's duration can be changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Handle {
    /// The option that asks for it, with a space after it; none where the command has none.
    pub(super) option: Option<&'static str>,
    /// What stands after the number: `s` for tools that want a unit.
    pub(super) unit: &'static str,
    /// The value that counts.
    pub(super) value: Option<Place>,
    /// Every place where the option stands, with the blanks in front.
    pub(super) all: Vec<Place>,
    /// Where another option can be put.
    pub(super) end: usize,
}

impl Handle {
    /// The smallest change that makes the command ask for that long.
    pub(super) fn edit(&self, seconds: Option<Seconds>) -> Option<Edit> {
        let option = self.option?;
        match (seconds, &self.value) {
            (Some(seconds), Some(value)) => Some(Edit {
                place: value.clone(),
                replacement: format!("{}{}", seconds.get(), self.unit),
            }),
            (Some(seconds), None) if self.all.is_empty() => Some(Edit {
                place: self.end..self.end,
                replacement: format!(" {option} {}{}", seconds.get(), self.unit),
            }),
            (None, _) => match self.all.as_slice() {
                [only] => Some(Edit {
                    place: only.clone(),
                    replacement: String::new(),
                }),
                _ => None,
            },
            (Some(_), None) => None,
        }
    }
}

/// The run of each command that makes or needs calls.
pub(super) fn runs(invocations: &[Invocation], files: &Files) -> Vec<Run> {
    let mut walks: Vec<Walk> = Vec::new();
    let mut runs = Vec::new();
    for (command, invocation) in invocations.iter().enumerate() {
        let mut notes = Vec::new();
        let failed = invocation
            .after
            .and_then(|before| walks.get(before))
            .is_some_and(|walk| walk.stop.is_some());
        let walk = walk(invocation, files, &walks, &mut notes);
        let tells = !walk.steps.is_empty()
            || walk.stop.is_some()
            || walk.source.identity != Identity::Unknown;
        walks.push(walk.clone());
        let unused =
            matches!(invocation.action, Action::Other { .. }) && invocation.continues.is_some();
        if tells && !failed && !unused {
            // The calls of the one that it continues are the start of this run.
            if let Some(before) = invocation.continues
                && let Some(at) = runs.iter().position(|run: &Run| run.command == before)
            {
                runs.remove(at);
            }
            runs.push(Run {
                command,
                label: invocation.label.clone(),
                place: invocation.place.clone(),
                shell: invocation.shell,
                continues: invocation.continues,
                selection: selection(invocation),
                walk,
                notes,
            });
        }
    }
    runs
}

fn walk(invocation: &Invocation, files: &Files, walks: &[Walk], notes: &mut Vec<Note>) -> Walk {
    match &invocation.action {
        Action::NotRun { words } => {
            let mut walk = Walk::from(Source::new(Identity::Unknown));
            walk.stop = Some(stop(words.clone(), None, Some(invocation.place.clone())));
            walk
        }
        Action::Other {
            profile,
            stop: early,
        } => {
            let mut walk = base(invocation, profile.as_ref(), files, walks);
            if let Some((words, place)) = early.as_ref().filter(|_| !is_of_parser(&walk)) {
                walk.steps.clear();
                walk.stop = Some(stop(words.clone(), None, place.clone()));
            }
            walk
        }
        Action::Call {
            profile,
            operation,
            named,
            request,
            sends,
        } => {
            let base = base(invocation, profile.as_ref(), files, walks);
            call(base, *operation, named, request, *sends, notes)
        }
        Action::Tool(tool) => {
            let base = base(invocation, tool.profile.as_ref(), files, walks);
            tool.walk(base, files, notes)
        }
    }
}

/// Whose credentials the command starts from, and the calls that its profile needs.
fn base(invocation: &Invocation, profile: Option<&Field>, files: &Files, walks: &[Walk]) -> Walk {
    let unknown = Walk::from(Source::new(Identity::Unknown));
    if let Some(walk) = invocation.continues.and_then(|before| walks.get(before)) {
        return walk.clone();
    }
    let held = |name: &str| invocation.environment.get(name);
    if profile.is_some_and(|profile| !profile.known) {
        return unknown;
    }
    if profile.is_none() {
        let token = held("AWS_SESSION_TOKEN").or_else(|| held("AWS_SECURITY_TOKEN"));
        let has_token = token.is_some_and(|held| held.value.as_deref() != Some(""));
        let key = held("AWS_ACCESS_KEY_ID");
        let whole = key.is_some() && held("AWS_SECRET_ACCESS_KEY").is_some();
        let known = [key, token]
            .iter()
            .flatten()
            .all(|held| held.value.is_some());
        let identity = match key.and_then(|held| held.value.as_deref()) {
            _ if has_token => Some(Identity::TemporaryCredentials),
            Some(key) if key.starts_with("ASIA") => Some(Identity::TemporaryCredentials),
            Some(key) if key.starts_with("AKIA") => Some(Identity::IamUser),
            _ if key.is_some() => Some(Identity::Unknown),
            _ => None,
        };
        // A key without its secret is an extract: what is left out is not what the CLI saw.
        if let Some(identity) = identity.filter(|_| {
            files.is_empty() || !known || (whole && identity != Some(Identity::Unknown))
        }) {
            return Walk::from(Source::new(identity));
        }
        let selects = held("AWS_PROFILE").or_else(|| held("AWS_DEFAULT_PROFILE"));
        if selects.is_some_and(|held| held.value.is_none()) {
            return unknown;
        }
    }
    let finds_itself = [
        "AWS_WEB_IDENTITY_TOKEN_FILE",
        "AWS_CONTAINER_CREDENTIALS_FULL_URI",
        "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    ]
    .iter()
    .any(|name| held(name).is_some());
    if files.is_empty() && (profile.is_some() || !finds_itself || held("AWS_PROFILE").is_some()) {
        return unknown;
    }
    files.walk(&selection(invocation))
}

/// What the command selects of the files.
fn selection(invocation: &Invocation) -> Selection {
    let (profile, complete) = match &invocation.action {
        Action::Call { profile, .. } | Action::Other { profile, .. } => (profile.as_ref(), true),
        // Tools keep credentials in places of their own.
        Action::Tool(tool) => (tool.profile.as_ref(), false),
        Action::NotRun { .. } => (None, false),
    };
    let mut environment = Environment::default();
    for (name, held) in invocation.environment.iter() {
        if let Some(value) = &held.value {
            environment.insert(name, value.clone());
        }
    }
    Selection {
        profile: profile.and_then(Field::text).map(str::to_owned),
        environment,
        complete,
    }
}

fn call(
    base: Walk,
    operation: Operation,
    named: &Place,
    request: &Request,
    sends: bool,
    notes: &mut Vec<Note>,
) -> Walk {
    let mut step = Step::new(operation).asking(request.asked.clone());
    step.role = request
        .role
        .as_ref()
        .and_then(|role| Arn::read(&role.shown));
    step.hop.mfa = request.mfa.is_some();
    step.place = Some(named.clone());
    step.ask_place = request
        .duration
        .as_ref()
        .map(|duration| duration.place.clone());
    let mut walk = base;
    if operation.is_unsigned() {
        // The configuration is read, but no call of the profile is made.
        if walk
            .steps
            .iter()
            .any(|step| !step.hop.operation.is_unsigned())
            || walk.source.identity != Identity::Unknown
        {
            notes.push(Note {
                quirk: AnyQuirk::Command(Quirk::ProfileNotUsed),
                place: Some(named.clone()),
            });
        }
        let identity = if operation == Operation::AssumeRoleWithSaml {
            Identity::Saml { until: None }
        } else {
            Identity::Oidc
        };
        let stopped = is_of_loading(&walk).then(|| walk.stop.take()).flatten();
        walk = Walk::from(Source::new(identity));
        walk.stop = stopped;
    }
    if let Some(refusal) = &request.refusal {
        let first = if refusal.early {
            is_of_parser(&walk)
        } else {
            is_of_loading(&walk)
        };
        if !first {
            let enforces = refusal.below_minimum.then_some(RuleName::BelowMinimum);
            // The parameters are checked before the profile's own calls are made.
            walk.steps.clear();
            walk.stop = Some(Stop {
                instead_of: Some(step),
                enforces,
                words: refusal.words.clone(),
                place: refusal.place.clone(),
            });
        }
        return walk;
    }
    if !sends {
        walk.steps.clear();
        return walk;
    }
    if walk.stop.is_some() {
        return walk;
    }
    if operation == Operation::AssumeRole
        && request.asked == Asked::Nothing
        && let Some(Ask::For(profile)) = walk.steps.last().map(|step| step.hop.ask)
    {
        notes.push(Note {
            quirk: AnyQuirk::Command(Quirk::ProfileDurationStays { profile }),
            place: Some(named.clone()),
        });
    }
    if let (Some(asked), Some(range)) = (step.hop.ask.seconds(), request_range(operation))
        && asked > range.maximum
    {
        notes.push(Note {
            quirk: AnyQuirk::Command(Quirk::NoMaximumCheck { operation }),
            place: step.ask_place.clone(),
        });
    }
    walk.steps.push(step);
    walk
}

/// Whether the CLI cannot read its configuration at all, which it finds before anything else.
fn is_of_parser(walk: &Walk) -> bool {
    walk.stop
        .as_ref()
        .is_some_and(|stop| stop.words.starts_with("Unable to parse config file"))
}

/// Whether it stops when it looks up the profile, before it makes any call.
fn is_of_loading(walk: &Walk) -> bool {
    walk.stop.as_ref().is_some_and(|stop| {
        stop.instead_of.is_none()
            && walk.steps.is_empty()
            && !stop.words.starts_with("Unable to locate credentials")
    })
}

pub(super) const fn stop(words: String, instead_of: Option<Step>, place: Option<Place>) -> Stop {
    Stop {
        instead_of,
        enforces: None,
        words,
        place,
    }
}
