//! Networks and their states.

use base::db::Arg;
use base::of_members;
use ipnet::IpNet;
use uuid::Uuid;

use super::{Around, Kept, Statements};
use crate::holding::Holding;
use crate::network::{self, Network, NetworkId};
use crate::site::SiteId;

macro_rules! state {
    () => {
        "n.member_id, n.network_id, n.part, n.valid_from, n.valid_to, n.source, n.changed_by, n.changed_at, n.prefix, n.area,
        n.vlan, n.name, n.purpose, n.gateway, n.site_id"
    };
}

base::statements! {
    KNOWN = "INSERT INTO inventory_network (network_id) VALUES ($1)";
    STATES = concat!("SELECT ", state!(), " FROM inventory_prefix n WHERE ", of_members!("n"),
        " AND n.network_id = $4 AND n.valid_to > $5 ORDER BY n.valid_from");
    BY_KEY = concat!("SELECT n.network_id FROM inventory_prefix n WHERE ", of_members!("n"),
        " AND n.member_id = $5 AND n.prefix = $4 AND n.valid_from <= $6 AND $6 < n.valid_to");
    BEGIN = "INSERT INTO inventory_prefix (member_id, network_id, valid_from, valid_to, part, source, changed_by, changed_at,
        prefix, start_key, end_key, area, vlan, name, purpose, gateway, site_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
    END = "UPDATE inventory_prefix SET valid_to = $4 WHERE member_id = $1 AND network_id = $2 AND valid_from = $3";
    DROP = "DELETE FROM inventory_prefix WHERE member_id = $1 AND network_id = $2 AND valid_from = $3";
}

#[derive(sqlx::FromRow)]
pub struct Row {
    #[sqlx(flatten)]
    around: Around,
    network_id: NetworkId,
    prefix: String,
    area: String,
    vlan: Option<i64>,
    name: String,
    purpose: String,
    gateway: String,
    site_id: Option<SiteId>,
}

impl From<Row> for Holding<Network> {
    fn from(row: Row) -> Holding<Network> {
        let network = Network {
            prefix: network::prefix(&row.prefix).unwrap_or_else(|| IpNet::from(std::net::IpAddr::from([0; 4]))),
            area: row.area,
            vlan: row.vlan,
            name: row.name,
            purpose: row.purpose,
            gateway: row.gateway,
            site: row.site_id,
        };
        row.around.holds(row.network_id, network)
    }
}

impl Kept for Network {
    type Row = Row;
    const SQL: &'static Statements =
        &Statements { known: KNOWN, states: STATES, by_key: BY_KEY, begin: BEGIN, end: END, drop: DROP };

    fn values(&self) -> Vec<Arg> {
        let (start, end) = network::range_keys(&self.prefix);
        vec![
            self.prefix.to_string().into(),
            start.into(),
            end.into(),
            (&self.area).into(),
            self.vlan.into(),
            (&self.name).into(),
            (&self.purpose).into(),
            (&self.gateway).into(),
            self.site.map(Uuid::from).into(),
        ]
    }
}
