//! An exact fraction.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An exact, non-negative fraction in lowest terms: a member's weight in a key, pro rata days included (306 of 366 days are
/// `51/61`). Written, kept and sent as that text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Share {
    numerator: i128,
    denominator: i128,
}

impl Share {
    pub const NONE: Share = Share { numerator: 0, denominator: 1 };
    pub const ALL: Share = Share { numerator: 1, denominator: 1 };

    /// `None` if the denominator is not positive or the numerator negative.
    pub fn of(numerator: impl Into<i128>, denominator: impl Into<i128>) -> Option<Share> {
        let (numerator, denominator) = (numerator.into(), denominator.into());
        if denominator <= 0 || numerator < 0 {
            return None;
        }
        let common = gcd(numerator, denominator);
        Some(Share { numerator: numerator / common, denominator: denominator / common })
    }

    pub fn numerator(&self) -> i128 {
        self.numerator
    }

    pub fn denominator(&self) -> i128 {
        self.denominator
    }

    /// `None` where the exact result does not fit 128 bits; nothing is ever rounded.
    pub fn times(self, other: Share) -> Option<Share> {
        let (across, back) = (gcd(self.numerator, other.denominator), gcd(other.numerator, self.denominator));
        let numerator = (self.numerator / across).checked_mul(other.numerator / back)?;
        Share::of(numerator, (self.denominator / back).checked_mul(other.denominator / across)?)
    }

    /// `None` where the exact result does not fit 128 bits.
    pub fn plus(self, other: Share) -> Option<Share> {
        let common = gcd(self.denominator, other.denominator);
        let left = self.numerator.checked_mul(other.denominator / common)?;
        let right = other.numerator.checked_mul(self.denominator / common)?;
        Share::of(left.checked_add(right)?, (self.denominator / common).checked_mul(other.denominator)?)
    }

    /// `None` where the exact result does not fit 128 bits.
    pub fn sum(shares: impl IntoIterator<Item = Share>) -> Option<Share> {
        shares.into_iter().try_fold(Share::NONE, Share::plus)
    }

    /// For the eye only: rounded half up to so many decimals, as a whole number. One third with 4 decimals is 3333.
    pub fn rounded(self, decimals: u32) -> Option<i128> {
        let twice = self.numerator.checked_mul(2 * 10_i128.pow(decimals))?.checked_add(self.denominator)?;
        Some(twice / self.denominator.checked_mul(2)?)
    }
}

/// The shares as whole numbers in the same proportion.
pub(super) fn common_denominator(shares: impl Iterator<Item = Share> + Clone) -> Option<Vec<i128>> {
    let mut common: i128 = 1;
    for share in shares.clone() {
        common = common.checked_mul(share.denominator / gcd(common, share.denominator))?;
    }
    shares.map(|share| share.numerator.checked_mul(common / share.denominator)).collect()
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a.max(1) } else { gcd(b, a % b) }
}

impl From<u32> for Share {
    fn from(whole: u32) -> Share {
        Share { numerator: whole.into(), denominator: 1 }
    }
}

impl From<u64> for Share {
    fn from(whole: u64) -> Share {
        Share { numerator: whole.into(), denominator: 1 }
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

impl From<Share> for String {
    fn from(share: Share) -> String {
        share.to_string()
    }
}

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a fraction like 2/5")]
pub struct NoShare;

/// `2/5`, or a whole number.
impl FromStr for Share {
    type Err = NoShare;
    fn from_str(text: &str) -> Result<Share, NoShare> {
        let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
        let number = |text: &str| text.trim().parse::<i128>().map_err(|_| NoShare);
        Share::of(number(numerator)?, number(denominator)?).ok_or(NoShare)
    }
}

impl TryFrom<String> for Share {
    type Error = NoShare;
    fn try_from(text: String) -> Result<Share, NoShare> {
        text.parse()
    }
}
