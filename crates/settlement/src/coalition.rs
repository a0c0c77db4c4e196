//! Whether it pays to stay together: what groups of members would cost alone, against what they bear. For information; the
//! agreed key stays law. A group is a bit mask over the members, and `costs[mask]` what it would cost on its own.

use base::Cents;
use base::money::Share;

/// The group that comes closest to being cheaper alone, and by how much it is not. Below zero it would be cheaper alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Margin {
    pub group: usize,
    pub margin: Cents,
}

/// `None` for fewer than two members, or if `costs` does not name every group of them.
pub fn margin(costs: &[Cents], borne: &[Cents]) -> Option<Margin> {
    let groups = 1_usize.checked_shl(borne.len() as u32).filter(|groups| *groups == costs.len())?;
    let mut sums = vec![Cents(0); groups];
    for group in 1..groups {
        let last = group.trailing_zeros() as usize;
        sums[group] = sums[group & (group - 1)] + borne[last];
    }
    let margins = (1..groups - 1).map(|group| Margin { group, margin: costs[group] - sums[group] });
    margins.min_by_key(|margin| margin.margin)
}

/// Each member's Shapley value in cents, exact: what it adds to the costs, averaged over all orders of joining.
/// `None` for more than 20 members, or where a member would have to be paid.
pub fn shapley(costs: &[Cents]) -> Option<Vec<Share>> {
    let members = costs.len().checked_ilog2().filter(|members| costs.len() == 1 << members && *members <= 20)?;
    let factorial = |n: u32| (1..=i128::from(n)).product::<i128>();
    // In how many orders exactly this group comes before a certain member.
    let orders: Vec<i128> = (0..members).map(|size| factorial(size) * factorial(members - size - 1)).collect();
    let value = |member: u32| {
        let without = (0..costs.len()).filter(|group| group & (1 << member) == 0);
        let added = |group: usize| i128::from(costs[group | 1 << member].0 - costs[group].0);
        without.map(|group| orders[group.count_ones() as usize] * added(group)).sum::<i128>()
    };
    (0..members).map(|member| Share::of(value(member), factorial(members))).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use base::money::split;
    use serde::Deserialize;

    use super::*;

    /// Computed outside (data/planning/settlement): costs of all 128 groups of seven members.
    #[derive(Deserialize)]
    struct Game {
        users: Vec<u64>,
        cost: BTreeMap<usize, Cents>,
        shapley: Vec<Share>,
        shapley_cents: Vec<Cents>,
        key_users: Vec<Cents>,
        worst_excess: BTreeMap<String, (f64, usize)>,
    }

    #[test]
    fn a_game_of_seven() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/planning/settlement/cost_game_7.json");
        let Ok(text) = std::fs::read_to_string(path) else {
            return eprintln!("SKIPPED: {path} is not here");
        };
        let game: Game = serde_json::from_str(&text).unwrap();
        let costs: Vec<Cents> = game.cost.into_values().collect();
        let together = costs[127];
        assert_eq!(shapley(&costs).unwrap(), game.shapley);
        assert_eq!(split(together, &game.shapley).unwrap(), game.shapley_cents);
        assert_eq!(split(together, &game.users).unwrap(), game.key_users);
        for (rule, borne) in [("shapley", &game.shapley_cents), ("key_users", &game.key_users)] {
            let (excess, group) = game.worst_excess[rule];
            let margin = margin(&costs, borne).unwrap();
            assert_eq!(margin.group, group, "{rule}");
            assert!((margin.margin.0 as f64 - excess).abs() < 1.0, "{rule}: {margin:?}");
        }
    }

    #[test]
    fn groups_that_do_not_fit_are_no_game() {
        assert_eq!(margin(&[Cents(0), Cents(1)], &[Cents(1)]), None);
        assert_eq!(margin(&[Cents(0); 4], &[Cents(1); 3]), None);
        assert_eq!(shapley(&[Cents(0); 3]), None);
        assert_eq!(shapley(&[]), None);
    }
}
