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

/// What calling it off does.
#[derive(Debug, PartialEq, Eq)]
pub enum Off {
    /// It had not begun: it never was.
    Dropped,
    /// It is on: it ends now, and what was counts as announced.
    Ends,
}

impl Window {
    pub fn call_off(&self, now: Moment) -> Result<Off, Refused> {
        if self.to <= now {
            return Err(Refused::WindowOver { at: self.to });
        }
        Ok(if self.from < now { Off::Ends } else { Off::Dropped })
    }

    pub fn is_on(&self, moment: Moment) -> bool {
        self.from <= moment && moment < self.to
    }
}

#[cfg(test)]
mod tests {
    use base::{Day, MemberId};

    use super::*;

    #[test]
    fn it_is_called_off_before_it_is_over() {
        let at = |hour| Moment::at(Day::of(2020, 3, 11), hour, 0);
        let (node, id, hits) = (NodeId(uuid::Uuid::nil()), WindowId(uuid::Uuid::nil()), Vec::new());
        let window = Window { id, node, from: at(9), to: at(12), words: String::new(), announced_at: at(7), hits };
        for (now, expected) in [
            (8, Ok(Off::Dropped)),
            (9, Ok(Off::Dropped)),
            (10, Ok(Off::Ends)),
            (12, Err(Refused::WindowOver { at: at(12) })),
            (13, Err(Refused::WindowOver { at: at(12) })),
        ] {
            assert_eq!(window.call_off(at(now)), expected, "{now}");
        }
    }

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
