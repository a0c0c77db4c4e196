//! Secrets that exports carry: recognised, counted, never kept, never shown.

/// Attributes of a directory that hold a password, a hash or a key. Lower case.
const ATTRIBUTES: &[&str] = &[
    "unicodepwd",
    "userpassword",
    "dbcspwd",
    "ntpwdhistory",
    "lmpwdhistory",
    "pwdhistory",
    "supplementalcredentials",
    "cpassword",
    "ms-mcs-admpwd",
    "mslaps-password",
    "mslaps-encryptedpassword",
    "mslaps-encryptedpasswordhistory",
    "mslaps-encrypteddsrmpassword",
    "msfve-recoverypassword",
    "msfve-keypackage",
    "mstpm-ownerinformation",
    "msds-managedpassword",
    "msds-keycredentiallink",
    "sambantpassword",
    "sambalmpassword",
    "sambapasswordhistory",
    "krbprincipalkey",
    "krb5key",
    "userpkcs12",
    "trustauthincoming",
    "trustauthoutgoing",
    "currentvalue",
    "priorvalue",
    "initialauthincoming",
    "initialauthoutgoing",
];

/// Words in the heading of a column (folded, without signs) whose values are secrets.
const COLUMNS: &[&str] = &[
    "passwort",
    "kennwort",
    "password",
    "passwd",
    "cpassword",
    "geheim",
    "bitlocker",
    "wiederherstellungsschluessel",
    "recoverykey",
    "recoverypassword",
    "presharedkey",
    "wlanschluessel",
    "wlankey",
    "zugangsdaten",
    "unicodepwd",
    "admpwd",
];

/// A whole heading of one of these words is a secret, a part of one is not ("Pinnwand").
const SHORT_COLUMNS: &[&str] =
    &["pin", "puk", "psk", "pw", "pwd", "pass", "kw", "biospw", "adminpw", "lokaladminpw", "laps"];

/// What stands before a password in free text.
const MARKS: &[&str] = &["passwort", "kennwort", "password", "passwd", "pwd", "pw", "kw", "cpassword"];

pub fn is_attribute(lower_case_name: &str) -> bool {
    ATTRIBUTES.contains(&lower_case_name)
}

/// `heading`: folded, letters and digits only.
pub fn is_column(heading: &str) -> bool {
    SHORT_COLUMNS.contains(&heading) || COLUMNS.iter().any(|word| heading.contains(word))
}

/// The text without the secrets in it, and how many they were.
pub fn without(text: &str) -> (String, u64) {
    if !text.contains([':', '=', '-']) {
        return (text.to_owned(), 0);
    }
    let (mut kept, mut dropped) = (Vec::new(), 0);
    let mut after_mark = false;
    for word in text.split(' ') {
        let secret = match marked(word) {
            Some("") => {
                after_mark = true;
                kept.push(word);
                continue;
            }
            Some(_) => true,
            None => (after_mark && !word.is_empty()) || is_recovery_key(word),
        };
        if secret {
            dropped += 1;
            after_mark = false;
        }
        kept.push(if secret { "***" } else { word });
    }
    (kept.join(" "), dropped)
}

pub fn masked(text: &str) -> String {
    without(text).0
}

/// What follows a mark such as `PW:` or `kennwort=` in one word.
fn marked(word: &str) -> Option<&str> {
    let (mark, value) = word.split_once([':', '='])?;
    let mark = mark.trim_start_matches(['(', '[', ',', ';', '"', '<']).to_lowercase();
    MARKS.contains(&mark.as_str()).then_some(value)
}

/// BitLocker: eight groups of six digits.
fn is_recovery_key(word: &str) -> bool {
    let groups: Vec<&str> = word.trim_matches([',', ';', '.', '"']).split('-').collect();
    groups.len() == 8 && groups.iter().all(|group| group.len() == 6 && group.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn free_text_loses_its_secrets_and_nothing_else() {
        for (text, kept, dropped) in [
            ("Beamer im Saal", "Beamer im Saal", 0),
            ("Port: 22", "Port: 22", 0),
            ("lokal admin PW:Sommer2019!", "lokal admin ***", 1),
            ("Kennwort: Sommer2019! (alt)", "Kennwort: *** (alt)", 1),
            ("pw=", "pw=", 0),
            ("111111-222222-333333-444444-555555-666666-777777-888888", "***", 1),
        ] {
            assert_eq!(without(text), (kept.to_owned(), dropped), "{text}");
        }
    }

    #[test]
    fn columns() {
        assert!(is_column("lokalesadminpasswort") && is_column("pin") && is_column("bitlockerkey"));
        assert!(!is_column("pinnwand") && !is_column("passend") && !is_column("kwh"));
    }
}
