//! Calls of STS in the source of programs: what is called, and the duration where it is a literal.
//!
//! [`scan`] finds the calls, [`arguments`] what they are given, [`amount`] reads the numbers, and
//! [`ask`](mod@ask) does with them what an SDK does. Languages are not parsed: a call is a name
//! with brackets behind it.

mod amount;
mod arguments;
mod ask;
mod scan;
mod words;

use crate::evidence::arn::Arn;
use crate::evidence::call_chain::{CallChain, Run, Step};
use crate::evidence::edit_site::{AmountNotation, EditSite, Setting, Unsetting};
use crate::evidence::found::Found;
use crate::evidence::label::Label;
use crate::evidence::reader::{Directness, Format, Reader, Recognises, Segment, Segments};
use crate::evidence::span::Span;
use arguments::{Given, argument, given, is_open, role};
use ask::ask;
use scan::{Call, What, words};
use session_advisor_core::facts::limits::ASSUME_ROLE_MINIMUM;
use session_advisor_core::model::{Ask, Identity, Operation, Source};
use session_advisor_explain::reading::Kind;

/// The calls in a paste.
#[derive(Default)]
struct Calls {
    found: Found,
    arguments: Vec<Arguments>,
}

/// Arguments that have a name.
#[derive(Debug)]
struct Arguments {
    name: String,
    given: Option<Given>,
    role: Option<Arn>,
}

/// How many bytes the call takes whose first line this text starts with; none if there is none.
fn extent(text: &str) -> Option<usize> {
    let found = scan::first(text)?;
    let rest = text.get(found.end..).unwrap_or_default();
    Some(
        found
            .end
            .saturating_add(rest.find('\n').unwrap_or(rest.len())),
    )
}

pub(crate) static READER: Reader = Reader {
    recognises: Some(Recognises {
        format: Format::Code,
        length: |rest, _| extent(rest),
        ends_files: true,
    }),
    read,
    directness: Directness::Program,
};

fn read(text: &str, segments: &mut Segments, found: &mut Found) {
    let mut calls = Calls::default();
    for place in segments.spans(Format::Code) {
        let stretch = text.get(place.clone()).unwrap_or_default();
        if let Some(first) = scan::first(stretch) {
            calls.take(stretch, place.start, &first);
            let behind = stretch.get(first.end..).unwrap_or_default();
            if behind.contains(' ') && behind.contains(|it: char| it.is_ascii_alphabetic()) {
                let behind = place.start.saturating_add(first.end)..place.end;
                segments.add(Segment::new(Format::Prose, behind));
            }
        }
    }
    *found = calls.found;
    let steps = found.programs.iter_mut().flat_map(|it| &mut it.chain.steps);
    for step in steps {
        step.edit = step.ask_place.as_ref().and_then(|it| site(text, it));
    }
}

impl Calls {
    /// Marks what says how long the session shall last.
    fn sized_by(&mut self, given: &Given) {
        let part = words::duration(given.seconds(), &given.place);
        self.found.parts.push(part);
    }

    fn take(&mut self, stretch: &str, start: usize, found: &Call) {
        let Some(inside) = stretch.get(found.open..found.end) else {
            return;
        };
        let at = start.saturating_add(found.open);
        let place = start.saturating_add(found.start)..start.saturating_add(found.end);
        let operation = match found.what {
            What::Calls(operation) => operation,
            What::GoProvider | What::Provider => Operation::AssumeRole,
            What::RoleOrToken if argument(inside, &["rolearn"]).is_some() => Operation::AssumeRole,
            What::RoleOrToken => Operation::GetSessionToken,
            What::Jenkins if argument(inside, &["role"]).is_some() => Operation::AssumeRole,
            What::Jenkins => return,
            What::Presigns => {
                self.found.parts.push(words::presigns(&place));
                if let Some(expires) = argument(inside, &["expiresin", "expires"]) {
                    let place = at.saturating_add(expires.start)..at.saturating_add(expires.end);
                    self.found.notes.push(words::presigned_link(&place));
                }
                return;
            }
            What::Sets => {
                if let (Some(given), false) =
                    (given(inside, at, true), self.found.programs.is_empty())
                {
                    self.sized_by(&given);
                    self.set(&given);
                }
                return;
            }
            What::Arguments => {
                let given = given(inside, at, false);
                if let Some(given) = &given {
                    self.found.kind(Kind::SdkCall);
                    self.sized_by(given);
                }
                self.arguments.push(Arguments {
                    name: first_word(stretch.get(found.start..).unwrap_or_default()),
                    given,
                    role: role(inside).and_then(|it| Arn::read(inside.get(it)?)),
                });
                return;
            }
        };
        let name_end = stretch
            .get(found.start..found.open)
            .map_or(0, |it| it.trim_end().len());
        let name = place.start..place.start.saturating_add(name_end);
        self.found.kind(Kind::SdkCall);
        self.found.parts.push(words::call(operation, &name));
        if self.is_made_before(inside, operation) {
            return;
        }
        let own = given(inside, at, !matches!(found.what, What::Calls(_)));
        if let Some(given) = &own {
            self.sized_by(given);
        }
        let elsewhere = || {
            let mut names = words(inside).filter_map(|it| inside.get(it));
            names.find_map(|name| self.arguments.iter().rev().find(|it| it.name == name))
        };
        let elsewhere = elsewhere();
        let is_known = own.is_some() || elsewhere.is_some();
        let given = own.or_else(|| elsewhere.and_then(|it| it.given.clone()));
        let role_elsewhere = elsewhere.and_then(|it| it.role.clone());
        let mut run = Run::of(
            Label::Code(label(stretch)),
            Some(place.clone()),
            CallChain::from(Source::new(Identity::Unknown)),
        );
        let mut step = Step::new(operation);
        step.hop.mfa = argument(inside, &["serialnumber", "withserialnumber"]).is_some();
        step.place = Some(place.clone());
        step.role = role_elsewhere;
        if let Some(role) = role(inside) {
            step.role = inside.get(role.clone()).and_then(Arn::read);
            let place = at.saturating_add(role.start)..at.saturating_add(role.end);
            self.found.parts.push(words::role(&place));
        }
        let python = stretch
            .get(found.start..found.open)
            .is_some_and(|it| it.contains('_'));
        if let Some(given) = given {
            ask(&mut run, step, &given, python);
        } else {
            if found.what == What::Provider || is_open(inside) && !is_known {
                step.hop.ask = Ask::Unknown;
            } else if found.what == What::GoProvider {
                step.hop.ask = Ask::For(ASSUME_ROLE_MINIMUM);
                run.notes.push(words::fifteen_minutes(&place));
            }
            run.chain.steps.push(step);
        }
        self.found.programs.push(run);
    }

    /// Whether all that is given is a request that was read already, and has a name.
    fn is_made_before(&self, inside: &str, operation: Operation) -> bool {
        let mut names = words(inside).filter_map(|it| inside.get(it));
        let Some(run) = self
            .found
            .programs
            .last()
            .filter(|_| !inside.contains(['=', ':', '{']))
        else {
            return false;
        };
        let Label::Code(label) = &run.label else {
            return false;
        };
        let stop = run
            .chain
            .stop
            .iter()
            .filter_map(|it| it.instead_of.as_ref());
        let is_same = run
            .chain
            .steps
            .iter()
            .chain(stop)
            .any(|it| it.hop.operation == operation);
        let given = label.split('=').next().unwrap_or_default();
        is_same
            && label.contains('=')
            && names.any(|name| words(given).any(|it| given.get(it) == Some(name)))
    }

    /// A duration that is set beside the last call, or in it.
    fn set(&mut self, given: &Given) {
        let Some(run) = self.found.programs.last_mut() else {
            return;
        };
        let is_for_it = run
            .chain
            .steps
            .last()
            .is_some_and(|it| it.ask_place.is_none() && it.hop.ask != Ask::Unknown);
        if let (true, Some(mut step)) = (is_for_it, run.chain.steps.pop()) {
            step.hop.ask = Ask::Nothing;
            run.notes.clear();
            ask(run, step, given, false);
        }
    }
}

fn first_word(text: &str) -> String {
    let word = words(text).next().and_then(|word| text.get(word));
    word.unwrap_or_default().to_owned()
}

/// Where the length that a call asks for is changed; `None` where it is no number.
fn site(text: &str, written: &Span) -> Option<EditSite> {
    let amount = text.get(written.clone())?;
    let set = Setting {
        place: written.clone(),
        before: String::new(),
        notation: AmountNotation::Seconds(""),
    };
    let is_number = amount.bytes().all(|it| it.is_ascii_digit());
    is_number.then_some(EditSite {
        set: Some(set),
        unset: Unsetting::Impossible,
    })
}

/// The first line of the call.
fn label(stretch: &str) -> String {
    let line = stretch.lines().next().unwrap_or_default().trim();
    let end = line.char_indices().nth(80).map_or(line.len(), |(at, _)| at);
    line.get(..end).unwrap_or(line).to_owned()
}
