//! The agreement version that takes a newcomer in: what is in force, with one party more.

use agreement::Party;
use agreement::terms::{Handover, Kind, Mode, Terms};
use base::Day;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CannotRestate {
    NothingInForce,
    IsPartyAlready,
}

/// Every task is handed over as most parties hand it over.
pub fn with(terms: &Terms, newcomer: &Party, starts: Day) -> Result<Terms, CannotRestate> {
    if terms.parties.contains(&newcomer.id) {
        return Err(CannotRestate::IsPartyAlready);
    }
    let mut restated = terms.clone();
    restated.kind = Kind::Restatement;
    restated.title = format!("Neufassung zum Beitritt {}", newcomer.name);
    restated.parties.push(newcomer.id);
    restated.starts = starts;
    for task in &mut restated.tasks {
        let delegated = task.handovers.iter().filter(|handover| handover.mode == Mode::Delegated).count();
        let mode = if delegated * 2 > task.handovers.len() { Mode::Delegated } else { Mode::Mandated };
        task.handovers.push(Handover { party: newcomer.id, mode, limit: String::new() });
    }
    Ok(restated)
}
