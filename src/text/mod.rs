//! The words of the page, apart from those that are built from a judgement. A part of a text
//! between backticks is shown as code.

mod bars;
pub(crate) mod embed;
pub(crate) mod learn;
mod links;
pub(crate) mod paste;
pub(crate) mod reply;
pub(crate) mod rules;
mod site_settings;
mod situations;
mod sources;
mod timeline;
mod what_if;
#[cfg(feature = "prerender")]
pub(crate) mod without_scripts;

pub(crate) use bars::*;
pub(crate) use links::*;
pub(crate) use session_advisor_explain::outcomes::*;
pub(crate) use site_settings::*;
pub(crate) use situations::*;
pub(crate) use sources::*;
pub(crate) use timeline::*;
pub(crate) use what_if::*;

use crate::state::form::{Field, Problem, SameAccount, with_units};
use crate::state::{Copied, Stale, Theme};
use session_advisor_core::facts::limits;
use session_advisor_core::judgement::call::SignedBy;
use session_advisor_core::judgement::{Effect, Verdict};
use session_advisor_core::model::{Observed, Operation, Seconds, SignedInAs, SourceKind};
use session_advisor_core::notation::write_duration;
use session_advisor_explain::duration_in_words;

pub(crate) const TITLE: &str = "AWS session advisor";
pub(crate) const PROMISE: &str = "Works in your browser: nothing you enter leaves it.";
pub(crate) const SKIP: &str = "Skip to the answer";
pub(crate) const SKIP_TO_PANEL: &str = "Skip to the page";
pub(crate) const CLEAR: &str = "Start again";
pub(crate) const THEME: &str = "Theme";
pub(crate) const GO_TO_ANSWER: &str = "Go to the answer";

pub(crate) const AS_LINK: &str = "This answer, as a link:";
pub(crate) const WRONG_VERDICT: &str = "This verdict is wrong";
pub(crate) const PROOF: &str = "How you can tell that nothing leaves your browser";
pub(crate) const PROOF_HOW: &str = "The page is held to this Content-Security-Policy by your browser. \
    `default-src 'none'` and `connect-src 'self'` let it load only its own files, from where it came \
    itself, and `form-action 'none'` lets it send no form. What you enter stands in the address \
    behind the `#`, and browsers send that part to nobody.";
pub(crate) const PROOF_CHECK: &str = "To see it for yourself, open the network tab of your browser’s \
    developer tools and change the form: no request is made.";
pub(crate) const PROOF_MORE: &str = "More about security";

pub(crate) const CRASH: &str = "The page has stopped";
pub(crate) const CRASH_WHAT: &str = "It met something that it was not made for, and cannot go on. \
    Nothing was sent anywhere. Reload it to go on, or start again with nothing entered.";
pub(crate) const CRASH_LINE: &str = "What was entered, in one line";
pub(crate) const CRASH_RELOAD: &str = "Reload";
pub(crate) const CRASH_DETAIL: &str = "For whoever looks for the cause";

pub(crate) const COPY_BY_HAND: &str =
    "The browser did not let the page copy. This is selected: copy it with Ctrl+C or ⌘C.";

pub(crate) const COPY_REPLY_BY_HAND: &str =
    "Not copied: the browser did not let the page. It is selected: copy it with Ctrl+C or ⌘C.";

pub(crate) const FORM: &str = "What is asked of AWS";
pub(crate) const SOURCE: &str = "Who asks first?";
pub(crate) const SIGNED_IN: &str = "Who signed in?";
pub(crate) const NOT_KNOWN: &str = "I don’t know";
pub(crate) const ACCOUNT: &str = "Account";
pub(crate) const ACCOUNT_HELP: &str =
    "A letter for each account, so that no number is needed. The same letter is the same account.";
pub(crate) const OPERATION: &str = "What is called";
pub(crate) const MFA: &str = "MFA code passed in this call";
pub(crate) const MOVE_UP: &str = "Move up";
pub(crate) const MOVE_DOWN: &str = "Move down";
pub(crate) const DUPLICATE: &str = "Duplicate";
pub(crate) const REMOVE: &str = "Remove";
pub(crate) const REDO: &str = "Redo";
pub(crate) const SAME_ACCOUNT: &str = "Are both roles in one account?";
pub(crate) const SAME_ACCOUNT_HELP: &str =
    "This role and the one that calls it. The answer sets the accounts’ letters.";
pub(crate) const ADD: &str = "Add a call";
pub(crate) const ADD_HELP: &str =
    "Each call is made with the credentials that the one before it returned.";
pub(crate) const FULL: &str = "This is the most calls that a line can hold.";

pub(crate) const ANSWER: &str = "Answer";
pub(crate) const CALLS: &str = "Call by call";
pub(crate) const CHAINING_BEGINS: &str =
    "Chaining begins here: this call is signed with temporary credentials.";
pub(crate) const ASKED: &str = "Asked for";
pub(crate) const GRANTED: &str = "Granted for";
pub(crate) const LASTS: &str = "Lasts";
pub(crate) const SIGNED_WITH: &str = "Signed with";
pub(crate) const ROLE: &str = "Role";
pub(crate) const LIMITS: &str = "Limits that looked at this call";
pub(crate) const LIMIT: &str = "Limit";
pub(crate) const AT_MOST: &str = "At most";
pub(crate) const BEYOND: &str = "A request beyond it";
pub(crate) const BINDS: &str = "binds";
pub(crate) const DETAILS: &str = "Limits and notes";
pub(crate) const SOURCES: &str = "Sources";
pub(crate) const FIRST_NOT_KNOWN: &str =
    "Which of these reasons AWS names first depends on what is not known.";

pub(crate) const REMEDIES: &str = "What you can do";
pub(crate) const APPLY: &str = "Apply";
pub(crate) const UNDO: &str = "Undo";
pub(crate) const WHY_NOT: &str = "Why not the others";
pub(crate) const NO_WAY: &str = "None of the known ways helps here.";
pub(crate) const HOW: &str = "How";
pub(crate) const TRADE_OFF: &str = "What it costs:";

/// The operations, as they are grouped in the list.
pub(crate) const OPERATION_GROUPS: &[(&str, &[Operation])] = &[
    (
        "To a role",
        &[
            Operation::AssumeRole,
            Operation::AssumeRoleWithSaml,
            Operation::AssumeRoleWithWebIdentity,
            Operation::SwitchRole,
        ],
    ),
    (
        "To a session of one’s own",
        &[
            Operation::GetSessionToken,
            Operation::GetFederationToken,
            Operation::AssumeRoot,
        ],
    ),
    (
        "To a console link or a token",
        &[Operation::ConsoleLink, Operation::GetWebIdentityToken],
    ),
];

/// The label of a field.
pub(crate) const fn label(field: Field) -> &'static str {
    match field {
        Field::Need => "How long does the work run?",
        Field::SourceSession => "Length of its sessions",
        Field::SourceUntil => "The assertion’s SessionNotOnOrAfter, from now",
        Field::SourceLeft => "What is left of the console session",
        Field::SourceAsked => "A duration in its settings",
        Field::HopAsked(_) => ASKED,
        Field::HopMaximum(_) => "The role’s maximum",
        Field::HopRole(_) => "The role’s name",
        Field::Line => "All of it in one line",
    }
}

/// What stands below a field of that source.
pub(crate) const fn source_help(field: Field, kind: SourceKind) -> &'static str {
    match field {
        Field::SourceSession => kind.form().session_help,
        Field::SourceUntil => "Such as `8h`. Empty: it sets no end, or I don’t know.",
        Field::SourceLeft => "Such as `6h`. Empty: I don’t know.",
        _ => {
            "In a profile or in code, such as `8h`; these credentials do not follow it. `unknown` if \
             there is one and you can’t tell. Empty: none, or I don’t know."
        }
    }
}

/// What stands below the field for a request.
pub(crate) fn asked_help(operation: Operation) -> String {
    let Some(range) = limits::request_range(operation) else {
        return "The console asks for no length: leave it empty.".to_owned();
    };
    let parameter = match operation {
        Operation::ConsoleLink => "SessionDuration",
        _ => "DurationSeconds",
    };
    let default = range.default.map_or_else(
        || "what is left of the credentials".to_owned(),
        |default| format!("{}, the default", duration_in_words(default)),
    );
    format!(
        "`{parameter}`, such as `2h` or `1h30m`; `unknown` if you can’t tell. Empty: {default}."
    )
}

/// What stands below the field for a role's maximum.
pub(crate) fn maximum_help() -> String {
    format!(
        "Its `MaxSessionDuration`, from {} to {}. Empty: I don’t know.",
        duration_in_words(limits::ROLE_MAXIMUM_LEAST),
        duration_in_words(limits::ROLE_MAXIMUM_MOST),
    )
}

/// What stands below the field for a role's name.
pub(crate) fn role_help(label_in_links: Option<&str>) -> String {
    label_in_links.map_or_else(
        || "Only to tell the roles apart. Empty is fine.".to_owned(),
        |label| format!("Only to tell the roles apart. In links: `{label}`."),
    )
}

/// What stands below the field for the work.
pub(crate) const NEED_HELP: &str = "“I need 8 h”: `8h`, `1h30m` or `45m`. Empty: I don’t know.";

/// What stands below the field for the line.
pub(crate) const LINE_HELP: &str =
    "The same as the form; the address of this page carries it too. Change either.";

/// What is wrong with a text that was typed, and what is accepted.
pub(crate) fn problem(problem: Problem, field: Field, text: &str) -> String {
    let shown = quoted(text);
    match problem {
        Problem::NoUnit => {
            let ways = with_units(text.trim());
            if ways.is_empty() {
                format!("`{shown}` has no unit: write `0s`.")
            } else {
                format!("`{shown}` has no unit: write {}.", alternatives(&ways))
            }
        }
        Problem::BelowZero => format!(
            "`{shown}` is below zero: write how long it lasts, such as `{}`.",
            example(field)
        ),
        Problem::Zero { least } => zero(field, least),
        Problem::TooMuch => format!(
            "`{shown}` is longer than any request can say: write at most `{}`, such as `{}`.",
            write_duration(Seconds::MAX),
            example(field)
        ),
        Problem::NoDuration => format!(
            "`{shown}` is no duration: write hours, minutes and seconds in this order, such as \
             `2h`, `1h30m` or `3600s`."
        ),
        Problem::LongLabel(characters) => format!(
            "This name has {characters} characters, and links hold 64 of them: write the part that \
             tells the role apart."
        ),
        Problem::NoNameInArn => {
            "This ARN names no role yet: what is kept of it is the name after the last `/`."
                .to_owned()
        }
    }
}

fn zero(field: Field, least: Option<Seconds>) -> String {
    let least = least.map(write_duration);
    match (field, least) {
        (Field::HopAsked(_), Some(least)) => format!(
            "A session of 0 seconds cannot be asked for: the least is `{least}`. To ask for \
             nothing, leave the field empty."
        ),
        (Field::HopMaximum(_), Some(least)) => format!(
            "A role’s maximum cannot be 0 seconds: the least is `{least}`. If you don’t know it, \
             leave the field empty."
        ),
        (Field::Need, _) => format!(
            "Work of 0 seconds needs no session: write how long it runs, such as `{}`, or leave \
             the field empty.",
            example(field)
        ),
        _ => format!(
            "There is no session of 0 seconds: write a length such as `{}`, or leave the field \
             empty.",
            example(field)
        ),
    }
}

const fn example(field: Field) -> &'static str {
    match field {
        Field::Need => "8h",
        Field::HopMaximum(_) => "12h",
        _ => "2h",
    }
}

/// `a`, `b` or `c`.
fn alternatives(ways: &[String]) -> String {
    let mut words = String::new();
    for (index, way) in ways.iter().enumerate() {
        let rest = ways.len().saturating_sub(index);
        let before = match (index, rest) {
            (0, _) => "",
            (_, 1) => " or ",
            _ => ", ",
        };
        words.push_str(before);
        words.push('`');
        words.push_str(way);
        words.push('`');
    }
    words
}

/// What was typed, fit to stand in a sentence: it cannot end its own code style, and it is not
/// longer than a line.
fn quoted(text: &str) -> String {
    const MOST: usize = 40;
    let mut shown: String = text
        .trim()
        .chars()
        .map(|c| if c == '`' { '\'' } else { c })
        .take(MOST)
        .collect();
    if text.trim().chars().count() > MOST {
        shown.push('…');
    }
    shown
}

/// An account.
pub(crate) fn account(letter: char) -> String {
    format!("Account {}", letter.to_ascii_uppercase())
}

/// Whether two roles share an account.
pub(crate) const fn same_account(answer: SameAccount) -> &'static str {
    match answer {
        SameAccount::Yes => "Yes",
        SameAccount::No => "No",
        SameAccount::Unknown => NOT_KNOWN,
    }
}

/// Who signed in for `aws login`.
pub(crate) const fn signed_in(who: SignedInAs) -> &'static str {
    match who {
        SignedInAs::User => "An IAM user",
        SignedInAs::Role => "A role, through a company sign-in",
        SignedInAs::Root => "The root user",
    }
}

/// What AWS was seen to answer.
pub(crate) fn observed(observed: Observed) -> String {
    match observed {
        Observed::Accepted => "AWS was seen to grant this call.".to_owned(),
        Observed::Refused(reason) => {
            format!(
                "AWS was seen to refuse this call: {}.",
                session_advisor_explain::rule_title(reason)
            )
        }
    }
}

/// The verdict on the whole: never plain success where the work takes longer, or where nothing is
/// called.
pub(crate) const fn whole_verdict(
    of: Verdict,
    meets_need: Option<bool>,
    empty: bool,
) -> &'static str {
    match (of, meets_need, empty) {
        (Verdict::Accepted, Some(false), _) => "Too short",
        (Verdict::Accepted, _, true) => "No call yet",
        _ => verdict(of),
    }
}

/// The shape beside the verdict on the whole.
pub(crate) const fn whole_icon(of: Verdict, meets_need: Option<bool>, empty: bool) -> &'static str {
    match (of, meets_need, empty) {
        (Verdict::Accepted, Some(false), _) => icon(Verdict::Shortened),
        (Verdict::Accepted, _, true) => icon(Verdict::NotReached),
        _ => icon(of),
    }
}

/// The shape beside the word.
pub(crate) const fn icon(of: Verdict) -> &'static str {
    match of {
        Verdict::Accepted => "✓",
        Verdict::Shortened => "◗",
        Verdict::Refused => "✕",
        Verdict::Depends => "?",
        Verdict::NotReached => "–",
    }
}

/// Why the answer is not that to what is entered.
pub(crate) const fn stale(stale: Stale) -> &'static str {
    match stale {
        Stale::Form => "This is the answer to your last complete entry.",
        Stale::Line => "This is the answer to the form; the line cannot be read.",
        Stale::Link => "This is the answer to the part of the link that can be read.",
    }
}

/// The most that could be got.
pub(crate) fn longest(seconds: Seconds) -> String {
    format!(
        "The longest that any request could get here: {}.",
        duration_in_words(seconds)
    )
}

/// What a hop asked.
pub(crate) fn asked(seconds: Option<Seconds>, unknown: bool) -> String {
    match seconds {
        Some(seconds) => duration_in_words(seconds),
        None if unknown => "something, but not known how much".to_owned(),
        None => "nothing, so the default applies".to_owned(),
    }
}

/// How long a session lasts.
pub(crate) fn effective(seconds: Option<Seconds>, verdict: Verdict) -> String {
    match (seconds, verdict) {
        (Some(seconds), _) => duration_in_words(seconds),
        (None, Verdict::Refused) => "nothing: it is refused".to_owned(),
        (None, Verdict::NotReached) => "never made: an earlier call is refused".to_owned(),
        (None, _) => "not known".to_owned(),
    }
}

/// What signed a call.
pub(crate) const fn signed_by(signer: SignedBy) -> &'static str {
    match signer {
        SignedBy::LongTerm => "long-term keys",
        SignedBy::Temporary => "temporary credentials",
        SignedBy::Unsigned => "nothing: the call carries a token instead",
        SignedBy::Unknown => "not known",
    }
}

/// A limit's value.
pub(crate) fn limit(seconds: Option<Seconds>) -> String {
    seconds.map_or_else(|| "not known".to_owned(), duration_in_words)
}

/// What becomes of a request beyond a limit.
pub(crate) const fn beyond(effect: Effect) -> &'static str {
    match effect {
        Effect::Refuses | Effect::MayRefuse => "is refused",
        Effect::Shortens => "gets this much",
        Effect::Sets => "cannot be made: this is the length",
        Effect::Informs => "is not affected",
    }
}

/// What a finding does.
pub(crate) const fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::Refuses => "Refuses",
        Effect::MayRefuse => "May refuse",
        Effect::Shortens => "Shortens",
        Effect::Sets => "Sets the length",
        Effect::Informs => "Good to know",
    }
}

/// What stands between before and after for who cannot see the arrow.
pub(crate) const BECOMES: &str = "becomes";

/// That a remedy was applied.
pub(crate) fn applied(remedy: &str) -> String {
    format!("Applied: {remedy}.")
}

/// The buttons that copy.
pub(crate) const fn copy(what: Copied) -> &'static str {
    match what {
        Copied::Link => "Copy link",
        Copied::Line => "Copy line",
        Copied::WrongVerdict => "This verdict is wrong: copy a note",
        Copied::Reply => "Copy reply",
        Copied::Frame => "Copy this",
    }
}

/// The note that is copied to report a wrong verdict.
pub(crate) fn wrong_verdict_note(address: &str) -> String {
    format!("This verdict is wrong: {address} – AWS answered: …")
}

/// Whether that was copied.
pub(crate) const fn copied(what: Copied, done: bool) -> &'static str {
    match (what, done) {
        (Copied::Link, true) => "The link is copied.",
        (Copied::Line, true) => "The line is copied.",
        (Copied::Reply, true) => "The reply is copied.",
        (Copied::Frame, true) => "It is copied.",
        (Copied::Reply | Copied::Frame, false) => COPY_REPLY_BY_HAND,
        (Copied::WrongVerdict, true) => {
            "The note is copied. Add what AWS answered, and send it to whoever runs this page."
        }
        (_, false) => "Not copied.",
    }
}

/// A theme.
pub(crate) const fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "As the system",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_is_in_a_group_once() {
        let mut operations: Vec<_> = OPERATION_GROUPS
            .iter()
            .flat_map(|(_, group)| group.iter().copied())
            .collect();
        operations.sort_unstable();
        assert_eq!(operations, Operation::ALL);
    }

    #[test]
    fn problem_names_the_text_and_what_is_accepted() {
        let asked = Field::HopAsked(0);
        let least = Seconds::new(60);
        for (kind, field, text, told) in [
            (
                Problem::NoUnit,
                asked,
                "5",
                "`5` has no unit: write `5h`, `5m` or `5s`.",
            ),
            (
                Problem::NoUnit,
                asked,
                "1h30",
                "`1h30` has no unit: write `1h30m` or `1h30s`.",
            ),
            (Problem::NoUnit, asked, "0", "`0` has no unit: write `0s`."),
            (
                Problem::BelowZero,
                asked,
                "-5",
                "`-5` is below zero: write how long it lasts, such as `2h`.",
            ),
            (
                Problem::Zero { least },
                asked,
                "0",
                "A session of 0 seconds cannot be asked for: the least is `1m`. To ask for \
                 nothing, leave the field empty.",
            ),
            (
                Problem::TooMuch,
                Field::Need,
                "99999999h",
                "`99999999h` is longer than any request can say: write at most `596523h14m7s`, \
                 such as `8h`.",
            ),
        ] {
            assert_eq!(problem(kind, field, text), told);
        }
        let code = problem(Problem::NoDuration, asked, "`x`");
        assert!(code.starts_with("`'x'` is no duration"), "{code}");
    }
}
