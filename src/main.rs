//! Mounts the page.

/// A third of the code of the allocator that Rust brings along.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    session_advisor::mount();
}
