//! The names that secrets go by.

/// What a name says about the value behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// It is a secret.
    Secret,
    /// It is one if it looks like one: such names are used for other things, too.
    Perhaps,
    /// It is a one-time code.
    Code,
    /// It is the value of a header, after a scheme.
    Header,
}

/// Ends of names, without case, `_`, `-`, `.` and spaces. The first that fits counts.
const ENDINGS: [(&str, Class); 29] = [
    ("onetimepasscode", Class::Code),
    ("onetimepassword", Class::Code),
    ("tokencode", Class::Code),
    ("mfacode", Class::Code),
    ("mfatoken", Class::Code),
    ("passcode", Class::Code),
    ("otp", Class::Code),
    ("secretaccesskey", Class::Secret),
    ("secretkey", Class::Secret),
    ("sessionkey", Class::Secret),
    ("awssecret", Class::Secret),
    ("sessiontoken", Class::Secret),
    ("securitytoken", Class::Secret),
    ("samlresponse", Class::Perhaps),
    ("samlassertion", Class::Perhaps),
    ("webidentitytoken", Class::Secret),
    ("tokenrequesttoken", Class::Secret),
    ("accesstoken", Class::Secret),
    ("refreshtoken", Class::Secret),
    ("clientsecret", Class::Secret),
    ("signintoken", Class::Secret),
    ("password", Class::Secret),
    ("passwd", Class::Secret),
    ("passphrase", Class::Secret),
    ("authorization", Class::Header),
    ("token", Class::Perhaps),
    ("secret", Class::Perhaps),
    ("signature", Class::Perhaps),
    ("apikey", Class::Perhaps),
];

/// Words before such an ending that make it the name of a call or of an error.
const NO_SECRETS: [&str; 3] = ["get", "expired", "invalid"];

/// Longer names are compared by their end only.
const LONGEST: usize = 32;

/// A name that ends where `head` ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) class: Class,
    /// It is written as several words, as in prose.
    pub(super) in_words: bool,
}

/// The name of a secret that the text ends with.
pub(super) fn ending(head: &[u8]) -> Option<Name> {
    let [.., a, b, c] = head else { return None };
    let last = [a, b, c].map(u8::to_ascii_lowercase);
    let likely = matches!(
        &last,
        b"key"
            | b"ken"
            | b"ode"
            | b"otp"
            | b"ret"
            | b"nse"
            | b"ion"
            | b"ord"
            | b"swd"
            | b"ase"
            | b"ure"
    );
    if !likely {
        return None;
    }
    // Backwards, until something stands there that no name contains.
    let mut letters = Vec::with_capacity(LONGEST);
    let mut before_space = None;
    let mut was_space = false;
    for byte in head.iter().rev() {
        match byte {
            it if it.is_ascii_alphanumeric() => letters.push(it.to_ascii_lowercase()),
            b'_' | b'-' | b'.' => {}
            b' ' if !was_space => {
                before_space.get_or_insert(letters.len());
            }
            _ => break,
        }
        was_space = *byte == b' ';
        if letters.len() >= LONGEST {
            break;
        }
    }
    letters.reverse();
    let (class, before, length) = ENDINGS.iter().find_map(|(ending, class)| {
        let before = letters.strip_suffix(ending.as_bytes())?;
        Some((*class, before, ending.len()))
    })?;
    if NO_SECRETS.iter().any(|it| before.ends_with(it.as_bytes())) {
        return None;
    }
    Some(Name {
        class,
        in_words: before_space.is_some_and(|at| at < length),
    })
}
