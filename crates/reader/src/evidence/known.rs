//! What is known once the whole text is read, and who waits for it.

use super::call_chain::{CallChain, Run};
use super::note::{Annotation, Note};
use super::selection::{Environment, Selection};
use super::sighting::ErrorSighting;
use super::span::Span;
use session_advisor_core::model::{Identity, Source};

/// A profile's name, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ProfileName {
    /// The name, `default` included; empty for keys without a header.
    pub(crate) name: String,
    /// The whole section.
    pub(crate) place: Span,
}

/// Profiles, as far as they were pasted.
pub(crate) trait Profiles {
    /// Whether nothing was pasted.
    fn is_empty(&self) -> bool;

    /// The profiles that a command could select for credentials, in the order of the text.
    fn profiles(&self) -> Vec<ProfileName>;

    /// Whether a profile of that name was pasted, whatever stands in it.
    fn has_profile(&self, name: &str) -> bool;

    /// What a client does to get the credentials of what is selected.
    fn chain(&self, selection: &Selection) -> CallChain;

    /// What was understood, in the order of the text; hops are those of the chain.
    fn parts(&self, chain: &CallChain) -> Vec<Annotation>;

    /// What is worth knowing about what is selected.
    fn notes(&self, selection: &Selection) -> Vec<Note>;

    /// Takes the files for an extract, because the calls were made.
    fn take_for_extract(&mut self);
}

/// No profile at all.
#[derive(Debug)]
pub(crate) struct NoProfiles;

impl Profiles for NoProfiles {
    fn is_empty(&self) -> bool {
        true
    }

    fn profiles(&self) -> Vec<ProfileName> {
        Vec::new()
    }

    fn has_profile(&self, _name: &str) -> bool {
        false
    }

    fn chain(&self, _selection: &Selection) -> CallChain {
        CallChain::from(Source::new(Identity::Unknown))
    }

    fn parts(&self, _chain: &CallChain) -> Vec<Annotation> {
        Vec::new()
    }

    fn notes(&self, _selection: &Selection) -> Vec<Note> {
        Vec::new()
    }

    fn take_for_extract(&mut self) {}
}

/// What is known once everything is read.
#[derive(Clone, Copy)]
pub(crate) struct Known<'a> {
    /// The whole text.
    pub(crate) text: &'a str,
    /// The profiles of the files.
    pub(crate) profiles: &'a dyn Profiles,
    /// The environment variables about AWS that hold in the end.
    pub(crate) environment: &'a Environment,
    /// The errors.
    pub(crate) errors: &'a [ErrorSighting],
}

/// Something that makes calls which can be told only once the whole text is read.
pub(crate) trait Chains {
    /// What it does, piece by piece.
    fn runs(&mut self, known: &Known<'_>) -> Vec<Run>;
}
