//! The forms on the page of a service: what it rests on, who takes it, what watches it.

use axum::Form;
use axum::extract::Path;
use axum::response::Redirect;
use base::{MemberId, Period, Reading, Result, Visitor, form};
use serde::Deserialize;

use super::{Names, meant, place};
use crate::acts::{self, Watch};
use crate::graph::Graph;
use crate::node::{Booking, Node, NodeId};
use crate::outage::Hit;
use crate::probe::{ProbeKind, State, Target, TargetId};
use crate::refused::Refused;
use crate::texts::Texts;
use crate::{READ, store};

/// What there is to choose. Only for who keeps the catalogue, today.
pub(super) struct Choices {
    /// On what it may rest, too.
    pub(super) lower: Vec<Node>,
    pub(super) members: Vec<(MemberId, String)>,
}

impl Choices {
    pub(super) async fn of(r: &mut Reading, node: NodeId, nodes: &[Node], graph: &Graph) -> Result<Choices> {
        let members = agreement::store::members(r).await?.into_iter().map(|party| (party.id, party.name)).collect();
        let direct: Vec<NodeId> = graph.directly_below(node).collect();
        let may = |other: &&Node| graph.may_rest(node, other.id) && !direct.contains(&other.id);
        Ok(Choices { lower: nodes.iter().filter(may).cloned().collect(), members })
    }
}

/// Who takes it today, and since when.
pub(super) async fn takers(r: &mut Reading, node: NodeId, names: &Names) -> Result<Vec<(String, Booking)>> {
    let day = r.as_of();
    let bookings = store::bookings(r, Period { from: day, to: day.plus_days(1) }).await?;
    let taken = bookings.into_iter().filter(|booking| booking.node == node);
    let mut taken: Vec<(String, Booking)> =
        taken.map(|booking| (names.get(&booking.member).cloned().unwrap_or_default(), booking)).collect();
    taken.sort_by_cached_key(|(name, _)| base::search::fold(name));
    Ok(taken)
}

/// A probe in a list, and whom it is about.
pub(super) struct Watched {
    pub(super) target: Target,
    pub(super) place: String,
    /// What it saw last; `None`: nobody looked yet, or the day is not today.
    pub(super) state: Option<State>,
}

pub(super) async fn watched(r: &mut Reading, node: NodeId, names: &Names, t: &'static Texts) -> Result<Vec<Watched>> {
    let targets = store::targets(r, READ).await?;
    let states = if r.as_of() == r.today() { store::last_states(r, READ).await? } else { Vec::new() };
    let of = targets.into_iter().filter(|target| target.node == node);
    let watched = |target: Target| Watched {
        place: place(names, &target.hit, t),
        state: states.iter().find(|state| state.target == target.id).copied(),
        target,
    };
    Ok(of.map(watched).collect())
}

fn to(node: NodeId, section: &str) -> Redirect {
    Redirect::to(&format!("/operations/services/{node}#{section}"))
}

#[derive(Deserialize)]
pub(crate) struct Rest {
    lower: NodeId,
}

pub(crate) async fn rest(visitor: Visitor, Path(id): Path<NodeId>, Form(form): Form<Rest>) -> Result<Redirect> {
    visitor.act(async move |w| acts::rest(w, id, form.lower).await).await?;
    Ok(to(id, "h-rest"))
}

pub(crate) async fn unrest(visitor: Visitor, Path((id, lower)): Path<(NodeId, NodeId)>) -> Result<Redirect> {
    visitor.act(async move |w| acts::unrest(w, id, lower).await).await?;
    Ok(to(id, "h-rest"))
}

#[derive(Deserialize)]
pub(crate) struct Take {
    member: MemberId,
    #[serde(default)]
    from: String,
    #[serde(default)]
    places: String,
}

pub(crate) async fn take(visitor: Visitor, Path(id): Path<NodeId>, Form(sent): Form<Take>) -> Result<Redirect> {
    visitor
        .act(async move |w| {
            let from = form::day(&sent.from, w.today()).ok_or(Refused::NotATime)?;
            let places = form::number(&sent.places).ok_or(Refused::NotANumber)?;
            acts::take(w, id, sent.member, from, places).await
        })
        .await?;
    Ok(to(id, "h-takers"))
}

#[derive(Deserialize)]
pub(crate) struct NewWatch {
    member: String,
    #[serde(default)]
    site: String,
    kind: String,
    address: String,
}

pub(crate) async fn watch(visitor: Visitor, Path(node): Path<NodeId>, Form(form): Form<NewWatch>) -> Result<Redirect> {
    let kind = ProbeKind::of(&form.kind).ok_or(Refused::NotAnAddress)?;
    visitor
        .act(async move |w| {
            let hit = match form.member.as_str() {
                "all" => Hit::whole(MemberId::ASSOCIATION),
                member => meant(w, node, member, &form.site).await?.swap_remove(0),
            };
            acts::watch(w, &Watch { node, hit, kind, address: form.address.trim().into() }).await
        })
        .await?;
    Ok(to(node, "h-watched"))
}

#[derive(Deserialize)]
pub(crate) struct Redirected {
    kind: String,
    address: String,
}

pub(crate) async fn redirect(
    visitor: Visitor,
    Path(id): Path<TargetId>,
    Form(form): Form<Redirected>,
) -> Result<Redirect> {
    let kind = ProbeKind::of(&form.kind).ok_or(Refused::NotAnAddress)?;
    let node = visitor.act(async move |w| acts::redirect(w, id, kind, form.address.trim()).await).await?;
    Ok(to(node, "h-watched"))
}

pub(crate) async fn unwatch(visitor: Visitor, Path(id): Path<TargetId>) -> Result<Redirect> {
    let node = visitor.act(async move |w| acts::unwatch(w, id).await).await?;
    Ok(to(node, "h-watched"))
}
