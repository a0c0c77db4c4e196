//! The same for programs.

pub(crate) mod agents;
pub(crate) mod things;
