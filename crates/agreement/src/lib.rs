//! What the association rests on: its parties and the agreement between them, version by version.
//!
//! Read [`party`] first. Files named after a thing of the field are pure; I/O lives in `store`, `acts`, `pages`, `api`.

pub mod demo;
pub mod party;

pub use party::{Ars, Party, PartyKind};
