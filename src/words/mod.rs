//! Every sentence of the interface, so that another language changes nothing else.

pub mod day;
pub mod editor;
pub mod experiment;
pub mod headline;
pub mod home;
pub mod keeping;
pub mod link;
pub mod notice;
pub mod own;
pub mod pair;
pub mod report;
pub mod result;
pub mod sharing;
pub mod taking;
pub mod terrain;
pub mod writers;
