//! Commands and settings, ready to paste: with the names that the scenario has, and placeholders in
//! capitals for what it does not hold.

use session_advisor_core::facts::identities::SizedBy;
use session_advisor_core::facts::limits;
use session_advisor_core::model::{Ask, Hop, Operation, RemedyName, Scenario, Seconds};
use session_advisor_core::remedies::{Edited, Remedy};
use session_advisor_core::words::{AccountInCommand, RoleInCommand};

/// The hop to mend and what is around it.
struct Names<'a> {
    target: Option<&'a Hop>,
    before: Option<&'a Hop>,
    scenario: &'a Scenario,
    edited: Option<&'a Edited>,
}

impl<'a> Names<'a> {
    fn role_a(&self) -> RoleInCommand<'a> {
        let made_by_role = |hop: &&Hop| hop.operation.returns_role_session();
        RoleInCommand(self.before.filter(made_by_role), "ROLE_A")
    }

    fn role_b(&self) -> RoleInCommand<'a> {
        RoleInCommand(self.target, "ROLE_B")
    }

    fn is_permission_set(&self) -> bool {
        self.scenario.source.kind().facts().sized_by == SizedBy::PermissionSet
    }

    fn account_a(&self) -> AccountInCommand {
        let account = match self.before {
            Some(before) => before.account,
            None => self.scenario.source.account,
        };
        AccountInCommand(account)
    }

    fn account_b(&self) -> AccountInCommand {
        AccountInCommand(self.target.and_then(|hop| hop.account))
    }

    fn arn_a(&self) -> String {
        format!("arn:aws:iam::{}:role/{}", self.account_a(), self.role_a())
    }

    fn arn_b(&self) -> String {
        format!("arn:aws:iam::{}:role/{}", self.account_b(), self.role_b())
    }

    /// What the edited scenario asks of its call of that kind.
    fn asked(&self, operation: Operation) -> Option<Seconds> {
        let hops = &self.edited?.scenario.hops;
        let hop = hops.iter().rfind(|hop| hop.operation == operation)?;
        match hop.ask {
            Ask::For(seconds) => Some(seconds),
            Ask::Nothing | Ask::Unknown => None,
        }
    }

    /// ` --duration-seconds N`, where the edited scenario asks for something.
    fn duration_flag(&self, operation: Operation) -> String {
        self.asked(operation)
            .map(|seconds| format!(" --duration-seconds {}", seconds.get()))
            .unwrap_or_default()
    }
}

pub(crate) fn commands(remedy: &Remedy, scenario: &Scenario, target: Option<usize>) -> Vec<String> {
    let before = target.and_then(|target| scenario.hops.get(target.checked_sub(1)?));
    let names = Names {
        target: target.and_then(|target| scenario.hops.get(target)),
        before,
        scenario,
        edited: remedy.edited.as_ref(),
    };
    match remedy.name {
        RemedyName::BroadenRoleA => broaden(&names),
        RemedyName::ConsoleSwitchRole => vec![format!(
            "https://signin.aws.amazon.com/switchrole?account={}&roleName={}",
            names.account_b(),
            names.role_b()
        )],
        RemedyName::AskOneHour => vec![assume_role(&names, "")],
        RemedyName::FitTheRange | RemedyName::AskLonger => ask_within(&names),
        RemedyName::RenewAutomatically => vec![renewing_profile(&names)],
        RemedyName::RaiseRoleMaximum => {
            vec![show_maximum(&names.role_b()), raise_maximum(&names.role_b())]
        }
        RemedyName::AssumeDirectlyFromUser => vec![
            trust_user(&names, false),
            assume_role(&names, ""),
        ],
        RemedyName::MfaInAssumeRole => vec![
            trust_user(&names, true),
            assume_role(&names, " --serial-number arn:aws:iam::ACCOUNT_ID:mfa/USER --token-code 123456"),
        ],
        RemedyName::SkipSessionToken => vec![assume_role(&names, "")],
        RemedyName::UseSessionTokenAlone => vec![format!(
            "aws sts get-session-token --serial-number arn:aws:iam::ACCOUNT_ID:mfa/USER \
             --token-code 123456{}",
            names.duration_flag(Operation::GetSessionToken)
        )],
        RemedyName::ResourcePolicy => vec![format!(
            "{{\"Effect\":\"Allow\",\"Principal\":{{\"AWS\":\"{}\"}},\"Action\":\"s3:GetObject\",\
             \"Resource\":\"arn:aws:s3:::BUCKET/*\"}}",
            names.arn_a()
        )],
        RemedyName::FederateToTarget => federate(&names),
        RemedyName::PermissionSet => permission_set(),
        RemedyName::RunAsTargetRole => vec![format!(
            "aws iam attach-role-policy --role-name {} --policy-arn POLICY_ARN",
            names.role_a()
        )],
        RemedyName::PodIdentityTargetRole => pod_identity(&names),
        RemedyName::RolesAnywhere => vec![format!(
            "aws rolesanywhere create-profile --name PROFILE --role-arns {} --duration-seconds {} \
             --enabled",
            names.arn_b(),
            limits::ROLES_ANYWHERE_MAXIMUM.get()
        )],
        RemedyName::DropSessionDuration => vec![
            "https://signin.aws.amazon.com/federation?Action=getSigninToken&Session=URL_ENCODED_JSON"
                .to_owned(),
        ],
        RemedyName::UseLongTermKeys => vec![
            "env -u AWS_SESSION_TOKEN aws sts get-caller-identity --profile USER_PROFILE".to_owned(),
        ],
        RemedyName::SignInAgain => sign_in(scenario),
        RemedyName::SetTheClock => vec!["sudo timedatectl set-ntp true".to_owned()],
        RemedyName::FixTrustOrPermission => vec![
            format!(
                "aws iam get-role --role-name {} --query Role.AssumeRolePolicyDocument",
                names.role_b()
            ),
            "aws sts get-caller-identity".to_owned(),
        ],
        RemedyName::SplitTheWork | RemedyName::UpgradeTheClient => Vec::new(),
    }
}

fn assume_role(names: &Names<'_>, extra: &str) -> String {
    format!(
        "aws sts assume-role --role-arn {} --role-session-name SESSION{extra}{}",
        names.arn_b(),
        names.duration_flag(Operation::AssumeRole)
    )
}

fn ask_within(names: &Names<'_>) -> Vec<String> {
    let Some(hop) = names.target else {
        return Vec::new();
    };
    let flag = names.duration_flag(hop.operation);
    let command = match hop.operation {
        Operation::AssumeRole => assume_role(names, ""),
        Operation::AssumeRoleWithSaml => format!(
            "aws sts assume-role-with-saml --role-arn {} --principal-arn \
             arn:aws:iam::{}:saml-provider/PROVIDER --saml-assertion file://assertion.b64{flag}",
            names.arn_b(),
            names.account_b()
        ),
        Operation::AssumeRoleWithWebIdentity => format!(
            "aws sts assume-role-with-web-identity --role-arn {} --role-session-name SESSION \
             --web-identity-token file://token{flag}",
            names.arn_b()
        ),
        Operation::GetSessionToken => format!("aws sts get-session-token{flag}"),
        Operation::GetFederationToken => format!("aws sts get-federation-token --name NAME{flag}"),
        Operation::GetWebIdentityToken => format!(
            "aws sts get-web-identity-token --audience AUDIENCE --signing-algorithm RS256{flag}"
        ),
        Operation::AssumeRoot | Operation::ConsoleLink | Operation::SwitchRole => {
            return Vec::new();
        }
    };
    vec![command]
}

fn broaden(names: &Names<'_>) -> Vec<String> {
    let mut commands = vec![format!(
        "aws iam attach-role-policy --role-name {} --policy-arn POLICY_ARN",
        names.role_a()
    )];
    let raises = names.edited.is_some_and(|edited| edited.raises_first);
    // Identity Center writes its roles itself, so permissions go through the permission set.
    if names.is_permission_set() && names.before.is_none() {
        commands = vec![
            "aws sso-admin attach-managed-policy-to-permission-set --instance-arn INSTANCE_ARN \
             --permission-set-arn PERMISSION_SET_ARN --managed-policy-arn POLICY_ARN"
                .to_owned(),
        ];
        if raises {
            commands.extend(permission_set());
        }
    } else if raises {
        commands.push(raise_maximum(&names.role_a()));
    }
    commands
}

fn show_maximum(role: &RoleInCommand<'_>) -> String {
    format!("aws iam get-role --role-name {role} --query Role.MaxSessionDuration")
}

fn raise_maximum(role: &RoleInCommand<'_>) -> String {
    format!(
        "aws iam update-role --role-name {role} --max-session-duration {}",
        limits::ROLE_MAXIMUM_MOST.get()
    )
}

fn permission_set() -> Vec<String> {
    let hours = limits::PERMISSION_SET_MAXIMUM.get() / 3600;
    vec![
        format!(
            "aws sso-admin update-permission-set --instance-arn INSTANCE_ARN --permission-set-arn \
             PERMISSION_SET_ARN --session-duration PT{hours}H"
        ),
        "aws sso-admin provision-permission-set --instance-arn INSTANCE_ARN --permission-set-arn \
         PERMISSION_SET_ARN --target-type ALL_PROVISIONED_ACCOUNTS"
            .to_owned(),
    ]
}

fn trust_user(names: &Names<'_>, mfa: bool) -> String {
    let account = AccountInCommand(names.scenario.source.account);
    let condition = if mfa {
        ",\"Condition\":{\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"}}"
    } else {
        ""
    };
    format!(
        "{{\"Effect\":\"Allow\",\"Principal\":{{\"AWS\":\"arn:aws:iam::{account}:user/USER\"}},\
         \"Action\":\"sts:AssumeRole\"{condition}}}"
    )
}

fn federate(names: &Names<'_>) -> Vec<String> {
    let account = names.account_b();
    let saml = names.edited.is_some_and(|edited| {
        edited.scenario.source.kind().facts().first_call == Operation::AssumeRoleWithSaml
    });
    if saml {
        return vec![format!(
            "{{\"Effect\":\"Allow\",\"Principal\":{{\"Federated\":\
             \"arn:aws:iam::{account}:saml-provider/PROVIDER\"}},\"Action\":\
             \"sts:AssumeRoleWithSAML\",\"Condition\":{{\"StringEquals\":{{\"SAML:aud\":\
             \"https://signin.aws.amazon.com/saml\"}}}}}}"
        )];
    }
    vec![
        format!(
            "{{\"Effect\":\"Allow\",\"Principal\":{{\"Federated\":\
             \"arn:aws:iam::{account}:oidc-provider/PROVIDER\"}},\"Action\":\
             \"sts:AssumeRoleWithWebIdentity\",\"Condition\":{{\"StringEquals\":{{\"PROVIDER:aud\":\
             \"sts.amazonaws.com\",\"PROVIDER:sub\":\"SUBJECT\"}}}}}}"
        ),
        format!(
            "aws sts assume-role-with-web-identity --role-arn {} --role-session-name SESSION \
             --web-identity-token file://token{}",
            names.arn_b(),
            names.duration_flag(Operation::AssumeRoleWithWebIdentity)
        ),
    ]
}

fn pod_identity(names: &Names<'_>) -> Vec<String> {
    vec![
        format!(
            "aws eks create-pod-identity-association --cluster-name CLUSTER --namespace NAMESPACE \
             --service-account SERVICE_ACCOUNT --role-arn {} --target-role-arn {}",
            names.arn_a(),
            names.arn_b()
        ),
        format!(
            "{{\"Effect\":\"Allow\",\"Action\":[\"sts:AssumeRole\",\"sts:TagSession\"],\
             \"Resource\":\"{}\"}}",
            names.arn_b()
        ),
    ]
}

/// A profile with the role instead of its keys: the client assumes it anew in time.
fn renewing_profile(names: &Names<'_>) -> String {
    if names.target.is_none() && names.is_permission_set() {
        return format!(
            "[profile PROFILE]\nsso_session = SESSION\nsso_account_id = {}\nsso_role_name = \
             PERMISSION_SET",
            AccountInCommand(names.scenario.source.account)
        );
    }
    let source = match names.before {
        None => names.scenario.source.kind().words().in_profile,
        Some(_) => None,
    };
    let source = source.unwrap_or("source_profile = SOURCE");
    format!(
        "[profile {}]\nrole_arn = {}\n{source}",
        names.role_b(),
        names.arn_b()
    )
}

fn sign_in(scenario: &Scenario) -> Vec<String> {
    let sign_in = scenario.source.kind().words().sign_in;
    sign_in.map(str::to_owned).into_iter().collect()
}
