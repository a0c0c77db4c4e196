//! Why something was refused: the code of the contract, and the words for people.

use base::{Lang, Refusal};

use crate::refused::Refused;

impl Refusal for Refused {
    fn code(&self) -> &'static str {
        match self {
            Refused::Unreadable(_) => "settlement.unreadable",
            Refused::NoText => "settlement.no-text",
            Refused::NoAmount => "settlement.no-amount",
            Refused::NotYet { .. } => "settlement.voucher.not-yet",
            Refused::PeriodClosed { .. } => "settlement.voucher.period-closed",
            Refused::NumberTaken { .. } => "settlement.voucher.number-taken",
            Refused::NoSuchPool { .. } => "settlement.pool.unknown",
            Refused::NothingToCorrect { .. } => "settlement.voucher.nothing-to-correct",
            Refused::KeyNotWhole => "settlement.key.not-whole",
            Refused::NoKey { .. } => "settlement.key.missing",
            Refused::UnknownBase { .. } => "settlement.key.unknown-base",
            Refused::NobodyToPay => "settlement.key.nobody-to-pay",
            Refused::TooFine => "settlement.key.too-fine",
            Refused::NoAgreement => "settlement.statement.no-agreement",
            Refused::NoMembers => "settlement.statement.no-members",
            Refused::NoCosts => "settlement.statement.no-costs",
            Refused::NoSuchPeriod => "settlement.statement.no-such-period",
            Refused::NotOver { .. } => "settlement.statement.not-over",
            Refused::Gap { .. } => "settlement.statement.gap",
            Refused::AlreadyReleased { .. } => "settlement.statement.already-released",
            Refused::OwnStatement => "settlement.statement.own",
            Refused::Stale => "settlement.statement.stale",
            Refused::NotAMember => "settlement.advance.not-a-member",
            Refused::NoPaper => "settlement.paper.not-released",
            Refused::NoAddress { .. } => "settlement.invoice.no-address",
            Refused::NoLeitweg => "settlement.invoice.no-leitweg",
            Refused::NoTax { .. } => "settlement.invoice.no-tax",
            Refused::NothingToBill => "settlement.invoice.nothing-to-bill",
            Refused::TakenBack => "settlement.invoice.taken-back",
        }
    }

    fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::De => german(self),
            Lang::En => english(self),
        }
    }
}

fn german(refused: &Refused) -> String {
    let day = |day: &base::Day| Lang::De.day(*day);
    match refused {
        Refused::Unreadable(field) => format!("Die Angabe „{field}“ ist nicht lesbar."),
        Refused::NoText => "Es fehlt, worum es geht.".into(),
        Refused::NoAmount => "Der Betrag fehlt oder passt nicht.".into(),
        Refused::NotYet { number } => format!("Der Beleg {number} liegt in der Zukunft."),
        Refused::PeriodClosed { number, open_from } => format!(
            "Der Beleg {number} fällt in einen abgerechneten Zeitraum. Buchen Sie eine Korrektur ab dem {}.",
            day(open_from)
        ),
        Refused::NumberTaken { number } => format!("Die Belegnummer {number} ist mit anderem Inhalt schon vergeben."),
        Refused::NoSuchPool { pool } => format!("Die Kostenstelle „{pool}“ gibt es nicht."),
        Refused::NothingToCorrect { number } => {
            format!("Der Beleg {number} berichtigt keinen Beleg derselben Kostenstelle.")
        }
        Refused::KeyNotWhole => "Der Schlüssel verteilt nicht genau die ganzen Kosten.".into(),
        Refused::NoKey { pool } => format!("Die Vereinbarung hat keinen Schlüssel für „{pool}“."),
        Refused::UnknownBase { base } => format!("Die Bezugsgröße „{base}“ wird hier nicht gezählt."),
        Refused::NobodyToPay => "Niemand hat etwas von der Bezugsgröße dieses Schlüssels.".into(),
        Refused::TooFine => "Die Bruchteile dieses Schlüssels sind zu fein zum Rechnen.".into(),
        Refused::NoAgreement => "Für diesen Zeitraum gilt keine Vereinbarung.".into(),
        Refused::NoMembers => "In diesem Zeitraum hat der Verbund keine Mitglieder.".into(),
        Refused::NoCosts => "Für diesen Zeitraum gibt es keine Kosten.".into(),
        Refused::NoSuchPeriod => "Diesen Zeitraum gibt es nicht.".into(),
        Refused::NotOver { last_day } => format!("Der Zeitraum läuft noch bis zum {}.", day(last_day)),
        Refused::Gap { next } => format!("Zuerst ist das Quartal ab dem {} an der Reihe.", day(next)),
        Refused::AlreadyReleased { on } => format!("Diese Abrechnung wurde am {} freigegeben.", day(on)),
        Refused::OwnStatement => "Die eigene Abrechnung gibt jemand anderes frei.".into(),
        Refused::Stale => "Belege, Mengen oder Schlüssel haben sich geändert. Erstellen Sie die Abrechnung neu.".into(),
        Refused::NotAMember => "In diesem Jahr ist das kein Mitglied.".into(),
        Refused::NoPaper => "Ein Dokument gibt es erst nach der Freigabe.".into(),
        Refused::NoAddress { name } => format!("Für „{name}“ fehlen Rechnungsangaben."),
        Refused::NoLeitweg => "Die Leitweg-ID stimmt nicht: Bitte prüfen Sie Ziffern und Prüfziffer.".into(),
        Refused::NoTax { pool } => format!("Für „{pool}“ ist an diesem Tag keine Umsatzsteuer festgelegt."),
        Refused::NothingToBill => "Hier ist nichts in Rechnung zu stellen, oder es ist schon geschehen.".into(),
        Refused::TakenBack => "Diese Rechnung ist schon zurückgenommen.".into(),
    }
}

fn english(refused: &Refused) -> String {
    let day = |day: &base::Day| Lang::En.day(*day);
    match refused {
        Refused::Unreadable(field) => format!("“{field}” cannot be read."),
        Refused::NoText => "It is missing what this is about.".into(),
        Refused::NoAmount => "The amount is missing or does not fit.".into(),
        Refused::NotYet { number } => format!("Voucher {number} lies in the future."),
        Refused::PeriodClosed { number, open_from } => {
            format!("Voucher {number} falls into a settled period. Book a correction from {} on.", day(open_from))
        }
        Refused::NumberTaken { number } => format!("Voucher number {number} is taken with other content."),
        Refused::NoSuchPool { pool } => format!("There is no cost centre “{pool}”."),
        Refused::NothingToCorrect { number } => {
            format!("Voucher {number} corrects no voucher of the same cost centre.")
        }
        Refused::KeyNotWhole => "The key does not give out exactly the whole costs.".into(),
        Refused::NoKey { pool } => format!("The agreement has no key for “{pool}”."),
        Refused::UnknownBase { base } => format!("The allocation base “{base}” is not counted here."),
        Refused::NobodyToPay => "Nobody has any of what this key counts.".into(),
        Refused::TooFine => "The fractions of this key are too fine to compute with.".into(),
        Refused::NoAgreement => "No agreement is in force for this period.".into(),
        Refused::NoMembers => "The association has no members in this period.".into(),
        Refused::NoCosts => "There are no costs for this period.".into(),
        Refused::NoSuchPeriod => "There is no such period.".into(),
        Refused::NotOver { last_day } => format!("The period lasts until {}.", day(last_day)),
        Refused::Gap { next } => format!("First comes the quarter from {} on.", day(next)),
        Refused::AlreadyReleased { on } => format!("This statement was released on {}.", day(on)),
        Refused::OwnStatement => "Nobody releases their own statement.".into(),
        Refused::Stale => "Vouchers, quantities or keys have changed. Make the statement anew.".into(),
        Refused::NotAMember => "It is not a member in that year.".into(),
        Refused::NoPaper => "There is a document only after the release.".into(),
        Refused::NoAddress { name } => format!("Invoice details are missing for “{name}”."),
        Refused::NoLeitweg => "The Leitweg-ID is wrong: please check its digits and check digits.".into(),
        Refused::NoTax { pool } => format!("Nobody said how “{pool}” is taxed on that day."),
        Refused::NothingToBill => "There is nothing to invoice, or it was invoiced already.".into(),
        Refused::TakenBack => "This invoice was taken back already.".into(),
    }
}
