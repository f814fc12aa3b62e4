//! The rules and the other errors: one file each, beside the Markdown that explains it. The list of
//! them is [`every_rule`](crate::model), and what follows here is made from it.
//!
//! The checks and the words stand in tables of their own, so that a program which only judges does
//! not carry the words.

mod rule;

use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::judgement::Effect;
use crate::model::{ErrorClass, Operation, Reason, RuleName, every_rule};
use crate::words::{Sentence, Subject};

pub use rule::{
    Can, Check, Implied, Informs, MayRefuse, OtherError, Proof, Refuses, Rule, Ruling, Says, Sets,
    Shortens, effect,
};

/// Something of a rule that has that effect: `Some` where it is listed, and `None` elsewhere.
macro_rules! where_it {
    (Refuses, Refuses, $something:expr) => {
        Some($something)
    };
    (MayRefuse, MayRefuse, $something:expr) => {
        Some($something)
    };
    (Shortens, Shortens, $something:expr) => {
        Some($something)
    };
    (Sets, Sets, $something:expr) => {
        Some($something)
    };
    (Informs, Informs, $something:expr) => {
        Some($something)
    };
    ($Effect:ident, $Other:ident, $something:expr) => {
        None
    };
}

macro_rules! rules {
    ($(
        $(#[$doc:meta])+
        $module:ident::$Name:ident => $name:literal: $($Effect:ident),+;
        $( error $error:ident::$Error:ident; )*
    )*) => {
        $(
            #[doc = include_str!(concat!(stringify!($module), ".md"))]
            pub mod $module;
            $( impl Can<effect::$Effect> for $module::$Name {} )+
        )*

        /// The errors that are not about durations.
        pub mod errors {
            $($(
                #[doc = include_str!(concat!("errors/", stringify!($error), ".md"))]
                pub mod $error;
            )*)*
        }

        /// The checks of every rule, in the order in which AWS checks; then what shortens, then what
        /// informs.
        pub static RULES: &[Check] = &[ $( Check::of::<$module::$Name>(RuleName::$Name), )* ];

        /// Every reason to refuse in the order in which AWS checks, then the other rules.
        static CHECK_ORDER: &[Reason] = &[$(
            Reason::Rule(RuleName::$Name),
            $( Reason::Error(ErrorClass::$Error), )*
        )*];

        /// Whether AWS can refuse a call for that reason; the other rules shorten or inform.
        #[must_use]
        pub fn refuses(rule: RuleName) -> bool {
            let refuses: Option<()> = match rule {
                $( RuleName::$Name => None$( .or(where_it!(Refuses, $Effect, ())) )+, )*
            };
            refuses.is_some()
        }

        /// What a refusal by that rule proves about the call.
        #[must_use]
        pub fn proof(rule: RuleName) -> Proof {
            let proof = match rule {
                $( RuleName::$Name => None$(
                    .or(where_it!(Refuses, $Effect, <$module::$Name as Refuses>::PROOF))
                )+, )*
            };
            proof.unwrap_or(Proof::Nothing)
        }

        /// What an error of that rule implies; `None` where the rule refuses nothing.
        #[must_use]
        pub fn implied(rule: RuleName) -> Option<Implied> {
            match rule {
                $( RuleName::$Name => None$(
                    .or(where_it!(Refuses, $Effect, <$module::$Name as Refuses>::IMPLIED))
                )+, )*
            }
        }

        /// What a rule is called in the table of limits.
        #[must_use]
        pub const fn limit_title(rule: RuleName) -> &'static str {
            match rule { $( RuleName::$Name => <$module::$Name as Rule>::LIMIT_TITLE, )* }
        }

        /// What, why, and what to do where a rule has that effect.
        #[must_use]
        pub fn message(rule: RuleName, effect: Effect, subject: &Subject<'_>) -> Sentence {
            let words = match effect {
                Effect::Refuses => match rule {
                    $( RuleName::$Name => None$(
                        .or_else(|| where_it!(
                            Refuses, $Effect, <$module::$Name as Refuses>::refuses(subject)
                        ))
                    )+, )*
                },
                Effect::MayRefuse => match rule {
                    $( RuleName::$Name => None$(
                        .or_else(|| where_it!(
                            MayRefuse, $Effect, <$module::$Name as MayRefuse>::may_refuse(subject)
                        ))
                    )+, )*
                },
                Effect::Shortens => match rule {
                    $( RuleName::$Name => None$(
                        .or_else(|| where_it!(
                            Shortens, $Effect, <$module::$Name as Shortens>::shortens(subject)
                        ))
                    )+, )*
                },
                Effect::Sets => match rule {
                    $( RuleName::$Name => None$(
                        .or_else(|| where_it!(
                            Sets, $Effect, <$module::$Name as Sets>::sets(subject)
                        ))
                    )+, )*
                },
                Effect::Informs => match rule {
                    $( RuleName::$Name => None$(
                        .or_else(|| where_it!(
                            Informs, $Effect, <$module::$Name as Informs>::informs(subject)
                        ))
                    )+, )*
                },
            };
            words.unwrap_or_else(|| only_the_title(rule))
        }

        /// Why a rule refuses a call, in one sentence that a customer would understand.
        #[must_use]
        pub fn headline(rule: RuleName, subject: &Subject<'_>) -> Sentence {
            let words = match rule {
                $( RuleName::$Name => None$(
                    .or_else(|| where_it!(
                        Refuses, $Effect, <$module::$Name as Refuses>::headline(subject)
                    ))
                )+, )*
            };
            words.unwrap_or_else(|| only_the_title(rule))
        }

        /// What the headline says that it depends on; `None` where the rule has no word of its own
        /// for it.
        #[must_use]
        pub fn depends_on(rule: RuleName, subject: &Subject<'_>) -> Option<Sentence> {
            let words: Option<Option<Sentence>> = match rule {
                $( RuleName::$Name => None$(
                    .or_else(|| where_it!(
                        MayRefuse, $Effect, <$module::$Name as MayRefuse>::depends_on(subject)
                    ))
                )+, )*
            };
            words.flatten()
        }

        /// How the headline of a call goes on that a rule shortens; `None` where it shortens none.
        #[must_use]
        pub fn because(rule: RuleName) -> Option<&'static str> {
            let because: Option<Option<&'static str>> = match rule {
                $( RuleName::$Name => None$(
                    .or(where_it!(Shortens, $Effect, <$module::$Name as Shortens>::BECAUSE))
                )+, )*
            };
            because.flatten()
        }

        /// What AWS answers when that reason refuses that call; `None` where its words are not known.
        #[must_use]
        pub fn error_text(reason: Reason, operation: Operation) -> Option<ErrorText> {
            match reason {$(
                Reason::Rule(RuleName::$Name) => None$(
                    .or_else(|| where_it!(
                        Refuses, $Effect, <$module::$Name as Refuses>::error_text(operation)
                    ))
                )+.flatten(),
                $( Reason::Error(ErrorClass::$Error) => {
                    <errors::$error::$Error as OtherError>::error_text(operation)
                } )*
            )*}
        }

        /// What a rule or error is called in a heading.
        #[must_use]
        pub const fn title(reason: Reason) -> &'static str {
            match reason {$(
                Reason::Rule(RuleName::$Name) => <$module::$Name as Rule>::TITLE,
                $( Reason::Error(ErrorClass::$Error) => {
                    <errors::$error::$Error as OtherError>::TITLE
                } )*
            )*}
        }

        /// What a rule or error rests on in AWS's words; never nothing.
        ///
        /// Only the reference shows it. Nothing that a page or a module says may come from here, so
        /// that none of them carries it.
        ///
        /// ```
        /// use session_advisor_core::facts::quotes::Quote;
        /// use session_advisor_core::model::{Reason, RuleName};
        /// use session_advisor_core::rules::quotes;
        ///
        /// let quotes = quotes(Reason::Rule(RuleName::RoleMaximum));
        /// assert!(matches!(quotes, [Quote::Said { .. }]));
        /// ```
        #[must_use]
        pub const fn quotes(reason: Reason) -> &'static [Quote] {
            match reason {$(
                Reason::Rule(RuleName::$Name) => <$module::$Name as Rule>::QUOTES,
                $( Reason::Error(ErrorClass::$Error) => {
                    <errors::$error::$Error as OtherError>::QUOTES
                } )*
            )*}
        }

        /// The Markdown that explains a rule.
        #[must_use]
        pub const fn rule_page(rule: RuleName) -> &'static str {
            match rule { $( RuleName::$Name => include_str!(concat!(stringify!($module), ".md")), )* }
        }

        /// The Markdown that explains an error class.
        #[must_use]
        pub const fn error_page(class: ErrorClass) -> &'static str {
            match class {$($(
                ErrorClass::$Error => include_str!(concat!("errors/", stringify!($error), ".md")),
            )*)*}
        }

        /// What to say of a call that was seen to fail with that error.
        #[must_use]
        pub fn observed_error(class: ErrorClass, operation: Operation) -> Ruling {
            Ruling::observed_error(match class {$($(
                ErrorClass::$Error => <errors::$error::$Error as OtherError>::sources(operation),
            )*)*})
        }

        /// What such an error means, in one sentence.
        #[must_use]
        pub const fn error_headline(class: ErrorClass) -> &'static str {
            match class {$($(
                ErrorClass::$Error => <errors::$error::$Error as OtherError>::HEADLINE,
            )*)*}
        }

        /// What, why, and what to do after such an error.
        #[must_use]
        pub const fn error_message(class: ErrorClass) -> &'static str {
            match class {$($(
                ErrorClass::$Error => <errors::$error::$Error as OtherError>::MESSAGE,
            )*)*}
        }
    };
}
every_rule!(rules);

/// What is said of an effect that the rule does not have. No ruling has one; only a finding that
/// was put together by hand can.
fn only_the_title(rule: RuleName) -> Sentence {
    title(Reason::Rule(rule)).into()
}

/// Where a reason to refuse stands among AWS's checks: a smaller number is checked first.
#[must_use]
pub fn check_order(reason: Reason) -> usize {
    let place = CHECK_ORDER.iter().position(|other| *other == reason);
    place.unwrap_or(CHECK_ORDER.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> impl Iterator<Item = (Reason, &'static [Quote])> {
        let rules = RuleName::ALL.iter().map(|rule| Reason::Rule(*rule));
        let errors = ErrorClass::ALL.iter().map(|class| Reason::Error(*class));
        rules.chain(errors).map(|reason| (reason, quotes(reason)))
    }

    #[test]
    fn each_has_words_of_aws_or_says_why_not() {
        let mut seen = Vec::new();
        for (reason, quotes) in all() {
            assert!(!quotes.is_empty() && quotes.len() <= 3, "{}", reason.name());
            for quote in quotes {
                let (Quote::Said { sentence: text, .. } | Quote::Unsaid { instead: text, .. }) =
                    quote;
                assert!(!seen.contains(&text), "{text} stands twice");
                seen.push(text);
                assert!(text.ends_with(['.', '`']), "{text}");
            }
        }
    }

    #[test]
    fn quotes_are_short_and_plain_and_from_aws() {
        for (_, quotes) in all() {
            for quote in quotes {
                if let Quote::Said { sentence, source } = quote {
                    assert!(source.is_from_aws(), "{source:?}");
                    assert!(sentence.chars().count() <= 300, "{sentence}");
                    assert!(!sentence.contains(['`', '*', '<', '[', '\\']), "{sentence}");
                    assert!(
                        !sentence.contains("  ") && !sentence.contains("- "),
                        "{sentence}"
                    );
                }
            }
        }
    }

    #[test]
    fn the_order_of_checks_has_every_reason_once() {
        for (reason, _) in all() {
            let places = CHECK_ORDER.iter().filter(|other| **other == reason);
            assert_eq!(places.count(), 1, "{}", reason.name());
        }
    }
}
