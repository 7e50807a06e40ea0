//! Two taps in a row at one place, of which the first has put something else there: the second is ignored. Keys are not
//! concerned.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};

use super::events;

/// How long a new screen is not taken in yet, in milliseconds: two clicks of one double click are up to 450 apart.
const UNSEEN: f64 = 500.0;

/// How far apart two taps at one place may be, in CSS pixels: the least size of a target by WCAG 2.2 (2.5.8).
const SAME_PLACE: u32 = 24;

/// What is tapped as a whole.
const CONTROLS: &str = "label,button,a,summary,select,input,textarea";

/// A finger or a button of a mouse that went down.
struct Press {
    /// As the event has it: taps that had to wait for the program keep the time at which they were made.
    time: f64,
    /// On the screen of the device: a page around a frame may scroll it away below the finger. Nothing for one in the
    /// document, before the program came: it may have been anywhere.
    place: Option<(i32, i32)>,
    control: Option<Element>,
}

thread_local! {
    static LAST: Cell<Option<Press>> = const { Cell::new(None) };
    /// When something else came to stand where the last tap was.
    static ARRIVED: Cell<f64> = const { Cell::new(f64::NEG_INFINITY) };
    /// The tap that is being made has no effect.
    static IS_IGNORED: Cell<bool> = const { Cell::new(false) };
}

/// Ignores such taps from now on, whatever they hit.
pub fn ignore() {
    events::on_capture("pointerdown", |event| {
        if let Some(press) = Press::of(event) {
            let last = LAST.take();
            let is_ignored = last.is_some_and(|last| press.is_ignored(&last, ARRIVED.get()));
            IS_IGNORED.set(is_ignored);
            LAST.set(Some(press));
        }
    });
    events::on_capture("click", |event| {
        // Clicks that a key or a script makes count no presses.
        let is_of_pointer = event
            .dyn_ref::<MouseEvent>()
            .is_some_and(|click| click.detail() > 0);
        if is_of_pointer && IS_IGNORED.get() {
            events::ignore(event);
        }
    });
}

/// Another screen, or another round of a question, has just come.
pub fn has_arrived() {
    if let Some(time) = now() {
        ARRIVED.set(time);
    }
}

/// The same, by an answer in the document: where that was tapped is not known.
pub fn has_taken_over() {
    has_arrived();
    LAST.set(now().map(|time| Press {
        time,
        place: None,
        control: None,
    }));
}

/// The time as events have it.
fn now() -> Option<f64> {
    let performance = web_sys::window()?.performance()?;
    Some(performance.now())
}

impl Press {
    fn of(event: &Event) -> Option<Self> {
        let at: &MouseEvent = event.dyn_ref()?;
        let hit = event
            .target()
            .and_then(|hit| hit.dyn_into::<Element>().ok());
        Some(Self {
            time: event.time_stamp(),
            place: Some((at.screen_x(), at.screen_y())),
            control: hit.and_then(|hit| hit.closest(CONTROLS).ok().flatten()),
        })
    }

    /// Whether it hits what came after `last`.
    fn is_ignored(&self, last: &Self, arrived: f64) -> bool {
        let is_new = self.time - arrived < UNSEEN;
        let takes_its_place = self.time - last.time < UNSEEN && last.is_gone();
        self.is_near(last) && (is_new || takes_its_place)
    }

    fn is_near(&self, other: &Self) -> bool {
        let Some(((x, y), (other_x, other_y))) = self.place.zip(other.place) else {
            return true;
        };
        let is_near = |one: i32, other: i32| one.abs_diff(other) <= SAME_PLACE;
        is_near(x, other_x) && is_near(y, other_y)
    }

    /// What it hit is not in the page any more, such as an entry of a list that was removed.
    fn is_gone(&self) -> bool {
        self.control
            .as_ref()
            .is_some_and(|control| !control.is_connected())
    }
}
