//! The link format: answers to and from a link fragment. It is public and versioned; `docs/link-format.md` describes
//! it.
//!
//! A fragment is `<tag><version>.<payload>`. [`encode`] writes one view, [`encode_pair`] two side by side. [`open`] opens
//! either in any pasted text, [`decode`] and [`decode_pair`] only the one or the other, and [`peek`] returns the
//! questionnaire that it belongs to. [`encode_position`], [`exact_position`] and [`parse_position`] are for the fragments
//! that name a screen of a page, and [`split_settings`] separates the settings of a framed page. One state has one string,
//! and no string opens as answers that nobody gave: what cannot be read is a [`LinkError`].
//!
//! [`calendar_entry`] writes a calendar file with a link.

mod answer_number;
mod arrow_set;
mod base64url;
mod calendar;
mod checksum;
mod error;
mod experiment;
mod extension;
mod find;
mod open;
mod payload;
mod position;
mod radix;
mod reader;
mod setting;
mod shared;
mod view;

pub use calendar::{Entry, calendar_entry};
pub use error::{LinkError, Part};
pub use experiment::{Blank, Effect, Experiment, Outcome};
pub use find::{Fragment, LONGEST_PAYLOAD, LONGEST_TEXT, find};
pub use open::{Header, decode, decode_pair, encode, encode_pair, find_by_hash, open, peek};
pub use position::{Position, encode_position, exact_position, parse_position};
pub use setting::split_settings;
pub use shared::{
    FreeText, Kind, Line, Link, Missing, Opened, OpenedPair, Pair, Role, Shared, Tag, Tags, Tenure,
};
