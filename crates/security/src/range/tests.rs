use proptest::prelude::*;

use super::*;

fn version(text: &str) -> Version {
    Version::read(text).unwrap()
}

#[test]
fn which_versions_lie_within() {
    for (range, inside, outside) in [
        ("<1.25.2", vec!["1.25.1", "1.9", "0"], vec!["1.25.2", "1.25.2.1", "1.26"]),
        ("<=3.40", vec!["3.40", "3.4"], vec!["3.40.1", "3.41"]),
        ("≤ 3.40", vec!["3.40"], vec!["3.41"]),
        ("All versions < V3.2.1", vec!["3.2", "3.2.0.9"], vec!["3.2.1"]),
        ("vers:all/*", vec!["0", "99"], vec![]),
        ("All versions", vec!["1"], vec![]),
        (">=1.0|<2.0", vec!["1", "1.99"], vec!["0.9", "2.0.0"]),
        ("vers:generic/>=1.0|<2.0", vec!["1.0", "1.5"], vec!["2"]),
        (">= 1.0 and < 2.0", vec!["1.0.1"], vec!["2.0"]),
        (">7.2", vec!["7.2.1"], vec!["7.2", "7.2.0"]),
    ] {
        let read = Range::read(range);
        assert!(inside.iter().all(|v| read.contains(&version(v)) == Some(true)), "{range}: {read:?}");
        assert!(outside.iter().all(|v| read.contains(&version(v)) == Some(false)), "{range}: {read:?}");
    }
}

#[test]
fn what_is_not_certain_stays_unread() {
    for text in [
        "<= 3.40 R5 build 571848",
        "vers:all/<V5.1 SP1 HF8",
        "All versions < V14 SP1 Upd 9",
        "<7.2.12 UPN IFN",
        "Appliance <1.2.3.4",
        "V2.2.0 and prior",
        "vers:deb/<1.2",
        "vers:generic/>=1|<2|>=3|<4",
        "<1 <2",
        "<",
        "=1",
    ] {
        assert_eq!(Range::read(text), Range::Unread, "{text}");
        assert_eq!(Range::read(text).contains(&version("1")), None);
    }
    for text in ["2.8.123e", "V5.1 SP1", "", ".", "1..2", "68esr"] {
        assert_eq!(Version::read(text), None, "{text}");
    }
}

#[test]
fn a_single_version() {
    assert_eq!(Range::read_version("1.25.2"), Range::Exactly(version("1.25.2")));
    assert_eq!(Range::read_version("v1.25.20").contains(&version("1.25.2")), Some(false));
    assert_eq!(Range::read_version("vers:all/*"), Range::All);
    assert_eq!(Range::read_version("mediawiki"), Range::Unread);
}

proptest! {
    #[test]
    fn any_text_is_some_range(text in ".{0,40}") {
        let _ = Range::read(&text).contains(&version("1.2"));
        let _ = Range::read_version(&text);
    }

    #[test]
    fn below_and_from_there_on_are_opposites(bound in "[0-9]{1,3}(\\.[0-9]{1,3}){0,3}", at in "[0-9]{1,3}(\\.[0-9]{1,3}){0,3}") {
        let (below, from) = (Range::read(&format!("<{bound}")), Range::read(&format!(">={bound}")));
        prop_assert_eq!(below.contains(&version(&at)).map(|inside| !inside), from.contains(&version(&at)));
    }
}
