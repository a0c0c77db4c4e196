//! All SQL of this room. Everybody who is signed in knows the parties; the agreement itself is behind `agreement.read` at
//! the doors, and belongs to no single member.

mod document;
mod fact;
mod party;
mod version;

pub(crate) use document::keep_document;
pub use document::{STATEMENTS as OF_DOCUMENTS, content, documents};
pub use fact::STATEMENTS as OF_FACTS;
pub(crate) use fact::{
    keep_clearance, keep_leaving, keep_point, keep_publication, keep_resolution, keep_signature, keep_supervision,
    take_in,
};
pub use party::{STATEMENTS as OF_PARTIES, parties, party, signers};
pub(crate) use party::{keep_party, keep_population};
pub use version::{STATEMENTS as OF_VERSIONS, chain, law, points};
pub(crate) use version::{keep_release, keep_text, keep_version, keep_withdrawal, rewrite_text};

use base::{Reading, Result};

use crate::Party;
use crate::chain::Membership;
use crate::terms::Terms;

/// The members on the day that is looked at, in the order of the agreement, the operator first.
pub async fn members(r: &mut Reading) -> Result<Vec<Party>> {
    let day = r.as_of();
    let members = chain(r).await?.members(day);
    let parties = parties(r).await?;
    Ok(members.iter().filter_map(|member| parties.iter().find(|party| party.id == *member)).cloned().collect())
}

/// From when to when each party was, is and will be a member, as known on the day that is looked at.
pub async fn memberships(r: &mut Reading) -> Result<Vec<Membership>> {
    let day = r.as_of();
    Ok(chain(r).await?.memberships(day))
}

/// What is agreed on the day that is looked at: cost key, tasks, notice. None before the first agreement.
pub async fn terms(r: &mut Reading) -> Result<Option<Terms>> {
    let day = r.as_of();
    let chain = chain(r).await?;
    let released = chain.in_force(day).and_then(|version| version.released(day));
    Ok(released.map(|(text, _)| text.terms.clone()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
