//! What a rule is: one value that holds its checks, its words for each effect that it can have, and
//! what it rests on.
//!
//! A rule implements [`Rule`] and a trait for each of its effects: [`Refuses`], [`MayRefuse`],
//! [`Shortens`], [`Sets`], [`Informs`]. The list of rules names the same effects. A [`Ruling`] that a
//! rule has no words for cannot be made, and effects that are only listed, or only worded, do not
//! compile.

use crate::facts::errors::ErrorText;
use crate::facts::quotes::Quote;
use crate::facts::{Certainty, Sources};
use crate::judgement::call::Call;
use crate::judgement::{Applies, Effect, Finding, Over};
use crate::model::{Operation, Reason, RuleName, SecondsRange, Source, SourceKind};
use crate::words::{Sentence, Subject};

/// A rule: at most one thing to say of a source, and one of each call.
pub trait Rule {
    /// What it is called in a heading.
    const TITLE: &'static str;
    /// What it is called in the table of limits.
    const LIMIT_TITLE: &'static str = Self::TITLE;
    /// What it rests on in AWS's words, or what AWS does not say; never nothing.
    const QUOTES: &'static [Quote];

    /// What it says of the source.
    fn on_source(source: &Source) -> Option<Ruling>;
    /// What it says of a call.
    fn on_call(call: &Call) -> Option<Ruling>;
}

/// A rule that refuses calls.
pub trait Refuses: Rule + Can<effect::Refuses> {
    /// What a refusal by this rule proves about the call.
    const PROOF: Proof;
    /// What its error implies where the error does not say it.
    const IMPLIED: Implied;

    /// Why the call is refused, in one sentence that a customer would understand.
    fn headline(subject: &Subject<'_>) -> Sentence;
    /// What, why, and what to do where it refuses for certain.
    fn refuses(subject: &Subject<'_>) -> Sentence;
    /// What AWS answers; `None` where its words are not known.
    fn error_text(operation: Operation) -> Option<ErrorText>;
}

/// A rule that refuses calls if an unknown turns out so.
pub trait MayRefuse: Refuses + Can<effect::MayRefuse> {
    /// What decides, and what tells.
    fn may_refuse(subject: &Subject<'_>) -> Sentence;
    /// What the headline says that it depends on; `None` where it has no word of its own for it.
    fn depends_on(subject: &Subject<'_>) -> Option<Sentence>;
}

/// A rule that shortens sessions.
pub trait Shortens: Rule + Can<effect::Shortens> {
    /// How the headline of a shortened call goes on; `None` where it shortens no call.
    const BECAUSE: Option<&'static str>;

    /// What, why, and what to do.
    fn shortens(subject: &Subject<'_>) -> Sentence;
}

/// A rule that is the length of a session, where nothing can be requested.
pub trait Sets: Rule + Can<effect::Sets> {
    /// What, and why.
    fn sets(subject: &Subject<'_>) -> Sentence;
}

/// A rule that only tells something.
pub trait Informs: Rule + Can<effect::Informs> {
    /// What, why, and what to do.
    fn informs(subject: &Subject<'_>) -> Sentence;
}

/// That the list of rules names the effect `E` for this rule.
#[diagnostic::on_unimplemented(
    message = "the list of rules does not name this effect for `{Self}`",
    note = "add it to the line of `{Self}` in `every_rule!`, in model/rule_name.rs"
)]
pub trait Can<E> {}

/// The effects, as the list of rules names them.
pub mod effect {
    /// It refuses.
    #[derive(Debug)]
    pub struct Refuses;
    /// It refuses if an unknown turns out so.
    #[derive(Debug)]
    pub struct MayRefuse;
    /// It shortens.
    #[derive(Debug)]
    pub struct Shortens;
    /// It is the length.
    #[derive(Debug)]
    pub struct Sets;
    /// It changes nothing.
    #[derive(Debug)]
    pub struct Informs;
}

/// What a refusal proves about the call that got it.
#[derive(Debug, Clone, Copy)]
pub enum Proof {
    /// Nothing.
    Nothing,
    /// What this writes into the call. It returns true where what was stated cannot be.
    Of(fn(&mut Call) -> bool),
}

/// What an error implies about the call that got it, where nothing else is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Implied {
    /// The call that it most likely is.
    pub operation: Operation,
    /// Whether a duration must have been requested.
    pub asked: bool,
    /// Who must have made the call; `None` where several can get the error.
    pub caller: Option<SourceKind>,
}

impl Implied {
    /// That call, with or without a request, by any caller.
    pub(super) const fn call(operation: Operation) -> Self {
        Self {
            operation,
            asked: false,
            caller: None,
        }
    }

    /// The same, with a duration requested.
    pub(super) const fn asked(self) -> Self {
        Self {
            asked: true,
            ..self
        }
    }

    /// The same, made by that kind of source.
    pub(super) const fn by(self, caller: SourceKind) -> Self {
        Self {
            caller: Some(caller),
            ..self
        }
    }
}

/// What of a rule the engine needs: its checks without its words.
#[derive(Debug, Clone, Copy)]
pub struct Check {
    /// The rule's name.
    pub name: RuleName,
    /// What it says of the source.
    pub on_source: fn(&Source) -> Option<Ruling>,
    /// What it says of a call.
    pub on_call: fn(&Call) -> Option<Ruling>,
}

impl Check {
    /// The checks of a rule.
    #[must_use]
    pub const fn of<R: Rule>(name: RuleName) -> Self {
        Self {
            name,
            on_source: R::on_source,
            on_call: R::on_call,
        }
    }
}

/// What a rule says, how sure that is, and who says so. Each is made for a rule, which must have
/// words for it.
#[derive(Debug, Clone, Copy)]
#[expect(
    clippy::manual_non_exhaustive,
    reason = "this crate must not make one by hand either"
)]
pub struct Ruling {
    /// What it says.
    pub says: Says,
    /// How sure it is.
    pub certainty: Certainty,
    /// The pages that it rests on; never none.
    pub sources: Sources,
    /// Keeps rulings from being made in any other way.
    _made_for_a_rule: (),
}

/// What a rule can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// The session lasts at most so long.
    Limit {
        /// How long.
        at: SecondsRange,
        /// What happens to a request beyond it.
        over: Over,
        /// Whether the limit applies for certain; otherwise an unknown decides.
        applies: Applies,
    },
    /// The call is refused, whatever is asked below the limits.
    Refuses(Applies),
    /// Something to know; it changes nothing.
    Informs,
}

impl Ruling {
    /// The call is refused for certain.
    #[must_use]
    pub const fn refuses<R: Refuses>(certainty: Certainty, sources: Sources) -> Self {
        Self::new(Says::Refuses(Applies::Certainly), certainty, sources)
    }

    /// The call is refused, if that applies.
    #[must_use]
    pub const fn refuses_if<R: MayRefuse>(
        applies: Applies,
        certainty: Certainty,
        sources: Sources,
    ) -> Self {
        Self::new(Says::Refuses(applies), certainty, sources)
    }

    /// A request beyond that is refused, if the limit applies.
    #[must_use]
    pub const fn refuses_beyond<R: MayRefuse>(
        at: SecondsRange,
        applies: Applies,
        certainty: Certainty,
        sources: Sources,
    ) -> Self {
        Self::limit(at, Over::Refuses, applies, certainty, sources)
    }

    /// The session is shortened to that, if the limit applies.
    #[must_use]
    pub const fn shortens<R: Shortens>(
        at: SecondsRange,
        applies: Applies,
        certainty: Certainty,
        sources: Sources,
    ) -> Self {
        Self::limit(at, Over::Shortens, applies, certainty, sources)
    }

    /// The session lasts that long, whatever is requested.
    #[must_use]
    pub const fn sets<R: Sets>(at: SecondsRange, certainty: Certainty, sources: Sources) -> Self {
        Self::limit(at, Over::Sets, Applies::Certainly, certainty, sources)
    }

    /// There is something to know.
    #[must_use]
    pub const fn informs<R: Informs>(certainty: Certainty, sources: Sources) -> Self {
        Self::new(Says::Informs, certainty, sources)
    }

    /// An error was seen that is not about durations.
    #[must_use]
    pub const fn observed_error(sources: Sources) -> Self {
        Self::new(
            Says::Refuses(Applies::Certainly),
            Certainty::Observed,
            sources,
        )
    }

    const fn limit(
        at: SecondsRange,
        over: Over,
        applies: Applies,
        certainty: Certainty,
        sources: Sources,
    ) -> Self {
        Self::new(Says::Limit { at, over, applies }, certainty, sources)
    }

    const fn new(says: Says, certainty: Certainty, sources: Sources) -> Self {
        Self {
            says,
            certainty,
            sources,
            _made_for_a_rule: (),
        }
    }
}

impl Finding {
    /// What that ruling does to its call.
    pub(crate) const fn new(reason: Reason, effect: Effect, ruling: &Ruling) -> Self {
        Self {
            reason,
            effect,
            certainty: ruling.certainty,
            sources: ruling.sources,
        }
    }
}

/// An error that is not about durations: nothing judges it, but it has words, a page and sources.
pub trait OtherError {
    /// What it is called in a heading.
    const TITLE: &'static str;
    /// One sentence that a customer would understand.
    const HEADLINE: &'static str;
    /// What, why, and what to do.
    const MESSAGE: &'static str;
    /// What it rests on in AWS's words, or what AWS does not say; never nothing.
    const QUOTES: &'static [Quote];

    /// The pages that it rests on; never none.
    fn sources(operation: Operation) -> Sources;
    /// What AWS answers; `None` where its words are not known.
    fn error_text(operation: Operation) -> Option<ErrorText>;
}
