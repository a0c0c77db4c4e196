//! Networks as people write them: with a prefix length, with a mask, as a range, in a sentence.

use std::net::{IpAddr, Ipv4Addr};

use ipnet::{IpNet, Ipv4Net};

use crate::claim::{Claim, Network, Record};
use crate::row::{Kind, Place, Reason, Why};
use crate::source::value;

/// `192.168.0.0/24`, `192.168.0.0/255.255.255.0`, `192.168.0.0 255.255.255.0`, `10.0.0.1-10.0.0.254`, also IPv6 with a length.
/// The host part may be set; [`trunc`](IpNet::trunc) it and tell.
pub fn prefix(written: &str) -> Result<IpNet, Why> {
    let written = written.trim();
    if let Some((from, to)) = range(written) {
        return covering(from, to);
    }
    let parts: Vec<&str> =
        written.split(['/', ' ', '\t', ',']).map(str::trim).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [address] => address.parse::<IpAddr>().map_err(|_| Why::BadAddress).and(Err(Why::NoMask)),
        [address, mask, ..] => masked(address, mask),
        [] => Err(Why::NoNetwork),
    }
}

/// An address and a length ("24") or a mask ("255.255.255.0").
pub fn masked(address: &str, mask: &str) -> Result<IpNet, Why> {
    let address: IpAddr = address.trim().parse().map_err(|_| Why::BadAddress)?;
    let mask = mask.trim().trim_start_matches('/');
    if let Ok(length) = mask.parse::<u8>() {
        return IpNet::new(address, length).map_err(|_| Why::BadMask);
    }
    let mask: IpAddr = mask.parse().map_err(|_| Why::BadMask)?;
    IpNet::with_netmask(address, mask).map_err(|_| Why::BadMask)
}

fn range(written: &str) -> Option<(Ipv4Addr, Ipv4Addr)> {
    let (from, to) = written.split_once(['-', '–']).or_else(|| written.split_once(" bis "))?;
    let from: Ipv4Addr = from.trim().parse().ok()?;
    let to = to.trim();
    if let Ok(last) = to.parse::<u8>() {
        let [a, b, c, _] = from.octets();
        return Some((from, Ipv4Addr::new(a, b, c, last)));
    }
    Some((from, to.parse().ok()?))
}

/// The smallest network that holds both ends.
pub fn covering(from: Ipv4Addr, to: Ipv4Addr) -> Result<IpNet, Why> {
    if from > to {
        return Err(Why::BadAddress);
    }
    let length = (u32::from(from) ^ u32::from(to)).leading_zeros() as u8;
    Ipv4Net::new(from, length).map(|net| IpNet::V4(net.trunc())).map_err(|_| Why::BadMask)
}

/// A list in plain text: one network a line, words around it. Every line that is not empty at the end of the file is a row.
pub fn records(file: &str, text: &str) -> Vec<Record> {
    let lines = text.trim_end().lines().zip(1..);
    lines.map(|(line, row)| record(Place { file: file.into(), sheet: String::new(), row }, line)).collect()
}

fn record(place: Place, line: &str) -> Record {
    let line = value::clean(line);
    let refuse = |place, why| Record::refused(place, Kind::Network, Reason::new(why, "", &line));
    if line.is_empty() {
        return Record::refused(place, Kind::Other, Reason::bare(Why::Empty));
    }
    if line.starts_with(['#', ';']) || line.starts_with("//") {
        return Record::refused(place, Kind::Other, Reason::new(Why::Comment, "", &line));
    }
    let Some(found) = find(&line) else {
        let underline = !line.chars().any(char::is_alphanumeric);
        let why = if underline || line.ends_with(':') || !line.contains('.') { Why::Heading } else { Why::NoNetwork };
        return Record::refused(place, Kind::Other, Reason::new(why, "", &line));
    };
    match found.prefix {
        Err(why) => refuse(place, why),
        Ok(prefix) => network(place, prefix, &found.rest, &line),
    }
}

fn network(place: Place, prefix: IpNet, rest: &str, line: &str) -> Record {
    let (name, vlan) = without_vlan(rest);
    let network = Network {
        prefix: prefix.trunc(),
        site: name.clone(),
        name,
        gateway: String::new(),
        vlan,
        range: None,
        excluded: Vec::new(),
    };
    let host_bits = (prefix != prefix.trunc()).then(|| Reason::new(Why::HostBits, "", line));
    Record::says(place, Claim::Network(network)).with_remarks(host_bits.into_iter().collect())
}

struct Found {
    prefix: Result<IpNet, Why>,
    /// The line without the network.
    rest: String,
}

/// The first network of a line, and the words around it.
fn find(line: &str) -> Option<Found> {
    let spaced = line.replace(" - ", "-").replace(" – ", "-").replace(" / ", "/");
    let words: Vec<&str> =
        spaced.split([' ', ';', '|', '\t', ',', '(', ')', '"']).filter(|word| !word.is_empty()).collect();
    let at = words.iter().position(|word| looks_like_address(word))?;
    let next = words.get(at + 1).copied().unwrap_or("");
    let has_mask = is_mask(next);
    let prefix = if has_mask && !words[at].contains(['/', '-']) { masked(words[at], next) } else { prefix(words[at]) };
    let skipped = if has_mask { 2 } else { 1 };
    let rest = words[..at].iter().chain(&words[(at + skipped).min(words.len())..]).copied();
    let rest = rest.filter(|word| !matches!(*word, "-" | "–" | "=" | ":" | "->" | "=>" | "Maske" | "Mask" | "Netz"));
    Some(Found { prefix, rest: rest.collect::<Vec<_>>().join(" ").trim_matches([':', '-', ' ', '=']).to_owned() })
}

fn looks_like_address(word: &str) -> bool {
    let address = word.split(['/', '-']).next().unwrap_or("");
    let dotted = address.split('.').count() == 4
        && address.split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    dotted || (word.matches(':').count() >= 2 && address.parse::<IpAddr>().is_ok())
}

fn is_mask(word: &str) -> bool {
    let length = word.strip_prefix('/').is_some_and(|bits| bits.parse::<u8>().is_ok());
    length || (word.starts_with("255.") && word.split('.').count() == 4)
}

/// "Rathaus VLAN 20" is "Rathaus" and "20".
fn without_vlan(rest: &str) -> (String, String) {
    let (mut name, mut vlan) = (Vec::new(), String::new());
    let mut words = rest.split(' ').peekable();
    while let Some(word) = words.next() {
        let lower = word.to_lowercase();
        let Some(number) = lower.strip_prefix("vlan") else {
            name.push(word);
            continue;
        };
        let number = number.trim_start_matches(['-', ':', '=']);
        vlan = if number.is_empty() { words.next().unwrap_or("").to_owned() } else { number.to_owned() };
    }
    (name.join(" ").trim_end_matches([':', ' ', '-']).to_owned(), vlan)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_a_network() {
        for (written, net) in [
            ("192.168.0.0/24", "192.168.0.0/24"),
            ("192.168.0.0/255.255.255.0", "192.168.0.0/24"),
            ("192.168.0.0 255.255.254.0", "192.168.0.0/23"),
            ("10.1.0.0 / 16", "10.1.0.0/16"),
            ("192.168.5.1 - 192.168.5.254", "192.168.5.0/24"),
            ("192.168.5.1-63", "192.168.5.0/26"),
            ("2001:db8::/48", "2001:db8::/48"),
        ] {
            assert_eq!(prefix(written).map(|net| net.trunc().to_string()), Ok(net.to_owned()), "{written}");
        }
        for (written, why) in [
            ("192.168.0.300/24", Why::BadAddress),
            ("192.168.0.0/33", Why::BadMask),
            ("192.168.0.0 255.0.255.0", Why::BadMask),
            ("192.168.0.7", Why::NoMask),
            ("Rathaus", Why::BadAddress),
            ("", Why::NoNetwork),
        ] {
            assert_eq!(prefix(written), Err(why), "{written}");
        }
    }

    #[test]
    fn lines_of_a_list() {
        let text = "Netze der Gemeinde\n==================\n\nRathaus: 192.168.0.0/24 VLAN 20\n10.0.0.0 255.255.0.0  Bauhof\n\
            # alt\n192.168.7.1/24 Kita\n172.16.5.9 Router ohne Maske\n192.168.300.0/24 Schule\n\n";
        let records = records("netze.txt", text);
        let whys: Vec<_> = records.iter().map(|record| record.said.as_ref().err().map(|reason| reason.why)).collect();
        let heading = Some(Why::Heading);
        let expected = [
            heading,
            heading,
            Some(Why::Empty),
            None,
            None,
            Some(Why::Comment),
            None,
            Some(Why::NoMask),
            Some(Why::BadAddress),
        ];
        assert_eq!(whys, expected);
        let Ok(Claim::Network(rathaus)) = &records[3].said else { panic!("a network") };
        assert_eq!((rathaus.name.as_str(), rathaus.vlan.as_str(), records[3].place.row), ("Rathaus", "20", 4));
        assert_eq!(records[6].remarks[0].why, Why::HostBits);
    }
}
