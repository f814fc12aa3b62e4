//! What it takes to read a paste.

#![expect(clippy::expect_used, reason = "a bench that cannot go on should panic")]

use divan::{Bencher, black_box};
use session_advisor::{api, intake};
use std::fmt::Write as _;

fn main() {
    divan::main();
}

/// A file of that many role profiles; every tenth starts a new chain, so that chains of ten come up.
fn config(profiles: usize) -> String {
    let mut text = String::from(
        "# ~/.aws/credentials\n[keys]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n\
         aws_secret_access_key = EXAMPLE\n\n# ~/.aws/config\n",
    );
    for index in 0..profiles {
        let source = match index % 10 {
            0 => "keys".to_owned(),
            _ => format!("p{}", index - 1),
        };
        write!(
            text,
            "[profile p{index}]\nrole_arn = arn:aws:iam::{:012}:role/Role{index}\n\
             source_profile = {source}\nduration_seconds = {}\nregion = eu-central-1\n\n",
            111_111_111_111_u64 + index as u64,
            3600 + index % 2 * 3600,
        )
        .expect("a string can be written to");
    }
    text
}

#[divan::bench(args = [20, 200, 2000])]
fn read_and_judge_config(bencher: Bencher<'_, '_>, profiles: usize) {
    let text = config(profiles);
    bencher.bench(|| api::read(black_box(&text)));
}

#[divan::bench(args = [20, 200, 2000])]
fn read_config(bencher: Bencher<'_, '_>, profiles: usize) {
    let text = config(profiles);
    bencher.bench(|| intake::read(black_box(&text)));
}

#[divan::bench]
fn read_error(bencher: Bencher<'_, '_>) {
    let text = "An error occurred (ValidationError) when calling the AssumeRole operation: The requested \
                DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.";
    bencher.bench(|| api::read(black_box(text)));
}
