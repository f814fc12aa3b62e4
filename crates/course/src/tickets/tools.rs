//! Tickets about command-line tools.

use super::ticket::ticket;
use session_advisor_core::model::{ErrorClass, Reason, RuleName};

ticket! {
    SECURITY_SCAN = "security-scan", teaches Reason::Rule(RuleName::RoleChaining);
    "Our security scanner assumes a role in each account. Big accounts take five hours, so I set the session to 18000 seconds. I only use one role. Why chaining?"
    "scanner --session-duration 18000 --role arn:aws:iam::111122223333:role/Scan\n\nValidationError: The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining."
    "v1~temporary-credentials~assume-role.ask-5h.got-role-chaining"
    causes MAXIMUM CHAINING DENIED;
    remedies RAISE RENEW LONGER;
}

ticket! {
    MFA_PROFILE = "mfa-profile", teaches Reason::Rule(RuleName::RoleChaining);
    "My profile has a user’s key, a role and an MFA device. The tool asks for the code, says that it got a session token, and then fails with two hours."
    "tool exec --assume-role-ttl=2h prod -- env\n\nValidationError: The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining."
    "v1~iam-user~get-session-token.mfa~assume-role.ask-2h.got-role-chaining"
    causes CHAINING MAXIMUM TOO_LONG;
    remedies RAISE LONGER MFA_INSIDE;
}

ticket! {
    MAXIMUM_FIRST = "maximum-first", teaches Reason::Rule(RuleName::RoleMaximum);
    "The tool fetches a session token, then asks for eight hours of a role that still has its first settings. I am about to raise the role’s maximum. Anything else?"
    "ValidationError: The requested DurationSeconds exceeds the MaxSessionDuration set for this role."
    "v1~iam-user~get-session-token~assume-role.ask-8h.max-1h"
    causes CHAINING TOO_LONG MAXIMUM;
    remedies RENEW RAISE LONGER;
}

ticket! {
    WRONG_CLOCK = "wrong-clock", teaches Reason::Error(ErrorClass::ClockSkew);
    "Since this morning every call from the build machine fails. The keys are new, and they work on my laptop."
    "SignatureDoesNotMatch: Signature expired: 20260609T184512Z is now earlier than 20260610T013008Z"
    "v1~iam-user~assume-role.got-clock-skew"
    causes EXPIRED CLOCK DENIED;
    remedies SIGN_IN LONGER SET_CLOCK;
}

ticket! {
    WHOLE_DAY = "whole-day", teaches Reason::Rule(RuleName::AboveMaximum);
    "I want to assume a role once a day. The user’s own keys sign, and the role has the highest maximum there is."
    "aws sts assume-role --role-arn … --role-session-name day --duration-seconds 86400\n\nValidationError: 1 validation error detected: Value '86400' at 'durationSeconds' failed to satisfy constraint"
    "v1~iam-user~assume-role.ask-24h.max-12h"
    causes MAXIMUM CHAINING TOO_LONG;
    remedies IN_RANGE RAISE TRUST;
}

ticket! {
    MFA_AND_A_SECOND_ROLE = "second-role-denied", teaches Reason::Error(ErrorClass::AccessDenied);
    "I turned the session token off and pass the MFA code when I assume the first role, for two hours. That works. The second role asks for MFA too, and now it refuses me."
    "AccessDenied: User: arn:aws:sts::111122223333:assumed-role/first/me is not authorized to perform: sts:AssumeRole"
    "v1~iam-user~assume-role.ask-2h.mfa~assume-role.got-access-denied"
    causes CHAINING DENIED MAXIMUM;
    remedies ONE_HOUR RAISE TRUST;
}
