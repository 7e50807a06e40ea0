//! Passing a result on.

mod carried;

pub use carried::carried;
