/// A sequence of numbers that look drawn by lot and are the same at every run:
/// `SplitMix64`, by Steele, Lea and Flood (2014), "Fast splittable pseudorandom
/// number generators".
#[derive(Debug, Clone)]
pub struct Lots(u64);

impl Lots {
    pub fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 to less than 1.
    pub fn uniform(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Of mean 0 and deviation 1, nearly normal: twelve uniform numbers less
    /// six. It takes additions only, which are the same on every machine.
    pub fn nearly_normal(&mut self) -> f64 {
        (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_numbers_of_the_published_generator() {
        let mut lots = Lots::seeded(1_234_567);
        let expected = [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
        ];
        assert_eq!([lots.next(), lots.next(), lots.next()], expected);
    }

    #[test]
    fn mean_and_deviation_are_those_asked_for() {
        let mut lots = Lots::seeded(7);
        let drawn: Vec<f64> = (0..20_000).map(|_| lots.nearly_normal()).collect();
        let mean = drawn.iter().sum::<f64>() / 20_000.0;
        let square = drawn.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / 20_000.0;
        assert!(mean.abs() < 0.03, "{mean}");
        assert!((square - 1.0).abs() < 0.03, "{square}");
    }
}
