//! The screen that is shown when the page has failed.
//!
//! After a panic nothing of the page runs any more: this is built by plain browser calls, in a new
//! body that none of the page's own listeners hang on, and it works without any code of ours.

use crate::browser::hooks::fragment_now;
use crate::state::link::Link;
use crate::text;
use std::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, Window};

/// A second panic, such as in what the first one left half done, must not replace the screen.
static SHOWN: AtomicBool = AtomicBool::new(false);

/// Shows the screen when a panic happens.
pub(crate) fn show_when_it_happens() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        let detail = panic.to_string();
        // Who looks for the cause finds it where such things are looked for.
        web_sys::console::error_1(&JsValue::from_str(&detail));
        if !SHOWN.swap(true, Ordering::Relaxed) {
            // Where even this fails, nothing is left to try.
            let _ = show(&detail);
        }
    }));
}

fn show(detail: &str) -> Option<()> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let screen = screen(&window, &document, detail)?;
    let body: HtmlElement = element(&document, "body", &[])?.dyn_into().ok()?;
    body.append_with_node_1(&screen).ok()?;
    document.set_body(Some(&body));
    document.set_title(&format!("{} – {}", text::CRASH, text::TITLE));
    let heading = document.get_element_by_id("crash-title")?;
    heading.dyn_into::<HtmlElement>().ok()?.focus().ok()
}

fn screen(window: &Window, document: &Document, detail: &str) -> Option<Element> {
    let main = element(document, "main", &[("class", "crash")])?;
    // A landmark cannot be an alert as well.
    let alert = element(document, "div", &[("role", "alert")])?;
    main.append_with_node_1(&alert).ok()?;
    let add = |child: Element| alert.append_with_node_1(&child).ok();
    let says = |name, attributes, words: &str| {
        let element = element(document, name, attributes)?;
        element.set_text_content(Some(words));
        Some(element)
    };
    add(says(
        "h1",
        &[("id", "crash-title"), ("tabindex", "-1")],
        text::CRASH,
    )?)?;
    add(says("p", &[], text::CRASH_WHAT)?)?;
    if let Link::Line(_, line) = Link::of_fragment(&fragment_now()) {
        add(says("label", &[("for", "crash-line")], text::CRASH_LINE)?)?;
        add(says(
            "textarea",
            &[
                ("id", "crash-line"),
                ("class", "line"),
                ("readonly", ""),
                ("rows", "2"),
            ],
            &line,
        )?)?;
    }
    let buttons = element(document, "p", &[("class", "buttons")])?;
    let reload = says(
        "button",
        &[("id", "crash-reload"), ("type", "button")],
        text::CRASH_RELOAD,
    )?;
    on_click_reload(window, &reload);
    buttons.append_with_node_1(&reload).ok()?;
    // The same address without its fragment: a new page, on which nothing is entered.
    let anew = says("a", &[("id", "crash-new"), ("href", "")], text::CLEAR)?;
    buttons.append_with_node_1(&anew).ok()?;
    add(buttons)?;
    let more = element(document, "details", &[])?;
    let summary = says("summary", &[], text::CRASH_DETAIL)?;
    more.append_with_node_1(&summary).ok()?;
    let code = element(document, "pre", &[])?;
    let words = says("code", &[], detail)?;
    code.append_with_node_1(&words).ok()?;
    more.append_with_node_1(&code).ok()?;
    add(more)?;
    Some(main)
}

/// The browser's own function is the listener, so that it works after the end of ours.
fn on_click_reload(window: &Window, button: &Element) {
    let location = window.location();
    let reload = js_sys::Reflect::get(&location, &JsValue::from_str("reload"))
        .ok()
        .and_then(|reload| reload.dyn_into::<js_sys::Function>().ok());
    if let Some(reload) = reload {
        // A button without a listener is still beside a link that works.
        let _ = button.add_event_listener_with_callback("click", &reload.bind0(&location));
    }
}

fn element(document: &Document, name: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let element = document.create_element(name).ok()?;
    for (name, value) in attributes {
        element.set_attribute(name, value).ok()?;
    }
    Some(element)
}
