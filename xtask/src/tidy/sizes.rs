//! How long files and functions are: the figures, and the limits.

use std::fmt;

use super::{Finding, rust::RustFile};

const FILE_LIMIT: usize = 600;
const FUNCTION_LIMIT: usize = 90;

/// The figures of the production files.
pub(super) struct Figures {
    files: Vec<usize>,
    functions: Vec<usize>,
}

impl Figures {
    pub(super) fn of(files: &[RustFile]) -> Self {
        let production = || files.iter().filter(|file| file.is_production());
        let mut figures = Self {
            files: production().map(|file| file.lines).collect(),
            functions: production().flat_map(|file| &file.functions).map(|function| function.lines).collect(),
        };
        figures.files.sort_unstable();
        figures.functions.sort_unstable();
        figures
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, sorted, limit) in [("file", &self.files, FILE_LIMIT), ("function", &self.functions, FUNCTION_LIMIT)]
        {
            writeln!(
                out,
                "lines per {name:<8}  median {:>3}  p95 {:>3}  longest {:>3}  limit {limit:>3}  ({} in all)",
                percentile(sorted, 50),
                percentile(sorted, 95),
                sorted.last().copied().unwrap_or_default(),
                sorted.len(),
            )?;
        }
        Ok(())
    }
}

/// The nearest-rank percentile of sorted numbers, nought of none.
fn percentile(sorted: &[usize], percent: usize) -> usize {
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted.get(rank.saturating_sub(1)).copied().unwrap_or_default()
}

/// The files and functions over the limit.
pub(super) fn check(files: &[RustFile]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in files {
        if file.lines > FILE_LIMIT {
            findings.push(Finding::new(&file.path, 1, format!("{} lines, over {FILE_LIMIT}: split it", file.lines)));
        }
        for function in file.functions.iter().filter(|function| function.lines > FUNCTION_LIMIT) {
            let rule = format!("`{}` takes {} lines, over {FUNCTION_LIMIT}: split it", function.name, function.lines);
            findings.push(Finding::new(&file.path, function.line, rule));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::percentile;

    #[test]
    fn a_percentile_is_one_of_the_numbers() {
        let numbers: Vec<usize> = (1..=20).collect();
        assert_eq!(percentile(&numbers, 50), 10);
        assert_eq!(percentile(&numbers, 95), 19);
        assert_eq!(percentile(&[], 95), 0);
    }
}
