//! The catalogue as text: how its lines are written in a file, kept in the database and read again.

use serde::{Deserialize, Serialize};

use crate::setting::{Applies, Evidence, Merge, Setting, Stricter, Uniformity};
use crate::value::Kind;

/// The catalogue to begin with: what an association of municipalities decides about its devices. Data, not law. A reference names
/// a module of the IT-Grundschutz, and stands only where it is certain.
pub const STARTING: &str = include_str!("../catalogue.json");

/// One line, everything as it is written. What the words mean stands in the migration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    pub setting: String,
    pub title_de: String,
    pub title_en: String,
    pub why_de: String,
    pub why_en: String,
    pub kind: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    pub stricter: String,
    #[serde(default = "replace", skip_serializing_if = "is_replace")]
    pub merge: String,
    pub applies: String,
    pub uniformity: String,
    pub weight: i64,
    pub evidence: String,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub max_age_days: i64,
    pub grace_days: i64,
    pub max_exception_days: i64,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub max_total_days: i64,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refs: Vec<String>,
}

impl Listed {
    /// `None`: it says something that no setting can be. `slot`: its place in the packed rows of devices.
    pub fn read(&self, slot: usize) -> Option<Setting> {
        let sound = (1..=10).contains(&self.weight)
            && self.max_age_days >= 0
            && self.grace_days >= 0
            && self.max_exception_days > 0
            && self.max_total_days >= 0
            && !self.setting.is_empty()
            && self.setting.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        let line = self.clone();
        Some(Setting {
            evidence: Evidence::of(&self.evidence).filter(|_| sound)?,
            slot,
            kind: Kind::of(&self.kind),
            stricter: Stricter::of(&self.stricter),
            merge: Merge::of(&self.merge),
            applies: Applies::of(&self.applies),
            uniformity: Uniformity::of(&self.uniformity),
            weight: self.weight,
            max_age_days: self.max_age_days,
            grace_days: self.grace_days,
            max_exception_days: self.max_exception_days,
            max_total_days: self.max_total_days,
            key: line.setting,
            title_de: line.title_de,
            title_en: line.title_en,
            why_de: line.why_de,
            why_en: line.why_en,
            unit: line.unit,
            refs: line.refs,
        })
    }
}

fn replace() -> String {
    "replace".into()
}

fn is_replace(merge: &str) -> bool {
    merge == "replace"
}

fn is_zero(days: &i64) -> bool {
    *days == 0
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_line_of_the_starting_catalogue_is_a_setting() {
        let lines: Vec<Listed> = serde_json::from_str(STARTING).unwrap();
        assert!(lines.len() >= 60, "{}", lines.len());
        let keys: BTreeSet<&str> = lines.iter().map(|line| line.setting.as_str()).collect();
        assert_eq!(keys.len(), lines.len());
        for line in &lines {
            let setting = line.read(0).unwrap_or_else(|| panic!("{}", line.setting));
            let words = ["same", "higher", "lower"].contains(&line.stricter.as_str())
                && ["required", "wanted", "free"].contains(&line.uniformity.as_str());
            assert!(words && !line.applies.is_empty() && !line.why_de.is_empty(), "{}", line.setting);
            let sets_merge = matches!(setting.merge, Merge::Union | Merge::Intersect);
            assert!(
                !sets_merge || matches!(setting.kind, Kind::Set(_)),
                "{}: only sets are put together",
                line.setting
            );
        }
    }
}
