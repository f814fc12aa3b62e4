//! Secrets of every kind in every kind of paste: nothing of them is left.

use proptest::prelude::*;
use session_advisor_reader::redact;
use std::time::Duration;

/// A kind of secret: the characters it is made of, how long it is, and the pastes that it stands in.
/// `@` is the secret.
struct Kind {
    name: &'static str,
    start: &'static str,
    alphabet: &'static str,
    lengths: std::ops::Range<usize>,
    pastes: &'static [&'static str],
}

const BASE64: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE64_URL: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const ALPHANUMERIC: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const PASSWORD: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#*.:-_~^?";

const KINDS: &[Kind] = &[
    Kind {
        name: "secret access key",
        start: "",
        alphabet: BASE64,
        lengths: 40..41,
        pastes: &[
            "[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = @\nregion = us-east-1\n",
            "[default]\r\naws_secret_access_key=@\r\n",
            "export AWS_SECRET_ACCESS_KEY=@",
            "export AWS_SECRET_ACCESS_KEY=\"@\"; aws sts get-caller-identity",
            "AWS_SECRET_ACCESS_KEY='@' aws sts assume-role",
            "set AWS_SECRET_ACCESS_KEY=@\nsetx AWS_SECRET_ACCESS_KEY @",
            "$env:AWS_SECRET_ACCESS_KEY = \"@\"",
            "set -gx AWS_SECRET_ACCESS_KEY @",
            "{\"Credentials\": {\"AccessKeyId\": \"ASIAIOSFODNN7EXAMPLE\", \"SecretAccessKey\": \"@\", \"Expiration\": \"2026-01-01T00:00:00Z\"}}",
            "{\"message\": \"{\\\"SecretAccessKey\\\": \\\"@\\\"}\"}",
            "{\n  \"Version\": 1,\n  \"SecretAccessKey\" :\n \"x\", \"secretAccessKey\":\"@\"\n}",
            "<Credentials><SecretAccessKey>@</SecretAccessKey></Credentials>",
            "&lt;SecretAccessKey&gt;@&lt;/SecretAccessKey&gt;",
            "Credentials:\n  SecretAccessKey: @\n",
            "env:\n  - name: AWS_SECRET_ACCESS_KEY\n    value: \"@\"\n",
            "{\"Name\": \"AWS_SECRET_ACCESS_KEY\", \"Value\": \"@\"}",
            "with:\n  aws-secret-access-key: @\n  role-to-assume: arn:aws:iam::111122223333:role/ci",
            "provider \"aws\" {\n  access_key = \"AKIAIOSFODNN7EXAMPLE\"\n  secret_key = \"@\"\n}",
            "boto3.client('sts', aws_access_key_id='AKIAIOSFODNN7EXAMPLE', aws_secret_access_key='@')",
            "os.environ['AWS_SECRET_ACCESS_KEY'] = '@'",
            "const sts = new STS({ credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: '@' } });",
            "new BasicAWSCredentials(\"AKIAIOSFODNN7EXAMPLE\", \"@\")",
            "AKIAIOSFODNN7EXAMPLE:@",
            "Access key ID,Secret access key\nAKIAIOSFODNN7EXAMPLE,@\n",
            "AWS Access Key ID [None]: AKIAIOSFODNN7EXAMPLE\nAWS Secret Access Key [None]: @\n",
            "aws configure set aws_secret_access_key @ --profile x",
            "tool --secret-access-key @ --region us-east-1",
            "here are the keys:\nASIAIOSFODNN7EXAMPLE\n@\n",
            "some words\n\n   @   \n\nmore words",
        ],
    },
    Kind {
        name: "session token",
        start: "IQoJb3JpZ2lu",
        alphabet: BASE64,
        lengths: 60..400,
        pastes: &[
            "aws_session_token = @\nduration_seconds = 3600",
            "export AWS_SESSION_TOKEN=@",
            "{\"SessionToken\": \"@\", \"Expiration\": \"2026-01-01T00:00:00Z\"}",
            "the token is @ and it does not work",
            "x-amz-security-token: @\nhost: sts.amazonaws.com",
            "<SessionToken>\n@\n</SessionToken>",
            "'Token': '@', 'Type': 'AWS-HMAC'",
            "2026-01-01 DEBUG botocore: headers: {'X-Amz-Security-Token': b'@', 'User-Agent': b'x'}",
        ],
    },
    Kind {
        name: "plain session token",
        start: "",
        alphabet: BASE64,
        lengths: 20..60,
        pastes: &[
            "aws_session_token = @",
            "aws_security_token = \"@\"",
            "\"sessionToken\": \"@\"",
            "TF_VAR_aws_session_token=@",
            "aws sso get-role-credentials --access-token @ --role-name x",
            "{\"accessToken\": \"@\", \"refreshToken\": \"@\", \"clientSecret\": \"@\"}",
            "SigninToken=@&Destination=https",
        ],
    },
    Kind {
        name: "token in an address",
        start: "FwoGZXIvYXdz",
        alphabet: ALPHANUMERIC,
        lengths: 40..200,
        pastes: &[
            "https://b.s3.amazonaws.com/k?X-Amz-Credential=ASIAIOSFODNN7EXAMPLE%2F20260101&X-Amz-Security-Token=@&X-Amz-Expires=1",
            "https://signin.aws.amazon.com/federation?Action=getSigninToken&Session=%7B%22sessionId%22%3A%22ASIAIOSFODNN7EXAMPLE%22%2C%22sessionKey%22%3A%22@%22%2C%22sessionToken%22%3A%22@%22%7D",
            "Session={\"sessionId\":\"ASIAIOSFODNN7EXAMPLE\",\"sessionKey\":\"@\",\"sessionToken\":\"@\"}",
        ],
    },
    Kind {
        name: "JSON web token",
        start: "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.",
        alphabet: BASE64_URL,
        lengths: 30..200,
        pastes: &[
            "aws sts assume-role-with-web-identity --web-identity-token @ --role-arn arn:aws:iam::111122223333:role/x",
            "the token is @.",
            "Authorization: Bearer @",
            "ACTIONS_ID_TOKEN_REQUEST_TOKEN=@",
            "{\"WebIdentityToken\":\"@\"}",
        ],
    },
    Kind {
        name: "SAML assertion",
        start: "PHNhbWxwOlJlc3BvbnNl",
        alphabet: BASE64,
        lengths: 80..600,
        pastes: &[
            "SAMLResponse=@&RelayState=",
            "aws sts assume-role-with-saml --saml-assertion @ --principal-arn arn:aws:iam::111122223333:saml-provider/x",
            "<input type=\"hidden\" name=\"SAMLResponse\" value=\"@\"/>",
            "\"SAMLAssertion\": \"@\"",
            "Assertion received:\n@\nThen it failed.",
        ],
    },
    Kind {
        name: "password",
        start: "Q1",
        alphabet: PASSWORD,
        lengths: 12..40,
        pastes: &[
            "password: @\nusername: me",
            "export DB_PASSWORD=@",
            "\"password\": \"@\"",
            "saml2aws login --username me --password '@' --session-duration 3600",
            "username=me\npassword = @\n",
        ],
    },
    Kind {
        name: "password in an address",
        start: "Q1",
        alphabet: ALPHANUMERIC,
        lengths: 12..40,
        pastes: &[
            "HTTPS_PROXY=http://me:@@proxy.example.com:8080",
            "git clone https://me:@@example.com/x.git",
        ],
    },
    Kind {
        name: "private key",
        start: "MII",
        alphabet: BASE64,
        lengths: 64..65,
        pastes: &[
            "-----BEGIN RSA PRIVATE KEY-----\n@\n@\n-----END RSA PRIVATE KEY-----\nAnd then:",
            "{\"key\": \"-----BEGIN PRIVATE KEY-----\\n@\\n@\\n-----END PRIVATE KEY-----\\n\"}",
            "-----BEGIN EC PRIVATE KEY-----\n@\n",
        ],
    },
    Kind {
        name: "GitHub token",
        start: "ghp_",
        alphabet: ALPHANUMERIC,
        lengths: 36..37,
        pastes: &[
            "GITHUB_TOKEN=@",
            "https://x-access-token:@@github.com/a/b",
            "token @ was used",
        ],
    },
    Kind {
        name: "header",
        start: "",
        alphabet: ALPHANUMERIC,
        lengths: 12..60,
        pastes: &[
            "POST / HTTP/1.1\nAuthorization: Basic @\nHost: sts.amazonaws.com",
            "curl -H 'Authorization: Bearer @' https://example.com",
        ],
    },
];

/// Whether twelve characters in a row of the secret are in the text.
fn shows(text: &str, secret: &str) -> bool {
    let characters: Vec<char> = secret.chars().collect();
    characters
        .windows(12)
        .any(|window| text.contains(&window.iter().collect::<String>()))
}

fn planted() -> impl Strategy<Value = (&'static Kind, &'static str, String)> {
    let places: Vec<(&'static Kind, &'static str)> = KINDS
        .iter()
        .flat_map(|kind| kind.pastes.iter().map(move |paste| (kind, *paste)))
        .collect();
    proptest::sample::select(places).prop_flat_map(|(kind, paste)| {
        let alphabet: Vec<char> = kind.alphabet.chars().collect();
        proptest::collection::vec(proptest::sample::select(alphabet), kind.lengths.clone())
            .prop_map(move |characters| {
                let tail: String = characters.into_iter().collect();
                let secret = format!("{}{tail}", kind.start);
                (kind, paste, secret)
            })
    })
}

impl std::fmt::Debug for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

fn cases() -> ProptestConfig {
    // PROPTEST_CASES, where it is set.
    let mut config = ProptestConfig::default();
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = 600;
    }
    config
}

/// With a sign of every kind, as all but one in many thousand keys have.
fn is_typical(secret: &str) -> bool {
    secret.bytes().any(|it| it.is_ascii_digit())
        && secret.bytes().any(|it| it.is_ascii_lowercase())
        && secret.bytes().any(|it| it.is_ascii_uppercase())
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn nothing_of_a_secret_is_left((kind, paste, secret) in planted(), before in "[a-z \n]{0,20}", after in "[a-z \n]{0,20}") {
        prop_assume!(is_typical(&secret));
        let text = format!("{before}\n{}\n{after}", fill(paste, &secret));
        let redacted = redact(&text);
        prop_assert!(!shows(&redacted.text, &secret), "{kind:?} in {paste:?}: {}", redacted.text);
        prop_assert!(redacted.secrets > 0);
        let again = redact(&redacted.text);
        prop_assert_eq!(&again.text, &redacted.text);
        prop_assert_eq!(again.secrets, 0);
        let lines = |text: &str| text.matches('\n').count();
        prop_assert_eq!(lines(&redacted.text), lines(&text));
    }

    #[test]
    fn no_reading_shows_a_secret((kind, paste, secret) in planted()) {
        prop_assume!(is_typical(&secret));
        let reading = session_advisor_reader::read(&fill(paste, &secret));
        let shown = format!("{reading:?}");
        prop_assert!(!shows(&shown, &secret), "{kind:?} in {paste:?}: {shown}");
    }

    #[test]
    fn any_text_is_redacted_once_and_for_all(text in any::<String>()) {
        let once = redact(&text);
        let twice = redact(&once.text);
        prop_assert_eq!(&twice.text, &once.text);
        prop_assert_eq!(twice.secrets, 0);
    }

    #[test]
    fn spliced_pastes_are_redacted_once_and_for_all(
        pieces in proptest::collection::vec((planted(), 0..60_usize, 1..80_usize), 1..6),
    ) {
        let mut text = String::new();
        for ((_, paste, secret), from, length) in pieces {
            text.extend(fill(paste, &secret).chars().skip(from).take(length));
        }
        let once = redact(&text);
        prop_assert_eq!(&redact(&once.text).text, &once.text);
    }
}

/// `@@` is the secret before an at sign.
fn fill(paste: &str, secret: &str) -> String {
    paste
        .replace("@@", &format!("{secret}\u{1}"))
        .replace('@', secret)
        .replace('\u{1}', "@")
}

#[test]
fn what_is_no_secret_stays() {
    for text in [
        "aws_access_key_id = AKIAIOSFODNN7EXAMPLE",
        "arn:aws:iam::111122223333:role/service-role/Deploy",
        "aws_secret_access_key = ...\naws_session_token =\nregion = us-east-1",
        "aws_secret_access_key=XXX",
        "aws-secret-access-key: ${{ secrets.AWS_SECRET_ACCESS_KEY }}",
        "export AWS_SECRET_ACCESS_KEY=$SECRET",
        "export AWS_SESSION_TOKEN=$(echo $CREDS | jq -r .SessionToken)",
        "permissions:\n  id-token: write\n  contents: read",
        "aws sts get-session-token --serial-number arn:aws:iam::111122223333:mfa/me --duration-seconds 3600",
        "\"Action\": [\"sts:GetSessionToken\", \"iam:ChangePassword\", \"iam:GetUser\"]",
        "An error occurred (ExpiredToken) when calling the AssumeRole operation: The security token included in the request is expired",
        "UnauthorizedException: Session token not found or invalid",
        "Invalid length for parameter TokenCode, value: 5, valid min length: 6",
        "commit 4f2a1b6c9d8e7f0a1b2c3d4e5f6a7b8c9d0e1f2a near AKIAIOSFODNN7EXAMPLE",
        "Using session ****LVXQ, expires in 3h41m40s",
        "--saml-assertion file://assertion.xml --web-identity-token file:///var/run/secrets/token",
        "web_identity_token_file = /var/run/secrets/eks.amazonaws.com/serviceaccount/token",
        "secretAccessKey: credentials.SecretAccessKey, sessionToken: creds['SessionToken']",
        "\"SecretAccessKey\": \"removed-secret\"",
        "AWS_SESSION_TOKEN_TTL=12h AWS_CHAINED_SESSION_TOKEN_TTL=8h",
    ] {
        let redacted = redact(text);
        assert_eq!((redacted.text.as_str(), redacted.secrets), (text, 0));
    }
}

#[test]
fn a_code_keeps_its_length() {
    for (text, left) in [
        (
            "--token-code 123456 --duration-seconds 900",
            "--token-code 000000 --duration-seconds 900",
        ),
        ("--token-code=12345", "--token-code=00000"),
        ("TokenCode: '654321'", "TokenCode: '000000'"),
        (
            "Enter MFA code for arn:aws:iam::111122223333:mfa/me: 123456",
            "Enter MFA code for arn:aws:iam::111122223333:mfa/me: 000000",
        ),
    ] {
        let redacted = redact(text);
        assert_eq!((redacted.text.as_str(), redacted.secrets), (left, 1));
    }
}

#[test]
fn a_wrapped_assertion_goes_wholly() {
    let line = "UHJvdG9jb2wgSUQ9Il9hYmMxMjMiPjxzYW1sOkF0dHJpYnV0ZVN0YXRlbWVudD4xPHgvPjx5Lz48";
    let text = format!(
        "SAMLResponse:\nPHNhbWxwOlJlc3BvbnNlIHhtbG5zOnNhbWxwPSJ1cm46b2FzaXM6bmFtZXM6dGM6U0FNTDoyLjA6\n{line}\n{line}\nPC9zYW1s\n\nregion = x"
    );
    let redacted = redact(&text);
    assert_eq!(
        redacted.text,
        "SAMLResponse:\nremoved-secret\n\n\n\n\nregion = x"
    );
    assert_eq!(redacted.secrets, 1);
}

#[test]
fn an_assertion_as_xml_goes_wholly() {
    let text = "before\n<saml2p:Response xmlns:saml2p=\"urn:oasis:names:tc:SAML:2.0:protocol\">\n<saml2:Assertion>x</saml2:Assertion>\n</saml2p:Response>\nafter";
    assert_eq!(redact(text).text, "before\nremoved-secret\n\n\nafter");
}

/// The time for which a processor has worked for this thread: a busy machine does not change it.
#[cfg(unix)]
fn worked() -> Duration {
    let now = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::try_from(now).unwrap_or_default()
}

/// The time on the wall, where no other can be had.
#[cfg(not(unix))]
fn worked() -> Duration {
    static START: std::sync::LazyLock<std::time::Instant> =
        std::sync::LazyLock::new(std::time::Instant::now);
    START.elapsed()
}

/// Eight times the text takes about eight times the time; what is quadratic takes 64 times as much.
#[test]
fn time_grows_with_the_text() {
    let pieces = [
        "password=",
        "password=\"",
        "password='$password=\"",
        "token=",
        "token=é",
        "otp=",
        "session token=",
        "<saml:Assertion>",
        "<password>",
        "eyJ",
        "eyJa.",
        "IQoJb3Jp%",
        "-----BEGIN PRIVATE KEY-----",
        "://a:b",
        "AKIAIOSFODNN7EXAMPLE ",
        "<",
        "&lt;",
        "\"",
        "\\",
        "Authorization: AWS4-",
        "a",
        "aaaa=",
        "password=“",
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY ",
        "password=$a ",
        "\n",
        " ",
        "secret_key: |\n",
    ];
    for piece in pieces {
        let time = |size: usize| {
            let text = piece.repeat(size.checked_div(piece.len()).expect("a piece"));
            let runs = (0..3).map(|_| {
                let start = worked();
                let _ = redact(&text);
                worked().saturating_sub(start)
            });
            runs.min().unwrap_or_default().as_secs_f64()
        };
        // Caches and interrupts can spoil any one measurement, but not every one.
        let times: Vec<_> = (0..4)
            .map(|_| (time(20_000), time(160_000)))
            .take_while(|(small, large)| *large >= small * 30.0)
            .collect();
        assert!(times.len() < 4, "{piece:?}: {times:?}");
    }
}
