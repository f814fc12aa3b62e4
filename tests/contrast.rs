//! Whether what is written in the page's colours can be read, by WCAG 2.2's ratios.

#![expect(clippy::expect_used, reason = "a test that cannot go on should panic")]

use std::collections::BTreeMap;

const SHEET: &str = include_str!("../static/app.css");

/// Text and what it stands on.
const TEXT: [(&str, &[&str]); 7] = [
    (
        "ink",
        &[
            "page",
            "surface",
            "sunken",
            "granted-surface",
            "refused-surface",
            "unsure-surface",
        ],
    ),
    ("quiet", &["page", "surface"]),
    ("accent", &["page", "surface"]),
    ("accent-strong", &["page", "surface"]),
    ("granted", &["surface", "granted-surface"]),
    ("refused", &["page", "surface", "refused-surface"]),
    ("unsure", &["surface", "unsure-surface"]),
];

/// Text on buttons.
const BUTTONS: [&str; 2] = ["accent", "accent-strong"];

/// Edges and shapes that tell something by themselves, and what they stand on.
const SHAPES: [(&str, &[&str]); 5] = [
    ("edge", &["page", "surface"]),
    ("accent", &["page", "surface", "refused-surface"]),
    ("granted", &["page", "surface"]),
    ("refused", &["page", "surface"]),
    ("unsure", &["page", "surface"]),
];

const LEAST_FOR_TEXT: f64 = 4.5;
const LEAST_FOR_SHAPES: f64 = 3.0;

/// How bright a colour is, from 0 to 1, in light and in dark.
type Brightness = [f64; 2];

fn colours() -> BTreeMap<&'static str, Brightness> {
    SHEET.lines().filter_map(colour).collect()
}

fn colour(line: &'static str) -> Option<(&'static str, Brightness)> {
    let (name, value) = line.trim().strip_prefix("--")?.split_once(": ")?;
    let (light, dark) = value
        .strip_prefix("light-dark(")?
        .strip_suffix(");")?
        .split_once(", ")?;
    Some((name, [brightness(light), brightness(dark)]))
}

/// WCAG's relative luminance.
fn brightness(colour: &str) -> f64 {
    let digits = colour
        .strip_prefix('#')
        .expect("a colour is written as #rrggbb");
    assert_eq!(digits.len(), 6, "{colour} has six digits");
    let channel = |start: usize| {
        let byte = digits
            .get(start..start + 2)
            .and_then(|digits| u8::from_str_radix(digits, 16).ok())
            .expect("a colour has hexadecimal digits");
        let share = f64::from(byte) / 255.0;
        if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

fn contrast(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn assert_contrast(upper: &str, lower: &str, least: f64) {
    let colours = colours();
    let of = |name: &str| *colours.get(name).expect("the sheet names the colour");
    for (theme, (upper_is, lower_is)) in ["light", "dark"]
        .into_iter()
        .zip(of(upper).into_iter().zip(of(lower)))
    {
        let found = contrast(upper_is, lower_is);
        assert!(
            found >= least,
            "{upper} on {lower} has {found:.2}:1 in {theme}, and needs {least}:1"
        );
    }
}

#[test]
fn text_can_be_read() {
    for (text, grounds) in TEXT {
        for ground in grounds {
            assert_contrast(text, ground, LEAST_FOR_TEXT);
        }
    }
    for button in BUTTONS {
        assert_contrast("on-accent", button, LEAST_FOR_TEXT);
    }
}

#[test]
fn shapes_can_be_seen() {
    for (shape, grounds) in SHAPES {
        for ground in grounds {
            assert_contrast(shape, ground, LEAST_FOR_SHAPES);
        }
    }
}

#[test]
fn colours_are_named_once_and_nowhere_else() {
    // On paper everything stands on white, whatever the screen had.
    let (screen, _) = SHEET
        .split_once("@media print")
        .expect("the sheet has rules for paper");
    for line in screen.lines() {
        let line = line.trim();
        let writes_colour = ["#", "rgb(", "hsl(", "oklch("].iter().any(|start| {
            line.split(": ")
                .skip(1)
                .any(|value| value.starts_with(start))
        });
        assert!(!writes_colour, "{line:?} has a colour without a name");
    }
}
