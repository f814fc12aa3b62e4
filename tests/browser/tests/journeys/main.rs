//! What people do on the page, from the first click to the answer.
//!
//! All of these are run in Chromium, and `every_engine` in the other engines too.

mod accessibility_tree;
mod bars;
mod crash;
mod display;
mod element;
mod embed;
mod every_engine;
mod history;
mod hosts;
mod input;
mod instant;
mod keyboard;
mod learn;
mod paste;
mod print;
mod reference;
mod reply;
mod rules;
mod scenarios;
mod site_settings;
mod states;
mod timeline;
mod what_if;
