//! What is known of a device goes with it to its next holder: the old one keeps what was true until then.

use base::{Day, MemberId, Result, Sql, Writing};

use crate::device::DeviceId;

/// `$1` from, `$2` device, `$3` to, `$4` day. What the next holder says of itself stands.
macro_rules! carried {
    ($table:literal, $columns:literal) => {
        concat!(
            "INSERT INTO ",
            $table,
            " (member_id, device_id, valid_from, valid_to, ",
            $columns,
            ") SELECT (SELECT h.member_id FROM inventory_holding h WHERE h.member_id = $3 AND h.device_id = $2 AND h.valid_from = $4),
            k.device_id, CASE WHEN k.valid_from < $4 THEN $4 ELSE k.valid_from END, k.valid_to, ",
            $columns,
            " FROM ",
            $table,
            " k WHERE k.member_id = $1 AND k.device_id = $2 AND k.valid_to > $4 ON CONFLICT DO NOTHING"
        )
    };
}

/// `$1` from, `$2` device, `$3` day.
macro_rules! left {
    ($table:literal) => {
        concat!(
            "UPDATE ",
            $table,
            " SET valid_to = $3 WHERE member_id = $1 AND device_id = $2 AND valid_from < $3 AND valid_to > $3"
        )
    };
}

macro_rules! gone {
    ($table:literal) => {
        concat!("DELETE FROM ", $table, " WHERE member_id = $1 AND device_id = $2 AND valid_from >= $3")
    };
}

base::statements! {
    SOFTWARE = carried!("inventory_software", "hash, titles");
    FACTS = carried!("inventory_fact", "fact, value");
    CARDS = carried!("inventory_interface", "mac, address, name, address_key");
    SOFTWARE_LEFT = left!("inventory_software");
    FACTS_LEFT = left!("inventory_fact");
    CARDS_LEFT = left!("inventory_interface");
    SOFTWARE_GONE = gone!("inventory_software");
    FACTS_GONE = gone!("inventory_fact");
    CARDS_GONE = gone!("inventory_interface");
}

const ALL: [[Sql; 3]; 3] =
    [[SOFTWARE, SOFTWARE_LEFT, SOFTWARE_GONE], [FACTS, FACTS_LEFT, FACTS_GONE], [CARDS, CARDS_LEFT, CARDS_GONE]];

/// Software, facts and addresses of a device that `to` holds from `day` on, which must stand already.
pub(crate) async fn along(w: &mut Writing, device: DeviceId, from: MemberId, to: MemberId, day: Day) -> Result<()> {
    for [carried, left, _] in ALL {
        w.change(carried).bind(from).bind(device).bind(to).bind(day).rows().await?;
        w.change(left).bind(from).bind(device).bind(day).rows().await?;
    }
    forget(w, device, from, day).await
}

/// The device is not this member's from `day` on: what would be known of it then goes.
pub(crate) async fn forget(w: &mut Writing, device: DeviceId, member: MemberId, day: Day) -> Result<()> {
    for [_, _, gone] in ALL {
        w.change(gone).bind(member).bind(device).bind(day).rows().await?;
    }
    Ok(())
}
