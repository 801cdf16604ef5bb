//! What is read, how it is printed and worded, and whole messages.

use std::time::{Duration, SystemTime};

use super::*;
use crate::text::Lang;

fn shanghai() -> TimeZone {
    TimeZone::parse("Asia/Shanghai").unwrap()
}

/// A problem with its hint below it.
fn told(problem: PeriodError) -> String {
    let hint = problem.hint(Lang::En).map(|hint| format!("\n{hint}")).unwrap_or_default();
    format!("{problem}{hint}")
}

#[test]
fn a_period_is_read_printed_and_worded() {
    for (text, days, zh, en) in [
        ("2022-01-10/2022-02-07", "2022-01-10 2022-02-07 29", "2022年1月10日—2月7日", "10 January – 7 February 2022"),
        ("2022-01-10/2022-01-28", "2022-01-10 2022-01-28 19", "2022年1月10日—28日", "10–28 January 2022"),
        (
            "2021-12-10/2022-01-07",
            "2021-12-10 2022-01-07 29",
            "2021年12月10日—2022年1月7日",
            "10 December 2021 – 7 January 2022",
        ),
        ("2020-06-18/2020-06-18", "2020-06-18 2020-06-18 1", "2020年6月18日", "18 June 2020"),
        ("2020-06-18", "2020-06-18 2020-06-18 1", "2020年6月18日", "18 June 2020"),
        ("2015-02", "2015-02-01 2015-02-28 28", "2015年2月", "February 2015"),
        ("2020-02", "2020-02-01 2020-02-29 29", "2020年2月", "February 2020"),
        ("2022-Q1", "2022-01-01 2022-03-31 90", "2022年第一季度", "Q1 2022"),
        ("2022-Q4", "2022-10-01 2022-12-31 92", "2022年第四季度", "Q4 2022"),
        ("2020", "2020-01-01 2020-12-31 366", "2020年", "2020"),
        ("2023-01/2023-07", "2023-01-01 2023-07-31 212", "2023年1月—7月", "January–July 2023"),
        ("2022-11/2023-02", "2022-11-01 2023-02-28 120", "2022年11月—2023年2月", "November 2022 – February 2023"),
        ("2022-Q1/2022-Q3", "2022-01-01 2022-09-30 273", "2022年第一季度—第三季度", "Q1–Q3 2022"),
        ("2020/2022", "2020-01-01 2022-12-31 1096", "2020年—2022年", "2020–2022"),
        ("2020/2020-03", "2020-01-01 2020-03-31 91", "2020年—2020年3月", "2020–March 2020"),
        ("2023-08-22/..", "2023-08-22 .. ..", "2023年8月22日起", "from 22 August 2023"),
        ("2023-Q3/..", "2023-07-01 .. ..", "2023年第三季度起", "from Q3 2023"),
    ] {
        let period: Period = text.parse().unwrap();
        let or_open = |end: Option<String>| end.unwrap_or_else(|| "..".to_owned());
        let end = or_open(period.end().map(|day| day.to_string()));
        let count = or_open(period.days().map(|days| days.to_string()));
        assert_eq!(format!("{} {end} {count}", period.start()), days, "{text}");
        assert_eq!(period.to_string(), text);
        assert_eq!((period.display(Lang::Zh).as_str(), period.display(Lang::En).as_str()), (zh, en), "{text}");
    }
}

#[test]
fn a_period_that_is_none_is_refused_with_a_way_out() {
    let period = "expected a period such as `2022-01-10/2022-02-07`, but found";
    let date = "expected a date such as `2022-01-31`, but found";
    for (text, expected) in [
        ("2022年1月10日至2月7日", format!("{period} `2022年1月10日至2月7日`\ndid you mean `2022-01-10/2022-02-07`?")),
        ("2022.1.10-2022.2.7", format!("{period} `2022.1.10-2022.2.7`")),
        ("2023年1—7月", format!("{period} `2023年1—7月`\ndid you mean `2023-01/2023-07`?")),
        ("2022-1-5", format!("{period} `2022-1-5`\ndid you mean `2022-01-05`?")),
        ("2022-13", format!("{period} `2022-13`\nmonths go from 01 to 12")),
        ("2022-Q5", format!("{period} `2022-Q5`")),
        ("春节", format!("{period} `春节`")),
        ("", format!("{period} ``")),
        ("2020/2021/2022", format!("{period} `2020/2021/2022`")),
        (
            "../2022-02-07",
            format!(
                "{period} `../2022-02-07`\na period has a first day; where the source names none, write `not_stated`"
            ),
        ),
        ("2022-01-10/02-07", format!("{date} `02-07`\nwrite the year as well")),
        ("2022-01-10/2022-02-30", format!("{date} `2022-02-30`\n2022-02 has 28 days")),
        ("2022-01-10/", format!("{date} ``")),
        (
            "2022-02-07/2022-01-10",
            "expected a period that does not end before it begins, but found `2022-02-07/2022-01-10`\n\
             did you mean `2022-01-10/2022-02-07`?"
                .to_owned(),
        ),
    ] {
        assert_eq!(text.parse::<Period>().map_err(told), Err(expected));
    }
}

#[test]
fn a_date_that_is_none_is_refused_with_a_way_out() {
    for (text, hint) in [
        ("2022-13-01", "\nmonths go from 01 to 12"),
        ("2022-00-01", "\nmonths go from 01 to 12"),
        ("2022-02-29", "\n2022-02 has 28 days"),
        ("2022-04-31", "\n2022-04 has 30 days"),
        ("2022/1/5", "\ndid you mean `2022-01-05`?"),
        ("2022年1月5日", "\ndid you mean `2022-01-05`?"),
        ("2022年", "\ndid you mean `2022`?"),
        ("2022q1", "\ndid you mean `2022-Q1`?"),
        ("20220105", ""),
        ("22-01-05", ""),
        ("0000-01-01", ""),
        ("２０２２", ""),
        ("2022-01-10 ", "\ndid you mean `2022-01-10`?"),
        ("2022-01-100", "\n2022-01 has 31 days"),
        ("+2022", "\ndid you mean `2022`?"),
        ("1月5日", "\nwrite the year as well"),
    ] {
        let expected = format!("expected a date such as `2022-01-31`, but found `{text}`{hint}");
        assert_eq!(text.parse::<Date>().map_err(told), Err(expected));
    }
}

#[test]
fn a_day_wants_all_of_a_date() {
    assert_eq!("2022-01-10".parse::<Day>(), Ok(Day::new(2022, 1, 10).unwrap()));
    assert_eq!(
        "2022-01".parse::<Day>().map_err(told),
        Err("expected a date such as `2022-01-31`, but found `2022-01`\nwrite the day as well: `2022-01-01`".to_owned())
    );
    assert_eq!([Day::new(2022, 2, 29), Day::new(0, 1, 1), Day::new(10_000, 1, 1), Day::new(2022, 200, 1)], [None; 4]);
}

#[test]
fn dates_are_ordered_by_their_days() {
    let mut dates: Vec<Date> = ["2022-02", "2022", "2021-12-31", "2022-01-01", "2022-Q1", "2022-01"]
        .map(|text| text.parse().unwrap())
        .to_vec();
    dates.sort();
    let sorted: Vec<String> = dates.iter().map(Date::to_string).collect();
    assert_eq!(sorted, ["2021-12-31", "2022-01-01", "2022-01", "2022-Q1", "2022", "2022-02"]);
}

#[test]
fn a_period_contains_days_and_overlaps_others() {
    let period = |text: &str| text.parse::<Period>().unwrap();
    for (text, day, expected) in [
        ("2022-01-10/2022-02-07", "2022-01-10", true),
        ("2022-01-10/2022-02-07", "2022-02-07", true),
        ("2022-01-10/2022-02-07", "2022-02-08", false),
        ("2022-01-10/2022-02-07", "2022-01-09", false),
        ("2022-01-10/..", "2099-01-01", true),
        ("2022-01-10/..", "2022-01-09", false),
    ] {
        assert_eq!(period(text).contains(day.parse().unwrap()), expected, "{day} in {text}");
    }
    for (a, b, expected) in [
        ("2022-01", "2022-Q1", true),
        ("2022-01", "2022-02", false),
        ("2022-01-10/2022-02-07", "2022-02-07/2022-03-01", true),
        ("2022-01-10/..", "2021", false),
        ("2022-01-10/..", "2022", true),
        ("2022-01-10/..", "2023/..", true),
    ] {
        assert_eq!((period(a).overlaps(&period(b)), period(b).overlaps(&period(a))), (expected, expected), "{a}, {b}");
    }
}

#[test]
fn what_is_printed_reads_back_as_the_same() {
    fn same<T: std::str::FromStr<Err = PeriodError> + ToString + PartialEq + std::fmt::Debug>(value: T) {
        assert_eq!(value.to_string().parse(), Ok(value));
    }
    for year in [1, 999, 1900, 2000, 2022, 2024, 9999] {
        let mut dates = vec![Date::of_year(year).unwrap()];
        dates.extend((1..=4).map(|quarter| Date::of_quarter(year, quarter).unwrap()));
        for month in 1..=12 {
            dates.push(Date::of_month(year, month).unwrap());
            dates.extend((1..=31).filter_map(|day| Day::new(year, month, day)).map(Date::of_day));
        }
        assert!(dates.len() == 17 + 365 || dates.len() == 17 + 366);
        for (&date, &other) in dates.iter().zip(dates.iter().rev()) {
            same(date);
            same(Period::from(date));
            same(Period::since(date));
            if let Ok(period) = Period::between(date, other) {
                same(period);
            }
            assert!(date.first() <= date.last() && Period::from(date).contains(date.last()));
        }
    }
}

#[test]
fn a_moment_is_read_in_the_zone_it_names_or_that_of_the_site() {
    for (text, printed, rfc3339, zh, en) in [
        (
            "2022-01-31T09:46:59+08:00",
            "2022-01-31T09:46:59+08:00",
            "2022-01-31T09:46:59+08:00",
            "2022年1月31日 09:46",
            "31 January 2022, 09:46",
        ),
        (
            "2022-01-31 09:46",
            "2022-01-31T09:46:00+08:00",
            "2022-01-31T09:46:00+08:00",
            "2022年1月31日 09:46",
            "31 January 2022, 09:46",
        ),
        ("2022-01-31", "2022-01-31", "2022-01-31T00:00:00+08:00", "2022年1月31日", "31 January 2022"),
        (
            "2022-01-31T01:46:59Z",
            "2022-01-31T01:46:59+00:00",
            "2022-01-31T01:46:59+00:00",
            "2022年1月31日 01:46",
            "31 January 2022, 01:46",
        ),
        (
            "2022-01-31T01:46-03:30",
            "2022-01-31T01:46:00-03:30",
            "2022-01-31T01:46:00-03:30",
            "2022年1月31日 01:46",
            "31 January 2022, 01:46",
        ),
    ] {
        let moment = Moment::parse(text, &shanghai()).unwrap();
        assert_eq!([moment.to_string(), moment.rfc3339()], [printed, rfc3339]);
        assert_eq!([moment.display(Lang::Zh), moment.display(Lang::En)], [zh, en]);
        let again = Moment::parse(&moment.to_string(), &shanghai()).unwrap();
        assert_eq!((again.to_string(), &again), (printed.to_owned(), &moment));
    }
}

#[test]
fn a_moment_that_is_none_is_refused() {
    for (text, hint) in [
        ("2022-01-31 24:00", ""),
        ("2022-01-31 09:60", ""),
        ("2022-01-31 9:46", ""),
        ("2022-01-31T09:46:59.5Z", ""),
        ("2022-01-31T09:46:59+0800", ""),
        ("2022-01-31T09:46:59+24:00", ""),
        ("2022-01", "\nwrite the day as well: `2022-01-01`"),
        ("2022-02-30", "\n2022-02 has 28 days"),
        ("2022/01/31", "\ndid you mean `2022-01-31`?"),
        ("yesterday", ""),
        ("9999-12-31T23:59:59-12:00", ""),
    ] {
        let expected = format!("expected a date or a time such as `2022-01-31 09:46`, but found `{text}`{hint}");
        assert_eq!(Moment::parse(text, &shanghai()).map_err(told), Err(expected));
    }
}

#[test]
fn moments_are_ordered_by_the_instant() {
    let at = |text| Moment::parse(text, &shanghai()).unwrap();
    assert_eq!(at("2022-01-31 08:00"), at("2022-01-31T00:00:00Z"));
    assert!(at("2022-01-31") < at("2022-01-31T00:00:00Z"));
    assert!(at("2022-01-30T23:00:00-05:00") > at("2022-01-31 11:59"));
}

#[test]
fn the_day_depends_on_the_zone() {
    let late = Moment::parse("2022-01-31T20:00:00Z", &shanghai()).unwrap();
    let utc = TimeZone::parse("UTC").unwrap();
    let days = [late.day(), late.date_in(&utc), late.date_in(&shanghai())].map(|day| day.to_string());
    assert_eq!(days, ["2022-01-31", "2022-01-31", "2022-02-01"]);
}

#[test]
fn a_system_clock_gives_whole_seconds() {
    let time = SystemTime::UNIX_EPOCH + Duration::new(1_643_593_619, 999_999_999);
    let moment = Moment::from_system(time, &shanghai());
    assert_eq!(moment.to_string(), "2022-01-31T09:46:59+08:00");
    assert_eq!(moment.rfc2822(), "Mon, 31 Jan 2022 09:46:59 +0800");
    assert_eq!(moment.unix_seconds(), 1_643_593_619);
    let before = Moment::from_system(SystemTime::UNIX_EPOCH - Duration::from_millis(1), &shanghai());
    assert_eq!(before.unix_seconds(), -1);
}

#[test]
fn a_time_zone_is_found_by_name_on_any_machine() {
    for name in ["Asia/Shanghai", "Asia/Urumqi", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Macau", "Europe/London", "UTC"]
    {
        assert_eq!(TimeZone::parse(name).unwrap().name(), name);
    }
    for (name, hint) in [
        ("Beijing", "did you mean `Asia/Shanghai`?"),
        ("Asia/Beijing", "did you mean `Asia/Shanghai`?"),
        ("Hong Kong", "did you mean `Asia/Hong_Kong`?"),
        ("shanghai", "did you mean `Asia/Shanghai`?"),
        ("+08:00", "write the name that the IANA time zone database has"),
        ("", "write the name that the IANA time zone database has"),
        ("Etc/Unknown", "write the name that the IANA time zone database has"),
    ] {
        let expected = format!("expected a time zone such as `Asia/Shanghai`, but found `{name}`\n{hint}");
        assert_eq!(TimeZone::parse(name).map_err(told), Err(expected));
    }
}
