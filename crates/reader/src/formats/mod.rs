//! Syntax without AWS.

pub(crate) mod go;
pub(crate) mod hcl;
pub(crate) mod json;
pub(crate) mod python;
pub(crate) mod shell;
pub(crate) mod yaml;
