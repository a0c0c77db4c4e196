//! The invoice (Rechnung) of a member, drawn from its statement, as XRechnung 3.0.
//!
//! EN 16931 allows no line "outside the scope of the tax" beside others in one invoice (BR-O-11), so [`parts`] makes two of such a
//! statement. All amounts are net; tax is computed once for each rate, not for each line.

pub mod leitweg;
pub mod read;
pub mod tax;
pub mod ubl;

use base::{Cents, Day, Period};
use serde::{Deserialize, Serialize};

use leitweg::Leitweg;
use tax::{Tax, Taxed, taxed};

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
