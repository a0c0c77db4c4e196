//! How a service is taxed (Umsatzsteuer). What applies to which cost centre is data of the association, dated, with its legal note:
//! this program knows the forms that an invoice can have, not the law.

use base::{Cents, Day};
use serde::{Deserialize, Serialize};

use super::Line;
use crate::refused::Refused;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Treatment {
    /// Nicht steuerbar, as reimbursement between bodies of public law.
    OutsideScope,
    /// Steuerfrei.
    Exempt,
    Taxable,
    /// Durchlaufender Posten: paid in the name of the member.
    PassThrough,
}

impl Treatment {
    pub const ALL: [Treatment; 4] =
        [Treatment::OutsideScope, Treatment::Exempt, Treatment::Taxable, Treatment::PassThrough];

    /// As it is stored and sent.
    pub fn code(self) -> &'static str {
        match self {
            Treatment::OutsideScope => "outside-scope",
            Treatment::Exempt => "exempt",
            Treatment::Taxable => "taxable",
            Treatment::PassThrough => "pass-through",
        }
    }

    pub fn of(code: &str) -> Option<Treatment> {
        Treatment::ALL.into_iter().find(|one| one.code() == code)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tax {
    pub treatment: Treatment,
    /// Hundredths of a percent: 1900 are 19 %. Only what is taxable has one.
    pub rate: i64,
    /// The reason, as it stands in the invoice.
    pub note: String,
}

impl Tax {
    /// Code of UNTDID 5305 as EN 16931 uses it.
    pub fn category(&self) -> &'static str {
        match self.treatment {
            Treatment::OutsideScope | Treatment::PassThrough => "O",
            Treatment::Exempt => "E",
            Treatment::Taxable => "S",
        }
    }

    /// What is taxable has a rate, everything else a reason.
    pub fn check(&self) -> Result<(), Refused> {
        match self.treatment {
            Treatment::Taxable if (1..=10_000).contains(&self.rate) => Ok(()),
            Treatment::Taxable => Err(Refused::NoAmount),
            _ if self.rate != 0 => Err(Refused::NoAmount),
            _ if self.note.trim().is_empty() => Err(Refused::NoText),
            _ => Ok(()),
        }
    }
}

/// How a cost centre is taxed from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    pub pool: String,
    pub from: Day,
    pub tax: Tax,
}

/// The tax of a cost centre on a day.
pub fn on<'r>(rules: &'r [Rule], pool: &str, day: Day) -> Option<&'r Tax> {
    let begun = rules.iter().filter(|rule| rule.pool == pool && rule.from <= day);
    begun.max_by_key(|rule| rule.from).map(|rule| &rule.tax)
}

/// What one category and rate comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taxed {
    pub category: &'static str,
    pub rate: i64,
    pub net: Cents,
    pub tax: Cents,
    /// Every reason once; empty for what is taxable.
    pub note: String,
}

pub(super) fn taxed(lines: &[Line]) -> Vec<Taxed> {
    let mut kinds: Vec<(&'static str, i64)> = lines.iter().map(|line| (line.tax.category(), line.tax.rate)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.into_iter().map(|(category, rate)| sum(lines, category, rate)).collect()
}

fn sum(lines: &[Line], category: &'static str, rate: i64) -> Taxed {
    let of = || lines.iter().filter(|line| (line.tax.category(), line.tax.rate) == (category, rate));
    let net: Cents = of().map(|line| line.amount).sum();
    let mut notes: Vec<&str> = of().map(|line| line.tax.note.as_str()).filter(|_| category != "S").collect();
    notes.sort_unstable();
    notes.dedup();
    Taxed { category, rate, net, tax: percent(net, rate), note: notes.join("; ") }
}

/// Half a cent is rounded away from zero.
fn percent(net: Cents, rate: i64) -> Cents {
    let exact = i128::from(net.0) * i128::from(rate);
    Cents(((exact.abs() + 5_000) / 10_000 * exact.signum()) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_cent_goes_away_from_zero() {
        for (net, rate, tax) in [(10_000, 1900, 1900), (50, 700, 4), (-50, 700, -4), (49, 700, 3), (0, 1900, 0)] {
            assert_eq!(percent(Cents(net), rate), Cents(tax), "{net} at {rate}");
        }
    }

    #[test]
    fn the_rule_of_the_day_applies() {
        let rule = |from: &str, treatment, rate| Rule {
            pool: "schools".into(),
            from: from.parse().unwrap(),
            tax: Tax { treatment, rate, note: "§".into() },
        };
        let rules = [rule("2017-01-01", Treatment::OutsideScope, 0), rule("2021-01-01", Treatment::Taxable, 1900)];
        let of = |day: &str| on(&rules, "schools", day.parse().unwrap()).map(|tax| tax.treatment);
        assert_eq!(of("2016-12-31"), None);
        assert_eq!(of("2020-12-31"), Some(Treatment::OutsideScope));
        assert_eq!(of("2021-01-01"), Some(Treatment::Taxable));
        assert_eq!(on(&rules, "desk", "2021-01-01".parse().unwrap()), None);
    }

    #[test]
    fn a_reason_or_a_rate() {
        let check = |treatment, rate, note: &str| Tax { treatment, rate, note: note.into() }.check().is_ok();
        assert!(check(Treatment::Taxable, 1900, "") && !check(Treatment::Taxable, 0, ""));
        assert!(check(Treatment::Exempt, 0, "§ 4") && !check(Treatment::Exempt, 0, " "));
        assert!(!check(Treatment::OutsideScope, 1900, "§ 2b"));
        assert!(Treatment::ALL.into_iter().all(|one| Treatment::of(one.code()) == Some(one)));
    }
}
