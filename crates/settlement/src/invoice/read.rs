//! The figures of an electronic invoice, in either syntax of EN 16931: UBL or CII. Others write such invoices too, so nothing is
//! taken for granted but the names of the standard.

use base::Cents;
use quick_xml::Reader;
use quick_xml::events::Event;

/// What an invoice says, as it says it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    pub number: String,
    /// 380 invoice, 381 credit note, and others of UNTDID 1001.
    pub kind: String,
    pub buyer_reference: String,
    pub lines: Vec<Cents>,
    pub net: Cents,
    pub tax: Cents,
    pub prepaid: Cents,
    pub payable: Cents,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    NotXml,
    /// It lacks what every invoice has, or an amount is none.
    NotAnInvoice,
}

/// Where a syntax has what, from below the root on.
struct Places {
    number: &'static str,
    kind: &'static str,
    buyer_reference: &'static str,
    line: &'static str,
    net: &'static str,
    tax: &'static str,
    prepaid: &'static str,
    payable: &'static str,
}

const INVOICE: Places = Places {
    number: "/ID",
    kind: "/InvoiceTypeCode",
    buyer_reference: "/BuyerReference",
    line: "/InvoiceLine/LineExtensionAmount",
    net: "/LegalMonetaryTotal/TaxExclusiveAmount",
    tax: "/TaxTotal/TaxAmount",
    prepaid: "/LegalMonetaryTotal/PrepaidAmount",
    payable: "/LegalMonetaryTotal/PayableAmount",
};
const CREDIT_NOTE: Places =
    Places { kind: "/CreditNoteTypeCode", line: "/CreditNoteLine/LineExtensionAmount", ..INVOICE };

macro_rules! sums {
    ($name:literal) => {
        concat!("/SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/SpecifiedTradeSettlementHeaderMonetarySummation/", $name)
    };
}
const CII: Places = Places {
    number: "/ExchangedDocument/ID",
    kind: "/ExchangedDocument/TypeCode",
    buyer_reference: "/SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/BuyerReference",
    line: "/SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount",
    net: sums!("TaxBasisTotalAmount"),
    tax: sums!("TaxTotalAmount"),
    prepaid: sums!("TotalPrepaidAmount"),
    payable: sums!("DuePayableAmount"),
};

/// Reads an invoice or a credit note.
pub fn figures(xml: &str) -> Result<Figures, Unreadable> {
    let (root, values) = values(xml)?;
    let places = match root.as_str() {
        "Invoice" => INVOICE,
        "CreditNote" => CREDIT_NOTE,
        "CrossIndustryInvoice" => CII,
        _ => return Err(Unreadable::NotAnInvoice),
    };
    let all = |place: &'static str| values.iter().filter(move |(path, _)| path == place).map(|(_, text)| text.as_str());
    let first = |place| all(place).next();
    let amount = |place| first(place).map_or(Some(Cents(0)), cents).ok_or(Unreadable::NotAnInvoice);
    let needed = |place| first(place).ok_or(Unreadable::NotAnInvoice).map(str::to_owned);
    needed(places.payable)?;
    Ok(Figures {
        number: needed(places.number)?,
        kind: needed(places.kind)?,
        buyer_reference: first(places.buyer_reference).unwrap_or_default().into(),
        lines: all(places.line).map(cents).collect::<Option<_>>().ok_or(Unreadable::NotAnInvoice)?,
        net: amount(places.net)?,
        tax: amount(places.tax)?,
        prepaid: amount(places.prepaid)?,
        payable: amount(places.payable)?,
    })
}

/// The root's name, and every text with the path of names to it.
fn values(xml: &str) -> Result<(String, Vec<(String, String)>), Unreadable> {
    let mut reader = Reader::from_str(xml);
    let (mut names, mut text, mut found): (Vec<String>, String, Vec<(String, String)>) = Default::default();
    let mut root = String::new();
    loop {
        match reader.read_event().map_err(|_| Unreadable::NotXml)? {
            Event::Start(start) => {
                let name = start.local_name().as_ref().to_owned();
                text.clear();
                if root.is_empty() { root = name } else { names.push(format!("/{name}")) }
            }
            Event::Text(part) => text.push_str(&part),
            Event::End(_) => {
                let value = std::mem::take(&mut text);
                if !value.trim().is_empty() {
                    found.push((names.concat(), value.trim().to_owned()));
                }
                names.pop();
            }
            Event::Eof => break,
            _ => {}
        }
    }
    if root.is_empty() { Err(Unreadable::NotXml) } else { Ok((root, found)) }
}

/// "-12.5" and "12" too. None for what has more than two places.
fn cents(text: &str) -> Option<Cents> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let part = part.trim_end_matches('0');
    if part.len() > 2 || whole.starts_with('-') || whole.starts_with('+') {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let part: i64 = format!("{part:0<2}").parse().ok()?;
    Some(Cents(sign * whole.checked_mul(100)?.checked_add(part)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_as_the_standard_writes_them() {
        for (text, amount) in [("12", 1200), ("12.5", 1250), ("-0.05", -5), ("0", 0), ("7.1000", 710)] {
            assert_eq!(cents(text), Some(Cents(amount)), "{text}");
        }
        for text in ["", "1.005", "--1", "a", "1,50", "99999999999999999999"] {
            assert_eq!(cents(text), None, "{text}");
        }
    }

    #[test]
    fn something_else_is_refused() {
        assert_eq!(figures("").unwrap_err(), Unreadable::NotXml);
        assert_eq!(figures("<a></b>").unwrap_err(), Unreadable::NotXml);
        assert_eq!(figures("<Order><ID>1</ID></Order>").unwrap_err(), Unreadable::NotAnInvoice);
        assert_eq!(figures("<Invoice><ID>1</ID></Invoice>").unwrap_err(), Unreadable::NotAnInvoice);
    }
}
