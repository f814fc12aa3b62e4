//! From scenario to text.

use super::duration::push_duration;
use crate::model::{Account, Ask, Attributes, Hop, Observed, Scenario, Seconds, Source};

/// The scenario as one line, attributes in the order of the format's table.
#[must_use]
pub fn write(scenario: &Scenario) -> String {
    let mut line = Line(String::with_capacity(32 + 48 * scenario.hops.len()));
    line.0.push_str("v1");
    line.duration("need", scenario.need);
    line.source(&scenario.source);
    for hop in &scenario.hops {
        line.hop(hop);
    }
    line.0
}

struct Line(String);

impl Line {
    fn source(&mut self, source: &Source) {
        self.0.push('~');
        self.0.push_str(source.kind().name());
        self.duration("session", source.session);
        let Attributes {
            until,
            left,
            signed_in,
        } = source.identity.attributes();
        self.duration("until", until);
        self.duration("left", left);
        if let Some(signed_in) = signed_in {
            self.attribute("as", signed_in.name());
        }
        self.ask(source.ask);
        self.account(source.account);
    }

    fn hop(&mut self, hop: &Hop) {
        self.0.push('~');
        self.0.push_str(hop.operation.name());
        self.ask(hop.ask);
        self.duration("max", hop.role_maximum);
        if hop.mfa {
            self.0.push_str(".mfa");
        }
        match hop.observed {
            None => {}
            Some(Observed::Accepted) => self.attribute("got", "accepted"),
            Some(Observed::Refused(reason)) => self.attribute("got", reason.name()),
        }
        if let Some(role) = &hop.role {
            self.attribute("role", role.as_str());
        }
        self.account(hop.account);
    }

    fn ask(&mut self, ask: Ask) {
        match ask {
            Ask::Nothing => {}
            Ask::Unknown => self.attribute("ask", "unknown"),
            Ask::For(seconds) => self.duration("ask", Some(seconds)),
        }
    }

    fn account(&mut self, account: Option<Account>) {
        if let Some(account) = account {
            self.0.push_str(".account-");
            self.0.push(account.letter());
        }
    }

    fn duration(&mut self, name: &str, seconds: Option<Seconds>) {
        if let Some(seconds) = seconds {
            self.attribute(name, "");
            push_duration(&mut self.0, seconds);
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.0.push('.');
        self.0.push_str(name);
        self.0.push('-');
        self.0.push_str(value);
    }
}
