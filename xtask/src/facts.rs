//! `cargo xtask facts`: what the advisor takes for true, where that is written, and how old it is.

use crate::say;
use anyhow::{Context as _, Result};
use session_advisor_core::facts::{AS_OF, Fact, limits};
use session_advisor_explain::duration_in_words;
use time::macros::format_description;
use time::{Date, OffsetDateTime};

/// Prints every fact.
pub(crate) fn list() -> Result<()> {
    say::line(&table(
        limits::ALL,
        AS_OF,
        OffsetDateTime::now_utc().date(),
    )?);
    Ok(())
}

fn table(facts: &[Fact], read_on: &str, today: Date) -> Result<String> {
    let day = Date::parse(read_on, format_description!("[year]-[month]-[day]"))
        .with_context(|| format!("{read_on:?} is no date"))?;
    let age = match (today - day).whole_days() {
        1 => "1 day".to_owned(),
        days => format!("{days} days"),
    };
    let read = format!("{read_on} ({age} ago)");
    let mut lines = vec![row("fact", "seconds", "in words", "read on", "page")];
    for fact in facts {
        lines.push(row(
            fact.name,
            &fact.seconds.get().to_string(),
            &duration_in_words(fact.seconds),
            &read,
            &format!("{} <{}>", fact.source.title, fact.source.url),
        ));
    }
    lines.push(format!("{} facts.", facts.len()));
    Ok(lines.join("\n"))
}

fn row(name: &str, seconds: &str, words: &str, read: &str, page: &str) -> String {
    format!("{name:<29} {seconds:>7}  {words:<10}  {read:<23}  {page}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_is_listed_with_its_page_and_age() -> Result<()> {
        let today = Date::from_ordinal_date(2026, 365)?;
        let text = table(limits::ALL, "2026-12-01", today)?;
        assert_eq!(text.lines().count(), limits::ALL.len() + 2);
        for fact in limits::ALL {
            let line = text.lines().find(|line| line.starts_with(fact.name));
            let line = line.context("a fact is missing")?;
            for wanted in [
                &*fact.seconds.get().to_string(),
                fact.source.url,
                "2026-12-01 (30 days ago)",
            ] {
                assert!(line.contains(wanted), "{line} lacks {wanted}");
            }
        }
        assert!(text.contains(" 36 hours "), "{text}");
        assert!(table(&[], "yesterday", today).is_err());
        Ok(())
    }
}
