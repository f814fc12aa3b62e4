//! What there is to say of the link that led here.

use super::notation_field::marked_line;
use super::prose::prose;
use crate::app::link::NEW;
use crate::app::state::{Line, Notice};
use crate::app::text;
use crate::explain::notation_error;
use yew::prelude::*;

/// The region for it, with the notice if there is one.
pub(crate) fn link_notice(notice: Option<Notice>, line: &Line) -> Html {
    // The region is always there: what comes into it later is then read out.
    html! {
        <div id="link-notice" role="status">
            { notice.map(|notice| said(notice, line)) }
        </div>
    }
}

fn said(notice: Notice, line: &Line) -> Html {
    let (name, title) = match notice {
        Notice::Damaged => ("damaged", text::DAMAGED_TITLE),
        Notice::NotYet(_) => ("not-yet", text::NOT_YET_TITLE),
    };
    html! {
        <section class="notice" data-notice={name} aria-labelledby="link-notice-title">
            <h2 id="link-notice-title">{ title }</h2>
            { match notice {
                Notice::Damaged => damaged(line),
                Notice::NotYet(later) => html! { <p>{ text::not_yet(later) }</p> },
            } }
            <p><a id="clean-start" href={NEW}>{ text::CLEAN_START }</a></p>
        </section>
    }
}

fn damaged(line: &Line) -> Html {
    html! {
        <>
            if let Some(error) = line.error() {
                <p>{ prose(&notation_error(error)) }</p>
            }
            if let Some(line) = line.marked() {
                { marked_line(&line) }
            }
            <p>{ text::DAMAGED }</p>
        </>
    }
}
