//! What other pages may style by names (`docs/element.md`), and what is otherwise there than on a page
//! of ours.

use wasm_bindgen::JsCast;
use web_sys::Element;

/// Names for `::part()`, and what bears them.
const PARTS: [(&str, &str); 10] = [
    ("verdict", "#verdict"),
    ("headline", ".headline"),
    ("form", ".entry"),
    ("questions", ".questions"),
    ("limits", "[aria-labelledby=calls-title]"),
    ("call", ".call"),
    ("remedies", "[aria-labelledby=remedies-title]"),
    ("remedy", ".remedy"),
    ("timeline", "#timeline"),
    ("button", "button"),
];

/// What would be a landmark. Several elements on a page would bring several of one name.
const LANDMARKS: &str = "section[aria-labelledby]";

/// Names the parts of that place. The page has the same parts and needs no names for them.
pub(super) fn name_parts(place: &Element) {
    for (name, which) in PARTS {
        mark(place, which, "part", name);
    }
    mark(place, LANDMARKS, "role", "group");
}

fn mark(place: &Element, which: &str, attribute: &str, value: &str) {
    let Ok(found) = place.query_selector_all(which) else {
        return;
    };
    for element in found.values().into_iter().flatten() {
        let Ok(element) = element.dyn_into::<Element>() else {
            continue;
        };
        // It fails only for names that no attribute can have.
        let _ = element.set_attribute(attribute, value);
    }
}
