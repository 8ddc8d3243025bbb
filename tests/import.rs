//! What becomes of an award page's copied text: the texts in `tests/import`, each with what is expected beside it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, as it should"
)]

#[path = "import/command.rs"]
mod command;
#[path = "import/expected.rs"]
mod expected;
#[path = "import/guide.rs"]
mod guide;
#[path = "import/kept.rs"]
mod kept;
#[path = "import/languages.rs"]
mod languages;
#[path = "import/numbers.rs"]
mod numbers;
#[path = "import/overview.rs"]
mod overview;
#[path = "import/texts.rs"]
mod texts;
