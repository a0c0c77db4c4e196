//! Free space as aligned pieces, and how networks are laid into it. Sizes are powers of two, so the largest first into the
//! smallest piece that holds it is not a guess: if anything fits, this does.

use ipnet::Ipv4Net;

use super::Subnet;

/// Free, disjoint, aligned pieces.
#[derive(Debug, Clone)]
pub struct Space {
    pieces: Vec<Ipv4Net>,
}

impl Space {
    /// The pool without what is used.
    pub fn of(pool: Ipv4Net, used: &[Ipv4Net]) -> Space {
        let mut space = Space { pieces: vec![pool.trunc()] };
        for taken in used {
            space.take(taken.trunc());
        }
        space
    }

    pub fn holds(&self, net: Ipv4Net) -> bool {
        self.pieces.iter().any(|piece| piece.contains(&net))
    }

    /// Cuts a network out of the free space; what is not free is left alone.
    pub fn take(&mut self, net: Ipv4Net) {
        self.pieces.retain(|piece| !net.contains(piece));
        if let Some(at) = self.pieces.iter().position(|piece| piece.contains(&net)) {
            let mut piece = self.pieces.swap_remove(at);
            while piece.prefix_len() < net.prefix_len() {
                let Ok(mut halves) = piece.subnets(piece.prefix_len() + 1) else { return };
                let (Some(low), Some(high)) = (halves.next(), halves.next()) else { return };
                let (with, without) = if low.contains(&net) { (low, high) } else { (high, low) };
                self.pieces.push(without);
                piece = with;
            }
        }
    }

    /// Lays a network of this length into the smallest piece that holds it, the first of equals.
    pub fn place(&mut self, length: u8) -> Option<Ipv4Net> {
        let fitting = self.pieces.iter().filter(|piece| piece.prefix_len() <= length);
        let piece = *fitting.max_by_key(|piece| (piece.prefix_len(), std::cmp::Reverse(piece.network())))?;
        let net = Ipv4Net::new(piece.network(), length).ok()?;
        self.take(net);
        Some(net)
    }
}

/// Lays all networks into the block; those that may stay and lie in it stay, as many hosts of them as possible.
pub(super) fn fit(block: Ipv4Net, subnets: &[Subnet], stay: bool) -> Option<Vec<Ipv4Net>> {
    let lies_in = |subnet: &Subnet| {
        stay && subnet.may_stay && subnet.new_len == subnet.prefix.prefix_len() && block.contains(&subnet.prefix)
    };
    let staying: Vec<usize> = (0..subnets.len()).filter(|at| lies_in(&subnets[*at])).collect();
    choices(&staying, subnets).into_iter().find_map(|kept| around(block, subnets, &kept))
}

/// Which of them stay, the most hosts first: all subsets of few, and of many only all or none.
fn choices(staying: &[usize], subnets: &[Subnet]) -> Vec<Vec<usize>> {
    const FEW: usize = 10;
    if staying.len() > FEW {
        return vec![staying.to_vec(), Vec::new()];
    }
    let subset =
        |bits: usize| staying.iter().enumerate().filter(|(bit, _)| bits & (1 << bit) != 0).map(|(_, at)| *at).collect();
    let mut all: Vec<Vec<usize>> = (0..1usize << staying.len()).map(subset).collect();
    all.sort_by_key(|kept| std::cmp::Reverse(kept.iter().map(|at| subnets[*at].hosts).sum::<u64>()));
    all
}

fn around(block: Ipv4Net, subnets: &[Subnet], kept: &[usize]) -> Option<Vec<Ipv4Net>> {
    let mut free = Space::of(block, &[]);
    let mut new: Vec<Option<Ipv4Net>> = vec![None; subnets.len()];
    for at in kept {
        if !free.holds(subnets[*at].prefix) {
            return None;
        }
        free.take(subnets[*at].prefix);
        new[*at] = Some(subnets[*at].prefix);
    }
    let mut others: Vec<usize> = (0..subnets.len()).filter(|at| new[*at].is_none()).collect();
    others.sort_by_key(|at| subnets[*at].new_len);
    for at in others {
        new[at] = Some(free.place(subnets[at].new_len)?);
    }
    new.into_iter().collect()
}
