//! Before an exception ends, those who need it are told: 30, 14, 7 and 1 days before, each at most once.

use std::collections::BTreeSet;

use base::Day;

use crate::exception::Exception;

/// Days before the end.
pub const STEPS: [i64; 4] = [30, 14, 7, 1];

impl Exception {
    /// In force, and nothing that was accepted goes on from it: how many days are left after this one.
    pub fn days_left(&self, all: &[Exception], day: Day) -> Option<i64> {
        let goes_on = self.successor(all).is_some_and(|next| next.decision.is_some() && next.last_day >= day);
        (self.in_force(day) && !goes_on).then(|| day.days_until(self.last_day))
    }

    /// The step that has to be told on that day. `told`: those of this exception that were. What was missed is not made up for.
    pub fn due_notice(&self, all: &[Exception], told: &BTreeSet<i64>, day: Day) -> Option<i64> {
        let left = self.days_left(all, day)?;
        let step = STEPS.into_iter().filter(|step| left <= *step).min()?;
        told.iter().all(|told| *told > step).then_some(step)
    }
}

/// What ends next: exceptions in force of which not more than so many days are left, the first one first.
pub fn ending(all: &[Exception], day: Day, within: i64) -> Vec<(&Exception, i64)> {
    let left = |e| Some((e, Exception::days_left(e, all, day)?));
    let mut ending: Vec<(&Exception, i64)> = all.iter().filter_map(left).filter(|(_, left)| *left <= within).collect();
    ending.sort_by_key(|(e, left)| (*left, e.id.0));
    ending
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::exception::tests::{accepted, day, person, printer_driver};
    use crate::renewal::Renewed;

    /// In force from 12 March.
    fn until(last_day: &str) -> Exception {
        Exception { last_day: day(last_day), ..accepted() }
    }

    #[test]
    fn when_is_told_what() {
        let exception = until("2020-06-30");
        for (on, told, due) in [
            ("2020-05-30", vec![], None), // 31 days
            ("2020-05-31", vec![], Some(30)),
            ("2020-05-31", vec![30], None),
            ("2020-06-15", vec![30], None),
            ("2020-06-16", vec![30], Some(14)),
            ("2020-06-23", vec![30, 14], Some(7)),
            ("2020-06-29", vec![30, 14, 7], Some(1)),
            ("2020-06-30", vec![30, 14, 7], Some(1)), // the last day, if nobody looked the day before
            ("2020-06-30", vec![30, 14, 7, 1], None),
            ("2020-07-01", vec![], None), // over
        ] {
            let told = told.into_iter().collect();
            assert_eq!(exception.due_notice(&[], &told, day(on)), due, "{on}");
        }
    }

    #[test]
    fn who_goes_on_is_not_told() {
        let old = until("2020-03-21");
        let renewed = Some(Renewed { from: old.id, began: day("2020-03-12") });
        let id = crate::exception::ExceptionId(uuid::Uuid::from_u128(77));
        let asked = Exception { id, renewed, decision: None, last_day: day("2020-03-30"), ..old.clone() };
        let today = day("2020-03-20");
        assert_eq!(old.days_left(std::slice::from_ref(&asked), today), Some(1), "nobody has decided yet");
        let granted = Exception { decision: asked.accept(person(2), today, &printer_driver()).ok(), ..asked };
        let all = [old, granted];
        assert_eq!(ending(&all, today, 30).iter().map(|(e, left)| (e.id, *left)).collect::<Vec<_>>(), [(id, 10)]);
        assert_eq!(ending(&all, today, 9), []);
    }

    proptest! {
        /// On whichever days somebody looks: each step at most once, always a smaller one, and nothing when it is over.
        #[test]
        fn at_most_once_for_each_step(mut looks in prop::collection::vec(0..130i64, 0..60)) {
            looks.sort();
            let exception = until("2020-06-30");
            let (mut told, mut order) = (BTreeSet::new(), Vec::new());
            for after in looks.iter().copied() {
                let today = day("2020-03-12").plus_days(after);
                if let Some(step) = exception.due_notice(&[], &told, today) {
                    prop_assert!(exception.in_force(today) && today.days_until(exception.last_day) <= step);
                    prop_assert!(told.insert(step));
                    order.push(step);
                }
            }
            prop_assert!(order.is_sorted_by(|a, b| a > b));
            let somebody_looked = looks.iter().any(|after| (80..=110).contains(after));
            prop_assert_eq!(!order.is_empty(), somebody_looked);
        }
    }
}
