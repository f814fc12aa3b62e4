//! What the browser tests ask the server about.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{Json, Response};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What has been requested, and what the browser has reported against the policy.
#[derive(Debug, Default)]
pub(super) struct Seen {
    requests: Mutex<Vec<Value>>,
    reports: Mutex<Vec<Value>>,
}

/// Writes the request down, with the status that it is answered with.
pub(super) async fn record(
    State(seen): State<Arc<Seen>>,
    request: Request,
    next: Next,
) -> Response {
    let (method, path) = (
        request.method().to_string(),
        request.uri().path().to_owned(),
    );
    let response = next.run(request).await;
    lock(&seen.requests)
        .push(json!({ "method": method, "path": path, "status": response.status().as_u16() }));
    response
}

pub(super) async fn take_report(State(seen): State<Arc<Seen>>, body: String) -> StatusCode {
    lock(&seen.reports).push(serde_json::from_str(&body).unwrap_or(Value::String(body)));
    StatusCode::NO_CONTENT
}

pub(super) async fn tell_requests(State(seen): State<Arc<Seen>>) -> Json<Vec<Value>> {
    Json(lock(&seen.requests).clone())
}

pub(super) async fn tell_reports(State(seen): State<Arc<Seen>>) -> Json<Vec<Value>> {
    Json(lock(&seen.reports).clone())
}

fn lock(list: &Mutex<Vec<Value>>) -> MutexGuard<'_, Vec<Value>> {
    list.lock().unwrap_or_else(PoisonError::into_inner)
}
