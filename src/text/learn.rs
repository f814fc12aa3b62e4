//! The words of the course, apart from its lessons.

use session_advisor_core::model::{Attributes, Hop, Operation, Source};
use session_advisor_course::Sureness;
use session_advisor_explain::duration_in_words;

pub(crate) const TITLE: &str = "Learn how long sessions last";
pub(crate) const ABOUT: &str = "Twelve short lessons, two to five minutes each. You predict, the \
    advisor works out what AWS does, and you see why. Nobody counts or times you.";
pub(crate) const PICKED: &str = "Somebody picked these lessons for you.";
pub(crate) const ALL_LESSONS: &str = "All lessons";
pub(crate) const NOWHERE: &str = "There is no such lesson";
pub(crate) const ONWARD: &str = "After this lesson";

pub(crate) const TICKETS: &str = "Tickets";
pub(crate) const TICKETS_ABOUT: &str =
    "Real questions in other words. Name the cause and what helps, before the advisor does.";
pub(crate) const TAKE_A_TICKET: &str = "Take a ticket";
pub(crate) const TICKET: &str = "A ticket";
pub(crate) const TICKET_ABOUT: &str = "Somebody writes to you. What is the cause, and what helps?";
pub(crate) const THE_TICKET: &str = "The ticket";
pub(crate) const WHAT_HELPS: &str = "What helps";
pub(crate) const ANOTHER: &str = "Another ticket";
pub(crate) const SKIP_TICKET: &str = "Take another one instead";

pub(crate) const PROGRESS: &str = "Your progress";
pub(crate) const KEPT: &str = "It is kept in this browser only, and sent to nobody.";
pub(crate) const NOT_KEPT: &str =
    "This browser keeps nothing for this page. Your progress lasts until you leave or reload it.";
pub(crate) const CLEAR: &str = "Clear my progress";
pub(crate) const CLEAR_ABOUT: &str = "This forgets every answer. It cannot be undone.";
pub(crate) const CLEAR_NOW: &str = "Clear it now";
pub(crate) const CLEARED: &str = "Your progress is cleared.";

pub(crate) const WALK: &str = "The calls, one after the other";
pub(crate) const HOW_SURE: &str = "How sure are you?";
pub(crate) const CHECK: &str = "Check my answer";
pub(crate) const CHOOSE_FIRST: &str = "Choose one of the answers first.";
pub(crate) const WHY_NOT: &str = "Why not the others";
pub(crate) const WHAT_THE_RULES_SAY: &str = "What the rules say, and where AWS says it";
pub(crate) const OPEN: &str = "Open this case in the advisor";
pub(crate) const READ: &str = "Read more: ";
pub(crate) const VARY: &str = "Change one thing";
pub(crate) const REMEMBER: &str = "Keep in mind";
pub(crate) const DONE_LESSON: &str = "This lesson is done.";
pub(crate) const AGAIN: &str = "Do this lesson again";
pub(crate) const RESTARTED: &str = "The lesson begins again.";

pub(crate) const SUMMARY: &str = "What you learnt";
pub(crate) const NOTHING_YET: &str = "Nothing yet: answer a question first.";
pub(crate) const DONE_LESSONS: &str = "Lessons done";
pub(crate) const NONE_DONE: &str = "None yet.";
pub(crate) const RULES: &str = "Rules that you met";
pub(crate) const SUMMARY_COLUMNS: [&str; 4] = ["Rule", "Right", "Missed", "Now"];
pub(crate) const THOUGHTS: &str = "What was otherwise than you thought";
pub(crate) const WAS_SURE: &str = "You were very sure of this one: worth another look.";
pub(crate) const PRINT: &str = "Print this summary";

/// The title of a lesson.
pub(crate) fn lesson(number: usize, title: &str) -> String {
    format!("Lesson {number}: {title}")
}

/// The title of a question.
pub(crate) fn question(number: usize, all: usize) -> String {
    format!("Question {number} of {all}")
}

/// The title of a question that comes back.
pub(crate) fn once_more(rule: &str) -> String {
    format!("Once more: {rule}")
}

/// How many questions are answered.
pub(crate) fn answered(answered: usize, all: usize) -> String {
    format!("{answered} of {all} questions answered")
}

/// How far somebody is in a lesson.
pub(crate) fn state(done: bool, answered: usize, all: usize) -> String {
    match (done, answered) {
        (true, _) => "Done".to_owned(),
        (false, 0) => "Not begun".to_owned(),
        (false, _) if answered == all => "Only “Change one thing” is left".to_owned(),
        (false, _) => format!("{answered} of {all} answered"),
    }
}

/// The link to the first lesson that is not done.
pub(crate) fn go_on(number: usize, title: &str) -> String {
    format!("Go on with lesson {number}: {title}")
}

/// The link to the next lesson.
pub(crate) fn next(number: usize, title: &str) -> String {
    format!("Next, lesson {number}: {title}")
}

/// How many tickets somebody worked on.
pub(crate) fn tickets(worked: usize, all: usize) -> String {
    format!("{worked} of {all} worked on")
}

/// The same in the summary.
pub(crate) fn tickets_done(worked: usize) -> String {
    format!("Tickets worked on: {worked}")
}

/// How sure.
pub(crate) const fn sureness(sure: Sureness) -> &'static str {
    match sure {
        Sureness::Low => "A guess",
        Sureness::Fair => "Fairly sure",
        Sureness::High => "Very sure",
    }
}

/// What came of an answer.
pub(crate) const fn result(right: bool) -> &'static str {
    if right { "Right" } else { "Not this time" }
}

/// The same for who hears the page, with what the advisor says.
pub(crate) fn result_told(right: bool, label: &str) -> String {
    format!("{}. {}", result(right), it_is(label))
}

/// The shape beside it.
pub(crate) const fn result_icon(right: bool) -> &'static str {
    if right { "✓" } else { "✕" }
}

/// What was answered.
pub(crate) fn you_said(label: &str, sure: Sureness) -> String {
    format!("You said: {label}. ({})", sureness(sure))
}

/// What is right.
pub(crate) fn it_is(label: &str) -> String {
    format!("The advisor says: {label}.")
}

/// An option that does not hold.
pub(crate) fn not(label: &str) -> String {
    format!("Not: {label}")
}

/// What somebody thinks.
pub(crate) fn thought(belief: &str) -> String {
    format!("The thought behind it: “{belief}”")
}

/// Whether the goal is reached.
pub(crate) const fn goal(reached: bool) -> &'static str {
    if reached {
        "That is it: the goal is reached."
    } else {
        "The goal is not reached yet."
    }
}

/// Whether a rule is learnt.
pub(crate) const fn learnt(learnt: bool) -> &'static str {
    if learnt { "Learnt" } else { "Look at it again" }
}

/// The source, with what is known of it.
pub(crate) fn source(title: &str, source: &Source) -> String {
    let mut told = vec![title.to_owned()];
    if let Some(session) = source.session {
        told.push(format!("sessions of {}", duration_in_words(session)));
    }
    if let Some(ask) = source.ask.seconds() {
        told.push(format!("its settings ask for {}", duration_in_words(ask)));
    }
    let Attributes { until, left, .. } = source.identity.attributes();
    let until = until.map(|it| format!("the assertion ends in {}", duration_in_words(it)));
    let left = left.map(|it| format!("{} left", duration_in_words(it)));
    told.extend(until.into_iter().chain(left));
    told.join(", ")
}

/// What follows the name of a call.
pub(crate) fn hop(hop: &Hop) -> String {
    let role = hop.role.map(|role| format!(" of role `{role}`"));
    let asks = match hop.ask.seconds() {
        _ if hop.operation == Operation::SwitchRole => None,
        Some(ask) => Some(format!(", asks for {}", duration_in_words(ask))),
        None => Some(", asks for no length".to_owned()),
    };
    let maximum = hop
        .role_maximum
        .map(|it| format!(", the role’s maximum is {}", duration_in_words(it)));
    let mfa = hop.mfa.then(|| ", with an MFA code".to_owned());
    [role, asks, maximum, mfa].into_iter().flatten().collect()
}
