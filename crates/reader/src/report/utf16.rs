//! Places in UTF-16 units, which is how a browser counts.

/// How many bytes lie between two marks.
const STEP: usize = 256;

/// Turns bytes of a text into UTF-16 units.
#[derive(Debug)]
pub(super) struct Utf16<'a> {
    text: &'a str,
    /// The unit at every [`STEP`]th byte, or at the character's start before it.
    marks: Vec<(usize, usize)>,
}

impl<'a> Utf16<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let mut marks = vec![(0, 0)];
        let mut units = 0_usize;
        let mut next = STEP;
        for (at, character) in text.char_indices() {
            if at >= next {
                marks.push((at, units));
                next = at.saturating_add(STEP);
            }
            units = units.saturating_add(character.len_utf16());
        }
        Self { text, marks }
    }

    /// The unit at that byte; inside a character, the one at its start.
    pub(super) fn unit(&self, byte: usize) -> usize {
        let mark = self.marks.partition_point(|(at, _)| *at <= byte);
        let (from, units) = self
            .marks
            .get(mark.saturating_sub(1))
            .copied()
            .unwrap_or_default();
        let rest = self.text.get(from..).unwrap_or_default();
        rest.char_indices()
            .take_while(|(at, character)| {
                from.saturating_add(*at)
                    .saturating_add(character.len_utf8())
                    <= byte
            })
            .map(|(_, character)| character.len_utf16())
            .sum::<usize>()
            .saturating_add(units)
    }
}

#[cfg(test)]
mod tests {
    use super::Utf16;

    #[test]
    fn counts_as_a_browser_does() {
        let text = "aä€😀b".repeat(200);
        let units = Utf16::of(&text);
        for (at, _) in text.char_indices() {
            let before = text.get(..at).unwrap_or_default();
            assert_eq!(units.unit(at), before.encode_utf16().count());
        }
        assert_eq!(units.unit(text.len()), text.encode_utf16().count());
    }
}
