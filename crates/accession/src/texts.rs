//! What this room says, in both languages.

pub(crate) mod conflict;
pub(crate) mod why;
