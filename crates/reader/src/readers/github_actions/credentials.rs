//! Whose credentials a step finds, and which role it names.

use super::checks;
use super::inputs::{Given, Step};
use crate::evidence::arn::Arn;
use crate::evidence::call_chain::{CallChain, Step as Call};
use session_advisor_core::model::{Identity, Operation, RoleLabel, Source};

/// Whose keys these are.
pub(super) fn identity(key: Given<'_>, token: bool) -> Identity {
    if token || key.text.starts_with("ASIA") {
        Identity::TemporaryCredentials
    } else {
        Identity::IamUser
    }
}

/// What variables say about the container that the runner is.
pub(super) fn container(step: &Step) -> Option<CallChain> {
    let token_file = step.env("AWS_WEB_IDENTITY_TOKEN_FILE");
    if let (Some(file), Some(role)) = (token_file, step.env("AWS_ROLE_ARN")) {
        let mut chain = CallChain::from(Source::new(Identity::Oidc));
        let mut call = Call::new(Operation::AssumeRoleWithWebIdentity);
        call.place = Some(file.place.clone());
        name_role(&mut call, role);
        chain.steps.push(call);
        return Some(chain);
    }
    let address = step.env("AWS_CONTAINER_CREDENTIALS_FULL_URI");
    let identity = match address {
        Some(address) if address.text.contains("169.254.170.23") => Identity::EksPodIdentity,
        Some(_) => Identity::EcsTask,
        None => {
            step.env("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")?;
            Identity::EcsTask
        }
    };
    Some(CallChain::from(Source::new(identity)))
}

/// The role as far as the paste names it.
pub(super) fn name_role(call: &mut Call, role: Given<'_>) {
    let arn = Arn::read(role.text);
    let is_told = |name: &str| !name.contains("${{") && !name.contains('*');
    if let Some(arn) = arn {
        if arn.role_name().is_some_and(is_told) {
            call.role = Some(arn);
        }
    } else if checks::is_name(role) {
        call.hop.role = RoleLabel::of_role(role.text);
    }
}
