//! The program that passes a result on: what is handed over enters, what a person does follows.

use std::{cell::RefCell, rc::Rc, sync::Arc};

use super::{
    Deed, Parcel, Said, Sharing, Way, face, panel,
    state::{self, TICKS},
};
use crate::{
    assessment::{Definition, Json as _},
    browser::{
        clipboard, clock, document, download, events, face as controls, json, location,
        raster::{self, Raster},
        sheet,
    },
    card::{Size, markdown, text_version},
    share::{self, Entry},
    ui::{Page, face::Show, outward::show_changes},
    words::{day, report, sharing as words},
};

/// The place of the other program in which two views are drawn.
const PAIR: &str = "share-pair";
/// The place for the panel, and for what is handed over.
const PLACE: &str = "share";

/// Starts beside the program of the questions, in the same document.
///
/// # Errors
/// The document is none of ours.
pub fn start() -> Result<(), &'static str> {
    let block = document::data_block().ok_or("the page has no data block")?;
    let block = json::Value::parse(&block).ok_or("the page's data block is not JSON")?;
    let definition = Page::read(&block).and_then(|page| page.definition);
    let program = Rc::new(Program {
        definition: Arc::new(definition.ok_or("the page's data block cannot be read")?),
        sharing: RefCell::default(),
        panel: RefCell::default(),
        shown: RefCell::default(),
    });
    program.take_parcel();
    let handed = Rc::clone(&program);
    events::on_parcel(move || handed.take_parcel());
    events::on_touch(move |touched| {
        Rc::clone(&program).feel(touched);
        false
    });
    Ok(())
}

struct Program {
    definition: Arc<Definition>,
    sharing: RefCell<Option<Sharing>>,
    /// The panel as it was written last, and what it shows.
    panel: RefCell<String>,
    shown: RefCell<Vec<Show>>,
}

impl Program {
    /// What the other program handed over, with the choices that were made already.
    fn take_parcel(&self) {
        let parcel = document::parcel(PLACE).and_then(|text| Parcel::parse(&text));
        let fresh = parcel.and_then(|parcel| {
            let home = location::home(self.definition.home.as_deref());
            Sharing::of(Arc::clone(&self.definition), &parcel, home)
        });
        let sharing = match (fresh, self.sharing.take()) {
            (Some(fresh), Some(before)) => Some(fresh.renewed(&before)),
            (fresh, _) => fresh,
        };
        self.sharing.replace(sharing);
        // The place in the page may have been written anew.
        if controls::is_empty(PAIR) {
            self.shown.take();
        }
        self.show();
    }

    fn show(&self) {
        let sharing = self.sharing.borrow();
        let Some(sharing) = &*sharing else {
            controls::set_html(PLACE, "");
            self.panel.take();
            return;
        };
        let html = panel(sharing, sheet::is_there(), sheet::is_in_app());
        if *self.panel.borrow() != html {
            controls::set_html(PLACE, &html);
            self.panel.replace(html);
            self.shown.take();
        }
        let now = face(sharing);
        show_changes(&self.shown, now);
    }

    fn feel(self: Rc<Self>, touched: events::Touched) {
        match touched {
            events::Touched::Clicked { act } => {
                if let Some(way) = act.strip_prefix("share:").and_then(way) {
                    self.pass_on(way);
                }
            }
            events::Touched::Changed { id, checked, .. } => {
                let row = id.strip_prefix("share-row-").and_then(|at| at.parse().ok());
                let tick = TICKS.into_iter().find(|tick| *tick == id);
                if let Some(question) = row {
                    let out = !checked;
                    self.act(Deed::LeftOut { question, out });
                } else if let Some(tick) = tick {
                    self.act(Deed::Ticked(tick, checked));
                }
            }
            _ => {}
        }
    }

    fn act(&self, deed: Deed) {
        if let Some(sharing) = &mut *self.sharing.borrow_mut() {
            sharing.apply(deed);
        }
        self.show();
    }

    fn tell(&self, said: Said) {
        self.act(Deed::Told(said));
        let field = match said {
            Said::CopyByHand(Way::DeviceLink) => "device-link",
            Said::CopyByHand(_) | Said::NotSaved | Said::NotShared => "result-link",
            _ => return,
        };
        controls::select_text(field);
    }

    fn pass_on(self: Rc<Self>, way: Way) {
        // What became of the last one is no news any more.
        self.act(Deed::WentOn);
        let Some(sharing) = self.sharing.borrow().clone() else {
            return;
        };
        let link = sharing.link();
        if way != Way::DeviceLink && sharing.is_empty() {
            return self.tell(Said::NothingLeft);
        }
        match way {
            Way::Link => self.copy(way, &link),
            Way::DeviceLink => self.copy(way, &sharing.device_link()),
            Way::PairLink => self.copy(way, &sharing.pair_link().unwrap_or_default()),
            Way::Markdown => {
                let text = sharing.with_card(|card| markdown(card, &link, None));
                self.copy(way, &text.unwrap_or_default());
            }
            Way::Html => {
                let text = sharing.figure(&link);
                self.copy(way, &text.unwrap_or_default());
            }
            Way::Text => {
                let text = sharing.with_card(text_version).unwrap_or_default();
                self.copy(way, &format!("{text}\n{link}\n"));
            }
            Way::PictureAndLink | Way::RichText => self.copy_picture(way, &sharing, &link),
            Way::Png => self.save_picture(&sharing, None),
            Way::Svg => {
                let saved = sharing.svg(sharing.picture.size, sharing.palette());
                let saved = saved.map(|svg| download::save(&name(&sharing, "svg"), SVG, &svg));
                self.tell_saved(way, saved);
            }
            Way::Sheet => self.open_sheet(&sharing, link),
            Way::Print => sheet::print("printing-card"),
            Way::Calendar => {
                let date = sharing.all.about.date;
                let own = sharing.own_link();
                let entry = share::calendar_entry(&Entry {
                    summary: &words::look_again(&sharing.definition.title),
                    description: &words::look_again_lead(date),
                    link: &own,
                    day: date.plus_days(report::LOOK_AGAIN),
                    stamp: clock::today(),
                });
                let saved = download::save(&name(&sharing, "ics"), "text/calendar", &entry);
                self.tell_saved(way, Some(saved));
            }
            Way::LinkFile => {
                let saved =
                    download::save(&name(&sharing, "html"), "text/html", &page_of(&sharing));
                self.tell_saved(way, Some(saved));
            }
        }
    }

    /// A link, or else it is to be copied by hand; a longer text, or else a file.
    fn copy(self: Rc<Self>, way: Way, text: &str) {
        let whole = text.to_owned();
        clipboard::copy(text, move |copied| {
            let ending = match way {
                Way::Markdown => "md",
                Way::Html => "html",
                Way::Text => "txt",
                _ => "",
            };
            if copied.is_ok() {
                self.tell(Said::Copied(way));
            } else if ending.is_empty() {
                if way == Way::PairLink {
                    // The field has to hold the link that was asked for.
                    self.act(Deed::Ticked(state::BOTH, true));
                }
                self.tell(Said::CopyByHand(way));
            } else {
                let sharing = self.sharing.borrow().clone();
                let saved = sharing
                    .map(|sharing| download::save(&name(&sharing, ending), "text/plain", &whole));
                self.tell(match saved {
                    Some(Ok(())) => Said::SavedInstead,
                    _ => Said::NotSaved,
                });
            }
        });
    }

    /// Picture and link in every form that programs take; where pictures are refused, a file and the link.
    fn copy_picture(self: Rc<Self>, way: Way, sharing: &Sharing, link: &str) {
        let Some(raster) = raster_of(sharing) else {
            return;
        };
        let (title, address) = (sharing.definition.title.clone(), link.to_owned());
        let rich = raster.html(move |picture| rich_text(&title, &address, picture));
        let mut forms = vec![("text/html", rich)];
        forms.extend(raster::promised("text/plain", link).map(|text| ("text/plain", text)));
        if way == Way::PictureAndLink {
            forms.push(("image/png", raster.png()));
        }
        let (sharing, link) = (sharing.clone(), link.to_owned());
        clipboard::copy_forms(&forms, move |copied| match copied {
            Ok(()) => self.tell(Said::Copied(way)),
            Err(clipboard::Refused) => self.save_picture(&sharing, Some(link)),
        });
    }

    /// Saves the picture; with a link, copies that too, as the next best way.
    fn save_picture(self: Rc<Self>, sharing: &Sharing, link: Option<String>) {
        let Some(raster) = raster_of(sharing) else {
            return;
        };
        let sharing = sharing.clone();
        raster::when_there(&raster.png(), move |png| {
            let saved = png.map(|png| download::save_blob(&name(&sharing, "png"), &png));
            let svg = || {
                let svg = sharing.svg(sharing.picture.size, sharing.palette())?;
                download::save(&name(&sharing, "svg"), SVG, &svg).ok()
            };
            let said = match saved {
                Some(Ok(())) => Said::Saved(Way::Png),
                _ if svg().is_some() => Said::SvgInstead,
                _ => Said::NotSaved,
            };
            let Some(link) = link else {
                return self.tell(said);
            };
            // The link goes along where the picture could not.
            clipboard::copy(&link, move |copied| {
                self.tell(match (copied, said) {
                    (Ok(()), Said::Saved(_)) => Said::PictureSavedLinkCopied,
                    (Ok(()), Said::SvgInstead) => Said::SvgSavedLinkCopied,
                    (Ok(()), _) => Said::Copied(Way::Link),
                    (Err(clipboard::Refused), _) => Said::CopyByHand(Way::Link),
                });
            });
        });
    }

    fn open_sheet(self: Rc<Self>, sharing: &Sharing, link: String) {
        let Some(raster) = raster_of(sharing) else {
            return;
        };
        let title = sharing.definition.title.clone();
        raster::when_there(&raster.png(), move |png| {
            sheet::share(&title, &link, png.as_ref(), move |opened| {
                if !opened {
                    self.tell(Said::NotShared);
                }
            });
        });
    }

    fn tell_saved(&self, way: Way, saved: Option<Result<(), download::Refused>>) {
        self.tell(match saved {
            Some(Ok(())) => Said::Saved(way),
            _ => Said::NotSaved,
        });
    }
}

const SVG: &str = "image/svg+xml";

fn way(act: &str) -> Option<Way> {
    Some(match act {
        "both" => Way::PictureAndLink,
        "link" => Way::Link,
        "device" => Way::DeviceLink,
        "pair" => Way::PairLink,
        "rich" => Way::RichText,
        "markdown" => Way::Markdown,
        "html" => Way::Html,
        "text" => Way::Text,
        "png" => Way::Png,
        "svg" => Way::Svg,
        "sheet" => Way::Sheet,
        "print" => Way::Print,
        "calendar" => Way::Calendar,
        "file" => Way::LinkFile,
        _ => return None,
    })
}

fn raster_of(sharing: &Sharing) -> Option<Raster> {
    let size: Size = sharing.picture.size;
    let svg = sharing.svg(size, sharing.palette())?;
    let (width, height) = size.pixels();
    Some(Raster::of(
        &svg,
        (width.unsigned_abs(), height.unsigned_abs()),
    ))
}

/// "bearings-team-context-2026-06-30.png".
fn name(sharing: &Sharing, ending: &str) -> String {
    let (id, date) = (&sharing.definition.id, sharing.all.about.date.iso());
    format!("bearings-{id}-{date}.{ending}")
}

/// A picture with its link, for editors that take no HTML but paste it.
fn rich_text(title: &str, link: &str, picture: &str) -> String {
    let (title, link) = (crate::card::escape(title), crate::card::escape(link));
    format!(
        "<p><a href=\"{link}\"><img src=\"{picture}\" alt=\"{title}\" width=\"600\"></a></p>\
         <p><a href=\"{link}\">{title}</a></p>"
    )
}

/// A page of its own that holds the link, since every device opens such a file.
fn page_of(sharing: &Sharing) -> String {
    let title = crate::card::escape(&sharing.definition.title);
    let link = crate::card::escape(&sharing.own_link());
    let day = day::day(sharing.all.about.date);
    format!(
        "<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>{title}</title></head>\n\
         <body><p><a href=\"{link}\">{title}</a>, {day}</p></body></html>\n"
    )
}
