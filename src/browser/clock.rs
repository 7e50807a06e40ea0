//! Today, by the clock and time zone of the person's device.

use crate::answers::Date;

/// Today's date; a clock outside 2020 to 2109 gives the nearest day that links can hold.
#[must_use]
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let part = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
    let year = u16::try_from(now.get_full_year()).unwrap_or(u16::MAX);
    let date = match year {
        2020.. => Date::from_calendar(year, part(now.get_month() + 1), part(now.get_date())),
        _ => Date::from_days(0),
    };
    date.unwrap_or(Date::LAST)
}
