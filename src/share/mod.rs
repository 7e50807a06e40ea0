//! Answers <-> link fragment: a versioned public format, described in `docs/link-format.md`.
//!
//! A fragment is `<tag><version>.<payload>`. [`encode`] writes one and [`decode`] opens one from whatever a
//! person pasted, [`peek`] says which questionnaire it belongs to, and [`parse_position`] reads the fragments
//! by which a page finds its own questions. [`split_settings`] takes off what is said to a page inside another.
//! [`encode_pair`] and [`decode_pair`] do the same for two views side by side. One state has one string, and no
//! string opens as something that nobody said: what cannot be read is a [`LinkError`].
//!
//! [`calendar_entry`] puts a link into a calendar.

mod answer_number;
mod arrow_set;
mod base64url;
mod calendar;
mod checksum;
mod error;
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
pub use find::{Fragment, LONGEST_PAYLOAD, LONGEST_TEXT, find};
pub use open::{Header, decode, decode_pair, encode, encode_pair, find_by_hash, peek};
pub use position::{Position, encode_position, parse_position};
pub use setting::split_settings;
pub use shared::{
    FreeText, Kind, Missing, Opened, OpenedPair, Pair, Role, Shared, Tag, Tags, Tenure,
};
