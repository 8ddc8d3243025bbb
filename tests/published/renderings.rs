//! One term, one rendering: what each edition calls a thing, and what it must not call it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::everything::everything;
use super::facts::words;
use super::languages::in_the_pages_language;

/// A term in one edition.
struct Term {
    edition: &'static str,
    /// How it is rendered; the first form is on at least one page.
    is: &'static [&'static str],
    /// How it must not be rendered. Looked for in what is left of a text without the forms above.
    is_not: &'static [&'static str],
}

const fn term(edition: &'static str, is: &'static [&'static str], is_not: &'static [&'static str]) -> Term {
    Term { edition, is, is_not }
}

const TERMS: &[Term] = &[
    // English.
    term("en", &["award page"], &["entry page", "winner page", "winning page"]),
    term("en", &["WHYNOT"], &["Whynot", "Why Not", "WhyNot", "Wainao"]),
    term("en", &["Chinese synopsis"], &["Chinese announcement", "Chinese introduction", "Chinese summary"]),
    term("en", &["inference"], &["conclusion", "deduction"]),
    term("en", &["Quick exit"], &["Leave this page", "Exit this page", "quick exit"]),
    term("en", &["A4 Revolution"], &["A4 Movement", "also A4", "A4 Paper"]),
    term("en", &["White Paper Movement", "White Paper protests"], &["Blank Paper", "White Paper Revolution"]),
    term("en", &["Darién Gap"], &["Darien Gap", "Darién Pass", "Darién gap"]),
    term("en", &["zero-COVID", "Zero-COVID"], &["zero COVID", "zero-Covid", "Zero COVID"]),
    term("en", &["asylum-seekers"], &["asylum seekers", "asylum claimants"]),
    term("en", &["Very Special Report", "special report"], &["special project", "Special Report"]),
    term("en", &["Terms explained", "terms explained"], &["Words explained", "words explained", "Glossary"]),
    term("en", &["What we could not find", "what we could not find"], &["not known", "unknown"]),
    term("en", &["didn’t load"], &["did not come", "did not load", "didn't"]),
    term("en", &["checksum"], &["check sum", "hash sum", "digest"]),
    // Simplified Chinese.
    term("zh-Hans", &["获奖作品页"], &["获奖页", "得奖", "获奖网页", "奖项页"]),
    term("zh-Hans", &["歪脑", "歪脑 | WHYNOT", "歪脑（WHYNOT）"], &["WHYNOT", "歪腦"]),
    term("zh-Hans", &["“润”潮"], &["润潮", "“润”运动", "润运动", "“润潮”", "跑潮"]),
    term("zh-Hans", &["很特别企划", "特别企划"], &["特别报道", "特别报告", "特别节目", "专题企划"]),
    term("zh-Hans", &["中文简介"], &["中文介绍", "中文公告", "中文预告"]),
    term("zh-Hans", &["推论"], &["结论", "推导", "推测"]),
    term("zh-Hans", &["理由："], &["依据：", "原因：", "根据："]),
    term("zh-Hans", &["快速离开"], &["立即离开", "离开本页", "快速退出"]),
    term("zh-Hans", &["白纸运动", "“白纸”抗议"], &["白纸革命", "A4运动", "A4纸"]),
    term("zh-Hans", &["达连隘口"], &["达连峡", "达里恩", "达连地堑", "达连缺口"]),
    term("zh-Hans", &["走线"], &["走綫", "走路线", "走钢索"]),
    term("zh-Hans", &["清零政策", "动态清零"], &["归零", "零新冠", "新冠清零"]),
    term("zh-Hans", &["寻求庇护者"], &["难民申请", "庇护申请", "寻求庇护的人", "避难"]),
    term("zh-Hans", &["庇护所"], &["安置", "收容", "避难所"]),
    term("zh-Hans", &["在线新闻协会", "在线新闻奖"], &["网络新闻协会", "网络新闻奖", "线上新闻"]),
    term("zh-Hans", &["评委"], &["评审", "裁判"]),
    term("zh-Hans", &["可信程度"], &["可信度", "确定程度", "把握"]),
    term("zh-Hans", &["片中人物"], &["片中三人", "主人公", "主角"]),
    term("zh-Hans", &["本站未查到"], &["不详", "尚不清楚", "未知", "不知道"]),
    term("zh-Hans", &["试译"], &["暂译", "本站翻译的标题"]),
    // Traditional Chinese, as in Taiwan.
    term("zh-Hant", &["得獎作品頁"], &["得獎頁", "獲獎", "得獎網頁", "獎項頁"]),
    term("zh-Hant", &["歪腦", "歪腦 | WHYNOT", "歪腦（WHYNOT）"], &["WHYNOT", "歪脑"]),
    term("zh-Hant", &["「潤」潮"], &["潤潮", "「潤」運動", "潤運動", "「潤潮」", "跑潮"]),
    term("zh-Hant", &["很特別企劃", "特別企劃"], &["特別報導", "特別報告", "特別節目", "專題企劃", "企划"]),
    term("zh-Hant", &["中文簡介"], &["中文介紹", "中文公告", "中文預告"]),
    term("zh-Hant", &["推論"], &["結論", "推導", "推測"]),
    term("zh-Hant", &["理由："], &["依據：", "原因：", "根據："]),
    term("zh-Hant", &["快速離開"], &["立即離開", "離開本頁", "快速退出"]),
    term("zh-Hant", &["白紙運動", "「白紙」抗議"], &["白紙革命", "A4運動", "A4紙"]),
    term("zh-Hant", &["達連隘口"], &["達連峽", "達里恩", "達連地塹", "達連缺口"]),
    term("zh-Hant", &["走線"], &["走路線", "走鋼索"]),
    term("zh-Hant", &["清零政策", "動態清零"], &["歸零", "零新冠", "新冠清零"]),
    term("zh-Hant", &["尋求庇護者"], &["難民申請", "庇護申請", "尋求庇護的人", "避難"]),
    term("zh-Hant", &["庇護所"], &["安置", "收容", "避難所"]),
    term("zh-Hant", &["線上新聞協會", "線上新聞獎"], &["網路新聞協會", "網路新聞獎", "在線新聞"]),
    term("zh-Hant", &["評審"], &["評委", "裁判"]),
    term("zh-Hant", &["可信度"], &["可信程度", "確定程度", "把握"]),
    term("zh-Hant", &["片中人物"], &["片中三人", "片中的三個人", "主角"]),
    term("zh-Hant", &["本站查不到"], &["不詳", "還不清楚", "未知", "不知道"]),
    term("zh-Hant", &["暫譯"], &["試譯", "本站翻譯的標題"]),
];

/// An edition's words in its language, each with the file that it is in. In English that is what this site says itself: what it
/// quotes is not its own to render. What only the app says, of a page that does not load, is in no page's text.
fn words_of(edition: &str) -> BTreeSet<(String, String)> {
    let pages = everything().into_iter().filter(|one| one.value("html", "lang") == Some(edition));
    let mut all: BTreeSet<(String, String)> = pages
        .filter(|page| page.path != "404.html")
        .flat_map(|page| {
            let words = if edition == "en" { page.own_words() } else { in_the_pages_language(&page) };
            words.into_iter().map(move |words| (page.path.clone(), words)).collect::<Vec<_>>()
        })
        .collect();
    let interface = words(edition, "interface.json");
    for part in [&interface["states"], &interface["stories"]["find"], &interface["exit"]] {
        let said = part.as_object().unwrap().values().filter_map(Value::as_str);
        all.extend(said.map(|words| ("interface.json".to_owned(), words.to_owned())));
    }
    all
}

/// A line without the forms that are right.
fn rest(line: &str, is: &[&str]) -> String {
    let mut forms = is.to_vec();
    // The longest first: `歪脑 | WHYNOT` holds `歪脑`.
    forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
    forms.iter().fold(line.to_owned(), |rest, form| rest.replace(form, ""))
}

#[test]
fn each_edition_has_one_rendering_for_each_term() {
    for edition in ["en", "zh-Hans", "zh-Hant"] {
        let said = words_of(edition);
        let terms: Vec<&Term> = TERMS.iter().filter(|term| term.edition == edition).collect();
        assert!(terms.len() >= 14 && said.len() > 200, "{edition}: {} terms, {} texts", terms.len(), said.len());
        for Term { is, is_not, .. } in terms {
            assert!(said.iter().any(|(_, words)| words.contains(is[0])), "{edition}: {} is nowhere", is[0]);
            let wrong: Vec<_> =
                said.iter().filter(|(_, words)| is_not.iter().any(|form| rest(words, is).contains(form))).collect();
            assert!(wrong.is_empty(), "{edition}: instead of {is:?}: {wrong:#?}");
        }
    }
}

#[test]
fn a_rendering_that_is_refused_is_found_beside_the_right_one() {
    let is = ["歪脑", "歪脑 | WHYNOT", "歪脑（WHYNOT）"];
    assert!(!rest("歪脑（WHYNOT）和歪脑 | WHYNOT", &is).contains("WHYNOT"));
    assert!(rest("歪脑的WHYNOT", &is).contains("WHYNOT"));
}
