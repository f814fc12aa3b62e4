//! Tickets about programs that run on AWS.

use super::ticket::ticket;
use session_advisor_core::model::{ErrorClass, Reason, RuleName};

ticket! {
    TWELVE_HOUR_ROLE = "twelve-hour-role", teaches Reason::Rule(RuleName::RoleChaining);
    "My Lambda function assumes a role in the same account. The role’s maximum is 43200, and I ask for that. It must be something else then?"
    "max_session_duration = 43200\n\nValidationError: The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining."
    "v1~service-role~assume-role.ask-12h.max-12h.got-role-chaining"
    causes MAXIMUM TOO_LONG CHAINING;
    remedies RUN_AS RAISE IN_RANGE;
}

ticket! {
    TOKEN_FROM_A_SERVER = "token-from-a-server", teaches Reason::Rule(RuleName::NeedsLongTermKeys);
    "On an EC2 instance I want credentials for a day. I gave the instance’s role every permission for STS."
    "sts.getSessionToken({ DurationSeconds: 86400 })\n\nAccessDenied: Cannot call GetSessionToken with session credentials"
    "v1~ec2-instance-profile~get-session-token.ask-24h"
    causes DENIED TOO_LONG LONG_TERM_ONLY;
    remedies LONG_KEYS TRUST ONE_HOUR;
}

ticket! {
    FUNCTION_DENIED = "function-denied", teaches Reason::Error(ErrorClass::AccessDenied);
    "The function should assume a role in another account. I shortened the session to be safe. Still:"
    "AccessDenied when calling the AssumeRole operation: User: arn:aws:sts::111122223333:assumed-role/fn/run is not authorized to perform: sts:AssumeRole"
    "v1~service-role.account-a~assume-role.ask-15m.account-b.got-access-denied"
    causes DENIED TOO_SHORT NO_MFA;
    remedies ONE_HOUR TRUST RAISE;
}

ticket! {
    POD_ACROSS_ACCOUNTS = "pod-across-accounts", teaches Reason::Rule(RuleName::RoleChaining);
    "A pod with Pod Identity assumes a role in another account for twelve hours. The role allows twelve."
    "ValidationError: The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining."
    "v1~eks-pod-identity.account-a~assume-role.ask-12h.max-12h.account-b.got-role-chaining"
    causes CHAINING MAXIMUM DENIED;
    remedies FIRST_ROLE POD_TARGET RAISE;
}

ticket! {
    LONG_COPY = "long-copy", teaches Reason::Rule(RuleName::DefaultDuration);
    "A mounted bucket works for an hour and then fails. The pod signs in with its web identity; the copy takes six hours. The role allows twelve."
    "ExpiredToken"
    "v1.need-6h~oidc~assume-role-with-web-identity.max-12h"
    causes DEFAULT CHAINING DENIED;
    remedies TRUST RAISE RENEW;
}
