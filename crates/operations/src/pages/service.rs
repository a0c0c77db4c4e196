//! One service or component: what it rests on, what falls with it, how available it was.

use askama::Template;
use axum::extract::Path;
use axum::response::Html;
use base::edge::html;
use base::table::{Cell, Tone};
use base::{Failure, Frame, Lang, MemberId, Moment, Result, Visitor, journal};

use super::keeping::{Choices, Watched, takers, watched};
use super::picture::{Bars, Box, Graph, Look, bars, graph};
use super::{Names, moment, names, places, services};
use crate::account::{Ground, sum};
use crate::availability::Availability;
use crate::graph::drawing::draw;
use crate::month::Month;
use crate::node::{Booking, Node, NodeId};
use crate::outage::Outage;
use crate::probe::ProbeKind;
use crate::texts::{Texts, month, texts};
use crate::{KEEP, READ, store};

/// The present month and the twelve before.
const MONTHS: i32 = 12;

#[derive(Template)]
#[template(path = "operations/service.html")]
struct ServicePage {
    f: Frame,
    t: &'static Texts,
    node: Node,
    state: (Tone, String),
    picture: Graph,
    below: Vec<Line>,
    above: Vec<Line>,
    open: Vec<(Outage, String)>,
    chart: Bars,
    months: Vec<Account>,
    last: String,
    members: Vec<Account>,
    takers: Vec<(String, Booking)>,
    targets: Vec<Watched>,
    /// What it rests on directly.
    direct: Vec<Node>,
    choices: Option<Choices>,
    history: Vec<journal::Line>,
}

/// A node in a list, and what it rests on directly.
struct Line {
    node: Node,
    rests_on: String,
}

/// One line of the account.
struct Account {
    whose: String,
    places: i64,
    account: Availability,
    /// What was agreed, if it is over already.
    reached: Option<bool>,
}

pub(crate) async fn show(visitor: Visitor, Path(id): Path<NodeId>) -> Result<Html<String>> {
    let (lang, t) = (visitor.lang, texts(visitor.lang));
    let mut reading = visitor.read().await?;
    let node = store::node(&mut reading, id).await?.ok_or(Failure::NotFound)?;
    let now = moment(&visitor, &reading);
    let this = Month::of(reading.as_of());
    let ground = store::ground(&mut reading, this.plus(-MONTHS), this).await?;
    let names = names(&mut reading).await?;
    let nodes = store::nodes(&mut reading).await?;
    let links = store::graph(&mut reading).await?;
    let open = store::open_outages(&mut reading).await?;
    let windows = store::windows_between(&mut reading, now, now.plus_seconds(1)).await?;
    let down: Vec<NodeId> = open.iter().map(|outage| outage.node).collect();
    let state = match services::state(id, &links, &open, &windows, t) {
        Cell::State(tone, words) => (tone, words),
        _ => (Tone::Neutral, String::new()),
    };
    let below = links.rests_on(id);
    let own = |outage: &Outage| outage.node == id || below.contains(&outage.node);
    let accounts = accounts(&ground, id, this, now);
    let choices = match visitor.actor().holds_somewhere(KEEP) && visitor.frame().is_today() {
        true => Some(Choices::of(&mut reading, id, &nodes, &links).await?),
        false => None,
    };
    html(ServicePage {
        f: visitor.frame(),
        t,
        state,
        picture: graph(draw(&links, id), &nodes, id, &down, lang),
        below: lines(&nodes, below.iter(), &links, lang),
        above: lines(&nodes, links.falls_with(id).iter(), &links, lang),
        open: open.into_iter().filter(own).map(|outage| (outage.clone(), places(&names, &outage.hits, t))).collect(),
        chart: bars(&accounts, this, lang, t),
        months: accounts.iter().rev().map(|account| line(account, this, lang)).collect(),
        last: month(lang, this.plus(-1)),
        members: of_members(&ground, id, this.plus(-1), &names),
        takers: takers(&mut reading, id, &names).await?,
        targets: watched(&mut reading, id, &names, t).await?,
        direct: nodes.iter().filter(|node| links.directly_below(id).any(|below| below == node.id)).cloned().collect(),
        choices,
        history: journal::history(&mut reading, READ, id.0).await?,
        node,
    })
}

fn lines<'a>(
    nodes: &[Node],
    wanted: impl Iterator<Item = &'a NodeId>,
    links: &crate::graph::Graph,
    lang: Lang,
) -> Vec<Line> {
    let of = |id: &NodeId| nodes.iter().find(|node| node.id == *id);
    let called = |id: NodeId| of(&id).map(|node| node.called(lang).to_owned());
    let line = |node: &Node| {
        let below: Vec<String> = links.directly_below(node.id).filter_map(called).collect();
        Line { node: node.clone(), rests_on: below.join(", ") }
    };
    let mut lines: Vec<Line> = wanted.filter_map(of).map(line).collect();
    lines.sort_by(|a, b| (a.node.kind, &a.node.name).cmp(&(b.node.kind, &b.node.name)));
    lines
}

/// Of all members that the reader may see, month by month; months without an account are left out.
fn accounts(ground: &Ground, node: NodeId, this: Month, now: Moment) -> Vec<(Month, Availability, i64)> {
    let of = |back: i32| {
        let month = this.plus(-back);
        let account = sum(&ground.of_month(node, month, now));
        let level = ground.level(node, month)?;
        (account.agreed > 0).then_some((month, account, level.target))
    };
    (0..=MONTHS).rev().filter_map(of).collect()
}

fn line((of, account, target): &(Month, Availability, i64), this: Month, lang: Lang) -> Account {
    let over = *of < this;
    Account { whose: month(lang, *of), places: 0, account: *account, reached: over.then(|| account.reaches(*target)) }
}

fn of_members(ground: &Ground, node: NodeId, of: Month, names: &Names) -> Vec<Account> {
    let Some(level) = ground.level(node, of) else { return Vec::new() };
    let places = |member: MemberId| {
        let booked = ground.bookings.iter().filter(|booking| booking.node == node && booking.member == member);
        booked.map(|booking| booking.places).max().unwrap_or(0)
    };
    let account = |(member, account): (MemberId, Availability)| Account {
        whose: names.get(&member).cloned().unwrap_or_default(),
        places: places(member),
        account,
        reached: Some(account.reaches(level.target)),
    };
    ground.of_month(node, of, of.ends().1).into_iter().map(account).collect()
}
