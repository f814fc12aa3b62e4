//! Mounts the page.

fn main() {
    session_advisor::mount();
}
