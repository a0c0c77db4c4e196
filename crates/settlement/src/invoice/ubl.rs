//! An invoice as XRechnung 3.0 in UBL 2.1. Elements stand in the order of the schema.

use base::Cents;
use quick_xml::escape::escape;

use super::tax::{Tax, Taxed};
use super::{Address, Invoice, Line, Seller};

const RULES: &str = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0";
const PROCESS: &str = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
const SPACES: &str = "xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\" \
     xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\"";

/// The names that differ between an invoice and a credit note.
struct Kind {
    root: &'static str,
    code: (&'static str, &'static str),
    line: &'static str,
    quantity: &'static str,
}

const INVOICE: Kind =
    Kind { root: "Invoice", code: ("InvoiceTypeCode", "380"), line: "InvoiceLine", quantity: "InvoicedQuantity" };
const CREDIT_NOTE: Kind = Kind {
    root: "CreditNote",
    code: ("CreditNoteTypeCode", "381"),
    line: "CreditNoteLine",
    quantity: "CreditedQuantity",
};

/// The whole document.
pub fn xml(invoice: &Invoice) -> String {
    let kind = if invoice.corrects.is_some() { CREDIT_NOTE } else { INVOICE };
    let lines = invoice.lines.iter().zip(1..).map(|(one, number)| line(one, number, &kind));
    let content = [head(invoice, &kind), references(invoice), seller(&invoice.seller), buyer(&invoice.buyer)]
        .into_iter()
        .chain([payment(invoice), taxes(invoice), totals(invoice)])
        .chain(lines)
        .collect::<String>();
    let Kind { root, .. } = kind;
    let space = format!("xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:{root}-2\"");
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root} {space} {SPACES}>\n{content}</{root}>\n")
}

/// A value; signs that XML cannot hold are left out.
fn cbc(name: &str, value: &str) -> String {
    let value: String = value.chars().filter(|sign| !sign.is_control()).collect();
    format!("<cbc:{name}>{}</cbc:{name}>", escape(value.trim()))
}

fn cac(name: &str, content: &str) -> String {
    format!("<cac:{name}>{content}</cac:{name}>\n")
}

fn money(name: &str, amount: Cents) -> String {
    format!("<cbc:{name} currencyID=\"EUR\">{}</cbc:{name}>", hundredths(amount.0))
}

/// "-12.05"
fn hundredths(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", number.unsigned_abs() / 100, number.unsigned_abs() % 100)
}

fn head(invoice: &Invoice, kind: &Kind) -> String {
    let period = invoice.period;
    let days = cbc("StartDate", &period.from.to_string()) + &cbc("EndDate", &period.to.plus_days(-1).to_string());
    [
        cbc("CustomizationID", RULES),
        cbc("ProfileID", PROCESS),
        cbc("ID", &invoice.number),
        cbc("IssueDate", &invoice.issued_on.to_string()),
        cbc(kind.code.0, kind.code.1),
        cbc("DocumentCurrencyCode", "EUR"),
        cbc("BuyerReference", &invoice.leitweg.to_string()),
        cac("InvoicePeriod", &days),
    ]
    .concat()
}

fn references(invoice: &Invoice) -> String {
    let earlier = invoice.corrects.as_ref().map_or_else(String::new, |earlier| {
        let reference = cbc("ID", &earlier.number) + &cbc("IssueDate", &earlier.issued_on.to_string());
        cac("BillingReference", &cac("InvoiceDocumentReference", &reference))
    });
    earlier + &cac("ContractDocumentReference", &cbc("ID", &invoice.contract))
}

fn endpoint(address: &Address) -> String {
    format!("<cbc:EndpointID schemeID=\"EM\">{}</cbc:EndpointID>", escape(address.email.trim()))
}

fn postal(address: &Address) -> String {
    let country = cac("Country", &cbc("IdentificationCode", "DE"));
    let Address { street, city, postcode, .. } = address;
    let street = if street.trim().is_empty() { String::new() } else { cbc("StreetName", street) };
    cac("PostalAddress", &[street, cbc("CityName", city), cbc("PostalZone", postcode), country].concat())
}

fn seller(seller: &Seller) -> String {
    let address = &seller.address;
    let scheme = cbc("CompanyID", &seller.tax_number) + &cac("TaxScheme", &cbc("ID", "FC"));
    // Without a VAT number the seller needs an identifier of its own (BR-CO-26).
    let entity = cbc("RegistrationName", &address.name) + &cbc("CompanyID", &seller.tax_number);
    let contact =
        [cbc("Name", &seller.contact), cbc("Telephone", &seller.phone), cbc("ElectronicMail", &address.email)];
    let party = [
        endpoint(address),
        postal(address),
        cac("PartyTaxScheme", &scheme),
        cac("PartyLegalEntity", &entity),
        cac("Contact", &contact.concat()),
    ];
    cac("AccountingSupplierParty", &cac("Party", &party.concat()))
}

fn buyer(address: &Address) -> String {
    let entity = cac("PartyLegalEntity", &cbc("RegistrationName", &address.name));
    cac("AccountingCustomerParty", &cac("Party", &[endpoint(address), postal(address), entity].concat()))
}

fn payment(invoice: &Invoice) -> String {
    let account = cac("PayeeFinancialAccount", &cbc("ID", &invoice.seller.iban.replace(' ', "")));
    let means = [cbc("PaymentMeansCode", "58"), cbc("PaymentID", &invoice.number), account].concat();
    let due = base::Lang::De.day(invoice.due_on);
    let terms = match invoice.payable().0 {
        ..=0 => format!("Das Guthaben wird bis {due} erstattet."),
        _ if invoice.corrects.is_some() => format!("Der Betrag wird bis {due} erstattet."),
        _ => format!("Zahlbar bis {due} ohne Abzug."),
    };
    cac("PaymentMeans", &means) + &cac("PaymentTerms", &cbc("Note", &terms))
}

fn taxes(invoice: &Invoice) -> String {
    let all = invoice.taxes().iter().map(subtotal).collect::<String>();
    cac("TaxTotal", &(money("TaxAmount", invoice.tax()) + &all))
}

fn subtotal(taxed: &Taxed) -> String {
    let scheme = cac("TaxScheme", &cbc("ID", "VAT"));
    let reason = if taxed.note.is_empty() { String::new() } else { cbc("TaxExemptionReason", &taxed.note) };
    let category = [cbc("ID", taxed.category), cbc("Percent", &hundredths(taxed.rate)), reason, scheme].concat();
    let sums = money("TaxableAmount", taxed.net) + &money("TaxAmount", taxed.tax);
    cac("TaxSubtotal", &(sums + &cac("TaxCategory", &category)))
}

fn totals(invoice: &Invoice) -> String {
    let (net, gross) = (invoice.net(), invoice.net() + invoice.tax());
    let sums = [
        money("LineExtensionAmount", net),
        money("TaxExclusiveAmount", net),
        money("TaxInclusiveAmount", gross),
        money("PrepaidAmount", invoice.prepaid),
        money("PayableAmount", invoice.payable()),
    ];
    cac("LegalMonetaryTotal", &sums.concat())
}

/// A price is never below zero (BR-27): what is given back is a quantity of minus one.
fn line(line: &Line, number: usize, kind: &Kind) -> String {
    let (one, name) = (if line.amount.0 < 0 { "-1" } else { "1" }, kind.quantity);
    let item = cbc("Name", &line.name) + &cac("ClassifiedTaxCategory", &category(&line.tax));
    let content = [
        cbc("ID", &number.to_string()),
        format!("<cbc:{name} unitCode=\"C62\">{one}</cbc:{name}>"),
        money("LineExtensionAmount", line.amount),
        cac("Item", &item),
        cac("Price", &money("PriceAmount", Cents(line.amount.0.abs()))),
    ];
    cac(kind.line, &content.concat())
}

/// What is outside the scope has no rate on its line (BR-O-05).
fn category(tax: &Tax) -> String {
    let rate = if tax.category() == "O" { String::new() } else { cbc("Percent", &hundredths(tax.rate)) };
    [cbc("ID", tax.category()), rate, cac("TaxScheme", &cbc("ID", "VAT"))].concat()
}
