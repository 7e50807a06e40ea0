//! The page for addresses that do not exist. It repairs links in which a program wrote `%23` for `#`.

use bearings::{
    card::escape,
    words::{home as words, taking},
};

use crate::policy;

/// `/team-context/%23r1.x` arrives as a path: the browser is sent to `/team-context/#r1.x`, once. A page around this
/// one hears that nothing is here (`embed/embed.js`). What somebody pastes goes on to the first page, which finds the link
/// in it: as a fragment, so that it is sent to no host.
const REPAIR: &str = r"(function(){
var p=location.pathname+location.search,m=/^(.*?)%(?:25)*23((?:[a-z]1)(?:\.|%(?:25)*2[eE]).+)$/.exec(p);
if(m)location.replace(m[1]+'#'+m[2]);
else if(parent!=self)parent.postMessage({bearings:1,type:'missing'},'*');
addEventListener('DOMContentLoaded',function(){
var d=document,b=d.querySelector('button'),t=d.querySelector('textarea');
b.parentNode.hidden=false;
b.onclick=function(){t.value.trim()&&location.replace(d.querySelector('a').href+'#'+encodeURIComponent(t.value.slice(0,1e5)))}
})
})()";

/// Self-contained, since it is served at any depth.
pub(crate) fn page(site: &str, style: &str) -> String {
    let home = escape(path_of(site));
    let repair = REPAIR.replace('\n', "");
    let policy = policy::of_page_alone(&repair, style);
    format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"robots\" content=\"noindex\"><title>No page here · Bearings</title>\
         <script>{repair}</script><style>{style}</style></head>\
         <body><main><div class=\"lead\"><h1>{title}</h1><p class=\"headline\">{no_page}</p><p>{lead}</p>\
         <p><a href=\"{home}\">{all}</a></p></div>\
         <section class=\"paste\" hidden><label for=\"pasted\">{paste}</label><small id=\"pasted-help\">{help}</small>\
         <textarea id=\"pasted\" rows=\"2\" aria-describedby=\"pasted-help\"></textarea>\
         <button type=\"button\" class=\"plain\">{open}</button></section></main></body></html>\n",
        title = words::TITLE,
        no_page = words::NO_PAGE,
        lead = words::NO_PAGE_LEAD,
        all = taking::HOME,
        paste = words::PASTE,
        help = words::PASTE_HELP,
        open = words::PASTE_OPEN,
    )
}

/// The path of an absolute address: the site may live below the root of its host.
fn path_of(site: &str) -> &str {
    let after_scheme = site.split_once("://").map_or(site, |(_, rest)| rest);
    after_scheme
        .find('/')
        .and_then(|at| after_scheme.get(at..))
        .unwrap_or("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_home_is_the_path_of_the_site() {
        assert_eq!(path_of("https://bearings.example/"), "/");
        assert_eq!(
            path_of("https://someone.example/tools/bearings/"),
            "/tools/bearings/"
        );
    }
}
