//! The networks of a member since it moved over: one for the administration at every site, one for lessons at every school, and
//! the old one of a sewage works that nobody dares to touch.

use std::net::{IpAddr, Ipv4Addr};

use base::Day;
use ipnet::{IpNet, Ipv4Net};

use super::machine::Machine;
use super::town::{Place, Town};
use super::{Made, id};
use crate::acts::Told;
use crate::device::Class;
use crate::network::Network;
use crate::site::SiteKind;
use crate::store::fact::Plugged;

/// `10.51.40.0/24`: 50 and the member's place, the site's number.
fn office(place: usize, site: &Place) -> Ipv4Net {
    net(50 + place, site.number, 24)
}

fn lessons(place: usize, site: &Place) -> Ipv4Net {
    net(150 + place, site.number * 4, 22)
}

fn net(second: usize, third: usize, length: u8) -> Ipv4Net {
    let byte = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
    Ipv4Net::new(Ipv4Addr::new(10, byte(second), byte(third), 0), length).unwrap_or_default()
}

pub(super) fn networks(town: &Town, place: usize) -> Vec<Told<Network>> {
    let mut networks = Vec::new();
    for site in &town.places {
        let mut add = |prefix: Ipv4Net, vlan: i64, purpose: &str| {
            let gateway = prefix.hosts().next().map(|first| first.to_string()).unwrap_or_default();
            let name = format!("{} {purpose}", site.site.code);
            let network = Network {
                vlan: Some(vlan),
                purpose: purpose.into(),
                gateway,
                site: Some(site.id),
                ..Network::of(IpNet::V4(prefix), &name)
            };
            let number = networks.len() + place * 1_000;
            networks.push(Told {
                id: Some(id(Made::Network, number)),
                states: vec![(site.since, network)],
                until: Day::FAR,
            });
        };
        add(office(place, site), 10, "Verwaltung");
        if site.site.kind == SiteKind::School {
            add(lessons(place, site), 20, "Unterricht");
        }
        if site.site.kind == SiteKind::SewageWorks && town.code == "WIT" && site.number == 14 {
            add(Ipv4Net::new(Ipv4Addr::new(192, 168, 0, 0), 24).unwrap_or_default(), 30, "Prozesssteuerung (Altnetz)");
        }
    }
    networks
}

/// A card and an address for each device while it works.
pub(super) fn cards(town: &Town, machines: &[Machine], place: usize) -> Vec<Plugged> {
    let mut used = vec![10_u32; town.places.len() * 2];
    let card = |machine: &Machine| {
        let device = machine.now();
        let school = device.class == Class::School;
        let site = &town.places[machine.place];
        let prefix = if school { lessons(place, site) } else { office(place, site) };
        let host = &mut used[machine.place * 2 + usize::from(school)];
        *host += 1;
        let address = Ipv4Addr::from(u32::from(prefix.network()) + *host % 1_000);
        let mac = format!("0251{:08x}", machine.id.0.as_u128() as u32);
        (machine.id, machine.service, mac, Some(IpAddr::V4(address)))
    };
    machines.iter().map(card).collect()
}
