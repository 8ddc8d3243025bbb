//! What must not be said in the site's own words about this film, its award and its people: because it is not known,
//! because it is not so, or because it could harm someone.

use regex::Regex;

use super::forbidden_in_chinese;

/// Why it must not be said, and the words by which it would be, in lower case.
pub type Table = [(&'static str, &'static [&'static str])];

/// What must not be said in English.
const FORBIDDEN: &Table = &[
    (
        "an address of the video or of the special report",
        &[
            r"youtu\.?be",
            r"vimeo",
            r"bilibili",
            r"dailymotion",
            r"wainao",
            r"watch (it|the film|the documentary) (on|at) ",
        ],
    ),
    ("its running time", &[r"\b\d+[\s-]*(min|minutes?|hours?|seconds?)\b", r"\bruns? for\b"]),
    (
        "its date",
        &[r"(film|documentary|it) (was |were )?(released|premiered|published|aired|uploaded|shown|filmed|shot)\b"],
    ),
    (
        "its director and crew",
        &[
            r"(directed|produced|filmed|shot|edited|written|narrated|reported|photographed) by",
            r"cinematograph|camerawoman|cameraman|\beditor:|\bdirector:",
        ],
    ),
    (
        "its languages and subtitles",
        &[
            r"\bsubtitled\b",
            r"with [a-z]+ subtitles",
            r"(film|documentary|it) is (spoken )?in (english|chinese|mandarin|cantonese)",
        ],
    ),
    (
        "other finalists, the judges' names, prize money, a stage",
        &[
            r"finalist",
            r"runner-up",
            r"shortlist",
            r"\bjur(y|or)",
            r"\bjudges? (was|were|are|include)",
            r"\bprize",
            r"\$ ?\d",
            r"on stage",
            r"was presented (at|in|on)",
            r"accepted the award",
            r"trophy",
        ],
    ),
    (
        "that whynot is active or closed for good",
        &[
            r"whynot (is|remains|continues|publishes|produces|covers|runs|has since)\b",
            r"whynot (was |has |is |has been )?(closed|shut|ceased|folded|ended|dissolved)",
            r"shut down|shuttered|defunct|closed (down|for good)|for good\b|permanently|no longer exists",
        ],
    ),
    (
        "an age, a surname, a birth",
        &[
            r"\byears? old\b",
            r"\d-year-old",
            r"\baged? \d",
            r"\bborn\b",
            r"\b(mr|mrs|ms|mx)\.? [a-z]",
            r"\bsurname",
            r"\bbirthday\b|\bin (his|her|their) (teens|twenties|thirties|forties)",
        ],
    ),
    ("a portrait", &[r"portrait", r"\bphoto", r"pictured"]),
    (
        "legal status or whereabouts",
        &[
            r"\bvisa\b",
            r"green card",
            r"citizenship",
            r"permanent resid",
            r"undocumented",
            r"illegal",
            r"deport",
            r"legal status",
            r"\bgranted\b",
            r"(now|currently|today) (lives?|in|works?|resid)",
            r"\b(he|she|they|youxiang|azure|yiling) (lives?|works?|resides?|stays?)\b",
            r"\b(he|she|they|youxiang|azure|yiling)\b[^.]*\bstill\b",
        ],
    ),
    (
        "that azure crossed the darién gap",
        &[r"azure[^.]*(cross|dari[eé]n|trek|walk|smuggl|jungle)", r"(cross|trek|walk|smuggl)[^.]*\bazure"],
    ),
    ("that yiling was granted asylum", &[r"yiling[^.]*asylum", r"asylum[^.]*yiling"]),
    (
        "a total for 2024, or that a series always rose",
        &[
            r"(every|each) year",
            r"year (after|by|on) year",
            r"steadily",
            r"rose (constantly|continuously)",
            r"in all of 2024 \d",
            r"^(2024|end of 2024|all of 2024|2024 (together|\(total\)))$",
        ],
    ),
    (
        "how many cities protested, or that the protests changed the policy",
        &[
            r"\b(\d+|ten|twenty|thirty|dozens of|at least \S+) ([a-z]+ )?cities",
            r"protests? (led|forced|caused|ended|brought|changed|made|pushed|won)",
            r"(because of|after|following|thanks to|as a result of|in response to|due to) (the |these |nationwide )*protests",
        ],
    ),
    ("the award page's judgements", &[r"mass incarceration", r"gruell?ing", r"incarcerat"]),
    ("another film of whynot's", &[r"\bwalk the line\b"]),
    (
        "more than the linked page says of the fire, the protests, the gap",
        &[
            r"without (any )?roads|roadless|\bno roads?\b",
            r"official (death )?toll|\bbarriers?\b|\bbarricad",
            r"\bnanjing\b|\bguangzhou\b|\bnovember 2[5-9][^.]{0,8}2022",
        ],
    ),
    ("how many people are in the film", &[r"\b(three|3|all|only) people in the (documentary|film)\b"]),
    ("that the series counts claims", &[r"(number|count) of (undecided|pending|open) claims"]),
];

/// Values that must not stand anywhere, in whatever language is written around them.
const VALUES: &Table = &[
    ("an exact number that one republisher alone has", &["25[,.\u{a0} ]?565", "12[,.\u{a0} ]?070"]),
    (
        "another year for the launch",
        &["(launched|started|founded|创|創)[^.。]{0,12}2017", "2017年?[^.。]{0,6}(launch|创|創)"],
    ),
    ("an address of the film", &["watch\\?v=", "youtu\\.?be", "vimeo", "bilibili", "wainao\\.me"]),
];

/// Reads lines for what must not be said.
pub struct Forbidden(Vec<(&'static str, Regex)>);

impl Forbidden {
    pub fn in_english() -> Self {
        Self::of(FORBIDDEN)
    }

    pub fn in_chinese() -> Self {
        Self::of(forbidden_in_chinese::FORBIDDEN)
    }

    pub fn in_any_language() -> Self {
        Self::of(VALUES)
    }

    pub fn of(table: &Table) -> Self {
        let compile = |pattern: &&str| Regex::new(pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"));
        let all = table.iter().flat_map(|(what, patterns)| patterns.iter().map(|one| (*what, compile(one))));
        Self(all.collect())
    }

    /// What a line says that must not be said.
    pub fn said_in(&self, line: &str) -> Option<String> {
        let spoken = line.to_lowercase();
        let said = self.0.iter().find_map(|(what, pattern)| pattern.find(&spoken).map(|found| (what, found)));
        said.map(|(what, found)| format!("{:?} would say {what}: {line}", found.as_str()))
    }
}

#[test]
fn each_forbidden_value_is_found() {
    let forbidden = Forbidden::in_any_language();
    for line in ["2023: 25,565", "约12070人", "歪脑创办于2017年", "https://www.youtube.com/watch?v=a", "WAINAO.me"]
    {
        assert!(forbidden.said_in(line).is_some(), "{line}");
    }
    for line in ["more than 25,000", "歪脑创办于2020年"] {
        assert_eq!(forbidden.said_in(line), None);
    }
}

#[test]
fn each_kind_of_forbidden_statement_is_found() {
    let forbidden = Forbidden::in_english();
    for line in [
        "Watch the film on YouTube.",
        "A film of 25 minutes.",
        "The film was released in May 2023.",
        "It was directed by a friend.",
        "Two finalists were named.",
        "WHYNOT is a magazine.",
        "WHYNOT was closed in 2025.",
        "Youxiang, aged 30",
        "Yiling still lives in a shelter.",
        "Azure crossed the jungle.",
        "Yiling asked for asylum.",
        "The number rose every year.",
        "End of 2024",
        "There were protests in at least twenty cities.",
        "The policy ended because of the protests.",
        "After grueling lockdowns",
        "It is the maker of Walk the Line.",
        "A jungle without roads.",
        "The official toll is ten dead.",
        "Protests in Ürümqi and Nanjing.",
        "The three people in the documentary",
        "Each is a count of undecided claims.",
    ] {
        assert!(forbidden.said_in(line).is_some(), "{line}");
    }
}
