//! Waves as planned and as run, and what is therefore in transition.

use base::db::Arg;
use base::{Day, MemberId, Reading, Result, Writing, of_whole_members};

use super::unreadable;
use crate::READ;
use crate::accession::{Accession, AccessionId};
use crate::counts::Counts;
use crate::transition::{self, Arrival, Transition};
use crate::wave::{Part, Wave};

base::statements! {
    WAVES = concat!("SELECT v.wave, v.cutover_on, v.sites, v.users, v.admin_devices, v.school_devices
        FROM accession_wave v WHERE ", of_whole_members!("v"), " AND v.accession_id = $4 ORDER BY v.begins_on, v.part");
    FORGET_PLAN = "DELETE FROM accession_wave WHERE member_id = $1 AND accession_id = $2 AND cutover_on IS NULL";
    KEEP_PLAN = "INSERT INTO accession_wave (member_id, accession_id, part, begins_on, through_on, wave, planned_by, planned_at,
            sites, users, admin_devices, school_devices)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    KEEP_RUN = "UPDATE accession_wave SET cutover_on = $4, run_by = $5, sites = $6, users = $7, admin_devices = $8,
            school_devices = $9 WHERE member_id = $1 AND accession_id = $2 AND part = $3";
    ALL_COUNTS = concat!("SELECT s.member_id, s.accession_id, s.sites, s.users, s.admin_devices, s.school_devices
        FROM accession_stocktake s WHERE ", of_whole_members!("s"), " AND s.taken_at = (SELECT MAX(t.taken_at)
            FROM accession_stocktake t WHERE t.member_id = s.member_id AND t.accession_id = s.accession_id)");
    ARRIVALS = concat!("SELECT v.member_id, v.cutover_on, v.through_on, v.sites, v.users, v.admin_devices, v.school_devices
        FROM accession_wave v WHERE ", of_whole_members!("v"));
}

/// A wave, and the day from which what moved with it is in the inventory; none if it has not run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    pub wave: Wave,
    pub cutover: Option<Day>,
    /// What really came, once it has run.
    pub came: Counts,
}

impl Planned {
    /// On a day ahead it is through, as planned.
    pub(crate) fn is_through(&self, day: Day, today: Day) -> bool {
        day > today && self.cutover.is_none() && self.wave.p50 <= day
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    wave: String,
    cutover_on: Option<Day>,
    sites: i64,
    users: i64,
    admin_devices: i64,
    school_devices: i64,
}

pub async fn waves(r: &mut Reading, id: AccessionId) -> Result<Vec<Planned>> {
    let rows: Vec<Row> = r.ask(WAVES).within(READ).bind(id).all().await?;
    rows.into_iter().map(planned).collect()
}

fn planned(row: Row) -> Result<Planned> {
    let Row { sites, users, admin_devices, school_devices, .. } = row;
    let wave = serde_json::from_str(&row.wave).map_err(unreadable)?;
    Ok(Planned { wave, cutover: row.cutover_on, came: Counts { sites, users, admin_devices, school_devices } })
}

/// Waves that have not run.
pub(crate) async fn forget_plan(w: &mut Writing, a: &Accession) -> Result<()> {
    w.change(FORGET_PLAN).bind(a.member).bind(a.id).rows().await.map(drop)
}

pub(crate) async fn keep_plan(w: &mut Writing, a: &Accession, waves: &[Wave]) -> Result<()> {
    let (now, by) = (w.now(), w.person());
    let mut rows: Vec<Vec<Arg>> = Vec::new();
    for wave in waves {
        let json = serde_json::to_string(wave).map_err(unreadable)?;
        let c = wave.counts;
        let plan: [Arg; 8] = [
            a.member.into(),
            a.id.into(),
            wave.part.code().into(),
            wave.begins.into(),
            wave.p50.into(),
            json.into(),
            by.into(),
            now.into(),
        ];
        let counts: [Arg; 4] = [c.sites.into(), c.users.into(), c.admin_devices.into(), c.school_devices.into()];
        rows.push(plan.into_iter().chain(counts).collect());
    }
    w.insert(KEEP_PLAN, rows).await
}

/// It ran, with so much; without a day: it has not run after all.
pub(crate) async fn keep_run(
    w: &mut Writing,
    a: &Accession,
    part: Part,
    cutover: Option<Day>,
    c: Counts,
) -> Result<()> {
    let by = w.person();
    let keep = w.change(KEEP_RUN).bind(a.member).bind(a.id).bind(part.code()).bind(cutover).bind(by);
    keep.bind(c.sites).bind(c.users).bind(c.admin_devices).bind(c.school_devices).rows().await.map(drop)
}

type ArrivalRow = (MemberId, Option<Day>, Day, i64, i64, i64, i64);

/// Per member whose accession is not finished, as of the day looked at; nothing before it is a member in law.
pub async fn in_transition(r: &mut Reading) -> Result<Vec<Transition>> {
    let (day, today) = (r.as_of(), r.today());
    let all: Vec<(MemberId, AccessionId, i64, i64, i64, i64)> = r.ask(ALL_COUNTS).within(READ).all().await?;
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<ArrivalRow> = r.ask(ARRIVALS).within(READ).all().await?;
    let memberships = agreement::store::memberships(r).await?;
    let transition = |(member, accession, sites, users, admin_devices, school_devices)| {
        let membership = memberships.iter().find(|membership| membership.party == member).map(|m| m.period);
        let arrivals: Vec<Arrival> = rows.iter().filter(|row| row.0 == member).map(arrival).collect();
        let counts = Counts { sites, users, admin_devices, school_devices };
        transition::on(day, today, membership, (member, accession), counts, &arrivals)
    };
    Ok(all.into_iter().filter_map(transition).collect())
}

fn arrival(row: &ArrivalRow) -> Arrival {
    let (_, arrived, planned, sites, users, admin_devices, school_devices) = *row;
    Arrival { counts: Counts { sites, users, admin_devices, school_devices }, arrived, planned }
}
