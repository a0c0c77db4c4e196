//! All SQL of this room. Catalogue and value limits are of everybody; needs and orders belong to members; a framework contract is
//! seen by those for whom it was made.

mod catalogue;
mod framework;
mod need;

pub use catalogue::{STATEMENTS as CATALOGUE_STATEMENTS, catalogue, limits};
pub(crate) use catalogue::{end_limit, keep_article, keep_limit};
pub use framework::{Placed, STATEMENTS as FRAMEWORK_STATEMENTS, framework, frameworks, placed};
pub(crate) use framework::{keep_call_off, keep_framework};
pub use need::{Found, STATEMENTS as NEED_STATEMENTS, Sought, need, needs, needs_after, open_needs};
pub(crate) use need::{keep_needs, keep_withdrawal};
