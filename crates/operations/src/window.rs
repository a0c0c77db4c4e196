//! A maintenance window (Wartungsfenster): announced before it begins, so it is no outage and does not count.

use base::Moment;

use crate::node::NodeId;
use crate::outage::Hit;
use crate::refused::Refused;

base::id!(WindowId);

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Plan {
    pub node: NodeId,
    pub hits: Vec<Hit>,
    pub from: Moment,
    pub to: Moment,
    /// What those who are hit read.
    pub words: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    pub id: WindowId,
    pub node: NodeId,
    pub from: Moment,
    pub to: Moment,
    pub words: String,
    pub announced_at: Moment,
    /// Those of them that the reader may see.
    pub hits: Vec<Hit>,
}

impl Plan {
    pub fn check(&self, now: Moment) -> Result<(), Refused> {
        if self.hits.is_empty() {
            return Err(Refused::NobodyHit);
        }
        if self.words.trim().is_empty() {
            return Err(Refused::NoWords);
        }
        if self.from <= now {
            return Err(Refused::NotAnnounced);
        }
        if self.to <= self.from { Err(Refused::EndsBeforeItBegins) } else { Ok(()) }
    }
}

impl Window {
    pub fn is_on(&self, moment: Moment) -> bool {
        self.from <= moment && moment < self.to
    }
}

#[cfg(test)]
mod tests {
    use base::{Day, MemberId};

    use super::*;

    #[test]
    fn it_is_announced_before_it_begins() {
        let at = |hour| Moment::at(Day::of(2020, 3, 11), hour, 0);
        let hits = vec![Hit::whole(MemberId(uuid::Uuid::nil()))];
        let plan = |from, to, words: &str| Plan {
            node: NodeId(uuid::Uuid::nil()),
            hits: hits.clone(),
            from: at(from),
            to: at(to),
            words: words.into(),
        };
        let cases = [
            (plan(9, 12, "Tausch"), Ok(())),
            (plan(8, 12, "Tausch"), Err(Refused::NotAnnounced)),
            (plan(9, 9, "Tausch"), Err(Refused::EndsBeforeItBegins)),
            (plan(9, 12, ""), Err(Refused::NoWords)),
            (Plan { hits: vec![], ..plan(9, 12, "Tausch") }, Err(Refused::NobodyHit)),
        ];
        for (plan, expected) in cases {
            assert_eq!(plan.check(at(8)), expected, "{plan:?}");
        }
    }
}
