//! What agents reported: the last report of each device, its marks, and the dated rows that follow from it.

use std::collections::BTreeSet;

use base::db::Arg;
use base::{Day, MemberId, Moment, Reading, Result, Writing, of_members, of_whole_members};

use super::by_key;
use crate::REPORT;
use crate::dated::Turn;
use crate::device::{Device, DeviceId};
use crate::network::address_key;
use crate::report::identity::{Known, Marks};
use crate::report::{Mac, Plug};
use crate::site::{Site, SiteId};

/// Cards asked for at once.
const CARDS: usize = 8;

base::statements! {
    /// The same as the last time, of a device that this member still has: nothing else has to be asked.
    SEEN = "UPDATE inventory_report SET seen_at = $3 WHERE member_id = $1 AND said = $2
        AND EXISTS (SELECT 1 FROM inventory_holding h WHERE h.member_id = $1 AND h.device_id = inventory_report.device_id
            AND h.valid_from <= $4 AND $4 < h.valid_to)";
    LAST = concat!("SELECT r.said, r.software, r.body FROM inventory_report r WHERE ", of_whole_members!("r"),
        " AND r.member_id = $4 AND r.device_id = $5");
    KEEP = "INSERT INTO inventory_report (member_id, device_id, said, software, body, agent, tag, refused, seen_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (member_id, device_id) DO UPDATE
        SET said = excluded.said, software = excluded.software, body = excluded.body, agent = excluded.agent,
            tag = excluded.tag, refused = excluded.refused, seen_at = excluded.seen_at";
    /// `$4`..`$7`: agent, serial, uuid, installation; then up to eight cards. `''` is never a mark.
    MARKED = concat!("SELECT m.thing FROM inventory_mark m WHERE ", of_whole_members!("m"),
        " AND ((m.mark = 'agent' AND m.value = $4) OR (m.mark = 'serial' AND m.value = $5)
            OR (m.mark = 'uuid' AND m.value = $6) OR (m.mark = 'installation' AND m.value = $7)
            OR (m.mark = 'mac' AND m.value IN ($8, $9, $10, $11, $12, $13, $14, $15)))");
    WITH_SERIAL = concat!("SELECT h.device_id FROM inventory_holding h WHERE ", of_members!("h"),
        " AND h.serial IN ($4, $5) AND h.valid_from <= $6 AND $6 < h.valid_to");
    HELD = concat!("SELECT h.member_id, h.name_key, h.serial, r.agent FROM inventory_holding h
        LEFT JOIN inventory_report r ON r.member_id = h.member_id AND r.device_id = h.device_id
        WHERE ", of_members!("h"), " AND h.device_id = $4 AND h.valid_from <= $5 AND $5 < h.valid_to");
    MARKS = concat!("SELECT m.mark, m.value FROM inventory_mark m WHERE ", of_whole_members!("m"), " AND m.thing = $4");
    FORGET_MARKS = "DELETE FROM inventory_mark WHERE member_id = $1 AND thing = $2
        AND mark IN ('agent', 'serial', 'uuid', 'mac', 'installation')";
    MARK = "INSERT INTO inventory_mark (member_id, mark, value, thing, seen_at) VALUES ($1, $2, $3, $4, $5)";
    PLUGS = concat!("SELECT i.mac, i.address, i.name, i.valid_from FROM inventory_interface i
        WHERE ", of_whole_members!("i"), " AND i.member_id = $4 AND i.device_id = $5 AND i.valid_to = '9999-12-31'");
    PLUG = "INSERT INTO inventory_interface (member_id, device_id, mac, address, name, valid_from, valid_to, address_key)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    END_PLUG = "UPDATE inventory_interface SET valid_to = $7
        WHERE member_id = $1 AND device_id = $2 AND mac = $3 AND address = $4 AND name = $5 AND valid_from = $6";
    DROP_PLUG = "DELETE FROM inventory_interface
        WHERE member_id = $1 AND device_id = $2 AND mac = $3 AND address = $4 AND name = $5 AND valid_from = $6";
    FACTS = concat!("SELECT f.fact, f.value, f.valid_from FROM inventory_fact f
        WHERE ", of_whole_members!("f"), " AND f.member_id = $4 AND f.device_id = $5 AND f.valid_to = '9999-12-31'");
    FACT = "INSERT INTO inventory_fact (member_id, device_id, fact, value, valid_from, valid_to)
        VALUES ($1, $2, $3, $4, $5, $6)";
    END_FACT = "UPDATE inventory_fact SET valid_to = $5
        WHERE member_id = $1 AND device_id = $2 AND fact = $3 AND valid_from = $4";
    DROP_FACT = "DELETE FROM inventory_fact WHERE member_id = $1 AND device_id = $2 AND fact = $3 AND valid_from = $4";
    /// Members that have a site with this code.
    WITH_SITE = concat!("SELECT DISTINCT p.member_id FROM inventory_place p WHERE ", of_members!("p"),
        " AND p.code = $4 AND p.valid_from <= $5 AND $5 < p.valid_to");
}

/// A device of a member.
#[derive(Debug, Clone, Copy)]
pub(crate) struct At {
    pub(crate) member: MemberId,
    pub(crate) device: DeviceId,
    /// It begins with this report. Nothing is kept of it that could be asked for: on PostgreSQL, asking for what others are
    /// about to write beside it would only make both begin anew.
    pub(crate) new: bool,
}

/// The last report: hash of all that was kept, hash of its software, and the rest of it as JSON.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(crate) struct Last {
    pub(crate) said: Vec<u8>,
    pub(crate) software: Vec<u8>,
    pub(crate) body: String,
}

/// What a report is kept with besides [`Last`].
pub(crate) struct Label {
    pub(crate) agent: String,
    pub(crate) tag: String,
    pub(crate) refused: String,
}

/// Whether this report came before and the device is still this member's; if so, it has been seen now.
pub(crate) async fn seen(w: &mut Writing, member: MemberId, said: Vec<u8>) -> Result<bool> {
    let (now, today) = (w.now(), w.today());
    Ok(w.change(SEEN).bind(member).bind(said).bind(now).bind(today).rows().await? > 0)
}

pub(crate) async fn last(r: &mut Reading, at: At) -> Result<Option<Last>> {
    r.ask(LAST).within(REPORT).bind(at.member).bind(at.device).maybe().await
}

pub(crate) async fn keep(w: &mut Writing, at: At, last: Last, label: &Label) -> Result<()> {
    let now = w.now();
    let keep = w.change(KEEP).bind(at.member).bind(at.device).bind(last.said).bind(last.software).bind(&last.body);
    keep.bind(&label.agent).bind(&label.tag).bind(&label.refused).bind(now).rows().await.map(drop)
}

/// Devices in the reader's scope that share a mark, a serial or (with `member`) a name with these marks.
pub(crate) async fn known(r: &mut Reading, marks: &Marks, member: Option<MemberId>) -> Result<Vec<Known>> {
    let text = |mark: &Option<String>| mark.clone().unwrap_or_default();
    let (serial, today) = (text(&marks.serial), r.today());
    let agent = marks.agent.map(|agent| agent.to_string()).unwrap_or_default();
    let mut macs: Vec<String> = marks.macs.iter().map(Mac::digits).collect();
    macs.resize(macs.len().max(1).next_multiple_of(CARDS), String::new());
    let mut found: Vec<(DeviceId,)> = Vec::new();
    for cards in macs.chunks(CARDS) {
        let marked = r.ask(MARKED).within(REPORT).bind(&agent).bind(&serial).bind(text(&marks.uuid));
        let marked = cards.iter().fold(marked.bind(text(&marks.installation)), |ask, card| ask.bind(card));
        found.extend(marked.all::<(DeviceId,)>().await?);
    }
    if !serial.is_empty() {
        let ask = r.ask(WITH_SERIAL).within(REPORT).bind(&serial).bind(serial.to_lowercase()).bind(today);
        found.extend(ask.all::<(DeviceId,)>().await?);
    }
    let mut devices: BTreeSet<DeviceId> = found.into_iter().map(|(device,)| device).collect();
    if let Some(member) = member.filter(|_| !marks.name.is_empty()) {
        devices.extend(by_key::<Device>(r, REPORT, member, &marks.name, today).await?);
    }
    let mut known = Vec::with_capacity(devices.len());
    for device in devices {
        known.extend(one(r, device, today).await?);
    }
    Ok(known)
}

#[derive(sqlx::FromRow)]
struct Held {
    member_id: MemberId,
    name_key: String,
    serial: String,
    agent: Option<String>,
}

async fn one(r: &mut Reading, device: DeviceId, today: Day) -> Result<Option<Known>> {
    let held: Option<Held> = r.ask(HELD).within(REPORT).bind(device).bind(today).maybe().await?;
    let Some(held) = held else { return Ok(None) };
    let serial = crate::device::good_serial(&held.serial).map(str::to_uppercase);
    let mut marks = Marks { name: held.name_key, serial, ..Marks::default() };
    for (mark, value) in r.ask(MARKS).within(REPORT).bind(device).all::<(String, String)>().await? {
        match mark.as_str() {
            "agent" => marks.agent = value.parse().ok(),
            "serial" => marks.serial = Some(value),
            "uuid" => marks.uuid = Some(value),
            "installation" => marks.installation = Some(value),
            "mac" => marks.macs.extend(value.parse::<Mac>()),
            _ => {}
        }
    }
    Ok(Some(Known { device, holder: held.member_id, marks, reported: held.agent.is_some() }))
}

pub(crate) async fn mark(w: &mut Writing, at: At, marks: &Marks) -> Result<()> {
    if !at.new {
        w.change(FORGET_MARKS).bind(at.member).bind(at.device).rows().await?;
    }
    let Moment(now) = w.now();
    let single = [
        ("agent", marks.agent.map(|agent| agent.to_string())),
        ("serial", marks.serial.clone()),
        ("uuid", marks.uuid.clone()),
        ("installation", marks.installation.clone()),
    ];
    let single = single.into_iter().filter_map(|(mark, value)| Some((mark, value?)));
    let all = single.chain(marks.macs.iter().map(|mac| ("mac", mac.digits())));
    let row = |(mark, value): (&str, String)| -> Vec<Arg> {
        vec![at.member.into(), mark.into(), value.into(), at.device.into(), now.into()]
    };
    w.insert(MARK, all.map(row).collect()).await
}

/// Addresses that are so today, since when.
pub(crate) async fn plugs(r: &mut Reading, at: At) -> Result<Vec<(Plug, Day)>> {
    if at.new {
        return Ok(Vec::new());
    }
    let ask = r.ask(PLUGS).within(REPORT).bind(at.member).bind(at.device);
    let rows: Vec<(String, String, String, Day)> = ask.all().await?;
    Ok(rows.into_iter().map(|(mac, address, name, since)| ((mac, address, name), since)).collect())
}

pub(crate) async fn turn_plugs(w: &mut Writing, at: At, turn: Turn<Plug>) -> Result<()> {
    let today = w.today();
    for ((mac, address, name), since) in turn.ended {
        let end = w.change(END_PLUG).bind(at.member).bind(at.device).bind(mac).bind(address).bind(name);
        end.bind(since).bind(today).rows().await?;
    }
    for (mac, address, name) in turn.dropped {
        let drop = w.change(DROP_PLUG).bind(at.member).bind(at.device).bind(mac).bind(address).bind(name);
        drop.bind(today).rows().await?;
    }
    let row = |(mac, address, name): Plug| -> Vec<Arg> {
        let bare = address.split('/').next().and_then(|address| address.parse().ok());
        let key = bare.map(address_key).unwrap_or_default();
        let ids: [Arg; 2] = [at.member.into(), at.device.into()];
        let texts = [mac, address, name].map(Arg::from);
        ids.into_iter().chain(texts).chain([today.into(), Day::FAR.into(), key.into()]).collect()
    };
    w.insert(PLUG, turn.begun.into_iter().map(row).collect()).await
}

/// Facts that are so today, since when.
pub(crate) async fn facts(r: &mut Reading, at: At) -> Result<Vec<((String, String), Day)>> {
    if at.new {
        return Ok(Vec::new());
    }
    let ask = r.ask(FACTS).within(REPORT).bind(at.member).bind(at.device);
    let rows: Vec<(String, String, Day)> = ask.all().await?;
    Ok(rows.into_iter().map(|(fact, value, since)| ((fact, value), since)).collect())
}

pub(crate) async fn turn_facts(w: &mut Writing, at: At, turn: Turn<(String, String)>) -> Result<()> {
    let today = w.today();
    for ((fact, _), since) in turn.ended {
        w.change(END_FACT).bind(at.member).bind(at.device).bind(fact).bind(since).bind(today).rows().await?;
    }
    for (fact, _) in turn.dropped {
        w.change(DROP_FACT).bind(at.member).bind(at.device).bind(fact).bind(today).rows().await?;
    }
    let row = |(fact, value): (String, String)| -> Vec<Arg> {
        let ids: [Arg; 2] = [at.member.into(), at.device.into()];
        ids.into_iter().chain([fact.into(), value.into(), today.into(), Day::FAR.into()]).collect()
    };
    w.insert(FACT, turn.begun.into_iter().map(row).collect()).await
}

/// The site of a member whose code stands on the tag.
pub(crate) async fn site(r: &mut Reading, member: MemberId, tag: &str) -> Result<Option<SiteId>> {
    let today = r.today();
    Ok(by_key::<Site>(r, REPORT, member, tag, today).await?.into_iter().next())
}

/// Members with a site of this code, as far as the reader sees them.
pub(crate) async fn members_with_site(r: &mut Reading, code: &str) -> Result<Vec<MemberId>> {
    let today = r.today();
    let members: Vec<(MemberId,)> = r.ask(WITH_SITE).within(REPORT).bind(code).bind(today).all().await?;
    Ok(members.into_iter().map(|(member,)| member).collect())
}
