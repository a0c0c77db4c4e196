//! Money is whole cents, shares are exact fractions, and every split sums to its whole. No floating point anywhere near.

mod share;

use std::cmp::Reverse;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub};

pub use share::{NoShare, Share};

/// Euro cents; below zero they are owed to the other side. The widest amount of an association (billions of euros) is far
/// from the limit.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, sqlx::Type,
)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct Cents(pub i64);

impl Add for Cents {
    type Output = Cents;
    fn add(self, other: Cents) -> Cents {
        Cents(self.0 + other.0)
    }
}

impl Sub for Cents {
    type Output = Cents;
    fn sub(self, other: Cents) -> Cents {
        Cents(self.0 - other.0)
    }
}

impl Neg for Cents {
    type Output = Cents;
    fn neg(self) -> Cents {
        Cents(-self.0)
    }
}

/// A price times a quantity.
impl Mul<i64> for Cents {
    type Output = Cents;
    fn mul(self, quantity: i64) -> Cents {
        Cents(self.0 * quantity)
    }
}

impl AddAssign for Cents {
    fn add_assign(&mut self, other: Cents) {
        self.0 += other.0;
    }
}

impl Sum for Cents {
    fn sum<I: Iterator<Item = Cents>>(all: I) -> Cents {
        all.fold(Cents(0), Add::add)
    }
}

impl<'a> Sum<&'a Cents> for Cents {
    fn sum<I: Iterator<Item = &'a Cents>>(all: I) -> Cents {
        all.copied().sum()
    }
}

/// Splits an amount by weights so that the parts sum to it (largest remainder, Hare-Niemeyer): the floor of each exact share,
/// then the cents that remain one by one to the largest remainders; equal remainders by the larger weight, then in the order
/// given. A negative amount is the mirror. So each part is less than a cent from its exact share, and equal weights are a
/// cent apart at most.
///
/// `None` if all weights are zero while there is something to split, or if the fractions do not fit 128 bits.
pub fn split<W: Copy + Into<Share>>(total: Cents, weights: &[W]) -> Option<Vec<Cents>> {
    let weights = share::common_denominator(weights.iter().map(|&weight| weight.into()))?;
    let whole = weights.iter().try_fold(0_i128, |sum, weight| sum.checked_add(*weight))?;
    if whole == 0 {
        return (total.0 == 0).then(|| vec![Cents(0); weights.len()]);
    }
    let amount = i128::from(total.0).abs();
    let exact: Option<Vec<i128>> = weights.iter().map(|weight| weight.checked_mul(amount)).collect();
    let exact = exact?;
    let mut parts: Vec<i128> = exact.iter().map(|part| part / whole).collect();
    let left = usize::try_from(amount - parts.iter().sum::<i128>()).ok()?;
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|&at| Reverse((exact[at] % whole, weights[at])));
    for &lucky in order.iter().take(left) {
        parts[lucky] += 1;
    }
    parts.into_iter().map(|part| i64::try_from(part).ok().map(|part| Cents(part * total.0.signum()))).collect()
}

#[cfg(test)]
mod tests;
