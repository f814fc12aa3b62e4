//! What the reference is made of, and that it holds together.

use super::*;
use crate::server::POLICY;
use crate::{audit, document, names};
use serde_json::Value;
use session_advisor_core::model::{ErrorClass, RuleName};
use session_advisor_core::rules::{error_page, rule_page};
use std::collections::BTreeSet;
use tempfile::TempDir;

/// The built reference beside a page that does nothing.
fn built() -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    let index = format!(
        "<meta http-equiv=Content-Security-Policy content=\"{POLICY}\"><link rel=stylesheet href=./pico.css>"
    );
    fs::write(folder.path().join("index.html"), index)?;
    for name in ["pico.css", "app.css"] {
        fs::write(folder.path().join(name), "p {}")?;
    }
    write(&Project::find()?, folder.path())?;
    Ok(folder)
}

fn read(folder: &TempDir, name: &str) -> Result<String> {
    fs::read_to_string(folder.path().join(name)).with_context(|| format!("cannot read {name}"))
}

/// Every rule and error with its Markdown.
fn rules() -> Vec<(&'static str, &'static str)> {
    let rules = RuleName::ALL.iter().map(|it| (it.name(), rule_page(*it)));
    let errors = ErrorClass::ALL
        .iter()
        .map(|it| (it.name(), error_page(*it)));
    rules.chain(errors).collect()
}

#[test]
fn nothing_leads_nowhere() -> Result<()> {
    let folder = built()?;
    names::add_hashes(folder.path())?;
    audit::check(folder.path())
}

#[test]
fn every_rule_has_a_page_that_says_all_of_its_text() -> Result<()> {
    let folder = built()?;
    for (name, markdown) in rules() {
        let page = read(&folder, &format!("rules/{name}.html"))?;
        let lines = markdown.lines().map(str::trim);
        for heading in lines.clone().filter_map(|line| line.strip_prefix("## ")) {
            assert!(
                page.contains(&format!(">{heading}</h2>")),
                "{name}: {heading}"
            );
        }
        let examples = lines.filter_map(|line| line.split_once(" => "));
        for (scenario, _) in examples {
            let link = format!("<a href=\"../#/{scenario}\"><code>{scenario}</code></a>");
            assert!(page.contains(&link), "{name}: {scenario}");
        }
        for wanted in ["<dt>How sure it is</dt><dd>", "<h2 id=\"sources\">", "<h3>"] {
            assert!(page.contains(wanted), "{name} lacks {wanted}");
        }
        assert!(!page.contains("<script"), "{name} has a script");
    }
    Ok(())
}

#[test]
fn rules_that_name_each_other_are_related() -> Result<()> {
    let folder = built()?;
    for (name, _) in rules() {
        let page = read(&folder, &format!("rules/{name}.html"))?;
        let (_, related) = page.split_once("<h2 id=\"related\">").unwrap_or_default();
        for (other, markdown) in rules() {
            let named = other != name && markdown.contains(&format!("`{name}`"));
            let link = format!("<a href=\"{other}.html\">");
            assert!(!named || related.contains(&link), "{name}: {other}");
        }
    }
    Ok(())
}

#[test]
fn the_index_lists_every_page() -> Result<()> {
    let folder = built()?;
    let index = read(&folder, "rules/index.html")?;
    for (name, _) in rules() {
        let link = format!("<dt><a href=\"{name}.html\">");
        assert!(index.contains(&link), "{name}");
        for section in index.split("<h2 ") {
            assert!(section.matches(&link).count() <= 1, "{name} stands twice");
        }
    }
    Ok(())
}

#[test]
fn rules_json_says_what_the_rules_and_the_engine_say() -> Result<()> {
    let folder = built()?;
    let json: Value = serde_json::from_str(&read(&folder, FOR_MACHINES)?)?;
    assert_eq!(json["schemaVersion"], 1);
    assert_eq!(json["factsAsOf"], session_advisor_core::facts::AS_OF);
    let listed = json["rules"].as_array().expect("a list");
    assert_eq!(listed.len(), rules().len());
    for (rule, (name, markdown)) in listed.iter().zip(rules()) {
        assert_eq!(rule["name"], name);
        assert!(
            folder
                .path()
                .join(rule["page"].as_str().expect("a page"))
                .is_file()
        );
        for key in ["effects", "certainty", "citations", "examples"] {
            let values = rule[key].as_array().expect("a list");
            assert!(!values.is_empty(), "{name} has no {key}");
        }
        let expected: Vec<(&str, &str)> = markdown
            .lines()
            .filter_map(|line| line.split_once(" => "))
            .collect();
        let examples = rule["examples"].as_array().expect("a list");
        assert_eq!(examples.len(), expected.len(), "{name}");
        for (example, (scenario, says)) in examples.iter().zip(expected) {
            assert_eq!(example["scenario"], scenario);
            assert_eq!(
                example["verdict"],
                says.split(' ').next().unwrap_or_default()
            );
            assert!(
                example["headline"]
                    .as_str()
                    .is_some_and(|it| it.ends_with('.'))
            );
        }
    }
    Ok(())
}

#[test]
fn every_rule_shows_what_aws_says_or_that_it_says_nothing() -> Result<()> {
    let folder = built()?;
    let json: Value = serde_json::from_str(&read(&folder, FOR_MACHINES)?)?;
    for rule in json["rules"].as_array().expect("a list") {
        let name = rule["name"].as_str().expect("a name");
        let page = read(&folder, &format!("rules/{name}.html"))?;
        let list = |key: &str| rule[key].as_array().expect("a list").clone();
        let (quotes, unsaid) = (list("quotes"), list("unsaid"));
        for (entry, key) in quotes
            .iter()
            .map(|it| (it, "sentence"))
            .chain(unsaid.iter().map(|it| (it, "instead")))
        {
            let words = entry[key].as_str().expect("a text");
            let address = entry["url"].as_str().expect("an address");
            assert!(page.contains(&document::sentence(words)), "{name}: {words}");
            assert!(page.contains(&document::attribute(address)), "{address}");
        }
        assert_eq!(page.matches("<blockquote cite=").count(), quotes.len());
        let silent = page.contains("<p>AWS’s pages do not say this.");
        assert_eq!(silent, quotes.is_empty(), "{name}");

        let is = |certainty: &str| list("certainty").contains(&certainty.into());
        assert!(
            !is("documented") || !quotes.is_empty(),
            "{name}: who says so?"
        );
        let observed = rule["kind"] == "rule" && is("observed");
        assert!(!observed || !unsaid.is_empty(), "{name}: who saw it?");
    }
    Ok(())
}

#[test]
fn the_table_has_a_cell_for_every_pair() -> Result<()> {
    let page = read(&built()?, "rules/table.html")?;
    let table = session_advisor_explain::decision_table::decision_table();
    for row in &table.rows {
        let holds = format!(" data-holds=\"{}\"", row.holds);
        assert_eq!(page.matches(&holds).count(), 1, "{}", row.holds);
        for cell in &row.cells {
            let link = format!("<a href=\"../#/{}\">{}</a>", cell.scenario, cell.says);
            assert!(page.contains(&link), "{link}");
        }
    }
    for call in &table.columns {
        let wants = format!(" data-wants=\"{}\"", call.name);
        let count = page.matches(&wants).count();
        assert_eq!(count, table.rows.len() + 1, "{}", call.name);
    }
    Ok(())
}

#[test]
fn the_sitemap_names_every_page_by_the_address_of_the_page() -> Result<()> {
    let folder = built()?;
    let sitemap = read(&folder, SITEMAP)?;
    let names = files::under(folder.path())?;
    let pages: BTreeSet<&str> = names
        .iter()
        .filter(|name| files::extension(name) == "html")
        .map(String::as_str)
        .collect();
    assert_eq!(sitemap.matches("<loc>").count(), pages.len());
    assert!(sitemap.contains("<loc>./</loc>"), "{sitemap}");
    assert!(
        sitemap.contains("<loc>rules/role-chaining.html</loc>"),
        "{sitemap}"
    );

    let index = "<meta name=session-advisor-address content=https://example.org/sts/>";
    let whole = sitemap::of(&sitemap::address(index), &names);
    assert!(
        whole.contains("<loc>https://example.org/sts/</loc>"),
        "{whole}"
    );
    assert!(
        whole.contains("<loc>https://example.org/sts/rules/</loc>"),
        "{whole}"
    );
    assert!(
        whole.contains("<loc>https://example.org/sts/rules/table.html</loc>"),
        "{whole}"
    );
    Ok(())
}
