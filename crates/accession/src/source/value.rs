//! Values as people and programs write them, brought into one form; what cannot be is a remark.

use std::net::Ipv4Addr;

use inventory::report::{Mac, junk};

use crate::fold;
use crate::row::{Reason, Why};

/// Lower case; empty with a remark if it is no address.
pub fn mail(written: &str, column: &str, remarks: &mut Vec<Reason>) -> String {
    let mail = written.trim().trim_start_matches("mailto:").to_lowercase();
    let whole = mail.split_once('@').is_some_and(|(name, domain)| !name.is_empty() && domain.contains('.'));
    if whole && !mail.contains(char::is_whitespace) && !mail.ends_with('.') {
        return mail;
    }
    if !mail.is_empty() {
        remarks.push(Reason::new(Why::BadMail, column, written));
    }
    String::new()
}

/// `00-1a-2B..`, `001a.2b3c.4d5e`, `00:1a:..` become `00:1a:2b:..`; all zeros or all ones are none.
pub fn mac(written: &str) -> Option<String> {
    written.parse::<Mac>().ok().map(|mac| mac.to_string())
}

/// The first address in a cell that may hold several, or "DHCP".
pub fn ips(written: &str) -> Vec<Ipv4Addr> {
    let parts = written.split([' ', ',', ';', '/', '\n', '\r']);
    parts.filter_map(|part| part.trim().parse().ok()).filter(|ip: &Ipv4Addr| !ip.is_unspecified()).collect()
}

pub fn macs(written: &str) -> Vec<String> {
    if let Some(whole) = mac(written) {
        return vec![whole];
    }
    written.split([' ', ',', ';', '/', '\n', '\r']).filter_map(mac).collect()
}

/// What makers leave in the firmware when they forget the serial number, and what people write when they do not know it.
pub fn is_junk(identity: &str) -> bool {
    const WRITTEN: &[&str] = &[
        "notavailable",
        "null",
        "nv",
        "unbekannt",
        "keine",
        "ohne",
        "entfaellt",
        "fehlt",
        "tbd",
        "nichtlesbar",
        "siehegeraet",
        "nichtvorhanden",
        "sn",
        "seriennummer",
        "virtuell",
        "vm",
    ];
    let folded = fold::letters(identity);
    WRITTEN.contains(&folded.as_str()) || folded.len() < 3 || junk::serial(identity) || junk::uuid(identity)
}

/// Control characters would break lists and databases; nothing that a person would miss.
pub fn clean(text: &str) -> String {
    let kept: String = text.chars().map(|c| if c.is_control() || c == '\u{a0}' { ' ' } else { c }).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn macs_in_every_writing() {
        for written in ["00-1a-2b-3c-4d-5e", "001A.2B3C.4D5E", "00:1a:2b:3c:4d:5e", "001a2b3c4d5e"] {
            assert_eq!(mac(written).as_deref(), Some("00:1a:2b:3c:4d:5e"), "{written}");
        }
        for written in ["", "00:00:00:00:00:00", "ff-ff-ff-ff-ff-ff", "00:1a:2b", "Drucker im Flur", "001a2b3c4d5eff"] {
            assert_eq!(mac(written), None, "{written}");
        }
    }

    #[test]
    fn junk_is_no_serial_number() {
        for junk in
            ["Default string", "To be filled by O.E.M.", "n/a", "-", "", "0", "00000000", "XXXXXXX", "unbekannt"]
        {
            assert!(is_junk(junk), "{junk}");
        }
        for serial in ["PF1ABCDE", "5CG9123XYZ", "4711", "YL7K012345"] {
            assert!(!is_junk(serial), "{serial}");
        }
    }

    #[test]
    fn mails() {
        let mut remarks = Vec::new();
        assert_eq!(mail(" Anna.Mueller@SG.example ", "mail", &mut remarks), "anna.mueller@sg.example");
        assert_eq!(mail("", "mail", &mut remarks), "");
        assert!(remarks.is_empty());
        assert_eq!(mail("info@", "mail", &mut remarks), "");
        assert_eq!(remarks[0].why, Why::BadMail);
    }
}
