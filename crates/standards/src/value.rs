//! What a standard prescribes and what a device really has, as typed values.

use std::cmp::Ordering;
use std::fmt;

/// What kind of value a setting takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    Flag,
    /// A whole number; its unit stands in the setting.
    Number,
    Version,
    /// One of these words, weakest first where one of them is stricter than another.
    Choice(Vec<String>),
}

/// A value of some kind. Values of different kinds are never compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    Flag(bool),
    Number(i64),
    /// Its numbers from left to right, without zeros at the end: 68.0 is 68.
    Version(Vec<u64>),
    Word(String),
}

/// More is stored by no report we know.
const LONGEST_WORD: usize = 80;

impl Kind {
    /// As it is kept: `flag`, `number`, `version`, or words divided by `|`.
    pub fn of(text: &str) -> Kind {
        match text {
            "flag" => Kind::Flag,
            "number" => Kind::Number,
            "version" => Kind::Version,
            words => Kind::Choice(words.split('|').map(str::to_owned).collect()),
        }
    }

    /// Reads what somebody prescribes: strictly.
    pub fn read(&self, text: &str) -> Option<Value> {
        let text = text.trim();
        match self {
            Kind::Flag => flag(text),
            Kind::Number => text.parse().ok().filter(|number| *number >= 0).map(Value::Number),
            Kind::Version => version(text, text.len()),
            Kind::Choice(words) => words.iter().find(|word| *word == text).cloned().map(Value::Word),
        }
    }

    /// Reads what a device reports: a version may have words behind it, and a report that names none of the choices is a value
    /// of its own. `None`: not readable, so nothing is known.
    pub fn recognise(&self, report: &str) -> Option<Value> {
        let report = report.trim();
        match self {
            Kind::Version => {
                version(report, report.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(report.len()))
            }
            Kind::Choice(words) if !report.is_empty() => {
                let folded = report.to_lowercase();
                let named = words.iter().find(|word| folded.contains(&word.to_lowercase())).cloned();
                Some(Value::Word(named.unwrap_or_else(|| report.chars().take(LONGEST_WORD).collect())))
            }
            Kind::Choice(_) => None,
            _ => self.read(report),
        }
    }

    /// Reads an installed title: a choice is named by it, everything else stands in its version.
    pub fn recognise_title(&self, name: &str, version: &str) -> Option<Value> {
        self.recognise(if matches!(self, Kind::Choice(_)) { name } else { version })
    }

    /// Weaker or stricter, where the kind has an order of its own: choices by their place in the list, a foreign word before all.
    pub fn order(&self, a: &Value, b: &Value) -> Ordering {
        let place = |value: &Value| match (self, value) {
            (Kind::Choice(words), Value::Word(word)) => words.iter().position(|known| known == word),
            _ => None,
        };
        place(a).cmp(&place(b)).then_with(|| a.cmp(b))
    }
}

fn flag(text: &str) -> Option<Value> {
    match text.to_lowercase().as_str() {
        "1" | "true" | "yes" | "ja" | "on" => Some(Value::Flag(true)),
        "0" | "false" | "no" | "nein" | "off" => Some(Value::Flag(false)),
        _ => None,
    }
}

fn version(text: &str, end: usize) -> Option<Value> {
    let numbers = text[..end].trim_end_matches('.').split('.').map(str::parse);
    let mut numbers: Vec<u64> = numbers.collect::<Result<_, _>>().ok()?;
    while numbers.len() > 1 && numbers.last() == Some(&0) {
        numbers.pop();
    }
    Some(Value::Version(numbers))
}

/// As it is kept; [`Kind::read`] reads it again.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Flag(true) => f.write_str("yes"),
            Value::Flag(false) => f.write_str("no"),
            Value::Number(number) => number.fmt(f),
            Value::Version(numbers) => f.write_str(&numbers.iter().map(u64::to_string).collect::<Vec<_>>().join(".")),
            Value::Word(word) => f.write_str(word),
        }
    }
}

impl serde::Serialize for Value {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests;
