//! Words that would do harm if anything took them for more than words. What would run sets `__harm` on the window, what
//! would be fetched has `harm` in its address.

/// To be set among a text's own words: each tries to leave the element, attribute, script or drawing that it stands in.
pub const WOVEN: [&str; 5] = [
    r#""><script>window.__harm=1</script><img/src="/harm.png"onerror="window.__harm=1"><svg/onload=window.__harm=1>"#,
    r#"'onmouseover='window.__harm=1'</title></style></script></textarea><!--<![CDATA[]]>--></main></body></html>"#,
    "&lt;b&gt;&#60;&#x3c;&amp;&nbsp;&notit;&quot;&AMP&#0;<!DOCTYPE x [<!ENTITY e SYSTEM \"/harm.xml\">]>&e;<?xml?>",
    r#"<iframe/src=/harm.html><base/href=//harm.example/><link/rel=stylesheet/href=/harm.css><style>*{display:none}</style>"#,
    r#"modulepreload href="data:,"<!>${x}{{x}}`\u003c\</script/><script/src=/harm.js></script><form/action=/harm.cgi>"#,
];

/// To stand in a text's place.
pub const ALONE: [&str; 8] = [
    "javascript:window.__harm=1//@a.b",
    "JaVaScRiPt:window.__harm=1",
    "data:text/html,<script>window.__harm=1</script>",
    "//harm.example/x",
    "https://harm@harm.example/",
    "url(#harm)",
    "'\"><",
    "../../../harm",
];

/// The same with nothing in it that means anything to a parser, and as wide where it is drawn.
pub fn plain(words: &str) -> String {
    words
        .chars()
        .map(|letter| match letter {
            '\'' | ':' | ';' => '.',
            '<' | '>' | '"' | '&' | '/' | '=' | '#' | '`' | '\\' | '(' | ')' | '[' | ']' | '{' | '}' | '!' | '?' => 'x',
            other => other,
        })
        .collect()
}
