//! The form.

use super::field::entry_field;
use super::hop_card::HopCard;
use super::source_fields::SourceFields;
use crate::app::draft::{Draft, Field};
use crate::app::state::{Action, Place};
use crate::app::text;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) draft: Draft,
    /// Whether no more calls can be added.
    pub(crate) full: bool,
    pub(crate) on_action: Callback<Action>,
}

#[component]
pub(crate) fn Form(props: &Props) -> Html {
    let Props {
        draft,
        full,
        on_action,
    } = props;
    let add = on_action.reform(|_: MouseEvent| Action::AddHop);
    html! {
        <>
            <SourceFields source={draft.source.clone()} on_action={on_action.clone()} />
            <ol class="hops">
                for (index, hop) in draft.hops.iter().enumerate() {
                    <HopCard key={hop.key} {index} hop={hop.clone()} on_action={on_action.clone()} />
                }
            </ol>
            <div class="field">
                <button
                    type="button"
                    id={Place::AddHop.id()}
                    class="outline"
                    disabled={*full}
                    aria-describedby="add-hop-help"
                    onclick={add}
                >
                    { text::ADD }
                </button>
                <small id="add-hop-help">{ if *full { text::FULL } else { text::ADD_HELP } }</small>
            </div>
            { entry_field(Field::Need, &draft.need, text::NEED_HELP, on_action) }
        </>
    }
}
