//! Tickets about pipelines.

use super::ticket::ticket;
use session_advisor_core::model::{Reason, RuleName};

ticket! {
    SHORT_ROLE = "short-role", teaches Reason::Rule(RuleName::RoleMaximum);
    "We gave the workflow a user’s keys and a fresh role. We set no duration anywhere. The old version of the action asks for six hours by itself, it seems."
    "The requested DurationSeconds exceeds the MaxSessionDuration set for this role."
    "v1~iam-user~assume-role.ask-6h.max-1h"
    causes CHAINING MAXIMUM DEFAULT;
    remedies SKIP_TOKEN TRUST IN_RANGE;
}

ticket! {
    TWO_MINUTES = "two-minutes", teaches Reason::Rule(RuleName::BelowMinimum);
    "The deployment takes up to two hours, so I gave the role 120. It signs in with the workflow’s OIDC token and stops at once."
    "role-duration-seconds: 120"
    "v1~oidc~assume-role-with-web-identity.ask-2m"
    causes TOO_SHORT MAXIMUM TOO_LONG;
    remedies LONGER IN_RANGE RAISE;
}

ticket! {
    HOUR_AND_OUT = "hour-and-out", teaches Reason::Rule(RuleName::DefaultDuration);
    "The end-to-end tests run for two hours. After one hour every call says that the token has expired. The role’s maximum is 12 hours. The workflow signs in with OIDC and sets no duration."
    "ExpiredToken: The security token included in the request is expired"
    "v1.need-2h~oidc~assume-role-with-web-identity.max-12h"
    causes MAXIMUM CHAINING DEFAULT;
    remedies RAISE LONGER TRUST;
}

ticket! {
    BUILD_UPLOADS = "build-uploads", teaches Reason::Rule(RuleName::RoleChaining);
    "The runner is on EC2 with an instance role. For its cache it assumes one further role for two hours. With one hour it works; the role allows twelve."
    "Error when assuming the role: The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining."
    "v1~ec2-instance-profile~assume-role.ask-2h.max-12h.got-role-chaining"
    causes CHAINING TOO_LONG MAXIMUM;
    remedies RAISE ONE_HOUR LONGER;
}
