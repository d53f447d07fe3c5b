#pragma once

#include <string_view>

#include "diag/rule.h"

// Dimensions, and the instances that secrets have by them.
namespace resolve {

inline constexpr diag::Rule<std::string_view> kReservedName{
    .code = "SG2031",
    .name = "reserved-name",
    .message = "`{}` already stands for something in every template",
    .why =
        "A variable of a dimension is written `{name}` in templates, beside `{system}`, `{env}`, "
        "`{region}`, `{account}`, `{secret}` and `{service}`.",
    .help = "give the variable another name",
    .bad = "dimensions: {tenant: [{env: a}]}",
    .good = "dimensions: {tenant: [{company: a}]}",
};

inline constexpr diag::Rule<std::string_view> kMemberVariables{
    .code = "SG2070",
    .name = "member-variables",
    .message = "this member of `{}` has other variables than the first",
    .why = "A template uses the variables of whichever member is in turn, so all need the same.",
    .help = "give every member the same keys",
    .bad = "dimensions: {tenant: [{company: a, project: b}, {company: c}]}",
    .good = "dimensions: {tenant: [{company: a, project: b}, {company: c, project: b}]}",
};

inline constexpr diag::Rule<std::string_view, std::string_view, std::string_view> kSameVariable{
    .code = "SG2071",
    .name = "same-variable",
    .message = "dimensions `{}` and `{}` both have a variable `{}`",
    .why = "In this secret's templates the variable could stand for either.",
    .help = "rename the variable in one of the two dimensions",
    .bad =
        "dimensions: {tenant: [{project: a}], stage: [{project: b}]}\n"
        "secrets: {key: {value: {}, name: \"{project}\", per: [tenant, stage]}}",
    .good =
        "dimensions: {tenant: [{project: a}], stage: [{step: b}]}\n"
        "secrets: {key: {value: {}, name: \"{project}-{step}\", per: [tenant, stage]}}",
};

inline constexpr diag::Rule<std::string_view> kPerNeedsName{
    .code = "SG2072",
    .name = "per-needs-name",
    .message = "secret `{}` has instances, but no `name` to tell them apart",
    .why = "`naming` knows nothing of dimensions, so all instances would have one name.",
    .help = "add a `name` with the variables of its dimensions",
    .bad = "dimensions: {channel: [sms, email]}\nsecrets: {key: {value: {}, per: channel}}",
    .good =
        "dimensions: {channel: [sms, email]}\n"
        "secrets: {key: {value: {}, per: channel, name: \"{channel}/key\"}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kNoDimensions{
    .code = "SG2073",
    .name = "no-dimensions",
    .message = "`{}` picks among instances, but secret `{}` is a single one",
    .why = "Only a secret with `per` has instances.",
    .help = "take the key out",
    .bad =
        "secrets: {key: {value: {}}}\n"
        "services: {api: {platform: ec2, role: api, reads: [{secret: key, open: true}]}}",
    .good =
        "secrets: {key: {value: {}}}\n"
        "services: {api: {platform: ec2, role: api, reads: [key]}}",
};

}  // namespace resolve
