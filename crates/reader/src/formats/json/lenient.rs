//! JSON that people took apart before they pasted it: values masked or left out, comments, Python's
//! quotation marks, lines broken inside a string.

/// The same text as JSON, as far as that goes, with every byte where it was.
pub(crate) fn lenient(text: &str) -> String {
    let mut reader = Lenient {
        out: text.as_bytes().to_vec(),
        at: 0,
        before: 0,
        before_at: 0,
    };
    while reader.byte(0) != 0 {
        reader.step();
    }
    String::from_utf8(reader.out).unwrap_or_default()
}

struct Lenient {
    out: Vec<u8>,
    at: usize,
    /// The last byte that meant something, and where it stands.
    before: u8,
    before_at: usize,
}

impl Lenient {
    /// The byte that far ahead; 0 behind the end.
    fn byte(&self, ahead: usize) -> u8 {
        let at = self.at.saturating_add(ahead);
        self.out.get(at).copied().unwrap_or_default()
    }

    fn starts_with(&self, text: &str) -> bool {
        self.out
            .get(self.at..)
            .is_some_and(|rest| rest.starts_with(text.as_bytes()))
    }

    fn put(&mut self, at: usize, byte: u8) {
        if let Some(old) = self.out.get_mut(at) {
            *old = byte;
        }
    }

    fn blank(&mut self, from: usize, to: usize) {
        for at in from..to {
            self.put(at, b' ');
        }
    }

    fn means(&mut self, at: usize, byte: u8) {
        self.before = byte;
        self.before_at = at;
    }

    fn step(&mut self) {
        let at = self.at;
        match self.byte(0) {
            byte if byte.is_ascii_whitespace() => self.at = at.saturating_add(1),
            b'"' => self.string("\""),
            b'\'' => self.string("'"),
            _ if self.starts_with("“") || self.starts_with("”") => self.string("”"),
            b'/' if self.byte(1) == b'/' => self.comment(),
            b'#' => self.comment(),
            // What stood between two commas was left out.
            b',' if matches!(self.before, b',' | b'{' | b'[') => {
                self.blank(at, at.saturating_add(1));
            }
            byte @ (b'{' | b'[' | b':' | b',') => {
                self.means(at, byte);
                self.at = at.saturating_add(1);
            }
            byte @ (b'}' | b']') => {
                if self.before == b',' {
                    self.put(self.before_at, b' ');
                }
                self.means(at, byte);
                self.at = at.saturating_add(1);
            }
            _ => self.word(),
        }
    }

    fn comment(&mut self) {
        let from = self.at;
        while !matches!(self.byte(0), 0 | b'\n') {
            self.at = self.at.saturating_add(1);
        }
        self.blank(from, self.at);
    }

    /// A string in marks of some kind, up to the closing one.
    fn string(&mut self, close: &str) {
        let start = self.at;
        let typographic = close.len() > 1;
        // A comma was left out.
        if !matches!(self.before, 0 | b'{' | b'[' | b':' | b',') {
            let gap = start.saturating_sub(1);
            if self.out.get(gap).is_some_and(u8::is_ascii_whitespace) {
                self.put(gap, b',');
            }
        }
        self.at = start.saturating_add(close.len());
        self.blank(start, self.at);
        self.put(self.at.saturating_sub(1), b'"');
        while self.byte(0) != 0 && !self.starts_with(close) {
            match self.byte(0) {
                b'\\' if !typographic => {
                    if self.byte(1) == b'\'' {
                        self.put(self.at, b' ');
                    }
                    self.at = self.at.saturating_add(1);
                }
                b'"' => self.put(self.at, b'\''),
                byte if byte.is_ascii_control() => self.put(self.at, b' '),
                _ => {}
            }
            self.at = self.at.saturating_add(1);
        }
        let end = self.at;
        self.at = end.saturating_add(close.len());
        self.blank(end, self.at);
        self.put(end, b'"');
        self.means(end, b'"');
    }

    /// What stands in no marks: a number, a mask, dots for something left out.
    fn word(&mut self) {
        let start = self.at;
        let mut end = start;
        let is_value = self.before == b':';
        let ends =
            |byte| matches!(byte, 0 | b',' | b'}' | b']' | b'\n') || byte == b':' && !is_value;
        while !ends(self.byte(0)) {
            if !self.byte(0).is_ascii_whitespace() {
                end = self.at.saturating_add(1);
            }
            self.at = self.at.saturating_add(1);
        }
        let is_key = self.byte(0) == b':';
        let word = self.out.get(start..end).unwrap_or_default();
        let is_json = matches!(word, b"null" | b"true" | b"false")
            || word
                .iter()
                .all(|byte| byte.is_ascii_digit() || *byte == b'-');
        match word {
            b"None" => self.replace(start, b"null"),
            b"True" => self.replace(start, b"true"),
            b"False" => self.replace(start, b"false"),
            _ if is_json => {}
            _ if is_value || is_key => {
                let last = end.saturating_sub(1);
                for at in start..end {
                    if self
                        .out
                        .get(at)
                        .is_some_and(|byte| !byte.is_ascii() || matches!(byte, b'"' | b'\\'))
                    {
                        self.put(at, b'x');
                    }
                }
                self.put(start, b'"');
                self.put(last, if last == start { b'0' } else { b'"' });
            }
            _ => {
                self.blank(start, end);
                return;
            }
        }
        self.means(start, b'w');
    }

    fn replace(&mut self, at: usize, word: &[u8]) {
        for (offset, byte) in word.iter().enumerate() {
            self.put(at.saturating_add(offset), *byte);
        }
    }
}
