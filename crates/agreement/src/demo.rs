//! The example association around the county of Gifhorn: the cast, and this room's part of its story.
//! The bodies are real, the people are roles and nobody in particular.

mod cast;
mod people;

pub use cast::*;
pub use people::people;
