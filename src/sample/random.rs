use super::elementary::{exp, ln};

/// A small pseudo-random generator (xoshiro256++ by Blackman and Vigna, state
/// filled by `SplitMix64`), so that a seed gives the same bytes on every
/// machine and under every version of every package.
#[derive(Debug, Clone)]
pub struct Random {
    state: [u64; 4],
}

impl Random {
    pub fn new(seed: u64) -> Self {
        let mut filler = seed;
        Self {
            state: std::array::from_fn(|_| split_mix(&mut filler)),
        }
    }

    /// An independent stream, so that one concern that draws more often does
    /// not change what the others draw.
    pub fn fork(&mut self) -> Self {
        Self::new(self.next())
    }

    pub fn next(&mut self) -> u64 {
        let [a, b, c, d] = self.state;
        let result = a.wrapping_add(d).rotate_left(23).wrapping_add(a);
        let (third, fourth) = (c ^ a, d ^ b);
        self.state = [
            a ^ fourth,
            b ^ third,
            third ^ (b << 17),
            fourth.rotate_left(45),
        ];
        result
    }

    /// Uniform in 0 (included) to 1 (excluded).
    pub fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Uniform in `low` to `high`.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// A whole number under `bound`; 0 when the bound is 0.
    pub fn below(&mut self, bound: u32) -> u32 {
        (((self.next() >> 32) * u64::from(bound)) >> 32) as u32
    }

    pub fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// Waiting times without memory.
    pub fn exponential(&mut self, mean: f64) -> f64 {
        -mean * ln(1.0 - self.unit())
    }

    /// Mean 0, deviation 1. The sum of twelve uniforms has no far tails, which
    /// suits prices and sizes.
    pub fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }

    /// Skewed to the right, with the given mean; `spread` is the deviation of
    /// the logarithm.
    pub fn log_normal(&mut self, mean: f64, spread: f64) -> f64 {
        mean * exp(spread * self.normal() - spread * spread / 2.0)
    }

    /// How many of rare, independent events happen.
    pub fn poisson(&mut self, mean: f64) -> u32 {
        // In slices, because the product underflows for large means.
        let mut left = mean;
        let mut count = 0;
        while left > 0.0 {
            let slice = left.min(30.0);
            left -= slice;
            let limit = exp(-slice);
            let mut product = self.unit();
            while product > limit {
                count += 1;
                product *= self.unit();
            }
        }
        count
    }

    /// The position of one of the weights, drawn in proportion to them.
    pub fn weighted(&mut self, weights: impl Iterator<Item = f64> + Clone) -> usize {
        let mut point = self.unit() * weights.clone().sum::<f64>();
        let mut chosen = 0;
        for (position, weight) in weights.enumerate() {
            chosen = position;
            if point < weight {
                break;
            }
            point -= weight;
        }
        chosen
    }
}

fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::{Random, split_mix};

    #[test]
    fn the_seed_filler_gives_the_published_values() {
        let mut state = 1_234_567;
        let drawn: Vec<u64> = (0..3).map(|_| split_mix(&mut state)).collect();
        assert_eq!(
            drawn,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    #[test]
    fn the_generator_gives_the_published_values() {
        let mut random = Random {
            state: [1, 2, 3, 4],
        };
        let drawn: Vec<u64> = (0..4).map(|_| random.next()).collect();
        assert_eq!(
            drawn,
            [
                41_943_041,
                58_720_359,
                3_588_806_011_781_223,
                3_591_011_842_654_386
            ]
        );
    }

    #[test]
    fn the_distributions_have_their_means() {
        let mut random = Random::new(7);
        let draws = 40_000;
        let mean = |sum: f64| sum / f64::from(draws);
        let exponential = mean((0..draws).map(|_| random.exponential(3.0)).sum());
        let skewed = mean((0..draws).map(|_| random.log_normal(50.0, 0.8)).sum());
        let counted = mean((0..draws).map(|_| f64::from(random.poisson(45.0))).sum());
        assert!((exponential - 3.0).abs() < 0.1, "{exponential}");
        assert!((skewed - 50.0).abs() < 1.5, "{skewed}");
        assert!((counted - 45.0).abs() < 0.2, "{counted}");
    }
}
