//! Which rows speak of one network. One list that names a range twice means two places; two lists mean the same.

use std::collections::HashMap;

use ipnet::IpNet;

use super::{Placed, Thing, fill, unique};
use crate::claim::Network;
use crate::fold;

#[derive(Default)]
pub(super) struct Known {
    prefixes: HashMap<IpNet, Vec<(usize, String)>>,
}

impl Known {
    pub(super) fn take(
        &mut self,
        networks: &mut Vec<Thing<Network>>,
        network: &Network,
        at: usize,
        file: &str,
    ) -> Placed {
        let there = self.prefixes.entry(network.prefix).or_default();
        let same = there.iter().find(|(index, of)| {
            let known = &networks[*index].value;
            of != file || fold::letters(&known.name) == fold::letters(&network.name)
        });
        if let Some((index, _)) = same {
            merge(&mut networks[*index].value, network);
            networks[*index].rows.push(at);
            return Placed::Merged(networks[*index].key.clone());
        }
        let key = unique(networks, format!("network:{}", network.prefix));
        there.push((networks.len(), file.to_owned()));
        networks.push(Thing::new(key.clone(), network.clone(), at));
        Placed::New(key)
    }
}

fn merge(into: &mut Network, from: &Network) {
    fill(&mut into.name, &from.name);
    fill(&mut into.site, &from.site);
    fill(&mut into.gateway, &from.gateway);
    fill(&mut into.vlan, &from.vlan);
    into.range = into.range.or(from.range);
    if into.excluded.is_empty() {
        into.excluded.clone_from(&from.excluded);
    }
}
