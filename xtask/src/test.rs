//! `cargo xtask test`: everything that CI runs.

use crate::outcome::Outcome;
use crate::project::Project;
use crate::say;
use crate::steps::{STEPS, Step};
use anyhow::{Context as _, Result, ensure};
use std::time::{Duration, Instant};

/// Runs the steps and stops at the first that fails.
pub(crate) fn test(project: &Project, fast: bool, only: Option<&str>) -> Result<()> {
    let steps = chosen(fast, only)?;

    let started = Instant::now();
    let mut total = Total::default();
    for (index, step) in steps.iter().enumerate() {
        say::line(&format!(
            "\n[{}/{}] {}: {}",
            index + 1,
            steps.len(),
            step.name,
            step.title
        ));
        let began = Instant::now();
        let outcome = (step.run)(project).with_context(|| {
            format!(
                "step {:?} failed; run it alone with `cargo xtask test --only {0}`",
                step.name
            )
        })?;
        let took = say::duration(began.elapsed());
        match outcome {
            Outcome::Passed(0) => say::line(&format!("{}: passed in {took}", step.name)),
            Outcome::Passed(tests) => {
                say::line(&format!(
                    "{}: {} tests passed in {took}",
                    step.name,
                    say::number(tests)
                ));
            }
            Outcome::Skipped(why) => say::line(&format!("{}: skipped: {why}", step.name)),
        }
        total.add(step.name, outcome);
    }
    say::line(&format!("\n{}", total.summary(started.elapsed())));
    Ok(())
}

/// The steps to run, in their order: those named in `only`, with commas between them, or else all. `browser`
/// stands for `browser-chromium` and its like as well.
fn chosen(fast: bool, only: Option<&str>) -> Result<Vec<&'static Step>> {
    let Some(only) = only else {
        return Ok(STEPS.iter().filter(|step| !(fast && step.slow)).collect());
    };
    let wanted: Vec<&str> = only.split(',').map(str::trim).collect();
    for name in &wanted {
        ensure!(
            STEPS.iter().any(|step| is_named(step, name)),
            "there is no step {name:?}. The steps are: {}",
            names()
        );
    }
    Ok(STEPS
        .iter()
        .filter(|step| wanted.iter().any(|name| is_named(step, name)))
        .collect())
}

fn is_named(step: &Step, name: &str) -> bool {
    let rest = step.name.strip_prefix(name);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

fn names() -> String {
    STEPS
        .iter()
        .map(|step| step.name)
        .collect::<Vec<_>>()
        .join(", ")
}

/// What all steps together came to.
#[derive(Default)]
struct Total {
    passed: u64,
    skipped: Vec<String>,
    tests: u64,
}

impl Total {
    fn add(&mut self, name: &str, outcome: Outcome) {
        match outcome {
            Outcome::Passed(tests) => {
                self.passed += 1;
                self.tests += tests;
            }
            Outcome::Skipped(why) => self.skipped.push(format!("{name} ({why})")),
        }
    }

    fn summary(&self, took: Duration) -> String {
        let tests = say::number(self.tests);
        let took = say::duration(took);
        let steps = match self.passed {
            1 => "1 step".to_owned(),
            passed => format!("{passed} steps"),
        };
        if self.skipped.is_empty() {
            let all = if self.passed > 1 { "All " } else { "" };
            format!("{all}{steps} passed: {tests} tests in {took}.")
        } else {
            let skipped = self.skipped.join(", ");
            format!("{steps} passed: {tests} tests in {took}. Skipped: {skipped}.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_chosen_by_name() {
        let names = |only| -> Vec<&str> {
            let steps = chosen(false, Some(only)).unwrap_or_default();
            steps.iter().map(|step| step.name).collect()
        };
        assert_eq!(names("format"), ["format"]);
        assert_eq!(names("tests, format"), ["format", "tests"]);
        assert_eq!(names("browser").len(), 3);
        assert!(chosen(false, Some("format,nothing")).is_err());
        assert_eq!(chosen(false, None).map_or(0, |all| all.len()), STEPS.len());
    }

    #[test]
    fn the_summary_hides_no_skipped_step() {
        let mut total = Total::default();
        total.add("tests", Outcome::Passed(1200));
        assert_eq!(
            total.summary(Duration::from_secs(59)),
            "1 step passed: 1,200 tests in 59.0 s."
        );
        total.add("browser", Outcome::Passed(34));
        let took = Duration::from_secs(190);
        assert_eq!(
            total.summary(took),
            "All 2 steps passed: 1,234 tests in 3 m 10 s."
        );
        total.add("advisories", Outcome::Skipped("no network"));
        assert_eq!(
            total.summary(took),
            "2 steps passed: 1,234 tests in 3 m 10 s. Skipped: advisories (no network)."
        );
    }
}
