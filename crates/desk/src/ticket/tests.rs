use super::*;

#[test]
fn how_urgent() {
    use Impact::*;
    use Kind::*;
    for (kind, impact, school, expected) in [
        (Incident, Site, false, 1),
        (Incident, Several, false, 2),
        (Incident, One, false, 3),
        (Request, Site, false, 4),
        (Incident, Site, true, 2),
        (Incident, One, true, 4),
        (Request, One, true, 4),
    ] {
        assert_eq!(level(kind, impact, school), expected, "{kind:?} {impact:?} {school}");
    }
}

fn ticket(number: u128) -> Ticket {
    let now = Moment(1_000_000);
    Ticket {
        id: TicketId(uuid::Uuid::from_u128(number)),
        member: MemberId(uuid::Uuid::nil()),
        part: String::new(),
        number: String::new(),
        kind: Kind::Incident,
        impact: Impact::One,
        level: 3,
        channel: Channel::Phone,
        title: String::new(),
        site: None,
        device: None,
        reporter: PersonId(uuid::Uuid::nil()),
        callback: String::new(),
        confidential: false,
        specialism: "desk".into(),
        assignee: None,
        opened_at: now,
        respond_by: now,
        restore_by: now,
        answered_at: None,
        closed_at: None,
        waiting_since: None,
        duplicate_of: None,
    }
}

#[test]
fn what_can_end_together() {
    let (double, main) = (ticket(1), ticket(2));
    let elsewhere = MemberId(uuid::Uuid::from_u128(9));
    for (double, main, expected) in [
        (double.clone(), main.clone(), Ok(())),
        (double.clone(), double.clone(), Err(Refused::NotAMain)),
        (double.clone(), Ticket { duplicate_of: Some(ticket(3).id), ..main.clone() }, Err(Refused::NotAMain)),
        (double.clone(), Ticket { closed_at: Some(Moment(2)), ..main.clone() }, Err(Refused::Closed)),
        (Ticket { closed_at: Some(Moment(2)), ..double.clone() }, main.clone(), Err(Refused::Closed)),
        (double.clone(), Ticket { member: elsewhere, ..main.clone() }, Err(Refused::NoSuchTicket)),
        (Ticket { confidential: true, ..double.clone() }, main.clone(), Err(Refused::Confidential)),
        (double, Ticket { confidential: true, ..main }, Err(Refused::Confidential)),
    ] {
        assert_eq!(double.ends_with(&main), expected, "{double:?} {main:?}");
    }
}

#[test]
fn nothing_becomes_late_while_one_waits() {
    let due = ticket(1);
    let (before, after) = (Moment(due.restore_by.0 - 1), Moment(due.restore_by.0 + 1));
    assert_eq!((due.late(before), due.late(after)), (false, true));
    assert!(!Ticket { waiting_since: Some(before), ..due.clone() }.late(after));
    assert!(Ticket { waiting_since: Some(after), ..due }.late(after), "it was late when the wait began");
}

#[test]
fn lists_show_the_first_line() {
    assert_eq!(title("  Drucker geht nicht\nDrei Leute warten"), "Drucker geht nicht");
    assert_eq!(title(""), "");
    assert_eq!(title(&"ü".repeat(101)), format!("{}…", "ü".repeat(100)));
}
