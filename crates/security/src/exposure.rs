//! Which devices an advisory concerns: each device by the gravest verdict about anything that is installed on it.

use std::collections::BTreeMap;

use base::MemberId;
use inventory::device::DeviceId;

use crate::matching::{Evidence, Verdict};

/// A device with the numbers of its titles.
#[derive(Debug, Clone)]
pub struct Equipped {
    pub member: MemberId,
    pub device: DeviceId,
    pub name: String,
    pub site: String,
    pub titles: Vec<u32>,
}

/// What an advisory means for the titles of the dictionary, by their number, with their names.
pub type Matches = BTreeMap<u32, (String, Evidence)>;

/// A device that has something the advisory speaks of; the gravest first.
#[derive(Debug, Clone)]
pub struct Exposed<'a> {
    pub equipped: &'a Equipped,
    pub verdict: Verdict,
    pub titles: Vec<&'a (String, Evidence)>,
}

/// Devices by verdict, of one member or of all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct Counts {
    pub affected: i64,
    pub to_check: i64,
    pub not_affected: i64,
}

pub fn exposed<'a>(devices: &'a [Equipped], matches: &'a Matches) -> Vec<Exposed<'a>> {
    let of = |equipped: &'a Equipped| {
        let mut titles: Vec<&(String, Evidence)> =
            equipped.titles.iter().filter_map(|title| matches.get(title)).collect();
        titles.sort_by_key(|(_, evidence)| std::cmp::Reverse(evidence.verdict));
        Some(Exposed { equipped, verdict: titles.first()?.1.verdict, titles })
    };
    devices.iter().filter_map(of).collect()
}

impl Counts {
    pub fn add(&mut self, verdict: Verdict) {
        *match verdict {
            Verdict::Affected => &mut self.affected,
            Verdict::ToCheck => &mut self.to_check,
            Verdict::NotAffected => &mut self.not_affected,
        } += 1;
    }

    pub fn of(&self, verdict: Verdict) -> i64 {
        match verdict {
            Verdict::Affected => self.affected,
            Verdict::ToCheck => self.to_check,
            Verdict::NotAffected => self.not_affected,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::Why;
    use uuid::Uuid;

    fn evidence(verdict: Verdict) -> (String, Evidence) {
        let (product_id, product, why) = (String::new(), String::new(), Why::Inside);
        let (installed, range, cves) = (String::new(), String::new(), Vec::new());
        (String::new(), Evidence { verdict, product_id, product, why, installed, range, cves })
    }

    #[test]
    fn a_device_counts_once_and_by_the_gravest() {
        let matches = Matches::from([
            (1, evidence(Verdict::NotAffected)),
            (2, evidence(Verdict::ToCheck)),
            (3, evidence(Verdict::Affected)),
        ]);
        let device = |titles: &[u32]| Equipped {
            member: MemberId(Uuid::nil()),
            device: DeviceId(Uuid::nil()),
            name: String::new(),
            site: String::new(),
            titles: titles.to_vec(),
        };
        let devices = [device(&[1, 3, 9]), device(&[1, 2]), device(&[1]), device(&[9])];
        let verdicts: Vec<Verdict> = exposed(&devices, &matches).iter().map(|exposed| exposed.verdict).collect();
        assert_eq!(verdicts, [Verdict::Affected, Verdict::ToCheck, Verdict::NotAffected]);
        let mut counts = Counts::default();
        verdicts.into_iter().for_each(|verdict| counts.add(verdict));
        assert_eq!(counts, Counts { affected: 1, to_check: 1, not_affected: 1 });
    }
}
