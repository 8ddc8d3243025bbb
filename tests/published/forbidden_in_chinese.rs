//! What must not be said in Chinese, in either script: the same as in English, and what a translation could slip into.

use std::collections::BTreeSet;

use regex::Regex;

use super::document::Document;
use super::facts::{lang, pages_of_persons, words};
use super::forbidden::{Forbidden, Table};
use super::site::{Site, assert_no_faults, of_own_entry};

/// What must not be said in Chinese. Words that the two scripts write differently stand in both.
pub const FORBIDDEN: &Table = &[
    ("an address of the video or of the special report", &["youtu", "vimeo", "bilibili", "哔哩|嗶哩|油管", "wainao"]),
    ("its running time", &[r"\d+ ?(多|余|餘)?(分[钟鐘]|秒|小[时時])", "[时時][长長]"]),
    ("its date", &["片[^。，]{0,6}(上映|首映|公映|播出|上[线線]|[发發]布|推出|拍[摄攝]于|拍[摄攝]於|完成于|完成於)"]),
    (
        "its director and crew",
        &["[执執][导導]", "[导導]演(是|：|为|為)", "[摄攝]影[师師]", "[监監][制製]", "剪[辑輯]", "旁白", "主持"],
    ),
    (
        "its languages and subtitles",
        &[
            "(普通[话話]|[国國][语語]|[粤粵][语語]|英[语語])([对對]白|[发發]音)",
            "(中|英|中英|双语|雙語)文?字幕",
            "配有?字幕",
        ],
    ),
    (
        "other finalists, the judges' names, prize money, a stage",
        &[
            "入[围圍]",
            "提名",
            "[亚亞][军軍]",
            "[决決][选選]",
            "[奖獎][金杯座盃]",
            "美元|美金",
            "[登上台臺]{1,2}[领領][奖獎]",
            "(评委|評審)(是|有|包括|：)",
        ],
    ),
    (
        "that whynot is active or closed for good",
        &[
            "(whynot|歪[脑腦])[^。，]{0,8}(仍|[继繼][续續]|依然|目前|至今|如今|[还還]在)",
            "(whynot|歪[脑腦])[^。]{0,12}([关關][闭閉停]|停刊|停[办辦]|停[运運]|倒[闭閉]|解散|不[复復]存在)",
            "永久",
        ],
    ),
    (
        "an age, a surname, a birth",
        &[
            r"\d+ ?[岁歲]",
            "[一二三四五六七八九十][岁歲]",
            "出生|生于|生於|生日",
            "姓氏|本名|真名|[他她]姓|先生|女士|小姐",
        ],
    ),
    ("a portrait", &["照片|相片|肖像|[头頭]像|合影"]),
    (
        "legal status or whereabouts",
        &[
            "[签簽][证證]|[绿綠]卡|居留|[国國]籍|[无無][证證]|非法|遣返|[驱驅]逐",
            "身[份分]",
            "[获獲]准|批准|核准",
            "[现現](居|住|在)|(目前|如今|[现現]今)(住|在|居)",
            "([他她]|友[详詳]|azure|以翎)[^。，]{0,10}(仍|[还還]在|依然|至今)",
            "([他她]|友[详詳]|azure|以翎)(住|住在|在[^。，]{0,6}(工作|打工|生活))",
        ],
    ),
    (
        "that azure crossed the darién gap",
        &["azure[^。]*(穿越|走[线線]|[达達][连連]|[丛叢]林|偷渡|徒步)", "(穿越|走[线線]|偷渡|徒步)[^。]*azure"],
    ),
    ("that yiling was granted asylum", &["以翎[^。]*(庇[护護]|[难難]民)", "(庇[护護]|[难難]民)[^。]*以翎"]),
    (
        "a total for 2024, or that a series always rose",
        &[
            "年年(都|增|上)",
            "逐年",
            "每年都",
            "[连連]年",
            "一路(上升|攀升|走高)",
            "持[续續](上升|增)",
            "^2024年(底|全年|合[计計])?$",
        ],
    ),
    (
        "how many cities protested, or that the protests changed the policy",
        &[
            "(\\d+|[二三四五六七八九十百]+|[数數]十)(多|余|餘)?[个個座]?[^。，]{0,3}城市",
            "抗[议議][^。，]{0,4}([导導]致|迫使|促使|促成|推[动動]|逼|[让讓]|使得|[带帶][来來])",
            "([迫逼]于|[迫逼]於|[由因][于於]|因[为為]|在)[^。，]{0,8}抗[议議][^。，]{0,4}([压壓]力)?[^。，]{0,4}(放[宽寬]|取消|[结結]束)",
            "抗[议議][^。，]{0,2}(之?[后後])[^。]{0,12}(放[宽寬]|取消|[结結]束)",
        ],
    ),
    (
        "the award page's judgements",
        &["[关關]押|[监監]禁|拘禁|[隔离離]{2}[营營]", "熬人|[难難]熬|身心俱疲|[严嚴]酷|[残殘]酷"],
    ),
    ("another film of whynot's", &["walk the line", "《走[线線]》"]),
    (
        "more than the linked page says of the fire, the protests, the gap",
        &["[没沒]有(公|道)路", "官方(公布|通[报報])", "[围圍][挡擋籬]|路障", "南京|[广廣]州", "2022年11月2[5-9]日"],
    ),
    ("how many people are in the film", &["片中的?三[个個位]?人", "[影片][里裡](有|的)三[个個位]人"]),
    ("that the series counts claims", &["尚未裁定的申[请請](，|。|案)|等待[结結]果的申[请請]案"]),
];

/// The pages in Chinese, wherever the entry was published.
fn in_chinese() -> impl Iterator<Item = Document<'static>> {
    of_own_entry().flat_map(Site::pages).filter(is_chinese)
}

fn is_chinese(document: &Document) -> bool {
    lang(document).starts_with("zh-")
}

/// What a page says of its own. How it has translated words that a correction is about is not: they are the award
/// page's.
fn own_words(page: &Document) -> BTreeSet<String> {
    let interface = words(lang(page), "interface.json");
    let corrected = interface["translation"]["corrected"].as_str().unwrap();
    page.own_words().into_iter().filter(|line| !line.starts_with(corrected)).collect()
}

/// The lines that a page says of its own and in which this is found.
fn found(page: &Document, pattern: &Regex) -> Vec<String> {
    own_words(page).into_iter().filter(|line| pattern.is_match(line)).collect()
}

#[test]
fn whynot_was_launched_in_no_year_but_2020_in_chinese() {
    let year =
        Regex::new("((?:19|20)[0-9]{2})年[^。]{0,8}(?:[创創][办辦立刊]|成立|上[线線]|推出|起步|[开開][办辦])|(?:[创創][办辦立刊]|成立|起步)于?於?((?:19|20)[0-9]{2})年").unwrap();
    assert_no_faults(in_chinese(), |page| {
        let of_whynot = own_words(page)
            .into_iter()
            .filter(|line| ["WHYNOT", "歪脑", "歪腦"].iter().any(|name| line.contains(name)));
        let years = of_whynot.filter_map(|line| {
            let found = year.captures(&line)?;
            Some(found.get(1).or(found.get(2))?.as_str().to_owned())
        });
        years.filter(|year| year != "2020").collect()
    });
}

#[test]
fn a_page_of_a_person_speaks_of_no_status_in_chinese() {
    let status = Regex::new("庇[护護]|[难難]民|移民|身[份分]|仍|[还還]在|依然").unwrap();
    assert_no_faults(pages_of_persons().filter(is_chinese), |page| {
        found(page, &status)
            .into_iter()
            .filter(|line| !line.starts_with("一些中国移民") && !line.starts_with("一些中國移民"))
            .collect()
    });
}

#[test]
fn no_place_in_chinese_is_finer_than_those_the_award_page_names() {
    let finer = Regex::new("得克[萨薩]斯|德州|明尼[苏蘇][达達]|[苏蘇]黎世|日[内內]瓦|伯[尔爾]尼|巴塞[尔爾]").unwrap();
    assert_no_faults(in_chinese(), |page| found(page, &finer));
    for (lang, from) in [("zh-Hans", "中国"), ("zh-Hant", "中國")] {
        for slug in ["youxiang", "azure", "yiling"] {
            assert_eq!(words(lang, &format!("people/{slug}.json"))["from"], from);
        }
    }
}

#[test]
fn a_name_is_written_as_the_facts_have_it() {
    for (lang, names) in [("zh-Hans", ["友详", "Azure", "以翎"]), ("zh-Hant", ["友詳", "Azure", "以翎"])] {
        for (slug, name) in ["youxiang", "azure", "yiling"].into_iter().zip(names) {
            let person = words(lang, &format!("people/{slug}.json"));
            assert_eq!(
                (person["name"].as_str(), person["alternate_names"].as_array().map(Vec::len)),
                (Some(name), Some(0))
            );
        }
    }
    let conversion = words("zh-Hant", "people/youxiang.json")["statements"].as_array().unwrap().clone();
    assert!(
        conversion.iter().any(|one| one["certainty"] == "derived" && one["text"].as_str().unwrap().contains("友詳"))
    );
}

#[test]
fn each_kind_of_forbidden_statement_is_found_in_chinese() {
    let forbidden = Forbidden::of(FORBIDDEN);
    for line in [
        "全片可在油管观看。",
        "片子长25分钟。",
        "这部纪录片于2023年上映。",
        "紀錄片由友人執導。",
        "本片配有英文字幕。",
        "另有两部作品入围。",
        "WHYNOT仍在更新。",
        "歪脑已经关停。",
        "友詳,30歲。",
        "以翎目前住在瑞士。",
        "他至今没有绿卡。",
        "Azure徒步穿越了丛林。",
        "以翎申請庇護。",
        "人数逐年增加。",
        "2024年底",
        "20多个城市爆发抗议。",
        "抗议迫使政策改变。",
        "政策在抗議之後結束。",
        "隔离营里的大规模关押。",
        "同一家媒體的《走線》。",
        "邊境上沒有公路的叢林。",
        "官方公布的死亡人数为10人。",
        "2022年11月25日至27日",
        "纪录片里有三个人。",
        "尚未裁定的申请，并非当年新提出的申请。",
    ] {
        assert!(forbidden.said_in(line).is_some(), "{line}");
    }
}
