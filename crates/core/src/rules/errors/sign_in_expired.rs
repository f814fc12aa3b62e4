use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::facts::{Sources, citations};
use crate::model::Operation;
use crate::rules::rule::OtherError;

/// The sign-in (Identity Center, `aws login`, console) has ended.
#[derive(Debug)]
pub struct SignInExpired;

impl OtherError for SignInExpired {
    const TITLE: &'static str = "The sign-in has ended";
    const HEADLINE: &'static str = "The sign-in behind the credentials has ended.";
    const MESSAGE: &'static str = "The sign-in behind these credentials has ended; it runs by a clock of its own. Sign in \
         again.";
    const QUOTES: &'static [Quote] = &[
        Quote::said(
            citations::PORTAL_SESSION,
            "The session duration of authentication into the AWS access portal and applications is \
             the maximum length of time that a user can be signed in without re-authenticating.",
        ),
        Quote::said(
            citations::CLI_SIGN_IN,
            "The CLI will automatically refresh these credentials for up to 12 hours.",
        ),
    ];

    fn sources(_: Operation) -> Sources {
        &[citations::PORTAL_SESSION, citations::CLI_SIGN_IN]
    }

    fn error_text(_: Operation) -> Option<ErrorText> {
        None
    }
}
