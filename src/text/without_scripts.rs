//! What the page says where scripts do not run.

pub(crate) const TITLE: &str = "Answers need scripting";
pub(crate) const NEEDED: &str = "This page tells why a request for temporary AWS credentials is refused \
or ends too early, and what works instead. It works all answers out in your browser, so it needs \
scripts; it sends nothing that you enter. Without them the form below stays disabled.";
pub(crate) const ONE_HOUR: &str = "What surprises most: AssumeRole that is signed with temporary \
credentials, such as those of another role, is role chaining, and its session lasts one hour at the \
most. AWS refuses a longer request, whatever the role’s maximum is. AWS’s own pages about it:";
pub(crate) const RULES: &str = "Every rule, explained without scripts";
