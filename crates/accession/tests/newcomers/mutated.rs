//! Files that were hurt on their way: whatever bytes come, there is an answer, and every row has its place in the account.

use proptest::prelude::*;

use super::*;

const SEEDS: [&[u8]; 4] = [
    b"Name;Seriennummer;Standort;MAC\nPC1;SN0001;\"Rat\nhaus\";00:1a:2b:3c:4d:5e\nPC2;SN0002;;\nSumme;2;;\n",
    b"version: 1\n\ndn: CN=Anna,\n DC=x\nobjectClass: user\nsAMAccountName: anna\nsn:: TcO8bGxlcg==\n\ndn: OU=y\nchangetype: delete\n",
    b"<DHCPServer><Scope><ScopeId>10.0.0.0</ScopeId><SubnetMask>255.0.0.0</SubnetMask></Scope></DHCPServer>",
    b"Rathaus: 192.168.0.0/24 VLAN 20\n10.0.0.1-10.0.0.254 Bauhof\n2001:db8::/48\n",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_bytes_make_it_stumble(
        seed in 0..SEEDS.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3u8), 0..12),
        end in any::<prop::sample::Index>(),
    ) {
        let mut bytes = SEEDS[seed].to_vec();
        for (at, byte, how) in changes {
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                _ if bytes.len() > 1 => drop(bytes.remove(at)),
                _ => (),
            }
        }
        bytes.truncate(end.index(bytes.len()) + 1);
        let readings = [accession::source::read("etwas", &bytes)];
        let report = accession::report::of(&readings, &Known::default());
        prop_assert!(report.account.agrees());
        prop_assert!(!readings[0].records.is_empty(), "a file without a row is lost: {bytes:?}");
    }

    #[test]
    fn no_workbook_makes_it_stumble(at in any::<prop::sample::Index>(), byte in any::<u8>(), end in any::<prop::sample::Index>()) {
        let mut bytes = heideblick::workbook();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if byte % 2 == 0 {
            bytes.truncate(end.index(bytes.len()) + 1);
        }
        let readings = [accession::source::read("liste.xlsx", &bytes)];
        prop_assert!(accession::report::of(&readings, &Known::default()).account.agrees());
        prop_assert!(!readings[0].records.is_empty());
    }
}
