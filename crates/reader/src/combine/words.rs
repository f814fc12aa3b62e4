//! What a reading says about how the parts of a paste fit together.

use super::Quirk;
use crate::report::Said;

pub(crate) fn quirk(quirk: &Quirk) -> Said {
    let text = match quirk {
        Quirk::WillStop(words) => {
            return Said {
                text: format!(
                    "The client stops before it sends this call. It says: `{}`",
                    words.replace('`', "'").replace('\n', " ")
                ),
                citations: &[],
            };
        }
        Quirk::AnotherCaller => {
            "The error names another caller than the rest of the paste: what ran did not sign with \
             these keys, but with temporary credentials. AWS’s answer wins here. Look for a session \
             in the environment, a cached login, or a tool that calls GetSessionToken first."
        }
        Quirk::AnsweredAnyway => {
            "By the rest of the paste the client would have stopped before asking AWS, but AWS \
             answered. Its answer wins here; another version of the client, or another file, was \
             used."
        }
        Quirk::SeveralFit => {
            "The error does not say which of the pasted profiles or commands it is about. The first \
             that fits is shown; choose another if it was that one."
        }
    };
    Said {
        text: text.to_owned(),
        citations: &[],
    }
}
