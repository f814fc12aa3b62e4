//! How the AWS CLI v2 finds the credentials of a profile: which it starts from, which calls it makes
//! with them, and where it stops by itself.

use super::Selection;
use super::base::{self, Base};
use super::call::{step, stop};
use super::file::Entry;
use super::profiles::{ANONYMOUS, Profile, Profiles};
use super::values::{is_blank, repr};
use crate::intake::arn::Arn;
use crate::intake::by_name::ByName;
use crate::intake::walk::{Stop, Walk};
use crate::model::{Ask, Identity, Source};

/// What a selection comes to.
#[derive(Debug, Clone)]
pub(super) struct Resolved<'a> {
    pub(super) walk: Walk,
    /// The profiles whose roles are assumed, in the order of the calls.
    pub(super) chain: Vec<Profile<'a>>,
    /// The profile that gives the credentials to start from.
    pub(super) base: Option<Profile<'a>>,
    /// Whether the client stops only because a file was not pasted.
    pub(super) assumes_complete: bool,
}

impl<'a> Resolved<'a> {
    fn at(walk: Walk) -> Self {
        Self {
            walk,
            chain: Vec::new(),
            base: None,
            assumes_complete: false,
        }
    }

    fn stopped(stop: Stop) -> Self {
        let mut walk = Walk::from(Source::new(Identity::Unknown));
        walk.stop = Some(stop);
        Self::at(walk)
    }

    fn started(base: Base<'a>) -> Self {
        let mut walk = Walk::from(base.source);
        walk.source_account = base.account;
        walk.source_place = base.place;
        walk.steps.extend(base.step);
        walk.stop = base.stop;
        Self {
            base: base.profile,
            ..Self::at(walk)
        }
    }
}

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
    if let Some((parsed, failure)) = profiles.unparsed() {
        let words = format!("Unable to parse config file: {}", parsed.path);
        return Resolved::stopped(stop(words, Some(failure.place.clone())));
    }
    let (named, by_command) = selected(selection);
    let profile = profile_named(profiles, named.unwrap_or("default"));
    if let (Some(name), None) = (named, profile) {
        if !profiles.knows_all() {
            return Resolved::at(Walk::from(Source::new(Identity::Unknown)));
        }
        let words = format!("The config profile ({name}) could not be found");
        return Resolved::stopped(stop(words, None));
    }
    // An explicit --profile shuts the environment's keys and web identity out.
    let environment = (!by_command).then_some(&selection.environment);
    if let Some(base) = environment.and_then(base::of_environment) {
        return Resolved::started(base);
    }
    if let Some(profile) = profile.filter(|profile| is_role(*profile)) {
        return chain(profiles, profile, selection);
    }
    let found = base::of_profile(profile, profiles, environment);
    Resolved::started(found.unwrap_or_else(|| base::of_machine(profile, &selection.environment)))
}

/// Whether the client assumes a role for that profile.
pub(super) fn is_role(profile: Profile<'_>) -> bool {
    profile.has("role_arn") && !profile.has("web_identity_token_file")
}

/// Whether keys stand in the profile, so that as a source it assumes no role.
pub(super) fn has_keys(profile: Profile<'_>) -> bool {
    profile.has("aws_access_key_id") || profile.has("aws_secret_access_key")
}

/// Whether a profile says anything about where its credentials come from.
pub(super) fn gives_credentials(profile: Profile<'_>) -> bool {
    const KEYS: [&str; 9] = [
        "role_arn",
        "aws_access_key_id",
        "source_profile",
        "credential_source",
        "credential_process",
        "sso_account_id",
        "sso_role_name",
        "login_session",
        "web_identity_token_file",
    ];
    KEYS.iter().any(|key| profile.has(key))
}

/// Why a chain of profiles has no start.
struct Broken {
    stop: Stop,
    assumes_complete: bool,
}

fn chain<'a>(profiles: Profiles<'a>, top: Profile<'a>, selection: &Selection) -> Resolved<'a> {
    let mut chain = Vec::new();
    let started = start(profiles, top, selection, &mut chain);
    chain.reverse();
    let resolved = match started {
        Ok(mut base) => {
            let base_name = base.profile.map(|profile| profile.name);
            if chain.iter().any(|profile| Some(profile.name) == base_name) {
                // The duration there is the role's, not one that its keys ignore.
                base.source.ask = Ask::Nothing;
            }
            run(Resolved::started(base), &chain)
        }
        Err(broken) => {
            let Broken {
                mut stop,
                assumes_complete,
            } = *broken;
            stop.instead_of = Some(step(top).0);
            Resolved {
                assumes_complete,
                ..Resolved::stopped(stop)
            }
        }
    };
    Resolved { chain, ..resolved }
}

/// Follows the profiles down to the credentials that the first call is signed with. All of them are
/// looked at before any call.
fn start<'a>(
    profiles: Profiles<'a>,
    top: Profile<'a>,
    selection: &Selection,
    chain: &mut Vec<Profile<'a>>,
) -> Result<Base<'a>, Box<Broken>> {
    let mut visited = vec![top.name];
    let mut known = ByName::default();
    known.insert(top.name, ());
    let mut profile = top;
    loop {
        chain.push(profile);
        let source = match (
            profile.get("source_profile"),
            profile.get("credential_source"),
        ) {
            (Some(_), Some(source)) => {
                let words = format!(
                    "The profile \"{}\" contains both source_profile and credential_source.",
                    profile.name
                );
                return Err(broken(words, Some(source)));
            }
            (None, None) if profile.name == ANONYMOUS => {
                return Ok(Base::not_pasted(profile.get("role_arn")));
            }
            (None, None) => {
                let words = "Partial credentials found in assume-role, missing: source_profile or \
                             credential_source";
                return Err(broken(words.to_owned(), profile.get("role_arn")));
            }
            (None, Some(source)) => {
                return base::of_credential_source(profile, source, &selection.environment)
                    .map_err(|stop| {
                        Box::new(Broken {
                            stop: *stop,
                            assumes_complete: false,
                        })
                    });
            }
            (Some(source), None) => source,
        };
        let Some(next) = profiles.get(&source.value) else {
            return missing(profiles, profile, source);
        };
        if known.has(next.name) && !(next.name == profile.name && has_keys(next)) {
            if next.name == profile.name && !profiles.knows_all() {
                // Its keys may stand in the file that was not pasted.
                return Ok(Base::not_pasted(Some(source)));
            }
            return Err(broken(infinite_loop(next.name, &visited), Some(source)));
        }
        visited.push(next.name);
        known.insert(next.name, ());
        if has_keys(next) || !is_role(next) {
            return match base::of_profile(Some(next), profiles, None) {
                Some(base) => Ok(base),
                None if profiles.knows_all() => {
                    let words = format!(
                        "The source profile \"{}\" must have credentials.",
                        next.name
                    );
                    Err(lacking(profiles, words, source))
                }
                None => Ok(Base::not_pasted(Some(source))),
            };
        }
        profile = next;
    }
}

fn broken(words: String, entry: Option<&Entry>) -> Box<Broken> {
    Box::new(Broken {
        stop: stop(words, entry.map(|entry| entry.place.clone())),
        assumes_complete: false,
    })
}

fn missing<'a>(
    profiles: Profiles<'a>,
    profile: Profile<'a>,
    source: &Entry,
) -> Result<Base<'a>, Box<Broken>> {
    // No profile has a name with a line break or a comment in it.
    let is_name = source.glued.is_empty() && comment(&source.value).is_none();
    if !profiles.knows_all() && is_name {
        return Ok(Base::not_pasted(Some(source)));
    }
    let words = format!(
        "The source_profile \"{}\" referenced in the profile \"{}\" does not exist.",
        source.value, profile.name
    );
    Err(lacking(profiles, words, source))
}

/// What a source lacks may stand in a credentials file that was not pasted.
fn lacking(profiles: Profiles<'_>, words: String, source: &Entry) -> Box<Broken> {
    let mut broken = broken(words, Some(source));
    broken.assumes_complete = profiles.lacks_credentials_file();
    broken
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

fn infinite_loop(name: &str, visited: &[&str]) -> String {
    let visited: Vec<_> = visited.iter().map(|name| repr(name)).collect();
    format!(
        "Infinite loop in credential configuration detected. Attempting to load from profile {name} \
         which has already been visited. Visited profiles: [{}]",
        visited.join(", ")
    )
}

/// Makes the calls, the one nearest to the source first.
fn run<'a>(mut resolved: Resolved<'a>, chain: &[Profile<'a>]) -> Resolved<'a> {
    for profile in chain {
        if resolved.walk.stop.is_some() {
            break;
        }
        let (call, refused) = step(*profile);
        match refused {
            Some(refused) => {
                resolved.walk.stop = Some(Stop {
                    instead_of: Some(call),
                    ..refused
                });
            }
            None => resolved.walk.steps.push(call),
        }
    }
    // A device belongs to a user: whoever passes MFA with long-term keys lives in its account.
    let first = chain
        .first()
        .and_then(|profile| profile.value("mfa_serial"));
    if resolved.walk.source.identity == Identity::IamUser && resolved.walk.source_account.is_none()
    {
        let device = first.and_then(Arn::read).map(|arn| arn.account);
        resolved.walk.source_account = device.filter(|account| !account.is_empty());
    }
    resolved
}
