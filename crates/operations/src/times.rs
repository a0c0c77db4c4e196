//! Stretches of time, to the second: when something was to be there, when it was away, when it was announced to be away.

use base::Moment;

/// Half open, in seconds since 1970, never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    pub from: i64,
    pub to: i64,
}

impl Span {
    /// Whole seconds; `None` if nothing is left between them.
    pub fn between(from: Moment, to: Moment) -> Option<Span> {
        let span = Span { from: from.0.div_euclid(1_000_000), to: to.0.div_euclid(1_000_000) };
        (span.from < span.to).then_some(span)
    }
}

/// A set of moments: its spans are in order and do not touch, so that nothing is counted twice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Times(Vec<Span>);

impl FromIterator<Span> for Times {
    fn from_iter<I: IntoIterator<Item = Span>>(spans: I) -> Times {
        let mut sorted: Vec<Span> = spans.into_iter().filter(|span| span.from < span.to).collect();
        sorted.sort();
        let mut joined: Vec<Span> = Vec::with_capacity(sorted.len());
        for span in sorted {
            match joined.last_mut() {
                Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
                _ => joined.push(span),
            }
        }
        Times(joined)
    }
}

impl Times {
    pub fn spans(&self) -> &[Span] {
        &self.0
    }

    pub fn seconds(&self) -> i64 {
        self.0.iter().map(|span| span.to - span.from).sum()
    }

    /// What is in both.
    pub fn meet(&self, other: &Times) -> Times {
        let both = |a: &Span, b: &Span| Span { from: a.from.max(b.from), to: a.to.min(b.to) };
        let mut met = Vec::new();
        let (mut a, mut b) = (self.0.as_slice(), other.0.as_slice());
        while let (Some(first), Some(second)) = (a.first(), b.first()) {
            met.push(both(first, second));
            if first.to < second.to { a = &a[1..] } else { b = &b[1..] }
        }
        met.into_iter().collect()
    }

    /// What is in this one and not in the other.
    pub fn without(&self, other: &Times) -> Times {
        let Some((first, last)) = self.0.first().zip(self.0.last()) else { return Times::default() };
        let mut gaps = Vec::with_capacity(other.0.len() + 1);
        let mut from = first.from;
        for span in &other.0 {
            gaps.push(Span { from, to: span.from });
            from = from.max(span.to);
        }
        gaps.push(Span { from, to: last.to });
        self.meet(&gaps.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn times(spans: &[(i64, i64)]) -> Times {
        spans.iter().map(|(from, to)| Span { from: *from, to: *to }).collect()
    }

    #[test]
    fn sets_of_time() {
        assert_eq!(times(&[(5, 9), (0, 3), (3, 4), (8, 8), (6, 7)]), times(&[(0, 4), (5, 9)]));
        assert_eq!(times(&[(0, 4), (5, 9)]).meet(&times(&[(3, 6), (8, 20)])), times(&[(3, 4), (5, 6), (8, 9)]));
        assert_eq!(times(&[(0, 10)]).without(&times(&[(-5, 1), (3, 4), (9, 30)])), times(&[(1, 3), (4, 9)]));
        assert_eq!(times(&[]).without(&times(&[(0, 1)])), times(&[]));
    }

    fn some() -> impl Strategy<Value = Times> {
        prop::collection::vec((0i64..200, 0i64..30), 0..12)
            .prop_map(|spans| spans.into_iter().map(|(from, length)| Span { from, to: from + length }).collect())
    }

    fn has(times: &Times, second: i64) -> bool {
        times.0.iter().any(|span| span.from <= second && second < span.to)
    }

    proptest! {
        #[test]
        fn each_second_is_in_or_out(a in some(), b in some()) {
            let (meet, without) = (a.meet(&b), a.without(&b));
            for second in -1..240 {
                prop_assert_eq!(has(&meet, second), has(&a, second) && has(&b, second));
                prop_assert_eq!(has(&without, second), has(&a, second) && !has(&b, second));
            }
            prop_assert_eq!(meet.seconds() + without.seconds(), a.seconds());
        }
    }
}
