//! Which unit does a bare number share with the one it is listed with? 分别加快156.6和50.6个百分点.

use crate::quantity::numeral::{Style, digits};
use crate::quantity::reading::gap;
use crate::quantity::wording::Wording;
use crate::quantity::{en, zh};

/// The wording with the unit of the list's last number, if it is a bare member of such a list.
///
/// Decimals, and whole numbers behind 分别, share a unit; 三、四个 and 3、4月 do not.
pub(super) fn shared(before: &str, left: &str, mut wording: Wording) -> Option<Wording> {
    let Style::Arabic { decimal, .. } = wording.form.style else {
        return None;
    };
    let clause = before.rsplit(['，', '。', '；', '\n', ';']).next().unwrap_or("");
    let listed = decimal || clause.contains("分别") || clause.contains("依次") || clause.contains("各为");
    if !listed || wording.form.unit.is_some() || wording.form.scaled || wording.range {
        return None;
    }
    let mut rest = left;
    for _ in 0..8 {
        let joint =
            ["、", "和", "与", "及", ", and ", " and ", ", "].iter().find_map(|joint| rest.strip_prefix(joint))?;
        let joint = gap(joint);
        let (next, after) = zh::phrase(joint)
            .filter(|(next, _)| next.form.unit.is_some() || !before.is_ascii())
            .or_else(|| en::phrase(joint))?;
        if !matches!(next.form.style, Style::Arabic { .. }) || next.range {
            return None;
        }
        // 分别为12.3、8.6和1.5万吨 leaves out the scale, too.
        if next.form.scaled {
            let (plain, ..) = digits(joint).filter(|(plain, ..)| !plain.is_zero() && clause.contains("分别"))?;
            wording.amount = wording.amount.scaled(next.amount.low() / plain);
            wording.form.scaled = true;
        }
        if let Some(kind) = next.form.unit {
            (wording.unit, wording.form.unit) = (next.unit, Some(kind));
            return Some(wording);
        }
        rest = after;
    }
    None
}
