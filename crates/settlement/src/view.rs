//! What the pages of statements and papers show alike, in words.

use std::cmp::Ordering;

use base::money::Share;
use base::{Cents, Day, Lang, MemberId};

use crate::basis::{Base, Measure};
use crate::explain::{Sum, explain, is_plain};
use crate::key::By;
use crate::statement::{Record, Shared};
use crate::texts::{key, texts};

/// A pool as one member sees it.
pub(crate) struct PoolLine {
    pub(crate) code: String,
    pub(crate) title: String,
    pub(crate) account: String,
    pub(crate) costs: Cents,
    pub(crate) key: String,
    /// Empty for a key of several measures.
    pub(crate) mine: String,
    pub(crate) all: String,
    /// Where the quantity can be opened.
    pub(crate) href: Option<String>,
    pub(crate) days: i64,
    pub(crate) share: String,
    pub(crate) amount: Cents,
    /// The arithmetic in one line; empty where there is none to show.
    pub(crate) how: String,
}

pub(crate) fn pool_lines(record: &Record, member: MemberId, lang: Lang) -> Vec<PoolLine> {
    record.statement.pools.iter().filter_map(|shared| pool_line(record, shared, member, lang)).collect()
}

fn pool_line(record: &Record, shared: &Shared, member: MemberId, lang: Lang) -> Option<PoolLine> {
    let (statement, portion) = (&record.statement, shared.portion(member)?);
    let (basis, pool) = (statement.basis(member)?, &shared.costs.pool);
    let sum = explain(shared, &statement.members, member);
    let count = |number: fn(&Sum) -> i64| sum.as_ref().map_or_else(String::new, |sum| lang.count(number(sum)));
    Some(PoolLine {
        code: pool.code.clone(),
        title: pool.title.clone(),
        account: pool.account.clone(),
        costs: shared.costs.total(),
        key: key(&shared.key, lang),
        mine: count(|sum| sum.count),
        all: count(|sum| sum.all),
        href: sum.and_then(|sum| opens(record, member, sum.base)),
        days: basis.days,
        share: percent(portion.share, lang),
        amount: portion.amount,
        how: sum.map_or_else(String::new, |sum| arithmetic(shared, &sum, record, member, lang)),
    })
}

/// The page behind a quantity.
fn opens(record: &Record, member: MemberId, base: Base) -> Option<String> {
    let page = format!("/settlement/statements/{}/members/{member}/devices", record.id);
    match base {
        Base::AdminDevices => Some(format!("{page}?class=administration")),
        Base::SchoolDevices => Some(format!("{page}?class=school")),
        Base::Users => Some(format!("/inventory/people?member={member}")),
        Base::Sites => Some(format!("/inventory/sites?member={member}")),
        Base::Inhabitants | Base::Equal => None,
    }
}

/// "387.654,32 € × 97 × 306 Tage ÷ 544.644 = 21.126,3789 €, aufgerundet nach größtem Rest"
fn arithmetic(shared: &Shared, sum: &Sum, record: &Record, member: MemberId, lang: Lang) -> String {
    let measure = match shared.key.only() {
        Some(By::Count(_, measure)) => *measure,
        _ => Measure::KeyDate,
    };
    let plain = record.statement.basis(member).is_some_and(|basis| is_plain(sum, basis, measure));
    let days = record.statement.basis(member).map_or(0, |basis| basis.days);
    let weight = match plain {
        true => format!("{} × {days} {}", lang.count(sum.count), texts(lang).days),
        false => lang.count(sum.weight),
    };
    let rounding = match sum.remainder {
        Ordering::Greater => lang.choose(", aufgerundet nach größtem Rest", ", rounded up by largest remainder"),
        Ordering::Less => lang.choose(", abgerundet nach größtem Rest", ", rounded down by largest remainder"),
        Ordering::Equal => "",
    };
    let (costs, whole) = (lang.cents(shared.costs.total()), lang.count(sum.whole));
    format!("{costs} × {weight} ÷ {whole} = {}{rounding}", exact(sum.exact, lang))
}

/// Hundredths of cents as euros with four decimals.
fn exact(hundredths: i128, lang: Lang) -> String {
    let euros = lang.count((hundredths / 10_000) as i64);
    lang.choose(format!("{euros},{:04} €", hundredths % 10_000), format!("€{euros}.{:04}", hundredths % 10_000))
}

/// "4,4047 %"
pub(crate) fn percent(share: Share, lang: Lang) -> String {
    let millionths = share.rounded(6).unwrap_or_default();
    format!("{}{}{:04} %", millionths / 10_000, lang.choose(',', '.'), millionths % 10_000)
}

/// The first half of a checksum in groups of four.
pub(crate) fn hash_words(hash: &[u8]) -> String {
    let words = hash.chunks(2).take(8).map(|pair| pair.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
    words.collect::<Vec<_>>().join(" ")
}

/// How a payment stands on a day.
pub(crate) enum Standing {
    Passed,
    /// Within the next 30 days.
    Soon(i64),
    Later,
}

pub(crate) fn standing(due_on: Day, today: Day) -> Standing {
    match today.days_until(due_on) {
        days if days < 0 => Standing::Passed,
        days if days <= 30 => Standing::Soon(days),
        _ => Standing::Later,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_as_people_read_them() {
        assert_eq!(percent("11/250".parse().unwrap(), Lang::De), "4,4000 %");
        assert_eq!(percent("1/3".parse().unwrap(), Lang::En), "33.3333 %");
        assert_eq!(exact(211_263_789, Lang::De), "21.126,3789 €");
        assert_eq!(exact(5, Lang::En), "€0.0005");
        assert_eq!(hash_words(&[0x7f, 0x3a, 0x91, 0xc0, 0x05]), "7f3a 91c0 05");
    }
}
