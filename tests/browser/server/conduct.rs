//! How the host behaves: what kind of host it is, and what goes wrong.

use std::time::Duration;

use serde::Serialize;

/// How the host behaves; by default as a sound static host.
#[derive(Clone, Debug, Default)]
pub struct Conduct {
    /// What it does with an address that it does not know.
    pub host: Host,
    /// Whether its pages may run no script: the one way to switch script off that works in every engine.
    pub without_script: bool,
    /// Whether the browser has no WebAssembly, as some have that are hardened.
    pub without_wasm: bool,
    /// Who changes the page before and while the app starts.
    pub vandal: Option<Vandal>,
    /// Whether the browser may keep nothing of a page, not even for the way back.
    pub keeps_nothing: bool,
    /// Whether the reader asks for as little traffic as possible.
    pub saves_data: bool,
    /// Whether the system has a share sheet; as the engine has it where nothing is said. One that is there is closed again
    /// as soon as it has shown what it was given.
    pub share_sheet: Option<bool>,
    /// Whether pages are never idle until [`crate::reader::Reader::idles`] says so.
    pub holds_idle: bool,
    /// What goes wrong, for which requests; the last one that fits counts.
    pub faults: Vec<(On, Fault)>,
}

/// What changes a page that is not its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Vandal {
    /// What it does.
    pub deed: &'static str,
    /// From what it draws at random.
    pub seed: u32,
}

/// What a host does with an address that it does not know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Host {
    /// Answers with `404.html` and status 404, and adds a missing trailing slash.
    #[default]
    Static,
    /// Answers with the root `index.html` and status 200, whatever was asked for.
    SinglePageApp,
    /// Serves every page without its trailing slash, and redirects there from the address with it.
    Slashless,
}

/// Which requests go wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum On {
    /// Every page's data.
    Data,
    /// The WebAssembly module.
    Wasm,
    /// This path, base included.
    Path(String),
}

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// An empty answer with this status.
    Status(u16),
    /// The connection breaks before an answer.
    Dropped,
    /// A page in place of data, with status 200.
    Html,
    /// JSON that ends in the middle.
    BrokenJson,
    /// JSON of another shape.
    WrongShape,
    /// The overview's data, whatever was asked for.
    AnotherPage,
    /// The right answer, but late.
    Late(Duration),
    /// No answer until the host is healed.
    Hanging,
    /// The host has no such file, and does what it does then.
    Gone,
}

impl Conduct {
    /// What goes wrong with a request for this path, if anything does.
    pub fn fault(&self, path: &str, is_data: bool) -> Option<Fault> {
        let meant = |on: &On| match on {
            On::Data => is_data,
            On::Wasm => path.ends_with(".wasm"),
            On::Path(only) => only == path,
        };
        let found = self.faults.iter().rev().find(|(on, _)| meant(on));
        found.map(|(_, fault)| *fault)
    }
}
