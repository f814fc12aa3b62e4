//! The state of the course and its reducer: pure, without a browser.

use crate::text::learn as words;
use session_advisor_course::{
    Answer, Drill, Entry, Lesson, Place, Progress, Question, Sureness, Vary, next_drill,
};

/// The id of the heading of whatever is shown.
pub(super) const HEADING: &str = "learn-title";

/// Everything that the course remembers.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Course {
    /// What was done.
    pub(super) progress: Progress,
    /// Whether the browser keeps it.
    pub(super) keeps: bool,
    /// The answer that is being given.
    pub(super) draft: Draft,
    /// The setting that is tried, by its place.
    pub(super) setting: Option<usize>,
    /// The ticket that is worked on.
    pub(super) ticket: Option<Drawn>,
    /// Where the keyboard goes; the number makes each time another one.
    pub(super) focus: Option<(u32, String)>,
    /// What screen readers announce.
    pub(super) said: String,
}

/// An answer before it is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Draft {
    /// The name of the question.
    pub(super) question: &'static str,
    /// The key of the chosen claim.
    pub(super) choice: Option<String>,
    /// How sure.
    pub(super) sure: Sureness,
    /// Whether an answer was asked for before one was chosen.
    pub(super) incomplete: bool,
}

/// A ticket that was drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Drawn {
    /// The ticket.
    pub(super) drill: &'static Drill,
    /// How many answers were given before.
    since: usize,
}

/// A place where a question stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stand {
    /// What kind of place.
    pub(super) place: Place,
    /// The name of the lesson or ticket.
    pub(super) within: &'static str,
    /// The question.
    pub(super) question: &'static Question,
}

/// What can happen in the course.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Action {
    /// Comes to a page of the course.
    OpenPage,
    /// Chooses an option of a question, by its key.
    Choose(&'static Question, String),
    /// Says how sure.
    BeSure(&'static Question, Sureness),
    /// Wants to know.
    Check(Stand),
    /// Tries a setting, by its place.
    Set(&'static Lesson, usize),
    /// Begins a lesson anew.
    Restart(&'static Lesson),
    /// Takes a ticket, by a chance from 0 to 1.
    Draw(f64),
    /// Forgets everything.
    Clear,
    /// The browser did not keep it.
    StorageFailed,
}

impl Draft {
    const fn of(question: &'static str) -> Self {
        Self {
            question,
            choice: None,
            sure: Sureness::Fair,
            incomplete: false,
        }
    }
}

impl Course {
    /// The course with the progress that the browser kept; `kept` is `None` where it keeps nothing.
    pub(super) fn opened(kept: Option<&str>) -> Self {
        Self {
            progress: Progress::read(kept.unwrap_or_default()),
            keeps: kept.is_some(),
            draft: Draft::of(""),
            setting: None,
            ticket: None,
            focus: None,
            said: String::new(),
        }
    }

    /// The draft of that question.
    pub(super) fn draft_of(&self, question: &'static Question) -> Draft {
        if self.draft.question == question.name {
            self.draft.clone()
        } else {
            Draft::of(question.name)
        }
    }

    /// The answer to a question of the ticket, given since that was drawn.
    pub(super) fn ticket_answer(&self, drawn: Drawn, question: &str) -> Option<&Answer> {
        self.progress
            .answers()
            .skip(drawn.since)
            .filter(|answer| answer.place == Place::Ticket && answer.question == question)
            .last()
    }

    fn take_keyboard_to(&mut self, id: String) {
        let count = self.focus.as_ref().map_or(0, |(count, _)| *count);
        self.focus = Some((count.wrapping_add(1), id));
    }
}

/// The id of the result of a question.
pub(super) fn result_id(question: &str) -> String {
    format!("result-{question}")
}

/// What becomes of the course.
pub(super) fn reduce(course: &Course, action: Action) -> Course {
    let mut next = course.clone();
    match action {
        Action::OpenPage => {
            next.said.clear();
            next.setting = None;
            next.draft = Draft::of("");
        }
        Action::Choose(question, key) => {
            next.draft = course.draft_of(question);
            next.draft.choice = Some(key);
            next.draft.incomplete = false;
        }
        Action::BeSure(question, sure) => {
            next.draft = course.draft_of(question);
            next.draft.sure = sure;
        }
        Action::Check(stand) => check(&mut next, stand),
        Action::Set(lesson, place) => set(&mut next, lesson, place),
        Action::Restart(lesson) => {
            next.progress.add(Entry::Restarted(lesson.name.to_owned()));
            next.setting = None;
            next.draft = Draft::of("");
            words::RESTARTED.clone_into(&mut next.said);
            next.take_keyboard_to(HEADING.to_owned());
        }
        Action::Draw(chance) => {
            let again = course.ticket.is_some();
            next.ticket = next_drill(&course.progress, chance).map(|drill| Drawn {
                drill,
                since: course.progress.answers().count(),
            });
            next.draft = Draft::of("");
            next.said.clear();
            if again {
                next.take_keyboard_to(HEADING.to_owned());
            }
        }
        Action::Clear => {
            next.progress = Progress::default();
            next.ticket = None;
            words::CLEARED.clone_into(&mut next.said);
            next.take_keyboard_to(HEADING.to_owned());
        }
        Action::StorageFailed => next.keeps = false,
    }
    next
}

fn check(next: &mut Course, stand: Stand) {
    let mut draft = next.draft_of(stand.question);
    let Some(choice) = draft.choice.clone() else {
        draft.incomplete = true;
        next.draft = draft;
        return;
    };
    let graded = stand.question.grade();
    let holds = graded
        .iter()
        .flat_map(|graded| &graded.choices)
        .find(|graded| graded.right)
        .map(|graded| graded.choice.claim);
    let right = holds.is_some_and(|claim| claim.key() == choice);
    let label = holds.map(|claim| claim.label()).unwrap_or_default();
    next.said = words::result_told(right, &label);
    next.progress.add(Entry::Answered(Answer {
        place: stand.place,
        within: stand.within.to_owned(),
        question: stand.question.name.to_owned(),
        choice,
        sure: draft.sure,
    }));
    next.draft = Draft::of("");
    next.take_keyboard_to(result_id(stand.question.name));
}

fn set(next: &mut Course, lesson: &'static Lesson, place: usize) {
    next.setting = Some(place);
    let Some(report) = tried(&lesson.vary, place) else {
        return;
    };
    let reached = lesson.vary.goal.is_met(&report);
    if reached && !next.progress.reached(lesson) {
        next.progress.add(Entry::Reached(lesson.name.to_owned()));
    }
    next.said = format!("{} {}", report.headline, words::goal(reached));
}

/// What was found of a setting.
pub(super) fn tried(vary: &Vary, place: usize) -> Option<session_advisor_explain::report::Report> {
    let settings = vary.settings();
    let setting = settings.get(place)?;
    Some(session_advisor_explain::evaluate(&setting.scenario))
}

#[cfg(test)]
mod tests;
