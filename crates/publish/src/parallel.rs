//! Work that is spread over the machine's cores, where there are any to be had.

#[cfg(not(target_family = "wasm"))]
use std::{panic::resume_unwind, sync::Mutex, thread};

/// How many items are worked on at once for each thread: enough that no thread waits long for another.
const AT_ONCE: usize = 16;

/// Hands on what `work` makes of each item, in the order of the items. Only what becomes of a few is held at once.
///
/// # Errors
/// The first that `done` gives.
pub fn each<T: Send, R: Send, E>(
    items: impl IntoIterator<Item = T>,
    work: impl Fn(T) -> R + Sync,
    mut done: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    let mut items = items.into_iter();
    loop {
        let some: Vec<T> = items.by_ref().take(AT_ONCE * threads()).collect();
        if some.is_empty() {
            return Ok(());
        }
        map(some, &work).into_iter().try_for_each(&mut done)?;
    }
}

/// How many threads the machine runs side by side.
#[cfg(not(target_family = "wasm"))]
fn threads() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// What `work` makes of each item, in the order of the items.
#[cfg(not(target_family = "wasm"))]
fn map<T: Send, R: Send>(items: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let left = Mutex::new(items.into_iter().enumerate());
    let next = || left.lock().ok().and_then(|mut left| left.next());
    let mut made: Vec<(usize, R)> = thread::scope(|scope| {
        let worker = || std::iter::from_fn(next).map(|(index, item)| (index, work(item))).collect::<Vec<_>>();
        let workers: Vec<_> = (0..threads()).map(|_| scope.spawn(worker)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    });
    made.sort_by_key(|(index, _)| *index);
    made.into_iter().map(|(_, result)| result).collect()
}

/// A browser's worker has one thread.
#[cfg(target_family = "wasm")]
fn threads() -> usize {
    1
}

#[cfg(target_family = "wasm")]
fn map<T, R>(items: Vec<T>, work: impl Fn(T) -> R) -> Vec<R> {
    items.into_iter().map(work).collect()
}

#[cfg(test)]
mod tests {
    use super::each;

    #[test]
    fn results_stand_in_the_order_of_the_items() {
        let mut made = Vec::new();
        let keep = |item| {
            made.push(item);
            Ok(())
        };
        let done: Result<(), ()> = each(0..1000, |item| item * 2, keep);
        assert_eq!((done, made), (Ok(()), (0..2000).step_by(2).collect()));
    }

    #[test]
    fn nothing_is_begun_long_after_an_error() {
        let begun = std::sync::atomic::AtomicUsize::new(0);
        let work = |item: usize| {
            begun.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            item
        };
        assert_eq!(each(0..100_000, work, |item| if item == 3 { Err(item) } else { Ok(()) }), Err(3));
        assert!(begun.into_inner() < 100_000);
    }
}
