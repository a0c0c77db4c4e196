//! All SQL of this room.

mod file;
mod known;
mod moved;
mod opened;
mod prospect;
mod waiting;
mod wave;

pub use file::STATEMENTS as OF_FILES;
pub use known::STATEMENTS as OF_KNOWN;
pub use moved::STATEMENTS as OF_MOVED;
pub use opened::STATEMENTS as OF_ACCESSIONS;
pub use prospect::STATEMENTS as OF_PROSPECTS;
pub use waiting::STATEMENTS as OF_WAITING;
pub use wave::STATEMENTS as OF_WAVES;

pub use file::{Kept, contents, files, last};
pub(crate) use file::{incomplete, keep_file, keep_stocktake, remove_file};
pub(crate) use known::known;
pub use moved::{Transfer, done, moved, transfers};
pub(crate) use moved::{forget_moved, keep_done, keep_moved, keep_transfer, remove_done};
pub use opened::{Estimate, accession, accessions, decisions, estimate, of_member};
pub(crate) use opened::{keep_accession, keep_decisions, keep_estimate};
pub use prospect::{experience, interests};
pub(crate) use prospect::{keep_experience, keep_interest};
pub(crate) use waiting::arrived;
pub use waiting::{WaitingSite, waiting_sites};
pub use wave::{Planned, in_transition, waves};
pub(crate) use wave::{forget_plan, keep_plan, keep_run};

use base::Failure;

/// JSON that this program wrote and cannot read any more: something is broken, and nothing is guessed.
fn unreadable(error: serde_json::Error) -> Failure {
    Failure::Database(sqlx::Error::Decode(Box::new(error)))
}
