//! Passing a result on in a browser: clipboard, files, share menu and paper, and the next best where one is refused.

use std::{rc::Rc, sync::Arc};

use js_sys::Promise;
use leptos::{reactive::spawn_local, task::tick};

use super::part;
use crate::{
    app::{
        SessionStore,
        share::{
            Action, Content, Method, Outcome, Platform, Request, Sharing, SharingStore, TextForm,
            Tick,
        },
        store::{Environment, Store},
    },
    browser::{
        clipboard, clock, download, location,
        raster::{self, Raster},
        selection, sheet,
    },
    card::rich_text,
};

const SVG: &str = "image/svg+xml";

/// Provides the store for passing on, beside that of the session. Whoever calls is to live as long as the page.
pub(super) fn provide(session: SessionStore) {
    let (definition, is_handed) =
        session.read_once(|session| (Arc::clone(&session.definition), session.handed));
    let platform = Platform {
        address: location::home(definition.home.as_deref()),
        is_handed,
        has_share_menu: sheet::is_there(),
        // Questions that another page hands over have no page on this site.
        has_sketch_pages: definition.home.is_none() && !is_handed,
        is_in_app: sheet::is_in_app(),
        pair_cards: part::pair_cards,
        on_demand: None,
    };
    let environment = Environment {
        today: clock::today,
        carry_out,
        refresh: |_, _| None,
    };
    SharingStore::provide(session, Sharing::new(definition, platform), environment);
}

fn carry_out(store: Store<Sharing>, request: Request) {
    match request {
        // At once: browsers allow most of this only while a tap or key is being handled.
        Request::PassOn(method, content) => {
            let attempt = Attempt {
                store,
                sharing: store.read_once(Sharing::clone),
                method,
                content: *content,
            };
            if method == Method::Experiment && attempt.sharing.on_demand.loaded().is_none() {
                return spawn_local(attempt.pass_on_once_loaded());
            }
            Rc::new(attempt).pass_on();
        }
        Request::LoadOnDemand => spawn_local(load_on_demand(store)),
    }
}

async fn load_on_demand(store: Store<Sharing>) {
    let loaded = part::load_on_demand().await;
    store.dispatch(Action::LoadedOnDemand(loaded.ok()));
}

/// What is passed on, as it was when the person asked for it.
struct Attempt {
    store: Store<Sharing>,
    sharing: Sharing,
    method: Method,
    content: Content,
}

impl Attempt {
    /// For a button that stands outside what is loaded on demand.
    async fn pass_on_once_loaded(mut self) {
        load_on_demand(self.store).await;
        self.sharing.on_demand = self.store.read_once(|sharing| sharing.on_demand);
        Rc::new(self).pass_on();
    }

    fn pass_on(self: Rc<Self>) {
        let (sharing, content) = (&self.sharing, &self.content);
        let link = sharing.link(content);
        match self.method {
            Method::Link => self.copy_link(link),
            Method::DeviceLink => {
                let link = sharing.device_link(content);
                self.copy_link(link);
            }
            Method::PairLink => {
                let link = sharing.pair_link(content).unwrap_or_default();
                self.copy_link(link);
            }
            Method::Markdown | Method::Html | Method::Words => match self.text_form() {
                Some(form) => self.copy_text(form.text, form.ending),
                None => self.end(Outcome::NotLoaded),
            },
            Method::Text => {
                let text = sharing.share_text(content);
                self.copy_text(format!("{text}\n{link}"), "txt");
            }
            Method::AskLink => {
                let link = sharing.ask_link(content);
                self.copy_link(link);
            }
            Method::AskText => {
                let text = format!("{}\n{}", sharing.invitation(), sharing.ask_link(content));
                self.copy_text(text, "txt");
            }
            Method::AskShareMenu => {
                let (text, link) = (sharing.invitation(), sharing.ask_link(content));
                let title = sharing.definition.title.clone();
                sheet::share(&title, &text, &link, None, move |is_open| {
                    self.end_shared(is_open)
                });
            }
            Method::PictureAndLink | Method::RichText => self.copy_picture(link),
            Method::Png => self.save_picture(None),
            Method::Svg => self.end_saved(self.save_svg()),
            Method::ShareMenu => self.open_share_menu(link),
            Method::Print => sheet::print("printing-card"),
            Method::Calendar | Method::Experiment | Method::LinkFile => match self.text_form() {
                Some(form) => {
                    self.end_saved(self.save(form.ending, form.media_type, &form.text));
                }
                None => self.end(Outcome::NotLoaded),
            },
        }
    }

    /// Copies a link, or else it is to be copied by hand.
    fn copy_link(self: Rc<Self>, link: String) {
        clipboard::copy(&link, move |copied| {
            if copied.is_ok() {
                return self.end(Outcome::Copied(self.method));
            }
            if self.method == Method::PairLink {
                // The field has to hold the link that was asked for.
                self.store.dispatch(Action::Ticked(Tick::Both, true));
            }
            self.end(Outcome::CopyByHand(self.method));
        });
    }

    /// Copies a longer text, or else saves it as a file with this ending.
    fn copy_text(self: Rc<Self>, text: String, ending: &'static str) {
        clipboard::copy(&text.clone(), move |copied| {
            self.end(if copied.is_ok() {
                Outcome::Copied(self.method)
            } else if self.save(ending, "text/plain", &text).is_ok() {
                Outcome::SavedInstead
            } else {
                Outcome::NotSaved
            });
        });
    }

    /// Copies picture and link in every form that programs take; where pictures are refused, a file and the link.
    fn copy_picture(self: Rc<Self>, link: String) {
        let Some(raster) = self.raster() else {
            return;
        };
        let forms = self.forms(&raster, &link);
        clipboard::copy_forms(&forms, move |copied| match copied {
            Ok(()) => self.end(Outcome::Copied(self.method)),
            Err(clipboard::Refused) => self.save_picture(Some(link)),
        });
    }

    /// Picture and link by media type. Rich text has no picture of its own: editors would take that and lose the link.
    fn forms(&self, raster: &Raster, link: &str) -> Vec<(&'static str, Promise)> {
        let (title, address) = (self.sharing.definition.title.clone(), link.to_owned());
        let html = raster.html(move |picture| rich_text(&title, &address, picture));
        let mut forms = vec![("text/html", html)];
        let text = format!("{}\n{link}", self.sharing.share_text(&self.content));
        forms.extend(raster::promised("text/plain", &text).map(|text| ("text/plain", text)));
        if self.method == Method::PictureAndLink {
            forms.push(("image/png", raster.png()));
        }
        forms
    }

    /// Saves the picture; with a link, copies that too, as the next best.
    fn save_picture(self: Rc<Self>, link: Option<String>) {
        let Some(raster) = self.raster() else {
            return;
        };
        raster::when_there(&raster.png(), move |png| {
            let saved = png.map(|png| download::save_blob(&self.name("png"), &png));
            let outcome = match saved {
                Some(Ok(())) => Outcome::Saved,
                _ if self.save_svg().is_ok() => Outcome::SvgInstead,
                _ => Outcome::NotSaved,
            };
            let Some(link) = link else {
                return self.end(outcome);
            };
            // The link goes along where the picture could not.
            clipboard::copy(&link, move |copied| {
                self.end(match (copied, outcome) {
                    (Ok(()), Outcome::Saved) => Outcome::PictureSavedLinkCopied,
                    (Ok(()), Outcome::SvgInstead) => Outcome::SvgSavedLinkCopied,
                    (Ok(()), _) => Outcome::Copied(Method::Link),
                    (Err(clipboard::Refused), _) => Outcome::CopyByHand(Method::Link),
                });
            });
        });
    }

    fn open_share_menu(self: Rc<Self>, link: String) {
        let Some(raster) = self.raster() else {
            return;
        };
        raster::when_there(&raster.png(), move |png| {
            let title = self.sharing.definition.title.clone();
            let text = self.sharing.share_text(&self.content);
            sheet::share(&title, &text, &link, png.as_ref(), move |is_open| {
                self.end_shared(is_open)
            });
        });
    }

    fn end_shared(&self, is_open: bool) {
        if !is_open {
            self.end(Outcome::NotShared);
        }
    }

    /// The picture on its way to a PNG; nothing when no answer is left.
    fn raster(&self) -> Option<Raster> {
        let svg = self.sharing.svg(&self.content)?;
        let (width, height) = self.sharing.picture().pixels();
        let size = (width.unsigned_abs(), height.unsigned_abs());
        Some(Raster::of(&svg, size))
    }

    fn text_form(&self) -> Option<TextForm> {
        let on_demand = self.sharing.on_demand.loaded()?;
        (on_demand.text_form)(self.method, &self.sharing, &self.content, clock::today())
    }

    fn save_svg(&self) -> Result<(), download::Refused> {
        let svg = self.sharing.svg(&self.content);
        self.save("svg", SVG, &svg.ok_or(download::Refused)?)
    }

    fn save(&self, ending: &str, media_type: &str, text: &str) -> Result<(), download::Refused> {
        download::save(&self.name(ending), media_type, text)
    }

    /// "bearings-team-context-2026-06-30.png".
    fn name(&self, ending: &str) -> String {
        let date = self.content.mine.about.date.iso();
        format!("bearings-{}-{date}.{ending}", self.sharing.definition.id)
    }

    fn end_saved(&self, saved: Result<(), download::Refused>) {
        self.end(match saved {
            Ok(()) => Outcome::Saved,
            Err(download::Refused) => Outcome::NotSaved,
        });
    }

    fn end(&self, outcome: Outcome) {
        self.store.dispatch(Action::Ended(outcome));
        let field = match outcome {
            Outcome::CopyByHand(Method::DeviceLink) => "device-link",
            Outcome::CopyByHand(Method::AskLink | Method::AskText) => "ask-link",
            Outcome::CopyByHand(_) | Outcome::NotSaved | Outcome::NotShared => "result-link",
            _ => return,
        };
        // The field holds its link once the view has followed.
        spawn_local(async move {
            tick().await;
            selection::select_text(field);
        });
    }
}
