//! Figures from several runs.

/// The middle one of several figures; not a number where there are none.
pub fn median(figures: &[f64]) -> f64 {
    let sorted = sorted(figures);
    let middle = sorted.len() / 2;
    match sorted.get(middle.saturating_sub(1)..=middle) {
        Some([below, above]) if sorted.len().is_multiple_of(2) => f64::midpoint(*below, *above),
        _ => sorted.get(middle).copied().unwrap_or(f64::NAN),
    }
}

/// The middle one, and in brackets the smallest and the largest.
pub fn spread(figures: &[f64], digits: usize) -> String {
    let sorted = sorted(figures);
    match sorted.as_slice() {
        [] => "–".to_owned(),
        [only] => format!("{only:.digits$}"),
        [least, .., most] => format!("{:.digits$} ({least:.digits$}–{most:.digits$})", median(figures)),
    }
}

/// Bytes as kB of 1,000.
pub fn kilobytes(bytes: usize) -> f64 {
    // Exact up to 2^53 bytes.
    #[allow(clippy::cast_precision_loss)]
    let bytes = bytes as f64;
    bytes / 1000.0
}

fn sorted(figures: &[f64]) -> Vec<f64> {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}
