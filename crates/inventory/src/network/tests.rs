use std::net::IpAddr;

use ipnet::IpNet;
use proptest::prelude::*;

use super::*;

fn net(text: &str) -> IpNet {
    prefix(text).unwrap()
}

#[test]
fn a_prefix_is_read_as_people_write_it() {
    for (text, read) in [
        ("192.168.0.0/24", Some("192.168.0.0/24")),
        (" 192.168.0.17 / 24 ", Some("192.168.0.0/24")),
        ("192.168.0.0/255.255.255.0", Some("192.168.0.0/24")),
        ("10.1.2.0 255.255.254.0", Some("10.1.2.0/23")),
        ("2001:db8::/32", Some("2001:db8::/32")),
        ("192.168.0.0", None),
        ("192.168.0.0/33", None),
        ("192.168.0.0/255.0.255.0", None),
        ("Verwaltung", None),
    ] {
        assert_eq!(prefix(text).map(|net| net.to_string()).as_deref(), read, "{text}");
    }
}

#[test]
fn one_card_in_any_notation() {
    for text in ["00:1B:63:84:45:E6", "00-1b-63-84-45-e6", "001b.6384.45e6", "001B638445E6"] {
        assert_eq!(mac(text).as_deref(), Some("001b638445e6"));
    }
    for text in ["", "00:1B:63", "00:1B:63:84:45:XY", "00:1B:63:84:45:E6:00"] {
        assert_eq!(mac(text), None);
    }
}

#[test]
fn who_gets_into_whose_way() {
    let nets = [
        "192.168.0.0/24",
        "10.0.0.0/8",
        "192.168.0.0/16",
        "10.51.40.0/24",
        "192.168.0.0/24",
        "172.16.0.0/24",
        "192.168.1.0/24",
    ];
    let ranges: Vec<_> = nets.iter().map(|text| range_keys(&net(text))).collect();
    let sorted = |mut found: Vec<usize>| {
        found.sort();
        found
    };
    let found: Vec<_> = overlaps(&ranges).into_iter().map(sorted).collect();
    assert_eq!(found, [vec![2, 4], vec![3], vec![0, 4, 6], vec![1], vec![0, 2], vec![], vec![2]]);
}

fn some_net() -> impl Strategy<Value = IpNet> {
    (0u32..1024, 22u8..=32)
        .prop_map(|(low, length)| IpNet::new(IpAddr::from((0x0a00_0000 | low).to_be_bytes()), length).unwrap().trunc())
}

proptest! {
    #[test]
    fn the_sweep_finds_what_comparing_all_pairs_finds(nets in prop::collection::vec(some_net(), 0..30)) {
        let ranges: Vec<_> = nets.iter().map(range_keys).collect();
        let found = overlaps(&ranges);
        for (i, one) in nets.iter().enumerate() {
            for (j, other) in nets.iter().enumerate().filter(|(j, _)| *j != i) {
                let clash = one.contains(other) || other.contains(one);
                prop_assert_eq!(found[i].contains(&j), clash, "{} {}", one, other);
            }
        }
    }

    #[test]
    fn keys_sort_as_addresses(a in any::<u32>(), b in any::<u32>()) {
        let (a, b) = (IpAddr::from(a.to_be_bytes()), IpAddr::from(b.to_be_bytes()));
        prop_assert_eq!(a.cmp(&b), address_key(a).cmp(&address_key(b)));
    }
}
