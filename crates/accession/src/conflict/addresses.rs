//! What has an address and is on no list. Reserved on purpose, it comes along; lent, it may be a guest, or a device that the lists call
//! something else: then all of a network are one question.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

use ipnet::{IpNet, Ipv4Net};

use super::{Conflict, Evidence, Kind, Proposal};
use crate::claim::Address;
use crate::stocktake::{Stocktake, Thing};

/// As many are named; the number stands beside them.
const NAMED: usize = 6;

pub(super) fn find(stocktake: &Stocktake) -> Vec<Conflict> {
    let (reserved, lent): (Vec<_>, Vec<_>) = stocktake.addresses.iter().partition(|address| address.value.fixed);
    let mut networks: BTreeMap<IpNet, Vec<&Thing<Address>>> = BTreeMap::new();
    for address in lent {
        networks.entry(network(stocktake, address.value.ip)).or_default().push(address);
    }
    let reserved = reserved.into_iter().map(|address| {
        let Address { ip, mac, .. } = &address.value;
        let card = if mac.is_empty() { ip.to_string() } else { format!("{ip}, {mac}") };
        conflict(&address.key, label(&address.value), &[address], card, Proposal::Keep)
    });
    let lent = networks.into_iter().map(|(network, addresses)| {
        let named: Vec<String> = addresses.iter().take(NAMED).map(|address| label(&address.value)).collect();
        let more = addresses.len().saturating_sub(NAMED);
        let more = if more > 0 { format!(" + {more}") } else { String::new() };
        let named = format!("{}{more}", named.join(", "));
        conflict(&format!("lent:{network}"), network.to_string(), &addresses, named, Proposal::Ask)
    });
    reserved.chain(lent).collect()
}

fn conflict(key: &str, label: String, of: &[&Thing<Address>], said: String, proposal: Proposal) -> Conflict {
    Conflict {
        key: format!("device-unlisted:{key}"),
        kind: Kind::DeviceUnlisted,
        things: of.iter().map(|address| address.key.clone()).collect(),
        label,
        evidence: vec![Evidence::Written { value: said }],
        proposal,
        affected: of.len() as u64,
    }
}

fn label(address: &Address) -> String {
    if address.name.is_empty() { address.ip.to_string() } else { address.name.clone() }
}

/// The narrowest listed network of an address, else the 256 addresses around it.
fn network(stocktake: &Stocktake, ip: Ipv4Addr) -> IpNet {
    let around = || Ipv4Net::new(ip, 24).map_or(Ipv4Net::from(ip), |net| net.trunc());
    stocktake.network_of(ip).map_or_else(|| IpNet::V4(around()), |network| network.value.prefix)
}
