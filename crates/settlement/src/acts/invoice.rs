//! Invoices: issued to all members of a released statement at once, and taken back by a credit note.

use base::{Cents, Failure, MemberId, Period, Result, Writing, grant, journal};
use serde_json::json;

use crate::invoice::leitweg::Leitweg;
use crate::invoice::tax::Rule;
use crate::invoice::{Billing, Invoice, InvoiceId, lines, parts, ubl};
use crate::refused::Refused;
use crate::statement::{Kind, Record, StatementId};
use crate::store::Whole;
use crate::{MAKE, store};

/// Days until an invoice is to be paid.
const DAYS_TO_PAY: i64 = 30;

/// Where a member's invoices go; of the association, who sends them.
pub async fn set_address(w: &mut Writing, member: MemberId, billing: &Billing) -> Result<()> {
    grant::must(w, MAKE, MemberId::ASSOCIATION, "").await?;
    billing.check(member == MemberId::ASSOCIATION)?;
    store::keep_address(w, member, billing).await?;
    let thing = w.new_id();
    journal::note(w, member, "settlement.address.set", thing, json!({ "name": billing.seller.address.name })).await
}

/// How a cost centre is taxed from a day on.
pub async fn set_tax(w: &mut Writing, rule: &Rule) -> Result<()> {
    grant::must(w, MAKE, MemberId::ASSOCIATION, "").await?;
    rule.tax.check()?;
    let known = store::pools(w).await?.iter().any(|pool| pool.code == rule.pool);
    if !known {
        return Err(Refused::NoSuchPool { pool: rule.pool.clone() }.into());
    }
    store::keep_tax(w, rule).await?;
    let details = json!({ "pool": rule.pool, "from": rule.from, "tax": rule.tax });
    let thing = w.new_id();
    journal::note(w, MemberId::ASSOCIATION, "settlement.tax.set", thing, details).await
}

/// Invoices what a released statement asks, of every member that has no standing invoice for it. All or none.
pub async fn bill(w: &mut Writing, id: StatementId) -> Result<usize> {
    grant::must(w, MAKE, MemberId::ASSOCIATION, "").await?;
    let record = store::record(w, id).await?.ok_or(Failure::NotFound)?;
    if record.released.is_none() || record.statement.head.kind == Kind::Plan {
        return Err(Refused::NoPaper.into());
    }
    let drafts = drafts(w, &record).await?;
    for (member, invoice) in &drafts {
        issue(w, *member, id, invoice.clone(), None).await?;
    }
    if drafts.is_empty() { Err(Refused::NothingToBill.into()) } else { Ok(drafts.len()) }
}

/// What is to be issued, still without numbers.
async fn drafts(w: &mut Writing, record: &Record) -> Result<Vec<(MemberId, Invoice)>> {
    let (statement, rules, today) = (&record.statement, store::taxes(w).await?, w.today());
    let (addresses, known, records) = (store::addresses(w).await?, store::invoices(w).await?, store::records(w).await?);
    let period = statement.head.period();
    let quarters = records.iter().filter(|one| one.released.is_some()).map(|one| &one.statement);
    let within = quarters.filter(|one| one.head.kind == Kind::Quarter && period.meet(&one.head.period()).is_some());
    let quarters: Vec<_> = within.filter(|_| statement.head.kind == Kind::Year).collect();
    let of = |member: MemberId| {
        let found = addresses.iter().find(|(of, _)| *of == member).map(|(_, billing)| billing);
        found.ok_or_else(|| Refused::NoAddress { name: member.to_string() })
    };
    let seller = &of(MemberId::ASSOCIATION).map_err(|_| Refused::NoAddress { name: "IT-Verbund".into() })?.seller;
    let mut drafts = Vec::new();
    for account in statement.accounts.iter().filter(|account| !stands(&known, record.id, account.member)) {
        let lines = lines(statement, &quarters, account.member, &rules)?;
        let net: Cents = lines.iter().map(|line| line.amount).sum();
        for (lines, prepaid) in parts(lines, net - account.due) {
            let buyer = of(account.member)?;
            drafts.push((
                account.member,
                Invoice {
                    number: String::new(),
                    corrects: None,
                    issued_on: today,
                    due_on: today.plus_days(DAYS_TO_PAY),
                    period,
                    leitweg: Leitweg::read(&buyer.leitweg).ok_or(Refused::NoLeitweg)?,
                    contract: "Öffentlich-rechtliche Vereinbarung".into(),
                    seller: seller.clone(),
                    buyer: buyer.seller.address.clone(),
                    lines,
                    prepaid,
                },
            ));
        }
    }
    Ok(drafts)
}

/// A member has an invoice for the statement that was not taken back.
fn stands(known: &[Whole], statement: StatementId, member: MemberId) -> bool {
    let of = |one: &&Whole| one.statement == statement && one.member == member && one.corrects.is_none();
    known.iter().filter(of).any(|one| !one.is_taken_back(known))
}

/// Takes a whole invoice back by a credit note. After that the statement can be invoiced anew.
pub async fn take_back(w: &mut Writing, id: InvoiceId) -> Result<InvoiceId> {
    grant::must(w, MAKE, MemberId::ASSOCIATION, "").await?;
    let whole = store::invoice(w, id).await?.ok_or(Failure::NotFound)?;
    if whole.corrects.is_some() || whole.is_taken_back(&store::invoices(w).await?) {
        return Err(Refused::TakenBack.into());
    }
    let note = whole.invoice.taken_back(String::new(), w.today());
    issue(w, whole.member, whole.statement, note, Some(id)).await
}

async fn issue(
    w: &mut Writing,
    member: MemberId,
    statement: StatementId,
    mut invoice: Invoice,
    corrects: Option<InvoiceId>,
) -> Result<InvoiceId> {
    let (id, year) = (InvoiceId(w.new_id()), w.today().0.year());
    let sign = if corrects.is_some() { "G" } else { "R" };
    invoice.number = format!("{sign}{year}-{:04}", store::issued_in(w, Period::year(year)).await? + 1);
    let details = json!({ "number": invoice.number, "payable": invoice.payable() });
    let whole = Whole { id, member, statement, corrects, xml: ubl::xml(&invoice), invoice };
    store::keep_invoice(w, &whole).await?;
    let deed = if corrects.is_some() { "settlement.invoice.taken-back" } else { "settlement.invoice.issued" };
    journal::note(w, member, deed, id.0, details).await?;
    Ok(id)
}
