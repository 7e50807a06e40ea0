//! JSON by the browser's own parser.

use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::assessment::Json;

/// A value that the browser parsed.
#[derive(Debug, Clone)]
pub struct Value(JsValue);

impl Json for Value {
    fn parse(text: &str) -> Option<Self> {
        JSON::parse(text).ok().map(Self)
    }

    fn field(&self, key: &str) -> Option<Self> {
        // Texts and numbers have no fields of their own, but the browser would look further.
        let value = if self.has_fields() {
            Reflect::get(&self.0, &key.into()).ok()?
        } else {
            return None;
        };
        (!value.is_undefined() && !value.is_null()).then_some(Self(value))
    }

    fn has_fields(&self) -> bool {
        self.0.is_object()
    }

    fn as_text(&self) -> Option<String> {
        self.0.as_string()
    }

    fn as_whole(&self) -> Option<u32> {
        let number = self.0.as_f64()?;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        // what does not fit is not equal then
        let whole = number as u32;
        (f64::from(whole) == number).then_some(whole)
    }

    fn as_flag(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn as_list(&self) -> Option<Vec<Self>> {
        let list = self.0.dyn_ref::<Array>()?;
        let mut values = Vec::new();
        for at in 0..list.length() {
            values.push(Self(list.get(at)));
        }
        Some(values)
    }
}
