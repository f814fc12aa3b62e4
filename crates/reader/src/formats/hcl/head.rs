//! Where a block of Terraform begins.

/// Whether the line is the head of a block of Terraform.
pub(crate) fn is_head(text: &str) -> bool {
    let line = text.split('\n').next().unwrap_or(text);
    let line = line.trim_start_matches([' ', '\t', '+', '-', '~', '/']);
    let length = line
        .find(|it: char| !it.is_ascii_alphanumeric() && it != '_')
        .unwrap_or(line.len());
    let Some((word, rest)) = line.split_at_checked(length) else {
        return false;
    };
    let rest = rest.trim();
    match word {
        "provider" | "resource" | "data" | "module" | "variable" | "output" | "backend"
        | "dynamic" | "generate" => rest.starts_with('"') && rest.contains('{'),
        "terraform"
        | "locals"
        | "assume_role_with_web_identity"
        | "assume_role"
        | "remote_state" => rest.trim_start_matches(['=', '[', ' ']).starts_with('{'),
        _ => false,
    }
}
