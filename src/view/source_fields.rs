//! The source, with the facts that only its kind has.

use super::element::{Element, classed, element, several};
use super::field::entry_field;
use super::prose::{plain, prose};
use super::select::{Choice, Group, List, account_of, account_value, accounts, select};
use crate::state::form::{Field, SourceDraft};
use crate::state::{Action, Edit, FocusTarget};
use crate::text;
use session_advisor_core::facts;
use session_advisor_core::model::{SignedInAs, SourceKind};
use yew::prelude::*;

/// The fields of the source.
pub(super) fn source_fields(source: &SourceDraft, on_action: &Callback<Action>) -> Html {
    let kinds = List {
        id: FocusTarget::Source.id(),
        label: text::SOURCE,
        help: Some(source.kind.form().explained),
        value: source.kind.name().to_owned(),
        choices: Vec::new(),
        groups: kinds(),
    };
    let account = List {
        id: "source-account".to_owned(),
        label: text::ACCOUNT,
        help: Some(text::ACCOUNT_HELP),
        value: account_value(source.account),
        choices: accounts(source.account),
        groups: Vec::new(),
    };
    several(vec![
        select(kinds, on_action, |name| {
            Some(Action::Edit(Edit::SetSource(SourceKind::from_name(name)?)))
        })
        .into(),
        how_to_tell(source.kind).into(),
        facts(source, on_action).into(),
        select(account, on_action, |letter| {
            Some(Action::Edit(Edit::SetSourceAccount(account_of(letter))))
        })
        .into(),
    ])
}

fn facts(source: &SourceDraft, on_action: &Callback<Action>) -> Element {
    let lengths = [
        (source.has_session(), Field::SourceSession, &source.session),
        (source.has_end(), Field::SourceUntil, &source.until),
        (source.has_rest(), Field::SourceLeft, &source.left),
    ];
    let help = |field| text::source_help(field, source.kind);
    let lengths = lengths
        .into_iter()
        .filter(|(has, _, _)| *has)
        .map(|(_, field, entry)| entry_field(field, entry, help(field), on_action));
    let asked = source.has_request().then(|| {
        let field = Field::SourceAsked;
        entry_field(field, &source.asked, help(field), on_action)
    });
    classed("div", "facts")
        .maybe(source.has_sign_in().then(|| signed_in(source, on_action)))
        .children(lengths)
        .maybe(asked)
}

fn signed_in(source: &SourceDraft, on_action: &Callback<Action>) -> Element {
    let known = SignedInAs::ALL
        .iter()
        .map(|who| Choice::new(who.name(), text::signed_in(*who)));
    let list = List {
        id: "source-signed-in".to_owned(),
        label: text::SIGNED_IN,
        help: None,
        value: source.signed_in.map_or("", SignedInAs::name).to_owned(),
        choices: std::iter::once(Choice::new("", text::NOT_KNOWN))
            .chain(known)
            .collect(),
        groups: Vec::new(),
    };
    select(list, on_action, |name| {
        Some(Action::Edit(Edit::SetSignedIn(SignedInAs::from_name(name))))
    })
}

/// How to recognise this source, with the command that settles it.
fn how_to_tell(kind: SourceKind) -> Element {
    let form = kind.form();
    let command = form
        .told_by_caller_identity
        .then(|| element("pre").child(element("code").text(text::WHO_AM_I)));
    let paragraphs = form
        .how_to_tell
        .iter()
        .map(|paragraph| element("p").child(prose(paragraph)));
    classed("details", "tell")
        .id("source-tell")
        .child(element("summary").text(text::HOW_TO_TELL))
        .maybe(command)
        .children(paragraphs)
}

/// What a source is called in the list.
fn name(kind: SourceKind) -> String {
    plain(kind.form().name)
}

fn kinds() -> Vec<Group> {
    let choice = |kind: &SourceKind| Choice::new(kind.name(), name(*kind));
    facts::identities::Group::ALL
        .iter()
        .map(|group| Group {
            title: group.title(),
            choices: group.kinds().iter().map(choice).collect(),
        })
        .collect()
}
