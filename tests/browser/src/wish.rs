//! What kind of browser a test wants: its screen, what the person asked of all pages, and what is forbidden.

use serde_json::{Value, json};

/// A browser to be started. The default is a phone in light colours where everything is allowed.
#[derive(Debug, Clone, PartialEq)]
pub struct Wish {
    pub screen: Screen,
    pub dark: bool,
    pub less_motion: bool,
    pub forced_colors: bool,
    pub scripts: bool,
    pub storage: Storage,
    /// Opening a page waits until all of it is loaded; not when a test holds something back.
    pub patient: bool,
}

/// Width and height in CSS pixels, and device pixels to one of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Screen {
    pub width: u32,
    pub height: u32,
    pub density: f64,
    pub mobile: bool,
}

/// Whether the browser lets the site keep anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Storage {
    Allowed,
    /// Every touch of `localStorage` throws, as in some frames and with some extensions.
    Throws,
    /// The person's own setting: no site may keep anything.
    Forbidden,
    /// `setItem` says that there is no room.
    Full,
}

impl Screen {
    pub const PHONE: Self = Self {
        width: 390,
        height: 844,
        density: 2.0,
        mobile: true,
    };
    /// The narrowest that pages are made for.
    pub const NARROW: Self = Self {
        width: 320,
        height: 640,
        density: 1.0,
        mobile: true,
    };
    pub const TABLET: Self = Self {
        width: 768,
        height: 1024,
        density: 1.0,
        mobile: true,
    };
    pub const DESKTOP: Self = Self {
        width: 1280,
        height: 800,
        density: 1.0,
        mobile: false,
    };

    /// As the DevTools protocol wants it.
    #[must_use]
    pub fn metrics(self) -> Value {
        json!({
            "width": self.width,
            "height": self.height,
            "deviceScaleFactor": self.density,
            "mobile": self.mobile,
        })
    }
}

impl Default for Wish {
    fn default() -> Self {
        Self {
            screen: Screen::PHONE,
            dark: false,
            less_motion: false,
            forced_colors: false,
            scripts: true,
            storage: Storage::Allowed,
            patient: true,
        }
    }
}

impl Wish {
    #[must_use]
    pub fn desktop() -> Self {
        Self {
            screen: Screen::DESKTOP,
            ..Self::default()
        }
    }

    #[must_use]
    pub fn with_less_motion() -> Self {
        Self {
            less_motion: true,
            ..Self::default()
        }
    }

    #[must_use]
    pub fn without_scripts() -> Self {
        Self {
            scripts: false,
            ..Self::default()
        }
    }

    /// For pages of which something is held back.
    #[must_use]
    pub fn in_a_hurry() -> Self {
        Self {
            patient: false,
            ..Self::default()
        }
    }

    #[must_use]
    pub fn where_storage(storage: Storage) -> Self {
        Self {
            storage,
            ..Self::default()
        }
    }

    /// What the person asked of all pages, as the DevTools protocol wants it.
    #[must_use]
    pub fn media(&self) -> Value {
        let when =
            |wanted: bool, yes: &'static str, no: &'static str| if wanted { yes } else { no };
        json!([
            { "name": "prefers-color-scheme", "value": when(self.dark, "dark", "light") },
            { "name": "prefers-reduced-motion", "value": when(self.less_motion, "reduce", "no-preference") },
            { "name": "forced-colors", "value": when(self.forced_colors, "active", "none") },
        ])
    }
}

impl Storage {
    /// What is run in every document before anything of the page.
    #[must_use]
    pub(crate) fn script(self) -> Option<&'static str> {
        match self {
            Self::Allowed | Self::Forbidden => None,
            Self::Throws => Some(
                "Object.defineProperty(window, 'localStorage', { get() { \
                 throw new DOMException('The operation is insecure.', 'SecurityError'); } })",
            ),
            Self::Full => Some(
                "Storage.prototype.setItem = () => { \
                 throw new DOMException('Setting the value exceeded the quota.', 'QuotaExceededError'); }",
            ),
        }
    }
}
