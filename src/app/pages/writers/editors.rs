//! "Will it work where I write?": a table that turns into a list of cards on a phone.

use leptos::prelude::*;

use crate::words::{
    editor::{EDITORS, Editor},
    writers as words,
};

/// Every tool, with what to paste, what is known and what was tested. The roles say what it is where its rows are drawn
/// as blocks, which would make browsers forget that it is a table. On a phone it is folded away at first. What was tested
/// is the same for many tools, so it stands below, and the rows have its number.
#[component]
pub fn Editors() -> impl IntoView {
    let mut tested: Vec<&str> = Vec::new();
    for editor in EDITORS {
        if !tested.contains(&editor.tested) {
            tested.push(editor.tested);
        }
    }
    let heads = [
        words::WHERE_TOOL,
        words::WHERE_PASTE,
        words::WHERE_KNOWN,
        words::WHERE_TEST,
    ];
    let heads = heads.map(|head| {
        view! {
            <th scope="col" role="columnheader">
                {head}
            </th>
        }
        .into_any()
    });
    let rows = EDITORS.map(|editor| {
        let place = tested.iter().position(|text| *text == editor.tested);
        view! { <Row editor test=place.map_or(0, |place| place + 1)/> }.into_any()
    });
    let tests = (1..).zip(tested).map(|(number, text)| {
        let id = format!("test-{number}");
        view! { <li id=id>{text}</li> }.into_any()
    });
    let tests = tests.collect::<Vec<_>>();
    view! {
        <details class="where">
            <summary class="plain">{words::where_all(EDITORS.len())}</summary>
            <table class="editors" role="table">
                <thead role="rowgroup">
                    <tr role="row">{heads}</tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
            <h3>{words::WHERE_TESTED}</h3>
            <p class="small">{words::WHERE_TESTED_LEAD}</p>
            <ol class="tests">{tests}</ol>
        </details>
    }
}

#[component]
fn Row(editor: Editor, test: usize) -> impl IntoView {
    let code = (!editor.code.is_empty()).then(|| {
        view! {
            " "
            <code>{editor.code}</code>
        }
    });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                {editor.name}
            </th>
            <td role="cell" data-head=words::WHERE_PASTE>
                {editor.paste}
                {code}
            </td>
            <td role="cell" data-head=words::WHERE_KNOWN>
                {editor.known}
            </td>
            <td role="cell" data-head=words::WHERE_TEST>
                <a href=format!("#test-{test}")>{words::test_note(test)}</a>
            </td>
        </tr>
    }
}
