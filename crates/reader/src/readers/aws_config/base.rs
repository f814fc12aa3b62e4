//! The credentials that a chain starts from: of a profile, of the environment, of the machine.

use super::call::{Check, ignored, role_arn, stop};
use super::file::Entry;
use super::profiles::{Profile, Profiles};
use super::resolved::Resolved;
use crate::evidence::arn::{Arn, Principal};
use crate::evidence::call_chain::Step;
use crate::evidence::selection::Environment;
use crate::evidence::span::Span;
use session_advisor_core::model::{Identity, Operation, SignedInAs};

/// Who an access key belongs to, as far as the key and its token tell.
fn owner(key: &str, has_token: bool) -> Identity {
    if has_token || key.starts_with("ASIA") {
        Identity::TemporaryCredentials
    } else {
        Identity::IamUser
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

/// Each of these looks in one place, and says whether the client goes no further: because
/// credentials are there, or because it stops.
impl<'a> Resolved<'a> {
    /// The client stops there.
    pub(super) fn stop(&mut self, words: String, place: Option<Span>) {
        self.chain.stop = Some(stop(words, place));
    }

    /// Credentials that the paste does not tell.
    pub(super) fn not_pasted(&mut self, named_by: Option<&Entry>) {
        self.chain.source_place = named_by.map(|entry| entry.place.clone());
    }

    fn of(&mut self, identity: Identity, profile: Profile<'a>, entry: &Entry) {
        self.chain.source.identity = identity;
        self.chain.source.ask = ignored(profile);
        self.chain.source_place = Some(entry.place.clone());
        self.base = Some(profile);
    }

    fn stop_for(&mut self, words: String, profile: Profile<'a>, entry: &Entry) {
        self.stop(words, Some(entry.place.clone()));
        self.base = Some(profile);
    }

    /// The keys of the environment variables.
    pub(super) fn of_environment(&mut self, environment: &Environment) -> bool {
        let filled = |name: &str| environment.get(name).filter(|value| !value.is_empty());
        let Some(key) = filled("AWS_ACCESS_KEY_ID") else {
            return false;
        };
        if filled("AWS_SECRET_ACCESS_KEY").is_none() {
            let words = "Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY";
            self.stop(words.to_owned(), None);
            return true;
        }
        let has_token = filled("AWS_SESSION_TOKEN")
            .or_else(|| filled("AWS_SECURITY_TOKEN"))
            .is_some();
        self.chain.source.identity = owner(key, has_token);
        true
    }

    /// What a container or an instance gives to a client that found nothing else.
    pub(super) fn of_machine(&mut self, profile: Option<Profile<'a>>, environment: &Environment) {
        self.base = profile;
        if let Some(identity) = of_container(environment) {
            self.chain.source.identity = identity;
        } else if is_instance_shut_out(environment) {
            let words = "Unable to locate credentials. You can configure credentials by running \
                         \"aws login\".";
            self.stop(words.to_owned(), None);
        }
    }

    /// What `credential_source` names; false where the client stops over it.
    pub(super) fn of_credential_source(
        &mut self,
        profile: Profile<'a>,
        source: &Entry,
        environment: &Environment,
    ) -> bool {
        let place = Some(source.place.clone());
        let name = profile.name;
        match source.value.as_str() {
            "Environment" => {
                self.of_environment(environment);
            }
            "Ec2InstanceMetadata" if is_instance_shut_out(environment) => {
                let words = format!(
                    "Error when retrieving credentials from Ec2InstanceMetadata: No credentials \
                     found in credential_source referenced in profile {name}"
                );
                self.stop(words, place.clone());
            }
            "Ec2InstanceMetadata" => self.chain.source.identity = Identity::Ec2InstanceProfile,
            "EcsContainer" => {
                self.chain.source.identity = match of_container(environment) {
                    Some(Identity::EksPodIdentity) => Identity::EksPodIdentity,
                    _ => Identity::EcsTask,
                };
            }
            other => {
                let words = format!(
                    "The credential source \"{other}\" referenced in profile \"{name}\" is not \
                     valid."
                );
                self.stop(words, place.clone());
            }
        }
        let starts = self.chain.stop.is_none();
        if starts {
            self.chain.source_place = place;
        }
        starts
    }

    /// What a profile itself gives, in the order in which the client looks. The environment counts
    /// only where no profile is named on the command line.
    pub(super) fn of_profile(
        &mut self,
        profile: Option<Profile<'a>>,
        profiles: Profiles<'a>,
        environment: Option<&Environment>,
    ) -> bool {
        if self.web_identity(profile, environment) {
            return true;
        }
        let Some(profile) = profile else {
            return false;
        };
        let (credentials, config) = (Profile::in_credentials, Profile::in_config);
        self.identity_center(profile, profiles)
            || self.keys(profile, credentials, "shared-credentials-file", profiles)
            || self.login(profile)
            || self.process(profile)
            || self.keys(profile, config, "config-file", profiles)
    }

    fn web_identity(
        &mut self,
        profile: Option<Profile<'a>>,
        environment: Option<&Environment>,
    ) -> bool {
        let variable = |name: &str| environment?.get(name).map(String::as_str);
        let entry = |key: &str| profile?.get(key);
        let file = entry("web_identity_token_file");
        let from_environment = variable("AWS_WEB_IDENTITY_TOKEN_FILE");
        let token = from_environment.or(file.map(|entry| entry.value.as_str()));
        if token.is_none_or(str::is_empty) {
            return false;
        }
        let place = file
            .filter(|_| from_environment.is_none())
            .map(|entry| entry.place.clone());
        self.base = profile;
        let arn = variable("AWS_ROLE_ARN").or(entry("role_arn").map(|entry| entry.value.as_str()));
        let Some(arn) = arn.filter(|arn| !arn.is_empty()) else {
            let words = "The provided profile or the current environment is configured to assume \
                         role with web identity but has no role ARN configured. Ensure that the \
                         profile has the role_arnconfiguration set or the AWS_ROLE_ARN env var is \
                         set.";
            self.stop(words.to_owned(), place);
            return true;
        };
        let mut call = Step::new(Operation::AssumeRoleWithWebIdentity);
        call.role = role_arn(arn);
        let mut check = Check::default();
        if variable("AWS_ROLE_SESSION_NAME").is_none()
            && let Some(name) = entry("role_session_name").filter(|entry| !entry.value.is_empty())
        {
            check.length("RoleSessionName", name, 2);
        }
        if variable("AWS_ROLE_ARN").is_some() {
            call.place.clone_from(&place);
        } else if let Some(role) = entry("role_arn") {
            call.place = Some(role.place.clone());
            check.length("RoleArn", role, 20);
        }
        self.chain.source.identity = Identity::Oidc;
        self.chain.source_place = place;
        // A duration beside a token of the environment was not meant for it.
        if let Some(profile) = profile.filter(|_| from_environment.is_none()) {
            self.chain.source.ask = ignored(profile);
        }
        check.send(call, &mut self.chain);
        true
    }

    fn identity_center(&mut self, profile: Profile<'a>, profiles: Profiles<'a>) -> bool {
        const OF_PROFILE: [&str; 2] = ["sso_role_name", "sso_account_id"];
        const OF_SESSION: [&str; 2] = ["sso_start_url", "sso_region"];
        let Some(entry) = OF_PROFILE.iter().find_map(|key| profile.get(key)) else {
            return false;
        };
        let mut from_session = Vec::new();
        if let Some(session) = profile.get("sso_session") {
            let Some(entries) = profiles.sso_session(&session.value) else {
                if profiles.knows_all() {
                    let words = format!(
                        "The specified sso-session does not exist: \"{}\"",
                        session.value
                    );
                    self.stop_for(words, profile, session);
                } else {
                    // The section may stand outside of what was pasted.
                    self.of(Identity::IdentityCenter, profile, entry);
                }
                return true;
            };
            for entry in entries {
                if let Some(own) = profile.get(&entry.key)
                    && own.value != entry.value
                {
                    let words = format!(
                        "The value for {} is inconsistent between profile ({}) and sso-session \
                         ({}).",
                        entry.key, own.value, entry.value
                    );
                    self.stop_for(words, profile, own);
                    return true;
                }
                from_session.push(entry.key.as_str());
            }
        }
        let mut missing = Vec::new();
        for key in [OF_PROFILE, OF_SESSION].as_flattened() {
            if !profile.has(key) && !from_session.contains(key) {
                missing.push(*key);
            }
        }
        if !missing.is_empty() && profiles.knows_all() {
            let words = format!(
                "The profile \"{}\" is configured to use SSO but is missing required \
                 configuration: {}",
                profile.name,
                missing.join(", ")
            );
            self.stop_for(words, profile, entry);
            return true;
        }
        self.of(Identity::IdentityCenter, profile, entry);
        self.chain.source_account = profile.value("sso_account_id").map(str::to_owned);
        true
    }

    fn keys(
        &mut self,
        profile: Profile<'a>,
        get: fn(Profile<'a>, &str) -> Option<&'a Entry>,
        provider: &str,
        profiles: Profiles<'a>,
    ) -> bool {
        let Some(key) = get(profile, "aws_access_key_id") else {
            return false;
        };
        // Who pastes part of a file may well leave the secret out.
        if get(profile, "aws_secret_access_key").is_none() && profiles.knows_all() {
            let words =
                format!("Partial credentials found in {provider}, missing: aws_secret_access_key");
            self.stop_for(words, profile, key);
            return true;
        }
        let token =
            get(profile, "aws_security_token").or_else(|| get(profile, "aws_session_token"));
        let has_token = token.is_some_and(|token| !token.value.is_empty());
        self.of(owner(&key.value, has_token), profile, key);
        self.chain.source_account = get(profile, "aws_account_id").map(|entry| entry.value.clone());
        true
    }

    fn login(&mut self, profile: Profile<'a>) -> bool {
        let Some(entry) = profile.get("login_session") else {
            return false;
        };
        let arn = Arn::read(&entry.value);
        let signed_in = arn.as_ref().and_then(|arn| match arn.principal {
            Principal::User(_) => Some(SignedInAs::User),
            Principal::Role(_) | Principal::AssumedRole(_) => Some(SignedInAs::Role),
            Principal::Root => Some(SignedInAs::Root),
            Principal::FederatedUser(_) | Principal::Other => None,
        });
        self.of(Identity::CliLogin { signed_in }, profile, entry);
        self.chain.source_account = arn.map(|arn| arn.account);
        true
    }

    fn process(&mut self, profile: Profile<'a>) -> bool {
        let entry = profile.get("credential_process");
        if let Some(entry) = entry {
            self.of(Identity::Unknown, profile, entry);
        }
        entry.is_some()
    }
}
