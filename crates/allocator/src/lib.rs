//! The allocator of every WebAssembly module: a third of the code of the one that Rust brings along, and
//! as fast.
//!
//! A library that is linked into a module brings it in: `use session_advisor_allocator as _;`.

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
