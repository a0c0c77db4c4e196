use base::Day;
use uuid::Uuid;

use super::*;
use crate::hours::Hours;
use crate::outage::OutageId;
use crate::window::WindowId;

const BROME: MemberId = MemberId(Uuid::from_u128(1));
const MEINERSEN: MemberId = MemberId(Uuid::from_u128(2));
const MAIL: NodeId = NodeId(Uuid::from_u128(11));
const NETWORK: NodeId = NodeId(Uuid::from_u128(12));
const HOUR: i64 = 3600;

fn day(month: i8, day: i8) -> Day {
    Day::of(2020, month, day)
}

fn at(month: i8, on: i8, hour: i8) -> Moment {
    Moment::at(day(month, on), hour, 0)
}

fn outage(node: NodeId, members: &[MemberId], since: Moment, until: Option<Moment>) -> Outage {
    let (id, declared_by) = (OutageId(Uuid::nil()), String::new());
    let hits = members.iter().map(|member| Hit::whole(*member)).collect();
    Outage { id, node, target: None, since, until, expected: None, words: String::new(), declared_by, hits }
}

/// Mail rests on the network since 1 February; Brome takes it since 2017, Meinersen since 16 February.
fn ground() -> Ground {
    let always = Period::since(Day::of(2017, 1, 1));
    let booking = |member, period| Booking { member, node: MAIL, period, places: 1 };
    Ground {
        links: [(MAIL, NETWORK, Period::since(day(2, 1)))].into_iter().collect(),
        bookings: vec![booking(BROME, always), booking(MEINERSEN, Period::since(day(2, 16)))],
        levels: BTreeMap::from([(MAIL, vec![(always, Level { hours: Hours::Always, target: 9_950 })])]),
        outages: vec![
            outage(NETWORK, &[BROME, MEINERSEN], at(1, 31, 10), Some(at(1, 31, 11))),
            outage(NETWORK, &[BROME, MEINERSEN], at(2, 10, 10), Some(at(2, 10, 12))),
            outage(MAIL, &[MEINERSEN], at(2, 20, 0), Some(at(2, 20, 5))),
            outage(MAIL, &[BROME], at(3, 11, 6), None),
        ],
        windows: vec![],
    }
}

fn account(ground: &Ground, month: i8) -> Vec<(i64, i64)> {
    let until = at(3, 11, 8);
    let accounts = ground.of_month(MAIL, Month::of(day(month, 1)), until);
    [BROME, MEINERSEN]
        .iter()
        .filter_map(|member| accounts.get(member))
        .map(|account| (account.agreed / HOUR, account.down / HOUR))
        .collect()
}

#[test]
fn each_month_has_its_account() {
    let ground = ground();
    // The network was down in January, but mail did not rest on it then.
    assert_eq!(account(&ground, 1), [(744, 0)]);
    // Meinersen did not take it yet when the network fell.
    assert_eq!(account(&ground, 2), [(696, 2), (14 * 24, 5)]);
    // An open outage counts up to now, and so does the month.
    assert_eq!(account(&ground, 3), [(248, 2), (248, 0)]);
    assert_eq!(account(&ground, 4), []);
    let february = ground.of_month(MAIL, Month::of(day(2, 1)), at(3, 11, 8));
    assert_eq!(sum(&february), Availability { agreed: (696 + 336) * HOUR, down: 7 * HOUR });
    assert!(ground.of_month(NETWORK, Month::of(day(2, 1)), at(3, 11, 8)).is_empty(), "nothing was agreed for it");
}

#[test]
fn maintenance_of_what_it_rests_on_was_announced_for_it_too() {
    let mut ground = ground();
    ground.windows.push(Window {
        id: WindowId(Uuid::nil()),
        node: NETWORK,
        from: at(2, 10, 9),
        to: at(2, 10, 11),
        words: String::new(),
        announced_at: at(2, 1, 9),
        hits: vec![Hit::whole(BROME)],
    });
    assert_eq!(account(&ground, 2), [(694, 1), (14 * 24, 5)]);
}
