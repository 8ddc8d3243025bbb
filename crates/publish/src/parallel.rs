//! Work that is spread over the machine's cores, where there are any to be had.

#[cfg(not(target_family = "wasm"))]
use std::{panic::resume_unwind, sync::Mutex, thread};

/// What `work` makes of each item, in the order of the items.
#[cfg(not(target_family = "wasm"))]
pub fn map<T: Send, R: Send>(items: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let count = thread::available_parallelism().map_or(1, usize::from);
    let left = Mutex::new(items.into_iter().enumerate());
    let next = || left.lock().ok().and_then(|mut left| left.next());
    let mut made: Vec<(usize, R)> = thread::scope(|scope| {
        let worker = || std::iter::from_fn(next).map(|(index, item)| (index, work(item))).collect::<Vec<_>>();
        let workers: Vec<_> = (0..count).map(|_| scope.spawn(worker)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    });
    made.sort_by_key(|(index, _)| *index);
    made.into_iter().map(|(_, result)| result).collect()
}

/// A browser's worker has one thread.
#[cfg(target_family = "wasm")]
pub fn map<T, R>(items: Vec<T>, work: impl Fn(T) -> R) -> Vec<R> {
    items.into_iter().map(work).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn results_stand_in_the_order_of_the_items() {
        let items: Vec<usize> = (0..1000).collect();
        assert_eq!(super::map(items.clone(), |item| item), items);
    }
}
