//! How is the same done to many files on every core? Hashing takes longer than all else that a build without changes does.

use std::num::NonZero;
use std::thread;

/// What `work` makes of each of `items`, in their order.
pub(super) fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let part = items.len().div_ceil(cores).max(64);
    let work = &work;
    thread::scope(|scope| {
        let parts: Vec<_> =
            items.chunks(part).map(|items| scope.spawn(move || items.iter().map(work).collect::<Vec<R>>())).collect();
        parts.into_iter().flat_map(|part| part.join().expect("a panic has ended the program already")).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_done_in_its_place_however_many_there_are() {
        for count in [0, 1, 63, 64, 65, 1000] {
            let items: Vec<usize> = (0..count).collect();
            assert_eq!(map(&items, |item| item * 2), (0..count).map(|item| item * 2).collect::<Vec<_>>());
        }
    }
}
