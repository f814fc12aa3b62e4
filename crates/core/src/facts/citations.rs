//! The pages that the facts rest on. Rules refer to these constants, so that no reference can dangle.

/// A page that states a fact, or, where AWS is silent, the public thread that shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Citation {
    /// The page's title, as its publisher writes it.
    pub title: &'static str,
    /// Its address.
    pub url: &'static str,
}

impl Citation {
    /// Whether AWS itself publishes the page.
    #[must_use]
    pub fn is_from_aws(&self) -> bool {
        [
            "https://docs.aws.amazon.com/",
            "https://repost.aws/knowledge-center/",
            "https://aws.amazon.com/",
        ]
        .iter()
        .any(|start| self.url.starts_with(start))
    }
}

macro_rules! citations {
    ($( $(#[$meta:meta])* $NAME:ident = $title:literal, $url:literal; )*) => {
        $(
            #[doc = concat!("[", $title, "](", $url, ").")]
            $(#[$meta])*
            pub const $NAME: &Citation = &Citation { title: $title, url: $url };
        )*

        /// Every citation. Outside tests nothing lists them, so the compiler tells which are unused.
        #[cfg(test)]
        static ALL: &[&Citation] = &[ $( $(#[$meta])* $NAME, )* ];
    };
}

citations! {
    ASSUME_ROLE = "STS API Reference: AssumeRole",
        "https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html";
    ASSUME_ROLE_WITH_SAML = "STS API Reference: AssumeRoleWithSAML",
        "https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html";
    ASSUME_ROLE_WITH_WEB_IDENTITY = "STS API Reference: AssumeRoleWithWebIdentity",
        "https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html";
    ASSUME_ROOT = "STS API Reference: AssumeRoot",
        "https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoot.html";
    GET_SESSION_TOKEN = "STS API Reference: GetSessionToken",
        "https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html";
    GET_FEDERATION_TOKEN = "STS API Reference: GetFederationToken",
        "https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html";
    GET_WEB_IDENTITY_TOKEN = "STS API Reference: GetWebIdentityToken",
        "https://docs.aws.amazon.com/STS/latest/APIReference/API_GetWebIdentityToken.html";
    STS_COMMON_ERRORS = "STS API Reference: Common Errors",
        "https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html";
    STS_COMPARISON = "IAM User Guide: Compare AWS STS credentials",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html";
    UPDATE_ROLE = "IAM API Reference: UpdateRole",
        "https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html";
    ROLE_TERMS = "IAM User Guide: Roles terms and concepts",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_terms-and-concepts.html";
    METHODS_TO_ASSUME = "IAM User Guide: Methods to assume a role",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_manage-assume.html";
    SWITCH_ROLE = "IAM User Guide: Switch from a user to an IAM role (console)",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-console.html";
    CUSTOM_CONSOLE_URL = "IAM User Guide: Enable custom identity broker access to the AWS console",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_enable-console-custom-url.html";
    SAML_ASSERTIONS = "IAM User Guide: Configure SAML assertions for the authentication response",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html";
    MFA_API = "IAM User Guide: Secure API access with MFA",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html";
    TROUBLESHOOT_ROLES = "IAM User Guide: Troubleshoot IAM roles",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_roles.html";
    TEMPORARY_CREDENTIALS = "IAM User Guide: Temporary security credentials in IAM",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp.html";
    CHAINING_ARTICLE = "AWS re:Post: Can I increase the IAM role chaining session duration limit?",
        "https://repost.aws/knowledge-center/iam-role-chaining-limit";
    PERMISSION_SET_DURATION = "IAM Identity Center User Guide: Set session duration for AWS accounts",
        "https://docs.aws.amazon.com/singlesignon/latest/userguide/howtosessionduration.html";
    PORTAL_SESSION = "IAM Identity Center User Guide: User interactive sessions",
        "https://docs.aws.amazon.com/singlesignon/latest/userguide/user-interactive-sessions.html";
    GET_ROLE_CREDENTIALS = "IAM Identity Center Portal API Reference: GetRoleCredentials",
        "https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_GetRoleCredentials.html";
    EC2_INSTANCE_CREDENTIALS = "Amazon EC2 User Guide: Retrieve security credentials from instance metadata",
        "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-security-credentials.html";
    EC2_OBSERVED = "timkay/aws issue 56",
        "https://github.com/timkay/aws/issues/56";
    ECS_SIX_HOURS = "awsdocs/amazon-ecs-developer-guide issue 173",
        "https://github.com/awsdocs/amazon-ecs-developer-guide/issues/173";
    POD_IDENTITY_TARGET = "Amazon EKS User Guide: Access AWS resources with target IAM roles",
        "https://docs.aws.amazon.com/eks/latest/userguide/pod-id-assign-target-role.html";
    POD_IDENTITY = "EKS Auth API Reference: AssumeRoleForPodIdentity",
        "https://docs.aws.amazon.com/eks/latest/APIReference/API_auth_AssumeRoleForPodIdentity.html";
    ROLES_ANYWHERE = "IAM Roles Anywhere User Guide: CreateSession",
        "https://docs.aws.amazon.com/rolesanywhere/latest/userguide/authentication-create-session.html";
    COGNITO_ONE_HOUR = "Cognito Federated Identities API Reference: GetOpenIdTokenForDeveloperIdentity",
        "https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetOpenIdTokenForDeveloperIdentity.html";
    CLI_SIGN_IN = "AWS CLI User Guide: Sign in through the AWS CLI",
        "https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sign-in.html";
    CLI_CONFIG = "AWS CLI: configuration variables",
        "https://docs.aws.amazon.com/cli/latest/topic/config-vars.html";
    SDK_SETTINGS = "AWS SDKs and Tools Reference Guide: General configuration settings",
        "https://docs.aws.amazon.com/sdkref/latest/guide/feature-gen-config.html";
    BOTOCORE_CREDENTIALS = "botocore: credentials.py",
        "https://github.com/boto/botocore/blob/develop/botocore/credentials.py";
    GO_SDK_DEFAULT = "AWS SDK for Go v2: stscreds",
        "https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/credentials/stscreds";
    SESSION_TOKEN_CHAINS = "coinbase/assume-role issue 24",
        "https://github.com/coinbase/assume-role/issues/24";
    AWS_VAULT_USAGE = "aws-vault: Usage",
        "https://github.com/99designs/aws-vault/blob/master/USAGE.md";
    COMPUTE_CHAINS = "gitlab-org/gitlab-runner issue 38370",
        "https://gitlab.com/gitlab-org/gitlab-runner/-/issues/38370";
    IDENTITY_CENTER_CHAINS = "fwdcloudsec/granted issue 284",
        "https://github.com/fwdcloudsec/granted/issues/284";
    IDENTITY_CENTER_IGNORES = "fwdcloudsec/granted issue 344",
        "https://github.com/fwdcloudsec/granted/issues/344";
    CHAINED_CONSOLE_LINK = "synfinatic/aws-sso-cli issue 1247",
        "https://github.com/synfinatic/aws-sso-cli/issues/1247";
    SERVICE_CONSOLE_LINK = "joshdk/aws-console issue 42",
        "https://github.com/joshdk/aws-console/issues/42";
    FEDERATION_CONSOLE_LINK = "gravitational/teleport issue 9727",
        "https://github.com/gravitational/teleport/issues/9727";
    SESSION_CREDENTIALS_REFUSED = "aws/aws-sdk-net issue 1704",
        "https://github.com/aws/aws-sdk-net/issues/1704";
    MFA_LOST = "99designs/aws-vault issue 720",
        "https://github.com/99designs/aws-vault/issues/720";
    ROOT_ASSUMES_NO_ROLE = "kubeflow/testing pull request 961",
        "https://github.com/kubeflow/testing/pull/961";
    GO_SDK_STOPS = "hvac/hvac issue 930",
        "https://github.com/hvac/hvac/issues/930";
    NOT_A_NUMBER = "aws-azure-login/aws-azure-login pull request 30",
        "https://github.com/aws-azure-login/aws-azure-login/pull/30";
    CLOCK_SKEW = "aws/aws-cli issue 6676",
        "https://github.com/aws/aws-cli/issues/6676";
    CLOUDTRAIL_STS = "IAM User Guide: Logging IAM and AWS STS API calls with AWS CloudTrail",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html";
    CONFIGURE_AWS_CREDENTIALS = "\"Configure AWS Credentials\" Action for GitHub Actions",
        "https://github.com/aws-actions/configure-aws-credentials";
    PYTHON_CONFIGPARSER = "Python: configparser",
        "https://docs.python.org/3/library/configparser.html";
    JAVASCRIPT_INI = "AWS SDK for JavaScript v3: credential-provider-ini",
        "https://www.npmjs.com/package/@aws-sdk/credential-provider-ini";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_page_stands_once_and_is_secure() {
        for (index, citation) in ALL.iter().enumerate() {
            assert!(citation.url.starts_with("https://"), "{citation:?}");
            assert!(
                ALL.iter()
                    .skip(index + 1)
                    .all(|other| other.url != citation.url),
                "{citation:?}"
            );
        }
    }
}
