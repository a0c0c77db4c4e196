//! The same for programs.

pub(crate) mod agents;
pub(crate) mod device;
pub(crate) mod import;
pub(crate) mod quarantine;
pub(crate) mod things;
