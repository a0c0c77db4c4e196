//! Parties and how many people live there.

use base::{Day, MemberId, PersonId, Reading, Result, Writing};

use crate::SIGN;
use crate::party::{Ars, Party, PartyKind, Population};

macro_rules! parties {
    ($rest:literal) => {
        concat!(
            "SELECT p.party_id, p.kind, p.ars, p.name, p.short_name, p.address, joint.party_id AS part_of,
                n.counted_on, n.people
            FROM agreement_party p
            LEFT JOIN agreement_party joint ON p.kind = 'constituent-municipality' AND joint.ars = SUBSTR(p.ars, 1, 9)
            LEFT JOIN agreement_population n ON n.party_id = p.party_id AND n.counted_on =
                (SELECT MAX(l.counted_on) FROM agreement_population l
                    WHERE l.party_id = p.party_id AND l.counted_on <= $1)",
            $rest
        )
    };
}

base::statements! {
    PARTIES = parties!(" ORDER BY p.ars");
    PARTY = parties!(" WHERE p.party_id = $2");
    SIGNERS = "SELECT DISTINCT a.person_id, a.name FROM base_grant g
        JOIN base_role_duty d ON d.role = g.role AND d.duty = $1
        JOIN base_account a ON a.person_id = g.person_id
        WHERE g.member_id = $2 AND g.part = '' AND g.valid_from <= $3 AND $3 < g.valid_to ORDER BY a.name";
    KEEP_PARTY = "INSERT INTO agreement_party
        (party_id, kind, ars, name, short_name, address, registered_by, registered_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    KEEP_POPULATION = "INSERT INTO agreement_population (party_id, counted_on, people) VALUES ($1, $2, $3)
        ON CONFLICT (party_id, counted_on) DO UPDATE SET people = excluded.people";
}

#[derive(sqlx::FromRow)]
struct Row {
    party_id: MemberId,
    kind: String,
    ars: String,
    name: String,
    short_name: String,
    address: String,
    part_of: Option<MemberId>,
    counted_on: Option<Day>,
    people: Option<i64>,
}

/// All bodies that were ever registered, members or not, constituent municipalities among them; by their official key.
pub async fn parties(r: &mut Reading) -> Result<Vec<Party>> {
    let day = r.as_of();
    let rows: Vec<Row> = r.ask(PARTIES).bind(day).all().await?;
    Ok(rows.into_iter().filter_map(Row::party).collect())
}

pub async fn party(r: &mut Reading, id: MemberId) -> Result<Option<Party>> {
    let day = r.as_of();
    let row: Option<Row> = r.ask(PARTY).bind(day).bind(id).maybe().await?;
    Ok(row.and_then(Row::party))
}

/// Who could bind the party on that day: id and name.
pub async fn signers(r: &mut Reading, party: MemberId, on: Day) -> Result<Vec<(PersonId, String)>> {
    r.ask(SIGNERS).bind(SIGN.0).bind(party).bind(on).all().await
}

pub(crate) async fn keep_party(w: &mut Writing, p: &Party) -> Result<()> {
    let (person, today) = (w.person(), w.today());
    let keep = w.change(KEEP_PARTY).bind(p.id).bind(p.kind.key()).bind(p.ars.as_str()).bind(&p.name);
    keep.bind(&p.short_name).bind(&p.address).bind(person).bind(today).rows().await.map(drop)
}

pub(crate) async fn keep_population(w: &mut Writing, party: MemberId, count: Population) -> Result<()> {
    w.change(KEEP_POPULATION).bind(party).bind(count.on).bind(count.people).rows().await.map(drop)
}

impl Row {
    /// None for a kind that a later version of this program wrote.
    fn party(self) -> Option<Party> {
        let population = self.counted_on.zip(self.people).map(|(on, people)| Population { on, people });
        Some(Party {
            id: self.party_id,
            kind: PartyKind::of(&self.kind)?,
            name: self.name,
            short_name: self.short_name,
            ars: Ars::kept(self.ars),
            part_of: self.part_of,
            address: self.address,
            population,
        })
    }
}
