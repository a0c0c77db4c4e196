//! What becomes known of many devices at once, besides what they are.

use base::{MemberId, Result, Writing, grant, journal};
use serde_json::json;

use crate::store::fact::{Learnt, Plugged};
use crate::{KEEP, store};

/// Facts and network cards of devices of a member, with their past; one entry in the journal.
pub async fn learn_all(w: &mut Writing, member: MemberId, facts: &[Learnt], cards: &[Plugged]) -> Result<()> {
    grant::must(w, KEEP, member, "").await?;
    store::fact::learn(w, member, facts).await?;
    store::fact::plug_in(w, member, cards).await?;
    let run = w.new_id();
    let details = json!({ "facts": facts.len(), "cards": cards.len() });
    journal::note(w, member, "inventory.facts.learnt", run, details).await
}
