//! What the shell makes of words: variables, sums and outputs put in, quotes gone.

use crate::evidence::span::Span;
use crate::formats::shell::word::{Assignment, Content, Piece, Word};

/// A word as the program gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field {
    /// Its text, with what is not known as it was written.
    pub(super) shown: String,
    /// Whether the paste tells all of it.
    pub(super) known: bool,
    /// Where it stands.
    pub(super) place: Span,
    /// The command whose output is in it, if one that is known.
    pub(super) from: Option<usize>,
}

impl Field {
    /// A field without any text.
    const fn empty(place: Span) -> Self {
        Self {
            shown: String::new(),
            known: true,
            place,
            from: None,
        }
    }

    /// The text that is known.
    pub(super) fn text(&self) -> Option<&str> {
        self.known.then_some(self.shown.as_str())
    }

    /// What a variable holds that is set to it.
    pub(super) fn held(self) -> Held {
        Held {
            value: self.known.then_some(self.shown),
            from: self.from,
        }
    }

    /// The part after that many bytes, as far as the place can tell.
    pub(super) fn after(&self, prefix: &str, raw: &str) -> Self {
        let start = if raw.starts_with(prefix) {
            self.place.start.saturating_add(prefix.len())
        } else {
            self.place.start
        };
        let rest = self.shown.get(prefix.len()..).unwrap_or("");
        Self {
            shown: rest.to_owned(),
            known: self.known,
            place: start..self.place.end,
            from: self.from,
        }
    }

    /// Puts more at its end: what is held, or what is shown where that is not known.
    fn add(&mut self, held: &Held, shown: &str) {
        self.known &= held.value.is_some();
        self.shown.push_str(held.value.as_deref().unwrap_or(shown));
        self.from = self.from.or(held.from);
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

impl Held {
    /// That text.
    pub(super) fn text(text: &str) -> Self {
        Self {
            value: Some(text.to_owned()),
            from: None,
        }
    }
}

/// What a word can draw on.
pub(super) trait Surroundings {
    /// What the variable holds; none where nothing in the paste sets it.
    fn variable(&mut self, name: &str) -> Option<Held>;
    /// What the commands write.
    fn output(&mut self, commands: &[crate::formats::shell::word::Simple]) -> Held;
}

/// What a piece of a word holds, and how it is shown where that is not known.
fn held(content: &Content, around: &mut impl Surroundings) -> (Held, String) {
    match content {
        Content::Text(text) => (Held::text(text), String::new()),
        Content::Unknown(shown) => (Held::default(), shown.clone()),
        Content::Sum(sum) => {
            let value = sum_of(sum, around).map(|value| value.to_string());
            (Held { value, from: None }, format!("$(({sum}))"))
        }
        Content::Variable(name, default) => {
            let held = around
                .variable(name)
                .or_else(|| default.as_deref().map(Held::text));
            (held.unwrap_or_default(), format!("${name}"))
        }
        Content::Output(commands) => (around.output(commands), "$(…)".to_owned()),
    }
}

/// The fields that the word becomes.
pub(super) fn expand(word: &Word, around: &mut impl Surroundings) -> Vec<Field> {
    let mut fields = Vec::new();
    let mut open: Option<Field> = None;
    let empty = || Field::empty(word.place.clone());
    for piece in &word.pieces {
        let (held, shown) = held(&piece.content, around);
        match &held.value {
            Some(text) if !piece.quoted && !matches!(piece.content, Content::Text(_)) => {
                if text.starts_with(|it: char| it.is_ascii_whitespace()) {
                    close(&mut open, &mut fields);
                }
                for (index, part) in text.split_ascii_whitespace().enumerate() {
                    if index > 0 {
                        close(&mut open, &mut fields);
                    }
                    let part = Held {
                        value: Some(part.to_owned()),
                        from: held.from,
                    };
                    open.get_or_insert_with(empty).add(&part, "");
                }
            }
            _ => open.get_or_insert_with(empty).add(&held, &shown),
        }
    }
    close(&mut open, &mut fields);
    fields
}

fn close(open: &mut Option<Field>, fields: &mut Vec<Field>) {
    if let Some(field) = open.take() {
        fields.push(field);
    }
}

/// The word as one field.
pub(super) fn whole(word: &Word, around: &mut impl Surroundings) -> Field {
    joined("", &word.pieces, &word.place, around)
}

/// What the variable is set to.
pub(super) fn assigned(assignment: &Assignment<'_>, around: &mut impl Surroundings) -> Held {
    joined(assignment.start, assignment.rest, &assignment.place, around).held()
}

fn joined(start: &str, pieces: &[Piece], place: &Span, around: &mut impl Surroundings) -> Field {
    let mut field = Field::empty(place.clone());
    field.shown.push_str(start);
    for piece in pieces {
        let (held, shown) = held(&piece.content, around);
        field.add(&held, &shown);
    }
    field
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
        if crate::formats::shell::word::is_name(token) {
            return around.variable(token)?.value?.trim().parse().ok();
        }
        match token.strip_prefix('0') {
            Some(octal) if !octal.is_empty() => i64::from_str_radix(octal, 8).ok(),
            _ => token.parse().ok(),
        }
    }
}
