//! Situations to start from, as lines of notation. Their titles are in `text`.

use session_advisor_core::judgement::Verdict;

/// A situation that people are often in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Situation {
    /// Two roles in one account; nothing is known of the first one's maximum.
    TwoRoles,
    /// Two roles in one account, with both maxima.
    TwoRolesWithMaxima,
    /// MFA through GetSessionToken, then a role.
    MfaFirst,
    /// A company sign-in through Identity Center, then a role.
    SignedInThenRole,
    /// GitHub's token, then a deploy role in another account.
    GitHubThenDeploy,
    /// An ECS task that works in another account.
    TaskInAnotherAccount,
    /// A self-hosted runner on EC2.
    RunnerOnEc2,
    /// Terraform's fifteen minutes.
    Terraform,
    /// A SAML assertion that ends before the request does.
    ShortAssertion,
    /// An IAM user switches role in the console.
    SwitchAsUser,
    /// A federated user switches role in the console.
    SwitchAsFederated,
    /// The root user assumes a role.
    Root,
}

/// A situation with what is asked in it and what becomes of that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Preset {
    /// Which one.
    pub(crate) situation: Situation,
    /// What is asked.
    pub(crate) line: &'static str,
    /// What becomes of it.
    pub(crate) verdict: Verdict,
    /// Whether it lasts as long as the work; `None` where the work is not mentioned.
    pub(crate) meets_need: Option<bool>,
}

/// The situations, those that most people ask about first.
pub(crate) const PRESETS: [Preset; 12] = {
    use Verdict::{Accepted, Refused, Shortened};
    [
        preset(
            Situation::TwoRoles,
            "v1~iam-user~assume-role.role-RoleA.account-a~assume-role.ask-2h.max-12h.role-RoleB.account-a",
            Refused,
        ),
        preset(
            Situation::TwoRolesWithMaxima,
            "v1~iam-user~assume-role.max-12h.role-RoleA.account-a~assume-role.ask-2h.max-12h.role-RoleB.account-a",
            Refused,
        ),
        preset(
            Situation::MfaFirst,
            "v1~iam-user~get-session-token.ask-12h.mfa~assume-role.ask-4h.max-12h.role-Admin",
            Refused,
        ),
        preset(
            Situation::SignedInThenRole,
            "v1~identity-center.session-8h~assume-role.ask-8h.max-12h.role-Deploy",
            Refused,
        ),
        preset(
            Situation::GitHubThenDeploy,
            "v1~oidc~assume-role-with-web-identity.role-CI.account-a~assume-role.ask-2h.max-12h.role-Deploy.account-b",
            Refused,
        ),
        preset(
            Situation::TaskInAnotherAccount,
            "v1~ecs-task.account-a~assume-role.ask-4h.max-12h.role-Reader.account-b",
            Refused,
        ),
        preset(
            Situation::RunnerOnEc2,
            "v1.need-3h~ec2-instance-profile~assume-role.ask-3h.max-12h.role-Deploy",
            Refused,
        ),
        Preset {
            meets_need: Some(false),
            ..preset(
                Situation::Terraform,
                "v1.need-40m~iam-user~assume-role.ask-15m.role-Terraform",
                Accepted,
            )
        },
        preset(
            Situation::ShortAssertion,
            "v1~saml.until-1h~assume-role-with-saml.ask-8h.max-12h",
            Shortened,
        ),
        preset(
            Situation::SwitchAsUser,
            "v1~console-iam-user.left-4h~switch-role.max-12h",
            Shortened,
        ),
        preset(
            Situation::SwitchAsFederated,
            "v1~console-federated~switch-role.max-12h",
            Shortened,
        ),
        preset(Situation::Root, "v1~root-user~assume-role", Refused),
    ]
};

const fn preset(situation: Situation, line: &'static str, verdict: Verdict) -> Preset {
    Preset {
        situation,
        line,
        verdict,
        meets_need: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use session_advisor_core::notation;

    #[test]
    fn every_line_is_read_written_back_and_answered_as_it_says() {
        for preset in PRESETS {
            let scenario = notation::read(preset.line).unwrap();
            assert_eq!(notation::write(&scenario), preset.line);
            let report = session_advisor_explain::evaluate(&scenario);
            assert_eq!(report.verdict, preset.verdict, "{}", preset.line);
            assert_ne!(report.meets_need, Some(true), "{}", preset.line);
            if preset.verdict == Verdict::Accepted {
                assert_eq!(report.meets_need, preset.meets_need, "{}", preset.line);
            }
        }
    }
}
