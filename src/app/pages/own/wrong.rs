//! What is wrong in questions that another page hands over, for whoever wrote them.

use leptos::prelude::*;

use super::{
    Mistake,
    quotation::{Piece, pieces},
};
use crate::{assessment::Problem, words::own as words};

/// Mistakes that are in sight at once. A file that is wrong in more of them is mostly wrong in one thing many times.
const IN_SIGHT: usize = 10;

#[component]
pub fn Wrong<'a>(mistakes: &'a [Mistake]) -> impl IntoView {
    let split = mistakes.split_at_checked(IN_SIGHT);
    let (first, more) = split.unwrap_or((mistakes, &[]));
    let more = (!more.is_empty()).then(|| {
        view! {
            <details>
                <summary>{words::more_mistakes(more.len())}</summary>
                <Mistakes mistakes=more/>
            </details>
        }
    });
    view! {
        <article class="wrong">
            <h1 class="headline">{words::WRONG}</h1>
            <p>{words::WRONG_LEAD}</p>
            <Mistakes mistakes=first/>
            {more}
        </article>
    }
}

#[component]
fn Mistakes<'a>(mistakes: &'a [Mistake]) -> impl IntoView {
    let entries = mistakes.iter().map(|mistake| {
        let entry = match mistake {
            Mistake::Checked(problem) => view! { <Checked problem/> }.into_any(),
            Mistake::Stated { pointer, sentence } => {
                view! { <Stated pointer sentence=sentence.clone()/> }.into_any()
            }
        };
        view! { <li>{entry}</li> }
    });
    view! { <ul class="mistakes">{entries.collect::<Vec<_>>()}</ul> }
}

#[component]
fn Checked<'a>(problem: &'a Problem) -> impl IntoView {
    let place = words::place(problem.line, problem.column);
    view! {
        <Place place pointer=&problem.pointer/>
        <dl>
            <dt>{words::FOUND}</dt>
            <dd>{quoted_as_code(&problem.found)}</dd>
            <dt>{words::EXPECTED}</dt>
            <dd>{quoted_as_code(&problem.expected)}</dd>
        </dl>
    }
}

#[component]
fn Stated(pointer: &'static str, sentence: String) -> impl IntoView {
    let place = (!pointer.is_empty()).then(|| view! { <Place place=String::new() pointer/> });
    view! {
        {place}
        <p>{sentence}</p>
    }
}

/// Where it is: in the text of the file, and in what the text says; each may be empty.
#[component]
fn Place<'a>(place: String, pointer: &'a str) -> impl IntoView {
    let pointer = (!pointer.is_empty()).then(|| {
        view! {
            " "
            <code>{pointer.to_owned()}</code>
        }
    });
    view! { <p class="place">{place}{pointer}</p> }
}

/// A text of the checker, in which what stands in the file, or should stand there, is code.
fn quoted_as_code(text: &str) -> Vec<AnyView> {
    let pieces = pieces(text).into_iter().map(|piece| match piece {
        Piece::Text(text) => text.to_owned().into_any(),
        Piece::Code(code) => view! { <code>{code.to_owned()}</code> }.into_any(),
    });
    pieces.collect()
}
