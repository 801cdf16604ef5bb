//! Whole sites, small ones made for a question and the project's own: what goes in, what comes out, and what is refused.
#![cfg(unix)]

mod cli;
mod codes;
mod determinism;
mod edits;
mod escaping;
mod fix;
mod inventory;
mod languages;
mod locked;
mod machine;
mod mistakes;
mod one_click;
mod pages;
mod refused;
mod support;
mod terminal;
mod verify;
mod withheld;
