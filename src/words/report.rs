//! The sentences of a result.
