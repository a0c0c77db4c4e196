//! The invoice (Rechnung) of a member, drawn from its statement, as XRechnung 3.0.
//!
//! EN 16931 allows no line "outside the scope of the tax" beside others in one invoice (BR-O-11), so [`parts`] makes two of such a
//! statement. All amounts are net; tax is computed once for each rate, not for each line.

pub mod leitweg;
pub mod read;
pub mod tax;
pub mod ubl;

use base::{Cents, Day, MemberId, Period};
use serde::{Deserialize, Serialize};

use crate::cost::PoolCosts;
use crate::refused::Refused;
use crate::statement::{Shared, Statement};
use leitweg::Leitweg;
use tax::{Rule, Tax, Taxed, taxed};

base::id!(InvoiceId);

/// Who sends the invoice, and where the money goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seller {
    pub address: Address,
    pub contact: String,
    pub phone: String,
    /// Steuernummer. No VAT number: an invoice outside the scope of the tax must not bear one (BR-O-02).
    pub tax_number: String,
    pub iban: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    pub name: String,
    pub street: String,
    pub postcode: String,
    pub city: String,
    /// Where invoices are received, or questions about them.
    pub email: String,
}

/// What is needed to invoice somebody; of the association itself, who sends the invoices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Billing {
    pub seller: Seller,
    /// Empty for the association.
    pub leitweg: String,
}

impl Billing {
    /// `sends`: of the association. A member needs a Leitweg-ID, the sender all that XRechnung asks of one (BR-DE-2 to 7).
    pub fn check(&self, sends: bool) -> Result<(), Refused> {
        let Seller { address, contact, phone, tax_number, iban } = &self.seller;
        let mut needed = vec![&address.name, &address.postcode, &address.city, &address.email];
        if sends {
            needed.extend([contact, phone, tax_number, iban]);
        } else {
            Leitweg::read(&self.leitweg).ok_or(Refused::NoLeitweg)?;
        }
        let lacks = needed.iter().any(|text| text.trim().is_empty()) || !address.email.contains('@');
        if lacks { Err(Refused::NoAddress { name: address.name.clone() }) } else { Ok(()) }
    }
}

/// What a cost centre costs the member, net. Below zero it is given back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub name: String,
    pub amount: Cents,
    pub tax: Tax,
}

/// The invoice that a credit note takes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    pub number: String,
    pub issued_on: Day,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invoice {
    pub number: String,
    /// Some: a credit note (Rechnungskorrektur), which takes the whole earlier invoice back.
    pub corrects: Option<Earlier>,
    pub issued_on: Day,
    pub due_on: Day,
    pub period: Period,
    pub leitweg: Leitweg,
    /// The agreement on which it rests.
    pub contract: String,
    pub seller: Seller,
    pub buyer: Address,
    pub lines: Vec<Line>,
    /// Advance payments that fell due in the period.
    pub prepaid: Cents,
}

impl Invoice {
    pub fn net(&self) -> Cents {
        self.lines.iter().map(|line| line.amount).sum()
    }

    /// One entry for each category and rate.
    pub fn taxes(&self) -> Vec<Taxed> {
        taxed(&self.lines)
    }

    pub fn tax(&self) -> Cents {
        self.taxes().iter().map(|taxed| taxed.tax).sum()
    }

    pub fn payable(&self) -> Cents {
        self.net() + self.tax() - self.prepaid
    }

    /// The credit note that takes this invoice back.
    pub fn taken_back(&self, number: String, issued_on: Day) -> Invoice {
        let corrects = Some(Earlier { number: self.number.clone(), issued_on: self.issued_on });
        Invoice { number, corrects, issued_on, due_on: issued_on, ..self.clone() }
    }
}

/// What a statement asks of a member that its `quarters` have not asked before: one line for each cost centre, net.
pub fn lines(
    statement: &Statement,
    quarters: &[&Statement],
    member: MemberId,
    rules: &[Rule],
) -> Result<Vec<Line>, Refused> {
    let last_day = statement.head.to.plus_days(-1);
    let asked = |of: &Statement, pool: &str| -> Cents {
        let shared = of.pools.iter().filter(|shared| shared.costs.pool.code == pool);
        shared.filter_map(|shared| shared.portion(member)).map(|portion| portion.amount).sum()
    };
    let mut lines = Vec::new();
    for Shared { costs: PoolCosts { pool, .. }, .. } in &statement.pools {
        let before: Cents = quarters.iter().map(|quarter| asked(quarter, &pool.code)).sum();
        let amount = asked(statement, &pool.code) - before;
        if amount != Cents(0) {
            let tax =
                tax::on(rules, &pool.code, last_day).ok_or_else(|| Refused::NoTax { pool: pool.title.clone() })?;
            lines.push(Line { name: pool.title.clone(), amount, tax: tax.clone() });
        }
    }
    Ok(lines)
}

/// Lines that may stand in one invoice, and the advance payments that it counts: first those outside the scope of the tax, which take
/// of the advance payments what they can; what is left goes to the last part.
pub fn parts(lines: Vec<Line>, prepaid: Cents) -> Vec<(Vec<Line>, Cents)> {
    let (outside, inside): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(|line| line.tax.category() == "O");
    match (outside.is_empty(), inside.is_empty()) {
        (true, true) => Vec::new(),
        (true, false) => vec![(inside, prepaid)],
        (false, true) => vec![(outside, prepaid)],
        (false, false) => {
            let net: Cents = outside.iter().map(|line| line.amount).sum();
            let first = Cents(prepaid.0.min(net.0).max(0));
            vec![(outside, first), (inside, prepaid - first)]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tax::Treatment;

    fn line(treatment: Treatment, amount: i64) -> Line {
        let rate = if treatment == Treatment::Taxable { 1900 } else { 0 };
        Line { name: "Rechenzentrum".into(), amount: Cents(amount), tax: Tax { treatment, rate, note: "§".into() } }
    }

    #[test]
    fn what_is_outside_the_scope_stands_alone_and_takes_the_advance_payments_first() {
        let lines =
            vec![line(Treatment::Taxable, 50), line(Treatment::OutsideScope, 100), line(Treatment::PassThrough, 7)];
        let shape = |prepaid| {
            let parts = parts(lines.clone(), Cents(prepaid));
            parts.into_iter().map(|(lines, prepaid)| (lines.len(), prepaid.0)).collect::<Vec<_>>()
        };
        assert_eq!(shape(60), [(2, 60), (1, 0)]);
        assert_eq!(shape(110), [(2, 107), (1, 3)]);
        assert_eq!(parts(vec![line(Treatment::Exempt, 5)], Cents(9)).len(), 1);
        assert!(parts(Vec::new(), Cents(9)).is_empty());
    }
}
