//! Mounts the page.

fn main() {
    session_advisor::app::mount();
}
