//! The first page after log-in: how are things, what must I do. It reads what the rooms know and writes nothing.
//!
//! Which parts a page has follows from the duties of the reader, its words and deeds from the role ([`start`]).

mod drawing;
mod figures;
mod map;
mod pages;
mod start;
pub(crate) mod store;
mod texts;

use base::{May, Room};

pub(crate) fn room() -> Room {
    Room::new("overview").get("/", May::SignedIn, pages::show)
}
