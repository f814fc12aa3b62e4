//! A text that is written with marks or without.

/// The marks of a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Markup {
    /// Markdown without headings.
    Markdown,
    /// None at all, for trackers that show them as they are.
    Plain,
}

/// A text that is being written.
pub(super) struct Text {
    markup: Markup,
    written: String,
}

/// What stands before whatever belongs to an item of a list, also to the tenth.
const INDENT: &str = "    ";

impl Text {
    pub(super) const fn new(markup: Markup) -> Self {
        Self {
            markup,
            written: String::new(),
        }
    }

    pub(super) fn written(self) -> String {
        self.written
    }

    /// Adds pieces as they are.
    fn add(&mut self, pieces: &[&str]) {
        for piece in pieces {
            self.written.push_str(piece);
        }
    }

    /// Adds words in which backticks mark code.
    fn words(&mut self, words: &str) {
        match self.markup {
            Markup::Markdown => self.written.push_str(words),
            Markup::Plain => self.written.extend(words.split('`')),
        }
    }

    fn is_marked(&self) -> bool {
        self.markup == Markup::Markdown
    }

    /// Ends a list or a stretch of code.
    pub(super) fn gap(&mut self) {
        if !self.written.ends_with("\n\n") {
            self.written.push('\n');
        }
    }

    pub(super) fn paragraph(&mut self, words: &str) {
        self.words(words);
        self.add(&["\n\n"]);
    }

    /// A paragraph that a few words lead.
    pub(super) fn titled(&mut self, title: &str, words: &str) {
        let mark = if self.is_marked() { "**" } else { "" };
        self.add(&[mark]);
        self.words(title);
        self.add(&[mark, " "]);
        self.paragraph(words);
    }

    /// Somebody else's words.
    pub(super) fn quote(&mut self, who: &str, words: &str) {
        if self.is_marked() {
            self.add(&[who, "\n\n> ", words, "\n\n"]);
        } else {
            self.add(&[who, " “", words, "”\n\n"]);
        }
    }

    /// A page of AWS's.
    pub(super) fn page(&mut self, title: &str, url: &str) {
        if self.is_marked() {
            self.add(&["- [", title, "](", url, ")\n"]);
        } else {
            self.add(&["- ", title, " – ", url, "\n"]);
        }
    }

    /// An item of a numbered list; they count from 0.
    pub(super) fn item(&mut self, index: usize, words: &str) {
        self.add(&[&index.saturating_add(1).to_string(), ". "]);
        self.words(words);
        self.add(&["\n"]);
    }

    /// Something to paste, which belongs to an item.
    pub(super) fn code(&mut self, code: &str) {
        self.gap();
        let (fence, indent) = if self.is_marked() {
            ("    ```\n", INDENT)
        } else {
            ("", "      ")
        };
        self.add(&[fence]);
        for line in code.lines() {
            self.add(&[indent, line, "\n"]);
        }
        self.add(&[fence, "\n"]);
    }

    /// A point of a list within an item.
    pub(super) fn point(&mut self, words: &str) {
        self.add(&[INDENT, "- "]);
        self.words(words);
        self.add(&["\n"]);
    }

    /// The address at the end.
    pub(super) fn link(&mut self, address: &str) {
        if self.is_marked() {
            // Otherwise the tildes of a line could strike it out.
            self.add(&["<", address, ">\n"]);
        } else {
            self.add(&[address, "\n"]);
        }
    }
}
