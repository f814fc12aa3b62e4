//! What comes of the commands, with what the files say about profiles.

use super::collected::Run;
use super::fields::Field;
use super::invocation::{Action, Handle, Invocation};
use super::request::Request;
use super::words;
use crate::evidence::arn::Arn;
use crate::evidence::call_chain::{Asked, CallChain, Step, Stop};
use crate::evidence::edit_site::{AmountNotation, EditSite, Setting, Unsetting};
use crate::evidence::known::Profiles;
use crate::evidence::note::Note;
use crate::evidence::selection::{Environment, Selection};
use crate::evidence::span::Span;
use session_advisor_core::facts::limits::request_range;
use session_advisor_core::model::{Ask, Identity, Operation, RuleName, Source};

impl Handle {
    /// Where the length that the command asks for is changed; `None` where it has no option for it.
    fn site(&self) -> Option<EditSite> {
        let option = self.option?;
        let notation = AmountNotation::Seconds(self.unit);
        let set = match &self.value {
            Some(value) => Some(Setting {
                place: value.clone(),
                before: String::new(),
                notation,
            }),
            None => self.all.is_empty().then(|| Setting {
                place: self.end..self.end,
                before: [" ", option, " "].concat(),
                notation,
            }),
        };
        let unset = match self.all.as_slice() {
            [only] => Unsetting::Remove(only.clone()),
            _ => Unsetting::Impossible,
        };
        Some(EditSite { set, unset })
    }
}

/// Whether that stands in the command.
fn is_within(place: &Span, invocation: &Invocation) -> bool {
    invocation.place.start <= place.start && place.end <= invocation.place.end
}

/// Makes the calls that the last of these commands asks for its own to change; those of the commands
/// before are not.
fn own_edits(chain: &mut CallChain, invocations: &[Invocation]) {
    let Some((own, before)) = invocations.split_last() else {
        return;
    };
    let stop = chain.stop.iter_mut();
    let unsent = stop.filter_map(|stop| stop.instead_of.as_mut());
    for step in chain.steps.iter_mut().chain(unsent) {
        let Some(place) = step.ask_place.as_ref().or(step.place.as_ref()) else {
            continue;
        };
        if is_within(place, own) {
            step.edit = own.handle.site();
        } else if before.iter().any(|it| is_within(place, it)) {
            step.edit = None;
        }
    }
}

/// The run of each command that makes or needs calls.
pub(super) fn runs(invocations: &[Invocation], files: &dyn Profiles) -> Vec<Run> {
    let mut chains: Vec<CallChain> = Vec::new();
    let mut runs = Vec::new();
    for (command, invocation) in invocations.iter().enumerate() {
        let mut notes = Vec::new();
        let failed = invocation
            .after
            .and_then(|before| chains.get(before))
            .is_some_and(|chain| chain.stop.is_some());
        let mut chain = chain(invocation, files, &chains, &mut notes);
        own_edits(&mut chain, invocations.get(..=command).unwrap_or_default());
        let tells = !chain.steps.is_empty()
            || chain.stop.is_some()
            || chain.source.identity != Identity::Unknown;
        chains.push(chain.clone());
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
                chain,
                notes,
            });
        }
    }
    runs
}

fn chain(
    invocation: &Invocation,
    files: &dyn Profiles,
    chains: &[CallChain],
    notes: &mut Vec<Note>,
) -> CallChain {
    match &invocation.action {
        Action::NotRun { words } => {
            let mut chain = CallChain::from(Source::new(Identity::Unknown));
            chain.stop = Some(stop(words.clone(), None, Some(invocation.place.clone())));
            chain
        }
        Action::Other {
            profile,
            stop: early,
        } => {
            let mut chain = base(invocation, profile.as_ref(), files, chains);
            if let Some((words, place)) = early.as_ref().filter(|_| !is_of_parser(&chain)) {
                chain.steps.clear();
                chain.stop = Some(stop(words.clone(), None, place.clone()));
            }
            chain
        }
        Action::Call {
            profile,
            operation,
            named,
            request,
            sends,
        } => {
            let base = base(invocation, profile.as_ref(), files, chains);
            call(base, *operation, named, request, *sends, notes)
        }
        Action::Tool(tool) => {
            let base = base(invocation, tool.profile.as_ref(), files, chains);
            tool.chain(base, files, notes)
        }
    }
}

/// Whose credentials the command starts from, and the calls that its profile needs.
fn base(
    invocation: &Invocation,
    profile: Option<&Field>,
    files: &dyn Profiles,
    chains: &[CallChain],
) -> CallChain {
    let unknown = CallChain::from(Source::new(Identity::Unknown));
    if let Some(chain) = invocation.continues.and_then(|before| chains.get(before)) {
        return chain.clone();
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
            return CallChain::from(Source::new(identity));
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
    files.chain(&selection(invocation))
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
    base: CallChain,
    operation: Operation,
    named: &Span,
    request: &Request,
    sends: bool,
    notes: &mut Vec<Note>,
) -> CallChain {
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
    let mut chain = base;
    if operation.is_unsigned() {
        // The configuration is read, but no call of the profile is made.
        if chain
            .steps
            .iter()
            .any(|step| !step.hop.operation.is_unsigned())
            || chain.source.identity != Identity::Unknown
        {
            notes.push(words::profile_not_used(named));
        }
        let identity = if operation == Operation::AssumeRoleWithSaml {
            Identity::Saml { until: None }
        } else {
            Identity::Oidc
        };
        let stopped = is_of_loading(&chain).then(|| chain.stop.take()).flatten();
        chain = CallChain::from(Source::new(identity));
        chain.stop = stopped;
    }
    if let Some(refusal) = &request.refusal {
        let first = if refusal.early {
            is_of_parser(&chain)
        } else {
            is_of_loading(&chain)
        };
        if !first {
            let enforces = refusal.below_minimum.then_some(RuleName::BelowMinimum);
            // The parameters are checked before the profile's own calls are made.
            chain.steps.clear();
            chain.stop = Some(Stop {
                instead_of: Some(step),
                enforces,
                words: refusal.words.clone(),
                place: refusal.place.clone(),
            });
        }
        return chain;
    }
    if !sends {
        chain.steps.clear();
        return chain;
    }
    if chain.stop.is_some() {
        return chain;
    }
    if operation == Operation::AssumeRole
        && request.asked == Asked::Nothing
        && let Some(Ask::For(profile)) = chain.steps.last().map(|step| step.hop.ask)
    {
        notes.push(words::profile_duration_stays(profile, named));
    }
    if let (Some(asked), Some(range)) = (step.hop.ask.seconds(), request_range(operation))
        && asked > range.maximum
    {
        notes.push(Note {
            place: step.ask_place.clone(),
            ..words::no_maximum_check(operation)
        });
    }
    chain.steps.push(step);
    chain
}

/// Whether the CLI cannot read its configuration at all, which it finds before anything else.
fn is_of_parser(chain: &CallChain) -> bool {
    chain
        .stop
        .as_ref()
        .is_some_and(|stop| stop.words.starts_with("Unable to parse config file"))
}

/// Whether it stops when it looks up the profile, before it makes any call.
fn is_of_loading(chain: &CallChain) -> bool {
    chain.stop.as_ref().is_some_and(|stop| {
        stop.instead_of.is_none()
            && chain.steps.is_empty()
            && !stop.words.starts_with("Unable to locate credentials")
    })
}

pub(super) const fn stop(words: String, instead_of: Option<Step>, place: Option<Span>) -> Stop {
    Stop {
        instead_of,
        enforces: None,
        words,
        place,
    }
}
