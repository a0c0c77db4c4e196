//! The set of titles on one device, as numbers of the dictionary: kept packed, because a fleet has millions of them.

use std::collections::BTreeSet;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Titles(BTreeSet<u32>);

/// What came and what went between two sets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change {
    pub added: Vec<u32>,
    pub removed: Vec<u32>,
}

impl Titles {
    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn contains(&self, number: u32) -> bool {
        self.0.contains(&number)
    }

    pub fn iter(&self) -> impl Iterator<Item = u32> {
        self.0.iter().copied()
    }

    /// Ascending, each as the distance to the one before, seven bits a byte, the last byte without its high bit.
    pub fn pack(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.0.len() * 2);
        let mut before = 0;
        for number in self.iter() {
            let mut distance = number - before;
            while distance >= 0x80 {
                bytes.push(distance as u8 | 0x80);
                distance >>= 7;
            }
            bytes.push(distance as u8);
            before = number;
        }
        bytes
    }

    pub fn unpack(bytes: &[u8]) -> Titles {
        Titles(numbers(bytes).collect())
    }

    /// From `before` to this.
    pub fn since(&self, before: &Titles) -> Change {
        let missing = |of: &Titles, from: &Titles| of.0.difference(&from.0).copied().collect();
        Change { added: missing(self, before), removed: missing(before, self) }
    }
}

impl FromIterator<u32> for Titles {
    fn from_iter<I: IntoIterator<Item = u32>>(numbers: I) -> Titles {
        Titles(numbers.into_iter().collect())
    }
}

/// The numbers in a packed set, ascending, without making a set of them. A set cut off ends early; it never panics.
pub fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    let (mut rest, mut before) = (bytes.iter(), 0_u32);
    std::iter::from_fn(move || {
        let (mut distance, mut shift) = (0, 0);
        loop {
            let byte = *rest.next()?;
            distance |= u32::from(byte & 0x7f).checked_shl(shift)?;
            shift += 7;
            if byte < 0x80 {
                before = before.wrapping_add(distance);
                return Some(before);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn packed_and_unpacked_it_is_the_same(numbers in proptest::collection::btree_set(any::<u32>(), 0..200)) {
            let titles = Titles(numbers);
            prop_assert_eq!(Titles::unpack(&titles.pack()), titles);
        }

        #[test]
        fn any_bytes_are_some_set(bytes in proptest::collection::vec(any::<u8>(), 0..100)) {
            prop_assert!(Titles::unpack(&bytes).len() <= bytes.len());
        }

        #[test]
        fn a_change_leads_from_one_to_the_other(one in proptest::collection::btree_set(0u32..60, 0..40),
            other in proptest::collection::btree_set(0u32..60, 0..40)) {
            let change = Titles(other.clone()).since(&Titles(one.clone()));
            let kept = one.iter().filter(|number| !change.removed.contains(number));
            prop_assert_eq!(kept.chain(&change.added).copied().collect::<BTreeSet<u32>>(), other);
        }
    }

    #[test]
    fn a_thousand_titles_are_small() {
        let titles: Titles = (0..3000).step_by(3).collect();
        assert_eq!((titles.len(), titles.pack().len()), (1000, 1000));
    }
}
