//! Pictures of pages, whole and in any light.

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::json;

use crate::{Browser, Failure, Result, wish::Wish};

/// Pixels of the highest picture.
const HIGHEST: f64 = 16_000.0;

impl Browser {
    /// The whole page, from top to bottom, as PNG.
    ///
    /// # Errors
    /// When the browser cannot draw it.
    pub async fn picture(&self) -> Result<Vec<u8>> {
        let taken = self
            .devtools("Page.captureScreenshot", json!({ "format": "png", "captureBeyondViewport": true, "clip": self.whole().await? }))
            .await?;
        let text = taken
            .get("data")
            .and_then(|data| data.as_str())
            .unwrap_or_default();
        BASE64_STANDARD
            .decode(text)
            .map_err(|error| Failure::new(format!("the picture is none: {error}")))
    }

    async fn whole(&self) -> Result<serde_json::Value> {
        let metrics = self.devtools("Page.getLayoutMetrics", json!({})).await?;
        let size = metrics.get("cssContentSize").cloned().unwrap_or_default();
        let side = |name: &str| {
            size.get(name)
                .and_then(serde_json::Value::as_f64)
                .unwrap_or(1.0)
        };
        let height = side("height");
        // The browser draws no larger picture, and says nothing of what it leaves out.
        if height > HIGHEST {
            let failure = format!("the page is {height} pixels high, more than {HIGHEST}");
            return Err(Failure::new(failure));
        }
        Ok(json!({ "x": 0, "y": 0, "width": side("width"), "height": height, "scale": 1 }))
    }

    /// Shows the page at hand as another person would have it.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn look_as(&self, wish: &Wish) -> Result {
        self.devtools("Emulation.setDeviceMetricsOverride", wish.screen.metrics())
            .await?;
        self.devtools(
            "Emulation.setEmulatedMedia",
            json!({ "features": wish.media() }),
        )
        .await?;
        Ok(())
    }

    /// Shows the page at hand as it would be printed.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn look_printed(&self) -> Result {
        self.note("looks at the printed page");
        // As browsers do: the page hears of it before.
        self.run("dispatchEvent(new Event('beforeprint'))", [])
            .await?;
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await?;
        Ok(())
    }
}
