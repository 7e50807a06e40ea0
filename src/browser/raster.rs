//! An SVG drawn as PNG by the browser's own canvas.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, HtmlCanvasElement, HtmlImageElement};

use super::{download::blob, promise::settle};

/// What makes something of the canvas: given what resolves its promise, and what rejects it.
type Follow = dyn FnOnce(HtmlCanvasElement, Function, Function);

/// A picture on its way.
#[derive(Debug, Clone)]
pub struct Raster {
    /// Gives the canvas, once the picture is drawn on it.
    canvas: Promise,
}

impl Raster {
    /// Begins to draw.
    #[must_use]
    pub fn of(svg: &str, (width, height): (u32, u32)) -> Self {
        let address = format!(
            "data:image/svg+xml;charset=utf-8,{}",
            String::from(js_sys::encode_uri_component(svg))
        );
        let canvas = Promise::new(&mut |done, refused| {
            let Some((image, canvas)) = surface(width, height) else {
                drop(refused.call0(&JsValue::NULL));
                return;
            };
            let drawn = image.clone();
            let failed = refused.clone();
            let draw = Closure::once(move || {
                let given = match draw(&drawn, &canvas) {
                    Some(()) => done.call1(&JsValue::NULL, &canvas),
                    None => failed.call0(&JsValue::NULL),
                };
                drop(given);
            });
            image.set_onload(Some(draw.as_ref().unchecked_ref()));
            image.set_onerror(Some(&refused));
            image.set_src(&address);
            draw.forget();
        });
        Self { canvas }
    }

    /// Promises the PNG as a blob.
    pub fn png(&self) -> Promise {
        self.then(Box::new(|canvas, done, refused| {
            let thrown = refused.clone();
            let told = Closure::once(move |blob: JsValue| {
                // A canvas that is too large gives nothing.
                let given = if blob.is_object() {
                    done.call1(&JsValue::NULL, &blob)
                } else {
                    refused.call0(&JsValue::NULL)
                };
                drop(given);
            });
            if canvas.to_blob(told.as_ref().unchecked_ref()).is_err() {
                drop(thrown.call0(&JsValue::NULL));
            }
            told.forget();
        }))
    }

    /// Promises a blob of HTML that a function writes around the picture's `data:` address.
    pub fn html(&self, write: impl Fn(&str) -> String + 'static) -> Promise {
        self.then(Box::new(move |canvas, done, refused| {
            let address = canvas.to_data_url_with_type("image/png").ok();
            // A canvas that is too large gives `data:,`.
            let address = address.filter(|address| address.starts_with("data:image/png"));
            let made = address.and_then(|address| blob("text/html", &write(&address)).ok());
            drop(match made {
                Some(made) => done.call1(&JsValue::NULL, &made),
                None => refused.call0(&JsValue::NULL),
            });
        }))
    }

    fn then(&self, follow: Box<Follow>) -> Promise {
        let mut follow = Some(follow);
        let canvas = self.canvas.clone();
        Promise::new(&mut move |done, refused| {
            let Some(follow) = follow.take() else {
                return;
            };
            settle(&canvas, move |drawn| {
                let canvas = drawn.ok().and_then(|canvas| canvas.dyn_into().ok());
                match canvas {
                    Some(canvas) => follow(canvas, done, refused),
                    None => drop(refused.call0(&JsValue::NULL)),
                }
            });
        })
    }
}

/// A promise of a text as a blob of this type, for forms that are there already.
#[must_use]
pub fn promised(media_type: &str, text: &str) -> Option<Promise> {
    blob(media_type, text)
        .ok()
        .map(|blob| Promise::resolve(&blob).unchecked_into())
}

/// Calls back with the blob of a promise, or nothing.
pub fn when_there(promised: &Promise, told: impl FnOnce(Option<Blob>) + 'static) {
    settle(promised, |given| {
        told(given.ok().and_then(|given| given.dyn_into().ok()))
    });
}

fn surface(width: u32, height: u32) -> Option<(HtmlImageElement, HtmlCanvasElement)> {
    let document = web_sys::window()?.document()?;
    let image = document.create_element("img").ok()?.dyn_into().ok()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    Some((image, canvas))
}

fn draw(image: &HtmlImageElement, canvas: &HtmlCanvasElement) -> Option<()> {
    let context = canvas.get_context("2d").ok()??;
    let draw: Function = js_sys::Reflect::get(&context, &"drawImage".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let given = Array::of3(image, &0.into(), &0.into());
    draw.apply(&context, &given).ok().map(|_| ())
}
