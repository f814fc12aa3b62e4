//! The words about situations to start from.

use crate::state::presets::Situation;

pub(crate) const SITUATIONS: &str = "Start from a situation";

/// What a situation is called.
pub(crate) const fn situation(of: Situation) -> &'static str {
    match of {
        Situation::TwoRoles => "Two hours through two roles",
        Situation::TwoRolesWithMaxima => "Two roles that both allow twelve hours",
        Situation::MfaFirst => "MFA through GetSessionToken, then a role",
        Situation::SignedInThenRole => "SSO login, then another role",
        Situation::GitHubThenDeploy => "GitHub OIDC, then a role in another account",
        Situation::TaskInAnotherAccount => "An ECS task that works in another account",
        Situation::RunnerOnEc2 => "A self-hosted runner on EC2 that assumes a role",
        Situation::Terraform => "Terraform’s fifteen minutes, and longer work",
        Situation::ShortAssertion => "A SAML sign-in whose assertion ends early",
        Situation::SwitchAsUser => "Switching role as an IAM user",
        Situation::SwitchAsFederated => "Switching role after a company sign-in",
        Situation::Root => "The root user and a role",
    }
}

#[cfg(test)]
mod tests {
    use super::situation;
    use crate::state::presets::PRESETS;

    #[test]
    fn no_two_situations_are_the_same() {
        for (index, one) in PRESETS.iter().enumerate() {
            for other in PRESETS.iter().skip(index + 1) {
                assert_ne!(one.line, other.line);
                assert_ne!(one.situation, other.situation);
                assert_ne!(situation(one.situation), situation(other.situation));
            }
        }
    }
}
