//! Which recorded call was made with the session that another one returned.

use super::caller_kind::CallerKind;
use super::event::Event;
use super::trail::Trail;
use super::words;
use crate::evidence::arn::Arn;
use crate::evidence::call_chain::{CallChain, Run, Step};
use crate::evidence::found::{Found, Recorded};
use crate::evidence::label::Label;
use crate::evidence::note::{Annotation, Note};
use crate::evidence::sighting::{Caller as ErrorCaller, ErrorSighting};
use crate::readers::errors;
use session_advisor_core::model::{Ask, MAX_HOPS, Observed, Operation, Source};
use session_advisor_explain::reading::Kind;
use std::collections::BTreeMap;

/// More calls than that tell nobody anything.
const MOST: usize = 100;
/// Of so many sessions with one name it is looked which came last.
const NAMESAKES: usize = 32;

/// What all the records tell together.
pub(super) fn records(trail: Trail, found: &mut Found) {
    if trail.count > 0 {
        found.kind(Kind::Cloudtrail);
    }
    found.unread = trail.unread;
    let mut events = distinct(trail.calls);
    if events.is_empty() {
        let other = trail.other;
        found
            .records
            .extend(other.map(|event| caller_alone(event, &mut found.parts)));
        return;
    }
    let mut kept = paths(&events);
    let all = kept.len();
    let failed = |path: &Vec<usize>| {
        let last = path.last().and_then(|at| events.get(*at));
        last.is_some_and(|event| event.failure.is_some())
    };
    let mut told = Names::default();
    kept.retain(|path| told.add(distinguishing_text(path, &events), 0).is_none());
    let mut refused = kept.iter().filter(|path| failed(path)).count().min(MOST);
    let mut others = MOST.saturating_sub(refused);
    kept.retain(|path| {
        let left = if failed(path) {
            &mut refused
        } else {
            &mut others
        };
        let keep = *left > 0;
        *left = left.saturating_sub(1);
        keep
    });
    if all > kept.len() {
        let shown = kept.len();
        found.notes.push(words::many(shown, all));
    }
    for path in &kept {
        found
            .records
            .extend(call(path, &mut events, &mut found.parts));
    }
}

/// What goes by a name.
#[derive(Default)]
struct Names(BTreeMap<String, usize>);

impl Names {
    /// What goes by that name already; where nothing does, that does from now on.
    fn add(&mut self, name: String, at: usize) -> Option<usize> {
        let before = self.0.get(&name).copied();
        if before.is_none() {
            self.0.insert(name, at);
        }
        before
    }

    fn get(&self, name: &str) -> Option<usize> {
        self.0.get(name).copied()
    }
}

/// Each call once: both accounts write a record of it, and exports overlap.
fn distinct(events: Vec<Event>) -> Vec<Event> {
    let mut ids = Names::default();
    let mut shared = Names::default();
    let mut kept: Vec<Event> = Vec::with_capacity(events.len());
    for mut event in events {
        let is_known = |id: String| ids.add(id, 0).is_some();
        if event.id.take().is_some_and(is_known) {
            continue;
        }
        let before = event
            .shared
            .take()
            .and_then(|id| shared.add([&id, &*event.name].concat(), kept.len()));
        match before.and_then(|at| kept.get_mut(at)) {
            // The caller's account knows who called.
            Some(before) if is_seen_from_target(before) => *before = event,
            Some(_) => {}
            None => kept.push(event),
        }
    }
    kept
}

fn is_seen_from_target(event: &Event) -> bool {
    event
        .notes
        .iter()
        .any(|note| note.code == words::SEEN_FROM_TARGET)
}

/// The calls that no later one builds on, each behind those that led to it.
fn paths(events: &[Event]) -> Vec<Vec<usize>> {
    let mut by_key = Names::default();
    let mut by_session = Names::default();
    let mut sessions: Vec<Vec<usize>> = Vec::new();
    for (at, event) in events.iter().enumerate() {
        // Examples and masked records use one key for everything.
        if let Some(key) = event
            .returned_key
            .as_ref()
            .filter(|key| key.starts_with("ASIA"))
        {
            by_key.add(key.clone(), at);
        }
        if let Some(session) = &event.returned {
            let known = by_session.add(session.text.clone(), sessions.len());
            match known.and_then(|known| sessions.get_mut(known)) {
                Some(session) if session.len() < NAMESAKES => session.push(at),
                Some(_) => {}
                None => sessions.push(vec![at]),
            }
        }
    }
    let mut parents: Vec<Option<usize>> = Vec::with_capacity(events.len());
    let mut is_parent = vec![false; events.len()];
    for (at, event) in events.iter().enumerate() {
        let by_key = event.caller.key.as_deref().and_then(|key| by_key.get(key));
        let is_earlier = |parent: &usize| {
            let earlier = events.get(*parent).and_then(|it| it.moment);
            let order = earlier.zip(event.moment);
            *parent != at && order.is_none_or(|(earlier, later)| earlier <= later)
        };
        let parent = by_key.filter(is_earlier).or_else(|| {
            let session = by_session.get(&event.caller.arn.as_ref()?.text)?;
            before(event, sessions.get(session)?, events)
        });
        if let Some(is_parent) = parent.and_then(|parent| is_parent.get_mut(parent)) {
            *is_parent = true;
        }
        parents.push(parent);
    }
    let mut paths = Vec::new();
    for (at, is_parent) in is_parent.into_iter().enumerate() {
        if is_parent {
            continue;
        }
        let mut path = vec![at];
        let mut last = at;
        while let Some(parent) = parents.get(last).copied().flatten() {
            if path.len() >= MAX_HOPS {
                break;
            }
            path.push(parent);
            last = parent;
        }
        path.reverse();
        paths.push(path);
    }
    paths
}

/// The last of these that came strictly before the event.
fn before(event: &Event, sessions: &[usize], events: &[Event]) -> Option<usize> {
    let mut last: Option<(i64, usize)> = None;
    for at in sessions {
        let Some(moment) = events.get(*at).and_then(|it| it.moment) else {
            continue;
        };
        if moment < event.moment? && last.is_none_or(|(before, _)| before < moment) {
            last = Some((moment, *at));
        }
    }
    last.map(|(_, at)| at)
}

/// What makes a path another one than those before it.
fn distinguishing_text(path: &[usize], events: &[Event]) -> String {
    let mut text = String::new();
    for event in path.iter().filter_map(|at| events.get(*at)) {
        if text.is_empty() {
            let arn = event.caller.arn.as_ref();
            let caller = arn
                .and_then(Arn::role_name)
                .or(event.caller.account.as_deref());
            text.push_str(event.caller.identity.kind().name());
            text.extend([" ", caller.unwrap_or_default()]);
        }
        text.extend(["\n", &event.name, " "]);
        if let Some(step) = &event.step {
            text.push_str(
                step.role
                    .as_ref()
                    .and_then(Arn::role_name)
                    .unwrap_or_default(),
            );
            text.push_str(if step.hop.mfa { " mfa " } else { " " });
            if let Some(asked) = step.hop.ask.seconds() {
                text.push_str(&asked.get().to_string());
            }
            text.extend(step.role.iter().flat_map(|role| [" ", &role.account]));
            text.extend(step.asked_text.as_deref());
            text.push_str(if step.hop.observed.is_some() { "+" } else { "" });
        }
        if let Some(failure) = &event.failure {
            text.extend([&failure.code, " ", &failure.message]);
        }
    }
    text
}

impl Recorded {
    /// A call of which no more is known than who made it.
    fn of(event: &Event) -> Self {
        let label = Label::Event {
            call: event.label.clone(),
            caller: event.caller.name(),
        };
        let chain = CallChain::from(Source::new(event.caller.identity));
        Self {
            run: Run::of(label, Some(event.place.clone()), chain),
            errors: Vec::new(),
            suspects: Vec::new(),
        }
    }

    /// Adds what is worth knowing about that record.
    fn add_notes(&mut self, event: &Event) {
        self.run.notes.extend(event.notes.iter().cloned());
    }
}

/// The chain of a path.
fn call(path: &[usize], events: &mut [Event], parts: &mut Vec<Annotation>) -> Option<Recorded> {
    let mut call = Recorded::of(events.get(*path.last()?)?);
    for at in path {
        let event = events.get_mut(*at)?;
        let mut step = event.step.clone()?;
        if let Some(failure) = event.failure.take() {
            refused(event, &mut step, &failure, &mut call);
            event.failure = Some(failure);
        }
        call.add_notes(event);
        // A call that several paths share is explained once.
        parts.append(&mut event.parts);
        let chain = &mut call.run.chain;
        if !chain.steps.is_empty() || chain.own_call.is_some() {
            chain.steps.push(step);
            continue;
        }
        start(chain, event);
        if event.caller.is_service() {
            chain.own_call = Some(step);
        } else {
            chain.steps.push(step);
        }
    }
    Some(call)
}

fn start(chain: &mut CallChain, event: &Event) {
    chain.source.identity = event.caller.identity;
    chain.source.session = event.until;
    chain.source_account.clone_from(&event.caller.account);
    chain.source_place.clone_from(&event.caller.place);
    if event.caller.kind == CallerKind::FederatedUser
        && event
            .step
            .as_ref()
            .is_some_and(|step| step.hop.operation != Operation::SwitchRole)
    {
        chain.steps.push(Step::new(Operation::GetFederationToken));
    }
}

/// Only who somebody is, and what became of a call that returns no session.
fn caller_alone(mut event: Event, parts: &mut Vec<Annotation>) -> Recorded {
    let mut call = Recorded::of(&event);
    start(&mut call.run.chain, &event);
    if let Some(failure) = event.failure.take() {
        refused(
            &mut event,
            &mut Step::new(Operation::AssumeRole),
            &failure,
            &mut call,
        );
    }
    call.add_notes(&event);
    parts.append(&mut event.parts);
    call
}

/// Reads the error as a client would print it.
fn refused(
    event: &mut Event,
    step: &mut Step,
    failure: &super::event::Failure,
    call: &mut Recorded,
) {
    let code = if failure.code.is_empty() {
        "Error"
    } else {
        &failure.code
    };
    let mut text = String::from("An error occurred (");
    text.extend([
        code,
        ") when calling the ",
        &event.name,
        " operation: ",
        &failure.message,
    ]);
    let texts = errors::read(&text, std::slice::from_ref(&(0..text.len())));
    let seen = texts.errors.iter().find(|seen| seen.reason.is_some());
    let reason = seen.and_then(|seen| seen.reason);
    event.parts.push(words::error(reason, &failure.place));
    if let (Some(reason), Some(seen)) = (reason, seen) {
        step.hop.observed = Some(Observed::Refused(reason));
        if step.hop.ask == Ask::Nothing
            && let Some(asked) = seen.asked
        {
            step.hop.ask = Ask::For(asked);
        }
        call.errors.push(ErrorSighting {
            operation: event.step.as_ref().map(|step| step.hop.operation),
            role: step.role.clone().or_else(|| seen.role.clone()),
            caller: event
                .caller
                .arn
                .clone()
                .map_or(ErrorCaller::Unsaid, ErrorCaller::Principal),
            of_client_about_length: false,
            place: failure.place.clone(),
            ..seen.clone()
        });
    }
    call.suspects.extend(texts.suspects);
    call.run
        .notes
        .extend(texts.notes.into_iter().map(|it| Note {
            place: Some(failure.place.clone()),
            ..it
        }));
}
