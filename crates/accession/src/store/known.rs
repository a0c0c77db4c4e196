//! What of the members a newcomer can get into the way of, as far as the reader may see it.

use std::collections::HashMap;

use base::{MemberId, PersonId, Reading, Result, of_members};

use crate::accession::Accession;
use crate::claim::Person;
use crate::conflict::{Known, KnownDevice, KnownNetwork, KnownPerson};

base::statements! {
    NETWORKS = concat!("SELECT p.member_id, p.prefix FROM inventory_prefix p WHERE ", of_members!("p"),
        " AND p.valid_from <= $4 AND $4 < p.valid_to AND p.area = '' AND p.member_id <> $5");
    DEVICES = concat!("SELECT h.member_id, h.name, h.serial FROM inventory_holding h WHERE ", of_members!("h"),
        " AND h.valid_from <= $4 AND $4 < h.valid_to AND h.state <> 'disposed' AND h.member_id <> $5");
    PEOPLE = concat!("SELECT q.member_id, q.person_id, q.given_name, q.family_name, q.login, q.mail, q.phone, q.department
        FROM inventory_post q WHERE ", of_members!("q"),
        " AND q.valid_from <= $4 AND $4 < q.valid_to AND q.member_id <> $5");
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    member_id: MemberId,
    person_id: PersonId,
    given_name: String,
    family_name: String,
    login: String,
    mail: String,
    phone: String,
    department: String,
}

/// Of everybody but the newcomer itself: what has moved already is no conflict.
pub(crate) async fn known(r: &mut Reading, of: Option<&Accession>) -> Result<Known> {
    let newcomer = of.map_or(MemberId::ASSOCIATION, |accession| accession.member);
    let parties = agreement::store::parties(r).await?;
    let names: HashMap<MemberId, String> = parties.into_iter().map(|party| (party.id, party.short_name)).collect();
    let name = |member: MemberId| names.get(&member).cloned().unwrap_or_default();
    let today = r.today();
    let within = inventory::READ;
    let networks: Vec<(MemberId, String)> = r.ask(NETWORKS).within(within).bind(today).bind(newcomer).all().await?;
    let devices: Vec<(MemberId, String, String)> =
        r.ask(DEVICES).within(within).bind(today).bind(newcomer).all().await?;
    let people: Vec<PersonRow> = r.ask(PEOPLE).within(within).bind(today).bind(newcomer).all().await?;
    let network = |(member, prefix): (MemberId, String)| {
        Some(KnownNetwork { member: name(member), prefix: prefix.parse().ok()? })
    };
    Ok(Known {
        networks: networks.into_iter().filter_map(network).collect(),
        devices: devices
            .into_iter()
            .map(|(member, device, serial)| KnownDevice { member: name(member), name: device, serial })
            .collect(),
        people: people
            .into_iter()
            .map(|row| KnownPerson { member: name(row.member_id), id: row.person_id.to_string(), person: row.into() })
            .collect(),
        pool: of.map(|accession| accession.pool),
        prefix: of.map_or(String::new(), |accession| accession.sign.clone()),
    })
}

impl From<PersonRow> for Person {
    fn from(row: PersonRow) -> Person {
        Person {
            given: row.given_name,
            family: row.family_name,
            login: row.login,
            mail: row.mail,
            phone: row.phone,
            department: row.department,
            ..Person::default()
        }
    }
}
