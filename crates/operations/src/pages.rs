//! The pages of this room: read the request, call one deed or one question, answer.

mod keeping;
mod outage;
mod outages;
mod picture;
mod service;
mod services;

use std::collections::BTreeMap;

use axum::http::StatusCode;
use base::{Failure, MemberId, Moment, Reading, Result, Visitor};

use crate::outage::Hit;
use crate::refused::Refused;
use crate::texts::Texts;
use crate::when::when;
use crate::{acts, node, store};

pub(crate) use keeping::{redirect, rest, take, unrest, unwatch, watch};
pub(crate) use outage::{end, show as outage};
pub(crate) use outages::{call_off, declare, list as outages, plan};
pub(crate) use service::show as service;
pub(crate) use services::{list as services, register};

/// What the members are called.
type Names = BTreeMap<MemberId, String>;

async fn names(r: &mut Reading) -> Result<Names> {
    Ok(agreement::store::parties(r).await?.into_iter().map(|party| (party.id, party.name)).collect())
}

/// The same moment for the whole page: now, or the end of the day looked at.
fn moment(visitor: &Visitor, r: &Reading) -> Moment {
    visitor.house().clock.business().min(store::end_of_day(r))
}

fn name<'a>(names: &'a Names, member: MemberId, t: &'static Texts) -> &'a str {
    if member == MemberId::ASSOCIATION { t.all_takers } else { names.get(&member).map_or("–", String::as_str) }
}

/// `Grundschule Knesebeck`, or who it is as a whole.
fn place(names: &Names, hit: &Hit, t: &'static Texts) -> String {
    let member = name(names, hit.member, t);
    if hit.site.is_empty() { member.into() } else { format!("{}, {member}", hit.place) }
}

/// The first of them in words, and how many more there are.
fn places(names: &Names, hits: &[Hit], t: &'static Texts) -> String {
    match hits {
        [] => String::new(),
        [hit] => place(names, hit, t),
        [first, rest @ ..] => format!("{} {} {}", place(names, first, t), t.and_more, rest.len()),
    }
}

/// A moment that somebody typed; an empty field is now.
fn typed(text: &str, now: Moment) -> Result<Moment> {
    when(text, now).ok_or_else(|| Refused::NotATime.into())
}

/// Who is meant by a form: a member and its sites, or `all` who take it.
async fn meant(r: &mut Reading, node: node::NodeId, member: &str, sites: &str) -> Result<Vec<Hit>> {
    if member == "all" {
        return acts::takers(r, node).await;
    }
    let member: MemberId = member.parse().map_err(|_| Failure::Unusable(StatusCode::UNPROCESSABLE_ENTITY))?;
    let sites: Vec<&str> = sites.split([' ', ',', ';']).filter(|site| !site.is_empty()).collect();
    acts::hits(r, member, &sites).await
}
