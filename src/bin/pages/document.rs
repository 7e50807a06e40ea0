//! One HTML document around the rendered components: policy, style, start script, data block.

use bearings::{
    app::PageData,
    card::escape,
    words::{own, taking, writers},
};

use crate::{
    meta::Meta,
    name::{Names, Program},
    policy,
    visit::{Purpose, Visit},
};

/// What all pages have in common: the files that they refer to, and the texts of the styles.
pub(crate) struct Frame<'a> {
    pub(crate) names: &'a Names,
    pub(crate) style: &'a str,
    pub(crate) question_style: &'a str,
    pub(crate) home_style: &'a str,
    pub(crate) writers_style: &'a str,
    pub(crate) own_style: &'a str,
}

/// What goes with the program of a page.
pub(crate) struct Shell<'a> {
    program: &'a Program,
    /// The part of it that runs the page, loaded at once.
    part: Option<&'static str>,
    /// The part that draws results here, loaded when there is one.
    later: Option<&'static str>,
    /// What the page may do beyond the others.
    policy: &'static str,
    /// More than the style that all pages have.
    style: &'a str,
    /// The script that makes widgets, for a page that shows some itself.
    widgets: bool,
    no_script: &'static str,
    failed: &'static str,
    data: String,
}

/// What is particular to one page.
pub(crate) struct Document<'a> {
    pub(crate) language: &'a str,
    /// What it says of itself to other programs.
    pub(crate) meta: Meta<'a>,
    /// From the page to the folder of the site: `./` or `../`.
    pub(crate) up: &'a str,
    /// The rendered components.
    pub(crate) body: String,
    pub(crate) shell: Shell<'a>,
}

/// The page for writers shows questionnaires in frames, and a block for e-mails, whose styles are attributes.
const WRITERS_POLICY: &str = "; frame-src 'self'; style-src-attr 'unsafe-inline'";

/// The script that makes widgets.
const WIDGETS: &str = "embed.js";

/// Starts the program once the document is whole (a cached program may be there before it) and nobody is in the midst of
/// a press, of composing a character, or in a list: those would lose what they do when the document gives way. It hands
/// over the controls in which something was done: a click, a key or typing preceded, so what a browser restores by itself
/// is none. When the program does not start, or ends, the static page comes back with what was chosen. It sets no global.
const START: &str = r"(function(){
var d=document,c=d.documentElement.classList,done=[],nodes=[],moved=[],acted,list,held=0,begin;
c.add('js');
parent==self||import(FRAME);
if(/^#[rap]1\./.test(location.hash))c.add('opening');
function on(names,f){names.split(' ').forEach(n=>addEventListener(n,f,true))}
function app(){return d.getElementById('app')}
function each(f){app().querySelectorAll('input,select,textarea').forEach(e=>f(e,e.id||e.name+' '+e.value))}
function fail(e){
c.remove('js','ready','opening');c.add('failed');console.error(e);
if(nodes.length){
var was={};
each((e,k)=>was[k]=e);
app().replaceChildren(...nodes);nodes=[];
moved.forEach(([e,p,n])=>p.insertBefore(e,n));
each((e,k)=>{if(k=was[k]){e.checked=k.checked;if(e.id)e.value=k.value}})
}
}
function ended(e){if(e instanceof WebAssembly.RuntimeError)fail(e)}
function free(){held=0;begin&&begin()}
on('error',e=>ended(e.error));
on('unhandledrejection',e=>ended(e.reason));
on('pointerdown keydown click',e=>{acted=1;if(e.target.localName=='select')list=1});
on('change input',e=>acted&&done.push(e.target));
on('pointerdown compositionstart',()=>list||held++);
on('pointerup',h=>{h=held;setTimeout(()=>h==held&&free(),300)});
on('click',()=>setTimeout(free));
on('pointercancel compositionend',free);
on('change blur',()=>{list=0;setTimeout(()=>held||free())});
var there=new Promise(go=>d.readyState=='loading'?on('DOMContentLoaded',go):go());
import(GLUE).then(m=>there.then(()=>m.default({module_or_path:new URL(MODULE,d.baseURI)})).then(()=>{
begin=()=>{
if(held||list)return;
begin=0;nodes=[...app().childNodes];
moved=[...app().querySelectorAll('.sample,.offer>figure')].map(e=>[e,e.parentNode,e.nextSibling]);
try{m.start(done)}catch(e){fail(e)}
};
begin()
})).catch(fail)
})()";

/// Loads a page again when it was written anew: it asks the server for the page's tag, and takes itself out of the
/// document at once, so that the program finds the document it expects.
const RELOAD: &str = r#"(()=>{document.currentScript.remove();let seen;const look=async()=>{try{const a=await fetch(location.pathname,{method:"HEAD",cache:"no-store"});const now=a.headers.get("etag")||a.headers.get("last-modified");if(a.ok){if(seen&&now!==seen)location.reload();seen=now}}catch{}setTimeout(look,700)};look()})()"#;

/// The start script of a page.
fn start(program: &Program, up: &str, frame: &str) -> String {
    let quoted = |file: &str| format!("'{up}{file}'");
    START
        .replace("FRAME", &quoted(frame))
        .replace("GLUE", &quoted(&program.js))
        .replace("MODULE", &quoted(&program.wasm))
        .replace('\n', "")
}

impl Shell<'_> {
    /// What a visit to the page loads. `document` is its file in the site.
    pub(crate) fn visit(&self, document: String, purpose: Purpose) -> Visit {
        let mut first = vec![document];
        first.extend(self.program.files());
        if self.widgets {
            first.push(WIDGETS.to_owned());
        }
        let parts = &self.program.parts;
        if let Some(files) = self.part.and_then(|part| parts.get(part)) {
            first.extend_from_slice(files);
        }
        let mut later = Vec::new();
        if let Some(files) = self.later.and_then(|part| parts.get(part)) {
            later.extend_from_slice(files);
        }
        later.retain(|file| !first.contains(file));
        Visit {
            purpose,
            first,
            later,
        }
    }
}

impl Frame<'_> {
    /// The shell of the first page, or of a questionnaire.
    pub(crate) fn shell(&self, page: &PageData) -> Shell<'_> {
        Shell {
            program: &self.names.programs.web,
            part: page.definition.is_none().then_some("home"),
            later: Some(if page.definition.is_some() {
                "result"
            } else {
                "thumbnail"
            }),
            policy: "",
            style: if page.definition.is_some() {
                self.question_style
            } else {
                self.home_style
            },
            widgets: false,
            no_script: if page.definition.is_some() {
                taking::NO_SCRIPT
            } else {
                taking::NO_SCRIPT_HOME
            },
            failed: taking::FAILED,
            data: page.to_json(),
        }
    }

    /// The shell of questions that another page hands over.
    pub(crate) fn own_shell(&self, page: &PageData) -> Shell<'_> {
        Shell {
            part: Some("own"),
            later: Some("result"),
            style: self.own_style,
            no_script: own::NO_SCRIPT,
            ..self.shell(page)
        }
    }

    /// The shell of the page for writers.
    pub(crate) fn writers_shell(&self, data: String) -> Shell<'_> {
        Shell {
            program: &self.names.programs.writers,
            part: None,
            later: None,
            policy: WRITERS_POLICY,
            style: self.writers_style,
            widgets: true,
            no_script: writers::NO_SCRIPT,
            failed: writers::FAILED,
            data,
        }
    }

    /// The whole text of a page.
    pub(crate) fn page(&self, document: &Document<'_>) -> String {
        let (up, shell) = (document.up, &document.shell);
        let start = start(shell.program, up, &self.names.frame);
        let mut scripts = vec![start.as_str()];
        if self.names.reload {
            scripts.push(RELOAD);
        }
        let style = format!("{}{}", self.style, shell.style);
        let failed = escape(shell.failed);
        let mut html = String::with_capacity(document.body.len() * 2);
        html.push_str("<!doctype html>\n");
        html += &format!(
            "<html lang=\"{language}\"><head><meta charset=\"utf-8\">\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             {meta}\
             {scripts}\
             <link rel=\"modulepreload\" href=\"{up}{script}\">\
             <link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" href=\"{up}{program}\" crossorigin>\
             {widgets}<style>{style}</style></head>\n",
            language = escape(document.language),
            policy = policy::of_page(&scripts, &[&style], shell.policy),
            meta = document.meta.tags(up),
            scripts = scripts
                .iter()
                .map(|script| format!("<script>{script}</script>"))
                .collect::<String>(),
            script = shell.program.js,
            program = shell.program.wasm,
            widgets = if shell.widgets {
                format!("<script async src=\"{up}{WIDGETS}\"></script>")
            } else {
                String::new()
            },
        );
        html += &format!(
            "<body><main><noscript><p class=\"notice\">{no_script}</p></noscript>\
             <p class=\"notice failed-note\">{failed}</p>\
             <p class=\"opening-note\" role=\"status\">{opening}</p>\
             <form id=\"app\" method=\"dialog\" autocomplete=\"off\">{body}</form></main>\n\
             <script type=\"application/json\" id=\"page\">{data}</script></body></html>\n",
            no_script = escape(shell.no_script),
            opening = escape(taking::OPENING),
            body = document.body,
            data = shell.data,
        );
        html
    }
}
