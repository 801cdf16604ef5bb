//! How wide is a text, without a font?
//!
//! The table holds widths in thousandths of an em, a little generous (digits as wide as in the
//! widest of the common system fonts), so that a text fits whatever the reader's system brings. Han characters and full-width punctuation are one em.

/// The widths of the printable ASCII characters from `!` (0x21) to `~` (0x7E), in 1/1000 em.
#[rustfmt::skip]
const ASCII: [u16; 94] = [
    //  !    "    #    $    %    &    '    (    )    *    +    ,    -    .    /
      300, 420, 570, 570, 890, 700, 230, 340, 340, 480, 585, 290, 345, 290, 380,
    //  0    1    2    3    4    5    6    7    8    9    :    ;    <    =    >    ?    @
      640, 640, 640, 640, 640, 640, 640, 640, 640, 640, 290, 290, 585, 585, 585, 560, 1000,
    //  A    B    C    D    E    F    G    H    I    J    K    L    M
      720, 705, 750, 760, 695, 635, 810, 770, 310, 580, 705, 605, 885,
    //  N    O    P    Q    R    S    T    U    V    W    X    Y    Z
      780, 820, 695, 820, 750, 695, 645, 760, 695, 1000, 695, 695, 645,
    //  [    \    ]    ^    _    `
      340, 380, 340, 480, 560, 390,
    //  a    b    c    d    e    f    g    h    i    j    k    l    m
      605, 645, 540, 645, 605, 365, 645, 645, 290, 300, 580, 300, 965,
    //  n    o    p    q    r    s    t    u    v    w    x    y    z
      645, 635, 645, 645, 425, 540, 385, 645, 560, 830, 560, 560, 520,
    //  {    |    }    ~
      380, 290, 380, 585,
];

/// The width of `text` at `size` pixels an em, in pixels.
///
/// ```
/// use gongbao::chart::width::of;
/// assert_eq!(of("广东", 14.0), 28.0);
/// assert_eq!(of("276亿元", 10.0), 39.2);
/// ```
pub fn of(text: &str, size: f64) -> f64 {
    f64::from(text.chars().map(thousandths).sum::<u32>()) * size / 1000.0
}

fn thousandths(c: char) -> u32 {
    match c {
        '!'..='~' => u32::from(ASCII[c as usize - 0x21]),
        ' ' | '\u{a0}' => 280,
        '\u{200b}'..='\u{200f}' | '\u{0300}'..='\u{036f}' => 0,
        // A middle dot is as wide as a Han character in many Chinese fonts.
        '\u{b7}' => 1000,
        '\u{a1}'..='\u{24f}' => 620,
        '–' | '−' => 600,
        '\u{370}'..='\u{10ff}' => 680,
        _ => 1000,
    }
}

/// Breaks `text` into lines of at most `room` pixels: at spaces, and anywhere between Han
/// characters, but not before closing punctuation. A word wider than the room is cut.
pub fn wrap(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let joined = of(line.trim_start(), size) + of(piece.trim_end(), size);
        if !line.trim().is_empty() && joined > room {
            lines.push(std::mem::take(&mut line).trim().to_owned());
        }
        for c in piece.chars() {
            line.push(c);
            if of(line.trim(), size) > room && line.trim().chars().count() > 1 {
                line.pop();
                lines.push(std::mem::take(&mut line).trim().to_owned());
                line.push(c);
            }
        }
    }
    if !line.trim().is_empty() {
        lines.push(line.trim().to_owned());
    }
    lines
}

/// The parts of a text that stay on one line: a Latin word or number with what is glued to it, or
/// one Han character with the punctuation that closes it.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        if let Some(before) = before
            && breaks(before, c)
        {
            pieces.push(&text[start..at]);
            start = at;
        }
        before = Some(c);
    }
    pieces.push(&text[start..]);
    pieces
}

fn breaks(before: char, next: char) -> bool {
    let closes = |c| "，。、；：！？）》」』”’％,.;:!?)%]".contains(c);
    let opens = |c| "（《「『“‘([".contains(c);
    if closes(next) || opens(before) || next == ' ' {
        return false;
    }
    // An address may break after a slash.
    before == ' ' || before == '/' || wide(before) || wide(next)
}

fn wide(c: char) -> bool {
    thousandths(c) == 1000 && !c.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_han_characters_and_at_spaces() {
        let check = |text: &str, room: f64, expected: &[&str]| {
            assert_eq!(wrap(text, 10.0, room), expected, "{text} in {room}");
        };
        check("来源：人民网，2015年2月", 70.0, &["来源：人民网，", "2015年2月"]);
        check("more than 120 million", 60.0, &["more than", "120 million"]);
        check("新疆生产建设兵团", 40.0, &["新疆生产", "建设兵团"]);
        check("abcdefghij", 30.0, &["abcd", "efghij"]);
        check("一二三，四", 30.0, &["一二", "三，四"]);
        check("example.org/charts/x/y/", 70.0, &["example.org/", "charts/x/y/"]);
        check("", 30.0, &[]);
    }

    #[test]
    fn no_line_is_wider_than_the_room() {
        for room in [20.0, 35.5, 80.0, 300.0] {
            for line in wrap("截至2008年10月15日 votes counted in 广东省（不含深圳）：32,699票", 10.0, room)
            {
                assert!(of(&line, 10.0) <= room, "`{line}` in {room}");
            }
        }
    }
}
