//! Reads each error with what stands around it.

use super::causes::{self, Cause, NEAR};
use super::collector::Collector;
use super::matcher::Hit;
use super::phrases::means::{Frame, Means, Range};
use super::ranges::{self, Amount};
use super::stretch::Stretch;
use super::wrappers::{self, Call};
use super::{arns, logs, notes, unexplained, words};
use crate::evidence::sighting::{Caller, ErrorSighting};
use crate::evidence::span::Span;
use session_advisor_core::model::{ErrorClass, Operation, Reason, RuleName};

/// Reads the errors of a stretch.
pub(super) fn read(stretch: &Stretch<'_>, collector: &mut Collector) {
    let causes = causes::causes(stretch);
    let mut from = 0;
    for cause in &causes {
        from = cause.read(stretch, from, collector);
    }
    unexplained::read(stretch, &causes, collector);
}

impl Cause {
    /// Reads one error; gives where the next one may start.
    fn read(&self, stretch: &Stretch<'_>, from: usize, collector: &mut Collector) -> usize {
        let hit = self.hit;
        let line = stretch.folded.line_at(hit.start);
        let paragraph = stretch.folded.paragraph_at(hit.start);
        let from = from
            .max(paragraph.start)
            .max(hit.start.saturating_sub(NEAR))
            .min(hit.start);
        let call = call(stretch, from, &hit, &line).or_else(|| self.input(stretch));
        let (reasons, mut asked) = self.reasons(stretch);
        let reasons = || reasons.into_iter().flatten();
        if asked.is_none() && reasons().any(is_about_duration) {
            let until = line.end.min(hit.start.saturating_add(NEAR));
            asked = logs::asked(stretch, line.start.max(from)..until)
                .or_else(|| collector.last_asked().map(|it| (it, 0..0)));
        }
        let caller = arns::caller(stretch, hit.start, from);
        let role = arns::resource(stretch, hit.end)
            .filter(|_| is_authorization(stretch, &hit))
            .or_else(|| {
                let near = from..hit.end.saturating_add(NEAR).min(paragraph.end).max(from);
                arns::only_role(stretch, &near)
            })
            .filter(|(arn, _)| arn.role_name().is_some());
        let frame = call.as_ref().map_or(hit.start, |it| it.frame);
        let code = self.code.map_or(hit.start, |it| it.start);
        let start = hit.start.min(frame).min(code);
        let mut place = stretch.folded.place(start, hit.end);
        if let (Means::OutOfRange(_), Some((_, value))) = (hit.means, &asked) {
            place.start = place.start.min(value.start);
        }
        if let Some((_, role)) = role.as_ref().filter(|(_, role)| role.start >= place.end) {
            place.end = role.end;
        }
        for reason in reasons() {
            let reason = Self::meant(reason, call.as_ref());
            let seen = self.seen(
                reason,
                call.as_ref(),
                caller.as_ref(),
                role.as_ref(),
                asked.as_ref(),
                place.clone(),
            );
            notes::note(stretch, self, &seen, collector);
            collector.error(seen);
        }
        if let Some(reason) = reasons().last() {
            let place = stretch.folded.place(hit.start, hit.end);
            let reason = Self::meant(reason, call.as_ref());
            collector.part(words::proves(reason, &place));
        }
        parts(stretch, call.as_ref(), caller, role, asked, collector);
        hit.end
    }

    /// What the words prove, and what was asked by them.
    fn reasons(&self, stretch: &Stretch<'_>) -> ([Option<Reason>; 2], Option<Amount>) {
        let hit = self.hit;
        match hit.means {
            Means::Words(reason, _) | Means::Code(Some(reason)) => ([Some(reason), None], None),
            Means::OutOfRange(reason) => (
                [Some(reason), None],
                ranges::quoted_before(stretch, hit.start),
            ),
            Means::ClientRange(range) => {
                let (rule, asked) = ranges::by_client(stretch, range, &hit);
                let stops = Reason::Rule(RuleName::RefusedByClient);
                ([Some(stops), rule.map(Reason::Rule)], asked)
            }
            _ => ([None, None], None),
        }
    }

    /// `AssumeRoleInput.DurationSeconds`, as the Go SDK names the call.
    fn input(&self, stretch: &Stretch<'_>) -> Option<Call> {
        if self.hit.means != Means::ClientRange(Range::FieldMinimum) {
            return None;
        }
        let behind = stretch
            .folded
            .get(self.hit.end..self.hit.end.saturating_add(60));
        let comma = behind.iter().position(|it| *it == b',')?.saturating_add(1);
        let name = behind.get(comma..)?;
        let length = name
            .windows(6)
            .position(|it| it.eq_ignore_ascii_case(b"input."))?;
        let start = self.hit.end.saturating_add(comma);
        let name = std::str::from_utf8(name.get(..length)?).ok()?;
        Some(Call {
            operation: Some(wrappers::operation(name)?),
            other: None,
            place: start..start.saturating_add(length),
            frame: self.hit.start,
        })
    }

    /// Ended credentials of a call that nobody signs are the token or assertion.
    fn meant(reason: Reason, call: Option<&Call>) -> Reason {
        let unsigned = call
            .and_then(|it| it.operation)
            .is_some_and(Operation::is_unsigned);
        if unsigned && reason == Reason::Error(ErrorClass::ExpiredCredentials) {
            Reason::Error(ErrorClass::IdentityTokenRejected)
        } else {
            reason
        }
    }

    fn seen(
        &self,
        reason: Reason,
        call: Option<&Call>,
        caller: Option<&arns::Named>,
        role: Option<&arns::Named>,
        asked: Option<&Amount>,
        place: Span,
    ) -> ErrorSighting {
        let implied = match self.hit.means {
            Means::Words(_, operation) => operation,
            _ => None,
        };
        // Words that only one call answers with leave no doubt.
        let operation = implied.or_else(|| call.and_then(|it| it.operation));
        let expired = reason == Reason::Error(ErrorClass::ExpiredCredentials);
        let signed = operation.is_some_and(|it| !it.is_unsigned());
        let proves_temporary = matches!(
            reason,
            Reason::Rule(RuleName::RoleChaining | RuleName::NeedsLongTermKeys)
        );
        let caller = match caller {
            Some((arn, _)) => Caller::Principal(arn.clone()),
            None if proves_temporary || (expired && signed) => Caller::Temporary,
            None => Caller::Unsaid,
        };
        ErrorSighting {
            reason: Some(reason),
            operation,
            other_operation: call
                .filter(|_| operation.is_none())
                .and_then(|it| it.other.clone()),
            caller,
            role: role.map(|(arn, _)| arn.clone()),
            asked: asked.map(|(seconds, _)| *seconds),
            of_client_about_length: matches!(self.hit.means, Means::ClientRange(_)),
            place,
        }
    }
}

const fn is_about_duration(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::Rule(
            RuleName::RoleChaining
                | RuleName::RoleMaximum
                | RuleName::AboveMaximum
                | RuleName::BelowMinimum
        )
    )
}

fn is_authorization(stretch: &Stretch<'_>, hit: &Hit) -> bool {
    stretch
        .folded
        .get(hit.start..hit.end)
        .to_ascii_lowercase()
        .windows(10)
        .any(|it| it == b"authorized")
}

/// The call that the error is about: by its frame, by the action that it refuses, or by a name on
/// the same line.
fn call(stretch: &Stretch<'_>, from: usize, hit: &Hit, line: &Span) -> Option<Call> {
    let first = stretch.hits.partition_point(|it| it.start < from);
    let last = stretch
        .hits
        .partition_point(|it| it.start < hit.start.max(line.end.min(hit.end.saturating_add(NEAR))));
    let near = stretch.hits.get(first..last.max(first))?;
    let before = near.get(..near.partition_point(|it| it.start < hit.start))?;
    let behind = near.get(near.partition_point(|it| it.start < hit.end)..)?;
    let is_framed = |it: &Hit| {
        matches!(
            it.means,
            Means::Frame(Frame::Calling | Frame::OperationError | Frame::Of(_))
        )
    };
    let framed = first_call(stretch, &mut before.iter().rev(), &is_framed);
    if framed.is_some() {
        return framed;
    }
    // `(ExpiredToken) when calling the … operation`: the code stands before its frame.
    if matches!(hit.means, Means::Code(_)) {
        let framed = first_call(stretch, &mut behind.iter(), &is_framed);
        if framed.is_some() {
            return framed;
        }
    }
    if is_authorization(stretch, hit) {
        return action(stretch, hit);
    }
    let is_named =
        |it: &Hit| line.contains(&it.start) && matches!(it.means, Means::Frame(Frame::Name(_)));
    let mut nearest = before.iter().rev().chain(behind);
    first_call(stretch, &mut nearest, &is_named)
}

/// The call that the first of these tells of which that holds.
fn first_call<'h>(
    stretch: &Stretch<'_>,
    hits: &mut dyn Iterator<Item = &'h Hit>,
    is_wanted: &dyn Fn(&Hit) -> bool,
) -> Option<Call> {
    for hit in hits {
        if is_wanted(hit)
            && let Some(call) = wrappers::call_of(stretch, hit)
        {
            return Some(call);
        }
    }
    None
}

/// `is not authorized to perform: sts:AssumeRole`
fn action(stretch: &Stretch<'_>, hit: &Hit) -> Option<Call> {
    let behind = stretch.folded.get(hit.end..hit.end.saturating_add(100));
    // The service may be part of the phrase.
    let colon = behind.iter().take(24).position(|it| *it == b':');
    let service = behind
        .iter()
        .take_while(|it| it.is_ascii_alphanumeric() || **it == b'-')
        .count();
    let skip = if colon == Some(service) {
        service.saturating_add(1)
    } else {
        0
    };
    let start = hit.end.saturating_add(skip);
    let name = stretch.original(&(start..start.saturating_add(64)));
    let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let name = name.get(..length).filter(|name| name.len() >= 4)?;
    let operation = wrappers::operation(name);
    Some(Call {
        operation,
        other: operation.is_none().then(|| name.to_owned()),
        place: start..start.saturating_add(length),
        frame: hit.start,
    })
}

fn parts(
    stretch: &Stretch<'_>,
    call: Option<&Call>,
    caller: Option<arns::Named>,
    role: Option<arns::Named>,
    asked: Option<Amount>,
    collector: &mut Collector,
) {
    if let Some(call) = call {
        let place = stretch.folded.place(call.place.start, call.place.end);
        match (&call.operation, &call.other) {
            (Some(operation), _) => collector.part(words::call(*operation, &place)),
            (None, Some(name)) => collector.part(words::other_call(name, &place)),
            (None, None) => {}
        }
    }
    if let Some((arn, place)) = caller {
        let temporary =
            arn.text.contains(":assumed-role/") || arn.text.contains(":federated-user/");
        collector.part(words::caller(temporary, &place));
    }
    if let Some((_, place)) = role {
        collector.part(words::role(&place));
    }
    if let Some((seconds, place)) = asked {
        collector.part(words::asked(seconds, &place));
    }
}
