//! The page for writers: what to choose, what it looks like, and everything to copy.

mod card;
mod code;
mod controls;
mod editors;
mod height;
mod message;
#[cfg(feature = "pages")]
mod plain_code;
mod preview;
mod segment;
mod snippet_kind;
mod state;
mod store;

use leptos::prelude::*;

use crate::words::{taking, writers as words};
use card::ResultCard;
use code::{FoldedSnippet, SnippetField};
use controls::Controls;
use editors::Editors;
use preview::{EmailPreview, Picture, WidgetPreview};

#[cfg(feature = "pages")]
pub use plain_code::PlainCode;
pub use preview::EMAIL_PREVIEW;
pub use snippet_kind::SnippetKind;
pub use state::{Action, CopyOutcome, PreviewWidth, Request, Writers, site_of};
pub use store::WritersStore;

/// `children`: the code of every questionnaire, for readers without the program; only documents have it.
#[component]
pub fn WritersPage(#[prop(optional)] children: Option<Children>) -> impl IntoView {
    view! {
        <div class="writers">
            <header class="lead">
                <h1>{words::TITLE}</h1>
                <p class="headline">{words::LEAD}</p>
                <p>{words::INTRO}</p>
            </header>
            <section class="choose needs-script">
                <h2 class="unseen">{words::CODE}</h2>
                <SnippetField
                    kind=SnippetKind::Widget
                    title=words::WIDGET
                    lead=words::WIDGET_LEAD
                    rows=4
                />
                <Controls/>
                <WidgetPreview/>
            </section>
            <section class="given">{children.map(|children| children())}</section>
            <OnAPage/>
            <InAnEmail/>
            <WithoutHtml/>
            <section>
                <h2>{words::WHERE}</h2>
                <p class="help">{words::WHERE_LEAD}</p>
                <Editors/>
            </section>
            <section class="needs-script">
                <h2>{words::PRIVACY}</h2>
                <div class="rarer">
                    <FoldedSnippet
                        kind=SnippetKind::Privacy
                        title=words::PRIVACY_LABEL
                        lead=words::PRIVACY_LEAD
                        rows=9
                    />
                </div>
            </section>
            <footer class="privacy">
                <p>
                    <a href="../">{taking::HOME}</a>
                </p>
            </footer>
        </div>
    }
}

#[component]
fn OnAPage() -> impl IntoView {
    use SnippetKind::{Frame, Link, Own};
    view! {
        <section class="needs-script">
            <h2>{words::ON_A_PAGE}</h2>
            <div class="pastes">
                <SnippetField kind=Link title=words::LINK lead=words::LINK_LEAD rows=1/>
            </div>
            <div class="rarer">
                <FoldedSnippet kind=Frame title=words::FRAME lead=words::FRAME_LEAD rows=5/>
                <ResultCard/>
                <FoldedSnippet kind=Own title=words::OWN lead=words::OWN_LEAD rows=12/>
            </div>
        </section>
    }
}

#[component]
fn InAnEmail() -> impl IntoView {
    use SnippetKind::{Email, Plain};
    view! {
        <section class="needs-script">
            <h2>{words::IN_AN_EMAIL}</h2>
            <div class="beside">
                <EmailPreview/>
                <div class="pastes">
                    <SnippetField kind=Email title=words::EMAIL lead=words::EMAIL_LEAD rows=8/>
                    <FoldedSnippet kind=Plain title=words::PLAIN lead=words::PLAIN_LEAD rows=8/>
                </div>
            </div>
        </section>
    }
}

#[component]
fn WithoutHtml() -> impl IntoView {
    use SnippetKind::{Alt, PictureLink};
    view! {
        <section class="needs-script">
            <h2>{words::NO_HTML}</h2>
            <p class="help">{words::NO_HTML_LEAD}</p>
            <div class="beside">
                <Picture/>
                <div class="pastes">
                    <SnippetField kind=PictureLink title=words::PICTURE_LEADS rows=1/>
                    <SnippetField kind=Alt title=words::ALT rows=2/>
                </div>
            </div>
        </section>
    }
}
