use base::Day;

use super::*;

fn at(minute: i8) -> Moment {
    Moment::at(Day::of(2020, 3, 11), 7, minute)
}

fn state(up: bool, since: i8, seen: i8) -> State {
    State { target: TargetId(uuid::Uuid::nil()), since: at(since), seen_at: at(seen), up }
}

#[test]
fn equal_results_are_one_interval() {
    let cases = [
        (None, true, Step::Turns { ended: at(20) }),
        (Some(state(true, 0, 19)), true, Step::Lasts),
        (Some(state(true, 0, 19)), false, Step::Turns { ended: at(20) }),
        (Some(state(true, 0, 10)), true, Step::Lasts),
        // Nobody looked for more than ten minutes: what was before ended when it was last seen.
        (Some(state(true, 0, 9)), true, Step::Turns { ended: at(9) }),
        (Some(state(true, 0, 9)), false, Step::Turns { ended: at(9) }),
    ];
    for (before, up, expected) in cases {
        assert_eq!(step(before.as_ref(), up, at(20)), expected, "{before:?} {up}");
    }
}

#[test]
fn people_hear_of_it_when_it_lasts() {
    let cases = [
        (state(false, 18, 18), false, false, Verdict::Nothing),
        (state(false, 18, 19), false, false, Verdict::Declare { since: at(18) }),
        (state(false, 18, 19), false, true, Verdict::Nothing),
        (state(false, 18, 30), true, false, Verdict::Nothing),
        (state(true, 31, 31), true, false, Verdict::End { at: at(31) }),
        (state(true, 31, 31), false, false, Verdict::Nothing),
    ];
    for (state, open, announced, expected) in cases {
        assert_eq!(verdict(&state, open, announced), expected, "{state:?}");
    }
}

#[test]
fn addresses() {
    let tcp = |host: &str, port| Ok(Knock::Tcp { host: host.into(), port });
    let http = |host: &str, port, path: &str| Ok(Knock::Http { host: host.into(), port, path: path.into() });
    let cases = [
        (ProbeKind::Tcp, "Mail.LKGifhorn.de:993", tcp("mail.lkgifhorn.de", 993)),
        (ProbeKind::Tcp, "[::1]:22", tcp("[::1]", 22)),
        (ProbeKind::Tcp, "mail", Err(Refused::NotAnAddress)),
        (ProbeKind::Tcp, "mail:x", Err(Refused::NotAnAddress)),
        (ProbeKind::Tcp, ":22", Err(Refused::NotAnAddress)),
        (ProbeKind::Http, "http://10.0.0.1:8080/status?x", http("10.0.0.1", 8080, "/status?x")),
        (ProbeKind::Http, "http://intranet", http("intranet", 80, "/")),
        (ProbeKind::Http, "https://intranet/", Err(Refused::NotAnAddress)),
        (ProbeKind::Http, "http://a b/", Err(Refused::NotAnAddress)),
        (ProbeKind::Http, "http://a/\r\nHost: b", Err(Refused::NotAnAddress)),
        (ProbeKind::Http, "http://mail.verbund.example/", Ok(Knock::Reserved)),
        (ProbeKind::Tcp, "mail.verbund.example.:25", Ok(Knock::Reserved)),
        (ProbeKind::Sample, "down", Ok(Knock::Sample { up: false })),
        (ProbeKind::Sample, "up", Ok(Knock::Sample { up: true })),
    ];
    for (kind, address, expected) in cases {
        assert_eq!(knock(kind, address), expected, "{address}");
    }
}
