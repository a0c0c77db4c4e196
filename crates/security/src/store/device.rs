//! Devices with what is installed on them, as far as the reader may see them.

use base::{MemberId, Reading, Result, of_members};
use inventory::device::DeviceId;
use inventory::titles::numbers;

use crate::READ;
use crate::exposure::Equipped;

base::statements! {
    EQUIPPED = concat!("SELECT h.member_id, h.device_id, h.name, COALESCE(p.name, '') AS site, s.titles
        FROM inventory_holding h
        JOIN inventory_software s ON s.member_id = h.member_id AND s.device_id = h.device_id
            AND s.valid_from <= $4 AND $4 < s.valid_to
        LEFT JOIN inventory_place p ON p.site_id = h.site_id AND p.member_id = h.member_id
            AND p.valid_from <= $4 AND $4 < p.valid_to
        WHERE ", of_members!("h"), " AND h.valid_from <= $4 AND $4 < h.valid_to
        AND h.state IN ('in-use', 'in-repair', 'lent', 'in-stock') ORDER BY h.name_key, h.device_id");
}

#[derive(sqlx::FromRow)]
struct Row {
    member_id: MemberId,
    device_id: DeviceId,
    name: String,
    site: String,
    titles: Vec<u8>,
}

/// On the day that is looked at, in the order of their names.
pub async fn equipped(r: &mut Reading) -> Result<Vec<Equipped>> {
    let day = r.as_of();
    let rows: Vec<Row> = r.ask(EQUIPPED).within(READ).bind(day).all().await?;
    let of = |row: Row| Equipped {
        member: row.member_id,
        device: row.device_id,
        name: row.name,
        site: row.site,
        titles: numbers(&row.titles).collect(),
    };
    Ok(rows.into_iter().map(of).collect())
}
