//! The profiles of both files together, as the AWS CLI merges them.

use super::file::{Entry, Failure, Parsed, Section};
use super::file_kind::File;
use super::label::file_at;
use crate::collections::map::StringMap;
use crate::evidence::selection::Selection;
use crate::formats::python::words;

/// Where a section stands: which file, which of its sections.
type At = (usize, usize);

/// A profile: sections of both files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Sections {
    /// Those of the credentials file; the last counts first.
    credentials: Vec<At>,
    /// Those of the config file; the last counts first.
    config: Vec<At>,
}

/// Which sections make which profile. Sections are named by their position, so that this stays
/// small beside the files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Map {
    profiles: StringMap<Sections>,
    sso_sessions: StringMap<At>,
    /// The file that cannot be parsed.
    unparsed: Option<usize>,
    /// Whether the paste has the config file that the client reads, as far as it says.
    has_config: bool,
    /// The same of the credentials file.
    has_credentials: bool,
    /// Whether the environment names a file that was not pasted.
    moved: bool,
}

/// The name that keys without a header have among the profiles.
pub(super) const ANONYMOUS: &str = "";

/// What a section of a config file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum SectionKind {
    Profile(String),
    SsoSession(String),
    Services(String),
    /// None that clients know.
    Other,
}

impl SectionKind {
    /// What a section of that name is in the config file.
    pub(super) fn in_config(name: &str) -> Self {
        if name == "default" {
            return Self::Profile(name.to_owned());
        }
        // The client looks at how the header starts, not at its first word.
        for start in ["profile", "sso-session", "services"] {
            if name.starts_with(start) {
                let mut parts = words(name).unwrap_or_default().into_iter();
                return match (parts.next(), parts.next(), parts.next()) {
                    (Some(_), Some(second), None) => match start {
                        "profile" => Self::Profile(second),
                        "sso-session" => Self::SsoSession(second),
                        _ => Self::Services(second),
                    },
                    _ => Self::Other,
                };
            }
        }
        Self::Other
    }

    /// What a section is, by the file that it stands in.
    pub(super) fn of(file: File, section: &Section) -> Self {
        match (&section.name, file) {
            (None, _) => Self::Profile(ANONYMOUS.to_owned()),
            (Some(name), File::Config) => Self::in_config(name),
            (Some(name), File::Credentials) => Self::Profile(name.clone()),
            // Headers of either file may stand in a text that does not name the file.
            (Some(name), File::Unsaid) => match Self::in_config(name) {
                Self::Other => Self::Profile(name.clone()),
                known => known,
            },
        }
    }
}

impl Map {
    /// Puts the sections together for a client with that selection.
    pub(super) fn new(files: &[Parsed], selection: &Selection) -> Self {
        let config = Wanted::of(selection, "AWS_CONFIG_FILE", File::Config);
        let credentials = Wanted::of(selection, "AWS_SHARED_CREDENTIALS_FILE", File::Credentials);
        let mut map = Self {
            moved: config == Wanted::Elsewhere || credentials == Wanted::Elsewhere,
            ..Self::default()
        };
        for (number, parsed) in files.iter().enumerate() {
            let is_config = config.is(parsed.file);
            let is_credentials = credentials.is(parsed.file);
            map.has_config |= is_config && parsed.file != File::Unsaid;
            map.has_credentials |= is_credentials && parsed.file != File::Unsaid;
            if is_config || is_credentials {
                if parsed.failure.is_some() {
                    map.unparsed.get_or_insert(number);
                }
                for (section, at) in parsed
                    .sections
                    .iter()
                    .zip((0..).map(|index| (number, index)))
                {
                    map.add(parsed.file, section, at, is_config, is_credentials);
                }
            }
        }
        map
    }

    fn add(
        &mut self,
        file: File,
        section: &Section,
        at: At,
        as_config: bool,
        as_credentials: bool,
    ) {
        let kind = if file == File::Unsaid {
            SectionKind::of(file, section)
        } else if as_config {
            section
                .name
                .as_deref()
                .map_or(SectionKind::Other, SectionKind::in_config)
        } else {
            SectionKind::Other
        };
        match kind {
            SectionKind::Profile(name) => {
                let Some(sections) = self.profiles.or_default(&name) else {
                    return;
                };
                if file == File::Unsaid {
                    // A section that stands twice is one of either file.
                    if section.get("aws_access_key_id").is_some() {
                        sections.credentials.push(at);
                    } else {
                        sections.config.push(at);
                    }
                } else {
                    // The later of `[default]` and `[profile default]` replaces the other.
                    sections.config = vec![at];
                }
            }
            SectionKind::SsoSession(name) => {
                self.sso_sessions.insert(&name, at);
            }
            SectionKind::Services(_) | SectionKind::Other => {}
        }
        if as_credentials && file != File::Unsaid {
            let name = section.name.as_deref().unwrap_or_default();
            if let Some(sections) = self.profiles.or_default(name) {
                sections.credentials = vec![at];
            }
        }
    }
}

/// Which of the pasted files a client reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    File(File),
    /// One that was not pasted.
    Elsewhere,
}

impl Wanted {
    fn of(selection: &Selection, variable: &str, usual: File) -> Self {
        match selection.environment.get(variable) {
            None => Self::File(usual),
            Some(path) => file_at(path).map_or(Self::Elsewhere, Self::File),
        }
    }

    fn is(self, file: File) -> bool {
        self == Self::File(file) || file == File::Unsaid
    }
}

/// The files with the map of their profiles.
#[derive(Debug, Clone, Copy)]
pub(super) struct Profiles<'a> {
    pub(super) files: &'a [Parsed],
    pub(super) map: &'a Map,
    /// Whether what was pasted is all that there is.
    pub(super) complete: bool,
    /// Whether the files are only a part of what the client read.
    pub(super) extract: bool,
}

impl<'a> Profiles<'a> {
    /// The profile of that name.
    pub(super) fn get(self, name: &str) -> Option<Profile<'a>> {
        self.map
            .profiles
            .get_with_name(name)
            .map(|(name, sections)| Profile {
                name,
                sections,
                profiles: self,
            })
    }

    /// All profiles, by their names.
    pub(super) fn all(self) -> impl Iterator<Item = Profile<'a>> {
        self.map
            .profiles
            .iter()
            .map(move |(name, sections)| Profile {
                name,
                sections,
                profiles: self,
            })
    }

    /// The keys of a section `[sso-session …]`.
    pub(super) fn sso_session(self, name: &str) -> Option<impl Iterator<Item = &'a Entry>> {
        let (parsed, section) = self.section(*self.map.sso_sessions.get(name)?)?;
        let inherited = parsed
            .defaults
            .iter()
            .flat_map(|defaults| &defaults.entries);
        let inherited = inherited.filter(|entry| section.get(&entry.key).is_none());
        Some(section.entries.iter().chain(inherited))
    }

    /// The file that cannot be parsed, if there is one.
    pub(super) fn unparsed(self) -> Option<(&'a Parsed, &'a Failure)> {
        let parsed = self.files.get(self.map.unparsed?)?;
        Some((parsed, parsed.failure.as_ref()?))
    }

    /// Whether a profile that is not in the paste does not exist.
    pub(super) fn knows_all(self) -> bool {
        if self.map.moved {
            return false;
        }
        let is_named = self.files.iter().any(|parsed| parsed.file != File::Unsaid);
        !self.extract
            && (self.map.has_config && self.map.has_credentials || is_named && self.complete)
    }

    /// Whether that rests on the credentials file not having been pasted.
    pub(super) fn lacks_credentials_file(self) -> bool {
        !self.map.has_credentials
    }

    fn section(self, (file, section): At) -> Option<(&'a Parsed, &'a Section)> {
        let parsed = self.files.get(file)?;
        Some((parsed, parsed.sections.get(section)?))
    }
}

/// A profile with the keys of both files.
#[derive(Debug, Clone, Copy)]
pub(super) struct Profile<'a> {
    pub(super) name: &'a str,
    sections: &'a Sections,
    profiles: Profiles<'a>,
}

/// Where a key's value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// The profile's own section.
    Section(File),
    /// `[DEFAULT]`.
    Defaults(File),
}

impl<'a> Profile<'a> {
    /// The key's entry that counts: the credentials file before the config file.
    pub(super) fn get(self, key: &str) -> Option<&'a Entry> {
        self.found(key).next().map(|(entry, _)| entry)
    }

    /// The value that counts.
    pub(super) fn value(self, key: &str) -> Option<&'a str> {
        self.get(key).map(|entry| entry.value.as_str())
    }

    pub(super) fn has(self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// Every entry of the key, the one that counts first.
    pub(super) fn found(self, key: &str) -> impl Iterator<Item = (&'a Entry, Origin)> {
        self.sections()
            .filter_map(move |section| found_in(section, key))
    }

    /// The key in the credentials file alone, as the client looks for access keys there.
    pub(super) fn in_credentials(self, key: &str) -> Option<&'a Entry> {
        self.in_sections(&self.sections.credentials, key)
    }

    /// The key in the config file alone.
    pub(super) fn in_config(self, key: &str) -> Option<&'a Entry> {
        self.in_sections(&self.sections.config, key)
    }

    fn in_sections(self, sections: &[At], key: &str) -> Option<&'a Entry> {
        sections
            .iter()
            .rev()
            .find_map(|at| found_in(self.profiles.section(*at)?, key))
            .map(|(entry, _)| entry)
    }

    /// Its sections with their files, the one that counts first.
    pub(super) fn sections(self) -> impl Iterator<Item = (&'a Parsed, &'a Section)> {
        let credentials = self.sections.credentials.iter().rev();
        credentials
            .chain(self.sections.config.iter().rev())
            .filter_map(move |at| self.profiles.section(*at))
    }
}

fn found_in<'a>(
    (parsed, section): (&'a Parsed, &'a Section),
    key: &str,
) -> Option<(&'a Entry, Origin)> {
    match section.get(key) {
        Some(entry) => Some((entry, Origin::Section(parsed.file))),
        None => parsed
            .defaults
            .as_ref()
            .and_then(|defaults| defaults.get(key))
            .map(|entry| (entry, Origin::Defaults(parsed.file))),
    }
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
