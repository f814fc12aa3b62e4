//! Failures of browsers and their drivers, which are no fault of the page: a journey is begun once more.

use anyhow::{Context as _, Error, Result};
use std::io::{Write as _, stdout};
use thirtyfour::error::{WebDriverError, WebDriverErrorInner};

/// What drivers call a browser that is gone.
const GONE: [&str; 4] = [
    "crashed",
    "disconnected",
    "not reachable",
    "failed to decode response",
];

/// Whether the browser or its driver failed, and not what the page shows.
pub(crate) fn is_of_the_driver(error: &Error) -> bool {
    let found = error.downcast_ref::<WebDriverError>();
    found.is_some_and(|error| match error.as_inner() {
        WebDriverErrorInner::RequestFailed(_)
        | WebDriverErrorInner::HttpError(_)
        | WebDriverErrorInner::IoError(_)
        | WebDriverErrorInner::UnknownResponse(..)
        | WebDriverErrorInner::InvalidSessionId(_)
        | WebDriverErrorInner::SessionNotCreated(_)
        | WebDriverErrorInner::SessionCreateError(_)
        | WebDriverErrorInner::FatalError(_)
        | WebDriverErrorInner::CommandRecvError(_)
        | WebDriverErrorInner::CommandSendError(_) => true,
        WebDriverErrorInner::UnknownError(info) => {
            let text = info.to_string();
            GONE.iter().any(|gone| text.contains(gone))
        }
        _ => false,
    })
}

/// Says that a journey is begun once more, past libtest, which shows what fails alone. The start of
/// the line is what `cargo xtask test` counts.
pub(crate) fn report(name: &str, error: &Error) -> Result<()> {
    let why = format!("{error:#}").replace('\n', " ");
    writeln!(stdout(), "second attempt: {name}: {why}").context("cannot write to the output")
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::anyhow;

    #[test]
    fn only_browsers_and_drivers_get_a_second_attempt() {
        let of = |error: WebDriverErrorInner| Error::from(WebDriverError::from_inner(error));
        let refused = of(WebDriverErrorInner::RequestFailed(
            "connection refused".to_owned(),
        ));
        assert!(is_of_the_driver(&refused));
        assert!(is_of_the_driver(
            &refused.context("paste (see failed-paste.png)")
        ));
        let absent = of(WebDriverErrorInner::NotFound(
            "#a".to_owned(),
            String::new(),
        ));
        assert!(!is_of_the_driver(&absent));
        assert!(!is_of_the_driver(&anyhow!(
            "waited 10 s for the text of #a"
        )));
    }
}
