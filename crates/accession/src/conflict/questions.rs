//! What only somebody who knows the town hall can say: where a place is, what a strange account is for.

use super::{Conflict, Evidence, Kind, Proposal};
use crate::fold;
use crate::row::Outcome;
use crate::stocktake::{Row, Stocktake};

pub(super) fn find(stocktake: &Stocktake) -> Vec<Conflict> {
    let places = stocktake.homeless.iter().map(|home| Conflict {
        key: format!("site-unknown:{}", fold::letters(&home.text)),
        kind: Kind::SiteUnknown,
        things: home.things.clone(),
        label: home.text.clone(),
        evidence: vec![Evidence::CouldBe(home.instead.clone())],
        proposal: home
            .instead
            .first()
            .filter(|_| home.instead.len() == 1)
            .map_or(Proposal::Ask, |to| Proposal::Rename { to: to.clone() }),
        affected: home.things.len() as u64,
    });
    let rows = stocktake.rows.iter().filter(|row| row.outcome == Outcome::Queued).filter_map(question);
    places.chain(rows).collect()
}

fn question(row: &Row) -> Option<Conflict> {
    let reason = row.reason.as_ref()?;
    let code = serde_json::to_value(reason.why).ok()?.as_str()?.to_owned();
    Some(Conflict {
        key: format!("{code}:{}", row.thing),
        kind: Kind::Question(reason.why),
        things: vec![row.thing.clone()],
        label: row.label.clone(),
        evidence: vec![Evidence::Written { value: reason.value.clone() }],
        proposal: Proposal::Ask,
        affected: 1,
    })
}
