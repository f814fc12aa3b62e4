//! What holds for the whole page: the promise and its proof, the day of the facts, and where to say
//! that an answer is wrong.

use super::prose::prose;
use crate::app::site;
use crate::app::text;
use yew::prelude::*;

/// Facts, proof and complaints, for the scenario of that line.
pub(crate) fn page_footer(facts_as_of: &str, line: &str) -> Html {
    let (repository, policy) = (site::repository(), site::policy());
    let wrong = repository
        .as_ref()
        .and_then(|repository| site::wrong_verdict(repository, line));
    html! {
        <footer class="page">
            // On the screen the line has a field of its own.
            <p class="on-paper" id="printed-line">{ text::AS_ONE_LINE }{ " " }<code>{ line }</code></p>
            <p>{ text::facts_as_of(facts_as_of) }</p>
            if let Some(wrong) = wrong {
                <p><a id="wrong-verdict" href={wrong} rel="noopener">{ text::WRONG_VERDICT }</a></p>
            }
            <details id="proof">
                <summary>{ text::PROOF }</summary>
                <p>{ prose(text::PROOF_HOW) }</p>
                if let Some(policy) = policy {
                    <pre><code>{ policy }</code></pre>
                }
                <p>{ prose(text::PROOF_CHECK) }</p>
                if let Some(repository) = &repository {
                    <p><a href={site::security(repository)} rel="noopener">{ text::PROOF_MORE }</a></p>
                }
            </details>
        </footer>
    }
}
