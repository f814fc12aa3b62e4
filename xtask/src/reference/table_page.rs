//! The decision table as a page.

use super::entry;
use super::example::in_advisor;
use super::markdown::id;
use crate::document::{Document, attribute, items, link, read_on, sentence, text};
use session_advisor_core::facts;
use session_advisor_explain::decision_table::{
    CallGroup, Cell, Column, DecisionTable, Row, decision_table,
};
use session_advisor_explain::rule_title;

const DESCRIPTION: &str = "Every kind of AWS credentials against every call that gives temporary ones: granted, shortened or refused, for how long, and by which rule.";

const INTRODUCTION: &str = "<h1>The decision table</h1>
<p>What becomes of each call, made with each kind of credentials. Nothing is asked, unless a column says so, and the role allows twelve hours, so that its own setting stops nobody. “Up to” is what the right request gets. Each answer opens in the advisor; the rule below it says why it is not more.</p>
";

pub(super) fn of() -> String {
    let table = decision_table();
    let main = format!(
        "{INTRODUCTION}{}{}{}",
        contents(&table),
        html(&table),
        read_on(facts::AS_OF)
    );
    let document = Document {
        title: "The decision table",
        description: DESCRIPTION,
        root: "../",
        path: &super::place::PATH,
        class: "reference wide",
        main: &main,
    };
    document.html()
}

/// Links to the groups of columns and to the rows.
fn contents(table: &DecisionTable) -> String {
    let groups = items(
        CallGroup::ALL
            .iter()
            .map(|group| link(&format!("#wants-{}", group.name()), &text(group.title()))),
    );
    let rows = items(
        table
            .rows
            .iter()
            .map(|row| link(&format!("#{}", anchor(row)), &sentence(row.title))),
    );
    format!(
        "<nav aria-labelledby=\"find\">\n<h2 id=\"find\">Find your place</h2>\n\
         <details>\n<summary>By what you want</summary>\n<ul>\n{groups}</ul>\n</details>\n\
         <details>\n<summary>By what you hold</summary>\n<ul class=\"columns\">\n{rows}</ul>\n</details>\n</nav>\n"
    )
}

fn anchor(row: &Row) -> String {
    format!("holds-{}", id(row.holds))
}

fn html(table: &DecisionTable) -> String {
    let groups: String = CallGroup::ALL
        .iter()
        .map(|group| group_html(*group, &table.columns))
        .collect();
    let columns: String = table.columns.iter().map(column_html).collect();
    let body = |derived: bool, title: &str| {
        let rows = table.rows.iter().filter(|row| row.derived == derived);
        let rows: String = rows.map(|row| row_html(row, &table.columns)).collect();
        format!(
            "<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"{}\">{}</th></tr>\n{rows}</tbody>\n",
            table.columns.len().saturating_add(1),
            text(title)
        )
    };
    format!(
        "<h2 id=\"table\">What you hold, and what you want</h2>\n\
         <section class=\"scroll\" aria-labelledby=\"table\" tabindex=\"0\">\n\
         <table class=\"decisions\">\n\
         <thead>\n<tr>\n<th scope=\"col\" rowspan=\"2\">You hold</th>\n{groups}</tr>\n<tr>\n{columns}</tr>\n</thead>\n\
         {}{}</table>\n</section>\n",
        body(false, "To start from"),
        body(true, "Returned by a call")
    )
}

fn group_html(group: CallGroup, columns: &[Column]) -> String {
    let of_group = columns.iter().filter(|it| it.group == group);
    format!(
        "<th scope=\"colgroup\" colspan=\"{}\" id=\"wants-{}\">{}</th>\n",
        of_group.count(),
        group.name(),
        text(group.title())
    )
}

fn column_html(call: &Column) -> String {
    format!(
        "<th scope=\"col\" data-wants=\"{}\">{}</th>\n",
        attribute(call.name),
        breakable(&text(call.title))
    )
}

/// A long name that a browser may break where its words begin.
fn breakable(name: &str) -> String {
    let mut broken = String::with_capacity(name.len());
    let mut before = ' ';
    for letter in name.chars() {
        if before.is_ascii_lowercase() && letter.is_ascii_uppercase() {
            broken.push_str("<wbr>");
        }
        broken.push(letter);
        before = letter;
    }
    broken
}

fn row_html(row: &Row, columns: &[Column]) -> String {
    let cells: String = row
        .cells
        .iter()
        .zip(columns)
        .map(|(cell, call)| cell_html(cell, call))
        .collect();
    format!(
        "<tr id=\"{}\" data-holds=\"{}\">\n<th scope=\"row\">{}</th>\n{cells}</tr>\n",
        anchor(row),
        attribute(row.holds),
        sentence(row.title)
    )
}

fn cell_html(cell: &Cell, wants: &Column) -> String {
    let answer = in_advisor(&cell.scenario, &text(&cell.says));
    let rule = cell.reason.map_or_else(String::new, |reason| {
        let rule = link(&entry::page(reason), &breakable(&text(rule_title(reason))));
        format!(" <small>{rule}</small>")
    });
    format!(
        "<td data-wants=\"{}\" data-verdict=\"{}\">{answer}{rule}</td>\n",
        attribute(wants.name),
        attribute(cell.verdict.name())
    )
}
