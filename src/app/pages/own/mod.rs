//! The page for questions that another page hands over: it waits for them, takes them, or shows what is wrong in them.

mod host_page;
mod mistake;
mod quotation;
mod reading;
mod state;
mod wrong;

use leptos::prelude::*;

use crate::words::own as words;
use wrong::Wrong;

pub use host_page::HostPage;
pub use mistake::Mistake;
pub use reading::{MAX_CHARACTERS, read};
pub use state::{Action, Intake, IntakeStore, Stage};

#[component]
pub fn IntakePage() -> impl IntoView {
    let intake = IntakeStore::from_context();
    move || {
        intake.read(|intake| match &intake.stage {
            Stage::Waiting => view! { <Waiting/> }.into_any(),
            Stage::Wrong(mistakes) => view! { <Wrong mistakes/> }.into_any(),
            // The program of the questions shows them.
            Stage::Taken(_) => ().into_any(),
        })
    }
}

/// What stands there when nobody hands anything over.
#[component]
fn Waiting() -> impl IntoView {
    view! {
        <div class="own">
            <h1 class="headline">{words::TITLE}</h1>
            <p>{words::WAITING}</p>
            <p>
                <a class="plain" href="../">{words::ALL}</a>
            </p>
        </div>
    }
}
