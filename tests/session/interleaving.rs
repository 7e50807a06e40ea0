//! Any interleaving of what a person says in three tabs, each of which sees late what the others wrote: the newest text of
//! each field stays.

use bearings::{
    assessment::Format,
    session::{Action, Changes, InputMethod, Place, Records, Session},
};
use proptest::{prelude::*, sample::Index};

use crate::{chose, day, definition, resumed};

/// A model of storage in several processes: all writes in their order, of which a tab sees those of others late, and its
/// own at once.
#[derive(Default)]
struct Storage {
    /// The tab that wrote, and what.
    writes: Vec<(usize, Changes)>,
}

impl Storage {
    /// Writes field by field, as browsers do: others may see a part of it.
    fn write(&mut self, tab: usize, changes: Changes) {
        let set = changes.set.into_iter().map(|one| Changes {
            set: [one].into_iter().collect(),
            removed: vec![],
        });
        let removed = changes.removed.into_iter().map(|field| Changes {
            set: Records::new(),
            removed: vec![field],
        });
        self.writes.extend(set.chain(removed).map(|one| (tab, one)));
    }

    /// What a tab sees that has seen the first `seen` writes, and its own.
    fn view(&self, tab: usize, seen: usize) -> Records {
        let mut fields = Records::new();
        for (at, (writer, changes)) in self.writes.iter().enumerate() {
            if at < seen || *writer == tab {
                changes.apply(&mut fields);
            }
        }
        fields
    }

    fn all(&self) -> Records {
        self.view(0, self.writes.len())
    }
}

/// A tab: closed, or with a session, and how many writes have reached its process.
struct Tab {
    session: Option<Session>,
    seen: usize,
}

impl Tab {
    /// Opens the page: another process may still lag behind.
    fn open(&mut self, at: usize, storage: &Storage) {
        let fields = storage.view(at, self.seen);
        self.session = Some(resumed("team-context", 1, &fields));
    }

    /// Does what the page does with a person's action: reads first, then takes it in, then writes what changed.
    fn act(&mut self, at: usize, action: Action, storage: &mut Storage) {
        let Some(session) = &mut self.session else {
            return;
        };
        if action.changes_sitting() {
            session.apply(Action::ReadStorage(storage.view(at, self.seen)), day());
        }
        session.apply(action, day());
        let changes = session.changes();
        if !changes.is_empty() {
            storage.write(at, changes);
            session.apply(Action::Stored, day());
        }
    }

    /// Some of what others wrote arrives, with an event.
    fn hear(&mut self, at: usize, seen: usize, storage: &mut Storage) {
        self.seen = self.seen.max(seen);
        let view = storage.view(at, self.seen);
        self.act(at, Action::ReadStorage(view), storage);
    }
}

/// What happens in some tab.
#[derive(Debug, Clone)]
enum Event {
    Answer(Index, u8),
    Note(Index, u8),
    Sentence(Index, u8),
    Label(u8),
    Finish,
    /// "Forget it" on the first page, which all tabs share.
    Forget,
    Move(Index),
    Open,
    Close,
    /// This share of what was written has arrived.
    Hear(Index),
}

fn events() -> impl Strategy<Value = Vec<(usize, Event)>> {
    let at = any::<Index>;
    let event = prop_oneof![
        6 => (at(), 0..7_u8).prop_map(|(item, stop)| Event::Answer(item, stop)),
        2 => (at(), 0..3_u8).prop_map(|(question, text)| Event::Note(question, text)),
        1 => (at(), 0..3_u8).prop_map(|(index, text)| Event::Sentence(index, text)),
        1 => (0..3_u8).prop_map(Event::Label),
        1 => Just(Event::Finish),
        1 => Just(Event::Forget),
        2 => at().prop_map(Event::Move),
        1 => Just(Event::Open),
        1 => Just(Event::Close),
        3 => at().prop_map(Event::Hear),
    ];
    prop::collection::vec((0..3_usize, event), 0..40)
}

fn text(number: u8) -> String {
    match number {
        0 => String::new(),
        number => format!("text {number}"),
    }
}

/// What a person said last of each thing, whatever any tab knew: the texts of the fields that are not derived.
#[derive(Default)]
struct Said(Records);

impl Said {
    fn say(&mut self, field: String, text: String) {
        if text.is_empty() {
            self.0.remove(&field);
        } else {
            self.0.insert(field, text);
        }
    }

    fn of(fields: &Records) -> Records {
        let is_said = |field: &str| {
            ["label", "finished"].contains(&field)
                || ["is.", "note.", "sentence."]
                    .iter()
                    .any(|word| field.starts_with(word))
        };
        let said = fields.iter().filter(|(field, _)| is_said(field));
        said.map(|(field, text)| (field.clone(), text.clone()))
            .collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(
        std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(500)
    ))]

    /// Whatever is said, finished, forgotten, opened and closed in up to three tabs, each of which sees late what the
    /// others wrote: of every field the newest text is in storage, and every tab that hears all shows it.
    #[test]
    fn the_newest_of_each_field_stays(events in events()) {
        let definition = definition("team-context");
        let spectra: Vec<_> = definition.questions.iter().filter(|question| question.format == Format::Spectrum).collect();
        let mut storage = Storage::default();
        let mut tabs: Vec<Tab> = (0..3).map(|_| Tab { session: None, seen: 0 }).collect();
        let mut said = Said::default();
        for (at, event) in &events {
            let (at, tab) = (*at, &mut tabs[*at]);
            let is_open = tab.session.is_some();
            match event {
                Event::Forget => {
                    // The first page removes what it sees: all of it.
                    let fields = storage.all();
                    let removed = fields.keys().cloned().collect();
                    storage.write(9, Changes { set: Records::new(), removed });
                    said = Said::default();
                }
                Event::Open => tab.open(at, &storage),
                Event::Close => tab.session = None,
                Event::Hear(share) => {
                    let seen = share.index(storage.writes.len() + 1);
                    tab.hear(at, seen, &mut storage);
                }
                _ if !is_open => {}
                Event::Answer(question, stop) => {
                    let question = question.get(&spectra);
                    let action = chose(
                        tab.session.as_ref().unwrap(), &question.id, &stop.to_string(), InputMethod::ArrowKeys,
                    );
                    tab.act(at, action, &mut storage);
                    said.say(format!("is.{}", question.id), stop.to_string());
                }
                Event::Note(question, number) => {
                    let question = question.index(definition.questions.len());
                    tab.act(at, Action::WroteNote { question, text: text(*number) }, &mut storage);
                    said.say(format!("note.{}", definition.questions[question].id), text(*number));
                }
                Event::Sentence(place, number) => {
                    let place = place.index(definition.afterwards.len() + 1);
                    tab.act(at, Action::WroteSentence { place, text: text(*number) }, &mut storage);
                    said.say(format!("sentence.{place}"), text(*number));
                }
                Event::Label(number) => {
                    tab.act(at, Action::TypedLabel(text(*number)), &mut storage);
                    said.say("label".to_owned(), text(*number));
                }
                Event::Finish => {
                    tab.act(at, Action::Finished, &mut storage);
                    // Without an answer there is nothing to finish.
                    if tab.session.as_ref().unwrap().sitting.finished {
                        said.say("finished".to_owned(), "yes".to_owned());
                    }
                }
                Event::Move(screen) => {
                    let count = tab.session.as_ref().unwrap().screens().count();
                    tab.act(at, Action::WentTo(Place::Screen(screen.index(count))), &mut storage);
                }
            }
        }
        prop_assert_eq!(Said::of(&storage.all()), said.0.clone());
        // All hear of all, in any number of rounds: the tabs come to rest, and agree.
        for _ in 0..2 {
            for (at, tab) in tabs.iter_mut().enumerate() {
                tab.hear(at, storage.writes.len(), &mut storage);
            }
        }
        let rest = storage.writes.len();
        for (at, tab) in tabs.iter_mut().enumerate() {
            tab.hear(at, rest, &mut storage);
            if let Some(session) = &tab.session {
                prop_assert_eq!(Said::of(&session.records()), said.0.clone());
                prop_assert!(session.notices.is_empty());
            }
        }
        prop_assert_eq!(storage.writes.len(), rest, "nobody corrects what others wrote");
    }
}
