//! The pages of the site, each a component.

pub mod home;
pub mod own;
pub mod questionnaire;
pub mod result;
pub mod writers;
