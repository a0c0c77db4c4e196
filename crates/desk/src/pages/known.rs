//! What is known already, shown before somebody writes a ticket: outages of a member, and the ticket that one can join.

use base::{Lang, MemberId, PersonId, Reading, Result};
use operations::outage::Outage;

use crate::{cause, store};

/// An open outage at one member.
pub(crate) struct Disturbance {
    pub(crate) what: String,
    /// Member and sites that it hits there.
    pub(crate) place: String,
    pub(crate) words: String,
    pub(crate) since: String,
    pub(crate) expected: Option<String>,
    pub(crate) ticket: Option<store::Known>,
}

/// Of one member, or of all for which the reader may report. `person`: who may have the same.
pub(crate) async fn known(
    r: &mut Reading,
    member: Option<MemberId>,
    person: PersonId,
    lang: Lang,
) -> Result<Vec<Disturbance>> {
    let open = operations::store::open_outages(r).await?;
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let (tickets, nodes) = (store::known(r, member, person).await?, operations::store::nodes(r).await?);
    let parties = agreement::store::members(r).await?;
    let mut known = Vec::new();
    for outage in &open {
        let node = nodes.iter().find(|node| node.id == outage.node);
        let what = node.map_or("", |node| node.called(lang));
        let hit = parties.iter().filter(|party| member.is_none_or(|member| member == party.id));
        for party in hit.filter(|party| outage.hits.iter().any(|hit| hit.member == party.id)) {
            let key = cause::of_outage(outage.id);
            let ticket = tickets.iter().find(|ticket| ticket.cause == key && ticket.member_id == party.id);
            let place = place(outage, party.id, &party.short_name);
            known.push(disturbance(outage, what, place, ticket.cloned(), lang));
        }
    }
    Ok(known)
}

fn place(outage: &Outage, member: MemberId, name: &str) -> String {
    let sites = outage.hits.iter().filter(|hit| hit.member == member && !hit.place.is_empty());
    let sites: Vec<&str> = sites.map(|hit| hit.place.as_str()).collect();
    if sites.is_empty() { name.to_owned() } else { sites.join(", ") }
}

fn disturbance(outage: &Outage, what: &str, place: String, ticket: Option<store::Known>, lang: Lang) -> Disturbance {
    let (since, expected) = (lang.moment(outage.since), outage.expected.map(|expected| lang.moment(expected)));
    Disturbance { what: what.to_owned(), place, words: outage.words.clone(), since, expected, ticket }
}
