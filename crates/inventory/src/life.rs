//! The life of a device: which step may follow which.

use crate::words;

words! {
    /// A step in the life of a device. "Lent" is a device that somebody took home against signature.
    pub enum Step {
        Ordered = "ordered",
        InStock = "in-stock",
        InUse = "in-use",
        InRepair = "in-repair",
        Lent = "lent",
        Retired = "retired",
        Disposed = "disposed",
    }
}

impl Step {
    /// The first step of a device that becomes known: everything but its end.
    pub fn can_begin(self) -> bool {
        self != Step::Disposed
    }

    /// What may follow. Nothing comes back from disposal, and nothing is disposed of that was not retired first.
    pub fn next(self) -> &'static [Step] {
        use Step::*;
        match self {
            Ordered => &[InStock, InUse],
            InStock => &[InUse, Lent, InRepair, Retired],
            InUse => &[InStock, Lent, InRepair, Retired],
            InRepair => &[InUse, InStock, Lent, Retired],
            Lent => &[InUse, InStock, InRepair, Retired],
            Retired => &[InStock, InUse, Disposed],
            Disposed => &[],
        }
    }

    /// Works for somebody, or would if it were not just being mended: what is counted and what is paid for.
    pub fn in_service(self) -> bool {
        matches!(self, Step::InUse | Step::InRepair | Step::Lent)
    }
}

#[cfg(test)]
mod tests {
    use super::Step::{self, *};

    #[test]
    fn what_may_follow_what() {
        for (from, to, may) in [
            (Ordered, InStock, true),
            (Ordered, Retired, false),
            (InStock, InUse, true),
            (InUse, InRepair, true),
            (InUse, Disposed, false),
            (Lent, InStock, true),
            (Retired, InUse, true),
            (Retired, Disposed, true),
            (Disposed, InUse, false),
            (InUse, Ordered, false),
        ] {
            assert_eq!(from.next().contains(&to), may, "{from:?} -> {to:?}");
        }
    }

    #[test]
    fn every_step_but_the_first_is_reached_and_only_the_last_is_the_end() {
        for step in Step::ALL {
            assert_eq!(step.next().is_empty(), *step == Disposed);
            let reached = Step::ALL.iter().any(|from| from.next().contains(step));
            assert_eq!(reached, *step != Ordered, "{step:?}");
            assert!(!step.next().contains(step));
        }
    }
}
