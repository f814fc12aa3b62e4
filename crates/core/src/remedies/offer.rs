//! What the words and commands of a remedy are made of: with the names that the scenario has, and
//! placeholders in capitals for what it does not hold.

use super::judged::{Edited, JudgedRemedy};
use crate::facts::limits;
use crate::model::{Ask, Hop, Operation, Scenario, Seconds};
use crate::words::{AccountInCommand, RoleInCommand};

/// A remedy for a scenario, as its words see it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Offer<'a> {
    /// The scenario that it is for.
    pub(super) scenario: &'a Scenario,
    /// The index of the hop to fix; `None` where it is the source.
    pub(super) target: Option<usize>,
    /// The scenario as the remedy makes it.
    pub(super) edited: Option<&'a Edited>,
}

impl<'a> Offer<'a> {
    /// That remedy for the scenario.
    pub(super) const fn of(
        remedy: &'a JudgedRemedy,
        scenario: &'a Scenario,
        target: Option<usize>,
    ) -> Self {
        Self {
            scenario,
            target,
            edited: remedy.edited.as_ref(),
        }
    }

    /// The hop to fix.
    pub(super) fn target_call(&self) -> Option<&'a Hop> {
        self.scenario.hops.get(self.target?)
    }

    /// The hop before it.
    pub(super) fn before(&self) -> Option<&'a Hop> {
        self.scenario.hops.get(self.target?.checked_sub(1)?)
    }

    /// The role that calls, as a command names it.
    pub(super) fn role_a(&self) -> RoleInCommand<'a> {
        let made_by_role = |hop: &&Hop| hop.operation.returns_role_session();
        RoleInCommand(self.before().filter(made_by_role), "ROLE_A")
    }

    /// The role that is called.
    pub(super) fn role_b(&self) -> RoleInCommand<'a> {
        RoleInCommand(self.target_call(), "ROLE_B")
    }

    /// The account of the role that calls.
    pub(super) fn account_a(&self) -> AccountInCommand {
        let account = match self.before() {
            Some(before) => before.account,
            None => self.scenario.source.account,
        };
        AccountInCommand(account)
    }

    /// The account of the role that is called.
    pub(super) fn account_b(&self) -> AccountInCommand {
        AccountInCommand(self.target_call().and_then(|hop| hop.account))
    }

    /// The ARN of the role that calls.
    pub(super) fn arn_a(&self) -> String {
        format!("arn:aws:iam::{}:role/{}", self.account_a(), self.role_a())
    }

    /// The ARN of the role that is called.
    pub(super) fn arn_b(&self) -> String {
        format!("arn:aws:iam::{}:role/{}", self.account_b(), self.role_b())
    }

    /// What the edited scenario asks of its call of that kind.
    pub(super) fn asked(&self, operation: Operation) -> Option<Seconds> {
        let hops = &self.edited?.scenario.hops;
        let hop = hops.iter().rfind(|hop| hop.operation == operation)?;
        match hop.ask {
            Ask::For(seconds) => Some(seconds),
            Ask::Nothing | Ask::Unknown => None,
        }
    }

    /// ` --duration-seconds N`, where the edited scenario asks for something.
    pub(super) fn duration_flag(&self, operation: Operation) -> String {
        self.asked(operation)
            .map(|seconds| format!(" --duration-seconds {}", seconds.get()))
            .unwrap_or_default()
    }

    /// The call of the role, with flags between.
    pub(super) fn assume_role(&self, extra: &str) -> String {
        format!(
            "aws sts assume-role --role-arn {} --role-session-name SESSION{extra}{}",
            self.arn_b(),
            self.duration_flag(Operation::AssumeRole)
        )
    }

    /// The target's own call, with what the edited scenario asks; none for what no command makes.
    pub(super) fn ask_within(&self) -> Vec<String> {
        let Some(hop) = self.target_call() else {
            return Vec::new();
        };
        let flag = self.duration_flag(hop.operation);
        let command = match hop.operation {
            Operation::AssumeRole => self.assume_role(""),
            Operation::AssumeRoleWithSaml => format!(
                "aws sts assume-role-with-saml --role-arn {} --principal-arn \
                 arn:aws:iam::{}:saml-provider/PROVIDER --saml-assertion file://assertion.b64{flag}",
                self.arn_b(),
                self.account_b()
            ),
            Operation::AssumeRoleWithWebIdentity => format!(
                "aws sts assume-role-with-web-identity --role-arn {} --role-session-name SESSION \
                 --web-identity-token file://token{flag}",
                self.arn_b()
            ),
            Operation::GetSessionToken => format!("aws sts get-session-token{flag}"),
            Operation::GetFederationToken => {
                format!("aws sts get-federation-token --name NAME{flag}")
            }
            Operation::GetWebIdentityToken => format!(
                "aws sts get-web-identity-token --audience AUDIENCE --signing-algorithm RS256{flag}"
            ),
            Operation::AssumeRoot | Operation::ConsoleLink | Operation::SwitchRole => {
                return Vec::new();
            }
        };
        vec![command]
    }

    /// The statement of a trust policy that admits the user.
    pub(super) fn trust_user(&self, mfa: bool) -> String {
        let account = AccountInCommand(self.scenario.source.account);
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
}

/// Raises a role's maximum as far as it goes.
pub(super) fn raise_maximum(role: &RoleInCommand<'_>) -> String {
    format!(
        "aws iam update-role --role-name {role} --max-session-duration {}",
        limits::ROLE_MAXIMUM_MOST.get()
    )
}

/// Lengthens the sessions of a permission set as far as it goes.
pub(super) fn lengthen_permission_set() -> Vec<String> {
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
