//! What can be done here: costs are planned and booked, statements made and released, advance payments set. A deed never opens or
//! commits a transaction.

mod cost;
mod invoice;
mod member;
mod statement;

pub use cost::{Booked, book, open_pool, plan};
pub use invoice::{bill, set_address, set_tax, take_back};
pub use member::{declare, issue, say, set_advances};
pub use statement::{draw_up, make, release};
