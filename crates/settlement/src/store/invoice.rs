//! Addresses, tax rules, and the invoices as they were sent.

use base::{Day, MemberId, Period, Reading, Result, Writing, of_whole_members};

use crate::READ;
use crate::invoice::tax::{Rule, Tax, Treatment};
use crate::invoice::{Address, Billing, Invoice, InvoiceId, Seller};
use crate::statement::StatementId;

macro_rules! invoices {
    ($rest:literal) => {
        concat!(
            "SELECT i.invoice_id, i.member_id, i.statement_id, i.corrects, i.content, i.xml FROM settlement_invoice i WHERE ",
            of_whole_members!("i"),
            $rest
        )
    };
}

base::statements! {
    ADDRESSES = concat!("SELECT a.member_id, a.leitweg, a.name, a.street, a.postcode, a.city, a.email, a.contact, a.phone,
        a.tax_number, a.iban FROM settlement_address a WHERE ", of_whole_members!("a"), " ORDER BY a.name");
    KEEP_ADDRESS = "INSERT INTO settlement_address
        (member_id, leitweg, name, street, postcode, city, email, contact, phone, tax_number, iban)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (member_id) DO UPDATE SET
        leitweg = excluded.leitweg, name = excluded.name, street = excluded.street, postcode = excluded.postcode,
        city = excluded.city, email = excluded.email, contact = excluded.contact, phone = excluded.phone,
        tax_number = excluded.tax_number, iban = excluded.iban";
    TAXES = "SELECT pool, valid_from, treatment, rate, note FROM settlement_tax ORDER BY pool, valid_from";
    KEEP_TAX = "INSERT INTO settlement_tax (pool, valid_from, treatment, rate, note) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (pool, valid_from) DO UPDATE
        SET treatment = excluded.treatment, rate = excluded.rate, note = excluded.note";
    INVOICES = invoices!(" AND i.issued_on <= $4 ORDER BY i.issued_on DESC, i.number DESC");
    ONE = invoices!(" AND i.invoice_id = $4");
    ISSUED_IN = concat!("SELECT COUNT(*) FROM settlement_invoice i
        WHERE ", of_whole_members!("i"), " AND i.issued_on >= $4 AND i.issued_on < $5");
    KEEP_INVOICE = "INSERT INTO settlement_invoice
        (invoice_id, member_id, statement_id, number, corrects, issued_on, content, xml)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
}

/// An invoice with what it belongs to, and its XML as it was sent.
#[derive(Debug, Clone)]
pub struct Whole {
    pub id: InvoiceId,
    pub member: MemberId,
    pub statement: StatementId,
    pub corrects: Option<InvoiceId>,
    pub invoice: Invoice,
    pub xml: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    invoice_id: InvoiceId,
    member_id: MemberId,
    statement_id: StatementId,
    corrects: Option<InvoiceId>,
    content: String,
    xml: String,
}

#[derive(sqlx::FromRow)]
struct AddressRow {
    member_id: MemberId,
    leitweg: String,
    name: String,
    street: String,
    postcode: String,
    city: String,
    email: String,
    contact: String,
    phone: String,
    tax_number: String,
    iban: String,
}

/// Where invoices go, and of the association where they come from.
pub async fn addresses(r: &mut Reading) -> Result<Vec<(MemberId, Billing)>> {
    let rows: Vec<AddressRow> = r.ask(ADDRESSES).within(READ).all().await?;
    Ok(rows.into_iter().map(AddressRow::billing).collect())
}

pub(crate) async fn keep_address(w: &mut Writing, member: MemberId, billing: &Billing) -> Result<()> {
    let Seller { address, contact, phone, tax_number, iban } = &billing.seller;
    let Address { name, street, postcode, city, email } = address;
    let keep = w.change(KEEP_ADDRESS).bind(member).bind(&billing.leitweg).bind(name).bind(street).bind(postcode);
    keep.bind(city).bind(email).bind(contact).bind(phone).bind(tax_number).bind(iban).rows().await.map(drop)
}

pub async fn taxes(r: &mut Reading) -> Result<Vec<Rule>> {
    let rows: Vec<(String, Day, String, i64, String)> = r.ask(TAXES).all().await?;
    let rule = |(pool, from, treatment, rate, note): (String, Day, String, i64, String)| {
        Some(Rule { pool, from, tax: Tax { treatment: Treatment::of(&treatment)?, rate, note } })
    };
    Ok(rows.into_iter().filter_map(rule).collect())
}

pub(crate) async fn keep_tax(w: &mut Writing, rule: &Rule) -> Result<()> {
    let keep = w.change(KEEP_TAX).bind(&rule.pool).bind(rule.from).bind(rule.tax.treatment.code());
    keep.bind(rule.tax.rate).bind(&rule.tax.note).rows().await.map(drop)
}

/// Those of the reader's members, the latest first.
pub async fn invoices(r: &mut Reading) -> Result<Vec<Whole>> {
    let day = r.as_of();
    let rows: Vec<Row> = r.ask(INVOICES).within(READ).bind(day).all().await?;
    rows.into_iter().map(Row::whole).collect()
}

/// None if it is not there or not the reader's.
pub async fn invoice(r: &mut Reading, id: InvoiceId) -> Result<Option<Whole>> {
    let row: Option<Row> = r.ask(ONE).within(READ).bind(id).maybe().await?;
    row.map(Row::whole).transpose()
}

/// How many were issued in a period: the next number follows.
pub(crate) async fn issued_in(r: &mut Reading, period: Period) -> Result<i64> {
    let (count,): (i64,) = r.ask(ISSUED_IN).within(READ).bind(period.from).bind(period.to).one().await?;
    Ok(count)
}

pub(crate) async fn keep_invoice(w: &mut Writing, whole: &Whole) -> Result<()> {
    let content = serde_json::to_string(&whole.invoice).map_err(|error| sqlx::Error::Encode(Box::new(error)))?;
    let (invoice, corrects) = (&whole.invoice, whole.corrects.map(|id| id.0));
    let keep = w.change(KEEP_INVOICE).bind(whole.id).bind(whole.member).bind(whole.statement).bind(&invoice.number);
    keep.bind(corrects).bind(invoice.issued_on).bind(&content).bind(&whole.xml).rows().await.map(drop)
}

impl Row {
    fn whole(self) -> Result<Whole> {
        let invoice = serde_json::from_str(&self.content).map_err(|error| sqlx::Error::Decode(Box::new(error)))?;
        let Row { invoice_id: id, member_id: member, statement_id: statement, corrects, xml, .. } = self;
        Ok(Whole { id, member, statement, corrects, invoice, xml })
    }
}

impl Whole {
    /// A credit note among them takes it back.
    pub fn is_taken_back(&self, all: &[Whole]) -> bool {
        all.iter().any(|other| other.corrects == Some(self.id))
    }
}

impl AddressRow {
    fn billing(self) -> (MemberId, Billing) {
        let AddressRow { member_id, leitweg, name, street, postcode, city, email, .. } = self;
        let address = Address { name, street, postcode, city, email };
        let AddressRow { contact, phone, tax_number, iban, .. } = self;
        (member_id, Billing { seller: Seller { address, contact, phone, tax_number, iban }, leitweg })
    }
}
