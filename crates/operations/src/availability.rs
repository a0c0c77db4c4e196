//! Verfügbarkeit: which part of the agreed time a service was there. Exact, in seconds; planned maintenance does not count.
//!
//! A member takes a service at a number of places. An outage of the member as a whole hits them all, one of a site hits one;
//! each place has its own account, and the member's is their sum.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use crate::times::Times;

/// Seconds over all places.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Availability {
    pub agreed: i64,
    pub down: i64,
}

/// What happened to a service at one member: everywhere, or at a site by its key.
#[derive(Debug, Clone, Default)]
pub struct Happened {
    pub outages: BTreeMap<String, Times>,
    pub windows: BTreeMap<String, Times>,
}

/// `places`: at how many the member takes it. `counted`: the hours of service in the period asked for.
pub fn availability(counted: &Times, places: i64, happened: &Happened) -> Availability {
    let sites: Vec<&str> = happened.sites().collect();
    // Never fewer places than sites that something happened to.
    let others = (places - sites.len() as i64).max(0);
    let mut sum = Availability::default();
    for site in sites {
        sum += at_one_place(counted, happened, site);
    }
    let elsewhere = at_one_place(counted, happened, "");
    sum += Availability { agreed: elsewhere.agreed * others, down: elsewhere.down * others };
    sum
}

fn at_one_place(counted: &Times, happened: &Happened, site: &str) -> Availability {
    let agreed = counted.without(&here(&happened.windows, site));
    let down = agreed.meet(&here(&happened.outages, site));
    Availability { agreed: agreed.seconds(), down: down.seconds() }
}

/// What happened to the site itself and to the member as a whole.
fn here(happened: &BTreeMap<String, Times>, site: &str) -> Times {
    let keys = if site.is_empty() { vec![""] } else { vec!["", site] };
    keys.into_iter().filter_map(|key| happened.get(key)).flat_map(Times::spans).copied().collect()
}

impl Happened {
    fn sites(&self) -> impl Iterator<Item = &str> {
        let mut sites: Vec<&str> = self.outages.keys().chain(self.windows.keys()).map(String::as_str).collect();
        sites.sort_unstable();
        sites.dedup();
        sites.into_iter().filter(|site| !site.is_empty())
    }
}

impl Availability {
    pub fn up(self) -> i64 {
        self.agreed - self.down
    }

    /// In hundredths of a percent, cut off: 99.999 % is not 100 %. `None` where nothing was agreed.
    pub fn share(self) -> Option<i64> {
        (self.agreed > 0).then(|| (i128::from(self.up()) * 10_000 / i128::from(self.agreed)) as i64)
    }

    /// Compared exactly, not as it is shown.
    pub fn reaches(self, target: i64) -> bool {
        i128::from(self.up()) * 10_000 >= i128::from(self.agreed) * i128::from(target)
    }

    /// Seconds that may be missing.
    pub fn allowed(self, target: i64) -> i64 {
        (i128::from(self.agreed) * i128::from(10_000 - target) / 10_000) as i64
    }
}

impl AddAssign for Availability {
    fn add_assign(&mut self, other: Availability) {
        self.agreed += other.agreed;
        self.down += other.down;
    }
}

#[cfg(test)]
mod tests;
