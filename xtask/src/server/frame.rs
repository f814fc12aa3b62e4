//! A page that shows another in a frame of a given width.
//!
//! The windows of Firefox and WebKit cannot be made as narrow as a telephone; a frame can.

use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};

/// It runs nothing and loads nothing but the frame.
const POLICY: &str = "default-src 'none'; frame-src 'self'; base-uri 'none'; form-action 'none'";
const HEIGHT: u16 = 800;

/// `/__frame?width=320&path=/`: the page at that path, in a frame of that width in CSS pixels.
///
/// `height=` is 800 unless said. In the path, `#` is written as `%23`.
pub(super) async fn show(RawQuery(query): RawQuery) -> Response {
    match html(query.as_deref().unwrap_or_default()) {
        Ok(html) => (
            [
                (CONTENT_TYPE, "text/html; charset=utf-8"),
                (CONTENT_SECURITY_POLICY, POLICY),
                (CACHE_CONTROL, "no-store"),
            ],
            html,
        )
            .into_response(),
        Err(complaint) => (StatusCode::BAD_REQUEST, complaint).into_response(),
    }
}

/// What a page of somebody else has to allow for frames with the advisor, and nothing more.
const HOST_POLICY: &str = "default-src 'none'; frame-src http://127.0.0.1:*; \
     script-src http://127.0.0.1:*; base-uri 'none'; form-action 'none'";

/// What such a page has to allow for the element `session-advisor` (docs/element.md), and nothing more.
const ELEMENT_POLICY: &str = "default-src 'none'; script-src http://127.0.0.1:* 'wasm-unsafe-eval'; \
     connect-src http://127.0.0.1:*; img-src data:; base-uri 'none'; form-action 'none'";

/// `/__host`: somebody else's page where it is opened as `localhost`. The tests put frames into it.
pub(super) async fn host() -> Response {
    somebodys_page(HOST_POLICY)
}

/// `/__host-element`: the same for elements.
pub(super) async fn host_element() -> Response {
    somebodys_page(ELEMENT_POLICY)
}

fn somebodys_page(policy: &'static str) -> Response {
    (
        [
            (CONTENT_TYPE, "text/html; charset=utf-8"),
            (CONTENT_SECURITY_POLICY, policy),
            (CACHE_CONTROL, "no-store"),
        ],
        "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>A host</title>\n<main><h1>A host</h1></main>\n</html>\n",
    )
        .into_response()
}

fn html(query: &str) -> Result<String, &'static str> {
    let (mut width, mut height, mut path) = (None, HEIGHT, None);
    for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        let number = || value.parse::<u16>().map_err(|_| "a size is no number");
        match name {
            "width" => width = Some(number()?),
            "height" => height = number()?,
            "path" => path = Some(value),
            _ => return Err("it takes width, height and path"),
        }
    }
    let width = width.ok_or("it lacks a width")?;
    let path = path.ok_or("it lacks a path")?;
    let path = path.replace("%2F", "/").replace("%23", "#");
    let harmless = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/#".contains(&byte);
    if !path.starts_with('/') || path.starts_with("//") || !path.bytes().all(harmless) {
        return Err("the path does not start with one slash, or has an unusual character");
    }
    Ok(format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>A frame</title>\n\
         <iframe title=\"The page\" src=\"{path}\" width=\"{width}\" height=\"{height}\" frameborder=\"0\"></iframe>\n</html>\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::html;

    #[test]
    fn the_frame_has_exactly_that_width() {
        let html = html("width=320&path=/%23v1~iam-user~assume-role.ask-8h").unwrap_or_default();
        let frame = "src=\"/#v1~iam-user~assume-role.ask-8h\" width=\"320\" height=\"800\"";
        assert!(html.contains(frame), "{html}");
    }

    #[test]
    fn only_pages_of_this_site_are_framed() {
        for query in [
            "",
            "width=320",
            "path=/",
            "width=wide&path=/",
            "width=320&path=//example.org/",
            "width=320&path=https://example.org/",
            "width=320&path=/%22onload=",
            "width=320&path=/\"onload",
            "width=320&path=/&script=1",
        ] {
            assert!(html(query).is_err(), "{query}");
        }
    }
}
