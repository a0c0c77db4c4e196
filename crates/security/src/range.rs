//! Which versions an advisory speaks of. Publishers write ranges as operators, as vers ranges and as prose; what is not read
//! with certainty stays unread, and then a person has to look.

use std::cmp::Ordering;
use std::fmt;

/// Numbers from left to right, without zeros at the end: 68.0 is 68. Only versions of this kind are compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(pub Vec<u64>);

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Range {
    All,
    Exactly(Version),
    Between {
        least: Option<Limit>,
        most: Option<Limit>,
    },
    /// Not understood; the words stay in the evidence.
    Unread,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    pub version: Version,
    pub included: bool,
}

impl Version {
    /// `68.5.0`, `v1.25.2`: digits and points alone. Anything else (`2.8.123e`, `V5.1 SP1`) would be a guess.
    pub fn read(text: &str) -> Option<Version> {
        let text = text.trim();
        let digits = text.strip_prefix(['v', 'V']).unwrap_or(text).trim_start();
        let numbers = digits
            .split('.')
            .map(|part| if part.bytes().all(|b| b.is_ascii_digit()) { part.parse().ok() } else { None });
        let mut numbers: Vec<u64> = numbers.collect::<Option<_>>()?;
        while numbers.len() > 1 && numbers.last() == Some(&0) {
            numbers.pop();
        }
        Some(Version(numbers))
    }

    /// What it has in common with other versions of its release line: all but its last number.
    pub fn line(&self) -> &[u64] {
        &self.0[..self.0.len() - 1]
    }

    pub fn is_of_line(&self, line: &[u64]) -> bool {
        !line.is_empty() && self.0.starts_with(line)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.iter().map(u64::to_string).collect::<Vec<_>>().join("."))
    }
}

impl Range {
    /// The name of a `product_version_range` branch.
    pub fn read(text: &str) -> Range {
        let text = text.trim();
        let folded = text.to_lowercase();
        let bare = folded.strip_prefix("all versions").or(folded.strip_prefix("versions")).unwrap_or(&folded);
        let bare = bare.trim().trim_start_matches(':').trim();
        match bare.strip_prefix("vers:").and_then(|vers| vers.split_once('/')) {
            Some((scheme, constraints)) => Range::vers(scheme, constraints),
            None if matches!(bare, "" | "*" | "all") => Range::All,
            None => Range::operators(bare),
        }
    }

    /// The name of a `product_version` branch.
    pub fn read_version(text: &str) -> Range {
        match Range::read(text) {
            Range::Unread => {
                let bare = text.trim().strip_prefix("Version").unwrap_or(text);
                Version::read(bare).map_or(Range::Unread, Range::Exactly)
            }
            range => range,
        }
    }

    /// None: it cannot be told.
    pub fn contains(&self, version: &Version) -> Option<bool> {
        match self {
            Range::All => Some(true),
            Range::Exactly(exactly) => Some(exactly == version),
            Range::Between { least, most } => {
                let above = least.as_ref().is_none_or(|least| least.lies_before(version));
                let below = most.as_ref().is_none_or(|most| most.lies_behind(version));
                Some(above && below)
            }
            Range::Unread => None,
        }
    }

    /// `vers:generic/>=1.0|<2.0`. Several separate stretches are more than one range can say.
    fn vers(scheme: &str, constraints: &str) -> Range {
        if constraints == "*" {
            return Range::All;
        }
        // The comparison of other schemes is not that of numbers alone.
        let known = ["all", "generic", "semver", "intdot", "npm", "nuget"].contains(&scheme);
        let parts: Vec<&str> = constraints.split('|').collect();
        if known && parts.len() <= 2 { Range::operators(&parts.join(" ")) } else { Range::Unread }
    }

    /// `< 3.2.1`, `>= 1.0 < 2.0`, `>=1.0 and <2.0`, `<= v5`: at most one limit on each side.
    fn operators(text: &str) -> Range {
        let (mut least, mut most) = (None, None);
        let mut rest = text;
        while !rest.is_empty() {
            let Some((operator, after)) = operator(rest) else { return Range::Unread };
            let end = after.find(['<', '>', '=', ',', '|', '&']).unwrap_or(after.len());
            let (version, further) = after.split_at(end);
            let version = version.trim().trim_end_matches(" and").trim_end_matches(" und");
            let Some(version) = Version::read(version) else { return Range::Unread };
            let limit = Limit { included: operator.ends_with('='), version };
            let side = if operator.starts_with('>') { &mut least } else { &mut most };
            if side.replace(limit).is_some() {
                return Range::Unread;
            }
            rest = further.trim_start_matches([',', '|', '&', ' ']);
        }
        if least.is_none() && most.is_none() { Range::Unread } else { Range::Between { least, most } }
    }
}

fn operator(text: &str) -> Option<(&'static str, &str)> {
    const SIGNS: [(&str, &str); 6] = [("<=", "<="), (">=", ">="), ("=<", "<="), ("≤", "<="), ("<", "<"), (">", ">")];
    SIGNS.iter().find_map(|(sign, operator)| Some((*operator, text.strip_prefix(sign)?.trim_start())))
}

impl Limit {
    fn lies_before(&self, version: &Version) -> bool {
        self.holds(self.version.cmp(version), Ordering::Less)
    }

    fn lies_behind(&self, version: &Version) -> bool {
        self.holds(self.version.cmp(version), Ordering::Greater)
    }

    fn holds(&self, order: Ordering, wanted: Ordering) -> bool {
        order == wanted || (self.included && order == Ordering::Equal)
    }
}

#[cfg(test)]
mod tests;
