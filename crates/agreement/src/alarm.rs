//! What should not come as a surprise: an end that can still be reached, a term that runs out, a day that passed.

use base::{Day, MemberId};
use serde::Serialize;

use crate::chain::{Chain, State};
use crate::law::Law;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = agreement::Alarm)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Alarm {
    /// Up to `last_day` notice can be given to `end`; afterwards everybody stays longer.
    NoticeWindow { last_day: Day, end: Day },
    /// The agreement is for a limited term, and nothing follows.
    TermEnds { last_day: Day },
    /// A party gave notice.
    Leaving { party: MemberId, last_day: Day },
    /// The agreed day of a version has passed, and something is missing.
    Pending { number: i64, missing: usize },
}

/// In the order of urgency.
pub fn alarms(chain: &Chain, law: &Law, today: Day) -> Vec<Alarm> {
    let near = |day: Day| today.plus_days(law.alarm_days) >= day;
    let states = chain.states(today);
    let pending = |version: &crate::version::Version| match states.get(&version.id) {
        Some(State::Pending { missing }) => Some(Alarm::Pending { number: version.number, missing: missing.len() }),
        _ => None,
    };
    let mut alarms: Vec<Alarm> = chain.versions.iter().filter_map(pending).collect();
    let leaving = chain.leavings.iter().filter(|leaving| leaving.received_on <= today && today <= leaving.last_day);
    alarms.extend(leaving.map(|leaving| Alarm::Leaving { party: leaving.party, last_day: leaving.last_day }));
    let Some((text, _)) = chain.in_force(today).and_then(|version| version.released(today)) else { return alarms };
    if let Some(last_day) = text.terms.ends.filter(|ends| near(*ends)) {
        alarms.push(Alarm::TermEnds { last_day });
    }
    let window = text.terms.notice.window(today);
    if near(window.last_day) {
        alarms.push(Alarm::NoticeWindow { last_day: window.last_day, end: window.end });
    }
    alarms
}
