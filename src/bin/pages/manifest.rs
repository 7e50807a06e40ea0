//! The manifest: how the site calls itself and looks where somebody puts it on a home screen.

use bearings::{
    card::{Palette, Role},
    words::home,
};
use serde_json::json;

use crate::icon::{DRAWING, ICONS};

pub(crate) const NAME: &str = "manifest.webmanifest";

/// Its text. All addresses are relative to it, so it holds under any sub-path.
pub(crate) fn text() -> String {
    let paper = Palette::Light.colour(Role::Paper);
    let mut icons = vec![json!({ "src": DRAWING, "type": "image/svg+xml", "sizes": "any" })];
    icons.extend(ICONS.iter().map(|icon| {
        json!({
            "src": icon.name,
            "type": "image/png",
            "sizes": format!("{0}x{0}", icon.pixels),
            "purpose": if icon.maskable { "maskable" } else { "any" },
        })
    }));
    let manifest = json!({
        "name": home::TITLE,
        "short_name": home::TITLE,
        "description": home::PREVIEW,
        "lang": "en",
        "start_url": "./",
        "scope": "./",
        // Not standalone: Safari would then give the icon a storage of its own, without the answers kept before.
        "display": "minimal-ui",
        "theme_color": paper,
        "background_color": paper,
        "icons": icons,
    });
    format!("{manifest:#}\n")
}
