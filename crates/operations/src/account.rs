//! The account of a service: month by month, member by member, from what was agreed and what happened.

use std::collections::{BTreeMap, BTreeSet};

use base::{Day, MemberId, Moment, Period};

use crate::availability::{Availability, Happened, availability};
use crate::graph::Links;
use crate::month::Month;
use crate::node::{Booking, Level, NodeId};
use crate::outage::{Hit, Outage};
use crate::times::{Span, Times};
use crate::window::Window;

/// Everything the figures are made of.
#[derive(Debug, Default)]
pub struct Ground {
    pub links: Links,
    pub bookings: Vec<Booking>,
    /// What was agreed for each service, and when.
    pub levels: BTreeMap<NodeId, Vec<(Period, Level)>>,
    pub outages: Vec<Outage>,
    pub windows: Vec<Window>,
}

impl Ground {
    /// Of each member that takes the service in that month, counted up to `until`. What is agreed on the first day of the month,
    /// or first in it, holds for the whole of it.
    pub fn of_month(&self, service: NodeId, month: Month, until: Moment) -> BTreeMap<MemberId, Availability> {
        let mut accounts = BTreeMap::new();
        let Some(level) = self.level(service, month) else { return accounts };
        let (from, to) = month.ends();
        let so_far: Times = Span::between(from, to.min(until)).into_iter().collect();
        let hours = level.hours.in_month(month).meet(&so_far);
        for booking in self.bookings.iter().filter(|booking| booking.node == service) {
            let counted = hours.meet(&span(booking.period));
            if counted.seconds() > 0 {
                let happened = self.happened(service, booking.member, until);
                *accounts.entry(booking.member).or_default() += availability(&counted, booking.places, &happened);
            }
        }
        accounts
    }

    pub fn level(&self, service: NodeId, month: Month) -> Option<Level> {
        let levels = self.levels.get(&service)?;
        let whole = Period { from: month.first(), to: month.next().first() };
        levels.iter().find(|(period, _)| period.overlaps(&whole)).map(|(_, level)| *level)
    }

    fn happened(&self, service: NodeId, member: MemberId, until: Moment) -> Happened {
        let outages = self.outages.iter().filter(|outage| self.falls(outage.node, outage.since).contains(&service));
        let windows = self.windows.iter().filter(|window| self.falls(window.node, window.from).contains(&service));
        let span_of = |outage: &Outage| Span::between(outage.since, outage.until.unwrap_or(until));
        Happened {
            outages: by_site(member, outages.map(|outage| (outage.hits.as_slice(), span_of(outage)))),
            windows: by_site(
                member,
                windows.map(|window| (window.hits.as_slice(), Span::between(window.from, window.to))),
            ),
        }
    }

    /// The node itself, and what rested on it at that time.
    fn falls(&self, node: NodeId, at: Moment) -> BTreeSet<NodeId> {
        let mut fallen = self.links.on(at.day()).falls_with(node);
        fallen.insert(node);
        fallen
    }
}

/// From midnight of the first day to midnight after the last. The far day lies behind what a clock can show.
fn span(period: Period) -> Times {
    let to = if period.to == Day::FAR { Moment(i64::MAX) } else { Moment::at(period.to, 0, 0) };
    Span::between(Moment::at(period.from, 0, 0), to).into_iter().collect()
}

fn by_site<'a>(member: MemberId, all: impl Iterator<Item = (&'a [Hit], Option<Span>)>) -> BTreeMap<String, Times> {
    let mut spans: BTreeMap<String, Vec<Span>> = BTreeMap::new();
    for (hits, span) in all {
        for hit in hits.iter().filter(|hit| hit.member == member) {
            spans.entry(hit.site.clone()).or_default().extend(span);
        }
    }
    spans.into_iter().map(|(site, spans)| (site, spans.into_iter().collect())).collect()
}

/// Of all members together.
pub fn sum(accounts: &BTreeMap<MemberId, Availability>) -> Availability {
    let mut sum = Availability::default();
    accounts.values().for_each(|account| sum += *account);
    sum
}

#[cfg(test)]
mod tests;
