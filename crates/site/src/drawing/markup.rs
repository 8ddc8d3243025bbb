//! The few things that every drawing writes: words, numbers, and a guess at how wide words will be.

/// Words that can stand in an element or in a quoted attribute.
pub fn escaped(words: &str) -> String {
    if !words.contains(['&', '<', '>', '"']) {
        return words.to_owned();
    }
    let mut safe = String::with_capacity(words.len());
    for character in words.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}

/// A number with at most one decimal: `12.3`, `.3`, `4`. Nothing that is no number gets into the markup.
pub fn number(value: f64) -> String {
    let rounded = if value.is_finite() { (value * 10.0).round() / 10.0 } else { 0.0 };
    let written = if rounded == 0.0 { "0".to_owned() } else { rounded.to_string() };
    match written.strip_prefix("0.") {
        Some(decimals) => format!(".{decimals}"),
        None => written.replacen("-0.", "-.", 1),
    }
}

/// How wide these words will be, in em: a guess on the safe side, since no font is known here.
pub fn width(words: &str) -> f64 {
    words.chars().map(advance).sum()
}

/// Chinese characters are square; Latin letters and digits about half as wide, capitals and a few others wider.
fn advance(character: char) -> f64 {
    match character {
        '\u{2E80}'.. => 1.0,
        ' ' | ',' | '.' | ':' | ';' | '\'' | 'i' | 'j' | 'l' => 0.3,
        'm' | 'w' | 'M' | 'W' | '—' => 0.9,
        'A'..='Z' => 0.7,
        _ => 0.6,
    }
}

/// The words in lines of at most this width, in em: broken at spaces and between Chinese characters, but no line
/// begins with a closing mark or ends with an opening one.
pub fn lines(words: &str, limit: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for piece in pieces(words) {
        let Some(line) = lines.last_mut() else { break };
        if !line.is_empty() && width(line) + width(piece.trim_end()) > limit {
            lines.push(piece.to_owned());
        } else {
            line.push_str(piece);
        }
    }
    lines.iter().map(|line| line.trim().to_owned()).collect()
}

fn pieces(words: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = words;
    let mut taken = 0;
    for (this, next) in words.chars().zip(words.chars().skip(1)) {
        taken += this.len_utf8();
        if (this == ' ' || this >= '\u{2E80}') && !"，。、；：！？）》」』".contains(next) && !"（《「『".contains(this)
        {
            let (piece, after) = rest.split_at_checked(taken).unwrap_or((rest, ""));
            pieces.push(piece);
            (rest, taken) = (after, 0);
        }
    }
    pieces.push(rest);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_end_an_element_or_an_attribute_is_escaped() {
        assert_eq!(escaped(r#"<b a="1">&"#), "&lt;b a=&quot;1&quot;&gt;&amp;");
    }

    #[test]
    fn numbers_have_one_decimal_at_most_and_no_needless_zero() {
        let written = [0.0, -0.01, 0.25, -0.5, 12.0, 12.34, f64::NAN, f64::INFINITY].map(number);
        assert_eq!(written, ["0", "0", ".3", "-.5", "12", "12.3", "0", "0"]);
    }

    #[test]
    fn long_words_are_broken_at_spaces_and_between_chinese_characters() {
        assert_eq!(lines("First eight months of 2024", 9.0), ["First eight", "months of 2024"]);
        assert_eq!(lines("二零二四年前八个月", 4.0), ["二零二四", "年前八个", "月"]);
        assert_eq!(lines("二零二四，年（前八）", 4.0), ["二零二", "四，年", "（前八）"]);
        assert_eq!(lines("Unbreakable", 2.0), ["Unbreakable"]);
    }
}
