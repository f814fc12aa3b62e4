//! The words about frames on other pages.

pub(crate) const TITLE: &str = "Embed this";
pub(crate) const KIND: &str = "In";
pub(crate) const VIEW: &str = "Shown";
pub(crate) const EDITABLE: &str = "Readers can";
pub(crate) const THEME: &str = "Colours";
pub(crate) const TEXT: &str = "What to copy";
pub(crate) const HELP: &str = "For the source of another page. The second line gives the frame its \
    height; leave it out where the other page allows no scripts.";
pub(crate) const ELEMENT_HELP: &str = "For the source of another page. It is a part of that page, in its \
    colours and with its scripts told of the answer; the page has to allow scripts from here.";
/// In an element of another page, which has no address of its own.
pub(crate) const LINE_HELP: &str = "The same as the form. Change either.";
pub(crate) const DAMAGED_TITLE: &str = "Part of this scenario cannot be read";
pub(crate) const DAMAGED: &str = "The answer is that to what stands before that place.";
pub(crate) const OPEN: &str = "Open in the AWS session advisor";
pub(crate) const FRAME_TITLE: &str = "AWS session advisor";

/// What can be chosen, with its value.
pub(crate) const KINDS: [(&str, &str); 2] = [("frame", "A frame"), ("element", "The page itself")];
pub(crate) const VIEWS: [(&str, &str); 5] = [
    ("verdict", "The verdict"),
    ("limits", "The calls with their limits"),
    ("timeline", "When each session ends"),
    ("form", "The form"),
    ("all", "All of it"),
];
pub(crate) const EDITABLES: [(&str, &str); 2] = [("fixed", "Look"), ("editable", "Change it")];
pub(crate) const THEMES: [(&str, &str); 3] = [
    ("auto", "As the other page"),
    ("light", "Light"),
    ("dark", "Dark"),
];
