//! What the start pages ask of the rooms. Only the places of the map are asked for here.

use std::collections::BTreeMap;

use accession::store::WaitingSite;
use accession::transition::Transition;
use agreement::Party;
use base::{Day, MemberId, Moment, Reading, Result, of_members};
use inventory::figures::Figures;

use super::drawing::Condition;
use super::figures::{self, Counts};

base::statements! {
    PLACES = concat!("SELECT p.member_id, p.code, p.name, p.town, p.municipality, p.lat_e6, p.lon_e6
        FROM inventory_place p WHERE ", of_members!("p"), " AND p.valid_from <= $4 AND $4 < p.valid_to ORDER BY p.code");
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct Place {
    pub member_id: MemberId,
    /// Kennung, e.g. `BRO-017`
    pub code: String,
    pub name: String,
    pub town: String,
    /// ARS of the municipality on whose ground it stands.
    pub municipality: String,
    pub lat_e6: Option<i64>,
    pub lon_e6: Option<i64>,
}

impl Place {
    /// On the ground of the newcomer itself: which constituent municipality it stands in is known once it has moved.
    fn waiting(member_id: MemberId, municipality: String, site: WaitingSite) -> Place {
        let WaitingSite { code, name, town, lat_e6, lon_e6, .. } = site;
        Place { member_id, code, name, town, municipality, lat_e6, lon_e6 }
    }

    /// The key of the party on whose ground it stands: a constituent municipality belongs to its joint municipality.
    pub(super) fn ground(&self) -> &str {
        let joint = self.municipality.as_bytes().get(5) == Some(&b'5');
        if joint { self.municipality.get(..9).unwrap_or("") } else { &self.municipality }
    }
}

#[derive(Debug, Clone)]
pub(super) struct Member {
    pub id: MemberId,
    pub name: String,
    pub short_name: String,
    pub since: Day,
}

/// Who belongs to the association and what there is, as of the day looked at and as far as the reader may see.
#[derive(Debug)]
pub(super) struct Holdings {
    pub parties: Vec<Party>,
    pub counted: Counted,
    pub places: Vec<Place>,
    /// By the code of the site, where something is wrong or announced.
    pub troubles: BTreeMap<String, Condition>,
}

/// What the figures of a day are made of.
#[derive(Debug)]
pub(super) struct Counted {
    pub members: Vec<Member>,
    /// What the inventory holds: the association runs it.
    pub run: Vec<Figures>,
    /// Members whose accession is not finished.
    pub newcomers: Vec<Transition>,
}

impl Counted {
    pub(super) fn sum(&self) -> Counts {
        figures::sum(&self.run, &self.newcomers)
    }

    pub(super) fn of(&self, member: MemberId) -> Counts {
        figures::of(member, &self.run, &self.newcomers)
    }
}

impl Holdings {
    pub(super) fn condition(&self, place: &Place) -> Condition {
        self.troubles.get(&place.code).copied().unwrap_or(Condition::Fine)
    }
}

pub(super) async fn counted(r: &mut Reading, parties: &[Party]) -> Result<Counted> {
    let day = r.as_of();
    let mut members = Vec::new();
    for membership in agreement::store::memberships(r).await?.iter().filter(|m| m.period.contains(day)) {
        if let Some(party) = parties.iter().find(|party| party.id == membership.party) {
            let (name, short_name) = (party.name.clone(), party.short_name.clone());
            members.push(Member { id: party.id, name, short_name, since: membership.period.from });
        }
    }
    let run = inventory::store::figures(r).await?;
    let newcomers = accession::store::in_transition(r).await?;
    Ok(Counted { members, run, newcomers })
}

pub(super) async fn holdings(r: &mut Reading) -> Result<Holdings> {
    let (day, parties) = (r.as_of(), agreement::store::parties(r).await?);
    let counted = counted(r, &parties).await?;
    let mut places: Vec<Place> = r.ask(PLACES).within(inventory::READ).bind(day).all().await?;
    let mut troubles = troubles(r).await?;
    for newcomer in &counted.newcomers {
        let ars = parties.iter().find(|party| party.id == newcomer.member).map(|party| party.ars.as_str().to_owned());
        for site in accession::store::waiting_sites(r, newcomer.member).await? {
            if site.in_transition {
                troubles.entry(site.code.clone()).or_insert(Condition::Moving);
            }
            places.push(Place::waiting(newcomer.member, ars.clone().unwrap_or_default(), site));
        }
    }
    Ok(Holdings { parties, counted, places, troubles })
}

/// Empty for who may not see outages.
async fn troubles(r: &mut Reading) -> Result<BTreeMap<String, Condition>> {
    let (begin, end) = (Moment::at(r.as_of(), 0, 0), Moment::at(r.as_of().plus_days(1), 0, 0));
    let mut troubles = BTreeMap::new();
    for window in operations::store::windows_between(r, begin, end).await? {
        troubles.extend(window.hits.into_iter().map(|hit| (hit.site, Condition::Maintenance)));
    }
    for outage in operations::store::open_outages(r).await? {
        troubles.extend(outage.hits.into_iter().map(|hit| (hit.site, Condition::Down)));
    }
    Ok(troubles)
}
