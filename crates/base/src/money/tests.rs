use proptest::prelude::*;

use super::*;

fn share(text: &str) -> Share {
    text.parse().unwrap()
}

#[test]
fn cents_that_remain_go_to_the_largest_remainders() {
    let split = |total, weights: &[&str]| {
        let weights: Vec<Share> = weights.iter().map(|weight| share(weight)).collect();
        split(Cents(total), &weights).map(|parts| parts.into_iter().map(|part| part.0).collect::<Vec<_>>())
    };
    for (total, weights, parts) in [
        (100, ["1", "1", "1"].as_slice(), Some(vec![34, 33, 33])),
        (-100, &["1", "1", "1"], Some(vec![-34, -33, -33])),
        (1, &["1", "2"], Some(vec![0, 1])),
        (5, &["306/366", "1"], Some(vec![2, 3])),
        // Half a cent and one and a half: at a tie the larger weight.
        (2, &["1", "3"], Some(vec![0, 2])),
        (0, &["0", "0"], Some(vec![0, 0])),
        (1, &["0", "0"], None),
        (1, &[], None),
        (1, &["1/170141183460469231731687303715884105727", "1/9223372036854775807"], None),
    ] {
        assert_eq!(split(total, weights), parts, "{total} by {weights:?}");
    }
}

/// 1,000 splits computed outside (data/planning/settlement): the same rule, another program.
#[test]
fn outside_figures_to_the_cent() {
    let path =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/planning/settlement/largest_remainder_1000.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        eprintln!("SKIPPED: {path} is not here");
        return;
    };
    #[derive(serde::Deserialize)]
    struct Case {
        total: Cents,
        weights: Vec<Share>,
        shares: Vec<Cents>,
    }
    let cases: Vec<Case> = serde_json::from_str(&text).unwrap();
    assert_eq!(cases.len(), 1000);
    for Case { total, weights, shares } in cases {
        assert_eq!(split(total, &weights), Some(shares), "{total:?} by {weights:?}");
    }
}

fn weights() -> impl Strategy<Value = Vec<Share>> {
    let weight = (0_i128..5000, 1_i128..400).prop_map(|(n, d)| Share::of(n, d).unwrap());
    proptest::collection::vec(weight, 1..14).prop_filter("a weight", |all| all.iter().any(|&one| one != Share::NONE))
}

fn amount() -> impl Strategy<Value = Cents> {
    prop_oneof![-30_i64..30, -1_000_000_000_000_i64..1_000_000_000_000].prop_map(Cents)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn every_split_sums_and_is_fair_to_within_a_cent(total in amount(), weights in weights()) {
        // Some random denominators have no common one below 2^127.
        let (Some(parts), Some(whole)) = (split(total, &weights), share::common_denominator(weights.iter().copied())) else {
            return Err(TestCaseError::reject("too fine"));
        };
        prop_assert_eq!(parts.iter().sum::<Cents>(), total);
        let sum: i128 = whole.iter().sum();
        for (part, weight) in parts.iter().zip(&whole) {
            let off = i128::from(part.0) * sum - i128::from(total.0) * weight;
            prop_assert!(off.abs() < sum, "{:?} of {:?} by {}/{}", part, total, weight, sum);
        }
    }

    #[test]
    fn equal_weights_are_a_cent_apart_at_most(total in amount(), weights in weights()) {
        let parts = split(total, &weights).unwrap_or_default();
        for (a, b) in (0..parts.len()).flat_map(|a| (0..a).map(move |b| (a, b))) {
            prop_assert!(weights[a] != weights[b] || (parts[a].0 - parts[b].0).abs() <= 1);
        }
    }

    #[test]
    fn order_decides_only_between_equals(total in amount(), weights in weights(), turn in 0_usize..14) {
        let turned: Vec<Share> = weights.iter().cycle().skip(turn).take(weights.len()).copied().collect();
        let sorted = |weights: &[Share]| {
            let mut pairs: Vec<(String, Cents)> =
                weights.iter().map(Share::to_string).zip(split(total, weights).unwrap_or_default()).collect();
            pairs.sort();
            pairs
        };
        prop_assert_eq!(sorted(&weights), sorted(&turned));
    }
}

#[test]
fn shares_are_exact() {
    let days = Share::of(306, 366).unwrap();
    assert_eq!((days.numerator(), days.denominator(), days.to_string()), (51, 61, "51/61".into()));
    assert_eq!(days.plus(share("60/366")), Some(Share::ALL));
    assert_eq!(share("1/3").times(share("3/4")), Some(share("1/4")));
    assert_eq!(
        (share("1/3").rounded(4), share("2/3").rounded(4), share("1/2").rounded(0)),
        (Some(3333), Some(6667), Some(1))
    );
    for wrong in ["", "1/0", "-1", "a", "1/2/3", "1/-2"] {
        assert_eq!(wrong.parse::<Share>(), Err(NoShare), "{wrong}");
    }
}
