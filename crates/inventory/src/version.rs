//! Versions in their own order: `9` before `10`, `1.0-rc1` before `1.0`, `1.0` before `1.0-2`, `1.0a` and `1.0.1`.

/// A text that sorts, byte by byte, as the versions do. Part by part: the end of a version is `5`; what comes before the end (rc, beta)
/// begins with a smaller sign; a packager's revision, a letter and a further number (its length first) with greater and greater ones.
pub fn key(version: &str) -> String {
    let mut key = String::new();
    let lower = version.to_lowercase();
    let mut rest = lower.trim().trim_start_matches('v');
    while let Some(first) = rest.chars().next() {
        let same_kind = |c: char| c.is_ascii_digit() == first.is_ascii_digit() && c.is_alphanumeric();
        let end = rest.find(|c| !same_kind(c)).unwrap_or(rest.len()).max(first.len_utf8());
        let (part, behind) = rest.split_at(end);
        rest = behind;
        match first {
            '0'..='9' => number(&mut key, part),
            '~' => key.push('0'),
            '-' | '+' if rest.starts_with(|c: char| c.is_ascii_digit()) => key.push('6'),
            c if c.is_alphabetic() => word(&mut key, part),
            _ => {}
        }
    }
    key.push('5');
    key
}

fn number(key: &mut String, digits: &str) {
    let digits = digits.trim_start_matches('0');
    let length = b'b' + digits.len().min(24) as u8;
    key.push(char::from(length));
    key.push_str(digits);
}

fn word(key: &mut String, word: &str) {
    let early = ["alpha", "beta", "rc", "pre", "preview", "dev", "snapshot"];
    let sign = if early.contains(&word) { '1' } else { '7' };
    key.push(sign);
    key.push_str(word);
    key.push('0');
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn each_is_before_the_next() {
        for line in [
            "9 10 11",
            "1.0~beta1 1.0-alpha 1.0-beta2 1.0-beta10 1.0-rc1 1.0 1.0a 1.0b 1.0.1 1.0.10 1.1",
            "1.1.1 1.1.1a 1.1.1d 1.1.1w 1.1.2",
            "16.0.4849 16.0.4954 16.0.12527",
            "68.5.0 68.6.0 68.10.0 78.0",
            "1809 1903 1909 2004",
            "10.0.17763 10.0.18363 10.0.19041.1",
            "v1.2 1.3",
            "2.6-2 2.6-3 2.6.1-1",
        ] {
            let versions: Vec<&str> = line.split(' ').collect();
            for pair in versions.windows(2) {
                assert!(key(pair[0]) < key(pair[1]), "{} before {}", pair[0], pair[1]);
            }
        }
    }

    #[test]
    fn written_differently_and_yet_the_same() {
        for (one, other) in [("1.02", "1.2"), ("v3", "3"), ("1,5", "1.5"), ("1.0 RC1", "1.0-rc1")] {
            assert_eq!(key(one), key(other));
        }
    }

    #[test]
    fn keys_hold_only_what_every_database_sorts_alike() {
        for version in ["1.0~rc1+git(2020)", "Üb3r", "", "::", "99999999999999999999999999999999"] {
            assert!(!key(version).contains(|c: char| c.is_ascii_punctuation() || c.is_uppercase()));
        }
    }
}
