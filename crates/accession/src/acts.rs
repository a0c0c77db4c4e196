//! What can be done with an accession.

pub mod folder;
