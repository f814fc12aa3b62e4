//! The form.

use super::field::entry_field;
use super::hop_buttons::Moves;
use super::hop_card::hop_card;
use super::source_fields::source_fields;
use crate::app::draft::{Direction, Draft, Field};
use crate::app::state::{Action, Place};
use crate::app::text;
use yew::prelude::*;

/// The form, as it was filled in.
pub(crate) fn form(draft: &Draft, on_action: &Callback<Action>) -> Html {
    let full = draft.is_full();
    let add = on_action.reform(|_: MouseEvent| Action::AddHop);
    html! {
        <>
            { source_fields(&draft.source, on_action) }
            <ol class="hops">
                for (index, hop) in draft.hops.iter().enumerate() {
                    { hop_card(index, hop, draft.same_account(index), moves(draft, index), on_action) }
                }
            </ol>
            <div class="field">
                <button
                    type="button"
                    id={Place::AddHop.id()}
                    class="outline"
                    disabled={full}
                    aria-describedby="add-hop-help"
                    onclick={add}
                >
                    { text::ADD }
                </button>
                <small id="add-hop-help">{ if full { text::FULL } else { text::ADD_HELP } }</small>
            </div>
            { entry_field(Field::Need, &draft.need, text::NEED_HELP, on_action) }
        </>
    }
}

fn moves(draft: &Draft, index: usize) -> Moves {
    Moves {
        up: index > 0,
        down: draft.neighbour(index, Direction::Down).is_some(),
        more: !draft.is_full(),
    }
}
