//! What holds for the whole page: the promise and its proof, the day of the facts, and where to say
//! that an answer is wrong.

use super::element::{Element, classed, element};
use super::prose::prose;
use super::share::{LastCopied, address, share};
use crate::browser::site;
use crate::state::Copied;
use crate::text;

/// Facts, proof and complaints, for the scenario of that line.
pub(crate) fn page_footer(facts_as_of: &str, line: &str, copied: &LastCopied) -> Element {
    // On the screen a button copies it.
    let printed = classed("p", "on-paper")
        .id("printed-link")
        .text(text::AS_LINK)
        .text(" ")
        .child(element("code").text(address(line)));
    classed("footer", "page")
        .child(printed)
        .child(element("p").text(text::facts_as_of(facts_as_of)))
        .child(wrong_verdict(line, copied))
        .child(proof())
}

/// Where to report a wrong verdict: in the repository, or else to the host of the page.
fn wrong_verdict(line: &str, copied: &LastCopied) -> Element {
    let address = site::repository().and_then(|address| site::wrong_verdict(&address, line));
    match address {
        Some(address) => {
            let there = element("a")
                .id("wrong-verdict")
                .with("href", address)
                .with("rel", "noopener")
                .text(text::WRONG_VERDICT);
            element("p").child(there)
        }
        None => share(line, &[Copied::WrongVerdict], copied),
    }
}

fn proof() -> Element {
    let policy = site::policy().map(|policy| element("pre").child(element("code").text(policy)));
    let more = element("a")
        .id("security")
        .with("href", site::SECURITY)
        .text(text::PROOF_MORE);
    element("details")
        .id("proof")
        .child(element("summary").text(text::PROOF))
        .child(element("p").child(prose(text::PROOF_HOW)))
        .maybe(policy)
        .child(element("p").child(prose(text::PROOF_CHECK)))
        .child(element("p").child(more))
}
