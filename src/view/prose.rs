//! Sentences with code in them.

use super::element::{element, written};
use yew::prelude::*;

/// A text of which every part between backticks is shown as code.
pub(crate) fn prose(text: &str) -> Html {
    pieces(text)
        .map(|(piece, is_code)| {
            let piece = piece.to_owned();
            if is_code {
                element("code").text(piece).into()
            } else {
                written(piece.into())
            }
        })
        .collect()
}

/// The same text where no code can be shown, such as in a list of options.
pub(crate) fn plain(text: &str) -> String {
    text.replace('`', "")
}

fn pieces(text: &str) -> impl Iterator<Item = (&str, bool)> {
    text.split('`')
        .zip([false, true].into_iter().cycle())
        .filter(|(piece, _)| !piece.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_stands_between_backticks() {
        let of = |text| pieces(text).collect::<Vec<_>>();
        assert_eq!(of("a `b` c"), [("a ", false), ("b", true), (" c", false)]);
        assert_eq!(of("`b`"), [("b", true)]);
        assert_eq!(plain("`aws login`"), "aws login");
    }
}
