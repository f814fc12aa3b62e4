//! Settings of the host of the page, from a file beside it (`docs/site.md`). They are shown as the
//! site's words and never mixed with AWS's.

use super::json::{count, list, text};
use super::site;
use session_advisor_core::model::{Account, RemedyName, Seconds};
use session_advisor_core::notation;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The settings of a site.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct SiteSettings {
    /// The name of the site; empty where it has none.
    pub(crate) name: String,
    /// The names of accounts.
    pub(crate) accounts: Vec<(Account, String)>,
    /// Situations to start from: title and line of notation.
    pub(crate) presets: Vec<(String, String)>,
    /// The addresses where remedies are requested.
    pub(crate) links: Vec<(RemedyName, String)>,
    /// How long work usually lasts, in seconds.
    pub(crate) work: Option<Seconds>,
}

impl SiteSettings {
    /// The name of that account; `None` where it has none.
    pub(crate) fn account(&self, account: Account) -> Option<&str> {
        let named = self.accounts.iter().find(|(it, _)| *it == account);
        named.map(|(_, name)| name.as_str())
    }

    /// The address where that remedy is requested; `None` where it has none.
    pub(crate) fn link(&self, remedy: RemedyName) -> Option<&str> {
        let linked = self.links.iter().find(|(it, _)| *it == remedy);
        linked.map(|(_, link)| link.as_str())
    }
}

/// The settings in the file that `index.html` names; `None` where it names none, or the file cannot be
/// read. Members that cannot be read are left out.
pub(crate) async fn load() -> Option<SiteSettings> {
    let address = site::settings()?;
    let fetched = web_sys::window()?.fetch_with_str(&address);
    let response: Response = JsFuture::from(fetched).await.ok()?.dyn_into().ok()?;
    let facts = JsFuture::from(response.json().ok()?).await.ok()?;
    Some(SiteSettings {
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
