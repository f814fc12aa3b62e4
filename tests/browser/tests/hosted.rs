//! The page as nginx serves it: from its own site, from a folder of another, and while a newer version
//! takes its place.

use anyhow::{Context as _, Result, ensure};
use session_advisor_browser_tests::{Page, unchecked_journey};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const CHAINED: &str = "#/v1~iam-user~assume-role~assume-role.ask-2h.max-12h";
/// How many digits of its content's hash a name carries.
const DIGITS: usize = 16;
/// Where the page says which files are its own.
const MODULE: &str = "return document.querySelector('script[data-js]').dataset.js";

#[tokio::test]
async fn deep_links_work_from_a_site_and_from_a_folder() -> Result<()> {
    unchecked_journey("hosted-deep-links", async |page| {
        for at in [page.url().to_owned(), setting("SUB_FOLDER_URL")?] {
            page.go("about:blank").await?;
            page.go(&format!("{at}{CHAINED}")).await?;
            refused(page).await?;
            // The reader and the panels are modules of their own, which have to be found too.
            page.paste("#paste", "aws sts assume-role --role-arn arn:aws:iam::111122223333:role/R --role-session-name s --duration-seconds 50000")
                .await?;
            page.wait_for_text("#paste-status", |it| it.starts_with("Read as"))
                .await?;
            page.go(&format!("{at}#/rules/role-chaining")).await?;
            page.wait_for_text("#panel h1", |it| !it.is_empty()).await?;
            page.go(&format!("{at}rules/role-chaining.html")).await?;
            page.wait_for_text("h1", |it| !it.is_empty()).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_open_page_goes_on_while_a_newer_version_is_laid_beside_it() -> Result<()> {
    unchecked_journey("hosted-renewed", async |page| {
        page.open("").await?;
        let before = page.run(MODULE, vec![]).await?;
        let site = PathBuf::from(setting("SITE")?);
        let old = lay_newer_version(&site)?;
        page.click("nav a[href='#/rules']").await?;
        page.wait_for_text("#panel h1", |it| !it.is_empty()).await?;
        ensure!(
            page.run(MODULE, vec![]).await? == before,
            "the open page changed by itself"
        );
        page.open(CHAINED).await?;
        refused(page).await?;
        ensure!(
            page.run(MODULE, vec![]).await? != before,
            "the newer version is not shown"
        );
        // After a while the old files go.
        remove(&site, &old)
    })
    .await
}

#[tokio::test]
async fn an_open_page_whose_files_are_gone_says_so_and_can_be_loaded_again() -> Result<()> {
    unchecked_journey("hosted-files-gone", async |page| {
        page.open("").await?;
        let site = PathBuf::from(setting("SITE")?);
        remove(&site, &lay_newer_version(&site)?)?;
        page.click("nav a[href='#/rules']").await?;
        page.wait_for_attribute("html", "data-panels", "missing")
            .await?;
        page.screenshot("hosted-files-gone").await?;
        // What was loaded goes on.
        page.click("nav a").await?;
        page.fill("#notation", CHAINED.trim_start_matches("#/"))
            .await?;
        refused(page).await?;
        page.open("#/rules").await?;
        page.wait_for_text("#panel h1", |it| !it.is_empty()).await?;
        Ok(())
    })
    .await
}

async fn refused(page: &Page) -> Result<()> {
    page.wait_for_attribute("#verdict", "data-verdict", "refused")
        .await
}

/// Lays a page there that differs from the one before in all names that tell the content, and tells
/// which files only that one needs.
fn lay_newer_version(site: &Path) -> Result<Vec<String>> {
    let files = files(site, site)?;
    let names: BTreeMap<String, String> = files.iter().filter_map(|it| newer(it)).collect();
    ensure!(
        !names.is_empty(),
        "no name in {} has a hash",
        site.display()
    );
    // The pages come last: what they name should be there.
    let (with_hash, pages): (Vec<_>, Vec<_>) = files
        .iter()
        .filter(|it| !is_packed(it))
        .partition(|it| names.contains_key(*it));
    for file in with_hash.into_iter().chain(pages) {
        let content = fs::read(site.join(file))?;
        let content = match String::from_utf8(content) {
            Ok(text) => names
                .iter()
                .fold(text, |text, (old, new)| text.replace(old, new))
                .into_bytes(),
            Err(binary) => binary.into_bytes(),
        };
        let name = names.get(file).unwrap_or(file);
        fs::write(site.join(name), content)?;
    }
    let packed: Vec<_> = files.iter().filter(|it| is_packed(it)).cloned().collect();
    remove(site, &packed)?;
    Ok(names.into_keys().collect())
}

fn remove(site: &Path, files: &[String]) -> Result<()> {
    for file in files {
        fs::remove_file(site.join(file)).with_context(|| format!("cannot remove {file}"))?;
    }
    Ok(())
}

/// The name with another hash, if it has one.
fn newer(name: &str) -> Option<(String, String)> {
    let (stem, extension) = name.rsplit_once('.')?;
    let (start, hash) = stem.rsplit_once('-')?;
    let is_hash = hash.len() == DIGITS && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    let another: String = hash.chars().rev().collect();
    is_hash.then(|| (name.to_owned(), format!("{start}-{another}.{extension}")))
}

fn is_packed(name: &str) -> bool {
    [".br", ".gz"].iter().any(|ending| name.ends_with(ending))
}

/// Every file under the folder, as a path that starts at `root`.
fn files(root: &Path, folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path: PathBuf = entry?.path();
        if path.is_dir() {
            found.extend(files(root, &path)?);
        } else {
            let name = path.strip_prefix(root)?.to_str();
            found.push(name.context("a name that is no text")?.to_owned());
        }
    }
    Ok(found)
}

fn setting(name: &str) -> Result<String> {
    std::env::var(name)
        .with_context(|| format!("{name} is not set: run this by `cargo xtask test --only hosted`"))
}
