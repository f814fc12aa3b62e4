//! What a step is given: its inputs, and variables that stand for them.

use super::version::{Named, Version};
use crate::collections::map::StringMap;
use crate::evidence::span::Span;
use crate::formats::yaml::Node;
use std::rc::Rc;

/// Variables, by their names; many steps share them.
pub(super) type Env = Rc<StringMap<Node>>;

/// The variables of a mapping.
pub(super) fn variables(env: &Node) -> Env {
    let mut variables = StringMap::default();
    for entry in env.entries() {
        variables.insert(&entry.key, entry.value.clone());
    }
    Rc::new(variables)
}

/// A step of a job.
#[derive(Debug, Clone)]
pub(super) struct Step {
    /// The whole step.
    pub(super) node: Node,
    /// Its number in the job, counted from 1.
    pub(super) number: usize,
    /// The version of the action; none where the paste does not tell.
    pub(super) version: Option<Version>,
    kind: Kind,
    /// Variables of the workflow, the job and the step, the innermost last.
    env: Vec<Env>,
}

/// What a step runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The action, or inputs of it that stand alone.
    Action,
    /// Inputs of it without the mapping around them.
    Bare,
    /// Anything else.
    Other,
}

/// A value that is not empty.
#[derive(Debug, Clone, Copy)]
pub(super) struct Given<'a> {
    pub(super) text: &'a str,
    pub(super) plain: bool,
    pub(super) place: &'a Span,
}

impl Given<'_> {
    /// Whether the paste does not tell what it is.
    pub(super) fn is_expression(&self) -> bool {
        self.text.contains("${{")
    }
}

/// Whether a mapping holds inputs of the action.
pub(super) fn is_inputs(node: &Node) -> bool {
    node.entries().iter().any(|it| {
        let name = it.key.to_ascii_lowercase();
        matches!(
            name.as_str(),
            "role-to-assume" | "role-duration-seconds" | "role-chaining"
        )
    })
}

/// Inputs that the action takes from variables, too.
const FROM_ENV: [&str; 8] = [
    "aws-region",
    "role-to-assume",
    "web-identity-token-file",
    "role-chaining",
    "role-duration-seconds",
    "role-session-name",
    "unset-current-credentials",
    "use-existing-credentials",
];

impl Step {
    pub(super) fn new(node: &Node, number: usize, action: Option<Named>, around: &[Env]) -> Self {
        let of_action = |with: &Node| is_inputs(with) || with.get("aws-access-key-id").is_some();
        let anonymous = node.get("uses").is_none();
        let kind = if action.is_some() || (anonymous && node.get("with").is_some_and(of_action)) {
            Kind::Action
        } else if anonymous && node.get("with").is_none() && is_inputs(node) {
            Kind::Bare
        } else {
            Kind::Other
        };
        Self {
            node: node.clone(),
            number,
            version: action.and_then(|it| it.0),
            kind,
            env: around
                .iter()
                .cloned()
                .chain(node.get("env").map(variables))
                .collect(),
        }
    }

    /// Whether it is a step of the action.
    pub(super) fn is_read(&self) -> bool {
        self.kind != Kind::Other
    }

    /// Whether another action or a script may leave credentials behind.
    pub(super) fn may_export(&self) -> bool {
        let run = self.node.text_of("run").unwrap_or_default();
        let uses = self.node.text_of("uses").unwrap_or_default();
        let known = ["actions/", "docker/", "hashicorp/setup-", "aws-actions/"];
        run.contains("AWS_ACCESS_KEY_ID")
            || (uses.contains("aws") || uses.contains("vault") || uses.starts_with("./"))
                && !known.iter().any(|it| uses.starts_with(it))
    }

    /// The mapping of its inputs.
    pub(super) fn with(&self) -> Option<&Node> {
        match self.kind {
            Kind::Bare => Some(&self.node),
            _ => self.node.get("with"),
        }
    }

    /// Whether the version is that one or later. An unknown one counts as the newest.
    pub(super) fn since(&self, major: u8, minor: u8) -> bool {
        self.version
            .is_none_or(|version| version >= Version::new(major, minor))
    }

    /// An input as it is written.
    pub(super) fn written(&self, name: &str) -> Option<Given<'_>> {
        let entry = self
            .with()?
            .entries()
            .iter()
            .rfind(|it| it.key.eq_ignore_ascii_case(name))?;
        given(&entry.value)
    }

    /// An input, or the variable that this version takes for it.
    pub(super) fn input(&self, name: &str) -> Option<Given<'_>> {
        let written = self.written(name);
        // 4.2 let the variable win.
        let env_first = !self.since(4, 3);
        let from_env = || {
            let known = FROM_ENV.contains(&name) && self.since(4, 2);
            known
                .then(|| self.env(&name.to_ascii_uppercase().replace('-', "_")))
                .flatten()
        };
        let given = match written {
            Some(_) if env_first => from_env().or(written),
            Some(_) => written,
            None => from_env(),
        }?;
        let name = given
            .text
            .strip_prefix("${{")
            .and_then(|it| it.strip_suffix("}}"));
        match name.and_then(|it| it.trim().strip_prefix("env.")) {
            Some(variable) => self.env(variable).or(Some(given)),
            None => Some(given),
        }
    }

    /// A variable of the workflow, the job or the step.
    pub(super) fn env(&self, name: &str) -> Option<Given<'_>> {
        given(self.env.iter().rev().find_map(|env| env.get(name))?)
    }

    /// A variable that the step itself sets, so that no earlier step's counts.
    pub(super) fn own_env(&self, name: &str) -> Option<Given<'_>> {
        given(self.node.get("env")?.get(name)?)
    }

    /// Whether an input is on; the text where it says neither.
    pub(super) fn is_on(&self, name: &str) -> Result<bool, &str> {
        let Some(given) = self.input(name) else {
            return Ok(false);
        };
        match given.text {
            "true" | "True" | "TRUE" => Ok(true),
            "false" | "False" | "FALSE" => Ok(false),
            text if !self.since(5, 0) => Ok(text.eq_ignore_ascii_case("true")),
            _ if given.is_expression() => Ok(false),
            text => Err(text),
        }
    }
}

fn given(node: &Node) -> Option<Given<'_>> {
    let text = node.text()?.trim();
    let plain = node.is_plain();
    let empty = text.is_empty() || (plain && matches!(text, "null" | "~" | "Null" | "NULL"));
    (!empty).then_some(Given {
        text,
        plain,
        place: &node.place,
    })
}
