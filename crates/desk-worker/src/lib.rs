//! What the desk's worker does with each message. It knows no browser: `main.rs` receives and sends.
//!
//! The worker holds nothing that the page does not hold too, so that it can be ended and started again at any time.

mod archive;
mod worker;

pub use archive::{Files, pack, unpack};
pub use worker::{APP, EXAMPLES, MODEL, Worker};
