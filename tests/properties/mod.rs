//! What holds of every scenario and of every paste.
//!
//! `cargo test` tries a sample. The step `properties` tries all of it, optimised:
//! `cargo test --profile properties -p session-advisor-tests -- properties:: --ignored`.

mod pastes;
mod scenarios;

use proptest::prelude::Strategy;
use proptest::test_runner::{Config, TestCaseResult, TestRunner};

/// How much of what there is to try is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Extent {
    /// Enough to notice most mistakes within seconds, without optimisation.
    Sample,
    /// All of it.
    Full,
}

impl Extent {
    /// All of these, or some that are spread over them.
    fn of<T>(self, all: &[T]) -> impl Iterator<Item = &T> {
        let step = match self {
            // Shares no divisor with the lists that the scenarios are made of, so that all kinds come.
            Self::Sample => 59,
            Self::Full => 1,
        };
        all.iter().step_by(step)
    }

    /// So many random ones, or some.
    fn cases(self, all: u32) -> u32 {
        match self {
            Self::Sample => all / 100,
            Self::Full => all,
        }
    }

    /// Fails where all should have been tried and were not.
    #[expect(clippy::print_stdout, reason = "the step shows how much it has tried")]
    fn assert_tried(self, count: u64, all: u64) {
        println!("tried {count}");
        let least = if self == Self::Full { all } else { 1 };
        assert!(count >= least, "only {count} of {least}");
    }
}

/// Makes two tests of a property: `sample`, and `full` for the step `properties`.
macro_rules! property {
    ($property:ident) => {
        mod $property {
            #[test]
            fn sample() {
                super::$property(super::Extent::Sample);
            }

            #[test]
            #[ignore = "the step `properties` runs it, optimised"]
            fn full() {
                super::$property(super::Extent::Full);
            }
        }
    };
}
use property;

/// Holds the property against so many random values.
#[track_caller]
fn for_any<S: Strategy>(cases: u32, strategy: &S, property: impl Fn(S::Value) -> TestCaseResult) {
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    let outcome = TestRunner::new(config).run(strategy, property);
    let complaint = outcome.err().map(|error| error.to_string());
    assert_eq!(complaint, None);
}
