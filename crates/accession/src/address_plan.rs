//! The address plan of a newcomer as a picture: its networks today, where each of them goes, and what stays free beside them.

use ipnet::{IpNet, Ipv4Net};

const ROW: i64 = 30;
const TOP: i64 = 44;
/// Where the bars of today and of then begin.
const TODAY: i64 = 400;
const THEN: i64 = 700;

/// A network of the newcomer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Network {
    pub(crate) was: IpNet,
    /// None if it stays.
    pub(crate) to: Option<IpNet>,
    pub(crate) name: String,
    /// Addresses in use, and how many of them are reserved; known of those that go.
    pub(crate) hosts: u64,
    pub(crate) fixed: u64,
}

impl Network {
    fn then(&self) -> IpNet {
        self.to.unwrap_or(self.was)
    }
}

#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Drawing {
    pub(crate) height: i64,
    pub(crate) today: Vec<Bar>,
    pub(crate) then: Vec<Bar>,
    pub(crate) ways: Vec<Way>,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Bar {
    pub(crate) x: i64,
    pub(crate) y: i64,
    /// Grows by the same for each doubling of the network.
    pub(crate) width: i64,
    pub(crate) what: What,
}

impl Bar {
    pub(crate) fn text(&self) -> i64 {
        self.y + 12
    }
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum What {
    Stays(Network),
    Goes(Network),
    /// Addresses of the new block that nobody has yet.
    Free(u64),
}

/// From a network today to the same network then.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Way {
    pub(crate) from: (i64, i64),
    pub(crate) to: (i64, i64),
    pub(crate) goes: bool,
}

impl Way {
    pub(crate) fn path(&self) -> String {
        let (((x1, y1), (x2, y2)), middle) = ((self.from, self.to), (self.from.0 + self.to.0) / 2);
        format!("M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}")
    }
}

/// Both sides in the order of addresses.
pub(crate) fn draw(networks: &[Network]) -> Drawing {
    let mut today: Vec<&Network> = networks.iter().collect();
    today.sort_by_key(|network| network.was);
    let mut then: Vec<(IpNet, What)> = networks.iter().map(|network| (network.then(), what(network))).collect();
    then.extend(free(networks));
    then.sort_by_key(|(prefix, _)| *prefix);
    let y = |row: usize| TOP + i64::try_from(row).unwrap_or(0) * ROW;
    let bar = |x, (row, prefix, what): (usize, IpNet, What)| Bar { x, y: y(row), width: width(prefix), what };
    let ways = today.iter().enumerate().filter_map(|(row, network)| {
        let there =
            then.iter().position(|(_, what)| matches!(what, What::Stays(of) | What::Goes(of) if of == *network))?;
        let from = (TODAY + width(network.was) + 4, y(row) + 7);
        Some(Way { from, to: (THEN - 4, y(there) + 7), goes: network.to.is_some() })
    });
    let ways = ways.collect();
    let rows = today.len().max(then.len());
    Drawing {
        height: y(rows),
        ways,
        today: today.iter().enumerate().map(|(row, of)| bar(TODAY, (row, of.was, what(of)))).collect(),
        then: then.into_iter().enumerate().map(|(row, (prefix, what))| bar(THEN, (row, prefix, what))).collect(),
    }
}

fn what(network: &Network) -> What {
    if network.to.is_some() { What::Goes(network.clone()) } else { What::Stays(network.clone()) }
}

fn width(prefix: IpNet) -> i64 {
    let host_bits = i64::from(prefix.max_prefix_len() - prefix.prefix_len());
    8 + 6 * host_bits.min(24)
}

/// What is left between and behind the new networks in the smallest block that holds them all.
fn free(networks: &[Network]) -> Vec<(IpNet, What)> {
    let new: Vec<Ipv4Net> =
        networks.iter().filter_map(|of| if let IpNet::V4(to) = of.to? { Some(to) } else { None }).collect();
    let Some(block) = new.iter().copied().reduce(covering) else { return Vec::new() };
    let mut next = u32::from(block.network());
    let mut sorted = new;
    sorted.sort_unstable();
    let mut gaps = Vec::new();
    let end = u64::from(u32::from(block.broadcast())) + 1;
    for to in sorted {
        gaps.push((next, u64::from(u32::from(to.network()))));
        next = u32::from(to.broadcast()).saturating_add(1);
    }
    gaps.push((next, end));
    let gap = |(from, to): (u32, u64)| {
        let count = to.checked_sub(u64::from(from)).filter(|count| *count > 0)?;
        let length = 32 - u8::try_from(count.ilog2()).unwrap_or(0);
        Some((IpNet::V4(Ipv4Net::new(from.into(), length).ok()?), What::Free(count)))
    };
    gaps.into_iter().filter_map(gap).collect()
}

fn covering(a: Ipv4Net, b: Ipv4Net) -> Ipv4Net {
    let alike = (u32::from(a.network()) ^ u32::from(b.network())).leading_zeros() as u8;
    let length = alike.min(a.prefix_len()).min(b.prefix_len());
    Ipv4Net::new(a.network(), length).map_or(a, |net| net.trunc())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(was: &str, to: Option<&str>) -> Network {
        let to = to.map(|to| to.parse().unwrap());
        Network { was: was.parse().unwrap(), to, name: String::new(), hosts: 0, fixed: 0 }
    }

    #[test]
    fn every_network_is_there_twice_and_what_is_free_beside_the_new_ones() {
        let networks = [
            network("192.168.0.0/24", Some("10.57.4.0/24")),
            network("172.20.1.0/24", None),
            network("192.168.178.0/24", Some("10.57.5.0/26")),
            network("192.168.178.0/24", Some("10.57.5.128/26")),
        ];
        let drawing = draw(&networks);
        assert_eq!((drawing.today.len(), drawing.ways.len()), (4, 4));
        let free: Vec<u64> = drawing
            .then
            .iter()
            .filter_map(|bar| if let What::Free(count) = bar.what { Some(count) } else { None })
            .collect();
        assert_eq!(free, [64, 64], "of the /23 that holds them");
        let order: Vec<i64> = drawing.then.iter().map(|bar| bar.y).collect();
        assert!(order.is_sorted() && drawing.then.len() == 6);
        // 172.20.1.0/24 is the first today and the last then.
        let stays: Vec<&Way> = drawing.ways.iter().filter(|way| !way.goes).collect();
        assert_eq!((stays.len(), stays[0].from.1, stays[0].to.1), (1, TOP + 7, TOP + 5 * ROW + 7));
        assert!(drawing.height >= drawing.then.last().unwrap().y + ROW);
    }

    #[test]
    fn nothing_goes_nothing_is_free() {
        for networks in [vec![], vec![network("fd00::/48", None), network("10.0.0.0/8", None)]] {
            let drawing = draw(&networks);
            assert_eq!((drawing.then.len(), drawing.ways.len()), (networks.len(), networks.len()));
            assert!(drawing.ways.iter().all(|way| way.from.1 == way.to.1));
        }
    }
}
