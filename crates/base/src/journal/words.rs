//! Details of the journal as people read them: the words for a field, and its value by what it is.

use serde_json::Value;

use crate::{Cents, Day, Lang, Moment};

/// What the value of a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Is {
    /// Words, whole numbers and days, as they are.
    Plain,
    /// Hundredths of a euro.
    Money,
    /// Microseconds since 1970.
    Moment,
    /// For programs; people see it where it leads to.
    Hidden,
}

use Is::{Hidden, Money, Plain};

const FIELDS: &[(&str, Is, &str, &str)] = &[
    ("account", Plain, "Konto", "account"),
    ("address", Plain, "Adresse", "address"),
    ("after", Plain, "", ""),
    ("amount", Money, "Betrag", "amount"),
    ("ars", Plain, "ARS", "ARS"),
    ("article", Plain, "Artikel", "article"),
    ("asset_tag", Plain, "Inventarnummer", "asset tag"),
    ("at", Plain, "am", "at"),
    ("authority", Plain, "Behörde", "authority"),
    ("base", Plain, "Bezugsgröße", "base"),
    ("basis", Plain, "Grundlage", "basis"),
    ("by", Hidden, "durch", "by"),
    ("cards", Plain, "Netzkarten", "network cards"),
    ("ceiling", Money, "Höchstwert", "ceiling"),
    ("class", Plain, "Klasse", "class"),
    ("committee", Plain, "Gremium", "body"),
    ("count", Plain, "Anzahl", "count"),
    ("decision", Plain, "Beschluss", "decision"),
    ("department", Plain, "Abteilung", "department"),
    ("devices", Plain, "Geräte", "devices"),
    ("due", Money, "fällig", "due"),
    ("duties", Hidden, "Befugnisse", "duties"),
    ("ended", Plain, "beendete Rechte", "rights ended"),
    ("estimate", Money, "Schätzpreis", "estimate"),
    ("facts", Plain, "Angaben", "facts"),
    ("family_name", Plain, "Nachname", "family name"),
    ("figure", Plain, "Größe", "figure"),
    ("files", Plain, "Dateien", "files"),
    ("framework", Plain, "Rahmenvertrag", "framework contract"),
    ("from", Plain, "von", "from"),
    ("gazette", Plain, "Amtsblatt", "gazette"),
    ("given_name", Plain, "Vorname", "given name"),
    ("granted", Plain, "erteilt", "granted"),
    ("grants", Plain, "Rechte", "rights"),
    ("hash", Hidden, "Prüfsumme", "hash"),
    ("impact", Plain, "Auswirkung", "impact"),
    ("interest", Plain, "Anlass", "interest"),
    ("issue", Plain, "Ausgabe", "issue"),
    ("key", Plain, "Kürzel", "key"),
    ("kind", Plain, "Art", "kind"),
    ("last_day", Plain, "letzter Tag", "last day"),
    ("late", Plain, "verspätet", "late"),
    ("left", Money, "bleibt", "left"),
    ("level", Plain, "Dringlichkeit", "level"),
    ("login", Plain, "Anmeldename", "log-in name"),
    ("mail", Plain, "E-Mail", "e-mail"),
    ("model", Plain, "Modell", "model"),
    ("name", Plain, "Name", "name"),
    ("node", Hidden, "Leistung", "service"),
    ("note", Plain, "Notiz", "note"),
    ("number", Plain, "Nummer", "number"),
    ("office", Plain, "Amt", "office"),
    ("on", Plain, "am", "on"),
    ("outcome", Plain, "Ergebnis", "outcome"),
    ("paper", Plain, "Vorlage", "paper"),
    ("part", Plain, "Teil", "part"),
    ("parties", Plain, "Körperschaften", "parties"),
    ("party", Plain, "Körperschaft", "party"),
    ("payments", Plain, "Zahlungen", "payments"),
    ("people", Plain, "Personen", "people"),
    ("period", Plain, "Zeitraum", "period"),
    ("person", Hidden, "Person", "person"),
    ("phone", Plain, "Telefon", "telephone"),
    ("pool", Plain, "Kostenstelle", "pool"),
    ("proof", Hidden, "Nachweis", "proof"),
    ("purpose", Plain, "Zweck", "purpose"),
    ("quantity", Plain, "Menge", "quantity"),
    ("reason", Plain, "Begründung", "reason"),
    ("reference", Plain, "Aktenzeichen", "reference"),
    ("remark", Plain, "Bemerkung", "remark"),
    ("resolution", Plain, "Beschluss", "resolution"),
    ("rests_on", Hidden, "beruht auf", "rests on"),
    ("revision", Plain, "Fassung", "revision"),
    ("role", Plain, "Rolle", "role"),
    ("room", Plain, "Raum", "room"),
    ("scope", Plain, "Geltungsbereich", "scope"),
    ("serial", Plain, "Seriennummer", "serial number"),
    ("services", Plain, "Leistungen", "services"),
    ("sets", Plain, "Ausstattungen", "sets"),
    ("setting", Plain, "Einstellung", "setting"),
    ("sign", Plain, "Zeichen", "sign"),
    ("signer", Hidden, "Unterschrift", "signer"),
    ("since", Is::Moment, "seit", "since"),
    ("site", Hidden, "Standort", "site"),
    ("source", Plain, "Quelle", "source"),
    ("specialism", Plain, "Fachgebiet", "specialism"),
    ("starts", Plain, "beginnt", "starts"),
    ("state", Plain, "Zustand", "state"),
    ("step", Plain, "Schritt", "step"),
    ("sum", Money, "Summe", "sum"),
    ("supplier", Plain, "Lieferant", "supplier"),
    ("task", Plain, "Aufgabe", "task"),
    ("tickets", Plain, "Vorgänge", "tickets"),
    ("title", Plain, "Titel", "title"),
    ("titles", Plain, "Titel", "titles"),
    ("to", Plain, "bis vor", "until before"),
    ("total", Money, "Summe", "total"),
    ("tracking", Plain, "Kennung", "tracking id"),
    ("value", Plain, "Wert", "value"),
    ("version", Plain, "Fassung", "version"),
    ("votes", Plain, "Stimmen", "votes"),
    ("vouchers", Plain, "Belege", "vouchers"),
    ("wanted_by", Plain, "gebraucht bis", "wanted by"),
    ("wished_on", Plain, "gewünscht zum", "wished for"),
    ("with", Money, "mit Beitritt", "with the newcomer"),
    ("without", Money, "ohne Beitritt", "without the newcomer"),
    ("words", Plain, "Text", "words"),
    ("year", Plain, "Jahr", "year"),
];

/// The words for a field; its key where nobody has given it any.
pub fn field(key: &str, lang: Lang) -> String {
    known(key).map_or_else(|| key.to_owned(), |(_, _, de, en)| lang.choose(*de, *en).to_owned())
}

/// A value as people read it; empty where there is nothing to read.
pub fn value(key: &str, value: &Value, lang: Lang) -> String {
    let whole = value.as_i64();
    match (known(key).map_or(Plain, |(_, is, ..)| *is), whole) {
        (Hidden, _) => String::new(),
        (Money, Some(cents)) => lang.cents(Cents(cents)),
        (Is::Moment, Some(micros)) => lang.moment(Moment(micros)),
        _ => plain(value, lang),
    }
}

fn plain(value: &Value, lang: Lang) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(yes) => (if *yes { lang.choose("ja", "yes") } else { lang.choose("nein", "no") }).to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.parse::<Day>().map_or_else(|_| text.clone(), |day| lang.day(day)),
        Value::Array(all) if all.iter().all(Value::is_string) => {
            all.iter().map(|one| plain(one, lang)).collect::<Vec<_>>().join(", ")
        }
        Value::Array(all) => format!("{} {}", all.len(), lang.choose("Einträge", "entries")),
        Value::Object(fields) => {
            let told = fields.iter().map(|(key, one)| (field(key, lang), self::value(key, one, lang)));
            told.filter(|(_, words)| !words.is_empty())
                .map(|(key, words)| format!("{key} {words}"))
                .collect::<Vec<_>>()
                .join(", ")
        }
    }
}

fn known(key: &str) -> Option<&'static (&'static str, Is, &'static str, &'static str)> {
    FIELDS.iter().find(|(known, ..)| *known == key)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_value_is_read_by_what_it_is() {
        for (key, told, read) in [
            ("amount", json!(1_836_000), "18.360,00 €"),
            ("count", json!(1_504), "1504"),
            ("last_day", json!("2020-09-30"), "30.09.2020"),
            ("to", json!("9999-12-31"), "unbefristet"),
            ("granted", json!(true), "ja"),
            ("files", json!(["Netze.txt", "dhcp_export.xml"]), "Netze.txt, dhcp_export.xml"),
            ("after", json!([{ "answer": "accepted" }, { "answer": "keep" }]), "2 Einträge"),
            ("node", json!("01a21131-301e-777a-89ab-bd63f09fae83"), ""),
            ("proof", json!({ "kind": "by-hand" }), ""),
            ("something", json!({ "reason": "Waage" }), "Begründung Waage"),
            ("remark", json!(null), ""),
        ] {
            assert_eq!(value(key, &told, Lang::De), read, "{key}");
        }
        assert_eq!(
            (field("serial", Lang::De), field("unheard_of", Lang::De)),
            ("Seriennummer".into(), "unheard_of".into())
        );
    }
}
