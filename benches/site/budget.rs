//! The budgets, in one place, and whether a figure holds its own.

/// The most that a figure may be.
#[derive(Clone, Copy)]
pub struct Budget {
    most: f64,
    unit: &'static str,
}

/// One page's HTML with style, pictures and data, Brotli: what the first round trip can carry.
pub const PAGE: Budget = Budget::new(14.0, "kB");
/// One page's data, Brotli.
pub const DATA: Budget = Budget::new(2.0, "kB");
/// WebAssembly and its glue together, Brotli.
pub const APP: Budget = Budget::new(102.0, "kB");
/// All that the first load of the overview moves.
pub const FIRST_LOAD: Budget = Budget::new(115.0, "kB");
/// One page published.
pub const PUBLISHED: Budget = Budget::new(1.0, "ms");
/// One page and its data compressed, on all cores.
pub const COMPRESSED: Budget = Budget::new(60.0, "ms");
/// The most memory that publishing takes, however many pages there are.
pub const MEMORY: Budget = Budget::new(500.0, "MB");
/// A thousand stories published.
pub const THOUSAND: Budget = Budget::new(5000.0, "ms");
/// The largest contentful paint, whatever the page without script takes: that of hand-written HTML with a stylesheet.
pub const PAINT: Budget = Budget::new(576.0, "ms");
/// Until the app takes clicks.
pub const INTERACTIVE: Budget = Budget::new(1115.0, "ms");
/// How many times as long as a client-rendered build may take until it takes clicks, the site may.
pub const INTERACTIVE_BESIDE: f64 = 1.15;
/// How many times as long as the largest paint of a build that comes as HTML, the site's may take.
pub const PAINT_BESIDE: f64 = 1.08;
/// How many times as long as the thread of a build that comes as HTML is busy before the first paint, the site's may be.
pub const BUSY_BESIDE: f64 = 1.7;
/// Blocking time while the app takes over.
pub const BLOCKING: Budget = Budget::new(50.0, "ms");
/// How much the layout shifts.
pub const SHIFT: Budget = Budget::new(0.0, "");
/// A later move, from the click until the document has changed. Painting it is the browser's: as little as it can be beside the same
/// content set by the least script.
pub const LATER_MOVE: Budget = Budget::new(13.0, "ms");
/// Until the desk's first screen is painted.
pub const DESK_PAINT: Budget = Budget::new(2000.0, "ms");
/// All that the desk loads, Brotli.
pub const DESK_BYTES: Budget = Budget::new(2000.0, "kB");
/// The longest task of the desk's page while its worker comes.
pub const DESK_TASK: Budget = Budget::new(50.0, "ms");
/// From a key at the desk to the page, of an entry with three people.
pub const DESK_KEY: Budget = Budget::new(100.0, "ms");
/// The same, of an entry with 300 people.
pub const DESK_KEY_AMONG_MANY: Budget = Budget::new(300.0, "ms");

impl Budget {
    /// At most this much.
    pub const fn new(most: f64, unit: &'static str) -> Self {
        Self { most, unit }
    }

    /// The largest contentful paint where the same page without script takes this long: within 5 % or 20 ms.
    pub fn as_without_script(milliseconds: f64) -> Self {
        Self::new((milliseconds * 1.05).max(milliseconds + 20.0), "ms")
    }

    /// So many times as long as another build takes.
    pub fn beside(milliseconds: f64, times: f64) -> Self {
        Self::new(milliseconds * times, "ms")
    }

    /// The budget, and whether the figure holds it.
    pub fn verdict(self, figure: f64) -> String {
        let Self { most, unit } = self;
        let digits = if most < 100.0 && most.fract() != 0.0 { 2 } else { 0 };
        let budget = format!("{most:.digits$} {unit}");
        let verdict = match figure - most {
            over if over <= 0.0 => "holds".to_owned(),
            over => format!("MISSED by {over:.*}", if over < 10.0 { 2 } else { 0 }),
        };
        format!("{}: {verdict}", budget.trim_end())
    }
}
