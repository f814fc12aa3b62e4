//! What the shell makes of words: variables, sums and outputs put in, quotes gone.

use super::super::Place;
use super::words::{Content, Word};

/// A word as the program gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field {
    /// Its text; none where the paste does not tell.
    pub(super) value: Option<String>,
    /// Its text, with what is not known as it was written.
    pub(super) shown: String,
    /// Where it stands.
    pub(super) place: Place,
    /// The command whose output is in it, if one that is known.
    pub(super) from: Option<usize>,
}

impl Field {
    /// The text that is known.
    pub(super) fn text(&self) -> Option<&str> {
        self.value.as_deref()
    }

    /// The part after that many bytes, as far as the place can tell.
    pub(super) fn after(&self, prefix: &str, raw: &str) -> Self {
        let cut = |text: &str| text.get(prefix.len()..).unwrap_or("").to_owned();
        let start = if raw.starts_with(prefix) {
            self.place.start.saturating_add(prefix.len())
        } else {
            self.place.start
        };
        Self {
            value: self.value.as_deref().map(cut),
            shown: cut(&self.shown),
            place: start..self.place.end,
            from: self.from,
        }
    }
}

/// What a variable holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Held {
    /// Its text; none where the paste does not tell.
    pub(super) value: Option<String>,
    /// The command whose output it holds, if one that is known.
    pub(super) from: Option<usize>,
}

/// What a word can draw on.
pub(super) trait Surroundings {
    /// What the variable holds; none where nothing in the paste sets it.
    fn variable(&mut self, name: &str) -> Option<Held>;
    /// What the commands write.
    fn output(&mut self, commands: &[super::words::Simple]) -> Held;
}

/// The fields that the word becomes.
pub(super) fn expand(word: &Word, around: &mut impl Surroundings) -> Vec<Field> {
    let mut fields = Vec::new();
    let mut open = Open::default();
    for piece in &word.pieces {
        let (held, shown) = match &piece.content {
            Content::Text(text) => {
                open.add(Some(text), text, None);
                continue;
            }
            Content::Unknown(shown) => (Held::default(), shown.clone()),
            Content::Sum(sum) => {
                let value = sum_of(sum, around).map(|value| value.to_string());
                (Held { value, from: None }, format!("$(({sum}))"))
            }
            Content::Variable(name, default) => {
                let mut held = around.variable(name);
                if let (None, Some(default)) = (&held, default) {
                    held = Some(Held {
                        value: Some(default.clone()),
                        from: None,
                    });
                }
                (held.unwrap_or_default(), format!("${name}"))
            }
            Content::Output(commands) => (around.output(commands), "$(…)".to_owned()),
        };
        match &held.value {
            Some(text) if !piece.quoted => {
                let mut parts = text.split_ascii_whitespace();
                if text.starts_with(|it: char| it.is_ascii_whitespace()) {
                    open.close(word, &mut fields);
                }
                if let Some(first) = parts.next() {
                    open.add(Some(first), first, held.from);
                }
                for part in parts {
                    open.close(word, &mut fields);
                    open.add(Some(part), part, held.from);
                }
            }
            Some(text) => open.add(Some(text), text, held.from),
            None => open.add(None, &shown, held.from),
        }
    }
    open.close(word, &mut fields);
    fields
}

/// The word as one field, as an assignment takes it.
pub(super) fn whole(word: &Word, around: &mut impl Surroundings) -> Field {
    let quoted = Word {
        place: word.place.clone(),
        pieces: word
            .pieces
            .iter()
            .cloned()
            .map(|piece| super::words::Piece {
                quoted: true,
                ..piece
            })
            .collect(),
    };
    expand(&quoted, around).into_iter().next().unwrap_or(Field {
        value: Some(String::new()),
        shown: String::new(),
        place: word.place.clone(),
        from: None,
    })
}

/// A field that is being put together.
#[derive(Default)]
struct Open {
    any: bool,
    unknown: bool,
    text: String,
    from: Option<usize>,
}

impl Open {
    fn add(&mut self, value: Option<&str>, shown: &str, from: Option<usize>) {
        self.any = true;
        self.unknown |= value.is_none();
        self.text.push_str(value.unwrap_or(shown));
        self.from = self.from.or(from);
    }

    fn close(&mut self, word: &Word, fields: &mut Vec<Field>) {
        let Self {
            any,
            unknown,
            text,
            from,
        } = std::mem::take(self);
        if any {
            fields.push(Field {
                value: (!unknown).then(|| text.clone()),
                shown: text,
                place: word.place.clone(),
                from,
            });
        }
    }
}

/// The value of a sum of whole numbers, read as the shell does it.
fn sum_of(text: &str, around: &mut impl Surroundings) -> Option<i64> {
    let mut sum = Sum {
        rest: text,
        depth: 0,
    };
    let value = sum.terms(around)?;
    sum.rest.trim_start().is_empty().then_some(value)
}

struct Sum<'t> {
    rest: &'t str,
    depth: usize,
}

impl Sum<'_> {
    fn sign(&mut self, signs: &[char]) -> Option<char> {
        let rest = self.rest.trim_start();
        let sign = rest.chars().next().filter(|next| signs.contains(next))?;
        self.rest = rest.get(sign.len_utf8()..)?;
        Some(sign)
    }

    fn terms(&mut self, around: &mut impl Surroundings) -> Option<i64> {
        let mut value = self.factors(around)?;
        while let Some(sign) = self.sign(&['+', '-']) {
            let next = self.factors(around)?;
            value = if sign == '+' {
                value.checked_add(next)?
            } else {
                value.checked_sub(next)?
            };
        }
        Some(value)
    }

    fn factors(&mut self, around: &mut impl Surroundings) -> Option<i64> {
        let mut value = self.atom(around)?;
        while let Some(sign) = self.sign(&['*', '/', '%']) {
            let next = self.atom(around)?;
            value = match sign {
                '*' => value.checked_mul(next)?,
                '/' => value.checked_div(next)?,
                _ => value.checked_rem(next)?,
            };
        }
        Some(value)
    }

    fn atom(&mut self, around: &mut impl Surroundings) -> Option<i64> {
        self.depth = self.depth.saturating_add(1);
        if self.depth > 64 {
            return None;
        }
        if self.sign(&['(']).is_some() {
            let value = self.terms(around)?;
            return self.sign(&[')']).map(|_| value);
        }
        if self.sign(&['-']).is_some() {
            return self.atom(around)?.checked_neg();
        }
        let _ = self.sign(&['$']);
        let rest = self.rest.trim_start();
        let length = rest
            .find(|it: char| !it.is_ascii_alphanumeric() && it != '_')
            .unwrap_or(rest.len());
        let token = rest.get(..length)?;
        self.rest = rest.get(length..)?;
        if super::words::is_name(token) {
            return around.variable(token)?.value?.trim().parse().ok();
        }
        match token.strip_prefix('0') {
            Some(octal) if !octal.is_empty() => i64::from_str_radix(octal, 8).ok(),
            _ => token.parse().ok(),
        }
    }
}
