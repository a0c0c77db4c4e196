//! Values that look like identity and are none: the same on thousands of machines. Data with their source in `junk.csv`.

use std::sync::LazyLock;

struct Junk {
    kind: &'static str,
    value: &'static str,
}

static LIST: LazyLock<Vec<Junk>> = LazyLock::new(|| {
    let rows = include_str!("junk.csv").lines().skip(1);
    rows.filter_map(|row| row.split_once(';').zip(row.split(';').nth(1)))
        .map(|((kind, _), value)| Junk { kind, value })
        .collect()
});

/// No serial number: a placeholder, or one character over and over.
pub fn serial(text: &str) -> bool {
    listed("serial", text) || monotonous(text)
}

/// A placeholder where a maker or a model belongs.
pub fn words(text: &str) -> bool {
    listed("serial", text)
}

/// No id of a machine.
pub fn uuid(text: &str) -> bool {
    listed("uuid", text) || monotonous(text)
}

/// An interface made by software, by its name; for agents that do not say so.
pub fn interface(name: &str) -> bool {
    listed("interface", name)
}

fn listed(kind: &str, text: &str) -> bool {
    let text = text.trim().to_lowercase();
    LIST.iter().any(|junk| junk.kind == kind && fits(junk.value, &text))
}

/// `*` at an edge stands for anything, `?` for one character.
fn fits(pattern: &str, text: &str) -> bool {
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(_), Some(_)) => text.contains(pattern.trim_matches('*')),
        (Some(end), None) => text.ends_with(end),
        (None, Some(start)) => text.starts_with(start),
        (None, None) => {
            let same = |(p, t)| p == '?' || p == t;
            pattern.chars().count() == text.chars().count() && pattern.chars().zip(text.chars()).all(same)
        }
    }
}

fn monotonous(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphanumeric());
    let first = letters.next();
    letters.all(|c| Some(c) == first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_no_serials() {
        for text in [
            "",
            "Default string",
            "System Serial Number",
            "To be filled by O.E.M.",
            "None",
            "-1",
            "0000000000",
            "xxxxxxx",
            "........",
            "0",
            "1",
            "N/A",
            "Serial Number xxxxxx",
            "12345678",
        ] {
            assert!(serial(text), "{text}");
        }
        for text in ["CZC0479792", "9E113232I", "640HP72", "MXL0000000", "1234567891", "C02NG5A5FY11"] {
            assert!(!serial(text), "{text}");
        }
    }

    #[test]
    fn ids_of_no_machine() {
        assert!(uuid("03000200-0400-0500-0006-000700080009") && uuid("FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF"));
        assert!(!uuid("4c4c4544-0034-3010-8048-b6c04f503732") && !uuid("00000000-0000-1000-8000-0017F2D11432"));
    }

    #[test]
    fn interfaces_of_software() {
        for (name, made) in
            [("lo", true), ("lo0", true), ("ifb1", true), ("docker0", true), ("eth0", false), ("local", false)]
        {
            assert_eq!(interface(name), made, "{name}");
        }
    }

    #[test]
    fn every_row_names_its_source() {
        assert!(LIST.len() > 30);
        for row in include_str!("junk.csv").lines() {
            assert_eq!(row.split(';').filter(|cell| !cell.is_empty()).count().min(3), 3, "{row}");
        }
    }
}
