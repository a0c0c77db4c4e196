//! What probes look at, and what follows from what they see.

use std::collections::BTreeMap;

use base::{Failure, Moment, Result, Writing, grant, journal};
use serde_json::json;

use super::{declare, end, takers};
use crate::node::NodeId;
use crate::outage::{Declaration, Hit, OutageId};
use crate::probe::{ProbeKind, Seen, State, Step, Target, TargetId, Verdict, knock, step, verdict};
use crate::refused::Refused;
use crate::window::Window;
use crate::{KEEP, PROBE, store};

/// What is to be looked at from today on.
#[derive(Debug, Clone)]
pub struct Watch {
    pub node: NodeId,
    pub hit: Hit,
    pub kind: ProbeKind,
    pub address: String,
}

pub async fn watch(w: &mut Writing, watch: &Watch) -> Result<TargetId> {
    grant::must(w, KEEP, watch.hit.member, &watch.hit.part).await?;
    store::node(w, watch.node).await?.ok_or(Failure::NotFound)?;
    knock(watch.kind, &watch.address)?;
    let Watch { node, hit, kind, address } = watch.clone();
    let target = Target { id: TargetId(w.new_id()), hit, node, kind, address };
    store::keep_target(w, &target).await?;
    let details = json!({ "kind": target.kind.code(), "address": target.address, "site": target.hit.site });
    journal::note(w, target.hit.member, "operations.target.watched", target.id.0, details).await?;
    Ok(target.id)
}

/// It knocks elsewhere from now on, for the same people.
pub async fn redirect(w: &mut Writing, id: TargetId, kind: ProbeKind, address: &str) -> Result<NodeId> {
    let target = kept(w, id).await?;
    knock(kind, address)?;
    if (target.kind, target.address.as_str()) == (kind, address) {
        return Err(Refused::Unchanged.into());
    }
    store::change_target(w, &target, kind, address).await?;
    let details = json!({ "before": { "kind": target.kind.code(), "address": target.address },
        "after": { "kind": kind.code(), "address": address } });
    journal::note(w, target.hit.member, "operations.target.changed", id.0, details).await?;
    Ok(target.node)
}

/// Nobody looks from today on. An outage that it found stays open until somebody ends it.
pub async fn unwatch(w: &mut Writing, id: TargetId) -> Result<NodeId> {
    let (target, now) = (kept(w, id).await?, w.now());
    store::end_state(w, &target, now).await?;
    store::end_target(w, &target).await?;
    let details = json!({ "address": target.address, "site": target.hit.site });
    journal::note(w, target.hit.member, "operations.target.ended", id.0, details).await?;
    Ok(target.node)
}

async fn kept(w: &mut Writing, id: TargetId) -> Result<Target> {
    let targets = store::targets(w, KEEP).await?;
    let target = targets.into_iter().find(|target| target.id == id).ok_or(Failure::NotFound)?;
    grant::must(w, KEEP, target.hit.member, &target.hit.part).await?;
    Ok(target)
}

/// What is known before a look is written down.
struct Known {
    targets: BTreeMap<TargetId, Target>,
    states: BTreeMap<TargetId, State>,
    open: BTreeMap<TargetId, OutageId>,
    windows: Vec<Window>,
}

/// Writes down what the probes saw. The same again leaves no entry in the journal; a change does where it becomes an outage.
pub async fn observe(w: &mut Writing, all: &[Seen]) -> Result<()> {
    let now = w.now();
    let known = Known {
        targets: store::targets(w, PROBE).await?.into_iter().map(|target| (target.id, target)).collect(),
        states: store::last_states(w, PROBE).await?.into_iter().map(|state| (state.target, state)).collect(),
        open: store::open_targets(w).await?.into_iter().collect(),
        windows: store::windows_between(w, now, now.plus_seconds(1)).await?,
    };
    for seen in all {
        if let Some(target) = known.targets.get(&seen.target) {
            let state = see(w, target, seen, known.states.get(&seen.target), now).await?;
            tell(w, target, &state, &known).await?;
        }
    }
    Ok(())
}

async fn see(w: &mut Writing, target: &Target, seen: &Seen, before: Option<&State>, now: Moment) -> Result<State> {
    match (step(before, seen.up, now), before) {
        (Step::Lasts, Some(before)) => {
            store::state_lasts(w, target, now).await?;
            Ok(State { seen_at: now, ..*before })
        }
        (Step::Turns { ended }, _) => {
            store::end_state(w, target, ended).await?;
            store::begin_state(w, target, seen, now).await?;
            Ok(State { target: target.id, since: now, seen_at: now, up: seen.up })
        }
        (Step::Lasts, None) => Err(Failure::NotFound),
    }
}

async fn tell(w: &mut Writing, target: &Target, state: &State, known: &Known) -> Result<()> {
    let open = known.open.get(&target.id);
    match verdict(state, open.is_some(), known.announced(target)) {
        Verdict::Nothing => Ok(()),
        Verdict::End { at } => match open {
            Some(outage) => end(w, *outage, at).await,
            None => Ok(()),
        },
        Verdict::Declare { since } => {
            let hits = if target.hits_all() { takers(w, target.node).await? } else { vec![target.hit.clone()] };
            if hits.is_empty() {
                return Ok(());
            }
            let node = store::node(w, target.node).await?.ok_or(Failure::NotFound)?;
            let words = format!("{} antwortet nicht. Die Störung wurde automatisch erkannt.", node.name);
            let declaration =
                Declaration { node: node.id, target: Some(target.id), hits, since, expected: None, words };
            declare(w, &declaration).await.map(drop)
        }
    }
}

impl Known {
    /// Everybody whom it would hit was told before that it may be away.
    fn announced(&self, target: &Target) -> bool {
        let covers =
            |hit: &Hit| hit.member == target.hit.member && (hit.site.is_empty() || hit.site == target.hit.site);
        self.windows.iter().any(|window| window.node == target.node && window.hits.iter().any(covers))
    }
}
