//! The map of the sites and the tables that say the same.

use std::collections::BTreeMap;

use base::Frame;
use base::table::Tone;

use super::super::drawing::{Condition, Drawing, Ground, GroundKind, Pin};
use super::super::figures::Counts;
use super::super::map::Geo;
use super::super::store::{Holdings, Member, Place};
use super::super::texts::Texts;

pub(super) struct Places {
    pub title: String,
    /// What the map says, for who does not see it.
    pub finding: String,
    pub map: Option<Drawing>,
    pub legend: Vec<(Condition, &'static str)>,
    pub members: Vec<MemberRow>,
    pub sum: Counts,
    pub all: Vec<PlaceRow>,
    pub all_label: String,
}

pub(super) struct MemberRow {
    pub member: base::MemberId,
    pub name: String,
    pub counts: Counts,
    pub tone: Tone,
    pub state: String,
}

pub(super) struct PlaceRow {
    pub code: String,
    pub name: String,
    pub town: String,
    pub member: String,
    pub tone: Tone,
    pub state: &'static str,
}

impl Places {
    /// `None`: the reader sees no site.
    pub(super) fn of(f: &Frame, t: &'static Texts, here: &Holdings) -> Option<Places> {
        let (sum, count) = (here.counted.sum(), |number| f.lang.count(number));
        if here.places.is_empty() {
            return None;
        }
        let map = Drawing::of(&pins(here), &grounds(here));
        let used = |condition: &(Condition, _)| map.as_ref().is_some_and(|map| map.count(condition.0) > 0);
        let title = match sum.sites.moving {
            0 => format!("{} {}", count(sum.sites.all), t.sites),
            moving => {
                format!(
                    "{} {}, {} {} {}",
                    count(sum.sites.all),
                    t.sites,
                    f.lang.choose("davon", "of which"),
                    count(moving),
                    t.moving
                )
            }
        };
        Some(Places {
            finding: format!("{}: {title}. {}", t.map, troubled(t, here)),
            title,
            legend: conditions(t).into_iter().filter(used).collect(),
            map,
            members: here.counted.members.iter().map(|member| MemberRow::of(f, t, member, here)).collect(),
            sum,
            all: here.places.iter().map(|place| PlaceRow::of(t, place, here)).collect(),
            all_label: format!("{} ({})", t.all_sites, count(here.places.len() as i64)),
        })
    }
}

fn conditions(t: &Texts) -> [(Condition, &'static str); 5] {
    [
        (Condition::Fine, t.fine),
        (Condition::Moving, t.site_moving),
        (Condition::Maintenance, t.maintenance),
        (Condition::Limited, t.limited),
        (Condition::Down, t.down),
    ]
}

fn word(t: &Texts, condition: Condition) -> (Tone, &'static str) {
    match condition {
        Condition::Fine => (Tone::Ok, t.fine),
        Condition::Moving => (Tone::Neutral, t.site_moving),
        Condition::Maintenance => (Tone::Info, t.maintenance),
        Condition::Limited => (Tone::Warn, t.limited),
        Condition::Down => (Tone::Bad, t.down),
    }
}

/// Names the sites that are down or limited.
fn troubled(t: &Texts, here: &Holdings) -> String {
    let loud = here.places.iter().filter(|place| here.condition(place) >= Condition::Limited);
    let names: Vec<String> = loud.map(|place| format!("{} {}", place.name, word(t, here.condition(place)).1)).collect();
    if names.is_empty() { String::new() } else { format!("{}.", names.join(", ")) }
}

fn pins(here: &Holdings) -> Vec<Pin> {
    let pin = |place: &Place| {
        let geo = Geo { lat_e6: place.lat_e6?, lon_e6: place.lon_e6? };
        Some(Pin { geo, name: place.name.clone(), ground: place.ground().to_owned(), condition: here.condition(place) })
    };
    here.places.iter().filter_map(pin).collect()
}

fn grounds(here: &Holdings) -> BTreeMap<String, Ground> {
    let kind = |party: &agreement::Party| match here.counted.members.iter().find(|member| member.id == party.id) {
        Some(member) if here.counted.of(member.id).is_moving() => GroundKind::Newcomer,
        Some(_) => GroundKind::Member,
        None => GroundKind::Outside,
    };
    let ground = |party: &agreement::Party| {
        (party.ars.as_str().to_owned(), Ground { name: party.short_name.clone(), kind: kind(party) })
    };
    here.parties.iter().filter(|party| party.part_of.is_none()).map(ground).collect()
}

impl MemberRow {
    fn of(f: &Frame, t: &'static Texts, member: &Member, here: &Holdings) -> MemberRow {
        let counts = here.counted.of(member.id);
        let places = here.places.iter().filter(|place| place.member_id == member.id);
        let worst = places.map(|place| here.condition(place)).max().unwrap_or(Condition::Fine);
        let same =
            here.places.iter().filter(|place| place.member_id == member.id && here.condition(place) == worst).count();
        let (tone, word) = word(t, worst);
        let state = match worst {
            Condition::Fine => t.all_fine.to_owned(),
            _ => format!("{} {word}", f.lang.count(same as i64)),
        };
        MemberRow { member: member.id, name: member.name.clone(), counts, tone, state }
    }
}

impl PlaceRow {
    fn of(t: &'static Texts, place: &Place, here: &Holdings) -> PlaceRow {
        let (tone, state) = word(t, here.condition(place));
        let member = here.parties.iter().find(|party| party.id == place.member_id);
        PlaceRow {
            code: place.code.clone(),
            name: place.name.clone(),
            town: place.town.clone(),
            member: member.map(|party| party.short_name.clone()).unwrap_or_default(),
            tone,
            state,
        }
    }
}
