//! Which words and codes of a stretch say why something failed, and which belong together.

use super::matcher::Hit;
use super::phrases::means::{Frame, Means, Nothing};
use super::stretch::Stretch;
use super::wrappers;

/// How far from its words the frame or code of an error stands at most, in folded bytes.
pub(super) const NEAR: usize = 600;

/// Words or a code that say why something failed.
pub(super) struct Cause {
    pub(super) hit: Hit,
    /// The code that belongs to the words.
    pub(super) code: Option<Hit>,
}

/// The causes of a stretch: words, and codes that stand without words.
pub(super) fn causes(stretch: &Stretch<'_>) -> Vec<Cause> {
    let mut causes: Vec<Cause> = Vec::new();
    let alone = |hit: Hit| Cause { hit, code: None };
    // A code that waits for its words.
    let mut waiting: Option<Hit> = None;
    let mut read_until = 0;
    for hit in &stretch.hits {
        match hit.means {
            // The end of a longer phrase can be a phrase, too.
            Means::Words(..) | Means::ClientRange(_) if hit.start < read_until => {}
            Means::Words(..) | Means::OutOfRange(_) | Means::ClientRange(_) => {
                let code = waiting.take();
                if is_negated(stretch, code.map_or(hit.start, |code| code.start)) {
                    continue;
                }
                read_until = hit.end;
                let mut cause = alone(*hit);
                if let Some(code) = code {
                    if belong(stretch, code.end, hit.start) {
                        cause.code = Some(code);
                    } else {
                        causes.push(alone(code));
                    }
                }
                causes.push(cause);
            }
            Means::NoReason(
                Nothing::SignatureDiffers
                | Nothing::SourceIdentitySet
                | Nothing::NoCredentials
                | Nothing::Network,
            ) => {
                if let Some(code) = waiting.take()
                    && !belong(stretch, code.end, hit.start)
                {
                    causes.push(alone(code));
                }
            }
            Means::Code(reason)
                if wrappers::is_code(stretch, hit) && !is_negated(stretch, hit.start) =>
            {
                if follows_its_words(stretch, causes.last(), hit) {
                    continue;
                }
                // `AccessDenied: … ExpiredToken: …`: the inner one is nearer to the cause.
                if let Some(before) = waiting.replace(*hit)
                    && before.means != Means::Code(reason)
                {
                    causes.push(alone(before));
                }
            }
            // The next error of the CLI: what came before has no words that are known.
            Means::Frame(Frame::Start) => {
                if let Some(code) = waiting.take() {
                    causes.push(alone(code));
                }
            }
            _ => {}
        }
    }
    if let Some(code) = waiting {
        causes.push(alone(code));
    }
    causes
}

/// Whether a code and words are of one error.
fn belong(stretch: &Stretch<'_>, code_end: usize, words: usize) -> bool {
    words.saturating_sub(code_end) <= NEAR
        && stretch
            .folded
            .paragraph_at(code_end.saturating_sub(1))
            .contains(&words)
}

/// `… (Service: …; Error Code: AccessDenied; …)` behind the words.
fn follows_its_words(stretch: &Stretch<'_>, last: Option<&Cause>, code: &Hit) -> bool {
    let Some(last) = last else { return false };
    if last.code.is_some() || matches!(last.hit.means, Means::Code(_)) {
        return false;
    }
    let head = stretch
        .folded
        .get(code.start.saturating_sub(12)..code.start);
    let labelled = head.to_ascii_lowercase().windows(4).any(|it| it == b"code");
    let same_line = stretch.folded.line_at(code.start).contains(&last.hit.start);
    let between = code.start.saturating_sub(last.hit.end);
    between <= NEAR && (labelled || same_line) && belong(stretch, last.hit.end, code.start)
}

/// Whether the sentence says that the error does not, or would, occur.
pub(super) fn is_negated(stretch: &Stretch<'_>, start: usize) -> bool {
    const WORDS: [&str; 17] = [
        "would",
        "won't",
        "no longer",
        "instead of",
        "rather than",
        "avoid",
        "if you see",
        "if you get",
        "when you see",
        "might get",
        "may get",
        "never get",
        "don't get",
        "not get",
        "used to",
        "unlike",
        "prevent",
    ];
    let at = stretch.folded.origin(start);
    let head = stretch.text.get(..at).unwrap_or_default();
    let start = head
        .char_indices()
        .rev()
        .take(100)
        .take_while(|(_, it)| !matches!(it, '\n' | '.'))
        .last()
        .map_or(head.len(), |(start, _)| start);
    let sentence = head.get(start..).unwrap_or_default();
    let sentence = sentence.replace('’', "'").to_ascii_lowercase();
    WORDS.iter().any(|word| sentence.contains(word))
}
