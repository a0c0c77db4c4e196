//! What rests on what. If the lower one falls, everything above it falls, too.

pub mod drawing;

use std::collections::{BTreeMap, BTreeSet};

use base::{Day, Period};

use crate::node::NodeId;

type Neighbours = BTreeMap<NodeId, BTreeSet<NodeId>>;

/// What rested on what, and from when to when.
#[derive(Debug, Clone, Default)]
pub struct Links(Vec<(NodeId, NodeId, Period)>);

/// From upper, lower, and the time.
impl FromIterator<(NodeId, NodeId, Period)> for Links {
    fn from_iter<I: IntoIterator<Item = (NodeId, NodeId, Period)>>(links: I) -> Links {
        Links(links.into_iter().collect())
    }
}

impl Links {
    pub fn on(&self, day: Day) -> Graph {
        self.0.iter().filter(|(.., period)| period.contains(day)).map(|(upper, lower, _)| (*upper, *lower)).collect()
    }
}

#[derive(Debug, Clone, Default)]
pub struct Graph {
    below: Neighbours,
    above: Neighbours,
}

/// From pairs of upper and lower.
impl FromIterator<(NodeId, NodeId)> for Graph {
    fn from_iter<I: IntoIterator<Item = (NodeId, NodeId)>>(pairs: I) -> Graph {
        let mut graph = Graph::default();
        for (upper, lower) in pairs {
            graph.below.entry(upper).or_default().insert(lower);
            graph.above.entry(lower).or_default().insert(upper);
        }
        graph
    }
}

impl Graph {
    /// Everything it rests on, directly or not.
    pub fn rests_on(&self, node: NodeId) -> BTreeSet<NodeId> {
        reach(&self.below, node)
    }

    /// Everything that falls if it falls.
    pub fn falls_with(&self, node: NodeId) -> BTreeSet<NodeId> {
        reach(&self.above, node)
    }

    pub fn directly_below(&self, node: NodeId) -> impl Iterator<Item = NodeId> {
        self.below.get(&node).into_iter().flatten().copied()
    }

    /// A new link must not make a thing rest on itself.
    pub fn may_rest(&self, upper: NodeId, lower: NodeId) -> bool {
        upper != lower && !self.rests_on(lower).contains(&upper)
    }
}

fn reach(links: &Neighbours, from: NodeId) -> BTreeSet<NodeId> {
    let mut reached = BTreeSet::new();
    let mut next = vec![from];
    while let Some(node) = next.pop() {
        next.extend(links.get(&node).into_iter().flatten().copied().filter(|other| reached.insert(*other)));
    }
    reached.remove(&from);
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn node(number: u128) -> NodeId {
        NodeId(uuid::Uuid::from_u128(number))
    }

    pub(super) fn graph(pairs: &[(u128, u128)]) -> Graph {
        pairs.iter().map(|(upper, lower)| (node(*upper), node(*lower))).collect()
    }

    fn set(numbers: &[u128]) -> BTreeSet<NodeId> {
        numbers.iter().copied().map(node).collect()
    }

    /// 1 mail and 2 files rest on 3 hosts; hosts on 4 storage and 5 network; 1 on 5, too; 6 is beside.
    const HOUSE: &[(u128, u128)] = &[(1, 3), (2, 3), (3, 4), (3, 5), (1, 5), (6, 7)];

    #[test]
    fn what_falls_if_it_falls() {
        let house = graph(HOUSE);
        assert_eq!(house.rests_on(node(1)), set(&[3, 4, 5]));
        assert_eq!(house.falls_with(node(5)), set(&[1, 2, 3]));
        assert_eq!(house.falls_with(node(1)), set(&[]));
        assert_eq!(house.rests_on(node(9)), set(&[]));
    }

    #[test]
    fn nothing_rests_on_itself() {
        let house = graph(HOUSE);
        assert!(house.may_rest(node(2), node(5)));
        assert!(!house.may_rest(node(4), node(1)));
        assert!(!house.may_rest(node(4), node(4)));
        assert_eq!(graph(&[(1, 2), (2, 1)]).rests_on(node(1)), set(&[2]), "a ring does not turn for ever");
    }
}
