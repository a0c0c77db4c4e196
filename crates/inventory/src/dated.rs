//! Things that are so or are not so, each from a day on: addresses, facts. A turn leads from what is so to what shall be.

use std::collections::BTreeSet;

use base::Day;

#[derive(Debug, PartialEq, Eq)]
pub struct Turn<K> {
    /// So since an earlier day, and today no longer.
    pub ended: Vec<(K, Day)>,
    /// So only since today: as if it had never been.
    pub dropped: Vec<K>,
    pub begun: Vec<K>,
}

impl<K> Turn<K> {
    pub fn is_empty(&self) -> bool {
        self.ended.is_empty() && self.dropped.is_empty() && self.begun.is_empty()
    }
}

/// `now`: what is so, since when.
pub fn turn<K: Ord + Clone>(now: Vec<(K, Day)>, wanted: &BTreeSet<K>, today: Day) -> Turn<K> {
    let there: BTreeSet<&K> = now.iter().map(|(key, _)| key).collect();
    let begun = wanted.iter().filter(|key| !there.contains(key)).cloned().collect();
    let gone = now.into_iter().filter(|(key, _)| !wanted.contains(key));
    let (dropped, ended): (Vec<_>, Vec<_>) = gone.partition(|(_, since)| *since >= today);
    Turn { ended, dropped: dropped.into_iter().map(|(key, _)| key).collect(), begun }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_today_leaves_no_trace_when_it_goes_today() {
        let (march, april) = (Day::of(2020, 3, 1), Day::of(2020, 4, 1));
        let now = vec![("stays", march), ("goes", march), ("came today", april)];
        let turn = turn(now, &BTreeSet::from(["stays", "new"]), april);
        assert_eq!(turn, Turn { ended: vec![("goes", march)], dropped: vec!["came today"], begun: vec!["new"] });
    }
}
