//! The credentials that a walk starts from: of a profile, of the environment, of the machine.

use super::Environment;
use super::call::{Check, ignored, role_arn, stop};
use super::file::Entry;
use super::profiles::{Profile, Profiles};
use crate::intake::Place;
use crate::intake::arn::{Arn, Principal};
use crate::intake::walk::{Step, Stop};
use crate::model::{Identity, Operation, SignedInAs, Source};

/// Credentials to start from.
#[derive(Debug, Clone)]
pub(super) struct Base<'a> {
    pub(super) source: Source,
    pub(super) account: Option<String>,
    pub(super) place: Option<Place>,
    /// The unsigned call that gets them.
    pub(super) step: Option<Step>,
    /// What the client says instead.
    pub(super) stop: Option<Stop>,
    pub(super) profile: Option<Profile<'a>>,
}

impl<'a> Base<'a> {
    fn new(identity: Identity) -> Self {
        Self {
            source: Source::new(identity),
            account: None,
            place: None,
            step: None,
            stop: None,
            profile: None,
        }
    }

    /// Credentials that the paste does not tell.
    pub(super) fn not_pasted(named_by: Option<&Entry>) -> Self {
        Self {
            place: named_by.map(|entry| entry.place.clone()),
            ..Self::new(Identity::Unknown)
        }
    }

    fn of(identity: Identity, profile: Profile<'a>, entry: &Entry) -> Self {
        let mut base = Self::new(identity);
        base.source.ask = ignored(profile);
        base.place = Some(entry.place.clone());
        base.profile = Some(profile);
        base
    }

    fn stopped(words: String, place: Option<Place>, profile: Option<Profile<'a>>) -> Self {
        Self {
            stop: Some(stop(words, place)),
            profile,
            ..Self::new(Identity::Unknown)
        }
    }
}

/// Who an access key belongs to, as far as the key and its token tell.
fn owner(key: &str, has_token: bool) -> Identity {
    if has_token || key.starts_with("ASIA") {
        Identity::TemporaryCredentials
    } else {
        Identity::IamUser
    }
}

/// The keys of the environment variables.
pub(super) fn of_environment<'a>(environment: &Environment) -> Option<Base<'a>> {
    let filled = |name: &str| environment.get(name).filter(|value| !value.is_empty());
    let key = filled("AWS_ACCESS_KEY_ID")?;
    if filled("AWS_SECRET_ACCESS_KEY").is_none() {
        let words = "Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY";
        return Some(Base::stopped(words.to_owned(), None, None));
    }
    let has_token = filled("AWS_SESSION_TOKEN")
        .or_else(|| filled("AWS_SECURITY_TOKEN"))
        .is_some();
    Some(Base::new(owner(key, has_token)))
}

/// What a container or an instance gives to a client that found nothing else.
pub(super) fn of_machine<'a>(profile: Option<Profile<'a>>, environment: &Environment) -> Base<'a> {
    if let Some(identity) = of_container(environment) {
        return Base {
            profile,
            ..Base::new(identity)
        };
    }
    if is_instance_shut_out(environment) {
        let words = "Unable to locate credentials. You can configure credentials by running \
                     \"aws login\".";
        return Base::stopped(words.to_owned(), None, profile);
    }
    Base {
        profile,
        ..Base::new(Identity::Unknown)
    }
}

fn of_container(environment: &Environment) -> Option<Identity> {
    if environment.has("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") {
        return Some(Identity::EcsTask);
    }
    let address = environment.get("AWS_CONTAINER_CREDENTIALS_FULL_URI")?;
    // The two addresses of the EKS Pod Identity agent.
    let is_pod = ["169.254.170.23", "fd00:ec2::23"]
        .iter()
        .any(|host| address.contains(host));
    Some(if is_pod {
        Identity::EksPodIdentity
    } else {
        Identity::TemporaryCredentials
    })
}

/// Whether the environment keeps the client from asking the instance.
pub(super) fn is_instance_shut_out(environment: &Environment) -> bool {
    environment
        .get("AWS_EC2_METADATA_DISABLED")
        .is_some_and(|value| value.eq_ignore_ascii_case("true"))
}

/// What `credential_source` names.
pub(super) fn of_credential_source<'a>(
    profile: Profile<'a>,
    source: &Entry,
    environment: &Environment,
) -> Result<Base<'a>, Box<Stop>> {
    let place = Some(source.place.clone());
    let mut base = match source.value.as_str() {
        "Environment" => {
            of_environment(environment).unwrap_or_else(|| Base::not_pasted(Some(source)))
        }
        "Ec2InstanceMetadata" if is_instance_shut_out(environment) => {
            let words = format!(
                "Error when retrieving credentials from Ec2InstanceMetadata: No credentials found \
                 in credential_source referenced in profile {}",
                profile.name
            );
            return Err(Box::new(stop(words, place)));
        }
        "Ec2InstanceMetadata" => Base::new(Identity::Ec2InstanceProfile),
        "EcsContainer" => Base::new(match of_container(environment) {
            Some(Identity::EksPodIdentity) => Identity::EksPodIdentity,
            _ => Identity::EcsTask,
        }),
        other => {
            let words = format!(
                "The credential source \"{other}\" referenced in profile \"{}\" is not valid.",
                profile.name
            );
            return Err(Box::new(stop(words, place)));
        }
    };
    if let Some(stop) = base.stop {
        return Err(Box::new(stop));
    }
    base.place = place;
    Ok(base)
}

/// What a profile itself gives, in the order in which the client looks. The environment counts only
/// where no profile is named on the command line.
pub(super) fn of_profile<'a>(
    profile: Option<Profile<'a>>,
    profiles: Profiles<'a>,
    environment: Option<&Environment>,
) -> Option<Base<'a>> {
    web_identity(profile, environment).or_else(|| {
        let profile = profile?;
        identity_center(profile, profiles)
            .or_else(|| {
                keys(
                    profile,
                    Profile::in_credentials,
                    "shared-credentials-file",
                    profiles,
                )
            })
            .or_else(|| login(profile))
            .or_else(|| process(profile))
            .or_else(|| keys(profile, Profile::in_config, "config-file", profiles))
    })
}

fn web_identity<'a>(
    profile: Option<Profile<'a>>,
    environment: Option<&Environment>,
) -> Option<Base<'a>> {
    let variable = |name: &str| environment?.get(name).map(String::as_str);
    let entry = |key: &str| profile?.get(key);
    let file = entry("web_identity_token_file");
    let token = variable("AWS_WEB_IDENTITY_TOKEN_FILE").or(file.map(|entry| entry.value.as_str()));
    if token.is_none_or(str::is_empty) {
        return None;
    }
    let from_environment = variable("AWS_WEB_IDENTITY_TOKEN_FILE").is_some();
    let place = file
        .filter(|_| !from_environment)
        .map(|entry| entry.place.clone());
    let role = variable("AWS_ROLE_ARN").or(entry("role_arn").map(|entry| entry.value.as_str()));
    let Some(role) = role.filter(|role| !role.is_empty()) else {
        let words = "The provided profile or the current environment is configured to assume role \
                     with web identity but has no role ARN configured. Ensure that the profile has \
                     the role_arnconfiguration set or the AWS_ROLE_ARN env var is set.";
        return Some(Base::stopped(words.to_owned(), place, profile));
    };
    let mut call = Step::new(Operation::AssumeRoleWithWebIdentity);
    call.role = role_arn(role);
    call.place = variable("AWS_ROLE_ARN").map_or_else(
        || entry("role_arn").map(|entry| entry.place.clone()),
        |_| place.clone(),
    );
    let mut base = Base::new(Identity::Oidc);
    base.place = place;
    base.profile = profile;
    // A duration beside a token of the environment was not meant for it.
    if let Some(profile) = profile.filter(|_| !from_environment) {
        base.source.ask = ignored(profile);
    }
    let mut check = Check::default();
    if variable("AWS_ROLE_SESSION_NAME").is_none()
        && let Some(name) = entry("role_session_name").filter(|entry| !entry.value.is_empty())
    {
        check.length("RoleSessionName", name, 2);
    }
    if variable("AWS_ROLE_ARN").is_none()
        && let Some(role) = entry("role_arn")
    {
        check.length("RoleArn", role, 20);
    }
    match check.finish() {
        Some(refused) => {
            base.stop = Some(Stop {
                instead_of: Some(call),
                ..refused
            });
        }
        None => base.step = Some(call),
    }
    Some(base)
}

fn identity_center<'a>(profile: Profile<'a>, profiles: Profiles<'a>) -> Option<Base<'a>> {
    const OF_PROFILE: [&str; 2] = ["sso_role_name", "sso_account_id"];
    const OF_SESSION: [&str; 2] = ["sso_start_url", "sso_region"];
    let entry = OF_PROFILE.iter().find_map(|key| profile.get(key))?;
    let stopped = |words, place: &Entry| {
        Some(Base::stopped(
            words,
            Some(place.place.clone()),
            Some(profile),
        ))
    };
    let mut from_session = Vec::new();
    if let Some(session) = profile.get("sso_session") {
        let Some(entries) = profiles.sso_session(&session.value) else {
            if !profiles.knows_all() {
                // The section may stand outside of what was pasted.
                return Some(Base::of(Identity::IdentityCenter, profile, entry));
            }
            let words = format!(
                "The specified sso-session does not exist: \"{}\"",
                session.value
            );
            return stopped(words, session);
        };
        for entry in entries {
            let own = profile
                .get(&entry.key)
                .filter(|own| own.value != entry.value);
            if let Some(own) = own {
                let words = format!(
                    "The value for {} is inconsistent between profile ({}) and sso-session ({}).",
                    entry.key, own.value, entry.value
                );
                return stopped(words, own);
            }
            from_session.push(entry.key.as_str());
        }
    }
    let missing: Vec<&str> = OF_PROFILE
        .into_iter()
        .chain(OF_SESSION)
        .filter(|key| !profile.has(key) && !from_session.contains(key))
        .collect();
    if !missing.is_empty() && profiles.knows_all() {
        let words = format!(
            "The profile \"{}\" is configured to use SSO but is missing required configuration: {}",
            profile.name,
            missing.join(", ")
        );
        return stopped(words, entry);
    }
    let mut base = Base::of(Identity::IdentityCenter, profile, entry);
    base.account = profile.value("sso_account_id").map(str::to_owned);
    Some(base)
}

fn keys<'a>(
    profile: Profile<'a>,
    get: fn(Profile<'a>, &str) -> Option<&'a Entry>,
    provider: &str,
    profiles: Profiles<'a>,
) -> Option<Base<'a>> {
    let key = get(profile, "aws_access_key_id")?;
    // Who pastes part of a file may well leave the secret out.
    if get(profile, "aws_secret_access_key").is_none() && profiles.knows_all() {
        let words =
            format!("Partial credentials found in {provider}, missing: aws_secret_access_key");
        return Some(Base::stopped(words, Some(key.place.clone()), Some(profile)));
    }
    let token = get(profile, "aws_security_token").or_else(|| get(profile, "aws_session_token"));
    let has_token = token.is_some_and(|token| !token.value.is_empty());
    let mut base = Base::of(owner(&key.value, has_token), profile, key);
    base.account = get(profile, "aws_account_id").map(|entry| entry.value.clone());
    Some(base)
}

fn login(profile: Profile<'_>) -> Option<Base<'_>> {
    let entry = profile.get("login_session")?;
    let arn = Arn::read(&entry.value);
    let signed_in = arn.as_ref().and_then(|arn| match arn.principal {
        Principal::User(_) => Some(SignedInAs::User),
        Principal::Role(_) | Principal::AssumedRole(_) => Some(SignedInAs::Role),
        Principal::Root => Some(SignedInAs::Root),
        Principal::FederatedUser(_) | Principal::Other => None,
    });
    let mut base = Base::of(Identity::CliLogin { signed_in }, profile, entry);
    base.account = arn.map(|arn| arn.account);
    Some(base)
}

fn process(profile: Profile<'_>) -> Option<Base<'_>> {
    let entry = profile.get("credential_process")?;
    Some(Base::of(Identity::Unknown, profile, entry))
}
