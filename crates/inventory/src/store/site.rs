//! Sites and their states.

use base::db::Arg;
use base::of_members;

use super::{Around, Kept, Statements};
use crate::holding::Holding;
use crate::name;
use crate::site::{Site, SiteId, SiteKind, Uplink};

macro_rules! state {
    () => {
        "p.member_id, p.site_id, p.part, p.valid_from, p.valid_to, p.source, p.changed_by, p.changed_at, p.code, p.kind, p.name,
        p.street, p.town, p.municipality, p.lat_e6, p.lon_e6, p.uplink"
    };
}

base::statements! {
    KNOWN = "INSERT INTO inventory_site (site_id) VALUES ($1)";
    STATES = concat!("SELECT ", state!(), " FROM inventory_place p WHERE ", of_members!("p"),
        " AND p.site_id = $4 AND p.valid_to > $5 ORDER BY p.valid_from");
    BY_KEY = concat!("SELECT p.site_id FROM inventory_place p WHERE ", of_members!("p"),
        " AND p.member_id = $5 AND p.code = $4 AND p.valid_from <= $6 AND $6 < p.valid_to");
    BEGIN = "INSERT INTO inventory_place (member_id, site_id, valid_from, valid_to, part, source, changed_by, changed_at,
        code, kind, name, name_key, street, town, municipality, lat_e6, lon_e6, uplink)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)";
    END = "UPDATE inventory_place SET valid_to = $4 WHERE member_id = $1 AND site_id = $2 AND valid_from = $3";
    DROP = "DELETE FROM inventory_place WHERE member_id = $1 AND site_id = $2 AND valid_from = $3";
}

#[derive(sqlx::FromRow)]
pub struct Row {
    #[sqlx(flatten)]
    around: Around,
    site_id: SiteId,
    code: String,
    kind: String,
    name: String,
    street: String,
    town: String,
    municipality: String,
    lat_e6: Option<i64>,
    lon_e6: Option<i64>,
    uplink: String,
}

impl From<Row> for Holding<Site> {
    fn from(row: Row) -> Holding<Site> {
        let kind = SiteKind::of(&row.kind).unwrap_or(SiteKind::Other);
        let site = Site {
            code: row.code,
            kind,
            name: row.name,
            street: row.street,
            town: row.town,
            municipality: row.municipality,
            // A school is its own part; whose it is else cannot be kept beside that.
            body: if kind == SiteKind::School { String::new() } else { row.around.part.clone() },
            lat_e6: row.lat_e6,
            lon_e6: row.lon_e6,
            uplink: Uplink::of(&row.uplink).unwrap_or(Uplink::Unknown),
        };
        row.around.holds(row.site_id, site)
    }
}

impl Kept for Site {
    type Row = Row;
    const SQL: &'static Statements =
        &Statements { known: KNOWN, states: STATES, by_key: BY_KEY, begin: BEGIN, end: END, drop: DROP };

    fn values(&self) -> Vec<Arg> {
        vec![
            (&self.code).into(),
            self.kind.code().into(),
            (&self.name).into(),
            name::sort_key(&self.name).into(),
            (&self.street).into(),
            (&self.town).into(),
            (&self.municipality).into(),
            self.lat_e6.into(),
            self.lon_e6.into(),
            self.uplink.code().into(),
        ]
    }
}
