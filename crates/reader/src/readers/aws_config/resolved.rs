//! What following a profile to its credentials has come to.

use super::profiles::Profile;
use crate::evidence::call_chain::CallChain;

/// What a selection comes to.
#[derive(Debug, Clone)]
pub(super) struct Resolved<'a> {
    pub(super) chain: CallChain,
    /// The profiles whose roles are assumed, the one of the last call first.
    pub(super) role_profiles: Vec<Profile<'a>>,
    /// The profile that gives the credentials to start from.
    pub(super) base: Option<Profile<'a>>,
    /// Whether the client stops only because a file was not pasted.
    pub(super) assumes_complete: bool,
}
