//! How far long work is: told to whoever publishes, who may show it.

/// A part of the work that takes long where pages are many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Pages are composed, drawn and written.
    Pages,
    /// Files are compressed.
    Compression,
    /// Checksums are taken of files.
    Checksums,
}

/// Is told how far the work is, from any thread.
pub trait Progress: Sync {
    /// A part of the work begins: so many pages or files.
    fn begins(&self, step: Step, count: usize);
    /// One of them is done.
    fn advances(&self);
    /// The part is done.
    fn ends(&self);
}

/// Nobody looks.
impl Progress for () {
    fn begins(&self, _step: Step, _count: usize) {}
    fn advances(&self) {}
    fn ends(&self) {}
}
