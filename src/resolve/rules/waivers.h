#pragma once

#include <string_view>

#include "diag/rule.h"

namespace resolve {

inline constexpr diag::Rule<std::string_view, std::string_view> kBadDate{
    .code = "SG2201",
    .name = "bad-date",
    .message = "`{}` is not a date, which `{}` requires",
    .why = "A waiver ends on a calendar date.",
    .help = "write the last day on which it applies, such as `2026-12-31`",
    .bad =
        "provision: cloudformation\n"
        "waivers: [{rule: CKV_AWS_149, reason: the key comes in May, until: 31.12.2026}]",
    .good =
        "provision: cloudformation\n"
        "waivers: [{rule: CKV_AWS_149, reason: the key comes in May, until: 2026-12-31}]",
};

}  // namespace resolve
