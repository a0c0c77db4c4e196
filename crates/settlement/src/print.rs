//! A member's statement on paper: what it bears and how that came about.

use base::{Lang, MemberId};
use paper::{CannotPrint, Meta};
use serde_json::json;

use crate::invoice::tax::Taxed;
use crate::invoice::{Invoice, Line};
use crate::statement::Record;
use crate::texts::invoice::treatment;
use crate::texts::{period, texts};
use crate::view::{hash_words, pool_lines};

const TEMPLATE: &str = include_str!("../templates/settlement/statement.typ");

/// The name of the file, and the work of setting it, which takes a while. None if it is not released or the member has no part.
pub(crate) fn statement(
    record: &Record,
    member: MemberId,
    name: &str,
    lang: Lang,
) -> Option<(String, impl FnOnce() -> Result<Vec<u8>, CannotPrint> + Send + 'static)> {
    let (t, released, account) = (texts(lang), record.released?, record.statement.account(member)?);
    let head = &record.statement.head;
    let title = format!("{} {}", t.statements, period(head, lang));
    let row = |line: &crate::view::PoolLine| {
        let (costs, amount) = (lang.cents(line.costs), lang.cents(line.amount));
        [
            line.title.clone(),
            line.account.clone(),
            costs,
            line.key.clone(),
            line.mine.clone(),
            line.share.clone(),
            amount,
        ]
    };
    let lines = pool_lines(record, member, lang);
    let data = json!({
        "sender": t.association,
        "subtitle": name,
        "facts": [
            [t.period, format!("{} – {}", lang.day(head.from), lang.day(head.to.plus_days(-1)))],
            [t.released, lang.day(released.on)],
            [t.tax, t.tax_text.to_owned()],
            [t.remainder, t.remainder_text.to_owned()],
            [t.checksum, hash_words(&record.hash)],
        ],
        "heading": t.share_of,
        "head": [t.pool, t.account, t.association_costs, t.key, t.your_quantity, t.share, t.amount],
        "rows": lines.iter().map(row).collect::<Vec<_>>(),
        "total": [t.together, "", &lang.cents(record.statement.total()), "", "", "", &lang.cents(account.amount)],
        "how": lines.iter().filter(|line| !line.how.is_empty()).map(|line| format!("{}: {}", line.title, line.how)).collect::<Vec<_>>(),
        "pay": [[t.billed, lang.cents(account.billed)], [t.due, lang.cents(account.due)]],
    });
    let day = released.on.0;
    let work = move || paper::pdf(TEMPLATE, &data, &Meta { title: &title, lang: lang.tag(), day });
    Some((format!("{}-{}.pdf", period(head, lang).replace([' ', '.'], "-"), head.from), work))
}

const INVOICE: &str = include_str!("../templates/settlement/invoice.typ");

/// An invoice for reading, in German as the XML is: the same figures, nothing added.
pub(crate) fn invoice(invoice: &Invoice) -> impl FnOnce() -> Result<Vec<u8>, CannotPrint> + Send + 'static {
    let (lang, seller, buyer) = (Lang::De, &invoice.seller, &invoice.buyer);
    let kind = if invoice.corrects.is_some() { "Rechnungskorrektur" } else { "Rechnung" };
    let title = format!("{kind} {}", invoice.number);
    let row =
        |line: &Line| [line.name.clone(), treatment(line.tax.treatment, lang).to_owned(), lang.cents(line.amount)];
    let mut facts = vec![
        ["Rechnungsdatum".to_owned(), lang.day(invoice.issued_on)],
        [
            "Zeitraum".to_owned(),
            format!("{} – {}", lang.day(invoice.period.from), lang.day(invoice.period.to.plus_days(-1))),
        ],
        ["Leitweg-ID".to_owned(), invoice.leitweg.to_string()],
        ["Grundlage".to_owned(), invoice.contract.clone()],
        ["Anschrift".to_owned(), format!("{}, {} {}", buyer.street, buyer.postcode, buyer.city)],
    ];
    facts.extend(invoice.corrects.as_ref().map(|earlier| {
        ["Hebt auf".to_owned(), format!("Rechnung {} vom {}", earlier.number, lang.day(earlier.issued_on))]
    }));
    let mut sums: Vec<[String; 2]> =
        invoice.taxes().iter().filter(|taxed| taxed.rate > 0).map(|taxed| tax(taxed, lang)).collect();
    sums.push(["Abschläge".into(), lang.cents(invoice.prepaid)]);
    sums.push(["Zu zahlen".into(), lang.cents(invoice.payable())]);
    sums.push(["Bis".into(), lang.day(invoice.due_on)]);
    sums.push(["IBAN".into(), seller.iban.clone()]);
    sums.push(["Steuernummer".into(), seller.tax_number.clone()]);
    sums.push(["Fragen an".into(), format!("{}, {}, {}", seller.contact, seller.phone, seller.address.email)]);
    let data = json!({
        "sender": seller.address.name,
        "subtitle": buyer.name,
        "facts": facts,
        "head": ["Kostenstelle", "Umsatzsteuer", "Betrag"],
        "rows": invoice.lines.iter().map(row).collect::<Vec<_>>(),
        "total": ["Summe ohne Umsatzsteuer", "", &lang.cents(invoice.net())],
        "sums": sums,
        "notes": invoice.taxes().into_iter().map(|taxed| taxed.note).filter(|note| !note.is_empty()).collect::<Vec<_>>(),
    });
    let day = invoice.issued_on.0;
    move || paper::pdf(INVOICE, &data, &Meta { title: &title, lang: lang.tag(), day })
}

fn tax(taxed: &Taxed, lang: Lang) -> [String; 2] {
    let rate = lang.percent(taxed.rate, 10_000);
    [format!("Umsatzsteuer {rate} auf {}", lang.cents(taxed.net)), lang.cents(taxed.tax)]
}
