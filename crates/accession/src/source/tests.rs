use proptest::prelude::*;

use super::*;

fn whys(reading: &Contents) -> Vec<Why> {
    reading.records.iter().filter_map(|record| record.said.as_ref().err()).map(|reason| reason.why).collect()
}

#[test]
fn what_a_file_is_its_content_says() {
    for (text, form) in [
        ("version: 1\ndn: CN=A\nobjectClass: user\nsAMAccountName: a\nsn: A\ngivenName: B\n", Form::Directory),
        ("<?xml version=\"1.0\"?><DHCPServer/>", Form::Dhcp),
        ("Hostname;Seriennummer\nPC1;S1\n", Form::Csv),
        ("Netze\n192.168.0.0/24 Rathaus\n", Form::Networks),
        ("192.168.0.0/24 Rathaus, alt\n192.168.1.0/24 Schule, neu", Form::Networks),
        ("Subnet,Name\n192.168.0.0/24,Rathaus\n", Form::Csv),
        ("Lieber Kollege,\nanbei.", Form::Unknown),
        ("Netze der Gemeinde\n192.168.0.0/24 Rathaus\n192.168.0.1 Router, alt", Form::Networks),
    ] {
        assert_eq!(read("x", text.as_bytes()).form, form, "{text}");
    }
}

#[test]
fn files_that_cannot_be_read_are_rows_too() {
    for (bytes, why) in [
        (b"".as_slice(), Why::EmptyFile),
        (b"%PDF-1.7 ...", Why::UnknownFile),
        (b"PK\x03\x04 and then nothing", Why::Damaged),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Why::OtherFormat),
        (b"<Groups><User cpassword=\"abc\"/></Groups>", Why::UnknownFile),
        (b"MZ\x90\x00\x03\x00\x00\x00", Why::UnknownFile),
        (b"Name;Ger\xC3\xA4t\nM\xFCller;x", Why::Encoding),
    ] {
        let reading = read("x", bytes);
        assert_eq!(whys(&reading), [why], "{:?}", String::from_utf8_lossy(bytes));
    }
    assert_eq!(read("x", b"<Groups><User cpassword=\"abc\"/></Groups>").secrets, 1);
}

proptest! {
    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(!read("x", &bytes).records.is_empty() || bytes.is_empty());
    }

    /// Whoever counts the lines of a table comes to the same sum.
    #[test]
    fn every_row_of_a_dirty_table_is_accounted(
        lines in prop::collection::vec(prop::collection::vec("(|[a-z]{1,6}|Summe|12|Default string|10\\.0\\.0\\.[0-9]{1,3}|PW:x)", 4), 0..30),
    ) {
        let body: Vec<String> = lines.iter().map(|cells| cells.join(";")).collect();
        let text = format!("Hostname;Seriennummer;Modell;IP\n{}\n", body.join("\n"));
        let last = lines.iter().rposition(|cells| cells.iter().any(|cell| !cell.is_empty())).map_or(0, |at| at + 1);
        // A list with nothing below its headings is one row itself.
        prop_assert_eq!(read("x", text.as_bytes()).records.len(), last.max(1));
    }

    #[test]
    fn every_cut_of_an_ldif_is_answered(cut in 0usize..140) {
        let text = "version: 1\n\ndn: CN=Anna\nobjectClass: user\nsAMAccountName: anna\ngivenName: Anna\nsn:: TcO8bGxlcg==\n\ndn:: Q049QmVybmQ=\nsn: O\n";
        let cut = &text[..cut.min(text.len())];
        prop_assert!(cut.trim().is_empty() || !read("x", cut.as_bytes()).records.is_empty() || !cut.contains("dn:"));
    }
}
