//! The source, with the facts that only its kind has.

use super::field::entry_field;
use super::prose::{plain, prose};
use super::select::{Group, Props as List, account_of, account_value, accounts, select};
use crate::app::draft::{Field, SourceDraft};
use crate::app::state::{Action, Place};
use crate::app::text;
use crate::explain::source_title;
use crate::model::{SignedInAs, SourceKind};
use yew::prelude::*;

/// The fields of the source.
pub(super) fn source_fields(source: &SourceDraft, on_action: &Callback<Action>) -> Html {
    let kind = source.kind;
    let choose = {
        let on_action = on_action.clone();
        Callback::from(move |name: String| {
            if let Some(kind) = SourceKind::from_name(&name) {
                on_action.emit(Action::SetSource(kind));
            }
        })
    };
    let choose_signed_in =
        on_action.reform(|name: String| Action::SetSignedIn(SignedInAs::from_name(&name)));
    let choose_account =
        on_action.reform(|letter: String| Action::SetSourceAccount(account_of(&letter)));
    let signed_in = std::iter::once((String::new(), text::NOT_KNOWN.to_owned()))
        .chain(
            SignedInAs::ALL
                .iter()
                .map(|who| (who.to_string(), text::signed_in(*who).to_owned())),
        )
        .collect::<Vec<_>>();
    let help = |field| text::source_help(field, kind);
    html! {
        <>
            { select(List {
                id: Place::Source.id().into(),
                label: text::SOURCE.into(),
                help: Some(text::source_explained(kind).into()),
                value: kind.name().into(),
                choices: Vec::new(),
                groups: kinds(),
                on_choose: choose,
            }) }
            { how_to_tell(kind) }
            <div class="facts">
                if source.has_sign_in() {
                    { select(List {
                        id: "source-signed-in".into(),
                        label: text::SIGNED_IN.into(),
                        help: None,
                        value: source.signed_in.map_or("", SignedInAs::name).into(),
                        choices: signed_in,
                        groups: Vec::new(),
                        on_choose: choose_signed_in,
                    }) }
                }
                if source.has_session() {
                    { entry_field(Field::SourceSession, &source.session, help(Field::SourceSession), on_action) }
                }
                if source.has_end() {
                    { entry_field(Field::SourceUntil, &source.until, help(Field::SourceUntil), on_action) }
                }
                if source.has_rest() {
                    { entry_field(Field::SourceLeft, &source.left, help(Field::SourceLeft), on_action) }
                }
                if source.has_request() {
                    { entry_field(Field::SourceAsked, &source.asked, help(Field::SourceAsked), on_action) }
                }
            </div>
            { select(List {
                id: "source-account".into(),
                label: text::ACCOUNT.into(),
                help: Some(text::ACCOUNT_HELP.into()),
                value: account_value(source.account).into(),
                choices: accounts(source.account),
                groups: Vec::new(),
                on_choose: choose_account,
            }) }
        </>
    }
}

/// How to tell whether it is this source, with the command that settles it.
fn how_to_tell(kind: SourceKind) -> Html {
    html! {
        <details id="source-tell" class="tell">
            <summary>{ text::HOW_TO_TELL }</summary>
            if text::is_told_by_who_am_i(kind) {
                <pre><code>{ text::WHO_AM_I }</code></pre>
            }
            for paragraph in text::how_to_tell(kind) {
                <p>{ prose(paragraph) }</p>
            }
        </details>
    }
}

/// What a source is called in the list.
fn name(kind: SourceKind) -> String {
    match kind {
        SourceKind::Unknown => text::NOT_KNOWN.to_owned(),
        kind => plain(source_title(kind)),
    }
}

fn kinds() -> Vec<Group> {
    text::SOURCE_GROUPS
        .iter()
        .map(|(title, kinds)| Group {
            title,
            choices: kinds
                .iter()
                .map(|kind| (kind.name().to_owned(), name(*kind)))
                .collect(),
        })
        .collect()
}
