//! How the AWS CLI v2 finds the credentials of a profile: which it starts from, which calls it makes
//! with them, and where it stops by itself.

use super::call::{call, send};
use super::file::Entry;
use super::profiles::{ANONYMOUS, Profile, Profiles, has_keys, is_role};
use super::resolved::Resolved;
use crate::collections::map::StringMap;
use crate::evidence::arn::Arn;
use crate::evidence::call_chain::CallChain;
use crate::evidence::selection::{Environment, Selection};
use crate::formats::python::{is_blank, repr};
use session_advisor_core::model::{Ask, Identity, Source};

/// The profile that a selection names: its name, and whether the command line says so.
pub(super) fn selected(selection: &Selection) -> (Option<&str>, bool) {
    if let Some(name) = &selection.profile {
        return (Some(name), true);
    }
    let named = ["AWS_PROFILE", "AWS_DEFAULT_PROFILE"]
        .iter()
        .find_map(|variable| selection.environment.get(variable));
    (named.map(String::as_str), false)
}

/// The profile of that name; keys without a header where nothing else was pasted.
pub(super) fn profile_named<'a>(profiles: Profiles<'a>, name: &str) -> Option<Profile<'a>> {
    profiles.get(name).or_else(|| {
        let mut all = profiles.all();
        let only = all.next()?;
        (only.name == ANONYMOUS && all.next().is_none()).then_some(only)
    })
}

/// What the AWS CLI does for that selection.
pub(super) fn resolve<'a>(profiles: Profiles<'a>, selection: &Selection) -> Resolved<'a> {
    let mut resolved = Resolved {
        chain: CallChain::from(Source::new(Identity::Unknown)),
        role_profiles: Vec::new(),
        base: None,
        assumes_complete: false,
    };
    if let Some((parsed, failure)) = profiles.unparsed() {
        let words = format!("Unable to parse config file: {}", parsed.path);
        resolved.stop(words, Some(failure.place.clone()));
        return resolved;
    }
    let (named, by_command) = selected(selection);
    let profile = profile_named(profiles, named.unwrap_or("default"));
    if let (Some(name), None) = (named, profile) {
        if profiles.knows_all() {
            let words = format!("The config profile ({name}) could not be found");
            resolved.stop(words, None);
        }
        return resolved;
    }
    // An explicit --profile shuts the environment's keys and web identity out.
    let environment = (!by_command).then_some(&selection.environment);
    if environment.is_some_and(|environment| resolved.of_environment(environment)) {
        return resolved;
    }
    if let Some(profile) = profile.filter(|profile| is_role(*profile)) {
        resolved.assume(profiles, profile, &selection.environment);
    } else if !resolved.of_profile(profile, profiles, environment) {
        resolved.of_machine(profile, &selection.environment);
    }
    resolved
}

impl<'a> Resolved<'a> {
    /// Assumes the role of that profile, and those that it rests on before.
    fn assume(&mut self, profiles: Profiles<'a>, top: Profile<'a>, environment: &Environment) {
        let has_start = self.start(profiles, top, environment);
        if !has_start {
            if let Some(stop) = &mut self.chain.stop {
                stop.instead_of = Some(call(top));
            }
            return;
        }
        let base = self.base.map(|profile| profile.name);
        if self
            .role_profiles
            .iter()
            .any(|profile| Some(profile.name) == base)
        {
            // The duration there is the role's, not one that its keys ignore.
            self.chain.source.ask = Ask::Nothing;
        }
        self.run();
    }

    /// Follows the profiles down to the credentials that the first call is signed with. All of them
    /// are looked at before any call. False where the client stops over one.
    fn start(
        &mut self,
        profiles: Profiles<'a>,
        top: Profile<'a>,
        environment: &Environment,
    ) -> bool {
        let mut visited = StringMap::default();
        visited.insert(top.name, ());
        let mut profile = top;
        loop {
            self.role_profiles.push(profile);
            let role = profile.get("role_arn");
            let source = match (
                profile.get("source_profile"),
                profile.get("credential_source"),
            ) {
                (Some(_), Some(source)) => {
                    let words = format!(
                        "The profile \"{}\" contains both source_profile and credential_source.",
                        profile.name
                    );
                    return self.broken(words, Some(source));
                }
                (None, None) if profile.name == ANONYMOUS => {
                    self.not_pasted(role);
                    return true;
                }
                (None, None) => {
                    let words = "Partial credentials found in assume-role, missing: \
                                 source_profile or credential_source";
                    return self.broken(words.to_owned(), role);
                }
                (None, Some(source)) => {
                    return self.of_credential_source(profile, source, environment);
                }
                (Some(source), None) => source,
            };
            let Some(next) = profiles.get(&source.value) else {
                return self.missing(profiles, profile, source);
            };
            let is_itself = next.name == profile.name;
            if visited.has(next.name) && !(is_itself && has_keys(next)) {
                if is_itself && !profiles.knows_all() {
                    // Its keys may stand in the file that was not pasted.
                    self.not_pasted(Some(source));
                    return true;
                }
                return self.broken(infinite_loop(next.name, &self.role_profiles), Some(source));
            }
            visited.insert(next.name, ());
            if has_keys(next) || !is_role(next) {
                if self.of_profile(Some(next), profiles, None) {
                    return true;
                }
                let words = format!(
                    "The source profile \"{}\" must have credentials.",
                    next.name
                );
                return self.lacking(profiles, words, source);
            }
            profile = next;
        }
    }

    fn broken(&mut self, words: String, entry: Option<&Entry>) -> bool {
        self.stop(words, entry.map(|entry| entry.place.clone()));
        false
    }

    fn missing(&mut self, profiles: Profiles<'a>, profile: Profile<'a>, source: &Entry) -> bool {
        let words = format!(
            "The source_profile \"{}\" referenced in the profile \"{}\" does not exist.",
            source.value, profile.name
        );
        // No profile has a name with a line break or a comment in it.
        let is_name = source.glued.is_empty() && comment(&source.value).is_none();
        if is_name {
            return self.lacking(profiles, words, source);
        }
        self.assumes_complete = profiles.lacks_credentials_file();
        self.broken(words, Some(source))
    }

    /// What a source lacks may stand in a file that was not pasted.
    fn lacking(&mut self, profiles: Profiles<'a>, words: String, source: &Entry) -> bool {
        if !profiles.knows_all() {
            self.not_pasted(Some(source));
            return true;
        }
        self.assumes_complete = profiles.lacks_credentials_file();
        self.broken(words, Some(source))
    }

    /// Makes the calls, the one nearest to the source first.
    fn run(&mut self) {
        for profile in self.role_profiles.iter().rev() {
            if self.chain.stop.is_some() {
                break;
            }
            send(*profile, &mut self.chain);
        }
        // A device belongs to a user: who passes MFA with long-term keys is in its account.
        if self.chain.source.identity == Identity::IamUser && self.chain.source_account.is_none() {
            let first = self.role_profiles.last();
            let device = first.and_then(|profile| profile.value("mfa_serial"));
            let account = device.and_then(Arn::read).map(|arn| arn.account);
            self.chain.source_account = account.filter(|account| !account.is_empty());
        }
    }
}

/// The comment that stands behind a value and is kept as part of it.
pub(super) fn comment(value: &str) -> Option<&str> {
    let at = value
        .match_indices(['#', ';'])
        .map(|(at, _)| at)
        .find(|at| {
            value
                .get(..*at)
                .is_some_and(|before| before.ends_with(is_blank))
        })?;
    value.get(at..)
}

fn infinite_loop(name: &str, visited: &[Profile<'_>]) -> String {
    let visited: Vec<_> = visited.iter().map(|profile| repr(profile.name)).collect();
    format!(
        "Infinite loop in credential configuration detected. Attempting to load from profile {name} \
         which has already been visited. Visited profiles: [{}]",
        visited.join(", ")
    )
}
