//! How long a verdict and a full report take, how they grow with the hops, and what they allocate.
//!
//! `cargo bench --bench engine`

use divan::{AllocProfiler, Bencher};
use session_advisor_core::model::Scenario;
use session_advisor_core::{engine, notation, remedies};

#[global_allocator]
static ALLOCATIONS: AllocProfiler = AllocProfiler::system();

const HOPS: [usize; 5] = [1, 3, 5, 10, 20];

fn main() {
    divan::main();
}

/// A chain of that many roles, whose last call asks for too much.
fn chain(hops: usize) -> Scenario {
    let mut line = "v1.need-8h~iam-user".to_owned();
    for _ in 1..hops {
        line.push_str("~assume-role.max-12h.account-a");
    }
    line.push_str("~assume-role.ask-2h.max-12h.account-a");
    notation::read(&line).unwrap_or_else(|_| Scenario::unknown())
}

#[divan::bench(args = HOPS)]
fn verdict(bencher: Bencher<'_, '_>, hops: usize) {
    let scenario = chain(hops);
    bencher.bench_local(|| engine::evaluate(divan::black_box(&scenario)).verdict);
}

#[divan::bench(args = HOPS)]
fn verdict_and_remedies(bencher: Bencher<'_, '_>, hops: usize) {
    let scenario = chain(hops);
    bencher.bench_local(|| {
        let judgement = engine::evaluate(divan::black_box(&scenario));
        remedies::remedies(&scenario, &judgement)
    });
}

#[divan::bench(args = HOPS)]
fn full_report(bencher: Bencher<'_, '_>, hops: usize) {
    let scenario = chain(hops);
    bencher.bench_local(|| session_advisor_explain::evaluate(divan::black_box(&scenario)));
}

#[divan::bench(args = HOPS)]
fn read_and_write_notation(bencher: Bencher<'_, '_>, hops: usize) {
    let line = notation::write(&chain(hops));
    bencher.bench_local(|| {
        notation::read(divan::black_box(&line)).map(|scenario| notation::write(&scenario))
    });
}
