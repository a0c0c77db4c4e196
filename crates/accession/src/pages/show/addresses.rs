//! The networks of a newcomer, where each of them goes, and what that changes.

use base::Lang;
use ipnet::IpNet;

use super::ShowPage;
use super::parts::{Decided, group};
use crate::address_plan::{self, Drawing, Network};
use crate::conflict::{Conflict, Evidence, Kind, Proposal};
use crate::decision::{Answer, Decision};
use crate::store::Kept;
use crate::texts::conflict as words;

/// Those of the lists, and those that only addresses speak of.
pub(super) fn networks(kept: Option<&Kept>, conflicts: &[Decided], lang: Lang) -> Vec<Network> {
    let Some(kept) = kept else { return Vec::new() };
    let about = || conflicts.iter().filter(|(conflict, _)| group(conflict.kind) == "networks");
    let listed = kept.report.stocktake.networks.iter().map(|network| {
        let about = about().find(|(conflict, _)| conflict.things.first() == Some(&network.key));
        of(network.value.prefix, network.value.name.clone(), about)
    });
    let unlisted = about().filter(|(conflict, _)| conflict.kind == Kind::NetworkUnlisted);
    let named = |about: &Decided| Some((about.0.label.parse().ok()?, words::kind(lang, about.0.kind).into()));
    let unlisted = unlisted.filter_map(|about| named(about).map(|(was, name)| of(was, name, Some(about))));
    listed.chain(unlisted).collect()
}

impl ShowPage {
    pub(super) fn address_plan(&self) -> Drawing {
        address_plan::draw(&self.networks)
    }

    pub(super) fn renumbered(&self) -> u64 {
        self.networks.iter().filter(|network| network.to.is_some()).map(|network| network.hosts).sum()
    }

    /// The finding of the address plan, for who does not see it.
    pub(super) fn address_finding(&self) -> String {
        let networks = &self.networks;
        let going = networks.iter().filter(|network| network.to.is_some()).count();
        let (all, hosts) = (networks.len(), self.renumbered());
        match self.f.lang {
            Lang::De => {
                format!("{going} von {all} Netzen bekommen neue Adressen, mit {hosts} benutzten Adressen.")
            }
            Lang::En => format!("{going} of {all} networks get new addresses, with {hosts} addresses in use."),
        }
    }
}

fn of(was: IpNet, name: String, about: Option<&Decided>) -> Network {
    let (hosts, fixed) = about.and_then(|(c, _)| c.evidence.iter().find_map(used)).unwrap_or_default();
    Network { was, to: about.and_then(|(c, d)| target(c, d.as_ref())), name, hosts, fixed }
}

fn used(evidence: &Evidence) -> Option<(u64, u64)> {
    if let Evidence::Used { hosts, fixed } = evidence { Some((*hosts, *fixed)) } else { None }
}

/// Where a network goes by proposal or decision; none if it stays.
fn target(conflict: &Conflict, decision: Option<&Decision>) -> Option<IpNet> {
    match (decision.map(|decision| &decision.answer), &conflict.proposal) {
        (Some(Answer::Own(value)), _) => inventory::network::prefix(value),
        (Some(Answer::Keep), _) => None,
        (_, Proposal::Renumber { to }) => Some(*to),
        _ => None,
    }
}
