//! Which numerals belong to a name, an order or an idiom? 第127届, 832平台, 一县一品.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::date::run;
use crate::quantity::numeral::han_digit;
use crate::quantity::reading::{gap, is_han};

/// 第127届, 第二个, 前10名, No. 5, Top 10: a place in an order.
pub(super) fn ordinal(s: &str) -> Option<usize> {
    if !s.starts_with(|c: char| c.is_ascii_alphabetic() || "第前#№§".contains(c)) {
        return None;
    }
    let lower: String = s.chars().take(10).collect::<String>().to_ascii_lowercase();
    if let Some(rest) = s.strip_prefix('第') {
        let rest = gap(rest);
        return Some(s.len() - after_number(rest, true)?.len());
    }
    if let Some(rest) = s.strip_prefix('前') {
        let tail = after_number(rest, false)?;
        // 前100名下单: a quota, and counted
        const QUOTA: [&str; 22] = [
            "下单",
            "付款",
            "到店",
            "进店",
            "报名",
            "注册",
            "购买",
            "消费者",
            "顾客",
            "用户",
            "读者",
            "观众",
            "游客",
            "支付",
            "成交",
            "签到",
            "抢购",
            "预约",
            "入园",
            "到场",
            "参与",
            "扫码",
        ];
        let thing = tail.chars().next().map_or(tail, |c| &tail[c.len_utf8()..]);
        if QUOTA.iter().any(|word| thing.trim_start_matches(['的', '位']).starts_with(word)) {
            return None;
        }
        let named = ["名", "位", "强", "大", "家", "十"].iter().find(|word| tail.starts_with(**word));
        let quarters = tail.strip_prefix("季度").or_else(|| tail.strip_prefix("个月"));
        return match (named, quarters) {
            (Some(word), _) => Some(s.len() - tail.len() + word.len()),
            (None, Some(rest)) => Some(s.len() - rest.len()),
            _ => None,
        };
    }
    const WORDS: [&str; 30] = [
        "no. ",
        "no.",
        "nos. ",
        "№",
        "#",
        "top ",
        "top",
        "article ",
        "chapter ",
        "section ",
        "page ",
        "pages ",
        "figure ",
        "fig. ",
        "table ",
        "phase ",
        "version ",
        "line ",
        "issue ",
        "vol. ",
        "double ",
        "level ",
        "tier ",
        "step ",
        "rule ",
        "grade ",
        "category ",
        "room ",
        "route ",
        "§",
    ];
    let word = WORDS.iter().filter(|word| lower.starts_with(**word)).max_by_key(|word| word.len())?;
    let rest = s[word.len()..].trim_start();
    let digits = rest.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-')).count();
    // sales top 25 bln USD, to issue 200 million yuan in vouchers, to double 3 percent
    let amount = matches!(*word, "top " | "issue " | "double " | "line ") && {
        let next = rest[digits..].trim_start_matches([' ', '-']);
        ["million", "billion", "trillion", "bln", "mln", "bn", "yuan", "percent", "%"]
            .iter()
            .any(|word| next.starts_with(word))
    };
    (digits > 0 && !amount && rest.starts_with(|c: char| c.is_ascii_digit())).then(|| s.len() - rest.len() + digits)
}

/// What is left behind a number of any script, and with `unit` behind the character after it.
pub(super) fn after_number(s: &str, unit: bool) -> Option<&str> {
    let digits = |c: char| c.is_ascii_digit() || han_digit(c).is_some() || "十百千几".contains(c);
    let rest = s.trim_start_matches(digits);
    if rest.len() == s.len() {
        return None;
    }
    let next = gap(rest).chars().next().filter(|c| unit && is_han(*c));
    Some(next.map_or(rest, |c| &gap(rest)[c.len_utf8()..]))
}

/// Names made of a number and a word: 832平台, 27°农, 618网购节, 500强, 双11, 21世纪.
pub(super) fn name(s: &str) -> Option<usize> {
    if let Some(rest) = s.strip_prefix('双').or_else(|| s.strip_prefix("“双")) {
        let after = rest.strip_prefix('“').unwrap_or(rest);
        for day in ["11", "12", "十一", "十二", "1 1", "节", "碳", "减"] {
            if let Some(tail) = after.strip_prefix(day) {
                return Some(s.len() - tail.len());
            }
        }
    }
    for sale in ["618", "818", "1111", "1212", "12306", "12345", "12315"] {
        if let Some(rest) = s.strip_prefix(sale) {
            let counted = rest.starts_with([
                '个', '件', '次', '人', '户', '元', '万', '亿', '名', '款', '种', '.', ',', '%', '多', '余', '单',
                '票', '吨', '亩',
            ]) || rest.starts_with(|c: char| c.is_ascii_digit());
            return (!counted).then_some(sale.len());
        }
    }
    let (_, length) = run(s);
    if length == 0 {
        return None;
    }
    let rest = &s[length..];
    // 六个一: slogans
    if let Some(tail) =
        rest.strip_prefix("个一").filter(|tail| tail.starts_with(['”', '"', '工', '行', '活', '机', '百', '批']))
    {
        return Some(s.len() - tail.len());
    }
    // 7栋2单元, 3号楼502室: an address
    for building in ["栋", "幢", "座", "单元"] {
        if let Some(tail) = rest.strip_prefix(building) {
            let (_, digits) = run(tail);
            let end = &tail[digits..];
            if digits > 0
                && let Some(left) = ["单元", "室", "号", "楼", "层"].iter().find_map(|word| end.strip_prefix(word))
            {
                return Some(s.len() - left.len());
            }
        }
    }
    // 十二届六次全会
    if let Some(tail) = rest.strip_prefix("届") {
        let (_, session) = run(tail);
        return Some(s.len() - tail[session..].strip_prefix('次').map_or(tail, |left| left).len());
    }
    for word in [
        "强",
        "佳",
        "平台",
        "°农",
        "号",
        "级",
        "代",
        "线城市",
        "胎",
        "班",
        "路公交",
        "届",
        "等奖",
        "星级",
        "股指",
        "手房",
        "孩",
    ] {
        let two = s.starts_with('两') || s.starts_with('一');
        if rest.starts_with(word) && !two {
            return Some(length + word.len());
        }
    }
    None
}

/// Idioms, names and terms in which a numeral counts nothing.
pub(super) fn idiom(s: &str) -> Option<usize> {
    static BY_FIRST: LazyLock<HashMap<char, Vec<&str>>> = LazyLock::new(|| {
        let mut table: HashMap<char, Vec<&str>> = HashMap::new();
        for word in IDIOMS.split_whitespace() {
            table.entry(word.chars().next().expect("a word has a character")).or_default().push(word);
        }
        table
    });
    // 十分, 万分 are "very", but no 十分之一 and no 十分钟
    let very =
        ["十分", "万分"].iter().find(|word| s.strip_prefix(**word).is_some_and(|rest| !rest.starts_with(['之', '钟'])));
    if let Some(very) = very {
        return Some(very.len());
    }
    let word = BY_FIRST
        .get(&s.chars().next()?)
        .and_then(|words| words.iter().filter(|word| s.starts_with(**word)).map(|word| word.len()).max());
    word.max(slogan(s))
}

/// “两基地两平台”, “三进三促”: a quoted slogan in which each numeral has its noun; “双百双千”: one of numerals alone.
pub(super) fn quoted_slogan(before: &str, s: &str) -> Option<usize> {
    let quote = s.find(['”', '"', '」']).filter(|_| before.ends_with(['“', '"', '「']))?;
    let quoted = &s[..quote];
    let digit = |c: char| han_digit(c).is_some();
    let alone = quoted.contains('双') && quoted.chars().all(|c| digit(c) || "双百千万".contains(c));
    let starts = quoted.starts_with(digit);
    let numerals = quoted.chars().filter(|c| digit(*c)).count();
    let adjacent = quoted.chars().zip(quoted.chars().skip(1)).any(|(a, b)| digit(a) && digit(b));
    let plain = quoted.chars().all(is_han) && !quoted.contains(['十', '百', '千', '万', '亿']);
    let paired = starts && plain && !adjacent && numerals >= 2 && quoted.chars().count() <= 8;
    (alone && quoted.chars().count() > 2 || paired).then_some(quote)
}

/// 百城千镇万店, 百县千品: places in a row, each with its noun.
fn slogan(s: &str) -> Option<usize> {
    let mut length = 0;
    let mut rest = s.chars();
    while let (Some(place), Some(noun)) = (rest.next(), rest.next()) {
        let counted = "百千万亿元余多个家场人名件次单种款只条".contains(noun);
        if !"百千万".contains(place) || !is_han(noun) || counted {
            break;
        }
        length += place.len_utf8() + noun.len_utf8();
    }
    (length > "百城".len()).then_some(length)
}

pub(super) const IDIOMS: &str = "\
一盘棋 一县一品 一村一品 一乡一品 一镇一品 一乡一业 一村一业 一户一策 一企一策 一县一业 一市一品 一店一品 一品一码 一物一码
一人一策 一场一策 一事一议 一城一策 一校一策 一县一策 一省一策 一地一策 一客一策 一店一策
一站式 一大批 一大波 一大早 一大堆 一大步 一大截 一大把 一批 一系列 一定 一起 一体 一件代发 一件事 一池活水 一带一路 一次性 一线 一流 一条龙 一年一度 一心一意 一分为二 一举两得
一票否决 一票通 一票制 一人一票 一票难求 一把手 一亩三分地 一家人 一家子 一元复始 一成不变 一日千里 一夜 一路 一旦 一样 一直 一致 一般 一同 一方面 一方 一面
一时 一味 一再 一向 一律 一概 一切 一些 一下 一点 一边 一贯 一度 一番 一经 一键 一手 一道 一片 一股 一款款 一个个 一家家 一件件 一场场 一次次
一条条 一户户 一张张 一笔笔 一单单 一位位 一天天 一年年 一步步 一步 一代 一季度 一产 一二三产 三大指数 三大球 三大战役 三大攻坚战 三大产业 三大股指 一二三产业 一个样 一个不 一米阳光 一本正经
一国两制 一个中国 一核多 一核 一廊 一轴 一二线 一位难求 一床难求 一房难求 一箱难求 一证通 一网通办 一码通 一卡通 一刻钟 一日游 一窗 一张网 一张图 一盏
二选一 三选一 五选一 二季度 三季度 四季度 二十国集团 二手 二线 二级 二维码 二次元 二次签约 二次 二等 二者 二孩 二代 二十四节气 二期 二产 二是 三是 四是 五是
三农 三大股指 三亚 三明 三门峡 三门县 三门 三台县 三台山 三星 三甲 三伏 三无 三包 三口之家 三方 三产 三八节 三八妇女节 三维 三峡 三省六部 三坊七巷 三国 三国演义 三言两语 三心二意
三三两两 三番五次 三个代表 三个务必 三品一标 三只松鼠 三区三州 三家村 三原县 三江源 三江 三沙 三河 三水 三穗 三都 三元里 三元区 三元桥 三年行动 三项制度 三重 三层 三级 三等 三代 三生 三孩 三思 三下乡 三支一扶 三农问题
两节 两会 两岸 两地 两山 两不愁 两手抓 两手 两全其美 两个维护 两个确立 两个务必 两个一百年 两个健康 两个毫不动摇 两端 两者 两旁 两侧 两极 两栖 两当县 两江新区 两江 两口子 两弹一星 两新 两重 两高 两非 两头 两类公司
四川 四面八方 四个全面 四个意识 四个自信 四季 四口之家 四川省 四国 四平 四方 四面 四大名著 四大发明 四大菜系 四大银行 四大洋 四会 四通八达 四舍五入 四个服务 四上企业 四众 四新 四合院 四线 四级
五一 五四 五金 五湖四海 五花八门 五颜六色 五位一体 五常 五台山 五台县 五台 五谷 五个一 五年规划 五年计划 五原 五莲 五华 五峰 五指山 五家渠 五大连池 五粮液 五星 五口之家 五险一金 五保户 五保 五级 五大道 五行 五里
六一 六安 六稳 六保 六合 六枝 六盘水 六盘山 六月 六神 六级 六个核桃
七夕 七上八下 七台河 七星 七里 七里河 七匹狼 七大洲 七一 七级 七日 七年制
八一 八仙 八达岭 八宝 八宝山 八方 八仙过海 八面 八大处 八大菜系 八步 八级 八里 八项规定 八台 八达 八成新 八一建军节
九江 九牛 九寨沟 九龙 九原 九台区 九台 九州 九里 九九 九华山 九三学社 九阳 九曲 九宫 九段线 九年义务 九年制 九年一贯
十一黄金周 十四五 十三五 十二五 十五五 十佳 十强 十全十美 十堰 十里 十字 十足 十月 十指 十大 十九大 二十大 十八大 十九届 二十届 十八洞 十二生肖 十二木卡姆 十三陵 十三朝 十年树木 十里河 十三届 十四届 十五届 十六届
百城县长 逛百城 百城 百县 百强 百佳 百姓 百货 百度 百分百 百分制 百年 百花 百家争鸣 百家讲坛 百家姓 百家号 百科 百合 百色 百万庄 百里 百事 百川 百炼 百般 百日 百草 百果园 百丽 百世 百米赛 百米跑 百米冲 百米栏 百米飞人 百米接力 百米赛道 百公里加速 百公里油耗 百公里电耗 百脑汇 百济 百胜 百亿补贴 百亿减免 百万英镑 百倍努力 百倍信心 百尺竿头 百战 百搭 百味 百灵 百态 百企 百村 百店 百团 百校 百户长 百人团 百人会 百雀羚 百万大军
千家万户 千家万店 千方百计 千言万语 千军万马 千山万水 千载难逢 千篇一律 千年 千里 千层 千古 千万别 千万不 千万要 千禧 千岛湖 千阳 千山 千禾 千人计划 千人大会 千人团 千人合唱 千企 千县 千村 千店 千城 千帆 千行百业 千人千面 千秋 千变万化 千瓦 千亩方
万家灯火 万无一失 万众 万众一心 万事 万象 万物 万水千山 万人空巷 万人评议 万人迷 万人大合唱 万人合唱 万人签名 万人健步 万人长跑 万人马拉松 万人坑 万人大会 万一 万年青 万年县 万年 万载 万荣 万州 万宁 万达 万科 万里 万家 万能 万千 万店 万村 万企 万户 万国 万象城 万全 万盛 万山 万源 万安 万古 万紫千红 万家乐 万亩方 万元户 万名 万和 万豪 万向
亿邦 亿联 亿纬 亿利 亿滋 亿阳 亿达 亿嘉 亿航 亿田
数一数二 独一无二 再一次 又一次 多一个 多一些 多一点 多一份 多年来 多年 多次 多种 多地 多样 多家庭 多年生 多个人 多位一体 多场景 多件套 多条腿 多项式 多名义
半成品 半决赛 半岛 半导体 半径 半场 半途 半边天 半信半疑 半年报 半年度 半小时经济圈 半自动
上半年 下半年 前半年 后半年 上半场 下半场 上百度 过百度 过半百 过千山 上万达 上千山 不一样 不一 统一 唯一 惟一 专一 单一 万一 之一 另一 逐一 划一 合一 归一 同一 某一 任一 每一 这一 那一 新一轮 新一代 新一批 又一 第一 进一步 唯一一 周一 周二 周三 周四 周五 周六 星期一 星期二 星期三 星期四 星期五 星期六
初一 初二 初三 初四 初五 初六 初七 初八 初九 初十 农历 正月初 冬至 腊月 大年三十 大年初 十五夜 大一统 小一 老一辈 下一步 上一年 下一年 上一轮 下一轮 上一届 有一定 好一点 有一点 一会儿 一会 四大行 三大运营商 四大天王 四大名旦
几何 几经 几度 几时 几点 几率 几维 几许 几番 第几
近些年 近年 近日 近期 近代 近郊 近海 近似 附近 最近
数一 数据 数字 数量 数码 数智 数额 数学 数控 数位 数次 数年 数天 数值 少数 多数 无数 倒数
超市 超级 超强 超高 超低 超大 超前 超越 超时 超额 约定 约束 约会 过程 约等于";
