use base::{Cents, Day};
use uuid::Uuid;

use super::*;

#[test]
fn serials_that_say_nothing_identify_nothing() {
    for (serial, good) in [
        ("PF-1XK7Q2", true),
        (" 5CG9 ", true),
        ("Default string", false),
        ("To Be Filled By O.E.M.", false),
        ("System Serial Number", false),
        ("0000000000", false),
        ("0123456789", false),
        ("-1", false),
        ("", false),
        ("Not Specified", false),
    ] {
        assert_eq!(good_serial(serial).is_some(), good, "{serial}");
    }
}

#[test]
fn every_field_can_be_shown_and_set_again() {
    let device = Device {
        state: Step::Lent,
        serial: "PF-1XK7Q2".into(),
        site: Some(SiteId(Uuid::from_u128(5))),
        person: Some(PersonId(Uuid::from_u128(6))),
        bought_on: Some(Day::of(2020, 1, 28)),
        price: Some(Cents(98_900)),
        warranty_to: Some(Day::of(2023, 1, 27)),
        locked: "name".into(),
        ..Device::named("MEI-NB-0147", Class::School, Kind::Notebook)
    };
    let mut copy = Device::named("?", Class::Administration, Kind::Other);
    for field in Device::FIELDS {
        copy.set(field, &device.get(field)).unwrap();
    }
    assert_eq!(copy, device);
    assert_eq!(copy.set("colour", "red"), Err(Unfit::NoSuchField));
}

#[test]
fn a_correction_locks_and_a_report_leaves_the_lock_alone() {
    let mut device = Device { model: "L490".into(), ..Device::named("PC-1", Class::Administration, Kind::Pc) };
    let corrected = device.allowed(vec![("model", "ThinkPad L490".into()), ("room", "2.14".into())], Source::Person);
    for (field, value) in &corrected {
        device.set(field, value).unwrap();
    }
    assert_eq!((device.model.as_str(), device.locked.as_str()), ("ThinkPad L490", "model"));

    let report = device.allowed(vec![("model", "20Q5".into()), ("os_version", "1909".into())], Source::Agent);
    assert_eq!(report, [("os_version", "1909".to_owned())]);
    let import = device.allowed(vec![("model", "20Q5".into())], Source::Import);
    assert_eq!(import, [("model", "20Q5".to_owned())]);
}
