//! The sites of a member: read from `demo/inventory/sites.csv`.

use base::{Day, MemberId, Period};

use super::dice::Dice;
use super::{Made, id, workday};
use crate::acts::Told;
use crate::site::{Site, SiteId, SiteKind, Uplink, micro_degrees};

const SITES: &[u8] = include_bytes!("../../../../demo/inventory/sites.csv");

/// A member with its sites in the order in which they moved over.
pub(super) struct Town {
    pub(super) member: MemberId,
    pub(super) code: &'static str,
    pub(super) places: Vec<Place>,
}

pub(super) struct Place {
    pub(super) id: SiteId,
    pub(super) number: usize,
    pub(super) since: Day,
    pub(super) site: Site,
    /// End devices in service.
    pub(super) devices: usize,
}

pub(super) fn read(member: MemberId, code: &'static str, moved: Period) -> Town {
    let sheet = sheet::read("sites.csv", SITES, &sheet::Limits::default()).expect("our own file is readable");
    let rows: Vec<(usize, &sheet::Row)> =
        sheet.rows.iter().enumerate().filter(|(_, row)| row.cell(0).starts_with(code)).collect();
    let count = i64::try_from(rows.len()).unwrap_or(1);
    let place = |(order, (line, row)): (i64, &(usize, &sheet::Row))| Place {
        id: SiteId(id(Made::Site, *line)),
        number: row.cell(0)[4..].parse().unwrap_or_default(),
        since: workday(moved.from.plus_days(moved.days() * order / count)),
        site: site(row),
        devices: row.cell(9).parse().unwrap_or_default(),
    };
    Town { member, code, places: (0..).zip(&rows).map(place).collect() }
}

fn site(row: &sheet::Row) -> Site {
    let kind = SiteKind::of(row.cell(2)).unwrap_or(SiteKind::Other);
    let municipal = matches!(kind, SiteKind::DayCare | SiteKind::VillageHall | SiteKind::MunicipalOffice);
    // A joint municipality's key has nine digits, its constituent municipalities' twelve: day care and halls are theirs.
    let constituent = municipal && row.cell(1).starts_with("Samtgemeinde");
    Site {
        street: row.cell(6).into(),
        town: row.cell(3).into(),
        municipality: row.cell(4).into(),
        body: if constituent { row.cell(4).into() } else { String::new() },
        lat_e6: micro_degrees(row.cell(7)),
        lon_e6: micro_degrees(row.cell(8)),
        ..Site::named(row.cell(0), kind, row.cell(5))
    }
}

/// At first whatever line there was; town halls by radio link, and one site after the other by fibre.
pub(super) fn sites(town: &Town) -> Vec<Told<Site>> {
    let mut dice = Dice::of(&format!("{} uplinks", town.code));
    town.places.iter().map(|place| told(place, &mut dice)).collect()
}

fn told(place: &Place, dice: &mut Dice) -> Told<Site> {
    let large = place.devices >= 12;
    let first = match place.site.kind {
        SiteKind::DataCentre => Uplink::Fibre,
        SiteKind::TownHall | SiteKind::Offices if large => Uplink::Radio,
        SiteKind::VillageHall if dice.percent(60) => Uplink::Mobile,
        _ => Uplink::Vpn,
    };
    let mut states = vec![(place.since, Site { uplink: first, ..place.site.clone() })];
    let better = place.since.plus_days(200 + dice.days(800));
    if first != Uplink::Fibre && better < Day::of(2020, 2, 1) && dice.percent(if large { 85 } else { 20 }) {
        let uplink = if large && first != Uplink::Radio && dice.percent(30) { Uplink::Radio } else { Uplink::Fibre };
        states.push((workday(better), Site { uplink, ..place.site.clone() }));
    }
    Told { id: Some(place.id.0), states, until: Day::FAR }
}
