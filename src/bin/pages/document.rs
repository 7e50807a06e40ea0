//! One HTML document around the rendered components: policy, style, start script, data block.

use bearings::{
    app::PageData,
    card::escape,
    words::{own, taking, writers},
};

use crate::{argument::Program, meta::Meta};

/// Files that pages refer to.
pub(crate) struct Frame<'a> {
    pub(crate) web: &'a Program,
    pub(crate) share: &'a Program,
    pub(crate) own: &'a Program,
    pub(crate) kit: &'a Program,
    /// What a page loads when it stands inside another one.
    pub(crate) frame: &'a str,
    pub(crate) style: &'a str,
    pub(crate) kit_style: &'a str,
    pub(crate) own_style: &'a str,
}

/// What goes with the program of a page.
pub(crate) struct Shell<'a> {
    program: &'a Program,
    /// Others, each loaded when the document hears the name of its event.
    later: Vec<Later<'a>>,
    /// More than [`POLICY`] allows.
    policy: &'static str,
    /// More than the style that all pages have.
    style: &'a str,
    /// The script that makes widgets, for a page that shows some itself.
    widgets: bool,
    no_script: &'static str,
    failed: &'static str,
    data: String,
}

/// A program that is loaded later.
struct Later<'a> {
    event: &'static str,
    program: &'a Program,
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

/// What the browser may load and run: our own files, the program, and the inline blocks by their hashes, which the
/// build fills in.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {{script-hashes}}; \
     style-src 'self' {{style-hashes}}; img-src 'self' blob: data:; connect-src 'self'; manifest-src 'self'; \
     base-uri 'none'; form-action 'none'";

/// The page for writers shows questionnaires in frames, and a block for e-mails, whose styles are attributes.
const KIT_POLICY: &str = "; frame-src 'self'; style-src-attr 'unsafe-inline'";

/// Starts the program once the document is whole (a cached program may be there before it) and nobody is in the midst of
/// a press, of composing a character, or in a list: those would lose what they do when the document gives way. It hands
/// over the controls in which something was done: a click, a key or typing preceded, so what a browser restores by itself
/// is none. When the program does not start, or ends, the static page comes back with what was chosen. It sets no global.
const START: &str = r"(function(){
var d=document,c=d.documentElement.classList,done=[],nodes=[],moved=[],acted,list,held=0,begin;
c.add('js');
parent==self||import(FRAMEJS);
if(/^#(r|a|p)1\./.test(location.hash))c.add('opening');
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
on('change blur',()=>{list=0;setTimeout(()=>begin&&begin())});
var there=new Promise(go=>d.readyState=='loading'?addEventListener('DOMContentLoaded',go):go());
function load(js,wasm){
import(js).then(m=>there.then(()=>m.default({module_or_path:new URL(wasm,d.baseURI)})).then(()=>{
begin=()=>{
if(held||list)return;
begin=0;nodes=[...app().childNodes];
moved=[...app().querySelectorAll('.sample,.offer>figure')].map(e=>[e,e.parentNode,e.nextSibling]);
try{m.start(done)}catch(e){fail(e)}
};
begin()
})).catch(fail)
}
LATER
load(JS,WASM)
})()";

/// The line of it that loads another program when the document hears the name of its event.
const LATER: &str = "d.addEventListener('EVENT',()=>load(JS,WASM),{once:true});";

/// The start script of a page.
fn start(shell: &Shell<'_>, up: &str, frame: &str) -> String {
    let named = |text: &str, program: &Program| {
        text.replace(
            "(JS,WASM)",
            &format!("('{up}{}','{up}{}')", program.js, program.wasm),
        )
    };
    let later = shell
        .later
        .iter()
        .map(|later| named(LATER, later.program).replace("EVENT", later.event));
    let start = START.replace("FRAMEJS", &format!("'{up}{frame}'"));
    named(&start, shell.program)
        .replace("LATER", &later.collect::<String>())
        .replace('\n', "")
}

impl Frame<'_> {
    /// The shell of the first page, or of a questionnaire.
    pub(crate) fn shell(&self, page: &PageData) -> Shell<'_> {
        Shell {
            program: self.web,
            later: Vec::new(),
            policy: "",
            style: "",
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

    /// The shell of questions that another page hands over: their program first, then that of the questions.
    pub(crate) fn own_shell(&self, page: &PageData) -> Shell<'_> {
        let questions = Later {
            event: "bearings-own",
            program: self.web,
        };
        Shell {
            program: self.own,
            later: vec![questions],
            style: self.own_style,
            no_script: own::NO_SCRIPT,
            ..self.shell(page)
        }
    }

    /// The shell of the page for writers.
    pub(crate) fn kit_shell(&self, data: String) -> Shell<'_> {
        Shell {
            program: self.kit,
            later: Vec::new(),
            policy: KIT_POLICY,
            style: self.kit_style,
            widgets: true,
            no_script: writers::NO_SCRIPT,
            failed: writers::FAILED,
            data,
        }
    }

    /// The whole text of a page.
    pub(crate) fn page(&self, document: &Document<'_>) -> String {
        let (up, shell) = (document.up, &document.shell);
        let start = start(shell, up, self.frame);
        let failed = escape(shell.failed);
        let mut html = String::with_capacity(document.body.len() * 2);
        html.push_str("<!doctype html>\n");
        html += &format!(
            "<html lang=\"{language}\"><head><meta charset=\"utf-8\">\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}{policy}\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             {meta}\
             <script>{start}</script>\
             <link rel=\"modulepreload\" href=\"{up}{script}\">\
             <link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" href=\"{up}{program}\" crossorigin>\
             {widgets}<style>{style}{more}</style></head>\n",
            language = escape(document.language),
            meta = document.meta.tags(up),
            policy = shell.policy,
            script = shell.program.js,
            program = shell.program.wasm,
            widgets = if shell.widgets {
                format!("<script async src=\"{up}embed.js\"></script>")
            } else {
                String::new()
            },
            style = self.style,
            more = shell.style,
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
