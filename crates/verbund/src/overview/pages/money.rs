//! What the association costs in the year looked at: planned, next to be paid, last settled.

use base::table::Tone;
use base::{Actor, Cents, Frame, Lang, MemberId, Reading, Result, grant};
use settlement::statement::{Kind, Record};

use super::super::texts::Texts;
use super::parts::{Column, Row};

/// Empty for who may not see them.
pub(super) async fn statements(r: &mut Reading, actor: &Actor) -> Result<Vec<Record>> {
    if actor.holds_somewhere(settlement::READ) { settlement::store::records(r).await } else { Ok(Vec::new()) }
}

/// The amounts of one member, or of all. `None`: not for the reader to see.
pub(super) async fn column(
    r: &mut Reading,
    actor: &Actor,
    f: &Frame,
    t: &'static Texts,
    records: &[Record],
) -> Result<Option<Column>> {
    if !actor.holds_somewhere(settlement::READ) {
        return Ok(None);
    }
    let mine = grant::members(r, settlement::READ).await?;
    let whose = Whose(mine.first().copied().filter(|_| !mine.contains(&MemberId::ASSOCIATION)));
    let year = f.as_of.0.year();
    let of_year =
        |record: &&Record, kind| record.statement.head.kind == kind && record.statement.head.from.0.year() == year;
    let plan = records.iter().find(|record| of_year(record, Kind::Plan));
    let settled = records.iter().find(|record| record.statement.head.kind != Kind::Plan && record.released.is_some());
    let mut rows: Vec<Row> = plan.map(|record| whose.row(f.lang, t, record)).into_iter().collect();
    let due = |advance: &&(MemberId, settlement::advance::Advance)| whose.is(advance.0) && advance.1.due_on >= f.as_of;
    let advances = settlement::store::advances(r, i64::from(year)).await?;
    let next = advances.iter().filter(due).map(|(_, advance)| advance.due_on).min();
    if let (Some(day), Some(plan)) = (next, plan) {
        let of_day = advances.iter().filter(|(member, advance)| whose.is(*member) && advance.due_on == day);
        let sum: Cents = of_day.map(|(_, advance)| advance.amount).sum();
        let (who, when) = (t.advance.to_owned(), f.lang.cents(sum));
        rows.push(Row {
            tone: Tone::Info,
            who,
            when,
            what: format!("{} {}", t.due_on, f.lang.day(day)),
            href: whose.href(plan),
        });
    }
    rows.extend(settled.map(|record| whose.row(f.lang, t, record)));
    let more = Some(("/settlement/statements", t.money_all.to_owned()));
    Ok(Some(Column { title: format!("{} {year}", t.money), below: String::new(), none: t.money_none, rows, more }))
}

/// One member, or all of them.
struct Whose(Option<MemberId>);

impl Whose {
    fn is(&self, member: MemberId) -> bool {
        self.0.is_none_or(|mine| mine == member)
    }

    fn href(&self, record: &Record) -> String {
        match self.0 {
            Some(member) => format!("/settlement/statements/{}/members/{member}", record.id),
            None => format!("/settlement/statements/{}", record.id),
        }
    }

    fn row(&self, lang: Lang, t: &Texts, record: &Record) -> Row {
        let accounts = record.statement.accounts.iter().filter(|account| self.is(account.member));
        let (amount, due) =
            accounts.fold((Cents(0), Cents(0)), |(amount, due), one| (amount + one.amount, due + one.due));
        let head = &record.statement.head;
        let what = match (head.kind, due.0) {
            (Kind::Plan, _) if record.released.is_some() => t.plan_released.to_owned(),
            (Kind::Plan, _) => t.plan_draft.to_owned(),
            (_, ..0) => format!("{} {}", lang.cents(Cents(-due.0)), t.paid_back),
            (_, _) => format!("{} {}", lang.cents(due), t.still_due),
        };
        Row {
            tone: Tone::Neutral,
            who: settlement::period(head, lang),
            when: lang.cents(amount),
            what,
            href: self.href(record),
        }
    }
}
