//! Handlers of events. Each function returns one type wherever it is called: with a closure for each element, the program
//! would hold what attaches and removes it many times over.

use leptos::{
    ev::{Event, MouseEvent},
    prelude::*,
};

/// What a button does.
pub type Handler = Box<dyn Fn() + Send + Sync>;

/// What follows from a changed control, given its text or whether it is ticked.
pub type ChangeHandler<T> = Box<dyn Fn(T) + Send + Sync>;

/// For `on:click`.
pub fn clicked(handler: Handler) -> impl FnMut(MouseEvent) + Send + 'static {
    move |_| handler()
}

/// For `on:change` of a list: given the value of what is chosen.
pub fn picked(handler: ChangeHandler<String>) -> impl FnMut(Event) + Send + 'static {
    move |event| handler(event_target_value(&event))
}
