//! What can be done here. A deed works in a transaction it was given, so that upper rooms can join it with their own.

mod catalogue;
mod outage;
mod probe;
mod window;

pub use catalogue::{NewNode, book, book_all, register, rest, take, unrest};
pub use outage::{Past, declare, end, hits, take_over, takers};
pub use probe::{Watch, observe, redirect, unwatch, watch};
pub use window::{call_off, plan};
