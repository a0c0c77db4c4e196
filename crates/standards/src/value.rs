//! What a standard prescribes and what a device really has, as typed values.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::fmt;

/// What kind of value a setting takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    Flag,
    /// A whole number; its unit stands in the setting.
    Number,
    Version,
    /// Minutes, hours or days.
    Duration,
    /// One of these words, weakest first where one of them is stricter than another.
    Choice(Vec<String>),
    /// Any of these words; more of them are stricter.
    Set(Vec<String>),
    /// Written like this: `A` any letter, `9` any digit, `*` anything; empty: anything at all.
    Text(String),
}

/// A value of some kind. Values of different kinds are never compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    Flag(bool),
    Number(i64),
    /// Its numbers from left to right, without zeros at the end: 68.0 is 68.
    Version(Vec<u64>),
    /// In minutes.
    Duration(i64),
    Word(String),
    Set(BTreeSet<String>),
}

/// More is stored by no report we know.
const LONGEST_WORD: usize = 80;

impl Kind {
    /// As it is kept: `flag`, `number`, `version`, `duration`, `set:` and words divided by `|`, `text:` and a pattern, or words
    /// of which one is chosen.
    pub fn of(text: &str) -> Kind {
        let words = |text: &str| text.split('|').map(str::to_owned).collect();
        match text.split_once(':') {
            None if text == "flag" => Kind::Flag,
            None if text == "number" => Kind::Number,
            None if text == "version" => Kind::Version,
            None if text == "duration" => Kind::Duration,
            Some(("set", of)) => Kind::Set(words(of)),
            Some(("text", pattern)) => Kind::Text(pattern.to_owned()),
            _ => Kind::Choice(words(text)),
        }
    }

    /// Reads what somebody prescribes: strictly.
    pub fn read(&self, text: &str) -> Option<Value> {
        let text = text.trim();
        match self {
            Kind::Flag => flag(text),
            Kind::Number => text.parse().ok().filter(|number| *number >= 0).map(Value::Number),
            Kind::Version => version(text, text.len()),
            Kind::Duration => duration(text),
            Kind::Choice(words) => words.iter().find(|word| *word == text).cloned().map(Value::Word),
            Kind::Set(words) => set(text, |word| words.iter().any(|known| known == word)),
            Kind::Text(pattern) => {
                let fits = !text.is_empty() && text.chars().count() <= LONGEST_WORD && is_like(text, pattern);
                fits.then(|| Value::Word(text.to_owned()))
            }
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
            Kind::Set(_) => set(report, |_| true),
            Kind::Text(_) if !report.is_empty() => Some(Value::Word(report.chars().take(LONGEST_WORD).collect())),
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

impl Kind {
    /// The same or stricter upwards. Of two sets neither need be: only all the words of the other are enough.
    pub fn is_at_least(&self, a: &Value, b: &Value) -> bool {
        match (a, b) {
            (Value::Set(a), Value::Set(b)) => b.is_subset(a),
            _ => self.order(a, b).is_ge(),
        }
    }
}

fn flag(text: &str) -> Option<Value> {
    match text.to_lowercase().as_str() {
        "1" | "true" | "yes" | "ja" | "on" => Some(Value::Flag(true)),
        "0" | "false" | "no" | "nein" | "off" => Some(Value::Flag(false)),
        _ => None,
    }
}

fn duration(text: &str) -> Option<Value> {
    let (number, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit())?);
    let minutes = match unit.trim() {
        "min" => 1,
        "h" => 60,
        "d" => 24 * 60,
        _ => return None,
    };
    number.parse::<i64>().ok()?.checked_mul(minutes).map(Value::Duration)
}

/// Words divided by commas, in any order.
fn set(text: &str, known: impl Fn(&str) -> bool) -> Option<Value> {
    let words: BTreeSet<String> =
        text.split(',').map(|word| word.trim().to_owned()).filter(|w| !w.is_empty()).collect();
    words.iter().all(|word| known(word)).then_some(Value::Set(words))
}

fn is_like(text: &str, pattern: &str) -> bool {
    let (mut wanted, mut there) = (pattern.chars(), text.chars());
    match (wanted.next(), there.next()) {
        (None, _) => true,
        (Some('*'), next) => is_rest(text, wanted.as_str()) || next.is_some() && is_like(there.as_str(), pattern),
        (Some(wish), Some(c)) => {
            let like = match wish {
                'A' => c.is_alphabetic(),
                '9' => c.is_ascii_digit(),
                wish => wish == c,
            };
            like && is_rest(there.as_str(), wanted.as_str())
        }
        (Some(_), None) => false,
    }
}

/// A pattern that has come to its end fits nothing more.
fn is_rest(text: &str, pattern: &str) -> bool {
    if pattern.is_empty() { text.is_empty() } else { is_like(text, pattern) }
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
            Value::Duration(minutes) => match minutes {
                minutes if minutes % (24 * 60) == 0 => write!(f, "{} d", minutes / (24 * 60)),
                minutes if minutes % 60 == 0 => write!(f, "{} h", minutes / 60),
                minutes => write!(f, "{minutes} min"),
            },
            Value::Word(word) => f.write_str(word),
            Value::Set(words) => f.write_str(&words.iter().map(String::as_str).collect::<Vec<_>>().join(", ")),
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
