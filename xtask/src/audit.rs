//! Looks at the built page with the eyes of a suspicious visitor, before anybody gets it.

mod links;

use crate::document::DOCUMENT_POLICY;
use crate::html::{self, Element};
use crate::server::POLICY;
use crate::{files, names};
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Checks that the folder keeps the promises of the page: nothing inline, the policy first, no
/// control that nobody listens to yet, every address relative and there, down to the place on the
/// page, and every name that nobody relies on with the hash of its content.
pub(crate) fn check(folder: &Path) -> Result<()> {
    let names: BTreeSet<String> = files::under(folder)?.into_iter().collect();
    ensure!(
        names.contains("index.html"),
        "the build made no index.html in {}",
        folder.display()
    );
    for name in &names {
        let content = fs::read(folder.join(name)).with_context(|| format!("cannot read {name}"))?;
        let extension = files::extension(name);
        ensure!(
            names::keeps_its_name(name) || names::tells_content(name, &content),
            "{name} does not carry the hash of its content in its name: browsers would keep it after it has changed"
        );
        let checked = match extension {
            "html" => page(name, &String::from_utf8_lossy(&content), &names),
            "css" => style_sheet(name, &String::from_utf8_lossy(&content), &names),
            _ => Ok(()),
        };
        checked.with_context(|| format!("the built {name} breaks a promise of the page"))?;
    }
    links::check(folder, &names)
}

fn page(name: &str, html: &str, names: &BTreeSet<String>) -> Result<()> {
    let mut guarded = false;
    for element in html::elements(html) {
        guarded |= is_policy(name, &element)?;
        nothing_inline(&element)?;
        nothing_in_vain(&element)?;
        for address in element.loads() {
            ensure!(
                guarded || address.starts_with("data:"),
                "it loads {address:?} before its Content-Security-Policy"
            );
            is_there(name, address, names)?;
        }
        if let Some(address) = element.leads_to() {
            let outside = address.starts_with("https://");
            if !outside && !address.is_empty() && !address.starts_with('#') {
                is_there(name, address, names)?;
            }
        }
    }
    ensure!(guarded, "it has no Content-Security-Policy");
    Ok(())
}

/// Whether this is the meta element with the policy. One with another policy is an error: only
/// index.html may run scripts.
fn is_policy(name: &str, element: &Element) -> Result<bool> {
    let kind = element.attribute("http-equiv").unwrap_or_default();
    if element.name != "meta" || !kind.eq_ignore_ascii_case("content-security-policy") {
        return Ok(false);
    }
    let policy = element.attribute("content").unwrap_or_default();
    let right = match name {
        "index.html" => POLICY,
        _ => DOCUMENT_POLICY,
    };
    ensure!(
        policy == right,
        "its Content-Security-Policy is {policy:?} instead of {right:?}"
    );
    Ok(true)
}

fn nothing_inline(element: &Element) -> Result<()> {
    let name = &element.name;
    ensure!(name != "style", "it has an inline <style>");
    ensure!(
        name != "base",
        "it has a <base>, which its Content-Security-Policy forbids"
    );
    ensure!(
        name != "script" || element.attribute("src").is_some(),
        "it has an inline <script>"
    );
    for attribute in element.attributes.keys() {
        ensure!(
            attribute != "style" && attribute != "srcdoc" && !attribute.starts_with("on"),
            "its <{name}> has the attribute {attribute:?}, which is inline style or script"
        );
    }
    Ok(())
}

/// What is in the HTML is there before anybody hears what is entered.
fn nothing_in_vain(element: &Element) -> Result<()> {
    let name = element.name.as_str();
    ensure!(
        !matches!(name, "button" | "input" | "select" | "textarea")
            || element.attribute("disabled").is_some(),
        "its <{name}> is not disabled, and could be used before the page is alive"
    );
    Ok(())
}

/// Every `url(...)` of a style sheet is data or a file that is there.
fn style_sheet(name: &str, css: &str, names: &BTreeSet<String>) -> Result<()> {
    ensure!(
        !css.contains("@import"),
        "it has an @import, which makes the page wait: name the style sheet in index.html"
    );
    for after in css.split("url(").skip(1) {
        let address = after.trim_start_matches(['"', '\'', ' ']);
        if !address.starts_with("data:") {
            let end = address.find([')', '"', '\'', ' ']).unwrap_or(address.len());
            is_there(name, address.get(..end).unwrap_or_default(), names)?;
        }
    }
    Ok(())
}

/// Whether the relative address, on the page or sheet of that name, is that of a built file.
fn is_there(from: &str, address: &str, names: &BTreeSet<String>) -> Result<()> {
    if address.starts_with("data:") {
        return Ok(());
    }
    let file = links::file(from, address)?;
    ensure!(
        names.contains(&file),
        "it names {address:?}, which is not there"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the check says of these files, which get their hashes first.
    fn said(html: &str, css: &str) -> Result<String> {
        let folder = tempfile::tempdir()?;
        let html = html.replace("POLICY", &meta(POLICY));
        fs::write(folder.path().join("index.html"), html)?;
        fs::write(folder.path().join("a.css"), css)?;
        fs::write(folder.path().join("a.js"), "export {};")?;
        names::add_hashes(folder.path())?;
        Ok(match check(folder.path()) {
            Ok(()) => "fine".to_owned(),
            Err(error) => format!("{error:#}"),
        })
    }

    fn meta(policy: &str) -> String {
        format!("<meta http-equiv=Content-Security-Policy content=\"{policy}\">")
    }

    #[test]
    fn a_page_that_keeps_its_promises_passes() -> Result<()> {
        let html = "POLICY<link rel=icon href=data:,><link rel=stylesheet href=./a.css>\
            <script type=module src=./a.js data-js='./a.js'></script>\
            <a href=https://docs.aws.amazon.com/x>AWS</a><a href=#top>Top</a><input disabled><h2 id=b></h2><a href=#b>B</a>\
            <a href=./#/v1~oidc>Example</a><a href=./#/rules>Rules</a>";
        let css = "p { background: url(\"data:image/svg+xml,<svg onload=x>\") }";
        assert_eq!(said(html, css)?, "fine");
        Ok(())
    }

    #[test]
    fn a_page_that_breaks_one_is_refused() -> Result<()> {
        let other = meta("default-src *");
        for (html, css, complaint) in [
            ("<p>", "", "no Content-Security-Policy"),
            (other.as_str(), "", "\"default-src *\" instead of"),
            ("<script src=./a.js></script>POLICY", "", "before its"),
            ("POLICY<script>1</script>", "", "inline <script>"),
            ("POLICY<style>p{}</style>", "", "inline <style>"),
            ("POLICY<p style=color:red>", "", "\"style\""),
            ("POLICY<p ONCLICK=go()>", "", "\"onclick\""),
            ("POLICY<iframe srcdoc=x></iframe>", "", "\"srcdoc\""),
            ("POLICY<base href=/>", "", "<base>"),
            ("POLICY<button>", "", "not disabled"),
            ("POLICY<script src=./b.js></script>", "", "not there"),
            ("POLICY<script src=/a.js></script>", "", "no relative"),
            ("POLICY<img src=//x.org/a.png>", "", "no relative"),
            ("POLICY<img src=https://x.org/a.png>", "", "no relative"),
            ("POLICY<a href=javascript:go()>", "", "no relative"),
            ("POLICY<a href=../secret>", "", "leaves the folder"),
            ("POLICY<a href=#there>", "", "no such place"),
            ("POLICY<a href=./#/v1~nobody>", "", "cannot be read"),
            ("POLICY", "@import 'b.css';", "@import"),
            ("POLICY", "p { background: url(b.png) }", "not there"),
        ] {
            let said = said(html, css)?;
            assert!(said.contains(complaint), "{html} {css}: {said}");
        }
        Ok(())
    }

    #[test]
    fn a_name_without_the_right_hash_is_refused() -> Result<()> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("index.html"), meta(POLICY))?;
        for name in ["a.js", "a-0123456789abcdef.js"] {
            fs::write(folder.path().join(name), "export {};")?;
            let error = check(folder.path()).unwrap_err().to_string();
            assert!(
                error.starts_with(&format!("{name} does not carry the hash")),
                "{error}"
            );
            fs::remove_file(folder.path().join(name))?;
        }
        Ok(())
    }
}
