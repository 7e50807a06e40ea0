//! The documents of the site: read the questionnaires, render each page, write the files.

use std::{fs, path::Path};

use bearings::{
    assessment::{self, Definition, Kind},
    card::{self, Card, Palette, Size},
    scoring::{Beside, Report},
    share,
    ui::{
        Entry, Page,
        document::{Home, Questionnaire},
    },
    words::home,
};
use leptos::prelude::*;

use crate::{
    argument::Arguments,
    document::{Document, Frame},
    missing,
};

/// Where the questionnaires stand, seen from the project's folder.
const ASSESSMENTS: &str = "assessments";

/// Writes every page.
pub(crate) fn write(arguments: &Arguments) -> Result<(), String> {
    let definitions = questionnaires(Path::new(ASSESSMENTS))?;
    let style = read(&arguments.css)?;
    let frame = Frame {
        web: &arguments.web,
        share: &arguments.share,
        frame: &arguments.frame,
        style: &style,
    };
    let mut index: Vec<Entry> = definitions.iter().map(Entry::of).collect();
    for (entry, definition) in index.iter_mut().zip(&definitions) {
        entry.sample = sample(definition, arguments)?;
    }
    for (definition, entry) in definitions.iter().zip(&index) {
        let page = Page {
            definition: Some(definition.clone()),
            history: history(definition)?,
            terrains: terrains(definition, &definitions)?,
            index: index.clone(),
        };
        let document = Document {
            language: &definition.language,
            title: &definition.title,
            description: &definition.purpose,
            address: format!("{}{}/", arguments.site, definition.id),
            up: "../",
            body: questionnaire(definition, &entry.sample),
            page: &page,
        };
        put(
            &arguments.out.join(&definition.id).join("index.html"),
            &frame.page(&document),
        )?;
    }
    let page = Page {
        definition: None,
        history: Vec::new(),
        terrains: Vec::new(),
        index,
    };
    let document = Document {
        language: "en",
        title: home::LEAD,
        description: home::INTRO,
        address: arguments.site.clone(),
        up: "./",
        body: first_page(&page.index),
        page: &page,
    };
    put(&arguments.out.join("index.html"), &frame.page(&document))?;
    put(
        &arguments.out.join("404.html"),
        &missing::page(&arguments.site, &style),
    )
}

/// The checked questionnaires, in the order of the menu; those that it does not name come last.
fn questionnaires(folder: &Path) -> Result<Vec<Definition>, String> {
    let menu_path = folder.join("menu.json");
    let menu: Vec<String> = serde_json::from_str(&read(&menu_path)?)
        .map_err(|error| format!("{}: expected a list of ids: {error}", menu_path.display()))?;
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.retain(|path| {
        path.extension().is_some_and(|ending| ending == "json") && *path != menu_path
    });
    let place = |path: &Path| {
        let id = path
            .file_stem()
            .and_then(|id| id.to_str())
            .unwrap_or_default();
        menu.iter()
            .position(|other| other == id)
            .unwrap_or(menu.len())
    };
    paths.sort_by_key(|path| (place(path), path.clone()));
    paths.iter().map(|path| questionnaire_file(path)).collect()
}

fn questionnaire_file(path: &Path) -> Result<Definition, String> {
    let definition = assessment::check(&read(path)?).map_err(|problems| {
        let lines = problems
            .iter()
            .map(|problem| format!("{}: {problem}", path.display()));
        lines.collect::<Vec<_>>().join("\n")
    })?;
    let id = path
        .file_stem()
        .and_then(|id| id.to_str())
        .unwrap_or_default();
    if definition.id == id {
        Ok(definition)
    } else {
        Err(format!(
            "{}: the file is named `{id}`, but its id is `{}`.",
            path.display(),
            definition.id
        ))
    }
}

/// Outlines of the terrains that a questionnaire of habits stands beside.
fn terrains(definition: &Definition, all: &[Definition]) -> Result<Vec<Definition>, String> {
    let outline = |id: &String| {
        let found = all
            .iter()
            .find(|one| one.id == *id && one.kind == Kind::Context);
        found.map(Definition::outline).ok_or_else(|| {
            let path = format!("{ASSESSMENTS}/{}.json", definition.id);
            format!(
                "{path}: /terrain names `{id}`, which is no terrain questionnaire of this site."
            )
        })
    };
    definition.terrain.iter().map(outline).collect()
}

/// Layouts of other released versions of this questionnaire.
fn history(definition: &Definition) -> Result<Vec<String>, String> {
    let folder = Path::new(ASSESSMENTS).join("history");
    let entries =
        fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.sort();
    let current = assessment::Layout::of(definition).to_string();
    let mut texts = Vec::new();
    for path in paths {
        let text = read(&path)?;
        let layout = assessment::Layout::parse(&text)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        if layout.id == definition.id && text != current {
            texts.push(text);
        }
    }
    Ok(texts)
}

/// Writes the cards of the sample answers beside the questionnaire's page; returns what they show.
fn sample(definition: &Definition, arguments: &Arguments) -> Result<String, String> {
    let path = Path::new(ASSESSMENTS)
        .join("samples")
        .join(format!("{}.txt", definition.id));
    if !path.exists() {
        return Ok(String::new());
    }
    let opened = share::decode(read(&path)?.trim(), definition, &[])
        .map_err(|error| format!("{}: {error}", path.display()))?;
    let report = Report::of(definition, &opened.shared.answers, Beside::default())
        .ok_or_else(|| format!("{}: no answers", path.display()))?;
    let site = arguments
        .site
        .split_once("://")
        .map_or(&*arguments.site, |(_, rest)| rest);
    let card = Card {
        definition,
        report: &report,
        about: &opened.shared.about,
        address: &format!("{site}{}", definition.id),
        terrain: None,
        code: None,
        text: None,
    };
    let scene = card::card(&card, Size::Wide);
    let folder = arguments.out.join(&definition.id);
    for (name, palette) in [
        ("sample.svg", Palette::Light),
        ("sample-dark.svg", Palette::Dark),
    ] {
        put(&folder.join(name), &card::svg(&scene, palette))?;
    }
    let headline = card::Headline::of(definition, &report).lines.join(" ");
    Ok(home::sample(&definition.title, &headline))
}

/// A questionnaire's document as every visit begins: question 1, nothing said.
fn questionnaire(definition: &Definition, sample: &str) -> String {
    Owner::new().with(|| rendered(&view! { <Questionnaire definition sample/> }.to_html()))
}

fn first_page(index: &[Entry]) -> String {
    Owner::new().with(|| rendered(&view! { <Home index/> }.to_html()))
}

/// Rendered components without the marks that hydration would look for: nothing hydrates these pages.
fn rendered(html: &str) -> String {
    html.replace("<!>", "")
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn put(path: &Path, text: &str) -> Result<(), String> {
    let folder = path.parent().unwrap_or(path);
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(path, text));
    written.map_err(|error| format!("{}: {error}", path.display()))
}
