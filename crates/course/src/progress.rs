//! What a learner did, as one line of text that a browser can keep.
//!
//! Entries are separated by spaces, their fields by colons, and everything is called by its name:
//!
//! ```text
//! lesson:what-a-session-is:keys-with-an-end:lasts-7200s:high reached:what-a-session-is
//! ```
//!
//! No entry says whether an answer was right: the engine says it anew each time. What this version
//! does not know (an entry of a newer one, a question that is gone) is kept as it is and counts for
//! nothing.

use super::{COURSE, Lesson, question_named};
use session_advisor_core::model::Reason;
use session_advisor_core::named_enum;
use std::fmt::{self, Display};

/// More entries than anybody makes; the oldest go first.
const MOST_ENTRIES: usize = 1000;

named_enum! {
    /// How sure the learner was.
    pub enum Sureness {
        /// Guessed.
        Low => "low",
        /// Thinks so.
        Fair => "fair",
        /// Is sure.
        High => "high",
    }
}

named_enum! {
    /// Where a question was answered.
    pub enum Place {
        /// In its lesson.
        Lesson => "lesson",
        /// At the end of a later lesson, where it came back.
        Again => "again",
        /// With a ticket.
        Ticket => "ticket",
    }
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Where it was given.
    pub place: Place,
    /// The name of the lesson or ticket that it was given in.
    pub within: String,
    /// The name of the question.
    pub question: String,
    /// The key of the chosen claim.
    pub choice: String,
    /// How sure the learner was.
    pub sure: Sureness,
}

impl Answer {
    /// Whether it is right; none where the question or the option is gone.
    #[must_use]
    pub fn is_right(&self) -> Option<bool> {
        question_named(&self.question)?.is_right(&self.choice)
    }
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A question was answered.
    Answered(Answer),
    /// The goal of a lesson’s last exercise was reached.
    Reached(String),
    /// A lesson was begun anew.
    Restarted(String),
    /// Something that this version does not know.
    Other(String),
}

/// Everything that was done, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Progress {
    entries: Vec<Entry>,
}

impl Progress {
    /// What a kept line tells. Every text can be read.
    ///
    /// ```
    /// use session_advisor_course::Progress;
    ///
    /// let line = "reached:defaults something-newer:1";
    /// assert_eq!(Progress::read(line).to_string(), line);
    /// ```
    #[must_use]
    pub fn read(line: &str) -> Self {
        let mut progress = Self::default();
        for word in line.split_whitespace() {
            progress.add(Entry::read(word));
        }
        progress
    }

    /// Adds what was done.
    pub fn add(&mut self, entry: Entry) {
        if self.entries.len() >= MOST_ENTRIES {
            self.entries.remove(0);
        }
        self.entries.push(entry);
    }

    /// Whether nothing was done yet.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Every answer, in order.
    pub fn answers(&self) -> impl Iterator<Item = &Answer> {
        self.entries.iter().filter_map(|entry| match entry {
            Entry::Answered(answer) => Some(answer),
            _ => None,
        })
    }

    /// The latest answer to a question, wherever it was given.
    #[must_use]
    pub fn latest(&self, question: &str) -> Option<&Answer> {
        self.answers()
            .filter(|answer| answer.question == question)
            .last()
    }

    /// What was answered in a lesson since it was last begun anew.
    pub fn round(&self, lesson: &Lesson) -> impl Iterator<Item = &Answer> {
        self.since_restart(lesson)
            .iter()
            .filter_map(|entry| match entry {
                Entry::Answered(answer) => Some(answer),
                _ => None,
            })
            .filter(|answer| answer.place != Place::Ticket && answer.within == lesson.name)
    }

    /// The latest answer to a question of a lesson since that was last begun anew, where it still
    /// is one of the options.
    #[must_use]
    pub fn answer_in(&self, lesson: &Lesson, place: Place, question: &str) -> Option<&Answer> {
        self.round(lesson)
            .filter(|answer| answer.place == place && answer.question == question)
            .filter(|answer| answer.is_right().is_some())
            .last()
    }

    /// Whether the goal of a lesson’s exercise was reached since it was last begun anew.
    #[must_use]
    pub fn reached(&self, lesson: &Lesson) -> bool {
        self.since_restart(lesson)
            .iter()
            .any(|entry| matches!(entry, Entry::Reached(name) if name == lesson.name))
    }

    /// How many questions of a lesson are answered.
    #[must_use]
    pub fn answered(&self, lesson: &Lesson) -> usize {
        lesson
            .questions
            .iter()
            .filter(|question| {
                self.answer_in(lesson, Place::Lesson, question.name)
                    .is_some()
            })
            .count()
    }

    /// Whether every question of a lesson is answered and its goal is reached.
    #[must_use]
    pub fn is_done(&self, lesson: &Lesson) -> bool {
        self.answered(lesson) == lesson.questions.len() && self.reached(lesson)
    }

    /// The first lesson that is not done.
    #[must_use]
    pub fn next_lesson(&self) -> Option<&'static Lesson> {
        COURSE.iter().find(|lesson| !self.is_done(lesson))
    }

    /// Rules whose latest answer was not right, with the question of that answer; longest ago first.
    #[must_use]
    pub fn missed(&self) -> Vec<(Reason, String)> {
        let mut missed: Vec<(Reason, String)> = Vec::new();
        for answer in self.answers() {
            let (Some(question), Some(right)) =
                (question_named(&answer.question), answer.is_right())
            else {
                continue;
            };
            // Missed again, it goes to the end: others have their turn.
            missed.retain(|(rule, _)| *rule != question.teaches);
            if !right {
                missed.push((question.teaches, answer.question.clone()));
            }
        }
        missed
    }

    fn since_restart(&self, lesson: &Lesson) -> &[Entry] {
        let restarted = self
            .entries
            .iter()
            .rposition(|entry| matches!(entry, Entry::Restarted(name) if name == lesson.name));
        restarted
            .and_then(|index| self.entries.get(index..))
            .unwrap_or(&self.entries)
    }
}

impl Entry {
    fn read(word: &str) -> Self {
        let fields: Vec<&str> = word.split(':').collect();
        match fields.as_slice() {
            ["reached", lesson] => Self::Reached((*lesson).to_owned()),
            ["restarted", lesson] => Self::Restarted((*lesson).to_owned()),
            [place, within, question, choice, sure] => {
                match (Place::from_name(place), Sureness::from_name(sure)) {
                    (Some(place), Some(sure)) => Self::Answered(Answer {
                        place,
                        within: (*within).to_owned(),
                        question: (*question).to_owned(),
                        choice: (*choice).to_owned(),
                        sure,
                    }),
                    _ => Self::Other(word.to_owned()),
                }
            }
            _ => Self::Other(word.to_owned()),
        }
    }
}

impl Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answered(answer) => write!(
                f,
                "{}:{}:{}:{}:{}",
                answer.place, answer.within, answer.question, answer.choice, answer.sure
            ),
            Self::Reached(lesson) => write!(f, "reached:{lesson}"),
            Self::Restarted(lesson) => write!(f, "restarted:{lesson}"),
            Self::Other(word) => f.write_str(word),
        }
    }
}

impl Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, entry) in self.entries.iter().enumerate() {
            if index > 0 {
                f.write_str(" ")?;
            }
            write!(f, "{entry}")?;
        }
        Ok(())
    }
}
