//! Tells the start of a command from prose.

use crate::formats::shell::word::is_name;

/// Programs that hand out or use AWS credentials, besides `aws` itself.
pub(super) const TOOLS: [&str; 18] = [
    "aws-vault",
    "saml2aws",
    "assume",
    "assumego",
    "granted",
    "awsume",
    "aws-azure-login",
    "aws-google-auth",
    "gimme-aws-creds",
    "aws-runas",
    "aws-sso",
    "aws-sso-util",
    "leapp",
    "awsu",
    "prowler",
    "aws-mfa",
    "aws-okta",
    "aws-sso-cli",
];

/// Words that may stand in front of a command and change nothing about its meaning.
pub(super) const IN_FRONT: [&str; 20] = [
    "env", "sudo", "time", "command", "exec", "nohup", "builtin", "nice", "winpty", "!", "if",
    "elif", "then", "else", "while", "until", "do", "{", "call", "&",
];

/// Services whose commands are told from prose, by name.
const SERVICES: [&str; 73] = [
    "sts",
    "iam",
    "s3",
    "s3api",
    "sso",
    "sso-admin",
    "sso-oidc",
    "sso-portal",
    "configure",
    "login",
    "logout",
    "ec2",
    "ssm",
    "eks",
    "ecs",
    "ecr",
    "ecr-public",
    "lambda",
    "logs",
    "cloudformation",
    "cloudwatch",
    "cloudtrail",
    "cloudfront",
    "organizations",
    "rds",
    "dynamodb",
    "sqs",
    "sns",
    "kms",
    "secretsmanager",
    "route53",
    "codebuild",
    "codepipeline",
    "codecommit",
    "codeartifact",
    "codedeploy",
    "athena",
    "glue",
    "batch",
    "elb",
    "elbv2",
    "autoscaling",
    "apigateway",
    "cognito-identity",
    "cognito-idp",
    "rolesanywhere",
    "emr",
    "redshift",
    "kinesis",
    "firehose",
    "stepfunctions",
    "events",
    "scheduler",
    "resourcegroupstaggingapi",
    "ram",
    "ce",
    "budgets",
    "guardduty",
    "securityhub",
    "config",
    "configservice",
    "accessanalyzer",
    "account",
    "acm",
    "amplify",
    "apprunner",
    "backup",
    "bedrock",
    "bedrock-runtime",
    "sagemaker",
    "transfer",
    "wafv2",
    "help",
];

/// Commands of services that are one word without a hyphen.
const PLAIN: [&str; 32] = [
    "ls",
    "cp",
    "mv",
    "rm",
    "mb",
    "rb",
    "sync",
    "presign",
    "website",
    "wait",
    "help",
    "deploy",
    "package",
    "push",
    "login",
    "logout",
    "set",
    "get",
    "list",
    "import",
    "sso",
    "tail",
    "invoke",
    "publish",
    "query",
    "scan",
    "subscribe",
    "decrypt",
    "encrypt",
    "sign",
    "verify",
    "converse",
];

/// Whether a known command, an assignment of a variable or a bare option starts the text.
pub(super) fn is_command(line: &str) -> bool {
    let line = line.split(['\n', '\r']).next().unwrap_or(line);
    let mut words = line.split([' ', '\t']).filter(|word| !word.is_empty());
    let mut assigned = false;
    while let Some(word) = words.next() {
        let word = word.trim_start_matches('(');
        if let Some((name, value)) = word.split_once('=')
            && is_name(name)
        {
            if is_of_environment(name) || (value.contains(['$', '`']) && mentions_command(line)) {
                if value.contains(['$', '`', '"', '\'']) {
                    return true;
                }
                assigned = true;
                continue;
            }
            return assigned;
        }
        if IN_FRONT.contains(&word) {
            let mut rest = words.clone();
            if word == "env" && rest.next() == Some("-u") {
                rest.next();
                words = rest;
            }
            continue;
        }
        let bare = word
            .rsplit(['/', '\\'])
            .next()
            .unwrap_or(word)
            .trim_end_matches(';');
        return match bare {
            "aws" | "aws2" | "aws.exe" | "aws.cmd" => is_aws(words.next(), words.next()),
            "export" | "set" | "setx" | "declare" | "typeset" | "unset" | "local" | "readonly" => {
                words.any(|word| is_of_environment(word.split('=').next().unwrap_or(word)))
                    || mentions_command(line)
            }
            "eval" | "source" | "." | "read" => {
                mentions_command(line)
                    || line.contains("AWS_")
                    || line.contains("export-credentials")
            }
            "docker" | "podman" => line.contains("aws-cli"),
            "cat" => line.contains("<<") && !line.contains(".aws/"),
            "echo" | "printf" | "for" => ["$(aws ", "`aws ", "; do aws "]
                .iter()
                .any(|it| line.contains(it)),
            "timeout" => mentions_command(line),
            _ if word.starts_with("$env:") || word.starts_with("$Env:") => true,
            _ if is_duration_option(word) => true,
            _ => tool(bare).is_some() && is_of_tool(words.next()),
        };
    }
    assigned
}

/// The tool that a program's name stands for; names with a version count (`aws-vault-7.5.6`).
pub(super) fn tool(name: &str) -> Option<&'static str> {
    let name = name.strip_suffix(".exe").unwrap_or(name);
    TOOLS
        .iter()
        .find(|tool| {
            name.strip_prefix(**tool).is_some_and(|rest| {
                rest.is_empty()
                    || rest.strip_prefix(['-', '_', '@']).is_some_and(|version| {
                        version
                            .trim_start_matches('v')
                            .starts_with(|it: char| it.is_ascii_digit())
                    })
            })
        })
        .copied()
}

/// Whether an option that asks for a duration stands alone, as people quote them.
fn is_duration_option(word: &str) -> bool {
    let name = word.split('=').next().unwrap_or(word);
    [
        "--duration-seconds",
        "--session-duration",
        "--assume-role-ttl",
        "--max-session-duration",
        "--role-arn",
        "--role-session-name",
    ]
    .contains(&name)
}

fn is_aws(first: Option<&str>, second: Option<&str>) -> bool {
    let Some(first) = first else {
        return false;
    };
    if first.starts_with(['-', '$', '\\']) {
        return true;
    }
    if !SERVICES.contains(&first) {
        return false;
    }
    match second {
        None => ["configure", "login", "logout", "help"].contains(&first),
        Some(word) => {
            let word = word.trim_end_matches([';', '\\']);
            word.is_empty()
                || (first == "sts" && word.starts_with(|it: char| it.is_ascii_uppercase()))
                || word.starts_with(['-', '$', '|', '>', '^', '`', '&'])
                || PLAIN.contains(&word)
                || (word.contains('-')
                    && word
                        .bytes()
                        .all(|it| it.is_ascii_alphanumeric() || it == b'-'))
        }
    }
}

/// Whether the word after a tool's name is an option or something that tools take, not prose.
fn is_of_tool(word: Option<&str>) -> bool {
    const PROSE: [&str; 24] = [
        "is", "says", "said", "does", "did", "has", "had", "the", "a", "to", "and", "or", "that",
        "with", "calls", "uses", "fails", "will", "can", "cannot", "you", "this", "was", "then",
    ];
    word.is_none_or(|word| !PROSE.contains(&word) && !word.ends_with([',', ':', '.']))
}

/// Whether a variable of that name says something about AWS or sizes something.
fn is_of_environment(name: &str) -> bool {
    // Keys of configuration files, in capitals.
    const KEYS: [&str; 9] = [
        "REGION",
        "OUTPUT",
        "ROLE_ARN",
        "SOURCE_PROFILE",
        "CREDENTIAL_SOURCE",
        "MFA_SERIAL",
        "EXTERNAL_ID",
        "DURATION_SECONDS",
        "ROLE_SESSION_NAME",
    ];
    let name = name.trim_start_matches("$env:").trim_start_matches('"');
    if KEYS.contains(&name) {
        return false;
    }
    name.starts_with("AWS_")
        || name.starts_with("SAML2AWS_")
        || name.starts_with("AZURE_DEFAULT_")
        || name == "TZ"
        || (name.chars().any(|it| it.is_ascii_uppercase())
            && name
                .chars()
                .all(|it| it.is_ascii_uppercase() || it.is_ascii_digit() || it == '_'))
}

fn mentions_command(line: &str) -> bool {
    line.contains("aws ")
        || line.contains("sts ")
        || TOOLS.iter().any(|tool| line.contains(tool))
        || line.contains("jq ")
}
