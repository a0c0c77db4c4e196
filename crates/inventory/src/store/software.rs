//! Which software is on which device.

use base::db::Arg;
use base::{Day, MemberId, Period, Reading, Result, Writing, of_members};

use crate::READ;
use crate::device::DeviceId;
use crate::software::{Title, TitleId};

base::statements! {
    KNOW = "INSERT INTO inventory_title (title_id, name, publisher, version, product_key, version_key)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (title_id) DO NOTHING";
    /// Of a device as it is held on day `$5`: what was on it, whenever it was that member's.
    ON_DEVICE = concat!("SELECT i.member_id, i.title_id, i.valid_from, i.valid_to, t.name, t.publisher, t.version
        FROM inventory_holding h JOIN inventory_install i ON i.member_id = h.member_id AND i.device_id = h.device_id
        JOIN inventory_title t ON t.title_id = i.title_id WHERE ", of_members!("h"),
        " AND h.device_id = $4 AND h.valid_from <= $5 AND $5 < h.valid_to AND i.valid_to > $6
        ORDER BY t.product_key, t.version_key, i.valid_from");
    INSTALL = "INSERT INTO inventory_install (member_id, device_id, title_id, valid_from, valid_to)
        VALUES ($1, $2, $3, $4, $5)";
    REMOVE = "UPDATE inventory_install SET valid_to = $5
        WHERE member_id = $1 AND device_id = $2 AND title_id = $3 AND valid_from = $4";
    UNDO = "DELETE FROM inventory_install WHERE member_id = $1 AND device_id = $2 AND title_id = $3 AND valid_from = $4";
}

/// A title on a device, from which day to which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Install {
    pub member: MemberId,
    pub device: DeviceId,
    pub id: TitleId,
    pub title: Title,
    pub period: Period,
}

#[derive(sqlx::FromRow)]
struct Row {
    member_id: MemberId,
    title_id: TitleId,
    valid_from: Day,
    valid_to: Day,
    name: String,
    publisher: String,
    version: String,
}

/// What is on a device that day, in the order of products and versions.
pub async fn on_device(r: &mut Reading, device: DeviceId, day: Day) -> Result<Vec<Install>> {
    let mut installs = since(r, device, day, day).await?;
    installs.retain(|install| install.period.from <= day);
    Ok(installs)
}

/// What was ever on it at the member that holds it on `day`: its history.
pub async fn history(r: &mut Reading, device: DeviceId, day: Day) -> Result<Vec<Install>> {
    since(r, device, day, Day::of(1, 1, 1)).await
}

async fn since(r: &mut Reading, device: DeviceId, day: Day, ends_after: Day) -> Result<Vec<Install>> {
    let rows: Vec<Row> = r.ask(ON_DEVICE).within(READ).bind(device).bind(day).bind(ends_after).all().await?;
    Ok(rows.into_iter().map(|row| row.on(device)).collect())
}

pub(crate) async fn know(w: &mut Writing, titles: &[Title]) -> Result<()> {
    let row = |title: &Title| -> Vec<Arg> {
        let Title { name, publisher, version } = title;
        vec![
            title.id().into(),
            name.into(),
            publisher.into(),
            version.into(),
            title.product_key().into(),
            title.version_key().into(),
        ]
    };
    w.insert(KNOW, titles.iter().map(row).collect()).await
}

/// Which title, on which device, from when to when; the title must be known ([`know`]).
pub(crate) async fn install(w: &mut Writing, member: MemberId, on: &[(DeviceId, TitleId, Period)]) -> Result<()> {
    let row = |(device, title, period): &(DeviceId, TitleId, Period)| -> Vec<Arg> {
        vec![member.into(), (*device).into(), (*title).into(), period.from.into(), period.to.into()]
    };
    w.insert(INSTALL, on.iter().map(row).collect()).await
}

/// Gone from `day` on; as if never there, if it came on that day.
pub(crate) async fn remove(w: &mut Writing, install: &Install, day: Day) -> Result<()> {
    let sql = if install.period.from < day { REMOVE } else { UNDO };
    let key = w.change(sql).bind(install.member).bind(install.device).bind(install.id).bind(install.period.from);
    let change = if install.period.from < day { key.bind(day) } else { key };
    change.rows().await.map(drop)
}

impl Row {
    fn on(self, device: DeviceId) -> Install {
        let Row { member_id: member, title_id: id, valid_from: from, valid_to: to, name, publisher, version } = self;
        Install { member, device, id, title: Title { name, publisher, version }, period: Period { from, to } }
    }
}
