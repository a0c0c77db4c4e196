//! How a newcomer becomes part of the association: prospects, what they hand over, where it collides, and the waves it moves in.

pub mod account;
pub mod acts;
pub mod calendar;
pub mod claim;
pub mod class;
pub mod conflict;
pub mod costs;
pub mod decision;
pub mod experience;
pub mod fold;
pub mod moving;
pub mod phase;
pub mod prospect;
pub mod renumber;
pub mod report;
pub mod row;
pub mod runbook;
pub mod secret;
pub mod source;
pub mod stocktake;
mod texts;
pub mod transition;
pub mod wave;
