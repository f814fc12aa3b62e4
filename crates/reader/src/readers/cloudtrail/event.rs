//! What one record tells of a call.

use super::caller::Caller;
use super::caller_kind::CallerKind;
use super::fields::{Field, Fields, Group};
use super::{time, words};
use crate::evidence::arn::{Arn, Principal};
use crate::evidence::call_chain::{Asked, Step};
use crate::evidence::note::{Annotation, Note};
use crate::evidence::span::Span;
use session_advisor_core::facts::limits::{self, request_range};
use session_advisor_core::model::{Ask, Identity, Observed, Operation, Seconds};

/// The longest session of STS, in seconds.
const LONGEST: u32 = limits::GET_SESSION_TOKEN_MAXIMUM.get();

/// A record.
#[derive(Debug)]
pub(super) struct Event {
    pub(super) name: String,
    pub(super) moment: Option<i64>,
    pub(super) caller: Caller,
    /// How long the session lasts that the caller's service, provider or permission set hands out.
    pub(super) until: Option<Seconds>,
    /// The call, where it is one that returns credentials.
    pub(super) step: Option<Step>,
    pub(super) failure: Option<Failure>,
    /// The access key and the principal of the session that was returned.
    pub(super) returned_key: Option<String>,
    pub(super) returned: Option<Arn>,
    /// What it shares with the record of the same call in another account.
    pub(super) shared: Option<String>,
    pub(super) id: Option<String>,
    pub(super) label: String,
    pub(super) place: Span,
    pub(super) parts: Vec<Annotation>,
    pub(super) notes: Vec<Note>,
}

/// An answer that is an error.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) code: String,
    pub(super) message: String,
    pub(super) place: Span,
}

/// The call of a scenario that goes by that name.
pub(super) fn operation(name: &str, source: &str) -> Option<Operation> {
    let of_sts = source.is_empty() || source.starts_with("sts.");
    let of_console = source.is_empty() || source.starts_with("signin.");
    match name {
        "AssumeRole" if of_sts => Some(Operation::AssumeRole),
        "AssumeRoleWithSAML" if of_sts => Some(Operation::AssumeRoleWithSaml),
        "AssumeRoleWithWebIdentity" if of_sts => Some(Operation::AssumeRoleWithWebIdentity),
        "AssumeRoot" if of_sts => Some(Operation::AssumeRoot),
        "GetSessionToken" if of_sts => Some(Operation::GetSessionToken),
        "GetFederationToken" if of_sts => Some(Operation::GetFederationToken),
        "GetWebIdentityToken" if of_sts => Some(Operation::GetWebIdentityToken),
        "SwitchRole" if of_console => Some(Operation::SwitchRole),
        "GetSigninToken" if of_console => Some(Operation::ConsoleLink),
        _ => None,
    }
}

impl Event {
    pub(super) fn read(fields: &Fields) -> Self {
        let name = fields.text(Field::Name).unwrap_or_default();
        let operation = operation(name, fields.text(Field::Source).unwrap_or_default());
        let (role, role_place) = role(fields, operation);
        let caller = Caller::read(fields, operation, role.as_ref());
        let moment = fields.text(Field::Time).and_then(time::moment);
        let mut label = name.to_owned();
        for more in [
            role.as_ref().and_then(Arn::role_name),
            fields.text(Field::Time),
        ] {
            label.extend(more.iter().flat_map(|more| [" ", more]));
        }
        let mut event = Self {
            name: name.to_owned(),
            moment,
            until: None,
            step: None,
            failure: failure(fields),
            returned_key: fields.text(Field::ReturnedKey).map(str::to_owned),
            returned: fields.text(Field::Session).and_then(Arn::read),
            shared: fields.text(Field::SharedId).map(str::to_owned),
            id: fields.text(Field::EventId).map(str::to_owned),
            label,
            place: fields.extent(),
            parts: Vec::new(),
            notes: Vec::new(),
            caller,
        };
        event.about_caller(fields);
        if let Some(operation) = operation {
            let mut step = Step::new(operation).asking(event.asked(fields));
            step.hop.mfa = fields.text(Field::Serial).is_some();
            let named = fields.entry(Field::Name);
            let annotations = [
                named.map(|(_, place)| words::call(operation, place)),
                fields
                    .entry(Field::Serial)
                    .map(|(_, place)| words::mfa(place)),
                role_place.as_ref().map(words::role),
            ];
            event.parts.extend(annotations.into_iter().flatten());
            step.role = role;
            step.ask_place = fields
                .entry(Field::Duration)
                .map(|(_, place)| place.clone());
            step.place = place_of_call(fields);
            if event.failure.is_none() && is_success(fields) {
                step.hop.observed = Some(Observed::Accepted);
            }
            event.granted(fields, &mut step);
            event.step = Some(step);
        }
        event
    }

    fn about_caller(&mut self, fields: &Fields) {
        if let Some(place) = &self.caller.place {
            self.parts.push(words::caller(self.caller.kind, place));
        }
        self.notes.extend(self.caller.note.take());
        if let Some((text, place)) = fields.entry(Field::MfaAuthenticated) {
            self.parts.push(words::mfa_of_session(place));
            if text == "true" {
                self.notes.push(words::mfa_of_caller(place));
            }
        }
    }

    /// What was asked. Without parameters that is not known, and nothing is supposed.
    fn asked(&mut self, fields: &Fields) -> Asked {
        let Some((text, place)) = fields.entry(Field::Duration) else {
            return Asked::Nothing;
        };
        let seconds = text.parse().ok().and_then(Seconds::new);
        self.parts.push(words::asked(seconds, place));
        match seconds {
            Some(seconds) => Asked::Known(Ask::For(seconds)),
            None => Asked::NoSeconds(text.to_owned()),
        }
    }

    /// What the expiration says beside the time of the call.
    fn granted(&mut self, fields: &Fields, step: &mut Step) {
        let expiration = fields.entry(Field::Expiration);
        let lasts = expiration
            .and_then(|(text, _)| time::moment(text))
            .zip(self.moment)
            .map(|(end, start)| end.saturating_sub(start));
        let granted = lasts
            .and_then(|lasts| u32::try_from(lasts).ok())
            .filter(|lasts| (1..=LONGEST).contains(lasts))
            .map(to_the_minute);
        let default = request_range(step.hop.operation).and_then(|range| range.default);
        let has_parameters = fields.group(Group::Request).is_some();
        if let Some((_, place)) = expiration {
            self.parts.push(words::expiration(granted, place));
            match granted {
                Some(granted) => self.notes.push(words::granted(granted, place)),
                None if lasts.is_some() => self.notes.push(words::expiration_does_not_fit(place)),
                None => {}
            }
        }
        let by_service = self.caller.is_service();
        let nothing_asked = step.hop.ask == Ask::Nothing && !by_service;
        if by_service {
            let sized_by = self.caller.identity.kind().facts().sized_by;
            let asked = step.hop.ask.seconds();
            self.until = asked.filter(|_| sized_by.is_permission_set()).or(granted);
        } else if let (Some(granted), Some((_, place))) = (granted, expiration) {
            let asked = step.hop.ask.seconds();
            if asked.is_none() && !has_parameters && Some(granted) != default {
                // STS grants what is asked: the record leaves out how much that was.
                step.hop.ask = Ask::For(granted);
            } else if let Some(asked) = asked.or(default).filter(|asked| granted < *asked) {
                self.notes.push(words::ends_earlier(asked, granted, place));
                if let Identity::Saml { until } = &mut self.caller.identity {
                    *until = Some(granted);
                }
            }
        }
        if nothing_asked && self.caller.kind != CallerKind::Root {
            match fields.group(Group::Request) {
                Some(place) => {
                    if let Some(default) = default {
                        self.notes.push(words::nothing_asked(default, place));
                    }
                }
                None if step.hop.operation.returns_role_session() && granted.is_none() => {
                    self.notes.push(words::no_parameters());
                }
                None => {}
            }
        }
    }
}

/// The record is written a moment before or after the session starts.
fn to_the_minute(seconds: u32) -> Seconds {
    let over = seconds % 60;
    let rounded = match over {
        0..=3 => seconds.saturating_sub(over),
        57.. => seconds.saturating_add(60).saturating_sub(over),
        _ => seconds,
    };
    Seconds::clamped(rounded.max(1))
}

fn role(fields: &Fields, operation: Option<Operation>) -> (Option<Arn>, Option<Span>) {
    let wanted = match operation {
        // The record's identity is the role that was switched to.
        Some(Operation::SwitchRole) => [Field::RoleArn, Field::CallerArn, Field::Resource],
        Some(it) if it.returns_role_session() => [Field::RoleArn, Field::Session, Field::Resource],
        _ => return (None, None),
    };
    let named = wanted.into_iter().find_map(|field| {
        let (text, place) = fields.entry(field)?;
        // Resources stand in one column.
        let arn = text.split([',', ' ']).find_map(|it| {
            Arn::read(it)
                .filter(|it| matches!(it.principal, Principal::Role(_) | Principal::AssumedRole(_)))
        })?;
        Some((arn, (field != Field::Session).then(|| place.clone())))
    });
    named.map_or((None, None), |(arn, place)| (Some(arn), place))
}

fn failure(fields: &Fields) -> Option<Failure> {
    let code = fields.entry(Field::ErrorCode);
    let message = fields.entry(Field::ErrorMessage);
    let place = match (code, message) {
        (_, Some((_, place))) | (Some((_, place)), None) => place.clone(),
        (None, None) => return None,
    };
    let text =
        |entry: Option<(&str, &Span)>| entry.map(|(text, _)| text.to_owned()).unwrap_or_default();
    Some(Failure {
        code: text(code),
        message: text(message),
        place,
    })
}

fn is_success(fields: &Fields) -> bool {
    [Field::ReturnedKey, Field::Expiration, Field::Session]
        .into_iter()
        .any(|field| fields.text(field).is_some())
        || [Field::SwitchedTo, Field::SigninToken]
            .into_iter()
            .any(|field| fields.text(field) == Some("Success"))
}

/// Where the call itself stands, without its caller where that stands apart.
fn place_of_call(fields: &Fields) -> Option<Span> {
    let place_of = |field| fields.entry(field).map(|(_, place)| place);
    let places = [
        place_of(Field::Name),
        fields.group(Group::Request),
        fields.group(Group::Response),
        place_of(Field::ErrorCode),
        place_of(Field::ErrorMessage),
    ];
    let mut whole: Option<Span> = None;
    for place in places.into_iter().flatten() {
        let before = whole.as_ref().unwrap_or(place);
        whole = Some(before.start.min(place.start)..before.end.max(place.end));
    }
    whole
}
