//! Announcing maintenance.

use base::{Failure, Result, Writing, grant, journal};
use serde_json::json;

use super::outage::members;
use crate::refused::Refused;
use crate::window::{Off, Plan, WindowId};
use crate::{DECLARE, store};

pub async fn plan(w: &mut Writing, plan: &Plan) -> Result<WindowId> {
    for hit in &plan.hits {
        grant::must(w, DECLARE, hit.member, &hit.part).await?;
    }
    plan.check(w.now())?;
    store::node(w, plan.node).await?.ok_or(Refused::NoSuchNode)?;
    let id = WindowId(w.new_id());
    store::keep_window(w, id, plan).await?;
    let details = json!({ "node": plan.node, "from": plan.from, "to": plan.to, "words": plan.words });
    for member in members(&plan.hits) {
        journal::note(w, member, "operations.window.announced", id.0, details.clone()).await?;
    }
    Ok(id)
}

/// It does not take place, or ends now.
pub async fn call_off(w: &mut Writing, id: WindowId) -> Result<()> {
    let window = store::window(w, id).await?.ok_or(Failure::NotFound)?;
    for hit in &window.hits {
        grant::must(w, DECLARE, hit.member, &hit.part).await?;
    }
    match window.call_off(w.now())? {
        Off::Dropped => store::drop_window(w, id).await?,
        Off::Ends => store::end_window(w, id).await?,
    }
    let details = json!({ "node": window.node, "from": window.from, "to": window.to });
    for member in members(&window.hits) {
        journal::note(w, member, "operations.window.called-off", id.0, details.clone()).await?;
    }
    Ok(())
}
