//! The hardware address of an interface.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Mac([u8; 6]);

#[derive(Debug, PartialEq, Eq)]
pub struct NoMac;

impl Mac {
    /// Twelve lower-case digits, as the interface table keeps it.
    pub fn digits(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl FromStr for Mac {
    type Err = NoMac;

    /// Twelve hexadecimal digits with `:`, `-`, `.` or nothing between them. All zeros, all ones and addresses of groups are none.
    fn from_str(text: &str) -> Result<Mac, NoMac> {
        let mut bytes = [0; 6];
        let mut digits = 0;
        for c in text.trim().chars().filter(|c| !matches!(c, ':' | '-' | '.')) {
            let digit = c.to_digit(16).ok_or(NoMac)? as u8;
            let byte: &mut u8 = bytes.get_mut(digits / 2).ok_or(NoMac)?;
            *byte = *byte << 4 | digit;
            digits += 1;
        }
        let group = bytes[0] & 1 == 1;
        if digits == 12 && bytes != [0; 6] && !group { Ok(Mac(bytes)) } else { Err(NoMac) }
    }
}

impl fmt::Display for Mac {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d, e, g] = self.0;
        write!(f, "{a:02x}:{b:02x}:{c:02x}:{d:02x}:{e:02x}:{g:02x}")
    }
}

impl From<Mac> for String {
    fn from(mac: Mac) -> String {
        mac.to_string()
    }
}

impl TryFrom<String> for Mac {
    type Error = String;
    fn try_from(text: String) -> Result<Mac, String> {
        text.parse().map_err(|NoMac| format!("{text} is no hardware address"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn however_it_is_written() {
        for (text, mac) in [
            ("02:fc:00:00:00:01", Some("02:fc:00:00:00:01")),
            ("B8-6B-23-E0-5C-91", Some("b8:6b:23:e0:5c:91")),
            (" b86b.23e0.5c91", Some("b8:6b:23:e0:5c:91")),
            ("00:00:00:00:00:00", None),
            ("ff:ff:ff:ff:ff:ff", None),
            ("01:00:5e:00:00:01", None),
            ("00:00:00:00:00:00:00:e0", None),
            ("b8:6b:23:e0:5c", None),
            ("<unknown ssid>", None),
            ("äöü", None),
            ("", None),
        ] {
            assert_eq!(text.parse::<Mac>().ok().map(|mac| mac.to_string()).as_deref(), mac, "{text}");
        }
    }
}
