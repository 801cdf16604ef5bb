//! Which numbers does a test draw? The same ones everywhere.

/// A row of numbers made from its seed (xorshift, Marsaglia 2003).
pub struct Numbers(pub u64);

impl Numbers {
    /// The next one below a limit.
    pub fn below(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below as u64) as usize
    }

    /// One of a list.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}
