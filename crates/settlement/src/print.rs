//! A member's statement on paper: what it bears and how that came about.

use base::{Lang, MemberId};
use paper::{CannotPrint, Meta};
use serde_json::json;

use crate::statement::Record;
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
