//! Members and people of the example association. Ids are fixed: a demo told twice is the same demo, byte for byte.

use base::{MemberId, PersonId};
use uuid::Uuid;

/// The last twelve digits are the official key (ARS) of the body.
const fn body(ars: u128) -> MemberId {
    MemberId(Uuid::from_u128(0x0151_fa40_8800_7000_8000_0000_0000_0000 | ars))
}

/// The id of any body of the example, from its official key.
pub(super) fn key(ars: &str) -> MemberId {
    body(u128::from_str_radix(&format!("{ars:0<12}"), 16).unwrap_or_default())
}

pub const GIFHORN: MemberId = body(0x0315_1000_0000);
pub const WITTINGEN: MemberId = body(0x0315_1004_0040);
pub const SASSENBURG: MemberId = body(0x0315_1002_5025);
pub const BROME: MemberId = body(0x0315_1540_2000);
pub const ISENBUETTEL: MemberId = body(0x0315_1540_4000);
pub const MEINERSEN: MemberId = body(0x0315_1540_5000);
/// Joins on 1 March 2020.
pub const HANKENSBUETTEL: MemberId = body(0x0315_1540_3000);

// Not in the association in March 2020.
pub const STADT_GIFHORN: MemberId = body(0x0315_1000_9009);
pub const BOLDECKER_LAND: MemberId = body(0x0315_1540_1000);
pub const PAPENTEICH: MemberId = body(0x0315_1540_6000);
pub const WESENDORF: MemberId = body(0x0315_1540_7000);

/// The parties of the agreement of 2016, the county that runs it first.
pub const FOUNDERS: [MemberId; 6] = [GIFHORN, WITTINGEN, SASSENBURG, BROME, ISENBUETTEL, MEINERSEN];
/// The parties from 1 March 2020.
pub const MEMBERS: [MemberId; 7] = [GIFHORN, WITTINGEN, SASSENBURG, BROME, ISENBUETTEL, MEINERSEN, HANKENSBUETTEL];
pub const PROSPECTS: [MemberId; 4] = [STADT_GIFHORN, BOLDECKER_LAND, PAPENTEICH, WESENDORF];

/// Somebody of the association itself.
const fn staff(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(0x0151_fa40_8800_7000_9000_0000_0000_0000 | number))
}

pub const HEAD: PersonId = staff(1);
pub const NETWORK: PersonId = staff(2);
pub const CLIENTS: PersonId = staff(3);
pub const SERVERS: PersonId = staff(4);
pub const APPLICATIONS: PersonId = staff(5);
pub const SCHOOL_IT: PersonId = staff(6);
pub const DESK: PersonId = staff(7);
pub const PROCUREMENT: PersonId = staff(8);
/// Treasurer of the operator: draws up the statements.
pub const TREASURER: PersonId = staff(9);
pub const SECURITY: PersonId = staff(10);
pub const PRIVACY: PersonId = staff(11);
pub const AUDIT: PersonId = staff(12);
pub const ADMIN: PersonId = staff(13);
/// The only administrator of Hankensbüttel's town hall, who moves to the county on 1 March 2020.
pub const MOVER: PersonId = staff(14);

/// Somebody of a member: the member's digits, and a number for the role.
const fn of(member: MemberId, role: u128) -> PersonId {
    PersonId(Uuid::from_u128(member.0.as_u128() + (role << 48)))
}

/// Hauptverwaltungsbeamte
pub const fn chief(member: MemberId) -> PersonId {
    of(member, 1)
}

pub const fn treasurer(member: MemberId) -> PersonId {
    of(member, 2)
}

/// Council clerk: records what the council resolved.
pub const fn clerk(member: MemberId) -> PersonId {
    of(member, 3)
}

/// The member's contact for the association.
pub const fn contact(member: MemberId) -> PersonId {
    of(member, 4)
}

/// School coordinator.
pub const fn school(member: MemberId) -> PersonId {
    of(member, 5)
}

/// End user.
pub const fn user(member: MemberId) -> PersonId {
    of(member, 6)
}

/// The member's own audit office.
pub const fn audit(member: MemberId) -> PersonId {
    of(member, 7)
}

/// Was the member's contact before the present one.
pub const fn former_contact(member: MemberId) -> PersonId {
    of(member, 8)
}
