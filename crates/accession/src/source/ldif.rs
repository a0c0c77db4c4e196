//! LDIF (RFC 2849), as `ldifde` and `ldapsearch` write it: folded lines, base64 values, comments, change records.
//! Secrets are recognised by the name of their attribute, counted, and their value is dropped before anything else sees it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::row::{Reason, Why};
use crate::secret;

/// One entry of the directory. Attribute names are lower case, without options (`cn;lang-de` is `cn`).
#[derive(Debug, Default)]
pub struct Entry {
    /// Line of its `dn`.
    pub line: u64,
    pub dn: String,
    values: Vec<(String, String)>,
    /// How many secrets were dropped.
    pub secrets: u64,
    /// The first thing that could not be understood; the entry is then rejected as a whole.
    pub fault: Option<Reason>,
    /// Values that are no text (photos, ids, certificates) and were not kept.
    pub binaries: u64,
}

impl Entry {
    /// The first value of an attribute, trimmed; empty if there is none.
    pub fn get(&self, name: &str) -> &str {
        self.values.iter().find(|(held, _)| held == name).map_or("", |(_, value)| value.trim())
    }

    pub fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e str> {
        self.values.iter().filter(move |(n, _)| n == name).map(|(_, value)| value.trim())
    }

    pub fn is(&self, class: &str) -> bool {
        self.all("objectclass").any(|held| held.eq_ignore_ascii_case(class))
    }

    fn blank(&self) -> bool {
        self.dn.is_empty() && self.values.is_empty() && self.fault.is_none() && self.secrets == 0
    }
}

/// All entries, in order. Never fails: what cannot be understood is an entry with a fault.
pub fn entries(text: &str) -> Vec<Entry> {
    let mut found = Vec::new();
    let mut entry = Entry::default();
    for (line, content) in unfolded(text) {
        if content.is_empty() {
            close(&mut found, &mut entry);
        } else if !content.starts_with('#') {
            // Some exports leave the empty line between two entries out.
            if !entry.dn.is_empty() && starts_entry(&content) {
                close(&mut found, &mut entry);
            }
            if entry.line == 0 {
                entry.line = line;
            }
            take(&mut entry, line, &content);
        }
    }
    close(&mut found, &mut entry);
    found
}

fn starts_entry(content: &str) -> bool {
    content.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("dn:"))
}

fn close(found: &mut Vec<Entry>, entry: &mut Entry) {
    let mut done = std::mem::take(entry);
    if done.blank() {
        return;
    }
    if done.dn.is_empty() && done.fault.is_none() {
        done.fault = Some(Reason::new(Why::Malformed, "dn", ""));
    }
    found.push(done);
}

/// A line that begins with one blank goes on with the line before it.
fn unfolded(text: &str) -> Vec<(u64, String)> {
    let mut lines: Vec<(u64, String)> = Vec::new();
    for (number, line) in (1..).zip(text.split('\n')) {
        let line = line.strip_suffix('\r').unwrap_or(line);
        match (line.strip_prefix(' '), lines.last_mut()) {
            (Some(rest), Some((_, before))) if !before.is_empty() => before.push_str(rest),
            _ => lines.push((number, if line.trim().is_empty() { String::new() } else { line.to_owned() })),
        }
    }
    lines
}

fn take(entry: &mut Entry, line: u64, content: &str) {
    let Some((name, value)) = content.split_once(':') else {
        // "-" ends one change of a change record.
        if content.trim() != "-" {
            entry.fault.get_or_insert(Reason::new(Why::Malformed, "", &secret::masked(content)));
        }
        return;
    };
    let name = name.split(';').next().unwrap_or(name).trim().to_ascii_lowercase();
    if matches!(name.as_str(), "version" | "changetype" | "search" | "result" | "control") && entry.dn.is_empty() {
        return;
    }
    if secret::is_attribute(&name) {
        entry.secrets += 1;
        return;
    }
    match decoded(value) {
        Ok(Some(text)) if name == "dn" && !text.is_empty() => (entry.dn, entry.line) = (text, line),
        Ok(_) if name == "dn" => drop(entry.fault.get_or_insert(Reason::new(Why::Malformed, name, ""))),
        Ok(Some(text)) => {
            let (text, dropped) = secret::without(&text);
            entry.secrets += dropped;
            entry.values.push((name, text));
        }
        Ok(None) => entry.binaries += 1,
        Err(why) => drop(entry.fault.get_or_insert(Reason::new(why, name, ""))),
    }
}

/// `: text`, `:: base64`, `:< address`. None if the value is no text.
fn decoded(value: &str) -> Result<Option<String>, Why> {
    if let Some(encoded) = value.strip_prefix(':') {
        let encoded: String = encoded.split_whitespace().collect();
        let bytes = STANDARD.decode(encoded).map_err(|_| Why::BadBase64)?;
        return Ok(String::from_utf8(bytes).ok().filter(|text| !text.contains('\0')));
    }
    if value.starts_with('<') {
        return Err(Why::ByReference);
    }
    Ok(Some(value.trim().replace('\0', "\u{fffd}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &str = "version: 1\n\n# a comment\ndn: CN=Anna,\n DC=rathaus\nobjectClass: user\nsn:: TcO8bGxlcg==\n\
        unicodePwd:: AAAA\ndescription: PW: geheim123\njpegPhoto:: /9j/4AA=\n\ndn:: Q049QmVybmQ=\nsn: Otte\n";

    #[test]
    fn folded_lines_base64_and_secrets() {
        let entries = entries(TWO);
        assert_eq!(entries.len(), 2);
        let anna = &entries[0];
        assert_eq!((anna.dn.as_str(), anna.line, anna.get("sn")), ("CN=Anna,DC=rathaus", 4, "Müller"));
        assert_eq!((anna.secrets, anna.binaries), (2, 1));
        assert!(!format!("{anna:?}").contains("geheim123") && !format!("{anna:?}").contains("AAAA"));
        assert_eq!((entries[1].dn.as_str(), entries[1].line), ("CN=Bernd", 12));
    }

    #[test]
    fn what_cannot_be_understood_is_an_entry_with_a_fault() {
        for (text, why) in [
            ("sn: Otte\n", Why::Malformed),
            ("dn: CN=A\nno colon here\n", Why::Malformed),
            ("dn: CN=A\nsn:: %%%\n", Why::BadBase64),
            ("dn: CN=A\nphoto:< file:///etc/passwd\n", Why::ByReference),
        ] {
            let entries = entries(text);
            assert_eq!(entries.len(), 1, "{text}");
            assert_eq!(entries[0].fault.as_ref().map(|fault| fault.why), Some(why), "{text}");
        }
    }

    #[test]
    fn entries_without_an_empty_line_between_them_are_two() {
        assert_eq!(entries("dn: CN=A\nsn: A\ndn: CN=B\nsn: B").len(), 2);
        assert_eq!(entries("").len() + entries("\n\n \n").len() + entries("version: 1\n").len(), 0);
    }
}
