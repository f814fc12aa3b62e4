//! The names by which the WebAssembly and its JavaScript know each other.
//!
//! wasm-bindgen gives every browser call a long name with a hash, which stands in both files and
//! compresses badly: short ones save about four kilobytes.

use crate::files;
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use wasm_encoder::reencode::{Reencode as _, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// How wasm-bindgen names the two files.
const WASM: &str = "_bg.wasm";
const JS: &str = ".js";
/// The browser's own names, such as `memory`, are shorter than any that wasm-bindgen makes up.
const LEAST: usize = 10;
/// Begins every short name, and no name in the minified JavaScript.
const MARK: char = '$';

/// Short names for long ones.
type Names = BTreeMap<String, String>;

/// Shortens the names in every pair of files in the folder.
pub(crate) fn shorten(folder: &Path) -> Result<()> {
    for wasm in files::under(folder)? {
        if let Some(stem) = wasm.strip_suffix(WASM) {
            let (wasm, js) = (folder.join(&wasm), folder.join(format!("{stem}{JS}")));
            let module =
                fs::read(&wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
            let glue =
                fs::read_to_string(&js).with_context(|| format!("cannot read {}", js.display()))?;
            let (module, glue) = pair(&module, &glue)?;
            fs::write(&wasm, module).with_context(|| format!("cannot write {}", wasm.display()))?;
            fs::write(&js, glue).with_context(|| format!("cannot write {}", js.display()))?;
        }
    }
    Ok(())
}

fn pair(wasm: &[u8], js: &str) -> Result<(Vec<u8>, String)> {
    let mut names = Names::new();
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                let mut imports = ImportSection::new();
                for import in section.into_imports() {
                    let import = import?;
                    imports.import(
                        import.module,
                        &short(&mut names, import.name),
                        RoundtripReencoder.entity_type(import.ty)?,
                    );
                }
                module.section(&imports);
            }
            Payload::ExportSection(section) => {
                let mut exports = ExportSection::new();
                for export in section {
                    let export = export?;
                    let kind = RoundtripReencoder.export_kind(export.kind)?;
                    exports.export(&short(&mut names, export.name), kind, export.index);
                }
                module.section(&exports);
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    let data = wasm.get(range).context("a section goes on after the end")?;
                    module.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok((module.finish(), renamed(js, &names)?))
}

fn short(names: &mut Names, long: &str) -> String {
    if long.len() < LEAST {
        return long.to_owned();
    }
    let next = format!("{MARK}{}", names.len());
    names.entry(long.to_owned()).or_insert(next).clone()
}

/// The same script with short names.
fn renamed(js: &str, names: &Names) -> Result<String> {
    let in_name = |it: char| it.is_ascii_alphanumeric() || it == '_' || it == MARK;
    let mut result = String::with_capacity(js.len());
    let mut rest = js;
    while let Some(start) = rest.find(in_name) {
        let (before, from_here) = rest.split_at(start);
        let end = from_here.find(|it| !in_name(it)).unwrap_or(from_here.len());
        let (name, after) = from_here.split_at(end);
        ensure!(
            name.len() == 1 || !name.starts_with(MARK),
            "the script has a name of its own that begins with {MARK}: {name}"
        );
        result.push_str(before);
        result.push_str(names.get(name).map_or(name, String::as_str));
        rest = after;
    }
    result.push_str(rest);
    Ok(result)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, FunctionSection, MemoryType, TypeSection};

    #[test]
    fn both_files_get_the_same_short_names_and_nothing_else_changes() -> Result<()> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        module.section(&types);
        let mut imports = ImportSection::new();
        imports.import("./page_bg.js", "__wbg_log_0123", EntityType::Function(0));
        imports.import("./page_bg.js", "short", EntityType::Function(0));
        let memory = MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        imports.import("./page_bg.js", "memory", memory);
        module.section(&imports);
        module.section(&FunctionSection::new());
        let mut exports = ExportSection::new();
        exports.export("__wbindgen_start", ExportKind::Func, 0);
        exports.export("memory", ExportKind::Memory, 0);
        module.section(&exports);

        let js = "{__wbg_log_0123:e=>`${e}`,short:1};wasm.__wbindgen_start(wasm.memory,$)";
        let (wasm, js) = pair(&module.finish(), js)?;
        assert_eq!(js, "{$0:e=>`${e}`,short:1};wasm.$1(wasm.memory,$)");
        let (again, same) = pair(&wasm, &js.replace('$', "_"))?;
        assert_eq!(again, wasm, "short names stay");
        assert!(same.contains("_1(wasm.memory"), "{same}");
        Ok(())
    }

    #[test]
    fn a_script_with_such_names_is_refused() {
        assert!(renamed("let $0=1", &Names::new()).is_err());
    }
}
