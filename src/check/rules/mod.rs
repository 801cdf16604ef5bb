//! The rules, one file each: read one and you know them all.

mod r01_part_of_whole;
mod r02_parts_sum;
mod r03_disjoint_only;
mod r04_shares;
mod r05_never_fewer;
mod r06_mean_price;
mod r07_unit_slip;
mod r08_growth_and_levels;
mod r09_growth_and_difference;
mod r10_points_and_percent;
mod r11_rate_and_total;
mod r12_running_totals;
mod r13_forecast_no_outcome;
mod r14_forecast_and_outcome;
mod r15_tense_and_date;
mod r16_deadlines;
mod r17_ranks;
mod r18_superlatives;
mod r19_top_n;
mod r20_platform_and_province;
mod r21_overlapping_scope;
mod r22_nested_periods;
mod r23_places;
mod r24_counting_units;
mod r25_definitions_of_sales;
mod r26_attribution;
mod r31_ceilings;
mod r32_votes;
mod r35_duplicates;
mod r36_repeated_digits;
mod r39_missing_is_not_zero;
mod r40_breaks;
mod r41_currencies;
mod r42_length_of_periods;
mod told_elsewhere;

use super::context::Context;
use super::rule::{Decided, Findings, Rule};
use crate::text::say;

/// Every rule, in order.
pub const RULES: [Rule; 42] = [
    r01_part_of_whole::RULE,
    r02_parts_sum::RULE,
    r03_disjoint_only::RULE,
    r04_shares::RULE,
    r05_never_fewer::RULE,
    r06_mean_price::RULE,
    r07_unit_slip::RULE,
    r08_growth_and_levels::RULE,
    r09_growth_and_difference::RULE,
    r10_points_and_percent::RULE,
    r11_rate_and_total::RULE,
    r12_running_totals::RULE,
    r13_forecast_no_outcome::RULE,
    r14_forecast_and_outcome::RULE,
    r15_tense_and_date::RULE,
    r16_deadlines::RULE,
    r17_ranks::RULE,
    r18_superlatives::RULE,
    r19_top_n::RULE,
    r20_platform_and_province::RULE,
    r21_overlapping_scope::RULE,
    r22_nested_periods::RULE,
    r23_places::RULE,
    r24_counting_units::RULE,
    r25_definitions_of_sales::RULE,
    r26_attribution::RULE,
    told_elsewhere::R27,
    told_elsewhere::R28,
    told_elsewhere::R29,
    told_elsewhere::R30,
    r31_ceilings::RULE,
    r32_votes::RULE,
    told_elsewhere::R33,
    told_elsewhere::R34,
    r35_duplicates::RULE,
    r36_repeated_digits::RULE,
    told_elsewhere::R37,
    told_elsewhere::R38,
    r39_missing_is_not_zero::RULE,
    r40_breaks::RULE,
    r41_currencies::RULE,
    r42_length_of_periods::RULE,
];
