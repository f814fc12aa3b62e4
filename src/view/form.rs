//! The form.

use super::element::{Element, On, classed, element, sends, several};
use super::field::entry_field;
use super::hop_buttons::Moves;
use super::hop_card::hop_card;
use super::source_fields::source_fields;
use crate::browser::site_settings::SiteSettings;
use crate::state::form::{Direction, Draft, Field};
use crate::state::{Action, Edit, FocusTarget};
use crate::text;
use std::borrow::Cow;
use yew::prelude::*;

/// The form, as it was filled in.
pub(crate) fn form(draft: &Draft, settings: &SiteSettings, on_action: &Callback<Action>) -> Html {
    let hops = draft.hops.iter().enumerate().map(|(index, hop)| {
        let moves = moves(draft, index);
        hop_card(index, hop, draft.same_account(index), moves, on_action)
    });
    several(vec![
        source_fields(&draft.source, on_action),
        classed("ol", "hops").children(hops).into(),
        add_button(draft.is_full(), on_action).into(),
        entry_field(Field::Need, &draft.need, need_help(settings), on_action).into(),
    ])
}

fn need_help(settings: &SiteSettings) -> Cow<'static, str> {
    settings
        .work
        .map_or(Cow::Borrowed(text::NEED_HELP), |work| {
            let usual = text::usual_work(work);
            Cow::Owned(
                [
                    text::NEED_HELP,
                    " ",
                    &text::site_says(&settings.name, &usual),
                ]
                .concat(),
            )
        })
}

fn add_button(full: bool, on_action: &Callback<Action>) -> Element {
    let button = classed("button", "outline")
        .with("type", "button")
        .id(FocusTarget::AddHop.id())
        .flagged("disabled", full)
        .with("aria-describedby", "add-hop-help")
        .on(On::Click, sends(Action::Edit(Edit::AddHop), on_action))
        .text(text::ADD);
    let help = if full { text::FULL } else { text::ADD_HELP };
    classed("div", "field")
        .child(button)
        .child(element("small").id("add-hop-help").text(help))
}

fn moves(draft: &Draft, index: usize) -> Moves {
    Moves {
        up: index > 0,
        down: draft.neighbour(index, Direction::Down).is_some(),
        more: !draft.is_full(),
    }
}
