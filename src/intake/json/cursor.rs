//! JSON, value by value, as it stands in the text.

use std::borrow::Cow;

/// Goes over a text that may be JSON. Once something is none, it stands behind the byte at which the
/// JSON breaks.
#[derive(Debug)]
pub(crate) struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

/// The whole text as one value, without the blanks around it; else how far up to where it breaks.
pub(crate) fn whole(text: &str) -> Result<&str, usize> {
    let mut cursor = Cursor::of(text);
    let value = cursor.value().filter(|_| cursor.byte().is_none());
    value.ok_or(cursor.at)
}

/// The members of an object in their order, the values as they are written.
pub(crate) fn members(text: &str) -> Option<Vec<(Cow<'_, str>, &str)>> {
    let mut cursor = Cursor::of(text);
    let mut members = Vec::new();
    while cursor.another(b'{', members.is_empty())? {
        members.push((cursor.key()?, cursor.value()?));
    }
    Some(members)
}

/// The elements of an array as they are written.
pub(crate) fn elements(text: &str) -> Option<Vec<&str>> {
    let mut cursor = Cursor::of(text);
    let mut elements = Vec::new();
    while cursor.another(b'[', elements.is_empty())? {
        elements.push(cursor.value()?);
    }
    Some(elements)
}

/// What a value says, if it is a string.
pub(crate) fn string(value: &str) -> Option<Cow<'_, str>> {
    unescaped(value.strip_prefix('"')?.strip_suffix('"')?)
}

impl<'a> Cursor<'a> {
    /// At the start of the text.
    pub(crate) const fn of(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// The byte with which the next value starts.
    pub(crate) fn peek(&mut self) -> Option<u8> {
        while matches!(self.here(), Some(b' ' | b'\n' | b'\t' | b'\r')) {
            self.at = self.at.saturating_add(1);
        }
        self.here()
    }

    /// Whether there is another member or element, which is what comes next then. The first one stands
    /// behind that bracket.
    pub(crate) fn another(&mut self, bracket: u8, is_first: bool) -> Option<bool> {
        if is_first && self.byte()? != bracket {
            return None;
        }
        if self.peek()? == if bracket == b'{' { b'}' } else { b']' } {
            self.next();
            return Some(false);
        }
        (is_first || self.byte()? == b',').then_some(true)
    }

    /// The key of a member, whose value comes next.
    pub(crate) fn key(&mut self) -> Option<Cow<'a, str>> {
        unescaped(self.written_key()?)
    }

    fn written_key(&mut self) -> Option<&'a str> {
        if self.byte()? != b'"' {
            return None;
        }
        let key = self.quoted()?;
        (self.byte()? == b':').then_some(key)
    }

    /// The next value, as it is written.
    pub(crate) fn value(&mut self) -> Option<&'a str> {
        self.peek();
        let start = self.at;
        let mut open: Vec<u8> = Vec::new();
        loop {
            let first = self.peek()?;
            let mut is_first = matches!(first, b'{' | b'[');
            if is_first {
                open.push(first);
            } else {
                self.scalar()?;
            }
            loop {
                let Some(bracket) = open.last().copied() else {
                    return self.text.get(start..self.at);
                };
                if self.another(bracket, is_first)? {
                    if bracket == b'{' {
                        self.written_key()?;
                    }
                    break;
                }
                open.pop();
                is_first = false;
            }
        }
    }

    fn scalar(&mut self) -> Option<()> {
        match self.byte()? {
            b'"' => self.quoted().map(|_| ()),
            b'n' => self.word("ull"),
            b't' => self.word("rue"),
            b'f' => self.word("alse"),
            b'-' => {
                let first = self.next()?;
                self.number(first)
            }
            first => self.number(first),
        }
    }

    fn word(&mut self, rest: &str) -> Option<()> {
        let is_there = rest.bytes().all(|byte| self.next() == Some(byte));
        is_there.then_some(())
    }

    fn number(&mut self, first: u8) -> Option<()> {
        match first {
            b'0' if self.here().is_some_and(|it| it.is_ascii_digit()) => {
                self.next();
                return None;
            }
            b'0' => {}
            _ => self.digits(first)?,
        }
        if self.here() == Some(b'.') {
            self.next();
            let first = self.next()?;
            self.digits(first)?;
        }
        if matches!(self.here(), Some(b'e' | b'E')) {
            self.next();
            let mut first = self.next()?;
            if matches!(first, b'+' | b'-') {
                first = self.next()?;
            }
            self.digits(first)?;
        }
        Some(())
    }

    /// One digit and all that follow.
    fn digits(&mut self, first: u8) -> Option<()> {
        while self.here().is_some_and(|it| it.is_ascii_digit()) && first.is_ascii_digit() {
            self.next();
        }
        first.is_ascii_digit().then_some(())
    }

    /// What stands up to the closing quotation mark.
    fn quoted(&mut self) -> Option<&'a str> {
        let start = self.at;
        loop {
            // A string that a line's end breaks ends before that.
            if self.here()? < b' ' {
                return None;
            }
            match self.next()? {
                b'"' => return self.text.get(start..self.at.saturating_sub(1)),
                b'\\' => self.escape()?,
                _ => {}
            }
        }
    }

    fn escape(&mut self) -> Option<()> {
        match self.next()? {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Some(()),
            b'u' => {
                let end = self.at.saturating_add(4).min(self.text.len());
                let digits = self.text.as_bytes().get(self.at..end)?;
                self.at = end;
                (digits.len() == 4 && digits.iter().all(u8::is_ascii_hexdigit)).then_some(())
            }
            _ => None,
        }
    }

    fn here(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Goes past a byte.
    fn next(&mut self) -> Option<u8> {
        let byte = self.here()?;
        self.at = self.at.saturating_add(1);
        Some(byte)
    }

    /// The same behind blanks.
    fn byte(&mut self) -> Option<u8> {
        self.peek();
        self.next()
    }
}

/// What stands between quotation marks, its escapes undone. None where half a character is escaped.
fn unescaped(written: &str) -> Option<Cow<'_, str>> {
    if !written.contains('\\') {
        return Some(Cow::Borrowed(written));
    }
    let mut text = String::new();
    let mut rest = written;
    while let Some((before, escaped)) = rest.split_once('\\') {
        text.push_str(before);
        let mut behind = escaped.chars();
        let meant = match behind.next()? {
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let unit = unit(behind.as_str())?;
                behind = behind.as_str().get(4..)?.chars();
                if let Some(character) = char::from_u32(unit.into()) {
                    character
                } else {
                    let other = behind.as_str().strip_prefix("\\u")?;
                    behind = other.get(4..)?.chars();
                    char::decode_utf16([unit, self::unit(other)?])
                        .next()?
                        .ok()?
                }
            }
            itself => itself,
        };
        text.push(meant);
        rest = behind.as_str();
    }
    text.push_str(rest);
    Some(Cow::Owned(text))
}

/// A unit of UTF-16 in hexadecimal digits.
fn unit(text: &str) -> Option<u16> {
    u16::from_str_radix(text.get(..4)?, 16).ok()
}
