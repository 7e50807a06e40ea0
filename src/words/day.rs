//! Days as people write them.

use crate::answers::Date;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "30 June 2026".
#[must_use]
pub fn day(date: Date) -> String {
    let (_, _, day) = date.calendar();
    format!("{day} {}", month(date))
}

/// "June 2026".
#[must_use]
pub fn month(date: Date) -> String {
    let (year, month, _) = date.calendar();
    let name = MONTHS
        .get(usize::from(month).saturating_sub(1))
        .copied()
        .unwrap_or_default();
    format!("{name} {year}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_months() {
        let date = Date::from_iso("2026-06-30").unwrap();
        assert_eq!(day(date), "30 June 2026");
        assert_eq!(month(date), "June 2026");
    }
}
