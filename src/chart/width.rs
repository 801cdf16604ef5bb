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
/// characters, but neither before closing punctuation nor within a number and its unit. A word wider
/// than the room is cut. No line ends in a single Han character if the one before can spare another.
pub fn wrap(text: &str, size: f64, room: f64) -> Vec<String> {
    let pieces = parts(text);
    let mut lines = vec![String::new()];
    // The piece with which the last line began, to take one more into it.
    let mut begun = Some(0);
    for (index, piece) in pieces.iter().enumerate() {
        let line = lines.last_mut().expect("there is a line");
        let joined = of(line.trim_start(), size) + of(piece.trim_end(), size);
        if !line.trim().is_empty() && joined > room {
            lines.push(String::new());
            begun = Some(index);
        }
        for c in piece.chars() {
            let line = lines.last_mut().expect("there is a line");
            line.push(c);
            if of(line.trim(), size) > room && line.trim().chars().count() > 1 {
                line.pop();
                lines.push(c.to_string());
                begun = None;
            }
        }
    }
    if let [.., before, last] = lines.as_mut_slice()
        && let Some(begun) = begun.filter(|begun| begun + 1 == pieces.len())
        && let Some(spared) = pieces[..begun].last().filter(|piece| !piece.ends_with(' '))
        && of(last.trim(), size) <= size * 2.1
        && of(before, size) > of(spared, size) * 2.0
        && of(spared, size) + of(last.trim(), size) <= room
    {
        before.truncate(before.len() - spared.len());
        last.insert_str(0, spared);
    }
    lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// The parts of a text, none of which a line should break: a Latin word, a number with its scale words and unit,
/// or one Han character, each with the punctuation that closes it.
pub fn parts(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut before, mut number) = (0, None, Number::None);
    for (at, c) in text.char_indices() {
        let within = number.goes_on(c);
        if let Some(before) = before
            && !within
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

/// Where in a number the reading is.
enum Number {
    None,
    /// After digits and scale words: a unit may follow.
    Counted,
}

impl Number {
    /// Reads `c`; whether it belongs to the number before it.
    fn goes_on(&mut self, c: char) -> bool {
        let counted = matches!(self, Number::Counted);
        // 人次 is one unit of two characters.
        *self = match c {
            '0'..='9' => Number::Counted,
            '万' | '亿' | '千' | '百' | '余' | '多' | '人' if counted => Number::Counted,
            _ => Number::None,
        };
        counted && wide(c) && c.is_alphanumeric()
    }
}

fn breaks(before: char, next: char) -> bool {
    let closes = |c| "，。、；：！？）》」』”’％,.;:!?)%]".contains(c);
    let opens = |c| "（《「『“‘([".contains(c);
    let hedged = "约近超逾".contains(before) && next.is_ascii_digit();
    if closes(next) || opens(before) || next == ' ' || hedged {
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
        check("居首，276亿元", 50.0, &["居首，", "276亿元"]);
        check("共5058.61万人次到访", 90.0, &["共5058.61万人次", "到访"]);
        check("旅游收入约970亿元", 65.0, &["旅游收入", "约970亿元"]);
        check("二〇一五年春节假日", 80.0, &["二〇一五年春节", "假日"]);
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
