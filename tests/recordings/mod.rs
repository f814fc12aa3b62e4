//! The reading against what real clients did with the same paste.

mod actions;
mod cli;
mod config;
