//! One HTML document around the rendered components: policy, style, start script, data block.

use bearings::{ui::Page, words::taking};

use crate::argument::Program;

/// Files that every page refers to.
pub(crate) struct Frame<'a> {
    pub(crate) web: &'a Program,
    pub(crate) share: &'a Program,
    /// What a page loads when it stands inside another one.
    pub(crate) frame: &'a str,
    pub(crate) style: &'a str,
}

/// What is particular to one page.
pub(crate) struct Document<'a> {
    pub(crate) language: &'a str,
    pub(crate) title: &'a str,
    pub(crate) description: &'a str,
    /// Absolute address of the page.
    pub(crate) address: String,
    /// From the page to the folder of the site: `./` or `../`.
    pub(crate) up: &'a str,
    /// The rendered components.
    pub(crate) body: String,
    pub(crate) page: &'a Page,
}

/// What the browser may load and run: our own files, the program, and the two inline blocks by their hashes,
/// which the build fills in.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {{script-hashes}}; \
     style-src 'self' {{style-hashes}}; img-src 'self' blob: data:; connect-src 'self'; manifest-src 'self'; \
     base-uri 'none'; form-action 'none'";

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
document.addEventListener('bearings-share',function(){import(SHAREJS).then(function(m){return m.default({module_or_path:new URL(SHAREWASM,document.baseURI)})}).catch(function(e){c.add('share-failed');console.error(e)})},{once:true});
import(JS).then(function(m){return there.then(function(){return m.default({module_or_path:new URL(WASM,document.baseURI)})})}).catch(fail)
})()";

impl Frame<'_> {
    /// The whole text of a page.
    pub(crate) fn page(&self, document: &Document<'_>) -> String {
        let up = document.up;
        let js = format!("'{up}{}'", self.web.js);
        let wasm = format!("'{up}{}'", self.web.wasm);
        let start = START
            .replace("FRAMEJS", &format!("'{up}{}'", self.frame))
            .replace("SHAREJS", &format!("'{up}{}'", self.share.js))
            .replace("SHAREWASM", &format!("'{up}{}'", self.share.wasm))
            .replace("JS)", &format!("{js})"))
            .replace("WASM,", &format!("{wasm},"))
            .replace('\n', "");
        let failed = escape(taking::FAILED);
        let mut html = String::with_capacity(document.body.len() * 2);
        html.push_str("<!doctype html>\n");
        html += &format!(
            "<html lang=\"{language}\"><head><meta charset=\"utf-8\">\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <title>{title} · Bearings</title><meta name=\"description\" content=\"{description}\">\
             <link rel=\"canonical\" href=\"{address}\">\
             <link rel=\"icon\" href=\"data:,\">\
             <script>{start}</script>\
             <link rel=\"modulepreload\" href=\"{up}{script}\">\
             <link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" href=\"{up}{program}\" crossorigin>\
             <style>{style}</style></head>\n",
            language = escape(document.language),
            title = escape(document.title),
            description = escape(document.description),
            address = escape(&document.address),
            script = self.web.js,
            program = self.web.wasm,
            style = self.style,
        );
        html += &format!(
            "<body><main><noscript><p class=\"notice\">{no_script}</p></noscript>\
             <p class=\"notice failed-note\">{failed}</p>\
             <p class=\"opening-note\" role=\"status\">{opening}</p>\
             <div id=\"app\">{body}</div></main>\n\
             <script type=\"application/json\" id=\"page\">{data}</script></body></html>\n",
            no_script = escape(if document.page.definition.is_some() {
                taking::NO_SCRIPT
            } else {
                taking::NO_SCRIPT_HOME
            }),
            opening = escape(taking::OPENING),
            body = document.body,
            data = document.page.to_json(),
        );
        html
    }
}

/// Text for HTML, in elements and in attributes.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_leave_its_place() {
        assert_eq!(
            escape("<a href=\"x\">&"),
            "&lt;a href=&quot;x&quot;&gt;&amp;"
        );
    }
}
