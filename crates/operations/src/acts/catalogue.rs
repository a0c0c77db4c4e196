//! Keeping the catalogue: it belongs to the association.

use std::collections::BTreeSet;

use base::{Day, Failure, MemberId, Period, Result, Writing, grant, journal, search};
use serde_json::json;

use crate::booking::{self, Before};
use crate::node::{Booking, Kind, Node, NodeId};
use crate::refused::Refused;
use crate::{KEEP, READ, store};

/// A service or component to be registered. `rests_on`: keys of what is there already.
#[derive(Debug, Clone)]
pub struct NewNode {
    /// Its id is given by the deed.
    pub node: Node,
    pub rests_on: Vec<String>,
}

pub async fn register(w: &mut Writing, new: &NewNode) -> Result<NodeId> {
    grant::must(w, KEEP, MemberId::ASSOCIATION, "").await?;
    new.node.check()?;
    if store::node_by_key(w, &new.node.key).await?.is_some() {
        return Err(Refused::KeyTaken.into());
    }
    let node = Node { id: NodeId(w.new_id()), ..new.node.clone() };
    let (by, today) = (w.person(), w.today());
    store::keep_node(w, &node, by).await?;
    if let Some(level) = node.level {
        store::keep_level(w, node.id, level, today).await?;
    }
    let mut lower = Vec::with_capacity(new.rests_on.len());
    for key in &new.rests_on {
        lower.push(store::node_by_key(w, key).await?.ok_or(Refused::NoSuchNode)?.id);
    }
    store::keep_rest(w, node.id, &lower, today).await?;
    find(w, &node).await?;
    let details = json!({ "key": node.key, "name": node.name, "rests_on": new.rests_on });
    journal::note(w, MemberId::ASSOCIATION, "operations.node.registered", node.id.0, details).await?;
    Ok(node.id)
}

async fn find(w: &mut Writing, node: &Node) -> Result<()> {
    let (thing, href) = (node.id.0, format!("/operations/services/{}", node.id));
    let kind = if node.kind == Kind::Service { "service" } else { "component" };
    let (title, detail, words) = (&node.name, &node.purpose, [node.key.as_str(), &node.name_en]);
    let (member, part, duty, href, words) = (MemberId::ASSOCIATION, "", READ, &href, &words);
    search::put(w, &search::Entry { member, thing, part, duty, kind, title, detail, href, words }).await
}

/// From today on the upper one falls if the lower one falls.
pub async fn rest(w: &mut Writing, upper: NodeId, lower: NodeId) -> Result<()> {
    grant::must(w, KEEP, MemberId::ASSOCIATION, "").await?;
    for node in [upper, lower] {
        store::node(w, node).await?.ok_or(Failure::NotFound)?;
    }
    let graph = store::graph(w).await?;
    if !graph.may_rest(upper, lower) {
        return Err(Refused::Ring.into());
    }
    if graph.directly_below(upper).any(|known| known == lower) {
        return Err(Refused::RestsAlready.into());
    }
    let today = w.today();
    store::keep_rest(w, upper, &[lower], today).await?;
    journal::note(w, MemberId::ASSOCIATION, "operations.node.rests", upper.0, json!({ "on": lower })).await
}

/// From today on the upper one stands without the lower one.
pub async fn unrest(w: &mut Writing, upper: NodeId, lower: NodeId) -> Result<()> {
    grant::must(w, KEEP, MemberId::ASSOCIATION, "").await?;
    store::node(w, upper).await?.ok_or(Failure::NotFound)?;
    if !store::graph(w).await?.directly_below(upper).any(|known| known == lower) {
        return Err(Refused::NotResting.into());
    }
    store::end_rest(w, upper, lower).await?;
    journal::note(w, MemberId::ASSOCIATION, "operations.node.rests-no-more", upper.0, json!({ "on": lower })).await
}

/// From a day on the member takes the service at so many places, 0: no longer.
pub async fn take(w: &mut Writing, node: NodeId, member: MemberId, from: Day, places: i64) -> Result<()> {
    grant::must(w, KEEP, member, "").await?;
    store::node(w, node).await?.ok_or(Failure::NotFound)?;
    let mut held = store::bookings(w, Period::since(Day::of(1, 1, 1))).await?;
    held.retain(|booking| booking.member == member && booking.node == node);
    let before = booking::change(&held, from, places)?;
    match &before {
        Before::Nothing => {}
        Before::Ends(booking) => store::end_booking(w, booking, from).await?,
        Before::Replaced(booking) => store::drop_booking(w, booking).await?,
    }
    if places > 0 {
        keep_bookings(w, member, &[Booking { member, node, period: Period::since(from), places }]).await?;
    }
    let deed = if places > 0 { "operations.service.booked" } else { "operations.service.left" };
    let was = match before {
        Before::Nothing => 0,
        Before::Ends(booking) | Before::Replaced(booking) => booking.places,
    };
    let details = json!({ "from": from, "before": { "places": was }, "after": { "places": places } });
    journal::note(w, member, deed, node.0, details).await
}

/// A member takes a service from a day on, at so many places.
pub async fn book(w: &mut Writing, booking: &Booking) -> Result<()> {
    let details = json!({ "from": booking.period.from, "places": booking.places });
    keep_bookings(w, booking.member, &[*booking]).await?;
    journal::note(w, booking.member, "operations.service.booked", booking.node.0, details).await
}

/// Everything that a member takes, at once: one entry in the journal.
pub async fn book_all(w: &mut Writing, member: MemberId, all: &[Booking]) -> Result<()> {
    keep_bookings(w, member, all).await?;
    let (run, details) = (w.new_id(), json!({ "services": all.len() }));
    journal::note(w, member, "operations.service.booked", run, details).await
}

async fn keep_bookings(w: &mut Writing, member: MemberId, all: &[Booking]) -> Result<()> {
    grant::must(w, KEEP, member, "").await?;
    let services: BTreeSet<NodeId> =
        store::nodes(w).await?.into_iter().filter(|node| node.kind == Kind::Service).map(|node| node.id).collect();
    let held = store::bookings(w, Period::since(Day::of(1, 1, 1))).await?;
    for booking in all {
        if booking.member != member || !services.contains(&booking.node) {
            return Err(Refused::NoSuchNode.into());
        }
        if booking.places < 1 {
            return Err(Refused::NoPlaces.into());
        }
        let mut same = held.iter().filter(|other| other.member == member && other.node == booking.node);
        if same.any(|other| other.period.overlaps(&booking.period)) {
            return Err(Refused::BookedAlready.into());
        }
    }
    store::keep_bookings(w, all).await
}
