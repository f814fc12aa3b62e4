//! Facts of the house that runs the page, from a file beside it (`docs/site.md`). They are shown as the
//! house's words and never mixed with AWS's.

use super::json::{count, list, text};
use super::site;
use session_advisor_core::model::{Account, RemedyName, Seconds};
use session_advisor_core::notation;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// What the house says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct House {
    /// What it calls itself.
    pub(crate) name: String,
    /// What it calls its accounts.
    pub(crate) accounts: Vec<(Account, String)>,
    /// Situations to start from, by their titles and lines.
    pub(crate) presets: Vec<(String, String)>,
    /// Where a remedy is asked for.
    pub(crate) links: Vec<(RemedyName, String)>,
    /// How long work usually lasts.
    pub(crate) work: Option<Seconds>,
}

impl House {
    /// What it calls that account.
    pub(crate) fn account(&self, account: Account) -> Option<&str> {
        let named = self.accounts.iter().find(|(it, _)| *it == account);
        named.map(|(_, name)| name.as_str())
    }

    /// Where that remedy is asked for.
    pub(crate) fn link(&self, remedy: RemedyName) -> Option<&str> {
        let linked = self.links.iter().find(|(it, _)| *it == remedy);
        linked.map(|(_, link)| link.as_str())
    }
}

/// What the house says, where `index.html` names a file and that can be read. What it holds beside
/// is left out.
pub(crate) async fn load() -> Option<House> {
    let address = site::house()?;
    let fetched = web_sys::window()?.fetch_with_str(&address);
    let response: Response = JsFuture::from(fetched).await.ok()?.dyn_into().ok()?;
    let facts = JsFuture::from(response.json().ok()?).await.ok()?;
    Some(House {
        name: text(&facts, "name").unwrap_or_default(),
        accounts: list(&facts, "accounts", |it| {
            let letter = text(it, "account")?;
            Some((Account::new(letter.chars().next()?)?, text(it, "name")?))
        }),
        presets: list(&facts, "presets", preset),
        links: list(&facts, "links", |it| {
            let address = site::usable(&text(it, "url")?)?;
            Some((RemedyName::from_name(&text(it, "remedy")?)?, address))
        }),
        work: count(&facts, "workSeconds").and_then(|it| Seconds::new(u32::try_from(it).ok()?)),
    })
}

fn preset(preset: &JsValue) -> Option<(String, String)> {
    let line = text(preset, "scenario")?;
    notation::read(&line).ok()?;
    Some((text(preset, "title")?, line))
}
