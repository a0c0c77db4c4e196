//! The start page: read the day looked at and the one it is compared with, and lay it out for the role.

mod mine;
mod money;
mod outages;
mod parts;
mod places;
mod tickets;
mod uniformity;
mod waits;

use askama::Template;
use axum::response::Html;
use base::edge::html;
use base::{Actor, Day, Frame, Reading, Result, Visitor};

use super::drawing::Condition;
use super::figures::Counts;
use super::start::Start;
use super::store::{self, Counted, Holdings};
use super::texts::{Texts, texts};
use parts::{Action, Changes, Column, Kpi};
use places::Places;
use uniformity::Uniformity;

#[derive(Template)]
#[template(path = "overview/overview.html")]
struct OverviewPage {
    f: Frame,
    t: &'static Texts,
    title: String,
    lead: &'static str,
    actions: Vec<Action>,
    kpis: Vec<Kpi>,
    now: Vec<Column>,
    changes: Option<Changes>,
    uniformity: Option<Uniformity>,
    places: Option<Places>,
}

pub(super) async fn show(visitor: Visitor) -> Result<Html<String>> {
    let (f, t) = (visitor.frame(), texts(visitor.lang));
    let role = visitor.house().plan.weightiest(&visitor.actor().roles);
    let start = Start::of(role.map(|role| role.key));
    let mut page = OverviewPage {
        title: start.title(t).to_owned(),
        lead: start.lead(t, f.as_of > f.today),
        actions: parts::actions(visitor.actor(), t),
        kpis: Vec::new(),
        now: Vec::new(),
        changes: None,
        uniformity: None,
        places: None,
        f,
        t,
    };
    let mut r = visitor.read().await?;
    let here = store::holdings(&mut r).await?;
    page.now.extend(outages::column(&mut r, visitor.actor(), &page.f, t, &here).await?);
    if start == Start::User {
        page.now.extend(mine::column(&mut r, visitor.actor(), t).await?);
    }
    let now = visitor.house().clock.business();
    page.now.extend(tickets::column(&mut r, visitor.actor(), &page.f, t, now).await?);
    let statements = money::statements(&mut r, visitor.actor()).await?;
    page.now.extend(waits::column(&mut r, visitor.actor(), &page.f, t, &statements).await?);
    page.now.extend(money::column(&mut r, visitor.actor(), &page.f, t, &statements).await?);
    if visitor.actor().holds_somewhere(base::account::KEEP) {
        page.kpis.push(parts::accounts(&page.f, t, &base::account::list(visitor.house(), visitor.actor()).await?));
    }
    if visitor.actor().holds_somewhere(inventory::READ) {
        page.uniformity = uniform(&visitor, &mut r, &page.f, &here).await?;
        r.look_at(turn_of_month(page.f.as_of));
        let before = store::counted(&mut r, &here.parties).await?;
        page.holdings(visitor.actor(), &here, &before);
    }
    if start.is_plain() {
        page.plain(start, &here);
    }
    html(page)
}

async fn uniform(visitor: &Visitor, r: &mut Reading, f: &Frame, here: &Holdings) -> Result<Option<Uniformity>> {
    if !visitor.actor().holds_somewhere(standards::READ) {
        return Ok(None);
    }
    let figures = standards::store::figures(r).await?;
    Ok(Uniformity::of(f, &figures, &here.parties, texts(visitor.lang).association))
}

/// The last day before the month: what figures are compared with.
fn turn_of_month(day: Day) -> Day {
    Day(day.0.first_of_month().yesterday().unwrap_or(day.0))
}

impl OverviewPage {
    fn holdings(&mut self, actor: &Actor, here: &Holdings, before: &Counted) {
        let since = turn_of_month(self.f.as_of);
        let counted = parts::kpis(actor, &self.f, self.t, &here.counted, before);
        self.kpis.extend(counted);
        self.kpis.extend(self.uniformity.as_ref().map(|uniformity| parts::uniform(self.t, uniformity)));
        self.changes = Some(Changes::between(actor, self.t, since, before, &here.counted));
        self.places = Places::of(&self.f, self.t, here);
    }

    /// Leaves out what is none of their business: figures and members of which they see nothing.
    fn plain(&mut self, start: Start, here: &Holdings) {
        self.kpis.retain(|kpi| kpi.all > 0 && (kpi.label != self.t.members || start == Start::Chief));
        self.changes = self.changes.take().filter(|changes| !changes.rows.is_empty());
        if let Some(places) = &mut self.places {
            places.members.retain(|row| row.counts != Counts::default());
        }
        let mine: Vec<_> = here.counted.run.iter().map(|figures| figures.member).collect();
        if let (Start::Chief, [mine]) = (start, mine.as_slice())
            && let Some(party) = here.parties.iter().find(|party| party.id == *mine)
        {
            self.title = format!("{} {}", party.name, self.t.in_association);
        }
    }
}
