//! Somebody's page with the JavaScript package installed, and no more allowed than that needs.

use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};

/// Where the package is installed.
pub(super) const FOLDER: &str = "/__package";
/// The page's own script.
pub(super) const SCRIPT: &str = "/__api.js";
/// What docs/javascript.md says that such a page has to allow, and its own icon.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
     img-src data:; base-uri 'none'; form-action 'none'; report-uri /csp-report";

/// `/__api`
pub(super) async fn page() -> Response {
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>An internal tool</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n\
         <script type=\"module\" src=\"{SCRIPT}\"></script>\n<h1>An internal tool</h1>\n</html>\n"
    );
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_SECURITY_POLICY, POLICY),
        (CACHE_CONTROL, "no-store"),
    ];
    (headers, html).into_response()
}

/// Gives the test what the package gives the page.
pub(super) async fn script() -> Response {
    let script =
        format!("import * as advisor from \"{FOLDER}/index.js\";\nwindow.advisor = advisor;\n");
    let headers = [
        (CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (CACHE_CONTROL, "no-store"),
    ];
    (headers, script).into_response()
}
