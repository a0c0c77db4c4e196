//! How many different values there really are. For settings without a prescribed value it says what uniformity says for the
//! others: one in forty printer models that stands once weighs less than four that stand everywhere.

use std::collections::BTreeMap;

use crate::count::Histogram;
use crate::setting::Setting;
use crate::uniformity::Permille;

/// How many devices have which value of one setting, by the number of the value. Of whom nothing is known is not among them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Variety(BTreeMap<u16, i64>);

/// Tenths, rounded up: 1.0 means that all have the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, utoipa::ToSchema)]
pub struct Tenths(pub i64);

impl Variety {
    pub fn of<'a>(counts: impl Iterator<Item = &'a Histogram>, setting: &Setting) -> Variety {
        let mut sum = BTreeMap::new();
        for (number, count) in counts.flat_map(|counts| counts.of(setting.slot)).filter(|(number, _)| *number > 0) {
            *sum.entry(number).or_default() += count;
        }
        sum.retain(|_, count| *count > 0);
        Variety(sum)
    }

    /// The values by number, the most frequent first.
    pub fn values(&self) -> Vec<(u16, i64)> {
        let mut values: Vec<(u16, i64)> = self.0.iter().map(|(number, count)| (*number, *count)).collect();
        values.sort_by_key(|(number, count)| (-count, *number));
        values
    }

    /// Devices of which the value is known.
    pub fn known(&self) -> i64 {
        self.0.values().sum()
    }

    /// 1 / Σ p²: so many values, all equally frequent, would be as mixed as these.
    pub fn effective(&self) -> Option<Tenths> {
        let (all, squares) = (i128::from(self.known()), self.sum(|count| count * count));
        (all > 0).then(|| Tenths((10 * all * all).div_euclid(squares) as i64 + i64::from(10 * all * all % squares > 0)))
    }

    /// Simpson: how often two devices picked at random have the same value. One device is no pair.
    pub fn agreement(&self) -> Option<Permille> {
        let all = i128::from(self.known());
        (all > 1).then(|| Permille((1000 * self.sum(|count| count * (count - 1)) / (all * (all - 1))) as i64))
    }

    fn sum(&self, of: impl Fn(i128) -> i128) -> i128 {
        self.0.values().map(|count| of(i128::from(*count))).sum()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn variety(counts: &[i64]) -> Variety {
        Variety(counts.iter().enumerate().filter(|(_, n)| **n > 0).map(|(at, n)| (at as u16 + 1, *n)).collect())
    }

    #[test]
    fn by_hand() {
        for (counts, effective, agreement) in [
            (vec![], None, None),
            (vec![1], Some(10), None),
            (vec![7], Some(10), Some(1000)),
            (vec![5, 5], Some(20), Some(444)),       // 2 * 5 * 4 / (10 * 9)
            (vec![3, 3, 3, 3], Some(40), Some(181)), // 4 * 3 * 2 / (12 * 11)
            (vec![99, 1], Some(11), Some(980)),      // 10000 / 9802 = 1.02
            (vec![90, 5, 5], Some(13), Some(813)),   // 10000 / 8150 = 1.23
        ] {
            let variety = variety(&counts);
            assert_eq!(variety.effective(), effective.map(Tenths), "{counts:?}");
            assert_eq!(variety.agreement(), agreement.map(Permille), "{counts:?}");
        }
        assert_eq!(variety(&[2, 9, 2]).values(), [(2, 9), (1, 2), (3, 2)]);
    }

    proptest! {
        #[test]
        fn between_one_and_all_of_them(counts in prop::collection::vec(1..5_000i64, 1..40)) {
            let (variety, kinds) = (variety(&counts), counts.len() as i64);
            let effective = variety.effective().unwrap();
            prop_assert!(Tenths(10) <= effective && effective <= Tenths(10 * kinds));
            prop_assert_eq!(effective == Tenths(10), kinds == 1);
            if let Some(agreement) = variety.agreement() {
                prop_assert_eq!(agreement == Permille(1000), kinds == 1);
            }
        }

        /// Who replaces one model by another that is there already makes the house simpler.
        #[test]
        fn two_that_become_one_never_mix_more(counts in prop::collection::vec(1..5_000i64, 2..40)) {
            let merged = [&[counts[0] + counts[1]], &counts[2..]].concat();
            prop_assert!(variety(&merged).effective() <= variety(&counts).effective());
            prop_assert!(variety(&merged).agreement() >= variety(&counts).agreement());
        }
    }
}
