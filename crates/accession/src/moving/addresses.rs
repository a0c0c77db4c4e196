//! Addresses after the move. In a network that stays, everything stays; in one that is renumbered, what is reserved keeps its number
//! within the network, and what was lent is lent anew, so nobody knows it before.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr};

use inventory::report::Mac;
use ipnet::{IpNet, Ipv4Net};

use super::{Item, Moving};
use crate::claim::{Device, Network};
use crate::conflict::Kind;
use crate::report::Report;

impl Moving {
    /// What a device has then, not today.
    pub(super) fn readdress(&mut self, report: &Report) {
        let (ranges, fixed) = (self.ranges(report), &report.stocktake.fixed);
        for device in &mut self.devices {
            let then = device.value.ips.iter().filter(|ip| !ip.is_link_local() && !ip.is_loopback());
            device.value.ips = then.filter_map(|ip| after(*ip, &device.site, &ranges, fixed)).collect();
        }
    }

    /// Its networks, listed or not, as they were and as they will be.
    fn ranges(&self, report: &Report) -> Vec<Range> {
        let listed = report.stocktake.networks.iter().map(|network| (network.key.as_str(), network.value.prefix));
        let unlisted = report.conflicts.iter().filter(|conflict| conflict.kind == Kind::NetworkUnlisted);
        let unlisted = unlisted.filter_map(|conflict| Some((conflict.key.as_str(), conflict.label.parse().ok()?)));
        let was: HashMap<&str, IpNet> = listed.chain(unlisted).collect();
        let range = |item: &Item<Network>| {
            let was = *was.get(item.key.as_str())?;
            Some(Range { was, will_be: item.value.prefix, site: item.site.clone() })
        };
        self.networks.iter().filter_map(range).collect()
    }

    /// Reserved addresses that change, with what they become (none: nobody can say) and what has them: they are set by hand.
    pub fn reserved(&self, report: &Report) -> Vec<(Ipv4Addr, Option<Ipv4Addr>, String)> {
        let (ranges, taken) = (self.ranges(report), &report.stocktake);
        let holder = |ip: &Ipv4Addr| {
            let device = taken.devices.iter().find(|device| device.value.ips.contains(ip));
            let bare = || taken.addresses.iter().find(|address| address.value.ip == *ip);
            let named = device.map(|device| (device.value.label(), device.site.clone()));
            named.or_else(|| bare().map(|address| (address.value.name.clone(), String::new()))).unwrap_or_default()
        };
        let changes = taken.fixed.iter().map(|ip| (ip, holder(ip))).map(|(ip, (label, site))| {
            let then = after(*ip, &site, &ranges, &taken.fixed);
            (*ip, then, label)
        });
        changes.filter(|(was, then, _)| *then != Some(*was)).collect()
    }
}

/// A network of the newcomer as it was, as it will be, and the key of its site.
struct Range {
    was: IpNet,
    will_be: IpNet,
    site: String,
}

/// The address of a device of this site after the move; none if nobody can say.
fn after(address: Ipv4Addr, site: &str, ranges: &[Range], fixed: &[Ipv4Addr]) -> Option<Ipv4Addr> {
    let holds = |range: &&Range| range.was.contains(&IpAddr::V4(address));
    let Some(length) = ranges.iter().filter(holds).map(|range| range.was.prefix_len()).max() else {
        return Some(address);
    };
    let holding: Vec<&Range> = ranges.iter().filter(holds).filter(|range| range.was.prefix_len() == length).collect();
    let range = match holding.as_slice() {
        [only] => only,
        // The same numbers at two places.
        several => several.iter().find(|range| range.site == site)?,
    };
    match (range.was, range.will_be) {
        (was, will_be) if was == will_be => Some(address),
        (IpNet::V4(was), IpNet::V4(will_be)) if fixed.contains(&address) => same_number(address, was, will_be),
        _ => None,
    }
}

fn same_number(address: Ipv4Addr, was: Ipv4Net, will_be: Ipv4Net) -> Option<Ipv4Addr> {
    let new = u32::from(will_be.network()).checked_add(u32::from(address) - u32::from(was.network()))?;
    let new = Ipv4Addr::from(new);
    (will_be.contains(&new) && new != will_be.broadcast()).then_some(new)
}

/// Cards by their twelve digits, each with its address. Of several cards or addresses nobody wrote which belong together: then each
/// stands alone, the card without an address and the address without a card.
pub fn cards(device: &Device) -> Vec<(String, Option<IpAddr>)> {
    let macs: Vec<String> =
        device.macs.iter().filter_map(|mac| mac.parse::<Mac>().ok()).map(|mac| mac.digits()).collect();
    let addresses: Vec<IpAddr> = device.ips.iter().map(|ip| IpAddr::V4(*ip)).collect();
    match (macs.as_slice(), addresses.as_slice()) {
        ([mac], [_, ..]) => addresses.iter().map(|address| (mac.clone(), Some(*address))).collect(),
        _ => {
            let bare = addresses.iter().map(|address| (String::new(), Some(*address)));
            macs.iter().map(|mac| (mac.clone(), None)).chain(bare).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(was: &str, will_be: &str, site: &str) -> Range {
        Range { was: was.parse().unwrap(), will_be: will_be.parse().unwrap(), site: site.into() }
    }

    #[test]
    fn what_is_reserved_keeps_its_number_and_what_is_lent_is_unknown() {
        let ranges = [
            range("192.168.0.0/24", "10.57.0.0/24", "hall"),
            range("192.168.7.0/24", "10.57.1.0/26", "works"),
            range("172.16.0.0/16", "172.16.0.0/16", "school"),
            range("172.16.9.0/24", "10.57.2.0/24", "school"),
            range("192.168.3.0/24", "10.57.3.0/24", "a"),
            range("192.168.3.0/24", "10.57.4.0/24", "b"),
        ];
        let fixed: Vec<Ipv4Addr> =
            ["192.168.0.20", "192.168.7.63", "192.168.7.20", "192.168.7.99", "192.168.3.5", "172.16.9.8"]
                .map(|ip| ip.parse().unwrap())
                .to_vec();
        for (address, site, expected) in [
            ("192.168.0.20", "hall", Some("10.57.0.20")),
            ("192.168.0.21", "hall", None),
            ("192.168.7.20", "works", Some("10.57.1.20")),
            // Beyond the smaller network, or its broadcast address.
            ("192.168.7.99", "works", None),
            ("192.168.7.63", "works", None),
            ("172.16.1.1", "school", Some("172.16.1.1")),
            ("172.16.9.8", "school", Some("10.57.2.8")),
            ("192.168.3.5", "a", Some("10.57.3.5")),
            ("192.168.3.5", "b", Some("10.57.4.5")),
            ("192.168.3.5", "elsewhere", None),
            ("10.99.0.1", "hall", Some("10.99.0.1")),
        ] {
            let new = after(address.parse().unwrap(), site, &ranges, &fixed);
            assert_eq!(new, expected.map(|ip| ip.parse().unwrap()), "{address} at {site}");
        }
    }

    #[test]
    fn a_card_has_an_address_only_if_it_is_the_only_card() {
        let device = |macs: &[&str], ips: &[&str]| Device {
            macs: macs.iter().map(|mac| (*mac).into()).collect(),
            ips: ips.iter().map(|ip| ip.parse().unwrap()).collect(),
            ..Device::default()
        };
        let (a, b) = ("00:1b:21:aa:bb:01", "00:1b:21:aa:bb:02");
        let ip = |written: &str| Some(written.parse().unwrap());
        for (device, expected) in [
            (device(&[], &[]), vec![]),
            (device(&[a], &[]), vec![("001b21aabb01", None)]),
            (
                device(&[a], &["10.0.0.1", "10.0.0.2"]),
                vec![("001b21aabb01", ip("10.0.0.1")), ("001b21aabb01", ip("10.0.0.2"))],
            ),
            (
                device(&[a, b], &["10.0.0.1"]),
                vec![("001b21aabb01", None), ("001b21aabb02", None), ("", ip("10.0.0.1"))],
            ),
            (device(&["no card"], &["10.0.0.1"]), vec![("", ip("10.0.0.1"))]),
        ] {
            let expected: Vec<_> = expected.into_iter().map(|(mac, address)| (mac.to_owned(), address)).collect();
            assert_eq!(cards(&device), expected);
        }
    }
}
