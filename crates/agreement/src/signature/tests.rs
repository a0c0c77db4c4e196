use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::sample::day;

fn claim() -> Claim {
    Claim {
        signer: PersonId(Uuid::from_u128(1)),
        witness: PersonId(Uuid::from_u128(2)),
        on: day("2020-02-20"),
        released: day("2020-01-22"),
        today: day("2020-03-11"),
        authority: true,
        earlier: None,
    }
}

#[test]
fn who_signs_when_and_before_whom() {
    use CannotSign::*;
    for (claim, expected) in [
        (claim(), Ok(())),
        (Claim { witness: PersonId(Uuid::from_u128(1)), ..claim() }, Err(OwnSignature)),
        (Claim { on: day("2020-03-12"), ..claim() }, Err(InTheFuture)),
        (Claim { on: day("2020-01-21"), ..claim() }, Err(BeforeTheText { released: day("2020-01-22") })),
        (Claim { authority: false, ..claim() }, Err(NoAuthority { on: day("2020-02-20") })),
        (Claim { earlier: Some(day("2020-02-13")), ..claim() }, Err(Twice { on: day("2020-02-13") })),
    ] {
        assert_eq!(claim.valid(), expected);
    }
}

/// Appends a signature of the usual shape: a dictionary, the hole with the signature, the rest.
fn pades(sent: &[u8]) -> Vec<u8> {
    let mut signed = sent.to_vec();
    signed.extend_from_slice(b"\n7 0 obj <</Type/Sig /ByteRange [0 LENGTHS_ REST____ TAIL____] /Contents ");
    let hole = signed.len();
    signed.extend_from_slice(b"<00ffee>");
    let rest = signed.len();
    signed.extend_from_slice(b">> endobj %%EOF");
    let numbers = [("LENGTHS_", hole), ("REST____", rest), ("TAIL____", signed.len() - rest)];
    for (name, number) in numbers {
        let at = signed.windows(8).position(|window| window == name.as_bytes()).expect("a place");
        signed.splice(at..at + 8, format!("{number:8}").into_bytes());
    }
    signed
}

#[test]
fn a_signed_file_is_the_sent_one_and_a_signature() {
    let sent = b"%PDF-1.7 the agreement %%EOF";
    let signed = pades(sent);
    assert_eq!(signs(sent, &signed), Ok(()));
    assert_eq!(signs(sent, sent), Err(CannotSign::NotSigned), "a copy is no signature");
    assert_eq!(signs(sent, b"%PDF-1.7 the Agreement %%EOF"), Err(CannotSign::OtherDocument { at: 13 }));
    assert_eq!(signs(sent, &signed[..20]), Err(CannotSign::OtherDocument { at: 20 }), "cut off");
    let mut longer = signed.clone();
    longer.extend_from_slice(b"and more");
    assert_eq!(signs(sent, &longer), Err(CannotSign::NotSigned), "something stands behind what was signed");
    assert_eq!(signs(sent, &[sent, &b" /ByteRange [0 10 20"[..]].concat()), Err(CannotSign::NotSigned));
}

proptest! {
    #[test]
    fn every_changed_byte_is_noticed(at in 0usize..200, bit in 0u8..8) {
        let sent: Vec<u8> = (0..200u8).collect();
        let mut signed = pades(&sent);
        signed[at] ^= 1 << bit;
        prop_assert_eq!(signs(&sent, &signed), Err(CannotSign::OtherDocument { at }));
    }

    #[test]
    fn no_rubbish_passes_and_none_breaks_it(rubbish in proptest::collection::vec(any::<u8>(), 0..300)) {
        let sent = b"%PDF-1.7 the agreement %%EOF";
        prop_assert!(signs(sent, &[&sent[..], &rubbish[..]].concat()).is_err());
    }
}
