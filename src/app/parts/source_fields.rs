//! The source, with the facts that only its kind has.

use super::field::entry_field;
use super::prose::plain;
use super::select::{Group, Select, account_of, account_value, accounts};
use crate::app::draft::{Field, SourceDraft};
use crate::app::state::{Action, Place};
use crate::app::text;
use crate::explain::source_title;
use crate::model::{SignedInAs, SourceKind};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) source: SourceDraft,
    pub(super) on_action: Callback<Action>,
}

#[component]
pub(super) fn SourceFields(props: &Props) -> Html {
    let Props { source, on_action } = props;
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
            <Select
                id={Place::Source.id()}
                label={text::SOURCE}
                help={Some(AttrValue::from(text::SOURCE_HELP))}
                value={kind.name()}
                groups={kinds()}
                on_choose={choose}
            />
            <div class="facts">
                if source.has_sign_in() {
                    <Select
                        id="source-signed-in"
                        label={text::SIGNED_IN}
                        value={source.signed_in.map_or("", SignedInAs::name)}
                        choices={signed_in}
                        on_choose={choose_signed_in}
                    />
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
                <Select
                    id="source-account"
                    label={text::ACCOUNT}
                    help={Some(AttrValue::from(text::ACCOUNT_HELP))}
                    value={account_value(source.account)}
                    choices={accounts(source.account)}
                    on_choose={choose_account}
                />
        </>
    }
}

fn kinds() -> Vec<Group> {
    text::SOURCE_GROUPS
        .iter()
        .map(|(title, kinds)| Group {
            title,
            choices: kinds
                .iter()
                .map(|kind| (kind.name().to_owned(), plain(source_title(*kind))))
                .collect(),
        })
        .collect()
}
