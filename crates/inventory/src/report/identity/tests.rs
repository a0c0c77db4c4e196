//! The rules as a table of cases: what the report says, what is known, and whose device it is.

use super::*;

const BROME: MemberId = MemberId(Uuid::from_u128(0xB));
const WITTINGEN: MemberId = MemberId(Uuid::from_u128(0xC));

fn id(n: u128) -> DeviceId {
    DeviceId(Uuid::from_u128(n))
}

/// `"agent=1 serial=A uuid=U mac=1,2 from=pc-2020 name=PC"`
fn marks(text: &str) -> Marks {
    let mut marks = Marks::default();
    for (key, value) in text.split_whitespace().filter_map(|word| word.split_once('=')) {
        match key {
            "agent" => marks.agent = Some(Uuid::from_u128(value.parse().unwrap())),
            "serial" => marks.serial = Some(value.into()),
            "uuid" => marks.uuid = Some(value.into()),
            "mac" => marks.macs = value.split(',').map(|n| format!("0050569900{n:0>2}").parse().unwrap()).collect(),
            "from" => marks.installation = Some(value.into()),
            "name" => marks.name = value.into(),
            _ => panic!("{key}"),
        }
    }
    marks
}

/// `"B1 serial=A"`: device 1 of Brome; with `!` nobody has reported it yet.
fn known(text: &str) -> Known {
    let (who, rest) = text.split_once(' ').unwrap();
    let holder = if who.starts_with('B') { BROME } else { WITTINGEN };
    let number = who.trim_matches(|c: char| !c.is_ascii_digit()).parse().unwrap();
    Known { device: id(number), holder, marks: marks(rest), reported: !who.ends_with('!') }
}

#[test]
fn whose_device_it_is() {
    use Verdict::{Foreign, New, Same, Several};
    for (why, report, others, verdict) in [
        ("never seen", "agent=1 serial=A uuid=U", &[][..], New),
        // the agent's own id
        ("the same agent", "agent=1 name=PC", &["B1 agent=1 name=OLD"][..], Same(id(1), By::Agent)),
        ("renamed, with a new network card", "agent=1 mac=9", &["B1 agent=1 mac=1"], Same(id(1), By::Agent)),
        ("an image cloned with its agent: another machine", "agent=1 serial=B", &["B1 agent=1 serial=A"], New),
        (
            "the clone is known already",
            "agent=1 serial=B",
            &["B1 agent=1 serial=A", "B2 serial=B"],
            Same(id(2), By::Hardware),
        ),
        // serial and uuid
        ("agent installed anew", "agent=2 serial=A uuid=U", &["B1 agent=1 serial=A uuid=U"], Same(id(1), By::Hardware)),
        ("taken in by a list that has only serials", "serial=A uuid=U", &["B1! serial=A"], Same(id(1), By::Hardware)),
        ("a virtual machine without serial", "uuid=U", &["B1 uuid=U"], Same(id(1), By::Hardware)),
        ("serial fits, uuid does not: a recycled serial", "serial=A uuid=U", &["B1 serial=A uuid=V"], New),
        ("agent says 1, serial says 2", "agent=1 serial=A", &["B1 agent=1", "B2 serial=A"], Same(id(1), By::Agent)),
        ("two devices with the same serial", "serial=A", &["B1 serial=A", "B2 serial=A"], Several),
        // addresses
        ("the same card", "mac=1", &["B1 mac=1"], Same(id(1), By::Network)),
        ("plugged into a docking station", "mac=1,9", &["B1 mac=1"], Same(id(1), By::Network)),
        ("away from it", "mac=1", &["B1 mac=1,9"], Same(id(1), By::Network)),
        ("two notebooks, one docking station", "mac=2,9", &["B1 mac=1,9"], New),
        ("a card moved to a machine with another serial", "serial=B mac=1", &["B1 serial=A mac=1"], New),
        // what the agent calls the device
        (
            "nothing but the installation",
            "from=pc-2020 name=PC",
            &["B1 from=pc-2020 name=PC"],
            Same(id(1), By::Installation),
        ),
        ("an image cloned, then renamed", "from=pc-2020 name=PC2", &["B1 from=pc-2020 name=PC"], New),
        ("installation alone identifies nothing", "from=pc-2020", &["B1 from=pc-2020"], New),
        // the name within the member
        ("kept by hand, seen for the first time", "serial=A name=PC", &["B1! name=PC"], Same(id(1), By::Name)),
        ("kept by hand under another serial", "serial=A name=PC", &["B1! serial=B name=PC"], New),
        ("a name that another reported device has", "serial=A name=PC", &["B1 name=PC"], New),
        ("two kept by hand with this name", "name=PC", &["B1! name=PC", "B2! name=PC"], Several),
        ("the same name at another member", "name=PC", &["W1! name=PC"], New),
        ("no name is no name", "serial=A", &["B1! mac=1"], New),
        // other members
        ("another member's agent", "agent=1", &["W1 agent=1"], Foreign(id(1), WITTINGEN)),
        ("another member's serial", "serial=A uuid=U", &["W1 serial=A uuid=U"], Foreign(id(1), WITTINGEN)),
        ("another member's address", "mac=1", &["W1 mac=1"], Foreign(id(1), WITTINGEN)),
        (
            "ours by name, theirs by serial",
            "serial=A name=PC",
            &["B1! name=PC", "W2 serial=A"],
            Foreign(id(2), WITTINGEN),
        ),
        (
            "ours by agent, a serial like theirs",
            "agent=1 serial=A",
            &["B1 agent=1", "W2 serial=A"],
            Same(id(1), By::Agent),
        ),
    ] {
        let others: Vec<Known> = others.iter().map(|text| known(text)).collect();
        assert_eq!(recognise(&marks(report), &others, BROME), verdict, "{why}");
        let turned: Vec<Known> = others.into_iter().rev().collect();
        assert_eq!(recognise(&marks(report), &turned, BROME), verdict, "{why}, in the other order");
    }
}

#[test]
fn both_byte_orders_of_an_id_are_one() {
    let (one, other) = ("4c4c4544-0034-3010-8048-b6c04f503732", "44454C4C-3400-1030-8048-B6C04F503732");
    assert_eq!(same_uuid(one), same_uuid(other));
    assert_eq!(same_uuid("{4C4C4544-0034-3010-8048-b6c04f503732}"), same_uuid(one));
    assert_eq!(same_uuid("af8d3fcfa6fe4784"), "af8d3fcfa6fe4784", "phones have other ids");
    assert_ne!(same_uuid(one), same_uuid("4c4c4544-0034-3010-8048-b6c04f503733"));
}
