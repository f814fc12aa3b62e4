//! The jobs in a workflow, and in what people paste of one.

use super::inputs::{self, Env, Step, variables};
use super::{version, words};
use crate::evidence::note::Annotation;
use crate::formats::yaml::Node;

/// How deep workflows nest above their steps, with room.
const DEPTH: usize = 6;

/// What runs a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Runner {
    /// A machine of GitHub, which has no AWS credentials of its own.
    Hosted,
    /// A build of CodeBuild, with the project's role.
    CodeBuild,
    /// Any other machine.
    Own,
}

/// Steps that run one after the other.
#[derive(Debug, Clone)]
pub(super) struct Job {
    /// Its name; empty where none is shown.
    pub(super) name: String,
    /// Whether it may ask for an OIDC token, if the paste tells.
    pub(super) granted: Option<bool>,
    /// What runs it, if the paste tells.
    pub(super) runner: Option<Runner>,
    /// Whether the steps stand in a list of steps, and not by themselves.
    pub(super) whole: bool,
    /// The steps.
    pub(super) steps: Vec<Step>,
    parts: Vec<Annotation>,
}

impl Job {
    pub(super) fn parts(&self, parts: &mut Vec<Annotation>) {
        parts.extend(self.parts.iter().cloned());
        parts.extend(self.steps.iter().flat_map(Step::parts));
    }
}

/// What holds for everything below a place in the file.
#[derive(Clone, Default)]
struct Around<'a> {
    job: &'a str,
    granted: Option<bool>,
    runner: Option<Runner>,
    /// Variables, the innermost last.
    env: Vec<Env>,
    parts: Vec<Annotation>,
}

/// Finds them. What stands beside the fragments, and in none, holds for all of them.
pub(super) fn jobs(text: &str, roots: &[Node], jobs: &mut Vec<Job>) {
    let mut around = Around::default();
    for root in roots.iter().filter(|root| is_setting(root)) {
        around = within(root, &around);
    }
    let found = jobs.len();
    for root in roots {
        visit(text, root, &around, DEPTH, jobs);
    }
    if jobs.len() == found && around.parts.iter().any(|it| it.code == words::ID_TOKEN) {
        jobs.push(job(&around, Vec::new(), false));
    }
}

/// Whether a fragment holds no step, but what steps go by.
fn is_setting(root: &Node) -> bool {
    ["permissions", "env", "runs-on", "id-token"]
        .iter()
        .any(|key| root.get(key).is_some())
        && ["jobs", "steps", "with", "uses", "run"]
            .iter()
            .all(|key| root.get(key).is_none())
}

fn within<'a>(node: &Node, around: &Around<'a>) -> Around<'a> {
    let mut around = around.clone();
    if let Some(permissions) = node.get("permissions").or_else(|| {
        // The line alone, without the one above it.
        node.get("id-token").map(|_| node)
    }) {
        let granted = match permissions.text() {
            Some(all) => all == "write-all",
            None => permissions.text_of("id-token") == Some("write"),
        };
        let place = permissions
            .entry("id-token")
            .map_or(permissions.place.clone(), |it| {
                it.key_place.start..it.value.place.end
            });
        around.granted = Some(granted);
        around.parts.retain(|it| it.code != words::ID_TOKEN);
        around.parts.push(words::id_token(granted, &place));
    }
    if let Some(runs_on) = node.get("runs-on") {
        around.runner = runner(runs_on);
        around.parts.retain(|it| it.code != words::RUNNER);
        if around.runner.is_some_and(|it| it != Runner::Hosted) {
            around.parts.push(words::runner(&runs_on.place));
        }
    }
    around.env.extend(node.get("env").map(variables));
    around
}

fn runner(runs_on: &Node) -> Option<Runner> {
    let labels = runs_on.get("labels").unwrap_or(runs_on);
    let mut texts = labels
        .text()
        .into_iter()
        .chain(labels.items().iter().filter_map(Node::text));
    let first = texts.next()?;
    let hosted = ["ubuntu-", "windows-", "macos-"];
    if hosted.iter().any(|it| first.starts_with(it)) {
        Some(Runner::Hosted)
    } else if first.starts_with("codebuild-") {
        Some(Runner::CodeBuild)
    } else if first.contains("${{") {
        None
    } else {
        Some(Runner::Own)
    }
}

fn visit<'a>(text: &str, node: &'a Node, around: &Around<'a>, depth: usize, jobs: &mut Vec<Job>) {
    let Some(depth) = depth.checked_sub(1) else {
        return;
    };
    if !node.items().is_empty() {
        let is_steps = node
            .items()
            .iter()
            .any(|it| it.get("uses").is_some() || it.get("with").is_some());
        if is_steps {
            add(text, around, node.items().iter().collect(), false, jobs);
        } else {
            for item in node.items() {
                visit(text, item, around, depth, jobs);
            }
        }
        return;
    }
    let mut inside = within(node, around);
    if let Some(all) = node.get("jobs") {
        // Without a word about permissions a token has none of them, unless a caller gives some.
        let called = node
            .get("on")
            .is_some_and(|on| mentions(on, "workflow_call"));
        if inside.granted.is_none() && node.get("on").is_some() && !called {
            inside.granted = Some(false);
        }
        visit(text, all, &inside, depth, jobs);
    } else if let Some(steps) = node.get("steps") {
        add(text, &inside, steps.items().iter().collect(), true, jobs);
    } else if node.get("uses").is_some() || node.get("with").is_some() || inputs::is_inputs(node) {
        add(text, &inside, vec![node], false, jobs);
    } else {
        for entry in node.entries() {
            if entry.key == "runs" {
                visit(text, &entry.value, &Around::default(), depth, jobs);
            } else if !matches!(
                entry.key.as_str(),
                "permissions" | "env" | "on" | "Resources"
            ) {
                let inside = Around {
                    job: &entry.key,
                    ..inside.clone()
                };
                visit(text, &entry.value, &inside, depth, jobs);
            }
        }
    }
}

fn mentions(on: &Node, event: &str) -> bool {
    on.text() == Some(event)
        || on.get(event).is_some()
        || on.items().iter().any(|it| it.text() == Some(event))
}

fn add(text: &str, around: &Around<'_>, nodes: Vec<&Node>, whole: bool, jobs: &mut Vec<Job>) {
    let steps: Vec<Step> = nodes
        .into_iter()
        .enumerate()
        .map(|(index, node)| {
            let uses = node.get("uses");
            let action = uses.and_then(|it| version::version(it.text()?, &it.place, text));
            Step::new(node, index.saturating_add(1), action, &around.env)
        })
        .collect();
    if steps.iter().any(Step::is_read) {
        jobs.push(job(around, steps, whole));
    }
}

fn job(around: &Around<'_>, steps: Vec<Step>, whole: bool) -> Job {
    Job {
        name: around.job.to_owned(),
        granted: around.granted,
        runner: around.runner,
        whole,
        steps,
        parts: around.parts.clone(),
    }
}
