//! An outage (Störung): something does not work, for these members and sites, since then, and until it is ended.

use base::{MemberId, Moment};

use crate::node::NodeId;
use crate::probe::TargetId;
use crate::refused::Refused;

base::id!(OutageId);

/// Whom something hits: a site of a member, or the member as a whole.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    pub member: MemberId,
    /// Kennung; empty: everywhere at the member.
    pub site: String,
    /// Who may read it besides those of the whole member: the key of a constituent municipality or of a school.
    pub part: String,
    /// As people call the site.
    pub place: String,
}

impl Hit {
    pub fn whole(member: MemberId) -> Hit {
        Hit { member, site: String::new(), part: String::new(), place: String::new() }
    }
}

/// Said by a person, or found by a probe.
#[derive(Debug, Clone)]
pub struct Declaration {
    pub node: NodeId,
    pub target: Option<TargetId>,
    pub hits: Vec<Hit>,
    pub since: Moment,
    pub expected: Option<Moment>,
    /// What those who are hit read.
    pub words: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outage {
    pub id: OutageId,
    pub node: NodeId,
    pub target: Option<TargetId>,
    pub since: Moment,
    pub until: Option<Moment>,
    pub expected: Option<Moment>,
    pub words: String,
    /// Name of the person, or of the system that probes.
    pub declared_by: String,
    /// Those of them that the reader may see.
    pub hits: Vec<Hit>,
}

impl Declaration {
    pub fn check(&self, now: Moment) -> Result<(), Refused> {
        if self.hits.is_empty() {
            return Err(Refused::NobodyHit);
        }
        if self.words.trim().is_empty() {
            return Err(Refused::NoWords);
        }
        if self.since > now {
            return Err(Refused::InTheFuture);
        }
        if self.expected.is_some_and(|expected| expected <= self.since) {
            return Err(Refused::EndsBeforeItBegins);
        }
        Ok(())
    }
}

impl Outage {
    pub fn end(&self, at: Moment, now: Moment) -> Result<(), Refused> {
        if let Some(until) = self.until {
            return Err(Refused::AlreadyEnded { at: until });
        }
        if at <= self.since {
            return Err(Refused::EndsBeforeItBegins);
        }
        if at > now { Err(Refused::InTheFuture) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use base::Day;

    use super::*;

    fn at(hour: i8) -> Moment {
        Moment::at(Day::of(2020, 3, 11), hour, 0)
    }

    fn declaration() -> Declaration {
        let hits = vec![Hit::whole(MemberId(uuid::Uuid::nil()))];
        let node = NodeId(uuid::Uuid::nil());
        Declaration { node, target: None, hits, since: at(7), expected: Some(at(9)), words: "Netz ausgefallen".into() }
    }

    #[test]
    fn what_can_be_declared() {
        let cases = [
            (declaration(), Ok(())),
            (Declaration { hits: vec![], ..declaration() }, Err(Refused::NobodyHit)),
            (Declaration { words: " ".into(), ..declaration() }, Err(Refused::NoWords)),
            (Declaration { since: at(9), ..declaration() }, Err(Refused::InTheFuture)),
            (Declaration { expected: Some(at(7)), ..declaration() }, Err(Refused::EndsBeforeItBegins)),
            (Declaration { expected: None, ..declaration() }, Ok(())),
        ];
        for (declaration, expected) in cases {
            assert_eq!(declaration.check(at(8)), expected, "{declaration:?}");
        }
    }

    #[test]
    fn when_it_can_be_ended() {
        let Declaration { node, target, hits, since, expected, words } = declaration();
        let id = OutageId(uuid::Uuid::nil());
        let declared_by = "Netz".into();
        let outage = Outage { id, node, target, since, until: None, expected, words, declared_by, hits };
        assert_eq!(outage.end(at(8), at(8)), Ok(()));
        assert_eq!(outage.end(at(7), at(8)), Err(Refused::EndsBeforeItBegins));
        assert_eq!(outage.end(at(9), at(8)), Err(Refused::InTheFuture));
        let over = Outage { until: Some(at(8)), ..outage };
        assert_eq!(over.end(at(9), at(10)), Err(Refused::AlreadyEnded { at: at(8) }));
    }
}
