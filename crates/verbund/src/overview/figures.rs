//! The key figures of a day: what the association runs, and what of a newcomer is still in transition.

use accession::transition::Transition;
use base::MemberId;
use inventory::figures::Figures;

/// How many in all, and how many of them are still in transition.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub all: i64,
    pub moving: i64,
}

impl Count {
    fn add(&mut self, all: i64, moving: i64) {
        self.all += all;
        self.moving += moving;
    }
}

/// What one member has, or all together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub sites: Count,
    pub users: Count,
    pub admin: Count,
    pub school: Count,
}

impl Counts {
    /// What the inventory holds.
    fn run(&mut self, run: &Figures) {
        self.sites.add(run.sites, 0);
        self.users.add(run.users, 0);
        self.admin.add(run.admin_devices, 0);
        self.school.add(run.school_devices, 0);
    }

    /// What the accession holds: it counts, and as far as it has not moved by the day it is in transition.
    fn newcomer(&mut self, newcomer: &Transition) {
        let (outside, moving) = (newcomer.outside, newcomer.in_transition);
        self.sites.add(outside.sites, moving.sites);
        self.users.add(outside.users, moving.users);
        self.admin.add(outside.admin_devices, moving.admin_devices);
        self.school.add(outside.school_devices, moving.school_devices);
    }

    pub(super) fn is_moving(&self) -> bool {
        [self.sites, self.users, self.admin, self.school].iter().any(|count| count.moving > 0)
    }
}

/// The counts of one member out of both lists.
pub(super) fn of(member: MemberId, run: &[Figures], newcomers: &[Transition]) -> Counts {
    let mut counts = Counts::default();
    run.iter().filter(|one| one.member == member).for_each(|one| counts.run(one));
    newcomers.iter().filter(|one| one.member == member).for_each(|one| counts.newcomer(one));
    counts
}

pub(super) fn sum(run: &[Figures], newcomers: &[Transition]) -> Counts {
    let mut counts = Counts::default();
    run.iter().for_each(|one| counts.run(one));
    newcomers.iter().for_each(|one| counts.newcomer(one));
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use accession::accession::AccessionId;
    use agreement::demo::{BROME, HANKENSBUETTEL};

    fn figures(member: MemberId, sites: i64, users: i64) -> Figures {
        Figures { sites, users, ..Figures::none(member) }
    }

    fn newcomer(outside: i64, in_transition: i64) -> Transition {
        let counts = |sites| accession::counts::Counts { sites, users: 2 * sites, ..Default::default() };
        Transition {
            member: HANKENSBUETTEL,
            accession: AccessionId(uuid::Uuid::nil()),
            outside: counts(outside),
            in_transition: counts(in_transition),
        }
    }

    #[test]
    fn a_newcomer_counts_from_its_first_day_and_is_called_what_it_is() {
        let run = [figures(BROME, 235, 1_138)];
        let moving = [newcomer(35, 35)];
        let all = sum(&run, &moving);
        assert_eq!((all.sites, all.users), (Count { all: 270, moving: 35 }, Count { all: 1_208, moving: 70 }));
        assert!(all.is_moving() && !sum(&run, &[]).is_moving());
        assert_eq!(of(HANKENSBUETTEL, &run, &moving).sites, Count { all: 35, moving: 35 });
        assert_eq!(of(BROME, &run, &moving).users, Count { all: 1_138, moving: 0 });
        // Planned to be through: it counts, and nothing is in transition any more.
        assert_eq!(sum(&run, &[newcomer(35, 0)]).sites, Count { all: 270, moving: 0 });
    }
}
