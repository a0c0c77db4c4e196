//! What is typed into forms, read as people write it here.

use base::{Cents, Day, MemberId, form};

use crate::framework::{Price, Terms, Tier};
use crate::refused::Refused;
use crate::texts::Texts;

/// The form of a framework contract, field by field; fields of one name may come several times.
pub(crate) struct Contract<'a> {
    fields: &'a [(String, String)],
}

impl<'a> Contract<'a> {
    pub(crate) fn of(fields: &'a [(String, String)]) -> Contract<'a> {
        Contract { fields }
    }

    fn field(&self, name: &str) -> &'a str {
        self.fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    pub(crate) fn terms(&self, today: Day, t: &'static Texts) -> Result<Terms, Refused> {
        let day = |name, label| form::day(self.field(name), today).ok_or(Refused::Unreadable(label));
        let members = self.fields.iter().filter(|(key, _)| key == "member").map(|(_, value)| value.parse());
        Ok(Terms {
            title: self.field("title").into(),
            supplier: self.field("supplier").into(),
            from: day("from", t.from)?,
            to: day("to", t.to)?,
            ceiling: form::cents(self.field("ceiling")).ok_or(Refused::Unreadable(t.ceiling))?,
            prices: prices(self.field("prices")).ok_or(Refused::Unreadable(t.price_lines))?,
            members: members.collect::<Result<Vec<MemberId>, _>>().map_err(|_| Refused::Unreadable(t.for_members))?,
        })
    }
}

/// Lines like `notebook-14; 25; 700,00`: article, pieces, price. The lines of an article stand together.
fn prices(text: &str) -> Option<Vec<Price>> {
    let mut prices: Vec<Price> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let (article, from, price) = line_of(line)?;
        let tier = Tier { from, price };
        match prices.last_mut().filter(|last| last.article == article) {
            Some(last) => last.tiers.push(tier),
            None => prices.push(Price { article: article.into(), most: None, tiers: vec![tier] }),
        }
    }
    Some(prices)
}

fn line_of(line: &str) -> Option<(&str, i64, Cents)> {
    let mut fields = line.split(';').map(str::trim);
    let (article, from, price) = (fields.next()?, fields.next()?, fields.next()?);
    Some((article, form::number(from)?, form::cents(price)?)).filter(|_| fields.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_are_read_line_by_line() {
        let tier = |from, cents| Tier { from, price: Cents(cents) };
        let read = prices("notebook-14; 1; 799,00\n notebook-14;25;700 \n\nmonitor; 1; 149,99 €\n").unwrap();
        let read: Vec<_> = read.into_iter().map(|price| (price.article, price.tiers)).collect();
        let expected = [
            ("notebook-14".to_owned(), vec![tier(1, 79_900), tier(25, 70_000)]),
            ("monitor".to_owned(), vec![tier(1, 14_999)]),
        ];
        assert_eq!(read, expected);
        for wrong in ["notebook", "notebook; 1", "notebook; x; 1,00", "notebook; 1; 1.00", "notebook; 1; 1,00; 2"] {
            assert_eq!(prices(wrong), None, "{wrong}");
        }
    }
}
