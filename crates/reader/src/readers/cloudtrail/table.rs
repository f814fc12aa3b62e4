//! Records as a table: CSV with a header, from the console's event history, Athena or CloudTrail
//! Lake.

use super::fields;
use super::fields::{COLUMNS, Column, Field, Fields};
use super::origin::{Origin, Within};
use super::trail::Trail;

/// How many bytes the table takes that starts at the start of this line; none if none does.
pub(crate) fn extent(text: &str) -> Option<usize> {
    let header = text.lines().next()?;
    let is_header = header.contains(',') && header.contains("vent") && is_header(header);
    if !is_header {
        return None;
    }
    let mut quoted = false;
    let mut blank = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if blank && !quoted => return Some(at.saturating_add(1)),
            _ => {}
        }
        blank = byte == b'\n' || blank && byte.is_ascii_whitespace();
    }
    Some(text.len())
}

fn is_header(line: &str) -> bool {
    let columns: Vec<Option<usize>> = line.split(',').map(column).collect();
    let has = |wanted: Column| {
        let at = COLUMNS.iter().position(|(_, it)| *it == wanted);
        columns.contains(&at)
    };
    has(Column::One(Field::Name))
        && (has(Column::One(Field::Time))
            || has(Column::One(Field::Source))
            || has(Column::All(fields::Group::Identity)))
}

/// The column of that name; blanks in it do not count.
fn column(name: &str) -> Option<usize> {
    let name: String = name
        .chars()
        .filter(|it| !matches!(it, ' ' | '"' | '\u{feff}' | '\r' | '_'))
        .collect();
    fields::column(&name)
}

/// Reads a table.
pub(super) fn read(text: &str, start: usize, trail: &mut Trail) {
    let origin = Origin::at(start);
    let within = Within {
        text,
        origin: &origin,
    };
    let mut rows = Rows { rest: text };
    let header: Vec<Option<usize>> = rows
        .next()
        .unwrap_or_default()
        .into_iter()
        .map(column)
        .collect();
    for row in rows {
        let mut fields = Fields::default();
        for (column, cell) in header.iter().zip(row) {
            let Some((_, column)) = column.and_then(|at| COLUMNS.get(at)) else {
                continue;
            };
            match cell
                .strip_prefix('"')
                .map(|it| it.strip_suffix('"').unwrap_or(it))
            {
                Some(inner) => {
                    let cell = within.undoubled(inner);
                    fields.add_cell(*column, &cell.text, cell.within());
                }
                None => fields.add_cell(*column, cell, within),
            }
        }
        let name = fields.text(Field::Name).unwrap_or_default();
        let source = fields.text(Field::Source).unwrap_or_default();
        if !name.is_empty() && trail.wants(name, source) {
            trail.record(&fields);
        }
    }
}

/// The rows of a table, each as its cells with their quotation marks.
struct Rows<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Rows<'a> {
    type Item = Vec<&'a str>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let mut cells = Vec::new();
        loop {
            let mut quoted = false;
            let end = self.rest.bytes().position(|byte| {
                quoted ^= byte == b'"';
                !quoted && matches!(byte, b',' | b'\n')
            });
            let (cell, behind) = end
                .and_then(|end| self.rest.split_at_checked(end))
                .unwrap_or((self.rest, ""));
            cells.push(cell.trim_end_matches('\r'));
            self.rest = behind.get(1..).unwrap_or_default();
            if !behind.starts_with(',') {
                return Some(cells);
            }
        }
    }
}
