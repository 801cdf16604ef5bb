//! `oembed.json`: how another site shows a chart when somebody pastes its address (oEmbed 1.0, type `rich`).

use serde_json::json;

/// What is told of a chart.
pub struct OEmbed {
    /// The chart's title.
    pub title: String,
    /// The markup to put in.
    pub html: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// Who publishes.
    pub author_name: String,
    /// The site.
    pub provider_name: String,
    /// The site's address.
    pub provider_url: String,
    /// Address, width and height of the picture.
    pub thumbnail: Option<(String, u32, u32)>,
}

/// Writes the JSON.
pub fn oembed(chart: &OEmbed) -> String {
    let mut object = json!({
        "type": "rich",
        "version": "1.0",
        "title": chart.title,
        "author_name": chart.author_name,
        "provider_name": chart.provider_name,
        "provider_url": chart.provider_url,
        "html": chart.html,
        "width": chart.width,
        "height": chart.height,
    });
    if let Some((address, width, height)) = &chart.thumbnail {
        object["thumbnail_url"] = json!(address);
        object["thumbnail_width"] = json!(width);
        object["thumbnail_height"] = json!(height);
    }
    format!("{object}\n")
}
