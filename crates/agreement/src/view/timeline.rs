//! Memberships and versions along the years, as a picture of lanes. The same stands beside it as a table.

use base::{Day, MemberId, Period};

use super::Seen;

/// Pixels of the picture's own measure.
const LEFT: i64 = 130;
const WIDTH: i64 = 620;
const LANE: i64 = 24;
const TOP: i64 = 40;

pub(crate) struct Timeline {
    pub(crate) width: i64,
    pub(crate) height: i64,
    pub(crate) bottom: i64,
    pub(crate) years: Vec<(i64, i16)>,
    /// Where a version begins, and its number.
    pub(crate) versions: Vec<(i64, i64)>,
    pub(crate) lanes: Vec<Lane>,
    /// Where the day looked at lies.
    pub(crate) today: i64,
}

pub(crate) struct Lane {
    pub(crate) party: MemberId,
    pub(crate) name: String,
    pub(crate) y: i64,
    pub(crate) x: i64,
    pub(crate) length: i64,
    pub(crate) from: String,
    /// Empty without an end.
    pub(crate) to: String,
}

/// None before there was any membership.
pub(crate) fn of(seen: &Seen) -> Option<Timeline> {
    let memberships = seen.chain.memberships(seen.day);
    let first = memberships.iter().map(|membership| membership.period.from).min()?;
    let last = seen.day.plus_days(366);
    let scale = Period { from: Day::first_of_year(first.0.year()), to: Day::first_of_year(last.0.year() + 1) };
    let lanes: Vec<Lane> = (0..).zip(&memberships).map(|(row, m)| lane(seen, scale, row, m.party, m.period)).collect();
    let bottom = TOP + LANE * lanes.len() as i64;
    let begun = |version: &crate::version::Version| {
        let predecessor = |state: &crate::chain::State| match state {
            crate::chain::State::InForce { since } | crate::chain::State::Superseded { since, .. } => Some(*since),
            crate::chain::State::Settled { from } => Some(*from),
            _ => None,
        };
        let since = seen.chain.states(seen.day).get(&version.id).and_then(predecessor)?;
        Some((x(scale, since), version.number))
    };
    Some(Timeline {
        width: LEFT + WIDTH + 10,
        height: bottom + 10,
        bottom,
        years: (scale.from.0.year()..scale.to.0.year()).map(|y| (x(scale, Day::first_of_year(y)), y)).collect(),
        versions: seen.chain.versions.iter().filter_map(begun).collect(),
        lanes,
        today: x(scale, seen.day),
    })
}

fn lane(seen: &Seen, scale: Period, row: i64, party: MemberId, period: Period) -> Lane {
    let (from, to) = (x(scale, period.from), x(scale, period.to.min(scale.to)));
    let ends = if period.to == Day::FAR { String::new() } else { seen.lang.day(period.to) };
    Lane {
        party,
        name: seen.name(party).to_owned(),
        y: TOP + LANE * row,
        x: from,
        length: (to - from).max(2),
        from: seen.lang.day(period.from),
        to: ends,
    }
}

fn x(scale: Period, day: Day) -> i64 {
    let whole = scale.from.days_until(scale.to).max(1);
    LEFT + WIDTH * scale.from.days_until(day).clamp(0, whole) / whole
}
