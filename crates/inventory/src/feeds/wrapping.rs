//! How a body is packed on its way: found by its first bytes, because agents label it in many ways
//! (`x-compress`, `x-compress-zlib`, `x-zlib`, with capitals), and unpacked against limits.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::{GzDecoder, ZlibDecoder};
use flate2::write::{GzEncoder, ZlibEncoder};

use super::Unreadable;

/// A real inventory reaches 20 MB (GLPI on a Huawei S5720); nothing honest comes near this.
pub const LARGEST: usize = 64 << 20;
/// Real inventories shrink to a thirteenth, the most monotonous to a thirtieth. zlib itself ends at 1032.
const STEEPEST: usize = 200;
/// Below this size no ratio is suspicious.
const HARMLESS: usize = 1 << 20;
const STEP: usize = 64 << 10;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrapping {
    Plain,
    Zlib,
    Gzip,
}

impl Wrapping {
    /// By the first bytes: RFC 1950 (a check over two bytes), RFC 1952 (magic number), or as it is.
    pub fn of(body: &[u8]) -> Wrapping {
        match body {
            [0x1f, 0x8b, ..] => Wrapping::Gzip,
            [first @ 0x78, second, ..] if (u16::from(*first) << 8 | u16::from(*second)).is_multiple_of(31) => {
                Wrapping::Zlib
            }
            _ => Wrapping::Plain,
        }
    }

    /// The body unpacked; hardly more than `most` bytes in memory, whatever it claims to hold.
    pub fn unpack(self, body: &[u8], most: usize) -> Result<Vec<u8>, Unreadable> {
        match self {
            Wrapping::Plain if body.len() > most => Err(Unreadable::TooLarge),
            Wrapping::Plain => Ok(body.to_vec()),
            Wrapping::Zlib => drain(ZlibDecoder::new(body), body.len(), most),
            Wrapping::Gzip => drain(GzDecoder::new(body), body.len(), most),
        }
    }

    /// An answer packed as the question was. Of the usual strength: FusionInventory knows zlib by `78 9c` alone, the mark of that.
    pub fn pack(self, answer: &str) -> Vec<u8> {
        let packed = match self {
            Wrapping::Plain => return answer.into(),
            Wrapping::Zlib => fill(ZlibEncoder::new(Vec::new(), Compression::default()), answer, ZlibEncoder::finish),
            Wrapping::Gzip => fill(GzEncoder::new(Vec::new(), Compression::default()), answer, GzEncoder::finish),
        };
        packed.expect("a vector takes every byte")
    }
}

fn fill<W: Write>(mut packer: W, answer: &str, finish: fn(W) -> std::io::Result<Vec<u8>>) -> std::io::Result<Vec<u8>> {
    packer.write_all(answer.as_bytes())?;
    finish(packer)
}

fn drain(mut source: impl Read, packed: usize, most: usize) -> Result<Vec<u8>, Unreadable> {
    let mut text = Vec::with_capacity((packed * 8).min(HARMLESS));
    loop {
        let before = text.len();
        // The end of the data may come before the end of the stream: then the checksum is missing, and this is an error.
        source.by_ref().take(STEP as u64).read_to_end(&mut text).map_err(|_| Unreadable::Damaged)?;
        if text.len() == before {
            return Ok(text);
        }
        if text.len() > most {
            return Err(Unreadable::TooLarge);
        }
        if text.len() > HARMLESS && text.len() / STEEPEST > packed {
            return Err(Unreadable::Bomb);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ALL: [Wrapping; 3] = [Wrapping::Plain, Wrapping::Zlib, Wrapping::Gzip];

    proptest! {
        #[test]
        fn what_was_packed_comes_out_again(text in "[<{][a-zäöü€ ]{0,400}") {
            for wrapping in ALL {
                let packed = wrapping.pack(&text);
                prop_assert_eq!(Wrapping::of(&packed), wrapping);
                prop_assert_eq!(wrapping.unpack(&packed, LARGEST).unwrap(), text.as_bytes());
            }
        }

        #[test]
        fn cut_anywhere_it_is_damaged(text in "[a-z]{1,400}", part in 0.0..1.0) {
            for wrapping in [Wrapping::Zlib, Wrapping::Gzip] {
                let packed = wrapping.pack(&text);
                let end = (packed.len() as f64 * part) as usize;
                prop_assert_eq!(wrapping.unpack(&packed[..end], LARGEST).err(), Some(Unreadable::Damaged), "{} of {}", end, packed.len());
            }
        }
    }

    #[test]
    fn answers_begin_as_fusioninventory_looks_for_them() {
        assert_eq!(Wrapping::Zlib.pack("<REPLY></REPLY>")[..2], [0x78, 0x9c]);
        assert_eq!(Wrapping::Gzip.pack("<REPLY></REPLY>")[..3], [0x1f, 0x8b, 0x08]);
    }

    #[test]
    fn a_bomb_is_known_before_it_goes_off() {
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
        packer.write_all(&vec![b' '; 4 << 20]).unwrap();
        let bomb = packer.finish().unwrap();
        assert_eq!(Wrapping::Zlib.unpack(&bomb, LARGEST).err(), Some(Unreadable::Bomb));
    }

    #[test]
    fn nothing_is_larger_than_the_largest() {
        let endless = std::io::repeat(b' ');
        assert_eq!(drain(endless, LARGEST, LARGEST).err(), Some(Unreadable::TooLarge));
        assert_eq!(Wrapping::Plain.unpack(&vec![b' '; LARGEST + 1], LARGEST).err(), Some(Unreadable::TooLarge));
    }
}
