//! The decision table: every kind of credentials against every call, answered by the engine.

mod cell;
mod holders;

pub use cell::Cell;

use session_advisor_core::facts::limits;
use session_advisor_core::model::{Ask, Hop, Operation, Scenario, Seconds, SourceKind};
use session_advisor_core::notation;

/// Every holder against every call.
#[derive(Debug, Clone, PartialEq)]
pub struct DecisionTable {
    /// The calls, in the order of the cells.
    pub columns: Vec<Column>,
    /// The holders, sources first.
    pub rows: Vec<Row>,
}

/// A call.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// A kebab-case name, unique in the table.
    pub name: &'static str,
    /// The call as AWS writes it.
    pub title: &'static str,
    /// What calls of this kind give.
    pub group: CallGroup,
    /// The call that is judged. A role allows twelve hours here, so that its setting stops nobody.
    pub hop: Hop,
}

/// What a call gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallGroup {
    /// A role session.
    Roles,
    /// A token or the user's own session.
    Tokens,
    /// A console session.
    Console,
}

impl CallGroup {
    /// Every group, in the order of the columns.
    pub const ALL: [Self; 3] = [Self::Roles, Self::Tokens, Self::Console];

    /// A kebab-case name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Roles => "roles",
            Self::Tokens => "tokens",
            Self::Console => "console",
        }
    }

    /// What it is called in a heading.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Roles => "Calls that give a role",
            Self::Tokens => "Calls that give a token",
            Self::Console => "Into the console",
        }
    }
}

/// A kind of credentials with what becomes of every call made by its holder.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// How the holder came by them, in the notation without its version: `iam-user~get-session-token`.
    pub holds: &'static str,
    /// What the credentials are called; names of commands are in backticks.
    pub title: &'static str,
    /// The source that the walk starts from.
    pub source: SourceKind,
    /// Whether calls were made before: otherwise the source alone is held.
    pub derived: bool,
    /// One answer for each column.
    pub cells: Vec<Cell>,
}

/// Asks the engine about every cell.
///
/// ```
/// use session_advisor_explain::decision_table;
///
/// let table = decision_table::decision_table();
/// let row = table.rows.iter().find(|row| row.holds == "ecs-task").unwrap();
/// assert_eq!(row.cells[0].says, "Granted for 1 hour, never longer");
/// assert_eq!(row.cells[0].reason.unwrap().name(), "role-chaining");
/// ```
#[must_use]
pub fn decision_table() -> DecisionTable {
    let columns = columns();
    let rows = holders::holders()
        .filter_map(|(holds, title)| {
            let holder = notation::read(&format!("v1~{holds}")).ok()?;
            Some(Row {
                holds,
                title,
                source: holder.source.kind(),
                derived: !holder.hops.is_empty(),
                cells: columns.iter().map(|call| cell(&holder, call)).collect(),
            })
        })
        .collect();
    DecisionTable { columns, rows }
}

fn cell(holder: &Scenario, call: &Column) -> Cell {
    let mut scenario = holder.clone();
    scenario.hops.push(call.hop);
    Cell::of(&scenario)
}

fn columns() -> Vec<Column> {
    use CallGroup::{Console, Roles, Tokens};
    use Operation as O;
    let nothing = Ask::Nothing;
    let twelve_hours = Ask::For(limits::CONSOLE_LINK_MAXIMUM);
    [
        ("assume-role", "AssumeRole", Roles, O::AssumeRole, nothing),
        (
            "assume-role-with-saml",
            "AssumeRoleWithSAML",
            Roles,
            O::AssumeRoleWithSaml,
            nothing,
        ),
        (
            "assume-role-with-web-identity",
            "AssumeRoleWithWebIdentity",
            Roles,
            O::AssumeRoleWithWebIdentity,
            nothing,
        ),
        ("assume-root", "AssumeRoot", Roles, O::AssumeRoot, nothing),
        (
            "get-session-token",
            "GetSessionToken",
            Tokens,
            O::GetSessionToken,
            nothing,
        ),
        (
            "get-federation-token",
            "GetFederationToken",
            Tokens,
            O::GetFederationToken,
            nothing,
        ),
        (
            "get-web-identity-token",
            "GetWebIdentityToken",
            Tokens,
            O::GetWebIdentityToken,
            nothing,
        ),
        (
            "switch-role",
            "Switch role",
            Console,
            O::SwitchRole,
            nothing,
        ),
        (
            "console-link",
            "Console link",
            Console,
            O::ConsoleLink,
            nothing,
        ),
        (
            "console-link-with-duration",
            "Console link with a SessionDuration",
            Console,
            O::ConsoleLink,
            twelve_hours,
        ),
    ]
    .map(|(name, title, group, operation, ask)| Column {
        name,
        title,
        group,
        hop: call(operation, ask),
    })
    .into()
}

fn call(operation: Operation, ask: Ask) -> Hop {
    let role_maximum: Option<Seconds> = matches!(
        operation,
        Operation::AssumeRole
            | Operation::AssumeRoleWithSaml
            | Operation::AssumeRoleWithWebIdentity
            | Operation::SwitchRole
    )
    .then_some(limits::ROLE_MAXIMUM_MOST);
    Hop {
        ask,
        role_maximum,
        ..Hop::new(operation)
    }
}
