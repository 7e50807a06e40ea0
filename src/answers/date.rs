//! A calendar day without time of day and time zone, in the range of the link format.

/// A day from 2020-01-01 (day 0) to 2109-09-18 (day 32767).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(u16);

impl Date {
    /// The last day that fits into the 15 bits of a link.
    pub const LAST: Self = Self(0x7fff);

    /// Returns the day with this number, or `None` beyond the last one.
    #[must_use]
    pub fn from_days(days: u16) -> Option<Self> {
        (days <= Self::LAST.0).then_some(Self(days))
    }

    /// Returns the number of days since 2020-01-01.
    #[must_use]
    pub fn days(self) -> u16 {
        self.0
    }

    /// Returns the day so many days later, at most the last day.
    #[must_use]
    pub fn plus_days(self, days: u16) -> Self {
        Self(self.0.saturating_add(days).min(Self::LAST.0))
    }

    /// Returns a day of the Gregorian calendar (month from 1 to 12), or `None` when it does not exist or is out of
    /// range.
    #[must_use]
    pub fn from_calendar(year: u16, month: u8, day: u8) -> Option<Self> {
        let before_year: u32 = (2020..u32::from(year)).map(year_length).sum();
        let leap = is_leap(u32::from(year));
        let lengths = month_lengths(leap);
        let length = *lengths.get(usize::from(month).checked_sub(1)?)?;
        if year < 2020 || day == 0 || u32::from(day) > length {
            return None;
        }
        let before_month: u32 = lengths.iter().take(usize::from(month) - 1).sum();
        let days = before_year + before_month + u32::from(day) - 1;
        Self::from_days(u16::try_from(days).ok()?)
    }

    /// Returns year, month (1 to 12) and day of the month (1 to 31).
    #[must_use]
    pub fn calendar(self) -> (u16, u8, u8) {
        let mut rest = u32::from(self.0);
        let mut year = 2020_u16;
        while rest >= year_length(u32::from(year)) {
            rest -= year_length(u32::from(year));
            year += 1;
        }
        let mut month = 1_u8;
        for length in month_lengths(is_leap(u32::from(year))) {
            if rest < length {
                break;
            }
            rest -= length;
            month += 1;
        }
        (year, month, u8::try_from(rest + 1).unwrap_or(u8::MAX))
    }

    /// Returns the ISO 8601 form that files use, `2026-06-30`.
    #[must_use]
    pub fn iso(self) -> String {
        let (year, month, day) = self.calendar();
        format!("{year}-{month:02}-{day:02}")
    }

    /// Parses the ISO 8601 form `2026-06-30`; `None` for any other text and for days out of range.
    #[must_use]
    pub fn from_iso(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let date = Self::from_calendar(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
        (date.iso() == text).then_some(date)
    }
}

fn is_leap(year: u32) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

fn year_length(year: u32) -> u32 {
    if is_leap(year) { 366 } else { 365 }
}

fn month_lengths(leap: bool) -> [u32; 12] {
    let february = if leap { 29 } else { 28 };
    [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_reads_back() {
        for days in 0..=Date::LAST.days() {
            let date = Date::from_days(days).unwrap();
            assert_eq!(Date::from_iso(&date.iso()), Some(date));
        }
    }

    #[test]
    fn known_days() {
        assert_eq!(Date(0).iso(), "2020-01-01");
        assert_eq!(Date(59).iso(), "2020-02-29");
        assert_eq!(Date(366).iso(), "2021-01-01");
        assert_eq!(Date::LAST.iso(), "2109-09-18");
    }

    #[test]
    fn days_that_do_not_exist() {
        for text in [
            "2021-02-29",
            "2020-13-01",
            "2020-00-10",
            "2019-12-31",
            "2020-1-1",
            "2109-09-19",
            "",
            "x",
        ] {
            assert_eq!(Date::from_iso(text), None, "{text}");
        }
    }
}
