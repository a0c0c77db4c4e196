//! What was measured on the devices: most are as they should be, some are not, and of a few nothing is known.

use base::{Day, Period};

use super::dice::Dice;
use super::machine::Machine;
use crate::device::{Class, Kind};
use crate::store::fact::Learnt;

pub(super) fn facts(machines: &[Machine]) -> Vec<Learnt> {
    let mut dice = Dice::of("facts");
    let mut facts = Vec::new();
    for machine in machines {
        let device = machine.now();
        if dice.percent(2) {
            continue;
        }
        let said = match (device.kind, device.class) {
            (Kind::Tablet, _) => vec![("tablet-managed", choice(&mut dice, &[("yes", 91), ("no", 9)]))],
            (Kind::Pc | Kind::Notebook, Class::School) => fresh(&mut dice).to_vec(),
            (Kind::Pc | Kind::Notebook, Class::Administration) => office(device.kind, &mut dice),
            _ => continue,
        };
        for (fact, value) in said {
            let from = machine.service.from.max(since(fact));
            if from < machine.service.to {
                facts.push((machine.id, Period { from, to: machine.service.to }, fact, value));
            }
        }
    }
    facts
}

/// What ages is of today; the rest since the last inventory with a new agent.
fn since(fact: &str) -> Day {
    if fact.ends_with("-days") { Day::of(2020, 3, 9) } else { Day::of(2019, 6, 3) }
}

fn office(kind: Kind, dice: &mut Dice) -> Vec<(&'static str, String)> {
    let mut said = fresh(dice).to_vec();
    said.extend([
        ("screen-lock-minutes", choice(dice, &[("10", 84), ("5", 10), ("30", 6)])),
        ("local-admins", choice(dice, &[("0", 94), ("1", 5), ("3", 1)])),
        ("usb-storage", choice(dice, &[("gesperrt", 88), ("nur lesen", 7), ("offen", 5)])),
        ("printer-driver", choice(dice, &[("einheitlicher Treiber", 90), ("Treiber des Herstellers", 10)])),
    ]);
    if kind == Kind::Notebook {
        said.push(("disk-encrypted", choice(dice, &[("yes", 93), ("no", 7)])));
        said.push(("backup-profile", choice(dice, &[("täglich", 85), ("wöchentlich", 9), ("keine", 6)])));
    }
    said
}

fn fresh(dice: &mut Dice) -> [(&'static str, String); 2] {
    let signatures = choice(dice, &[("0", 70), ("1", 20), ("2", 5), ("6", 5)]);
    let patch = choice(dice, &[("1", 50), ("8", 30), ("20", 12), ("75", 8)]);
    [("malware-signature-days", signatures), ("patch-age-days", patch)]
}

/// Values with their share in a hundred.
fn choice(dice: &mut Dice, values: &[(&str, usize)]) -> String {
    let mut cast = dice.roll(100);
    for (value, share) in values {
        if cast < *share {
            return (*value).into();
        }
        cast -= share;
    }
    String::new()
}
