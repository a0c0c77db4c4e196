//! The inventory of the example association: what its first six members have, and three years of what became of it. Hankensbüttel is
//! not here; it comes in through its accession. Sites stand on true place names, everybody and everything else is invented.
//!
//! The same seed tells the same story: no clock and no chance but [`dice`].

mod dice;
mod fact;
mod lately;
mod machine;
mod model;
mod network;
mod person;
mod plant;
mod program;
mod town;

use agreement::demo::{BROME, GIFHORN, HEAD, ISENBUETTEL, MEINERSEN, SASSENBURG, WITTINGEN};
use base::{Actor, Day, House, MemberId, Period, Result};
use uuid::Uuid;

use crate::acts::{self, Told};
use crate::holding::Source;

/// When the technology of each member moved over: in law all six began on 1 January 2017, the town halls followed one by one.
pub const MOVES: [(MemberId, &str, Period); 6] = [
    (GIFHORN, "LKG", moved((2017, 1, 1), (2017, 1, 2))),
    (SASSENBURG, "SAS", moved((2017, 2, 13), (2017, 4, 22))),
    (ISENBUETTEL, "ISE", moved((2017, 4, 24), (2017, 7, 1))),
    (WITTINGEN, "WIT", moved((2017, 7, 3), (2017, 9, 16))),
    (MEINERSEN, "MEI", moved((2017, 8, 21), (2017, 11, 11))),
    (BROME, "BRO", moved((2017, 10, 9), (2017, 12, 16))),
];

const fn moved(from: (i16, i8, i8), to: (i16, i8, i8)) -> Period {
    Period { from: Day::of(from.0, from.1, from.2), to: Day::of(to.0, to.1, to.2) }
}

/// The last day of the story that is told here; what comes later is left to those who try the program.
const LAST: Day = Day::of(2020, 3, 11);

/// Everything up to the day `until`.
pub async fn tell(house: &House, until: Day) -> Result<()> {
    let (mut names, mut fleet) = (person::Names::default(), Vec::new());
    let head = Actor::person(HEAD);
    for (place, (member, code, period)) in MOVES.into_iter().enumerate() {
        let town = town::read(member, code, period);
        let people = person::people(&town, &mut names);
        let mut machines = machine::machines(&town, &people);
        machines.extend(plant::machines(&town));
        let networks = network::networks(&town, place);
        let (titles, sets) = program::sets(&machines);
        let (facts, cards) = (fact::facts(&machines), network::cards(&town, &machines, place));
        house
            .on(until.min(LAST))
            .act(&head, async |w| {
                acts::take_in_all(w, member, told(town::sites(&town), until), Source::Sample).await?;
                acts::take_in_all(w, member, told(person::told(&people), until), Source::Sample).await?;
                acts::take_in_all(w, member, told(networks.clone(), until), Source::Sample).await?;
                acts::take_in_all(w, member, told(machine::told(&machines), until), Source::Sample).await?;
                let sets: Vec<_> =
                    sets.iter().filter_map(|set| Some((set.0, up_to(set.1, until)?, set.2.clone()))).collect();
                acts::software::install_all(w, member, &titles, &sets).await?;
                let facts: Vec<_> =
                    facts.iter().filter_map(|f| Some((f.0, up_to(f.1, until)?, f.2, f.3.clone()))).collect();
                let cards: Vec<_> =
                    cards.iter().filter_map(|c| Some((c.0, up_to(c.1, until)?, c.2.clone(), c.3))).collect();
                acts::fact::learn_all(w, member, &facts, &cards).await
            })
            .await?;
        fleet.push((member, machines));
    }
    lately::tell(house, until, &fleet).await
}

/// What is known of a period on the day `until`: its end is not, if it lies ahead.
fn up_to(period: Period, until: Day) -> Option<Period> {
    let to = if period.to > until { Day::FAR } else { period.to };
    (period.from <= until).then_some(Period { to, ..period })
}

fn told<T>(things: Vec<Told<T>>, until: Day) -> Vec<Told<T>> {
    let known = |mut told: Told<T>| {
        told.states.retain(|(day, _)| *day <= until);
        told.until = up_to(Period { from: told.states.first()?.0, to: told.until }, until)?.to;
        Some(told)
    };
    things.into_iter().filter_map(known).collect()
}

/// Saturdays and Sundays are put off to Monday.
fn workday(day: Day) -> Day {
    match day.0.weekday() {
        jiff::civil::Weekday::Saturday => day.plus_days(2),
        jiff::civil::Weekday::Sunday => day.plus_days(1),
        _ => day,
    }
}

/// Fixed, so that the same demo has the same addresses.
fn id(kind: Made, number: usize) -> Uuid {
    let number = u128::try_from(number).unwrap_or_default();
    Uuid::from_u128(0x0151_fa40_8800_7000_a000_0000_0000_0000 | ((kind as u128) << 48) | number)
}

#[derive(Debug, Clone, Copy)]
enum Made {
    Site = 1,
    Person = 2,
    Device = 3,
    Network = 4,
}

#[cfg(test)]
mod tests;
