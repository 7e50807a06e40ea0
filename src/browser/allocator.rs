//! The allocator of the programs in a browser.

use rlsf::SmallGlobalTlsf;

/// Smaller than the one of the standard library.
#[global_allocator]
static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();
