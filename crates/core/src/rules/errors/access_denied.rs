use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::facts::{Sources, citations};
use crate::model::Operation;
use crate::rules::rule::OtherError;

/// Trust policy or permissions do not allow the call.
#[derive(Debug)]
pub struct AccessDenied;

impl OtherError for AccessDenied {
    const TITLE: &'static str = "Access denied";
    const HEADLINE: &'static str =
        "Access is denied by a trust policy or permissions; the duration was not the matter.";
    const MESSAGE: &'static str = "Trust policy or permissions do not allow this call; AWS words it the same for a wrong \
         principal, external ID, MFA condition or session tag. The duration is not what was \
         refused.";
    const QUOTES: &'static [Quote] = &[Quote::said(
        citations::TROUBLESHOOT_ROLES,
        "Verify that your IAM policy grants you permission to call sts:AssumeRole for the role \
             that you want to assume. … Verify that you meet all the conditions that are specified \
             in the role's trust policy.",
    )];

    fn sources(_: Operation) -> Sources {
        &[citations::TROUBLESHOOT_ROLES, citations::STS_COMMON_ERRORS]
    }

    fn error_text(operation: Operation) -> Option<ErrorText> {
        let message = match operation {
            Operation::AssumeRoleWithWebIdentity => {
                "Not authorized to perform sts:AssumeRoleWithWebIdentity"
            }
            Operation::AssumeRole => {
                "User: … is not authorized to perform: sts:AssumeRole on resource: …"
            }
            _ => return None,
        };
        Some(ErrorText::fixed("AccessDenied", message))
    }
}
