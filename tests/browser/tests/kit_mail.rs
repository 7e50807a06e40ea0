//! The block for an e-mail on the page for writers: shown whole, as wide as there is room, with nothing around it.

use browser_tests::{Browser, Result, Wish, page::Taking, visit};
use serde_json::json;

/// Waits until the frame is just as high as the block, and the block as wide as the frame; returns the height.
async fn fits(writer: &Browser, what: &str) -> Result<u32> {
    let script = "const frame = document.querySelector('#email-preview iframe'); \
         const table = frame?.contentDocument?.querySelector('table'); \
         if (!table || !frame.contentDocument.images[0]?.naturalWidth) return false; \
         const box = table.getBoundingClientRect(), inside = frame.contentWindow; \
         return box.top === 0 && box.left === 0 && Math.abs(box.bottom - inside.innerHeight) < 1 \
             && Math.abs(box.right - inside.innerWidth) < 1 \
             && frame.getBoundingClientRect().right <= innerWidth";
    writer.until_true(what, script).await?;
    writer
        .ask(
            "return document.querySelector(arguments[0]).clientHeight",
            [json!("#email-preview iframe")],
        )
        .await
}

#[test]
fn the_frame_of_the_block_is_just_as_large_as_the_block() -> Result {
    visit(async |stage| {
        let mut heights = Vec::new();
        for wish in [Wish::desktop(), Wish::default()] {
            let writer = stage.browser(wish).await?;
            Taking::open(&writer, &stage.address("embed/")).await?;
            heights.push(fits(&writer, "the first block").await?);
            writer.tap_at("[value=product-practice]").await?;
            let title = "return document.querySelector('#email-preview iframe')?.contentDocument\
                 ?.querySelector('h2')?.textContent === 'How we build, solve and choose'";
            writer.until_true("the other block", title).await?;
            heights.push(fits(&writer, "the other block to fit").await?);
        }
        // Each has a height of its own, and was not just as high as the frame is by itself.
        heights.sort_unstable();
        heights.dedup();
        assert_eq!(heights.len(), 4, "{heights:?}");
        Ok(())
    })
}
