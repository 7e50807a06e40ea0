//! The pages of the site, each a component.

pub mod home;
pub mod questionnaire;
pub mod result;
