//! Statements: all of them, and one with what it cost, who bears it, and on what it rests.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use base::edge::html;
use base::journal::{Line, history};
use base::table::{Cell, Column, Table, Tone, View};
use base::{Failure, Frame, Lang, MemberId, Reading, Result, Visitor, form, grant};
use serde::Deserialize;

use super::{Names, agrees, own};
use crate::refused::Refused;
use crate::statement::{Kind, Record, StatementId};
use crate::term::Term;
use crate::texts::{Texts, key, period, texts};
use crate::view::hash_words;
use crate::{MAKE, READ, RELEASE, acts, store};

#[derive(Template)]
#[template(path = "settlement/statements.html")]
struct StatementsPage {
    f: Frame,
    t: &'static Texts,
    table: Table,
    may_make: bool,
    none: bool,
}

#[derive(Template)]
#[template(path = "settlement/statement.html")]
struct StatementPage {
    f: Frame,
    t: &'static Texts,
    title: String,
    record: Record,
    version: String,
    names: Names,
    agrees: bool,
    may_release: bool,
    own_draft: bool,
    history: Vec<Line>,
}

impl StatementPage {
    fn here(&self) -> String {
        format!("/settlement/statements/{}", self.record.id)
    }

    fn vouchers(&self) -> String {
        format!("{}/vouchers", self.here())
    }

    fn key(&self, shared: &crate::statement::Shared) -> String {
        key(&shared.key, self.f.lang)
    }

    fn percent(&self, amount: &base::Cents) -> String {
        self.f.lang.percent(amount.0, self.record.statement.total().0)
    }

    /// Length of a bar of 100, the largest member's being the whole.
    fn length(&self, amount: &base::Cents) -> i64 {
        let largest = self.record.statement.accounts.iter().map(|account| account.amount.0).max().unwrap_or_default();
        (amount.0 * 100 / largest.max(1)).max(0)
    }

    fn users(&self, member: &MemberId) -> i64 {
        self.count(member, crate::basis::Base::Users)
    }

    fn devices(&self, member: &MemberId) -> i64 {
        use crate::basis::Base::{AdminDevices, SchoolDevices};
        self.count(member, AdminDevices) + self.count(member, SchoolDevices)
    }

    fn count(&self, member: &MemberId, base: crate::basis::Base) -> i64 {
        self.record.statement.basis(*member).map_or(0, |basis| basis.quantity(base).count)
    }

    fn hash(&self) -> String {
        hash_words(&self.record.hash)
    }
}

pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let (lang, t, mut r) = (visitor.lang, texts(visitor.lang), visitor.read().await?);
    let (records, own) = (store::records(&mut r).await?, own(&mut r).await?);
    let rows = records.iter().map(|record| row(record, own, t, lang)).collect();
    let table = Table::new(lang, t.statements, columns(t, own), view).whole(rows);
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    let may_make = may(&mut r, MAKE).await?;
    let none = records.is_empty();
    Ok(html(StatementsPage { f: visitor.frame(), t, table, may_make, none })?.into_response())
}

fn columns(t: &Texts, own: Option<MemberId>) -> Vec<Column> {
    let share = own.map(|_| [Column::number("share", t.own_share), Column::number("due", t.due)]);
    let first = [Column::text("period", t.period), Column::number("costs", t.costs)];
    let last = [Column::text("state", t.state), Column::number("vouchers", t.vouchers)];
    first.into_iter().chain(share.into_iter().flatten()).chain(last).collect()
}

fn row(record: &Record, own: Option<MemberId>, t: &Texts, lang: Lang) -> Vec<Cell> {
    let (statement, base) = (&record.statement, format!("/settlement/statements/{}", record.id));
    let href = own.map_or_else(|| base.clone(), |member| format!("{base}/members/{member}"));
    let account = own.and_then(|member| statement.account(member));
    let share = own.map(|_| {
        let money = |amount: Option<base::Cents>| amount.map_or(Cell::Empty, Cell::Money);
        [money(account.map(|account| account.amount)), money(account.map(|account| account.due))]
    });
    let state = match record.released {
        Some(released) => Cell::State(Tone::Ok, format!("{} {}", t.released, lang.day(released.on))),
        None => Cell::State(Tone::Warn, t.draft.into()),
    };
    let first = [Cell::link(href, period(&statement.head, lang)), Cell::Money(statement.total())];
    let last = [state, Cell::Number(statement.vouchers())];
    first.into_iter().chain(share.into_iter().flatten()).chain(last).collect()
}

async fn may(r: &mut Reading, duty: base::Duty) -> Result<bool> {
    Ok(r.as_of() == r.today() && grant::holds(r, duty, MemberId::ASSOCIATION, "").await?)
}

pub(crate) async fn show(visitor: Visitor, Path(id): Path<StatementId>) -> Result<Response> {
    let (lang, mut r) = (visitor.lang, visitor.read().await?);
    let record = store::record(&mut r, id).await?.ok_or(Failure::NotFound)?;
    if let Some(own) = own(&mut r).await? {
        return Ok(Redirect::to(&format!("/settlement/statements/{id}/members/{own}")).into_response());
    }
    let draft = record.released.is_none();
    let own_draft = draft && record.made.by == r.person();
    let page = StatementPage {
        f: visitor.frame(),
        t: texts(lang),
        title: period(&record.statement.head, lang),
        version: version(&mut r, &record).await?,
        names: Names::read(&mut r).await?,
        agrees: agrees(&mut r, &record).await?,
        may_release: draft && !own_draft && may(&mut r, RELEASE).await?,
        own_draft,
        history: history(&mut r, READ, id.0).await?,
        record,
    };
    Ok(html(page)?.into_response())
}

/// The number of the agreement's version.
pub(crate) async fn version(r: &mut Reading, record: &Record) -> Result<String> {
    let chain = agreement::store::chain(r).await?;
    let version = chain.get(record.statement.head.agreement);
    Ok(version.map_or_else(|| "–".into(), |version| version.number.to_string()))
}

/// As it is typed.
#[derive(Deserialize)]
pub(crate) struct Typed {
    kind: Kind,
    year: String,
    #[serde(default)]
    quarter: String,
    #[serde(default)]
    key_date: String,
}

pub(crate) async fn make(visitor: Visitor, Form(typed): Form<Typed>) -> Result<Redirect> {
    let (t, today) = (texts(visitor.lang), visitor.frame().today);
    let year = typed.year.trim().parse().map_err(|_| Refused::Unreadable(t.year))?;
    let key_date = match typed.key_date.trim() {
        "" => None,
        text => Some(form::day(text, today).ok_or(Refused::Unreadable(t.key_date))?),
    };
    let term = Term { kind: typed.kind, year, quarter: typed.quarter.trim().parse().unwrap_or_default(), key_date };
    let id = visitor.act(async move |w| acts::make(w, term).await).await?;
    Ok(Redirect::to(&format!("/settlement/statements/{id}")))
}

pub(crate) async fn release(visitor: Visitor, Path(id): Path<StatementId>) -> Result<Redirect> {
    visitor.act(async move |w| acts::release(w, id).await).await?;
    Ok(Redirect::to(&format!("/settlement/statements/{id}")))
}

/// The canonical form, whose SHA-256 is the checksum: whoever has it can compute everything again.
pub(crate) async fn canonical(visitor: Visitor, Path(id): Path<StatementId>) -> Result<Response> {
    let record = store::record(&mut visitor.read().await?, id).await?.ok_or(Failure::NotFound)?;
    let canonical = record.statement.canonical().map_err(|_| Failure::NotFound)?;
    let name = format!("attachment; filename=\"{}.json\"", record.id);
    Ok(([(header::CONTENT_TYPE, "application/json".to_owned()), (header::CONTENT_DISPOSITION, name)], canonical)
        .into_response())
}
