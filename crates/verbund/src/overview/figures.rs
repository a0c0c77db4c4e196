//! The key figures of a day: what the association runs, and what of a newcomer is still in transition.

use base::MemberId;
use inventory::figures::Figures;

/// How many in all, and how many of them are still in transition.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub all: i64,
    pub moving: i64,
}

impl Count {
    fn plus(self, run: i64, moving: i64) -> Count {
        Count { all: self.all + run + moving, moving: self.moving + moving }
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
    /// `run`: what the inventory holds; `moving`: what the accession holds.
    pub(super) fn add(&mut self, run: &Figures, moving: &Figures) {
        self.sites = self.sites.plus(run.sites, moving.sites);
        self.users = self.users.plus(run.users, moving.users);
        self.admin = self.admin.plus(run.admin_devices, moving.admin_devices);
        self.school = self.school.plus(run.school_devices, moving.school_devices);
    }

    pub(super) fn is_moving(&self) -> bool {
        [self.sites, self.users, self.admin, self.school].iter().any(|count| count.moving > 0)
    }
}

/// The counts of one member out of both lists.
pub(super) fn of(member: MemberId, run: &[Figures], moving: &[Figures]) -> Counts {
    let find = |all: &[Figures]| all.iter().find(|one| one.member == member).copied().unwrap_or(Figures::none(member));
    let mut counts = Counts::default();
    counts.add(&find(run), &find(moving));
    counts
}

pub(super) fn sum(run: &[Figures], moving: &[Figures]) -> Counts {
    let nothing = Figures::none(MemberId::ASSOCIATION);
    let mut counts = Counts::default();
    run.iter().for_each(|one| counts.add(one, &nothing));
    moving.iter().for_each(|one| counts.add(&nothing, one));
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use agreement::demo::{BROME, HANKENSBUETTEL};

    fn figures(member: MemberId, sites: i64, users: i64) -> Figures {
        Figures { sites, users, ..Figures::none(member) }
    }

    #[test]
    fn a_newcomer_counts_from_its_first_day_and_is_called_what_it_is() {
        let run = [figures(BROME, 235, 1_138)];
        let moving = [figures(HANKENSBUETTEL, 35, 62)];
        let all = sum(&run, &moving);
        assert_eq!((all.sites, all.users), (Count { all: 270, moving: 35 }, Count { all: 1_200, moving: 62 }));
        assert!(all.is_moving() && !sum(&run, &[]).is_moving());
        assert_eq!(of(HANKENSBUETTEL, &run, &moving).sites, Count { all: 35, moving: 35 });
        assert_eq!(of(BROME, &run, &moving).users, Count { all: 1_138, moving: 0 });
    }
}
