//! The documents of the site: read the questionnaires, render each page, write the files.

use std::{fs, path::Path};

use bearings::{
    app::{IndexEntry, PageData, SampleResult, document, pages::writers::Writers},
    assessment::{self, Definition, Kind},
    card::{self, Card, Palette, Size},
    scoring::{Context, Report},
    share,
    snippet::Subject,
    words::{home as words, own, writers},
};
use serde_json::{Map, Value};

use crate::{
    address::{self, Address},
    argument::Arguments,
    crawl,
    document::{Document, Frame},
    file::{put, read},
    icon, manifest,
    meta::{self, Meta},
    missing, oembed,
    picture::Painter,
    preview, sketch,
    visit::Purpose,
};

/// Where the questionnaires stand, seen from the project's folder.
const ASSESSMENTS: &str = "assessments";

/// Folders of the site that are no questionnaires.
const RESERVED: [&str; 2] = ["embed", "own"];

/// Writes every page, and what stands beside it. Returns the [`Visit`](crate::visit::Visit) to each document.
pub(crate) fn write(arguments: &Arguments) -> Result<Value, String> {
    let definitions = questionnaires(Path::new(ASSESSMENTS))?;
    let painter = Painter::new()?;
    let (out, site) = (&arguments.out, &arguments.site);
    let styles = &arguments.names.styles;
    let style = read(&styles.main)?;
    let question_style = read(&styles.question)?;
    let home_style = read(&styles.home)?;
    let writers_style = read(&styles.writers)?;
    let own_style = read(&styles.own)?;
    let frame = Frame {
        names: &arguments.names,
        style: &style,
        question_style: &question_style,
        home_style: &home_style,
        writers_style: &writers_style,
        own_style: &own_style,
    };
    let index: Vec<IndexEntry> = definitions.iter().map(IndexEntry::of).collect();
    let samples = definitions.iter();
    let samples = samples.map(|definition| sample(definition, arguments));
    let samples = samples.collect::<Result<Vec<_>, String>>()?;
    let offers = definitions.iter().zip(&samples);
    let offers = offers.map(|(one, sample)| IndexEntry::offered(one, sample.clone()));
    let offers = offers.collect();
    let home = Address::of(site.clone());
    let mut pages = vec![home.page.clone()];
    let mut subjects = Vec::new();
    let mut visits = Map::new();
    let mut publish = |file: String, purpose: Purpose, document: &Document<'_>| {
        put(&out.join(&file), &frame.page(document))?;
        let visit = document.shell.visit(file.clone(), purpose);
        let visit = serde_json::to_value(visit).map_err(|error| format!("{file}: {error}"))?;
        visits.insert(file, visit);
        Ok::<_, String>(())
    };
    for (definition, sample) in definitions.iter().zip(&samples) {
        let sample = sample.as_ref().map_or_else(String::new, |sample| {
            words::sample(&definition.title, &sample.headline)
        });
        let address = Address::of(format!("{site}{}/", definition.id));
        pages.push(address.page.clone());
        let folder = out.join(&definition.id);
        preview::of_questionnaire(&folder, &painter, definition, &address)?;
        sketch::write(&folder, &painter, definition, &address.page, &style)?;
        let mut subject = Subject::of(definition);
        if !preview::of_first_question(&folder, &painter, definition)? {
            subject.question = None;
        }
        subjects.push(subject);
        put(
            &folder.join(address::OEMBED),
            &oembed::text(definition, site, &address),
        )?;
        let page = PageData {
            definition: Some(definition.clone()),
            history: history(definition)?,
            terrains: terrains(definition, &definitions)?,
            index: index.clone(),
            is_handed_over: false,
        };
        let document = Document {
            language: &definition.language,
            meta: Meta {
                title: &definition.title,
                description: &definition.purpose,
                data: meta::of_questionnaire(definition, &address),
                address,
                embeds: true,
            },
            up: "../",
            body: document::questionnaire(definition, &sample),
            shell: frame.shell(&page),
        };
        let file = format!("{}/index.html", definition.id);
        publish(file, Purpose::Questionnaire, &document)?;
    }
    pages.push(format!("{site}embed/"));
    preview::of_site(out, &painter, &definitions, &home)?;
    let page = PageData {
        definition: None,
        history: Vec::new(),
        terrains: Vec::new(),
        index: offers,
        is_handed_over: false,
    };
    let document = Document {
        language: "en",
        meta: Meta {
            title: words::TAGLINE,
            description: words::PREVIEW,
            data: meta::of_site(&home),
            address: home,
            embeds: false,
        },
        up: "./",
        body: document::home(&page.index),
        shell: frame.shell(&page),
    };
    publish("index.html".to_owned(), Purpose::Home, &document)?;
    let document = Document {
        meta: Meta {
            title: own::TITLE,
            description: own::WAITING,
            data: Value::Null,
            address: Address::pictured_as(format!("{site}own/"), site),
            embeds: false,
        },
        up: "../",
        body: document::own(),
        shell: frame.own_shell(&PageData {
            index,
            is_handed_over: true,
            ..page
        }),
        ..document
    };
    publish("own/index.html".to_owned(), Purpose::Own, &document)?;
    let document = for_writers(subjects, arguments, &frame)?;
    publish("embed/index.html".to_owned(), Purpose::Writers, &document)?;
    put(
        &out.join("404.html"),
        &missing::page(site, &format!("{style}{home_style}")),
    )?;
    icon::write(out, &painter)?;
    put(&out.join(manifest::NAME), &manifest::text())?;
    put(&out.join("robots.txt"), &crawl::robots(site))?;
    put(
        &out.join(crawl::SITEMAP),
        &crawl::sitemap(pages.iter().map(String::as_str)),
    )?;
    Ok(visits.into())
}

/// The page from which writers copy what they paste.
fn for_writers<'a>(
    subjects: Vec<Subject>,
    arguments: &Arguments,
    frame: &'a Frame<'_>,
) -> Result<Document<'a>, String> {
    let state = Writers::new(subjects, arguments.site.clone())
        .ok_or_else(|| format!("{ASSESSMENTS}: no questionnaire to offer"))?;
    Ok(Document {
        language: "en",
        meta: Meta {
            title: writers::TITLE,
            description: writers::INTRO,
            data: Value::Null,
            address: Address::pictured_as(format!("{}embed/", arguments.site), &arguments.site),
            embeds: false,
        },
        up: "../",
        body: document::writers(&state),
        shell: frame.writers_shell(Subject::block(&state.subjects)),
    })
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
    if RESERVED.contains(&id) {
        Err(format!(
            "{}: `{id}` is the name of another page of the site. Give the questionnaire another id.",
            path.display()
        ))
    } else if definition.id == id {
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

/// Layouts of other released versions of this questionnaire. Says so when that of this version is not kept yet.
fn history(definition: &Definition) -> Result<Vec<String>, String> {
    let folder = Path::new(ASSESSMENTS).join("history");
    let mut paths = Vec::new();
    // Git keeps no empty folder, so a copy without any of the questionnaires here has none.
    if folder.exists() {
        let entries =
            fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        paths.extend(entries.filter_map(|entry| Some(entry.ok()?.path())));
    }
    paths.sort();
    let current = assessment::Layout::of(definition).to_string();
    let mut is_kept = false;
    let mut texts = Vec::new();
    for path in paths {
        let text = read(&path)?;
        let layout = assessment::Layout::parse(&text)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        if text == current {
            is_kept = true;
        } else if layout.id == definition.id {
            texts.push(PageData::history_entry(&text, definition));
        }
    }
    if !is_kept {
        let Definition { id, version, .. } = definition;
        eprintln!(
            "{ASSESSMENTS}/{id}.json: once its questions change, links made now cannot be read. To keep them, save \
             these lines as {}/{id}-{version}.txt:\n\n{current}",
            folder.display()
        );
    }
    Ok(texts)
}

/// Writes the card of the sample answers and its thumbnail beside the questionnaire's page.
fn sample(definition: &Definition, arguments: &Arguments) -> Result<Option<SampleResult>, String> {
    let path = Path::new(ASSESSMENTS)
        .join("samples")
        .join(format!("{}.txt", definition.id));
    if !path.exists() {
        return Ok(None);
    }
    let opened = share::decode(read(&path)?.trim(), definition, &[])
        .map_err(|error| format!("{}: {error}", path.display()))?;
    let report = Report::of(definition, &opened.shared.answers, Context::default())
        .ok_or_else(|| format!("{}: no answers", path.display()))?;
    let address = Address::of(format!("{}{}/", arguments.site, definition.id));
    let card = Card {
        definition,
        report: &report,
        about: &opened.shared.about,
        address: address.shown(),
        terrain: None,
        code: None,
        text: None,
        covered: false,
    };
    let folder = arguments.out.join(&definition.id);
    let whole = card::card(&card, Size::Wide);
    let first = card::thumbnail(definition, &report);
    for (name, scene, palette) in [
        ("sample.svg", &whole, Palette::Light),
        ("sample-dark.svg", &whole, Palette::Dark),
        ("thumbnail.svg", &first, Palette::Light),
        ("thumbnail-dark.svg", &first, Palette::Dark),
    ] {
        put(&folder.join(name), &card::svg(scene, palette))?;
    }
    Ok(Some(SampleResult {
        headline: card::Headline::of(definition, &report).lines.join(" "),
        height: first.height,
    }))
}
