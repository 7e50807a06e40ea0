//! The page for writers: what to choose, what it looks like, and everything to copy.

mod choice;
mod editor;
mod piece;

use leptos::prelude::*;

use choice::Choices;
use editor::Editors;
use piece::{Card, Folded, Given, Paste};

use crate::{
    ui::kit::{Kit, Piece, id},
    words::{taking, writers as words},
};

/// Everything as it is before anything is chosen. Without the program, the code of every questionnaire stands there in
/// place of what follows choices.
#[component]
pub fn ForWriters<'a>(kit: &'a Kit) -> impl IntoView {
    let given = kit
        .subjects
        .iter()
        .map(|subject| view! { <Given subject site=&kit.site/> });
    view! {
        <div class="kit">
            <header class="lead">
                <h1>{words::TITLE}</h1>
                <p class="headline">{words::LEAD}</p>
                <p>{words::INTRO}</p>
            </header>
            <Choices kit/>
            <section class="given">{given.collect_view()}</section>
            <section class="needs-script">
                <h2>{words::ON_A_PAGE}</h2>
                <div class="pastes two">
                    <Paste kit piece=Piece::Widget title=words::WIDGET lead=words::WIDGET_LEAD rows=4/>
                    <Paste kit piece=Piece::Link title=words::LINK lead=words::LINK_LEAD rows=1/>
                </div>
                <div class="rarer">
                    <Folded kit piece=Piece::Frame title=words::FRAME lead=words::FRAME_LEAD rows=5/>
                    <Card/>
                    <Folded kit piece=Piece::Own title=words::OWN lead=words::OWN_LEAD rows=12/>
                </div>
            </section>
            <section class="needs-script">
                <h2>{words::IN_AN_EMAIL}</h2>
                <div class="beside">
                    <div class="letter" id=id::EMAIL_PREVIEW></div>
                    <div class="pastes">
                        <Paste kit piece=Piece::Email title=words::EMAIL lead=words::EMAIL_LEAD rows=8/>
                        <Folded kit piece=Piece::Plain title=words::PLAIN lead=words::PLAIN_LEAD rows=8/>
                    </div>
                </div>
            </section>
            <section class="needs-script">
                <h2>{words::NO_HTML}</h2>
                <p class="help">{words::NO_HTML_LEAD}</p>
                <div class="beside">
                    <div class="picture" id=id::PICTURE></div>
                    <div class="pastes">
                        <Paste kit piece=Piece::PictureLink title=words::PICTURE_LEADS rows=1/>
                        <Paste kit piece=Piece::Alt title=words::ALT rows=2/>
                    </div>
                </div>
            </section>
            <section>
                <h2>{words::WHERE}</h2>
                <p class="help">{words::WHERE_LEAD}</p>
                <Editors/>
            </section>
            <section class="needs-script">
                <h2>{words::PRIVACY}</h2>
                <div class="rarer">
                    <Folded kit piece=Piece::Privacy title=words::PRIVACY_LABEL lead=words::PRIVACY_LEAD rows=9/>
                </div>
            </section>
            <footer class="privacy">
                <p><a href="../">{taking::HOME}</a></p>
            </footer>
        </div>
    }
}
