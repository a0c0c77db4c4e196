//! A network: a range of addresses of a member, and where ranges of several members get into each other's way.

use std::net::IpAddr;

use ipnet::IpNet;

use crate::field;
use crate::holding::{Thing, Unfit};
use crate::site::SiteId;

base::id!(NetworkId);

#[derive(Debug, Clone, PartialEq)]
pub struct Network {
    pub prefix: IpNet,
    /// A routing area of its own (old net, guests ..): prefixes can only clash within one. Empty: the common one.
    pub area: String,
    pub vlan: Option<i64>,
    pub name: String,
    pub purpose: String,
    pub gateway: String,
    pub site: Option<SiteId>,
}

impl Network {
    pub fn of(prefix: IpNet, name: &str) -> Network {
        let (area, purpose, gateway) = (String::new(), String::new(), String::new());
        Network { prefix: prefix.trunc(), area, vlan: None, name: name.into(), purpose, gateway, site: None }
    }
}

/// `192.168.0.0/24`, `192.168.0.0/255.255.255.0`, or a network and its mask with a blank between; host bits are cut off.
pub fn prefix(text: &str) -> Option<IpNet> {
    let text = text.trim();
    let (address, length) = text.split_once('/').or_else(|| text.split_once(' '))?;
    let address: IpAddr = address.trim().parse().ok()?;
    let length = length.trim();
    let net = match length.parse::<IpAddr>() {
        Ok(mask) => IpNet::with_netmask(address, mask).ok()?,
        Err(_) => IpNet::new(address, length.parse().ok()?).ok()?,
    };
    Some(net.trunc())
}

/// An address as 32 hexadecimal digits, so that "lies between" is a comparison of text in both databases.
pub fn address_key(address: IpAddr) -> String {
    let six = match address {
        IpAddr::V4(four) => four.to_ipv6_mapped(),
        IpAddr::V6(six) => six,
    };
    format!("{:032x}", u128::from(six))
}

/// First and last address of a range.
pub fn range_keys(prefix: &IpNet) -> (String, String) {
    (address_key(prefix.network()), address_key(prefix.broadcast()))
}

/// A MAC address in any notation as twelve lower-case digits.
pub fn mac(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|c| !matches!(c, ':' | '-' | '.' | ' ')).collect();
    (digits.len() == 12 && digits.bytes().all(|b| b.is_ascii_hexdigit())).then(|| digits.to_ascii_lowercase())
}

/// For each range the others that share an address with it: equal, around it or within it. Ranges are `(first, last)` keys.
pub fn overlaps(ranges: &[(String, String)]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..ranges.len()).collect();
    order.sort_by(|a, b| (&ranges[*a].0, &ranges[*b].1).cmp(&(&ranges[*b].0, &ranges[*a].1)));
    let mut found = vec![Vec::new(); ranges.len()];
    let mut open: Vec<usize> = Vec::new();
    for next in order {
        open.retain(|around| ranges[*around].1 >= ranges[next].0);
        for around in &open {
            found[*around].push(next);
            found[next].push(*around);
        }
        open.push(next);
    }
    found
}

impl Thing for Network {
    type Id = NetworkId;

    const FIELDS: &'static [&'static str] = &["prefix", "area", "vlan", "name", "purpose", "gateway", "site"];

    fn get(&self, field: &str) -> String {
        match field {
            "prefix" => self.prefix.to_string(),
            "area" => self.area.clone(),
            "vlan" => field::shown(self.vlan),
            "name" => self.name.clone(),
            "purpose" => self.purpose.clone(),
            "gateway" => self.gateway.clone(),
            "site" => field::shown(self.site),
            _ => String::new(),
        }
    }

    fn set(&mut self, field: &str, value: &str) -> Result<(), Unfit> {
        match field {
            "prefix" => self.prefix = prefix(value).ok_or(Unfit::NotAPrefix)?,
            "area" => self.area = field::line(value)?,
            "vlan" => self.vlan = field::number(value, 1, 4094)?,
            "name" => self.name = field::line(value)?,
            "purpose" => self.purpose = field::line(value)?,
            "gateway" => self.gateway = address(value)?,
            "site" => self.site = field::id(value)?,
            _ => return Err(Unfit::NoSuchField),
        }
        Ok(())
    }

    fn name(&self) -> String {
        self.prefix.to_string()
    }

    fn site(&self) -> Option<SiteId> {
        self.site
    }

    fn leave(&mut self) {
        self.site = None;
    }
}

fn address(value: &str) -> Result<String, Unfit> {
    match value.trim() {
        "" => Ok(String::new()),
        value => value.parse::<IpAddr>().map(|address| address.to_string()).map_err(|_| Unfit::NotAnAddress),
    }
}

#[cfg(test)]
mod tests;
