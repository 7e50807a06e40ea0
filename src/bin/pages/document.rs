//! One HTML document around the rendered components: policy, style, start script, data block.

use bearings::{
    card::escape,
    ui::Page,
    words::{kit, own, taking},
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
    /// What the start script does when it does not load.
    fails: &'static str,
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

/// Starts the program once the document is whole (a cached program may be there before it), and gives the
/// static page back when that fails. It sets no global.
const START: &str = r"(function(){
var c=document.documentElement.classList;
c.add('js');
parent==self||import(FRAMEJS);
if(/^#(r|a|p)1\./.test(location.hash))c.add('opening');
function fail(e){c.remove('js','opening');c.add('failed');console.error(e)}
addEventListener('error',function(e){if(e.error instanceof WebAssembly.RuntimeError)fail(e.error)});
var there=new Promise(function(go){document.readyState=='loading'?addEventListener('DOMContentLoaded',go):go()});
LATER
import(JS).then(function(m){return there.then(function(){return m.default({module_or_path:new URL(WASM,document.baseURI)})})}).catch(fail)
})()";

/// The line of it that loads another program.
const LATER: &str = "document.addEventListener('EVENT',function(){import(JS).then(function(m){return \
     m.default({module_or_path:new URL(WASM,document.baseURI)})}).catch(FAILS)},{once:true});";

/// Passing on is missing then, and nothing else.
const SHARE_FAILS: &str = "function(e){c.add('share-failed');console.error(e)}";

/// The start script of a page.
fn start(shell: &Shell<'_>, up: &str, frame: &str) -> String {
    let named = |text: &str, program: &Program| {
        text.replace("JS)", &format!("'{up}{}')", program.js))
            .replace("WASM,", &format!("'{up}{}',", program.wasm))
    };
    let later = shell.later.iter().map(|later| {
        named(LATER, later.program)
            .replace("EVENT", later.event)
            .replace("FAILS", later.fails)
    });
    let start = START.replace("FRAMEJS", &format!("'{up}{frame}'"));
    named(&start, shell.program)
        .replace("LATER", &later.collect::<String>())
        .replace('\n', "")
}

impl Frame<'_> {
    /// The shell of the first page, or of a questionnaire.
    pub(crate) fn shell(&self, page: &Page) -> Shell<'_> {
        Shell {
            program: self.web,
            later: vec![self.passing_on()],
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
    pub(crate) fn own_shell(&self, page: &Page) -> Shell<'_> {
        let questions = Later {
            event: "bearings-own",
            program: self.web,
            fails: "fail",
        };
        Shell {
            program: self.own,
            later: vec![questions, self.passing_on()],
            style: self.own_style,
            no_script: own::NO_SCRIPT,
            ..self.shell(page)
        }
    }

    fn passing_on(&self) -> Later<'_> {
        Later {
            event: "bearings-share",
            program: self.share,
            fails: SHARE_FAILS,
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
            no_script: kit::NO_SCRIPT,
            failed: kit::FAILED,
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
             <div id=\"app\">{body}</div></main>\n\
             <script type=\"application/json\" id=\"page\">{data}</script></body></html>\n",
            no_script = escape(shell.no_script),
            opening = escape(taking::OPENING),
            body = document.body,
            data = shell.data,
        );
        html
    }
}
