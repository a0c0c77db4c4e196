//! Which site gets which block: at most one that it wishes, disjoint from the others', and room for all. Sites whose wishes do not
//! touch each other's are decided apart; within such a group all ways are tried, cut off where even the best rest cannot win.

use ipnet::Ipv4Net;

use super::{Candidate, Space};

/// Enough for every group of wishes seen; beyond it the best so far is taken and not called proven.
const STEPS: u64 = 5_000_000;

/// A block per site. None if the free space does not hold them all.
pub(super) fn best(free: &Space, candidates: &[Vec<Candidate>], lengths: &[u8]) -> Option<(Vec<Ipv4Net>, bool)> {
    let mut wishes: Vec<Option<Ipv4Net>> = vec![None; lengths.len()];
    let mut proven = true;
    for group in groups(candidates) {
        let mut search = Search::over(candidates, group, None);
        search.step(0, 0);
        proven &= search.steps < STEPS;
        search.write(&mut wishes);
    }
    if let Some(blocks) = settled(free, &wishes, lengths) {
        return Some((blocks, proven));
    }
    // The wishes together leave no room for those without: now they depend on each other.
    let mut search = Search::over(candidates, (0..lengths.len()).collect(), Some((free, lengths)));
    search.step(0, 0);
    search.write(&mut wishes);
    Some((settled(free, &wishes, lengths)?, search.steps < STEPS))
}

/// Sites that wish for overlapping blocks, directly or by way of others.
fn groups(candidates: &[Vec<Candidate>]) -> Vec<Vec<usize>> {
    let mut group: Vec<usize> = (0..candidates.len()).collect();
    for (a, wishes) in candidates.iter().enumerate() {
        for (b, others) in candidates.iter().enumerate().skip(a + 1) {
            if wishes.iter().any(|wish| others.iter().any(|other| overlap(wish.block, other.block))) {
                let (from, to) = (group[b], group[a]);
                group.iter_mut().filter(|of| **of == from).for_each(|of| *of = to);
            }
        }
    }
    let numbers: std::collections::BTreeSet<usize> = group.iter().copied().collect();
    numbers.into_iter().map(|number| (0..group.len()).filter(|at| group[*at] == number).collect()).collect()
}

fn overlap(a: Ipv4Net, b: Ipv4Net) -> bool {
    a.contains(&b) || b.contains(&a)
}

/// Those with a wish where they wish, the others into what is left, the largest first.
fn settled(free: &Space, wishes: &[Option<Ipv4Net>], lengths: &[u8]) -> Option<Vec<Ipv4Net>> {
    let mut free = free.clone();
    for block in wishes.iter().flatten() {
        free.take(*block);
    }
    let mut blocks = wishes.to_vec();
    let mut without: Vec<usize> = (0..wishes.len()).filter(|at| wishes[*at].is_none()).collect();
    without.sort_by_key(|at| lengths[*at]);
    for at in without {
        blocks[at] = Some(free.place(lengths[at])?);
    }
    blocks.into_iter().collect()
}

struct Search<'c> {
    candidates: &'c [Vec<Candidate>],
    /// Sites in the order in which they are decided: those with the most to win first.
    sites: Vec<usize>,
    /// The most that the sites from here on can keep.
    rest: Vec<u64>,
    /// Only counts if all sites find room.
    room: Option<(&'c Space, &'c [u8])>,
    chosen: Vec<Option<Ipv4Net>>,
    best: Option<(u64, Vec<Option<Ipv4Net>>)>,
    steps: u64,
}

impl<'c> Search<'c> {
    fn over(
        candidates: &'c [Vec<Candidate>],
        mut sites: Vec<usize>,
        room: Option<(&'c Space, &'c [u8])>,
    ) -> Search<'c> {
        let most = |site: &usize| candidates[*site].first().map_or(0, |candidate| candidate.kept);
        sites.sort_by_key(|site| std::cmp::Reverse(most(site)));
        let mut rest: Vec<u64> = vec![0; sites.len() + 1];
        for at in (0..sites.len()).rev() {
            rest[at] = rest[at + 1] + most(&sites[at]);
        }
        let chosen = vec![None; sites.len()];
        Search { candidates, sites, rest, room, chosen, best: None, steps: 0 }
    }

    fn step(&mut self, at: usize, kept: u64) {
        self.steps += 1;
        let beaten = self.best.as_ref().is_some_and(|(best, _)| kept + self.rest[at] <= *best);
        if beaten || self.steps > STEPS {
            return;
        }
        if at == self.sites.len() {
            if self.has_room() {
                self.best = Some((kept, self.chosen.clone()));
            }
            return;
        }
        let candidates = self.candidates;
        for candidate in &candidates[self.sites[at]] {
            if self.chosen[..at].iter().flatten().all(|taken| !overlap(*taken, candidate.block)) {
                self.chosen[at] = Some(candidate.block);
                self.step(at + 1, kept + candidate.kept);
            }
        }
        self.chosen[at] = None;
        self.step(at + 1, kept);
    }

    fn has_room(&self) -> bool {
        let Some((free, lengths)) = self.room else { return true };
        let mut wishes = vec![None; lengths.len()];
        for (site, block) in self.sites.iter().zip(&self.chosen) {
            wishes[*site] = *block;
        }
        settled(free, &wishes, lengths).is_some()
    }

    fn write(&self, wishes: &mut [Option<Ipv4Net>]) {
        for (at, site) in self.sites.iter().enumerate() {
            wishes[*site] = self.best.as_ref().and_then(|(_, chosen)| chosen[at]);
        }
    }
}
