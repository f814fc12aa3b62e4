//! The table of limits.

use super::prose::plain;
use crate::app::text;
use crate::explain::report::LimitReport;
use yew::prelude::*;

/// The limits that looked at a call, in the order in which they are checked.
pub(super) fn limits_table(limits: &[LimitReport]) -> Html {
    if limits.is_empty() {
        return Html::default();
    }
    html! {
        <div class="scroll">
            <table class="limits">
                <caption>{ text::LIMITS }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ text::LIMIT }</th>
                        <th scope="col">{ text::AT_MOST }</th>
                        <th scope="col">{ text::BEYOND }</th>
                    </tr>
                </thead>
                <tbody>
                    for limit in limits {
                        { row(limit) }
                    }
                </tbody>
            </table>
        </div>
    }
}

fn row(limit: &LimitReport) -> Html {
    html! {
        <tr data-limit={limit.rule.name()} data-binds={limit.binds.to_string()}>
            <th scope="row">
                { plain(text::limit_title(limit.rule)) }
                if limit.binds {
                    { " " }
                    <strong class="binds">{ text::BINDS }</strong>
                }
            </th>
            <td>{ text::limit(limit.seconds) }</td>
            <td>{ text::beyond(limit.effect) }</td>
        </tr>
    }
}
