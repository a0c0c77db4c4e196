//! A probe looks every minute whether something answers. What it sees is kept as intervals; a person hears of it when it lasts.

use base::{MemberId, Moment};

use crate::node::NodeId;
use crate::outage::Hit;
use crate::refused::Refused;

base::id!(TargetId);

inventory::words! {
    /// `sample`: says itself how it is (`up` or `down`), for example data and for trying things out.
    pub enum ProbeKind {
        Tcp = "tcp",
        Http = "http",
        Sample = "sample",
    }
}

/// What is looked at, and who is hit if it does not answer. [`MemberId::ASSOCIATION`]: all who take what rests on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    pub id: TargetId,
    pub hit: Hit,
    pub node: NodeId,
    pub kind: ProbeKind,
    pub address: String,
}

impl Target {
    pub fn hits_all(&self) -> bool {
        self.hit.member == MemberId::ASSOCIATION
    }
}

/// What a probe saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub target: TargetId,
    pub up: bool,
    pub answer: String,
}

/// The present interval of a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    pub target: TargetId,
    pub since: Moment,
    pub seen_at: Moment,
    pub up: bool,
}

#[derive(Debug, PartialEq, Eq)]
pub enum Step {
    /// The same as before: the interval lasts.
    Lasts,
    /// Another result, or the first one. The interval before ended then.
    Turns { ended: Moment },
}

/// Two looks in a row must have failed before anybody is told.
const SURE_AFTER: i64 = 60;
/// Who did not look for so long does not know what was in between.
const BLIND_AFTER: i64 = 600;

pub fn step(before: Option<&State>, up: bool, now: Moment) -> Step {
    match before {
        Some(state) if state.seen_at.plus_seconds(BLIND_AFTER) < now => Step::Turns { ended: state.seen_at },
        Some(state) if state.up == up => Step::Lasts,
        _ => Step::Turns { ended: now },
    }
}

#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    Nothing,
    Declare { since: Moment },
    End { at: Moment },
}

/// What follows for people. During announced maintenance nobody is told.
pub fn verdict(state: &State, open: bool, announced: bool) -> Verdict {
    let sure = state.since.plus_seconds(SURE_AFTER) <= state.seen_at;
    match (state.up, open) {
        (true, true) => Verdict::End { at: state.since },
        (false, false) if sure && !announced => Verdict::Declare { since: state.since },
        _ => Verdict::Nothing,
    }
}

/// Where to knock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Knock {
    Tcp {
        host: String,
        port: u16,
    },
    Http {
        host: String,
        port: u16,
        path: String,
    },
    /// It says itself.
    Sample {
        up: bool,
    },
    /// Names that belong to nobody (RFC 2606, RFC 6761): never contacted.
    Reserved,
}

/// `mail.lkgifhorn.de:993`, `http://intranet.lkgifhorn.de/status`, `up`.
pub fn knock(kind: ProbeKind, address: &str) -> Result<Knock, Refused> {
    let address = address.trim();
    if address.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err(Refused::NotAnAddress);
    }
    let knock = match kind {
        ProbeKind::Sample => return Ok(Knock::Sample { up: address != "down" }),
        ProbeKind::Tcp => {
            let (host, port) = host_and_port(address, None)?;
            Knock::Tcp { host, port }
        }
        ProbeKind::Http => {
            let rest = address.strip_prefix("http://").ok_or(Refused::NotAnAddress)?;
            let (authority, path) = rest.find('/').map_or((rest, "/"), |at| rest.split_at(at));
            let (host, port) = host_and_port(authority, Some(80))?;
            Knock::Http { host, port, path: path.into() }
        }
    };
    match &knock {
        Knock::Tcp { host, .. } | Knock::Http { host, .. } if is_reserved(host) => Ok(Knock::Reserved),
        _ => Ok(knock),
    }
}

fn host_and_port(authority: &str, default: Option<u16>) -> Result<(String, u16), Refused> {
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) => (host, port.parse().ok()),
        None => (authority, default),
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._[]:".contains(c);
    match port {
        Some(port) if !host.is_empty() && host.chars().all(plain) => Ok((host.to_lowercase(), port)),
        _ => Err(Refused::NotAnAddress),
    }
}

fn is_reserved(host: &str) -> bool {
    let last = host.trim_end_matches('.').rsplit('.').next();
    last.is_some_and(|last| ["example", "test", "invalid"].contains(&last))
}

#[cfg(test)]
mod tests;
