use super::*;

fn word(text: &str) -> Option<Value> {
    Some(Value::Word(text.into()))
}

#[test]
fn what_may_be_prescribed() {
    let office = Kind::of("LibreOffice 6|Microsoft Office 2016|Microsoft Office 2019");
    for (kind, text, expected) in [
        (&Kind::Flag, "ja", Some(Value::Flag(true))),
        (&Kind::Flag, "vielleicht", None),
        (&Kind::Number, "15", Some(Value::Number(15))),
        (&Kind::Number, "-1", None),
        (&Kind::Number, "15 min", None),
        (&Kind::Version, "68.0", Some(Value::Version(vec![68]))),
        (&Kind::Version, "68esr", None),
        (&Kind::Version, "", None),
        (&office, "Microsoft Office 2019", word("Microsoft Office 2019")),
        (&office, "Office", None),
        (&Kind::Duration, "8 h", Some(Value::Duration(480))),
        (&Kind::Duration, "480", None),
        (&Kind::Duration, "8 Wochen", None),
        (&Kind::of("set:a|b|c"), "c, a", Some(Value::Set(["a".to_owned(), "c".to_owned()].into()))),
        (&Kind::of("set:a|b"), "a, x", None),
        (&Kind::of("text:AAA-99*"), "BRO-01 alt", word("BRO-01 alt")),
        (&Kind::of("text:AAA-99*"), "BRO-1", None),
        (&Kind::of("text:AAA-99"), "BRO-011", None),
        (&Kind::of("text:*.gifhorn.example"), "zeit.gifhorn.example", word("zeit.gifhorn.example")),
        (&Kind::of("text:"), "was auch immer", word("was auch immer")),
        (&Kind::of("text:"), "", None),
    ] {
        assert_eq!(kind.read(text), expected, "{text}");
    }
}

#[test]
fn what_is_recognised_in_a_report() {
    let systems = Kind::of("Windows 7|Windows 10");
    for (kind, report, expected) in [
        (&Kind::Version, "10.0.18363 (1909)", Some(Value::Version(vec![10, 0, 18363]))),
        (&Kind::Version, "ESR 68", None),
        (&systems, "Microsoft Windows 10 Pro", word("Windows 10")),
        (&systems, "Debian GNU/Linux", word("Debian GNU/Linux")),
        (&systems, " ", None),
        (&Kind::Flag, "Yes", Some(Value::Flag(true))),
    ] {
        assert_eq!(kind.recognise(report), expected, "{report}");
    }
}

#[test]
fn kept_and_read_again() {
    let words = Kind::of("offen|gesperrt");
    for (kind, value) in [
        (&Kind::Flag, Value::Flag(false)),
        (&Kind::Number, Value::Number(0)),
        (&Kind::Version, Value::Version(vec![10, 0, 18363])),
        (&words, Value::Word("gesperrt".into())),
        (&Kind::Duration, Value::Duration(15)),
        (&Kind::Duration, Value::Duration(0)),
        (&Kind::Duration, Value::Duration(3 * 24 * 60)),
        (&Kind::of("set:a|b"), Value::Set(["b".to_owned(), "a".to_owned()].into())),
    ] {
        assert_eq!(kind.read(&value.to_string()), Some(value));
    }
}

#[test]
fn stricter_is_a_matter_of_kind() {
    let usb = Kind::of("offen|nur lesen|gesperrt");
    let value = |text| usb.recognise(text).unwrap();
    assert_eq!(usb.order(&value("gesperrt"), &value("nur lesen")), Ordering::Greater);
    assert_eq!(usb.order(&value("unbekannter Schalter"), &value("offen")), Ordering::Less);
    let version = |text| Kind::Version.read(text).unwrap();
    assert_eq!(Kind::Version.order(&version("68.10"), &version("68.9")), Ordering::Greater);
}

#[test]
fn a_set_is_stricter_only_if_it_has_all_of_the_other() {
    let sets = Kind::of("set:a|b|c");
    let is_at_least = |a: &str, b: &str| sets.is_at_least(&sets.read(a).unwrap(), &sets.read(b).unwrap());
    assert!(is_at_least("a, b", "b") && is_at_least("a", "a") && is_at_least("a", ""));
    assert!(!is_at_least("a", "b") && !is_at_least("c", "a, c"));
}
