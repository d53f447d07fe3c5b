#pragma once

#include <string_view>

#include "diag/rule.h"

namespace resolve {

inline constexpr diag::Rule<std::string_view, std::string_view> kBadDate{
    .code = "SG2201",
    .name = "bad-date",
    .message = "`{}` is no date, as `{}` needs",
    .why = "Only a day of the calendar says when a waiver ends.",
    .help = "write the last day that it holds as `2026-12-31`",
    .bad = "waivers: [{rule: CKV_AWS_149, reason: the key comes in May, until: 31.12.2026}]",
    .good = "waivers: [{rule: CKV_AWS_149, reason: the key comes in May, until: 2026-12-31}]",
};

}  // namespace resolve
