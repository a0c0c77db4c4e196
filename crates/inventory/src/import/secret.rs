//! Secrets in lists: recognised, counted, and never kept.

use crate::name::fold;

/// Words in a heading that say that there is something secret below.
const HEADINGS: [&str; 18] = [
    "passwort",
    "kennwort",
    "password",
    "passwd",
    "pwd",
    "pass",
    "pin",
    "puk",
    "cpassword",
    "unicodepwd",
    "userpassword",
    "hash",
    "nthash",
    "ntlm",
    "wiederherstellungsschluessel",
    "recovery key",
    "bitlocker",
    "secret",
];

pub fn heading(text: &str) -> bool {
    let folded = format!(" {} ", fold(text));
    HEADINGS.iter().any(|word| folded.contains(&format!(" {word}"))) && !folded.contains(" passbild")
}

/// A value that looks like a hash, a recovery key or an encrypted password, wherever it stands.
pub fn value(text: &str) -> bool {
    let text = text.trim();
    let groups: Vec<&str> = text.split('-').collect();
    let recovery = groups.len() == 8 && groups.iter().all(|g| g.len() == 6 && g.bytes().all(|b| b.is_ascii_digit()));
    let scheme = text.starts_with('{')
        && text.get(1..).is_some_and(|rest| {
            ["SSHA", "SHA", "MD5", "SMD5", "CRYPT", "SSHA512", "PBKDF2"]
                .iter()
                .any(|s| rest.starts_with(&format!("{s}}}")))
        });
    let crypt =
        text.starts_with('$') && ["$1$", "$2", "$5$", "$6$", "$y$", "$argon2"].iter().any(|s| text.starts_with(s));
    let lower = text.to_ascii_lowercase();
    let named = ["cpassword=", "password=", "passwort=", "kennwort=", "pwd="].iter().any(|word| lower.contains(word));
    let pair = text.split_once(':').is_some_and(|(one, other)| is_hash(one) && is_hash(other));
    recovery || scheme || crypt || named || pair
}

fn is_hash(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    #[test]
    fn headings_that_promise_a_secret() {
        for (heading, secret) in [
            ("Kennwort", true),
            ("lokales Admin-Passwort", true),
            ("cPassword", true),
            ("BitLocker-Wiederherstellungsschlüssel", true),
            ("PIN", true),
            ("Standort", false),
            ("Spinde", false),
            ("Passbild", false),
            ("Ansprechpartner", false),
        ] {
            assert_eq!(super::heading(heading), secret, "{heading}");
        }
    }

    #[test]
    fn values_that_are_secret() {
        for (value, secret) in [
            ("111111-222222-333333-444444-555555-666666-777777-888888", true),
            ("{SSHA}d0Q0626PSH9VUld7yWpR0k6BlpQmtczb", true),
            ("$6$rounds=5000$saltsalt$hash", true),
            ("aad3b435b51404eeaad3b435b51404ee:31d6cfe0d16ae931b73c59d7e0c089c0", true),
            ("Drucker, Kennwort=geheim", true),
            ("PF-1XK7Q2", false),
            ("2020-01-0417", false),
            ("1.234,56", false),
        ] {
            assert_eq!(super::value(value), secret, "{value}");
        }
    }
}
