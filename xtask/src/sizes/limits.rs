//! What the page may weigh, and how much heavier it may get unnoticed.

use super::measured::{Sizes, UPDATE, kilobytes, total};

/// What has to arrive before the page works, compressed with brotli, is at most this much.
const BUDGET: u64 = 150_000;
/// And should be this much.
const AIM: u64 = 100_000;

/// What comes later, by how its names begin, and what it is at most.
const LATER: [(&str, &str, u64); 3] = [
    ("reader", "What reads pasted text", 220_000),
    ("panels", "What panels are made of", 160_000),
    ("element", "The element for other pages", 150_000),
];

/// The limits in words, for what takes so much with brotli.
pub(super) fn stated(brotli: u64) -> String {
    let aim = if brotli > AIM {
        format!("the aim is {}", kilobytes(AIM))
    } else {
        format!("the aim of {} is reached", kilobytes(AIM))
    };
    format!(
        "At most {} of brotli are allowed before the page works; {aim}.",
        kilobytes(BUDGET)
    )
}

/// What is wrong with these sizes, compared with those before.
pub(super) fn complaints(now: &Sizes, before: &Sizes) -> Vec<String> {
    let mut complaints = Vec::new();
    let brotli = total(&now.first).brotli;
    if brotli > BUDGET {
        complaints.push(format!(
            "What is needed before the page works takes {} with brotli, {} more than allowed.",
            kilobytes(brotli),
            kilobytes(brotli - BUDGET)
        ));
    }
    for (begins, what, budget) in LATER {
        let of_it = now
            .later
            .iter()
            .filter(|(name, _)| name.starts_with(begins));
        let weighs: u64 = of_it.map(|(_, size)| size.brotli).sum();
        if weighs > budget {
            complaints.push(format!(
                "{what} takes {} with brotli, {} more than allowed.",
                kilobytes(weighs),
                kilobytes(weighs - budget)
            ));
        }
    }
    let (now, before) = (now.all(), before.all());
    for (name, size) in &now {
        let Some(old) = before.get(name).map(|size| size.brotli) else {
            complaints.push(format!(
                "{name} is new. If the page should have it, run `{UPDATE}`."
            ));
            continue;
        };
        if size.brotli > old + tolerance(old) {
            complaints.push(format!(
                "{name} has grown from {} to {} with brotli. If it is worth that, run `{UPDATE}`.",
                kilobytes(old),
                kilobytes(size.brotli)
            ));
        }
    }
    for name in before.keys().filter(|name| !now.contains_key(*name)) {
        complaints.push(format!(
            "{name} is no longer there. If that is meant, run `{UPDATE}`."
        ));
    }
    complaints
}

/// How much a file may grow without being noticed: 2 %, or 1 KB where that is more.
fn tolerance(bytes: u64) -> u64 {
    (bytes / 50).max(1000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sizes::Size;

    const NONE: &[&str] = &[];

    fn sizes(files: &[(&str, u64)]) -> Sizes {
        let size = |brotli| Size {
            raw: 4 * brotli,
            gzip: 2 * brotli,
            brotli,
        };
        Sizes {
            first: files
                .iter()
                .map(|(name, brotli)| ((*name).to_owned(), size(*brotli)))
                .collect(),
            ..Sizes::default()
        }
    }

    #[test]
    fn small_changes_are_no_complaint() {
        let before = sizes(&[("app.wasm", 100_000), ("app.js", 3_000)]);
        let now = sizes(&[("app.wasm", 102_000), ("app.js", 4_000)]);
        assert_eq!(complaints(&now, &before), NONE);
        let smaller = sizes(&[("app.wasm", 50_000), ("app.js", 1)]);
        assert_eq!(complaints(&smaller, &before), NONE);
    }

    #[test]
    fn growth_and_other_files_are_told() {
        let before = sizes(&[("app.wasm", 100_000), ("app.js", 3_000), ("old.css", 1)]);
        let now = sizes(&[("app.wasm", 102_001), ("app.js", 4_001), ("new.css", 1)]);
        assert_eq!(
            complaints(&now, &before),
            [
                "app.js has grown from 3.0 KB to 4.1 KB with brotli. If it is worth that, run `cargo xtask sizes --update`.",
                "app.wasm has grown from 100.0 KB to 102.1 KB with brotli. If it is worth that, run `cargo xtask sizes --update`.",
                "new.css is new. If the page should have it, run `cargo xtask sizes --update`.",
                "old.css is no longer there. If that is meant, run `cargo xtask sizes --update`.",
            ]
        );
    }

    #[test]
    fn the_budget_holds_whatever_was_committed() {
        let now = sizes(&[("app.wasm", 151_000)]);
        assert_eq!(
            complaints(&now, &now),
            [
                "What is needed before the page works takes 151.0 KB with brotli, 1.0 KB more than allowed."
            ]
        );
        let later = Sizes {
            later: now.first,
            ..Sizes::default()
        };
        assert_eq!(complaints(&later, &later), NONE);
    }

    #[test]
    fn what_comes_later_has_budgets_of_its_own() {
        for (begins, what, budget) in LATER {
            let name = format!("{begins}_bg.wasm");
            let weighing = |brotli| Sizes {
                later: sizes(&[(&*name, brotli)]).first,
                ..Sizes::default()
            };
            assert_eq!(complaints(&weighing(budget), &weighing(budget)), NONE);
            let more = weighing(budget + 1000);
            let complaint = format!(
                "{what} takes {} with brotli, 1.0 KB more than allowed.",
                kilobytes(budget + 1000)
            );
            assert_eq!(complaints(&more, &more), [complaint]);
        }
    }

    #[test]
    fn the_aim_is_stated() {
        assert!(stated(AIM).ends_with("the aim of 100.0 KB is reached."));
        assert!(stated(AIM + 1).ends_with("the aim is 100.0 KB."));
    }
}
