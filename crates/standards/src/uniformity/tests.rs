use proptest::prelude::*;

use super::*;

fn tally(uniform: i64, different: i64, neither: i64) -> Tally {
    Tally { uniform, different, neither, ..Tally::default() }
}

#[test]
fn by_hand() {
    let both = [(1, tally(8, 0, 2)), (3, tally(5, 5, 0))];
    // U = (1 * 8/10 + 3 * 5/5) / 4, D = (1 * 0/10 + 3 * 5/10) / 4, E = (1 * 8/10 + 3 * 5/10) / 4
    let measures = |u, d, e| Measures {
        uniformity: Some(Permille(u)),
        differentiation: Some(Permille(d)),
        raw: Some(Permille(e)),
    };
    let expected = measures(950, 375, 575);
    assert_eq!(Measures::of(&both), expected);
    // A setting that is about nobody counts for nothing, and one that is excused everywhere for D alone.
    assert_eq!(Measures::of(&[both[0], both[1], (9, tally(0, 0, 0))]), expected);
    let excused = Measures { uniformity: None, ..measures(0, 1000, 0) };
    assert_eq!(Measures::of(&[(2, tally(0, 7, 0))]), excused);
    assert_eq!(Measures::of(&[]), Measures::default());
    // One in a thousand and one is missing: not all.
    assert_eq!(Measures::of(&[(1, tally(100_000, 0, 1))]).uniformity, Some(Permille(999)));
}

fn tallies() -> impl Strategy<Value = Vec<(i64, Tally)>> {
    let counts = (0..500i64, 0..500i64, 0..500i64).prop_map(|(e, d, x)| tally(e, d, x));
    prop::collection::vec((1..=10i64, counts), 1..15)
}

proptest! {
    #[test]
    fn all_means_all(tallies in tallies()) {
        let all = tallies.iter().all(|(_, tally)| tally.neither == 0);
        if let Some(uniformity) = Measures::of(&tallies).uniformity {
            prop_assert_eq!(uniformity == Permille(1000), all);
            prop_assert!((Permille(0)..=Permille(1000)).contains(&uniformity));
        }
    }

    /// Nothing that is excused makes E better, and U is never worse than E.
    #[test]
    fn an_excuse_does_not_help_what_is_raw(tallies in tallies()) {
        let excused: Vec<_> = tallies.iter().map(|(w, t)| (*w, tally(t.uniform, t.different + t.neither, 0))).collect();
        let measures = Measures::of(&tallies);
        prop_assert_eq!(Measures::of(&excused).raw, measures.raw);
        prop_assert!(tallies.iter().any(|(_, t)| t.uniform + t.neither == 0) || measures.uniformity >= measures.raw);
    }

    #[test]
    fn every_excuse_shows(tallies in tallies(), at in any::<prop::sample::Index>()) {
        let mut excused = tallies.clone();
        let place = at.index(excused.len());
        let (_, tally) = &mut excused[place];
        prop_assume!(tally.neither > 0);
        tally.neither -= 1;
        tally.different += 1;
        prop_assert!(Measures::of(&excused).differentiation >= Measures::of(&tallies).differentiation);
    }

    #[test]
    fn one_more_right_never_lowers(tallies in tallies(), at in any::<prop::sample::Index>()) {
        let mut better = tallies.clone();
        let place = at.index(better.len());
        let (_, tally) = &mut better[place];
        prop_assume!(tally.neither > 0);
        tally.neither -= 1;
        tally.uniform += 1;
        prop_assert!(Measures::of(&better).uniformity >= Measures::of(&tallies).uniformity);
    }
}
