//! The program of the page for writers: choices enter, code and preview follow.

use std::{cell::RefCell, rc::Rc};

use super::{Deed, Kit, Piece, Room, Said, face, id, site_of};
use crate::{
    assessment::Json as _,
    browser::{clipboard, clock, document, events, face as controls, fit, json, location},
    snippet::{Accent, Subject, Theme},
    ui::{
        face::{Part, Show},
        outward::show_changes,
    },
};

/// Starts in the page that holds the controls.
///
/// # Errors
/// The document is none of ours.
pub fn start() -> Result<(), &'static str> {
    let block = document::data_block().ok_or("the page has no data block")?;
    let block = json::Value::parse(&block).ok_or("the page's data block is not JSON")?;
    let subjects = Subject::read(&block).ok_or("the page's data block cannot be read")?;
    let site = site_of(&location::page_address());
    let kit = Kit::of(subjects, site, Some(clock::today()));
    let program = Rc::new(Program {
        kit: RefCell::new(kit.ok_or("the page offers nothing")?),
        shown: RefCell::default(),
    });
    // What was chosen before the program came.
    for (name, value) in document::chosen() {
        program.change(&name, "", &value, true);
    }
    fit::fit_frame(id::EMAIL_PREVIEW);
    program.show();
    document::mark_ready();
    events::on_touch(move |touched| {
        Rc::clone(&program).feel(touched);
        false
    });
    Ok(())
}

struct Program {
    kit: RefCell<Kit>,
    shown: RefCell<Vec<Show>>,
}

impl Program {
    fn show(&self) {
        let now = face(&self.kit.borrow());
        show_changes(&self.shown, now);
    }

    fn feel(self: Rc<Self>, touched: events::Touched) {
        match touched {
            events::Touched::Clicked { act } => {
                if act == id::MAKE_CARD {
                    self.kit.borrow_mut().apply(Deed::WantedCard);
                    self.show();
                    return;
                }
                let wanted = act.strip_prefix("copy:");
                let mut all = Piece::ALL.into_iter().chain([Piece::Card]);
                let piece = all.find(|piece| Some(piece.id()) == wanted);
                if let Some(piece) = piece {
                    self.copy(piece);
                }
            }
            events::Touched::Changed {
                id,
                name,
                value,
                checked,
            } => {
                self.change(&name, &id, &value, checked);
                // An empty height shows the default again: what its field shows is not what was shown there last.
                for shown in self.shown.borrow_mut().iter_mut() {
                    if shown.of == id && shown.part == Part::Value {
                        value.clone_into(&mut shown.value);
                    }
                }
                self.show();
            }
            _ => {}
        }
    }

    /// Radio buttons are told by their name, other controls by their id.
    fn change(&self, name: &str, control: &str, value: &str, checked: bool) {
        let deed = match (name, control) {
            (id::SUBJECT, _) => Some(Deed::ChoseSubject(value.to_owned())),
            (id::THEME, _) => Theme::from_code(value).map(Deed::ChoseTheme),
            (id::ROOM, _) => {
                let room = Room::ALL.into_iter().find(|room| room.code() == value);
                room.map(Deed::ChoseRoom)
            }
            (_, id::OWN_ACCENT) => Some(Deed::KeptAccent(checked)),
            (_, id::COLOUR) => Accent::parse(value).map(Deed::ChoseColour),
            (_, id::MIN_HEIGHT) => Some(Deed::TypedMinHeight(value.to_owned())),
            (_, id::MAX_HEIGHT) => Some(Deed::TypedMaxHeight(value.to_owned())),
            (_, id::RESULT) => Some(Deed::PastedResult(value.to_owned())),
            (_, id::ANSWERS) => Some(Deed::WantedAnswers(checked)),
            _ => None,
        };
        if let Some(deed) = deed {
            self.kit.borrow_mut().apply(deed);
        }
    }

    fn copy(self: Rc<Self>, piece: Piece) {
        let text = self.kit.borrow().text(piece);
        let Some(text) = text else {
            return;
        };
        clipboard::copy(&text, move |copied| {
            let said = match copied {
                Ok(()) => Said::Copied(piece),
                Err(clipboard::Refused) => Said::ByHand(piece),
            };
            self.kit.borrow_mut().apply(Deed::Told(said));
            self.show();
            if copied.is_err() {
                controls::select_text(piece.id());
            }
        });
    }
}
