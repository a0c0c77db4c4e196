//! An accession: one body that is not a member takes its way into the association.

use base::{Day, MemberId, PersonId};
use ipnet::Ipv4Net;
use serde::{Deserialize, Serialize};

base::id!(AccessionId);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accession {
    pub id: AccessionId,
    pub member: MemberId,
    /// Goes before codes of sites and names that are taken: "HAN".
    pub sign: String,
    /// What new addresses are cut from.
    pub pool: Ipv4Net,
    /// The first day of membership that is wished for; what the law says in the end stands in the agreement.
    pub wished_on: Day,
    pub opened_on: Day,
    pub opened_by: PersonId,
}

/// What somebody wants to open.
#[derive(Debug, Clone, Deserialize, Serialize, utoipa::ToSchema)]
pub struct Wish {
    pub member: MemberId,
    pub sign: String,
    /// `10.51.0.0/16`
    pub pool: String,
    pub wished_on: Day,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CannotOpen {
    /// One at a time.
    IsOpen,
    IsMember,
    /// Two to four letters.
    BadSign,
    BadPool,
}

impl Wish {
    pub fn open(&self, id: AccessionId, by: PersonId, on: Day) -> Result<Accession, CannotOpen> {
        let sign = self.sign.trim().to_uppercase();
        if !(2..=4).contains(&sign.len()) || !sign.bytes().all(|sign| sign.is_ascii_uppercase()) {
            return Err(CannotOpen::BadSign);
        }
        let pool: Ipv4Net = self.pool.trim().parse().map_err(|_| CannotOpen::BadPool)?;
        // Smaller than this, no town hall fits in.
        if pool.prefix_len() > 24 {
            return Err(CannotOpen::BadPool);
        }
        let Wish { member, wished_on, .. } = *self;
        Ok(Accession { id, member, sign, pool: pool.trunc(), wished_on, opened_on: on, opened_by: by })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_opened() {
        let wish = |sign: &str, pool: &str| {
            let (member, wished_on) = (MemberId::ASSOCIATION, Day::of(2020, 1, 1));
            let wish = Wish { member, sign: sign.into(), pool: pool.into(), wished_on };
            let opened = wish.open(AccessionId(uuid::Uuid::nil()), base::actor::SYSTEM, Day::of(2019, 9, 2));
            opened.map(|accession| (accession.sign, accession.pool.to_string()))
        };
        assert_eq!(wish(" han", "10.51.7.0/16"), Ok(("HAN".into(), "10.51.0.0/16".into())));
        for (sign, pool, why) in [
            ("H", "10.51.0.0/16", CannotOpen::BadSign),
            ("HANKENS", "10.51.0.0/16", CannotOpen::BadSign),
            ("H1N", "10.51.0.0/16", CannotOpen::BadSign),
            ("HAN", "10.51.0.0", CannotOpen::BadPool),
            ("HAN", "10.51.0.0/28", CannotOpen::BadPool),
        ] {
            assert_eq!(wish(sign, pool), Err(why), "{sign} {pool}");
        }
    }
}
