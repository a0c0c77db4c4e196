//! A member's own page of a statement, in plain language: its share and how it came about, what is to be paid when, how it compares.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Redirect, Response};
use base::edge::html;
use base::table::{Cell, Column, Table, View};
use base::{Cents, Failure, Frame, MemberId, Reading, Result, Visitor, form, grant};
use inventory::device::Class;
use serde::Deserialize;

use super::{Names, agrees};
use crate::advance::Advance;
use crate::basis::{Base, Basis};
use crate::history::{Year, years};
use crate::own::{Figure, OwnFigure, alone_for};
use crate::refused::Refused;
use crate::statement::{Account, Kind, Record, StatementId};
use crate::texts::{Texts, figure, period, texts};
use crate::view::{PoolLine, Standing, hash_words, pool_lines, standing};
use crate::{READ, SAY, acts, store};

#[derive(Template)]
#[template(path = "settlement/member.html")]
struct MemberPage {
    f: Frame,
    t: &'static Texts,
    title: String,
    member: MemberId,
    names: Names,
    record: Record,
    account: Account,
    basis: Basis,
    lines: Vec<PoolLine>,
    advances: Vec<Advance>,
    sites: Vec<inventory::figures::SiteDevices>,
    appropriation: Option<OwnFigure>,
    alone: Option<Cents>,
    alone_said: Option<OwnFigure>,
    years: Vec<Year>,
    version: String,
    agrees: bool,
    may_say: bool,
}

impl MemberPage {
    fn here(&self) -> String {
        format!("/settlement/statements/{}/members/{}", self.record.id, self.member)
    }

    fn paper(&self) -> String {
        format!("{}/paper", self.here())
    }

    /// "306 von 366 Tage"
    fn days_below(&self) -> String {
        let (lang, of_days) = (self.f.lang, self.record.statement.head.days());
        format!("{} {} {} {}", lang.count(self.basis.days), self.t.of_days, lang.count(of_days), self.t.days)
    }

    /// "4 mal 15.000,00 €"
    fn advances_below(&self) -> String {
        match self.advances.as_slice() {
            [] => self.t.no_advances.into(),
            [first, ..] => format!("{} {} {}", self.advances.len(), self.t.times, self.f.lang.cents(first.amount)),
        }
    }

    fn left_label(&self) -> &'static str {
        if self.is_plan() { self.t.closing } else { self.t.left }
    }

    fn left_below(&self) -> &'static str {
        match self.left().0 {
            ..0 => self.t.pay_back,
            _ if self.is_plan() => self.t.expected,
            _ => self.t.due,
        }
    }

    fn appropriated(&self) -> String {
        self.appropriation.as_ref().map_or_else(|| "–".into(), |said| self.f.lang.cents(said.amount))
    }

    fn appropriation_below(&self) -> String {
        let Some(said) = &self.appropriation else { return self.t.not_said.into() };
        let free = said.amount - self.account.amount;
        let word = if free.0 < 0 { self.t.short } else { self.t.free };
        format!("{} {word}", self.f.lang.cents(base::Cents(free.0.abs())))
    }

    fn soon(&self, days: &i64) -> String {
        format!("{} {days} {}", self.t.due_soon, self.t.due_days)
    }

    fn advanced(&self) -> Cents {
        self.advances.iter().map(|advance| advance.amount).sum()
    }

    /// What the advance payments of the year leave to be settled.
    fn left(&self) -> Cents {
        match self.record.statement.head.kind {
            Kind::Plan => self.account.amount - self.advanced(),
            Kind::Quarter | Kind::Year => self.account.due,
        }
    }

    fn is_plan(&self) -> bool {
        self.record.statement.head.kind == Kind::Plan
    }

    fn standing(&self, advance: &Advance) -> Standing {
        standing(advance.due_on, self.f.as_of)
    }

    /// Lengths of bars of 100 for a year: administration, and schools behind it.
    fn bars(&self, year: &Year) -> (i64, i64) {
        let most = self.years.iter().map(|year| year.total().0).max().unwrap_or_default().max(1);
        (year.administration.0.max(0) * 100 / most, year.schools.0.max(0) * 100 / most)
    }

    /// The change against the year before, where both are whole.
    fn change(&self, at: &usize) -> Option<Cents> {
        let (before, now) = (self.years.get(at.checked_sub(1)?)?, self.years.get(*at)?);
        (before.quarters == 4 && now.quarters == 4).then(|| now.total() - before.total())
    }

    /// What an IT of its own would cost for these days, what the association saves against it, and what the member said.
    fn compared(&self) -> Option<(Cents, String, &OwnFigure)> {
        let (alone, said) = (self.alone?, self.alone_said.as_ref()?);
        let gain = alone - self.account.amount;
        let word = if gain.0 < 0 { self.t.disadvantage } else { self.t.advantage };
        Some((alone, format!("{word} {}", self.f.lang.cents(Cents(gain.0.abs()))), said))
    }

    /// Length of a bar of 230 for an amount, the larger of alone and share being the whole.
    fn bar(&self, amount: &Cents) -> i64 {
        let most = self.alone.unwrap_or_default().max(self.account.amount).0.max(1);
        amount.0.max(0) * 230 / most
    }

    fn percent(&self, amount: &Cents) -> String {
        self.f.lang.percent(amount.0, self.record.statement.total().0)
    }

    /// Length of a bar of 100, the largest member's being the whole.
    fn length(&self, amount: &Cents) -> i64 {
        let largest = self.record.statement.accounts.iter().map(|account| account.amount.0).max().unwrap_or_default();
        (amount.0 * 100 / largest.max(1)).max(0)
    }

    fn count(&self, member: &MemberId, base: Base) -> i64 {
        self.record.statement.basis(*member).map_or(0, |basis| basis.quantity(base).count)
    }

    fn site_devices(&self) -> i64 {
        self.sites.iter().map(|site| site.devices).sum()
    }

    fn hash(&self) -> String {
        hash_words(&self.record.hash)
    }

    fn figures(&self) -> [(&'static str, &'static str); 2] {
        Figure::ALL.map(|one| (one.code(), figure(one, self.f.lang)))
    }
}

/// The statement and the member's part of it, if both are the reader's.
async fn of_member(r: &mut Reading, id: StatementId, member: MemberId) -> Result<(Record, Account, Basis)> {
    let record = store::record(r, id).await?.ok_or(Failure::NotFound)?;
    let account = record.statement.account(member).copied().ok_or(Failure::NotFound)?;
    let basis = record.statement.basis(member).cloned().ok_or(Failure::NotFound)?;
    if !grant::holds(r, READ, member, "").await? {
        return Err(Failure::NotFound);
    }
    Ok((record, account, basis))
}

pub(crate) async fn show(visitor: Visitor, Path((id, member)): Path<(StatementId, MemberId)>) -> Result<Html<String>> {
    let (lang, mut r) = (visitor.lang, visitor.read().await?);
    let (record, account, basis) = of_member(&mut r, id, member).await?;
    let head = &record.statement.head;
    let year = head.from.0.year();
    let said = store::own_figures(&mut r, member, year.into()).await?;
    let said = |which: Figure| said.iter().find(|one| one.figure == which).cloned();
    let advances = store::advances(&mut r, year.into()).await?;
    let records = store::records(&mut r).await?;
    let alone = said(Figure::Alone).map(|figure| alone_for(figure.amount, basis.days, base::Period::year(year).days()));
    html(MemberPage {
        f: visitor.frame(),
        t: texts(lang),
        title: period(head, lang),
        lines: pool_lines(&record, member, lang),
        advances: advances.into_iter().filter(|(of, _)| *of == member).map(|(_, advance)| advance).collect(),
        sites: sites(&mut r, &record, member).await?,
        appropriation: said(Figure::Appropriation),
        alone_said: said(Figure::Alone),
        alone,
        years: years(&records, member),
        version: super::statement::version(&mut r, &record).await?,
        agrees: agrees(&mut r, &record).await?,
        may_say: r.as_of() == r.today() && grant::holds(&mut r, SAY, member, "").await?,
        names: Names::read(&mut r).await?,
        member,
        record,
        account,
        basis,
    })
}

/// Where the devices of the administration stood on the last key date, as far as the reader sees them.
async fn sites(r: &mut Reading, record: &Record, member: MemberId) -> Result<Vec<inventory::figures::SiteDevices>> {
    let Some(key_date) = record.statement.head.key_dates.last().copied() else { return Ok(Vec::new()) };
    let looked_at = r.as_of();
    r.look_at(key_date);
    let sites = inventory::store::devices_by_site(r, member, Class::Administration).await;
    r.look_at(looked_at);
    sites
}

/// Every device that was counted, with its days.
pub(crate) async fn devices(
    visitor: Visitor,
    Path((id, member)): Path<(StatementId, MemberId)>,
    view: View,
) -> Result<Response> {
    let (lang, t, mut r) = (visitor.lang, texts(visitor.lang), visitor.read().await?);
    let (record, ..) = of_member(&mut r, id, member).await?;
    let class = view.filter("class").and_then(Class::of).unwrap_or(Class::Administration);
    let stays = inventory::store::device_days(&mut r, record.statement.head.period()).await?;
    let stays = stays.into_iter().filter(|stay| stay.member == member && stay.class == class);
    let rows = stays.map(|stay| {
        vec![Cell::link(format!("/inventory/devices/{}", stay.device), stay.name), Cell::Number(stay.days)]
    });
    let columns = vec![Column::text("device", t.device).sortable(), Column::number("days", t.days).sortable()];
    let table = Table::new(lang, t.device_days, columns, view).whole(rows.collect());
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    let back = format!("/settlement/statements/{id}/members/{member}");
    let title = format!("{}, {}", period(&record.statement.head, lang), Names::read(&mut r).await?.short(member));
    Ok(html(super::voucher::RowsPage {
        f: visitor.frame(),
        title: t.device_days,
        hint: t.device_days_hint,
        back,
        back_title: title,
        table,
    })?
    .into_response())
}

/// As it is typed.
#[derive(Deserialize)]
pub(crate) struct Said {
    member: MemberId,
    year: String,
    figure: Figure,
    amount: String,
    words: String,
    #[serde(default)]
    back: String,
}

pub(crate) async fn say(visitor: Visitor, Form(typed): Form<Said>) -> Result<Redirect> {
    let (t, said_on) = (texts(visitor.lang), visitor.frame().today);
    let year = typed.year.trim().parse().map_err(|_| Refused::Unreadable(t.year))?;
    let amount = form::cents(&typed.amount).ok_or(Refused::Unreadable(t.amount))?;
    let said = OwnFigure { member: typed.member, year, figure: typed.figure, amount, words: typed.words, said_on };
    visitor.act(async move |w| acts::say(w, &said).await).await?;
    // Only to a page of this room.
    let back = Some(typed.back).filter(|back| back.starts_with("/settlement/"));
    Ok(Redirect::to(back.as_deref().unwrap_or("/settlement/statements")))
}
