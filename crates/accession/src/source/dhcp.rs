//! What `Export-DhcpServer` of Windows writes: scopes, reservations and, if asked for, leases. Each is a row.

use std::net::Ipv4Addr;

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::claim::{Address, Claim, Network, Record};
use crate::row::{Kind, Place, Reason, Why};
use crate::source::{nets, value};

/// Deeper than any export; a file that nests further means harm.
const DEPTH: usize = 64;
/// Elements that are rows, and one that belongs to the scope around it.
const ROWS: [&str; 4] = ["Scope", "Reservation", "Lease", "IPRange"];

/// An element that is a row: its own texts by name.
struct Item {
    name: String,
    line: u64,
    texts: Vec<(String, String)>,
    depth: usize,
    excluded: Vec<(Ipv4Addr, Ipv4Addr)>,
}

impl Item {
    fn get(&self, name: &str) -> &str {
        self.texts.iter().find(|(held, _)| held == name).map_or("", |(_, text)| text.trim())
    }
}

/// Every row, or why the file as a whole is unusable: half an XML file cannot be trusted.
pub fn records(file: &str, text: &str) -> Result<Vec<Record>, Why> {
    let mut reader = Reader::from_str(text);
    let lines = Lines::of(text);
    let (mut path, mut open, mut records) = (Vec::<String>::new(), Vec::<Item>::new(), Vec::<Record>::new());
    loop {
        let event = reader.read_event().map_err(|_| Why::Malformed)?;
        let line = lines.at(reader.buffer_position());
        match event {
            Event::Start(start) => {
                let name = start.local_name().as_ref().to_owned();
                if path.len() >= DEPTH {
                    return Err(Why::Malformed);
                }
                if ROWS.contains(&name.as_str()) {
                    open.push(Item {
                        name: name.clone(),
                        line,
                        texts: Vec::new(),
                        depth: path.len(),
                        excluded: Vec::new(),
                    });
                }
                path.push(name);
            }
            Event::Text(text) => say(&mut open, &path, &text),
            Event::GeneralRef(entity) => say(&mut open, &path, &resolved(&entity)?),
            Event::End(_) => {
                path.pop();
                if open.last().is_some_and(|item| item.depth == path.len()) {
                    let item = open.pop().ok_or(Why::Malformed)?;
                    close(file, item, &mut open, &mut records);
                }
            }
            Event::DocType(_) => return Err(Why::Malformed),
            Event::Eof if path.is_empty() => break,
            Event::Eof => return Err(Why::Truncated),
            _ => {}
        }
    }
    records.sort_by_key(|record| record.place.row);
    Ok(records)
}

/// The five entities of XML and characters by number. Nothing else is expanded.
fn resolved(entity: &str) -> Result<String, Why> {
    let number = entity
        .strip_prefix("#x")
        .map(|hex| u32::from_str_radix(hex, 16))
        .or_else(|| entity.strip_prefix('#').map(str::parse));
    let char = match (entity, number) {
        ("amp", _) => '&',
        ("lt", _) => '<',
        ("gt", _) => '>',
        ("quot", _) => '"',
        ("apos", _) => '\'',
        (_, Some(Ok(number))) => char::from_u32(number).ok_or(Why::Malformed)?,
        _ => return Err(Why::Malformed),
    };
    Ok(char.to_string())
}

/// Text counts for the innermost row, if it stands directly in one of its elements.
fn say(open: &mut [Item], path: &[String], text: &str) {
    if let (Some(item), Some(name)) = (open.last_mut(), path.last())
        && path.len() == item.depth + 2
    {
        match item.texts.last_mut() {
            Some((held, before)) if held == name => before.push_str(text),
            _ => item.texts.push((name.clone(), text.to_owned())),
        }
    }
}

fn close(file: &str, item: Item, open: &mut [Item], records: &mut Vec<Record>) {
    let place = Place { file: file.into(), sheet: String::new(), row: item.line };
    match item.name.as_str() {
        "Scope" => records.push(scope(place, &item)),
        "IPRange" => {
            let ends = item.get("StartRange").parse().ok().zip(item.get("EndRange").parse().ok());
            if let Some(scope) = open.last_mut() {
                scope.excluded.extend(ends);
            }
        }
        name => records.push(address(place, &item, name == "Reservation")),
    }
}

fn scope(place: Place, item: &Item) -> Record {
    // Version 6 of the protocol names a prefix instead of an address and a mask.
    let v6 = item.get("Prefix");
    let prefix =
        if v6.is_empty() { nets::masked(item.get("ScopeId"), item.get("SubnetMask")) } else { nets::masked(v6, "64") };
    let prefix = match prefix {
        Ok(prefix) => prefix.trunc(),
        Err(why) => {
            let column = if why == Why::BadMask { "SubnetMask" } else { "ScopeId" };
            return Record::refused(place, Kind::Network, Reason::new(why, column, item.get(column)));
        }
    };
    let network = Network {
        prefix,
        name: value::clean(item.get("Name")),
        site: value::clean(item.get("Name")),
        gateway: String::new(),
        vlan: String::new(),
        range: item.get("StartRange").parse().ok().zip(item.get("EndRange").parse().ok()),
        excluded: item.excluded.clone(),
    };
    Record::says(place, Claim::Network(network))
}

fn address(place: Place, item: &Item, fixed: bool) -> Record {
    let written = item.get("IPAddress");
    let Ok(ip) = written.parse() else {
        return Record::refused(place, Kind::Address, Reason::new(Why::BadAddress, "IPAddress", written));
    };
    let mac = value::mac(item.get("ClientId"));
    let name = if fixed { item.get("Name") } else { item.get("HostName") };
    let name = name.split('.').next().unwrap_or("").to_owned();
    let bad_mac = (mac.is_none() && !item.get("ClientId").is_empty())
        .then(|| Reason::new(Why::BadMac, "ClientId", item.get("ClientId")));
    let address = Address { ip, mac: mac.unwrap_or_default(), name, fixed };
    Record::says(place, Claim::Address(address)).with_remarks(bad_mac.into_iter().collect())
}

/// Line numbers of positions that only grow.
struct Lines(Vec<u64>);

impl Lines {
    fn of(text: &str) -> Lines {
        Lines(text.bytes().zip(0..).filter(|(byte, _)| *byte == b'\n').map(|(_, at)| at).collect())
    }

    fn at(&self, position: u64) -> u64 {
        self.0.partition_point(|end| *end < position) as u64 + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXPORT: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<DHCPServer xmlns="http://schemas.microsoft.com/windows/DHCPServer"><IPv4><Scopes>
<Scope><ScopeId>192.168.0.0</ScopeId><Name>Rathaus &amp; Bauhof</Name><SubnetMask>255.255.255.0</SubnetMask>
<StartRange>192.168.0.50</StartRange><EndRange>192.168.0.200</EndRange>
<ExclusionRanges><IPRange><StartRange>192.168.0.60</StartRange><EndRange>192.168.0.61</EndRange></IPRange></ExclusionRanges>
<Reservations>
<Reservation><Name>DR-EG.rathaus.local</Name><IPAddress>192.168.0.60</IPAddress><ClientId>00-1a-2b-3c-4d-5e</ClientId></Reservation>
</Reservations>
<Leases><Lease><IPAddress>192.168.0.77</IPAddress><ClientId>x</ClientId><HostName>PC7</HostName></Lease></Leases>
</Scope></Scopes></IPv4></DHCPServer>"#;

    #[test]
    fn scopes_reservations_and_leases_are_rows() {
        let records = records("dhcp.xml", EXPORT).unwrap();
        let rows: Vec<_> =
            records.iter().map(|record| (record.place.row, record.said.as_ref().unwrap().label())).collect();
        let expected = [(3, "192.168.0.0/24"), (7, "192.168.0.60"), (9, "192.168.0.77")];
        assert_eq!(rows, expected.map(|(row, label)| (row, label.to_owned())));
        let Ok(Claim::Network(scope)) = &records[0].said else { panic!("a network") };
        assert_eq!((scope.name.as_str(), scope.excluded.len()), ("Rathaus & Bauhof", 1));
        assert_eq!(records[2].remarks[0].why, Why::BadMac);
    }

    #[test]
    fn half_a_file_and_bombs_are_refused_as_a_whole() {
        let laughs = "<!DOCTYPE a [<!ENTITY l \"l\">]><a>&l;</a>";
        for (text, why) in [
            (EXPORT.split("</Scope>").next().unwrap_or(""), Why::Truncated),
            ("<a><b></a>", Why::Malformed),
            (laughs, Why::Malformed),
            ("<a>&l;</a>", Why::Malformed),
            (&"<a>".repeat(100), Why::Malformed),
        ] {
            assert_eq!(records("dhcp.xml", text).unwrap_err(), why);
        }
    }
}
