//! The rule set as text: what is prescribed from which day on, one YAML document for each scope, always written in the same way.
//! So two states are compared line by line, and what is exported and read again changes nothing. What is left out stays as it is;
//! only `unset: true` ends something.

pub mod read;

use std::collections::BTreeMap;
use std::fmt::Write;

use base::Day;

use crate::assignment::{Assignment, Mode, Prescription};
use crate::scope::Scope;

/// What a scope says about a setting from a day on.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    pub wish: Prescription,
    /// Nothing is prescribed there from that day on: what is inherited holds.
    pub unset: bool,
    /// Where it stands in the text it was read from; 0: it was not read.
    pub line: usize,
}

/// Wherever they stand.
impl PartialEq for Entry {
    fn eq(&self, other: &Entry) -> bool {
        self.wish == other.wish && self.unset == other.unset
    }
}

/// From general to special, and within a scope by setting and day.
type Key = (u8, String, String, Option<Day>);

impl Entry {
    pub(crate) fn key(&self) -> Key {
        let Prescription { scope, setting, from, .. } = &self.wish;
        (scope.strength(), scope.to_string(), setting.clone(), *from)
    }
}

/// All that is in force on a day or begins later; what ends without a successor gets an entry that says so.
pub fn in_force_or_planned(all: &[Assignment], day: Day) -> Vec<Entry> {
    let mut entries = BTreeMap::new();
    let lasting = || all.iter().filter(|a| day < a.period.to);
    for assignment in lasting() {
        let entry = Entry::of(assignment);
        entries.insert(entry.key(), entry);
    }
    for ended in lasting().filter(|a| a.period.to < Day::FAR) {
        let entry = Entry { unset: true, ..Entry::default() }.about(ended, ended.period.to);
        entries.entry(entry.key()).or_insert(entry);
    }
    entries.into_values().collect()
}

/// `name`: what a scope is called, for those who read the text; programs read past it.
pub fn text(entries: &[Entry], name: impl Fn(&Scope) -> String) -> String {
    let mut sorted: Vec<&Entry> = entries.iter().collect();
    sorted.sort_by_key(|entry| entry.key());
    let mut text = String::from("# verbund: standards\n");
    let (mut scope, mut setting) = (None, None);
    for entry in sorted {
        let wish = &entry.wish;
        if scope != Some(&wish.scope) {
            head(&mut text, &wish.scope, &name(&wish.scope));
            (scope, setting) = (Some(&wish.scope), None);
        }
        if setting != Some(&wish.setting) {
            let _ = writeln!(text, "  {}:", plain(&wish.setting));
            setting = Some(&wish.setting);
        }
        body(&mut text, entry);
    }
    text
}

fn head(text: &mut String, scope: &Scope, name: &str) {
    text.push_str("---\n");
    let name: String = name.chars().map(|c| if is_plain_char(c) { c } else { ' ' }).collect();
    if !name.trim().is_empty() {
        let _ = writeln!(text, "# {}", name.trim());
    }
    let fixed = scope.to_string();
    let fixed: Vec<(&str, &str)> = fixed.split_whitespace().filter_map(|fixed| fixed.split_once('=')).collect();
    text.push_str(if fixed.is_empty() { "scope: {}\n" } else { "scope:\n" });
    for (key, value) in fixed {
        let _ = writeln!(text, "  {key}: {}", quoted(value));
    }
    text.push_str("settings:\n");
}

fn body(text: &mut String, entry: &Entry) {
    let wish = &entry.wish;
    let mut lines: Vec<(&str, String)> = Vec::new();
    lines.extend(wish.from.map(|from| ("from", from.to_string())));
    if entry.unset {
        lines.push(("unset", "true".into()));
    } else {
        lines.push(("value", quoted(&wish.value)));
        lines.extend((!wish.mode.is_empty()).then(|| ("mode", plain(&wish.mode))));
        let limits = [("least", &wish.least), ("most", &wish.most)];
        lines.extend(limits.into_iter().filter_map(|(key, limit)| Some((key, quoted(limit.as_ref()?)))));
        let words = [("reason", &wish.reason), ("decision", &wish.decision)];
        lines.extend(words.into_iter().filter(|(_, words)| !words.is_empty()).map(|(key, words)| (key, quoted(words))));
    }
    for (at, (key, value)) in lines.iter().enumerate() {
        let _ = writeln!(text, "    {} {key}: {value}", if at == 0 { "-" } else { " " });
    }
}

/// Between double quotes, so that no program takes `yes` or `1709` for anything but text.
fn quoted(text: &str) -> String {
    let escaped = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        '\n' => "\\n".into(),
        '\t' => "\\t".into(),
        c if is_plain_char(c) => c.into(),
        c if c as u32 <= 0xFFFF => format!("\\u{:04X}", c as u32),
        c => format!("\\U{:08X}", c as u32),
    };
    format!("\"{}\"", text.chars().map(escaped).collect::<String>())
}

/// Printable as YAML has it, and no mark that starts a line or a file.
fn is_plain_char(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{A0}'..='\u{2027}' | '\u{202F}'..='\u{D7FF}' | '\u{E000}'..='\u{FEFE}' | '\u{FF00}'..='\u{FFFD}')
}

/// Without quotes where nobody can take it for anything but a word.
fn plain(word: &str) -> String {
    const TAKEN: [&str; 9] = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];
    let usual = word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if usual && !TAKEN.contains(&word) { word.to_owned() } else { quoted(word) }
}

impl Entry {
    fn of(a: &Assignment) -> Entry {
        let (mode, bound) = match &a.mode {
            Mode::Default => ("", None),
            Mode::Bound(bound) => ("bound", Some(bound)),
            Mode::Locked => ("locked", None),
        };
        let limit = |limit: Option<&crate::value::Value>| limit.map(ToString::to_string);
        let wish = Prescription {
            value: a.value.to_string(),
            mode: mode.into(),
            least: limit(bound.and_then(|bound| bound.least.as_ref())),
            most: limit(bound.and_then(|bound| bound.most.as_ref())),
            reason: a.reason.clone(),
            decision: a.decision.clone(),
            ..Prescription::default()
        };
        Entry { wish, ..Entry::default() }.about(a, a.period.from)
    }

    fn about(mut self, a: &Assignment, from: Day) -> Entry {
        (self.wish.scope, self.wish.setting, self.wish.from) = (a.scope.clone(), a.setting.clone(), Some(from));
        self
    }
}

#[cfg(test)]
mod tests;
