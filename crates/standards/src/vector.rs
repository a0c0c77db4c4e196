//! The packed row of a device: for each setting the number of the value that was found, two bytes each. What is expected depends
//! on where a device stands and not on the device, so nothing else has to be kept a million times.

use std::collections::HashMap;

use crate::value::Value;

/// Numbers of found values by the slots of the settings; 0 and whatever lies behind its end: nothing is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Vector(Vec<u8>);

/// The values that were ever found, setting by setting; a value's number is its place, from 1 on. Only added to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dictionary {
    values: HashMap<usize, Vec<Value>>,
    numbers: HashMap<(usize, Value), u16>,
    fresh: Vec<(usize, u16)>,
}

impl Vector {
    pub fn unpack(bytes: Vec<u8>) -> Vector {
        Vector(bytes)
    }

    pub fn packed(&self) -> Vec<u8> {
        self.0.clone()
    }

    pub fn number(&self, slot: usize) -> u16 {
        match self.0.get(2 * slot..2 * slot + 2) {
            Some(&[low, high]) => u16::from_le_bytes([low, high]),
            _ => 0,
        }
    }

    /// Slots about which something is known, with the numbers of the values.
    pub fn known(&self) -> impl Iterator<Item = (usize, u16)> {
        let numbers = self.0.as_chunks::<2>().0.iter().map(|bytes| u16::from_le_bytes(*bytes));
        numbers.enumerate().filter(|(_, number)| *number > 0)
    }

    /// 0 is left out at the end, so that equal rows are equal bytes.
    pub fn of(numbers: impl IntoIterator<Item = (usize, u16)>) -> Vector {
        let mut bytes = Vec::new();
        for (slot, number) in numbers.into_iter().filter(|(_, number)| *number > 0) {
            bytes.resize(bytes.len().max(2 * slot + 2), 0);
            bytes[2 * slot..2 * slot + 2].copy_from_slice(&number.to_le_bytes());
        }
        Vector(bytes)
    }
}

impl Dictionary {
    /// Takes up a value that is kept already; they come in the order of their numbers.
    pub fn take_up(&mut self, slot: usize, value: Value) -> u16 {
        let known = self.values.entry(slot).or_default();
        known.push(value.clone());
        // More than 65,535 values of one setting are a setting without sense; the rest is taken for unknown.
        let number = u16::try_from(known.len()).unwrap_or(0);
        self.numbers.insert((slot, value), number);
        number
    }

    /// The number of a value, a new one if it was never found before.
    pub fn number_of(&mut self, slot: usize, value: Value) -> u16 {
        if let Some(number) = self.numbers.get(&(slot, value.clone())) {
            return *number;
        }
        let number = self.take_up(slot, value);
        self.fresh.push((slot, number));
        number
    }

    pub fn value(&self, slot: usize, number: u16) -> Option<&Value> {
        self.values.get(&slot)?.get(usize::from(number).checked_sub(1)?)
    }

    /// All values ever found of a setting, by number.
    pub fn values(&self, slot: usize) -> impl Iterator<Item = &Value> {
        self.values.get(&slot).into_iter().flatten()
    }

    /// What has to be kept since it was read.
    pub fn fresh(&self) -> impl Iterator<Item = (usize, u16, &Value)> {
        self.fresh.iter().filter_map(|(slot, number)| Some((*slot, *number, self.value(*slot, *number)?)))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_packed_is_read_again(numbers in prop::collection::btree_map(0..200usize, 0..u16::MAX, 0..60)) {
            let vector = Vector::unpack(Vector::of(numbers.clone()).packed());
            for slot in 0..210 {
                prop_assert_eq!(vector.number(slot), numbers.get(&slot).copied().unwrap_or(0));
            }
        }

        #[test]
        fn the_order_of_arrival_does_not_change_a_byte(numbers in prop::collection::vec(1..u16::MAX, 0..60)) {
            let forwards = Vector::of(numbers.iter().copied().enumerate());
            let backwards = Vector::of(numbers.iter().copied().enumerate().collect::<Vec<_>>().into_iter().rev());
            prop_assert_eq!(forwards, backwards);
        }
    }

    #[test]
    fn a_value_keeps_its_number() {
        let mut known = Dictionary::default();
        let (ten, twelve) = (Value::Number(10), Value::Number(12));
        assert_eq!(known.take_up(3, ten.clone()), 1);
        assert_eq!(
            [(3, &twelve), (3, &ten), (4, &ten)].map(|(slot, value)| known.number_of(slot, value.clone())),
            [2, 1, 1]
        );
        assert_eq!(known.value(3, 2), Some(&twelve));
        assert_eq!(known.fresh().collect::<Vec<_>>(), [(3, 2, &twelve), (4, 1, &ten)]);
        assert_eq!((known.value(3, 0), known.value(3, 3)), (None, None));
    }
}
