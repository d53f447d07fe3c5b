#pragma once

#include <string_view>

#include "diag/rule.h"

// Dimensions, and the instances of secrets.
namespace resolve {

inline constexpr diag::Rule<std::string_view> kReservedName{
    .code = "SG2031",
    .name = "reserved-name",
    .message = "`{}` is a built-in variable of templates",
    .why =
        "A dimension's variable is written `{name}` in templates, like the built-in `{system}`, "
        "`{env}`, `{region}`, `{account}`, `{secret}` and `{service}`.",
    .help = "rename the variable",
    .bad =
        "dimensions: {tenant: [{env: a}]}\n"
        "secrets: {key: {value: {}, per: tenant, name: \"shop/{env}\"}}",
    .good =
        "dimensions: {tenant: [{company: a}]}\n"
        "secrets: {key: {value: {}, per: tenant, name: \"shop/{env}/{company}\"}}",
};

inline constexpr diag::Rule<std::string_view> kMemberVariables{
    .code = "SG2070",
    .name = "member-variables",
    .message = "this member of `{}` has different variables than the first",
    .why =
        "A template uses the variables of each member in turn, so all members need the same ones.",
    .help = "give every member the same keys",
    .bad =
        "dimensions: {tenant: [{company: a, project: b}, {company: c}]}\n"
        "secrets: {key: {value: {}, per: tenant, name: \"shop/{env}/{company}/{project}\"}}",
    .good =
        "dimensions: {tenant: [{company: a, project: b}, {company: c, project: b}]}\n"
        "secrets: {key: {value: {}, per: tenant, name: \"shop/{env}/{company}/{project}\"}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view, std::string_view> kSameVariable{
    .code = "SG2071",
    .name = "same-variable",
    .message = "dimensions `{}` and `{}` both have a variable `{}`",
    .why = "In this secret's templates the variable could refer to either.",
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
    .why = "`naming` has no dimensions, so all instances would have the same name.",
    .help = "add a `name` that contains the variables of its dimensions",
    .bad = "dimensions: {channel: [sms, email]}\nsecrets: {key: {value: {}, per: channel}}",
    .good =
        "dimensions: {channel: [sms, email]}\n"
        "secrets: {key: {value: {}, per: channel, name: \"{channel}/key\"}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kNoDimensions{
    .code = "SG2073",
    .name = "no-dimensions",
    .message = "`{}` selects instances, but secret `{}` has none",
    .why = "Only a secret with `per` has instances.",
    .help = "remove the key",
    .bad =
        "secrets: {key: {value: {}}}\n"
        "services: {api: {platform: ec2, role: api, reads: [{secret: key, open: true}]}}",
    .good =
        "secrets: {key: {value: {}}}\n"
        "services: {api: {platform: ec2, role: api, reads: [key]}}",
};

}  // namespace resolve
