//! The list of all rules, by what they do.

use super::entry::Entry;
use crate::document::{Document, heading, link, read_on, text};
use session_advisor_core::facts;
use session_advisor_core::judgement::Effect;

/// What an effect is, in a rule's list of facts.
pub(super) const fn does(effect: Effect) -> &'static str {
    match effect {
        Effect::Refuses | Effect::MayRefuse => "refuses the call",
        Effect::Shortens => "shortens the session",
        Effect::Sets => "is the session’s length",
        Effect::Informs => "tells something, changes nothing",
    }
}

const INTRODUCTION: &str = "<h1>Rules to look up</h1>
<p>Every rule that the advisor applies, with what it checks, why, what to do, and what it rests on.</p>
<ul>
<li><a href=\"table.html\">The decision table</a>: every kind of credentials against every call.</li>
<li><a href=\"disagreements.html\">Where pages disagree</a>, AWS’s own among them, and what counts here.</li>
<li><a href=\"../rules.json\">rules.json</a>: the same rules for machines.</li>
</ul>
";

pub(super) fn of(entries: &[Entry]) -> String {
    let mut main = INTRODUCTION.to_owned();
    let of = |effect| entries.iter().filter(move |entry| entry.is_among(effect));
    main += &section(
        "refuse",
        "What refuses a call",
        REFUSING,
        of(Effect::Refuses),
    );
    main += &section(
        "shorten",
        "What shortens a session",
        SHORTENING,
        of(Effect::Shortens),
    );
    main += &section(
        "set",
        "What sets the length of a session",
        SETTING,
        of(Effect::Sets),
    );
    main += &section(
        "inform",
        "What is worth knowing",
        INFORMING,
        of(Effect::Informs),
    );
    let errors = entries.iter().filter(|entry| entry.kind() == "error");
    main += &section(
        "errors",
        "Errors that are not about durations",
        ERRORS,
        errors,
    );
    main += &read_on(facts::AS_OF);
    let document = Document {
        title: "Rules to look up",
        description: "Every rule about the length of AWS sessions: what it checks, why, what to do, and which pages it rests on.",
        root: "../",
        path: &[("AWS session advisor", "../")],
        class: "reference",
        main: &main,
    };
    document.html()
}

const REFUSING: &str =
    "In the order in which AWS checks: the first that applies is the error that you see.";
const SHORTENING: &str = "Nothing fails. The session is granted and ends earlier than asked.";
const SETTING: &str = "Nothing can be asked in these places: this is what you get.";
const INFORMING: &str = "These refuse nothing and shorten nothing.";
const ERRORS: &str = "They often stand beside a duration, and no change of it helps. In the order in which they come up.";

fn section<'a>(
    id: &str,
    title: &str,
    lead: &str,
    entries: impl Iterator<Item = &'a Entry>,
) -> String {
    let items: String = entries.map(item).collect();
    if items.is_empty() {
        return String::new();
    }
    format!(
        "{}<p>{}</p>\n<dl class=\"rules\">\n{items}</dl>\n",
        heading(id, title),
        text(lead)
    )
}

fn item(entry: &Entry) -> String {
    format!(
        "<dt>{}</dt>\n<dd>{}</dd>\n",
        link(&entry.page(), &text(entry.title)),
        text(&entry.text.summary)
    )
}
