//! Amazon Resource Names of users, roles and their sessions, as people paste them: whole, masked or
//! with placeholders.

use session_advisor_core::model::RoleLabel;

/// Who or what an ARN names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Arn {
    /// `aws`, `aws-cn`, `aws-us-gov`, …
    pub(crate) partition: String,
    /// What stands where the account number belongs; may be a placeholder.
    pub(crate) account: String,
    /// What it names.
    pub(crate) principal: Principal,
    /// The whole, as it was pasted.
    pub(crate) text: String,
}

/// What an ARN names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Principal {
    /// An IAM role, by its name without the path.
    Role(String),
    /// A role session, by the role's name.
    AssumedRole(String),
    /// An IAM user.
    User(String),
    /// A session of GetFederationToken.
    FederatedUser(String),
    /// The account's root user.
    Root,
    /// Anything else.
    Other,
}

impl Arn {
    /// The ARN that the text is, if it starts as one and has its six fields.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut fields = text.trim().splitn(6, ':');
        if fields.next()? != "arn" {
            return None;
        }
        let partition = fields.next()?.to_owned();
        let _service = fields.next()?;
        let _region = fields.next()?;
        let account = fields.next()?.to_owned();
        let resource = fields.next()?.trim_start_matches('/');
        let last = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
        let principal = match resource.split_once('/') {
            _ if resource == "root" => Principal::Root,
            Some(("role", path)) => Principal::Role(last(path)),
            Some(("assumed-role", rest)) => {
                Principal::AssumedRole(rest.split('/').next().unwrap_or(rest).to_owned())
            }
            Some(("user", path)) => Principal::User(last(path)),
            Some(("federated-user", name)) => Principal::FederatedUser(name.to_owned()),
            _ => Principal::Other,
        };
        Some(Self {
            partition,
            account,
            principal,
            text: text.trim().to_owned(),
        })
    }

    /// The name of the role, if it names one or a session of one.
    pub(crate) fn role_name(&self) -> Option<&str> {
        match &self.principal {
            Principal::Role(name) | Principal::AssumedRole(name) => Some(name),
            _ => None,
        }
    }

    /// The role's label for a scenario.
    pub(crate) fn role_label(&self) -> Option<RoleLabel> {
        self.role_name().and_then(RoleLabel::of_role)
    }

    /// Whether the role belongs to IAM Identity Center.
    pub(crate) fn is_of_identity_center(&self) -> bool {
        self.role_name()
            .is_some_and(|name| name.starts_with("AWSReservedSSO_"))
    }
}
