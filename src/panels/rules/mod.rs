//! The reference: the pages of `rules/` beside this one, shown in the page itself.

mod shown;

use super::props::PanelProps;
use super::title::name_page;
use crate::text::rules as words;
use crate::view::{Choice, Element, List, classed, element, select_for, several};
use shown::{Filter, Names, Shown};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;
use yew::platform::spawn_local;
use yew::prelude::*;

/// What came of asking for a page.
#[derive(Debug, Clone, PartialEq)]
enum Fetched {
    /// It is on its way.
    Nothing,
    /// It is not there, or does not arrive.
    Missing,
    /// It is here: whose path it has, and its HTML.
    Page(AttrValue, AttrValue),
}

/// A page of the reference; of the decision table only what is asked for.
#[component]
pub(super) fn Rules(props: &PanelProps) -> Html {
    let fetched = use_state(|| Fetched::Nothing);
    let filter = use_state(Filter::default);
    // A path may name a place on the page as well: `table#wants-session`.
    let page = props.path.split('#').next().unwrap_or_default().to_owned();
    let address = shown::address(&page);
    use_effect_with(page.clone(), {
        let fetched = fetched.clone();
        move |page| {
            let page = AttrValue::from(page.clone());
            spawn_local(async move {
                let html = fetch(&shown::address(&page)).await;
                fetched.set(html.map_or(Fetched::Missing, |html| Fetched::Page(page, html.into())));
            });
        }
    });
    let shown = use_memo(
        ((*fetched).clone(), (*filter).clone()),
        |(fetched, filter)| match fetched {
            Fetched::Page(of, html) => shown::shown(of, html, filter),
            Fetched::Nothing | Fetched::Missing => None,
        },
    );
    let arrived = match &*fetched {
        Fetched::Page(of, _) if **of == page => shown.as_ref().as_ref().map(|it| it.title.clone()),
        _ => None,
    };
    use_effect_with((arrived, props.path.clone()), |(title, path)| {
        if let Some(title) = title {
            name_page(
                title,
                words::TITLE,
                path.split_once('#').map(|(_, place)| place),
            );
        }
    });
    match (&*fetched, &*shown) {
        (Fetched::Nothing, _) => element("p")
            .with("role", "status")
            .text(words::COMING)
            .into(),
        (Fetched::Page(..), Some(shown)) => several(vec![
            filters(shown, &filter).map_or_else(Html::default, Html::from),
            Html::from_html_unchecked(shown.html.clone().into()),
        ]),
        (Fetched::Missing | Fetched::Page(..), _) => missing(address).into(),
    }
}

async fn fetch(address: &str) -> Option<String> {
    let fetched = web_sys::window()?.fetch_with_str(address);
    let response: Response = JsFuture::from(fetched).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()
}

fn missing(address: String) -> Element {
    let link = element("a").with("href", address).text(words::MISSING_LINK);
    classed("section", "notice")
        .with("role", "status")
        .child(element("h1").text(words::MISSING))
        .child(element("p").text(words::MISSING_HELP))
        .child(element("p").child(link))
}

/// What of the table is shown, where the page has one.
fn filters(shown: &Shown, filter: &UseStateHandle<Filter>) -> Option<Element> {
    if shown.holds.is_empty() {
        return None;
    }
    let list = |id: &str, label, value: &str, names: &Names| List {
        id: id.to_owned(),
        label,
        help: None,
        value: value.to_owned(),
        choices: std::iter::once(Choice::new("", words::ALL))
            .chain(
                names
                    .iter()
                    .map(|(value, name)| Choice::new(value.clone(), name.clone())),
            )
            .collect(),
        groups: Vec::new(),
    };
    let choose = |change: fn(&mut Filter, String)| {
        let filter = filter.clone();
        Callback::from(move |value: String| {
            let mut next = (*filter).clone();
            change(&mut next, value);
            filter.set(next);
        })
    };
    let holds = list("holds", words::HOLDS, &filter.holds, &shown.holds);
    let wants = list("wants", words::WANTS, &filter.wants, &shown.wants);
    Some(
        classed("div", "facts")
            .child(select_for(
                holds,
                &choose(|filter, value| filter.holds = value),
            ))
            .child(select_for(
                wants,
                &choose(|filter, value| filter.wants = value),
            )),
    )
}
