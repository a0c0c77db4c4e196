//! The same for programs.

pub(crate) mod agents;
