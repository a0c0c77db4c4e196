//! New addresses with as few changes as possible. Each site gets one block of its own; a network that already lies in it and is in
//! nobody's way keeps its addresses, every other one costs its hosts. The model is that of planning reference 1.3.

mod block;
mod search;

use ipnet::Ipv4Net;

pub use block::Space;

/// A network of a site that needs a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subnet {
    pub prefix: Ipv4Net,
    /// What moving it costs.
    pub hosts: u64,
    /// May it stay where it is, if the block allows it?
    pub may_stay: bool,
    /// Its size afterwards: the length of its prefix.
    pub new_len: u8,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    pub name: String,
    pub block_len: u8,
    pub subnets: Vec<Subnet>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Per site: its block, and the new prefix of each of its networks.
    pub sites: Vec<(Ipv4Net, Vec<Ipv4Net>)>,
    /// Hosts that get a new address.
    pub renumbered: u64,
    /// No plan with fewer exists.
    pub proven: bool,
}

/// Why there is no plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoRoom {
    /// The networks of this site do not fit into its block.
    InBlock(usize),
    /// The free part of the pool is too small for all blocks.
    InPool,
}

/// A block for a site that keeps some of its networks in place.
#[derive(Debug, Clone)]
struct Candidate {
    block: Ipv4Net,
    kept: u64,
}

/// `used`: prefixes of others, which nobody may touch.
pub fn plan(pool: Ipv4Net, used: &[Ipv4Net], sites: &[Site]) -> Result<Plan, NoRoom> {
    let free = Space::of(pool, used);
    for (at, site) in sites.iter().enumerate() {
        // A block nobody lies in yet: if not even there, then nowhere.
        let empty = Ipv4Net::new(pool.network(), site.block_len).map_err(|_| NoRoom::InBlock(at))?;
        block::fit(empty, &site.subnets, false).ok_or(NoRoom::InBlock(at))?;
    }
    let candidates: Vec<Vec<Candidate>> = sites.iter().map(|site| candidates(&free, site)).collect();
    let lengths: Vec<u8> = sites.iter().map(|site| site.block_len).collect();
    let (blocks, proven) = search::best(&free, &candidates, &lengths).ok_or(NoRoom::InPool)?;
    let placed: Vec<(Ipv4Net, Vec<Ipv4Net>)> = blocks
        .into_iter()
        .zip(sites)
        .enumerate()
        .map(|(at, (block, site))| Ok((block, block::fit(block, &site.subnets, true).ok_or(NoRoom::InBlock(at))?)))
        .collect::<Result<_, NoRoom>>()?;
    let moved = placed.iter().zip(sites).flat_map(|((_, new), site)| new.iter().zip(&site.subnets));
    let renumbered = moved.filter(|(new, subnet)| **new != subnet.prefix).map(|(_, subnet)| subnet.hosts).sum();
    Ok(Plan { sites: placed, renumbered, proven })
}

/// Blocks around the networks of the site in which at least one of them may stay, the best first.
fn candidates(free: &Space, site: &Site) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for subnet in site.subnets.iter().filter(|subnet| subnet.may_stay) {
        let Ok(around) = Ipv4Net::new(subnet.prefix.network(), site.block_len.min(subnet.prefix.prefix_len())) else {
            continue;
        };
        let block = around.trunc();
        if block.prefix_len() != site.block_len || !free.holds(block) || found.iter().any(|known| known.block == block)
        {
            continue;
        }
        let Some(new) = block::fit(block, &site.subnets, true) else { continue };
        let kept = new
            .iter()
            .zip(&site.subnets)
            .filter(|(new, subnet)| **new == subnet.prefix)
            .map(|(_, subnet)| subnet.hosts)
            .sum();
        if kept > 0 {
            found.push(Candidate { block, kept });
        }
    }
    found.sort_by_key(|candidate| std::cmp::Reverse(candidate.kept));
    found
}

#[cfg(test)]
mod tests;
