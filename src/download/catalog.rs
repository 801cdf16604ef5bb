//! `catalog.jsonld`: a DCAT 3 catalogue of the one data set in all its files, for data portals.

use serde_json::{Value, json};

use super::edition::{description, span, title};
use super::{Above, Written};
use crate::text::{Lang, Text};

pub(super) fn write(w: &Written) -> Vec<u8> {
    let (model, edition) = (w.model, w.edition);
    let site = &model.site;
    let data = format!("{}data/", site.base_url);
    let publisher = json!({
        "@id": format!("{}#publisher", site.base_url),
        "@type": "foaf:Organization",
        "foaf:name": tagged(&model[site.publisher].name),
    });
    let mut dataset = json!({
        "@id": format!("{data}#dataset"),
        "@type": "dcat:Dataset",
        "dct:title": tagged(&title(model)),
        "dct:description": tagged(&Text::both(description(model, Lang::Zh), description(model, Lang::En))),
        "dct:identifier": data,
        "dct:publisher": publisher,
        "dct:language": ["zh", "en"],
        "dct:modified": { "@value": edition.at.day().to_string(), "@type": "xsd:date" },
        "dct:bibliographicCitation": tagged(&edition.citation),
        "dcat:version": edition.version,
        "dcat:landingPage": { "@id": data },
        "dcat:keyword": model.shown_indicators().map(|(_, i)| tagged(&i.name)).collect::<Vec<_>>(),
        "dcat:distribution": w.files.iter().map(|above| distribution(w, &data, above)).collect::<Vec<_>>(),
    });
    if let Some((first, last)) = span(model) {
        dataset["dct:temporal"] = json!({
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": { "@value": first, "@type": "xsd:date" },
            "dcat:endDate": { "@value": last, "@type": "xsd:date" },
        });
    }
    if let Some((_, url)) = &site.licence {
        dataset["dct:license"] = json!({ "@id": url });
    }
    let catalog = json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "spdx": "http://spdx.org/rdf/terms#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": format!("{data}catalog.jsonld"),
        "@type": "dcat:Catalog",
        "dct:title": tagged(&site.title),
        "dct:description": tagged(&site.description),
        "dct:publisher": { "@id": format!("{}#publisher", site.base_url) },
        "dct:modified": { "@value": edition.at.day().to_string(), "@type": "xsd:date" },
        "foaf:homepage": { "@id": site.base_url },
        "dcat:dataset": [dataset],
    });
    let mut out = serde_json::to_vec_pretty(&catalog).expect("texts can always be written as JSON");
    out.push(b'\n');
    out
}

fn distribution(w: &Written, data: &str, above: &Above) -> Value {
    let file = above.file;
    let address = format!("{data}{}", file.name);
    let mut object = json!({
        "@id": format!("{data}#{}", file.name),
        "@type": "dcat:Distribution",
        "dct:title": tagged(&(file.title)()),
        "dct:description": tagged(&(file.note)()),
        "dct:format": file.format,
        "dcat:mediaType": { "@id": format!("https://www.iana.org/assignments/media-types/{}", file.media_type) },
        "dcat:accessURL": { "@id": data },
        "dcat:downloadURL": { "@id": address },
        "dcat:byteSize": { "@value": above.bytes.to_string(), "@type": "xsd:nonNegativeInteger" },
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
            "spdx:checksumValue": { "@value": above.digest.to_string(), "@type": "xsd:hexBinary" },
        },
    });
    if let Some((_, url)) = &w.model.site.licence {
        object["dct:license"] = json!({ "@id": url });
    }
    object
}

/// A text in both languages, each with its tag.
fn tagged(text: &Text) -> Value {
    json!([
        { "@value": text.get(Lang::Zh), "@language": "zh" },
        { "@value": text.get(Lang::En), "@language": "en" },
    ])
}
