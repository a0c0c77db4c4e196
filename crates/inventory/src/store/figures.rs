//! How much there is, and for how many days: what the overview shows and what costs are divided by.

use std::collections::BTreeMap;

use base::{Day, MemberId, Period, PersonId, Reading, Result, of_members};

use crate::READ;
use crate::device::{Class, DeviceId};
use crate::figures::{DeviceDays, Figures, SiteDevices, UserDays};

/// End devices in service: [`Kind::is_end_device`](crate::device::Kind) and [`Step::in_service`](crate::life::Step) in SQL.
macro_rules! counted {
    () => {
        "h.state IN ('in-use', 'in-repair', 'lent') AND h.kind IN ('pc', 'notebook', 'tablet', 'thin-client', 'mobile')"
    };
}

base::statements! {
    SITES = concat!("SELECT p.member_id, COUNT(*) FROM inventory_place p WHERE ", of_members!("p"),
        " AND p.valid_from <= $4 AND $4 < p.valid_to GROUP BY p.member_id");
    USERS = concat!("SELECT q.member_id, COUNT(*) FROM inventory_post q WHERE ", of_members!("q"),
        " AND q.valid_from <= $4 AND $4 < q.valid_to GROUP BY q.member_id");
    DEVICES = concat!("SELECT h.member_id, h.class, COUNT(*) FROM inventory_holding h WHERE ", of_members!("h"),
        " AND h.valid_from <= $4 AND $4 < h.valid_to AND ", counted!(), " GROUP BY h.member_id, h.class");
    DEVICES_BY_SITE = concat!("SELECT COALESCE(p.code, '') AS code, COALESCE(p.name, '') AS name, COUNT(*) AS devices
        FROM inventory_holding h
        LEFT JOIN inventory_place p ON p.site_id = h.site_id AND p.valid_from <= $4 AND $4 < p.valid_to
        WHERE ", of_members!("h"), " AND h.valid_from <= $4 AND $4 < h.valid_to AND ", counted!(),
        " AND h.member_id = $5 AND h.class = $6
        GROUP BY COALESCE(p.code, ''), COALESCE(p.name, '') ORDER BY devices DESC, code");
    DEVICE_STAYS = concat!("SELECT h.member_id, h.device_id, h.name, h.class, h.valid_from, h.valid_to
        FROM inventory_holding h WHERE ", of_members!("h"), " AND h.valid_from < $5 AND $4 < h.valid_to AND ", counted!(),
        " ORDER BY h.member_id, h.name_key, h.device_id, h.valid_from");
    USER_STAYS = concat!("SELECT q.member_id, q.person_id, q.valid_from, q.valid_to
        FROM inventory_post q WHERE ", of_members!("q"), " AND q.valid_from < $5 AND $4 < q.valid_to
        ORDER BY q.member_id, q.person_id, q.valid_from");
}

/// Per member, as of the day looked at.
pub async fn figures(r: &mut Reading) -> Result<Vec<Figures>> {
    let day = r.as_of();
    let mut all = BTreeMap::new();
    let sites: Vec<(MemberId, i64)> = r.ask(SITES).within(READ).bind(day).all().await?;
    let users: Vec<(MemberId, i64)> = r.ask(USERS).within(READ).bind(day).all().await?;
    let devices: Vec<(MemberId, String, i64)> = r.ask(DEVICES).within(READ).bind(day).all().await?;
    for (member, count) in sites {
        of(&mut all, member).sites = count;
    }
    for (member, count) in users {
        of(&mut all, member).users = count;
    }
    for (member, class, count) in devices {
        match Class::of(&class) {
            Some(Class::School) => of(&mut all, member).school_devices = count,
            _ => of(&mut all, member).admin_devices = count,
        }
    }
    Ok(all.into_values().collect())
}

fn of(all: &mut BTreeMap<MemberId, Figures>, member: MemberId) -> &mut Figures {
    all.entry(member).or_insert_with(|| Figures::none(member))
}

/// Where the end devices of a member stood on the day looked at, most of them first.
pub async fn devices_by_site(r: &mut Reading, member: MemberId, class: Class) -> Result<Vec<SiteDevices>> {
    let day = r.as_of();
    let rows: Vec<(String, String, i64)> =
        r.ask(DEVICES_BY_SITE).within(READ).bind(day).bind(member).bind(class.code()).all().await?;
    Ok(rows.into_iter().map(|(code, name, devices)| SiteDevices { code, name, devices }).collect())
}

/// Every end device that was in service on a day of the period, at each member and in each class, and for how many days.
pub async fn device_days(r: &mut Reading, period: Period) -> Result<Vec<DeviceDays>> {
    type Stay = (MemberId, DeviceId, String, String, Day, Day);
    let stays: Vec<Stay> = r.ask(DEVICE_STAYS).within(READ).bind(period.from).bind(period.to).all().await?;
    let mut all: Vec<DeviceDays> = Vec::new();
    for (member, device, name, class, from, to) in stays {
        let class = Class::of(&class).unwrap_or(Class::Administration);
        let days = Period { from, to }.meet(&period).map_or(0, |both| both.days());
        match all.last_mut() {
            Some(last) if (last.member, last.device, last.class) == (member, device, class) => last.days += days,
            _ => all.push(DeviceDays { member, device, name, class, days }),
        }
    }
    Ok(all)
}

/// Every person who had a post on a day of the period, at each member, and for how many days.
pub async fn user_days(r: &mut Reading, period: Period) -> Result<Vec<UserDays>> {
    type Stay = (MemberId, PersonId, Day, Day);
    let stays: Vec<Stay> = r.ask(USER_STAYS).within(READ).bind(period.from).bind(period.to).all().await?;
    let mut all: Vec<UserDays> = Vec::new();
    for (member, person, from, to) in stays {
        let days = Period { from, to }.meet(&period).map_or(0, |both| both.days());
        match all.last_mut() {
            Some(last) if (last.member, last.person) == (member, person) => last.days += days,
            _ => all.push(UserDays { member, person, days }),
        }
    }
    Ok(all)
}
