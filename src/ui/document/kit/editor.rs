//! "Will it work where I write?": a table that turns into a list of cards on a phone.

use leptos::prelude::*;

use crate::words::{
    editor::{EDITORS, Editor},
    kit as words,
};

/// Every tool, with what to paste, what is known and what was tested. The roles say what it is where its rows are drawn
/// as blocks, which would make browsers forget that it is a table.
#[component]
pub(super) fn Editors() -> impl IntoView {
    let heads = [
        words::WHERE_TOOL,
        words::WHERE_PASTE,
        words::WHERE_KNOWN,
        words::WHERE_TESTED,
    ];
    let heads = heads.map(|head| view! { <th scope="col" role="columnheader">{head}</th> });
    let rows = EDITORS.map(|editor| view! { <Row editor/> });
    view! {
        <table class="editors" role="table">
            <thead role="rowgroup">
                <tr role="row">{heads.collect_view()}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
}

#[component]
fn Row(editor: Editor) -> impl IntoView {
    let code = (!editor.code.is_empty()).then(|| view! { " " <code>{editor.code}</code> });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{editor.name}</th>
            <td role="cell" data-head=words::WHERE_PASTE>{editor.paste}{code}</td>
            <td role="cell" data-head=words::WHERE_KNOWN>{editor.known}</td>
            <td role="cell" data-head=words::WHERE_TESTED>{editor.tested}</td>
        </tr>
    }
}
