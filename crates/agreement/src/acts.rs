//! What can be done here. A deed: load, duty, rule, store, journal.

mod fact;
mod party;
mod version;

pub use fact::{Signed, clear, record_publication, record_resolution, record_signature, record_supervision};
pub use party::{count, give_notice, put_point, register, register_all};
pub use version::{draft, printed, release, revise, withdraw};
