//! The browser as the product needs it: plain values in, `Result` out, and nothing here can panic.

mod allocator;
pub mod clipboard;
pub mod clock;
pub mod control;
pub mod detached;
pub mod document;
pub mod double_tap;
pub mod download;
pub mod events;
pub mod fetch;
pub mod file;
pub mod fit;
pub mod frame;
pub mod json;
pub mod location;
pub mod media;
pub mod promise;
pub mod raster;
pub mod selection;
pub mod sheet;
pub mod snapshot;
pub mod storage;
pub mod style;
pub mod timer;
