//! Which ticket comes next.

use crate::drill::Drill;
use crate::progress::Progress;
use crate::tickets::DRILLS;

/// A ticket by chance: `chance` is from 0 to 1. Those that were not answered yet come first.
#[must_use]
pub fn next_drill(progress: &Progress, chance: f64) -> Option<&'static Drill> {
    let fresh: Vec<&Drill> = DRILLS
        .iter()
        .filter(|drill| progress.latest(drill.cause.name).is_none())
        .collect();
    let open = if fresh.is_empty() {
        DRILLS.iter().collect()
    } else {
        fresh
    };
    open.get(place(chance, open.len())).copied()
}

/// The place among so many that a chance from 0 to 1 hits.
fn place(chance: f64, among: usize) -> usize {
    (1..among)
        .filter(|upper| {
            let share = u32::try_from(*upper).map_or(0.0, f64::from);
            let all = u32::try_from(among).map_or(1.0, f64::from);
            chance >= share / all
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_can_be_hit() {
        for (chance, hit) in [
            (0.0, 0),
            (0.24, 0),
            (0.25, 1),
            (0.74, 2),
            (0.99, 3),
            (1.0, 3),
        ] {
            assert_eq!(place(chance, 4), hit, "{chance}");
        }
        assert_eq!(place(0.5, 0), 0);
    }
}
