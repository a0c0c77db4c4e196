//! Networks that share addresses, are not listed, or are not the newcomer's to use; and where they can go.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};

use ipnet::{IpNet, Ipv4Net};

use super::{Conflict, Evidence, Kind, Known, Overlap, Proposal};
use crate::renumber::{self, Site, Subnet};
use crate::stocktake::Stocktake;

/// As many opponents are named; of a supernet around hundreds the number is enough.
const NAMED: usize = 6;

pub(super) fn find(stocktake: &Stocktake, known: &Known) -> Vec<Conflict> {
    let usage = Usage::of(stocktake);
    let mut conflicts: Vec<Conflict> = Vec::new();
    for (at, network) in stocktake.networks.iter().enumerate() {
        let own = stocktake.networks[..at].iter().map(|other| (&other.value.prefix, "", other.value.name.as_str()));
        let theirs = known.networks.iter().map(|other| (&other.prefix, other.member.as_str(), ""));
        let overlaps = overlaps(network.value.prefix, theirs.chain(own));
        let kind = if !overlaps.is_empty() { Kind::NetworkOverlap } else { Kind::NetworkPublic };
        if overlaps.is_empty() && is_private(network.value.prefix) {
            continue;
        }
        let used = usage.within(network.value.prefix);
        let label = format!("{} {}", network.value.prefix, network.value.name).trim().to_owned();
        let evidence = overlaps.into_iter().chain([used.evidence()]).collect();
        let key = format!("network-overlap:{}", network.key);
        conflicts.push(Conflict {
            key,
            kind,
            things: vec![network.key.clone()],
            label,
            evidence,
            proposal: Proposal::Ask,
            affected: used.hosts,
        });
    }
    conflicts.extend(unlisted(stocktake, known, &usage));
    renumber(&mut conflicts, stocktake, known, &usage);
    conflicts
}

fn overlaps<'n>(prefix: IpNet, others: impl Iterator<Item = (&'n IpNet, &'n str, &'n str)>) -> Vec<Evidence> {
    let touching = others.filter(|(other, ..)| other.contains(&prefix) || prefix.contains(*other));
    let evidence = touching.map(|(other, member, name)| {
        let how = if *other == prefix {
            Overlap::Equal
        } else if other.contains(&prefix) {
            Overlap::Within
        } else {
            Overlap::Around
        };
        Evidence::Overlap { how, prefix: *other, member: member.to_owned(), name: name.to_owned() }
    });
    let all: Vec<Evidence> = evidence.collect();
    let more = all.len().saturating_sub(NAMED);
    let mut named: Vec<Evidence> = all.into_iter().take(NAMED).collect();
    if more > 0 {
        named.push(Evidence::Written { value: format!("+ {more}") });
    }
    named
}

/// Private, shared, local or for documentation: nobody in the internet answers there.
fn is_private(prefix: IpNet) -> bool {
    const RANGES: [&str; 6] =
        ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16", "fc00::/7"];
    let within = RANGES.iter().filter_map(|range| range.parse::<IpNet>().ok()).any(|range| range.contains(&prefix));
    // A host of version 6 has addresses of the internet by intent.
    within || matches!(prefix, IpNet::V6(_))
}

/// Addresses in use that lie in no listed network: by what devices say of their own network, else by their address.
fn unlisted(stocktake: &Stocktake, known: &Known, usage: &Usage) -> Vec<Conflict> {
    let mut found: BTreeMap<IpNet, Vec<String>> = BTreeMap::new();
    for device in &stocktake.devices {
        for ip in device.value.ips.iter().filter(|ip| stocktake.network_of(**ip).is_none() && !ip.is_link_local()) {
            let said = device.value.lans.iter().find(|lan| lan.contains(&IpAddr::V4(*ip))).copied();
            let guessed = Ipv4Net::new(*ip, 24).map(|net| IpNet::V4(net.trunc())).ok();
            if let Some(net) = said.or(guessed) {
                found.entry(net).or_default().push(device.key.clone());
            }
        }
    }
    let conflicts = found.into_iter().map(|(net, things)| {
        let theirs = known.networks.iter().map(|other| (&other.prefix, other.member.as_str(), ""));
        let mut evidence = overlaps(net, theirs);
        evidence.push(usage.within(net).evidence());
        let affected = things.len() as u64;
        let label = net.to_string();
        Conflict {
            key: format!("network-unlisted:{net}"),
            kind: Kind::NetworkUnlisted,
            things,
            label,
            evidence,
            proposal: Proposal::Ask,
            affected,
        }
    });
    conflicts.collect()
}

/// Addresses that rows speak of.
struct Usage {
    hosts: Vec<Ipv4Addr>,
    fixed: Vec<Ipv4Addr>,
}

struct Used {
    hosts: u64,
    fixed: u64,
}

impl Used {
    fn evidence(&self) -> Evidence {
        Evidence::Used { hosts: self.hosts, fixed: self.fixed }
    }
}

impl Usage {
    fn of(stocktake: &Stocktake) -> Usage {
        let of_devices = stocktake.devices.iter().flat_map(|device| device.value.ips.iter().copied());
        let of_addresses = stocktake.addresses.iter().map(|address| address.value.ip);
        let mut hosts: Vec<Ipv4Addr> = of_devices.chain(of_addresses).collect();
        hosts.sort_unstable();
        hosts.dedup();
        Usage { hosts, fixed: stocktake.fixed.clone() }
    }

    fn within(&self, prefix: IpNet) -> Used {
        let count = |ips: &[Ipv4Addr]| ips.iter().filter(|ip| prefix.contains(&IpAddr::V4(**ip))).count() as u64;
        Used { hosts: count(&self.hosts), fixed: count(&self.fixed) }
    }
}

/// All networks that have to go get their place in one block of the newcomer, which is cut from what is free in the pool.
fn renumber(conflicts: &mut [Conflict], stocktake: &Stocktake, known: &Known, usage: &Usage) {
    let Some(pool) = known.pool else { return };
    let moving: Vec<(usize, Subnet)> = conflicts
        .iter()
        .enumerate()
        .filter_map(|(at, conflict)| Some((at, subnet(conflict, stocktake, usage)?)))
        .collect();
    let used = known.networks.iter().map(|network| network.prefix);
    let kept = stocktake.networks.iter().map(|network| network.value.prefix);
    let used: Vec<Ipv4Net> =
        used.chain(kept).filter_map(|prefix| if let IpNet::V4(net) = prefix { Some(net) } else { None }).collect();
    let subnets: Vec<Subnet> = moving.iter().map(|(_, subnet)| subnet.clone()).collect();
    let Some(block_len) = block_len(&subnets, pool) else { return };
    let site = Site { name: known.prefix.clone(), block_len, subnets };
    // Ranges around the pool itself (a 10.0.0.0/8 somewhere) would leave nothing: they have to shrink anyway.
    let used: Vec<Ipv4Net> = used.into_iter().filter(|net| !net.contains(&pool)).collect();
    let Ok(plan) = renumber::plan(pool, &used, &[site]) else { return };
    for ((at, _), to) in moving.iter().zip(&plan.sites[0].1) {
        conflicts[*at].proposal = Proposal::Renumber { to: IpNet::V4(*to) };
    }
}

fn subnet(conflict: &Conflict, stocktake: &Stocktake, usage: &Usage) -> Option<Subnet> {
    let listed = conflict.things.first().and_then(|key| stocktake.networks.iter().find(|network| network.key == *key));
    let prefix = match (listed, conflict.kind) {
        (Some(network), _) => network.value.prefix,
        (None, Kind::NetworkUnlisted) => conflict.label.parse().ok()?,
        (None, _) => return None,
    };
    let IpNet::V4(prefix) = prefix else { return None };
    let hosts = usage.within(IpNet::V4(prefix)).hosts;
    Some(Subnet { prefix, hosts, may_stay: false, new_len: size(hosts).max(prefix.prefix_len()) })
}

/// Twice as many addresses as are used today, and never less than sixteen.
fn size(hosts: u64) -> u8 {
    let wanted = (hosts * 2 + 3).max(16).next_power_of_two();
    32u8.saturating_sub(wanted.trailing_zeros() as u8)
}

/// Twice as large as the networks together, so that the next ones lie beside them.
fn block_len(subnets: &[Subnet], pool: Ipv4Net) -> Option<u8> {
    let total: u64 = subnets.iter().map(|subnet| 1u64 << (32 - u32::from(subnet.new_len))).sum();
    let bits = (total * 2).next_power_of_two().trailing_zeros() as u8;
    (total > 0).then(|| 32u8.saturating_sub(bits).max(pool.prefix_len()))
}
