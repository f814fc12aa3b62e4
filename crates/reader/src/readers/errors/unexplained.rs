//! Errors without words that are known, and words that prove no reason.

use super::causes::{Cause, NEAR, is_negated};
use super::collector::Collector;
use super::matcher::Hit;
use super::phrases::means::{Frame, Means, Nothing};
use super::stretch::Stretch;
use super::{logs, words, wrappers};
use crate::evidence::sighting::{Caller, ErrorSighting};
use session_advisor_core::model::{Reason, RuleName};
use session_advisor_explain::reading::Kind;

/// Frames whose error has no words that are known, and words that prove no reason.
pub(super) fn read(stretch: &Stretch<'_>, causes: &[Cause], collector: &mut Collector) {
    for (index, hit) in stretch.hits.iter().enumerate() {
        match hit.means {
            Means::NoReason(nothing) => no_reason(stretch, nothing, hit, collector),
            Means::Frame(Frame::Start | Frame::OperationError) => {
                let paragraph = stretch.folded.paragraph_at(hit.start);
                let until = stretch
                    .hits
                    .get(index.saturating_add(1)..)
                    .unwrap_or_default()
                    .iter()
                    .find(|it| {
                        matches!(it.means, Means::Frame(Frame::Start | Frame::OperationError))
                    })
                    .map_or(paragraph.end, |it| it.start.min(paragraph.end));
                let next = causes.partition_point(|cause| cause.hit.end <= hit.start);
                let answered = causes.get(next).is_some_and(|cause| {
                    cause.hit.start < until && !matches!(cause.hit.means, Means::Code(None))
                });
                if !answered && !is_negated(stretch, hit.start) {
                    unexplained(stretch, index, hit, until, collector);
                }
            }
            _ => {}
        }
    }
}

/// A frame with a cause that is not known, or with none.
fn unexplained(
    stretch: &Stretch<'_>,
    index: usize,
    hit: &Hit,
    until: usize,
    collector: &mut Collector,
) {
    let near = stretch.hits.get(index..).unwrap_or_default();
    let call = near
        .iter()
        .take_while(|it| it.start < until)
        .filter(|it| {
            matches!(
                it.means,
                Means::Frame(Frame::Calling | Frame::OperationError)
            )
        })
        .find_map(|it| wrappers::call_of(stretch, it));
    let place = stretch.folded.place(
        hit.start,
        call.as_ref()
            .map_or(hit.end, |it| it.place.end)
            .max(hit.end),
    );
    let code = stretch.folded.get(hit.end..until.max(hit.end));
    let code = match hit.means {
        Means::Frame(Frame::Start) => code.split(|it| *it == b')').next(),
        _ => code
            .windows(8)
            .position(|it| it.eq_ignore_ascii_case(b"apierror"))
            .and_then(|at| code.get(at.saturating_add(8)..))
            .and_then(|rest| rest.split(|it| *it == b':').next()),
    };
    let code = code
        .filter(|it| (3..=60).contains(&it.len()) && it.iter().all(u8::is_ascii_alphanumeric))
        .and_then(|it| String::from_utf8(it.to_vec()).ok());
    let other_words = near
        .iter()
        .take_while(|it| it.start < until)
        .any(|it| matches!(it.means, Means::NoReason(_)));
    match code {
        Some(code) if !other_words => collector.note(words::other_error(&code, &place)),
        None if !other_words => collector.note(words::no_cause(&place)),
        _ => {}
    }
    collector.part(words::failed(&place));
    let operation = call.as_ref().and_then(|it| it.operation);
    collector.error(ErrorSighting {
        reason: None,
        operation,
        other_operation: call.and_then(|it| it.other),
        caller: Caller::Unsaid,
        role: None,
        asked: None,
        of_client_about_length: false,
        place,
    });
}

/// Words that prove no reason.
fn no_reason(stretch: &Stretch<'_>, nothing: Nothing, hit: &Hit, collector: &mut Collector) {
    let place = stretch.folded.place(hit.start, hit.end);
    let note = match nothing {
        Nothing::NoCredentials => words::no_credentials(&place),
        Nothing::Network => words::network(&place),
        Nothing::SignatureDiffers => words::signature_differs(&place),
        Nothing::SourceIdentitySet => words::source_identity_set(&place),
        Nothing::ClassName => {
            collector.note(words::class_name(&place));
            return;
        }
        Nothing::Emulator => {
            collector.note(words::emulator(&place));
            return;
        }
        Nothing::FellBack => {
            collector.kind(Kind::ClientLog);
            collector.note(words::fell_back(&place));
            return;
        }
        Nothing::BareBadRequest => {
            let paragraph = stretch.folded.paragraph_at(hit.start);
            let near = paragraph.start.max(hit.start.saturating_sub(NEAR))
                ..paragraph.end.min(hit.end.saturating_add(NEAR));
            if logs::names_sign_in_endpoint(stretch, &near) {
                collector.kind(Kind::ErrorText);
                let reason = Reason::Rule(RuleName::ConsoleLinkDuration);
                collector.part(words::failed(&place));
                collector.suspect(reason, words::BARE_BAD_REQUEST);
            }
            return;
        }
    };
    if is_negated(stretch, hit.start) {
        return;
    }
    collector.kind(Kind::ErrorText);
    collector.part(words::failed(&place));
    collector.note(note);
}
