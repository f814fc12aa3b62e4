//! What pages are made of.

mod calls;
mod field;
mod finding;
mod form;
mod hop_card;
mod limits;
mod notation_field;
mod prose;
mod remedies;
mod select;
mod source_fields;
mod verdict_card;

pub(crate) use calls::Calls;
pub(crate) use form::Form;
pub(crate) use notation_field::NotationField;
pub(crate) use remedies::Remedies;
pub(crate) use verdict_card::VerdictCard;
