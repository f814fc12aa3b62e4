//! A button that counts: what Yew costs by itself, built and served as the real page is.

use yew::prelude::*;

#[component]
fn Counter() -> Html {
    let count = use_state(|| 0_u32);
    let press = {
        let count = count.clone();
        move |_: MouseEvent| count.set(count.wrapping_add(1))
    };
    html! {
        <button type="button" id="count" onclick={press}>{ *count }</button>
    }
}

fn main() {
    yew::Renderer::<Counter>::new().render();
}
