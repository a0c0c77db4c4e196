//! The Leitweg-ID: to which office of which administration an electronic invoice goes (format specification of KoSIT). The official
//! validation rules do not look at its check digits, so this does.

use std::fmt;

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Leitweg(String);

impl Leitweg {
    /// Coarse address of 2 to 12 digits, an optional fine address of up to 30 letters and digits, two check digits: ISO 7064
    /// MOD 97-10 over all of it. None if it is not such a one.
    pub fn read(text: &str) -> Option<Leitweg> {
        let text = text.trim().to_uppercase();
        let groups: Vec<&str> = text.split('-').collect();
        let (coarse, fine, check) = match groups.as_slice() {
            [coarse, check] => (*coarse, "", *check),
            [coarse, fine, check] if !fine.is_empty() => (*coarse, *fine, *check),
            _ => return None,
        };
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let shaped = (2..=12).contains(&coarse.len()) && digits(coarse) && check.len() == 2 && digits(check);
        let fine_shaped = fine.len() <= 30 && fine.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let whole = shaped && fine_shaped && remainder(&format!("{coarse}{fine}{check}")) == 1;
        whole.then_some(Leitweg(text))
    }

    /// The one of these addresses, with its check digits.
    pub fn of(coarse: &str, fine: &str) -> Option<Leitweg> {
        let plain = coarse.bytes().chain(fine.bytes()).all(|byte| byte.is_ascii_alphanumeric());
        let check = 98 - remainder(&format!("{coarse}{fine}00"));
        let fine = if fine.is_empty() { String::new() } else { format!("-{fine}") };
        plain.then(|| Leitweg::read(&format!("{coarse}{fine}-{check:02}"))).flatten()
    }
}

/// Letters count from 10 (A) to 35 (Z).
fn remainder(text: &str) -> u32 {
    text.chars().filter_map(|sign| sign.to_digit(36)).fold(0, |rest, digit| {
        let shift = if digit < 10 { 10 } else { 100 };
        (rest * shift + digit) % 97
    })
}

impl fmt::Display for Leitweg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_are_checked() {
        // The example of the format specification.
        assert!(Leitweg::read("04011000-1234512345-06").is_some());
        for wrong in [
            "04011000-1234512345-07",
            "04011000-1234512354-06",
            "04011000",
            "0-06",
            "04011000--06",
            "04011000-12 45-06",
            "",
        ] {
            assert_eq!(Leitweg::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn one_changed_digit_is_noticed() {
        let whole = Leitweg::of("03151", "ABC123").unwrap().to_string();
        for at in 0..5 {
            for digit in '0'..='9' {
                let mut text: Vec<char> = whole.chars().collect();
                let same = std::mem::replace(&mut text[at], digit) == digit;
                assert_eq!(Leitweg::read(&text.iter().collect::<String>()).is_some(), same);
            }
        }
    }
}
