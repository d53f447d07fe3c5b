#pragma once

#include <string_view>

#include "diag/rule.h"

// The shape of a secret, and its rotation.
namespace resolve {

inline constexpr diag::Rule<std::string_view> kConstIsSecret{
    .code = "SG2060",
    .name = "const-is-secret",
    .message = "`const` of {} is in the spec, so it is not secret",
    .why = "A spec never contains secret values, so a constant must be declared as not sensitive.",
    .help = "add `sensitive: false` if anyone may read it; otherwise remove `const`",
    .bad = "secrets: {db: {fields: {engine: {const: postgres}}}}",
    .good = "secrets: {db: {fields: {engine: {const: postgres, sensitive: false}}}}",
};

inline constexpr diag::Rule<> kNothingToGenerate{
    .code = "SG2062",
    .name = "nothing-to-generate",
    .message = "no characters are left to generate from",
    .why = "Everything that GetRandomPassword could use is excluded.",
    .help = "exclude fewer characters",
    .bad =
        "secrets: {token: {value: {generate: {exclude_lowercase: true, exclude_uppercase: true,"
        " exclude_numbers: true, exclude_punctuation: true}}}}",
    .good = "secrets: {token: {value: {generate: {exclude_punctuation: true}}}}",
};

inline constexpr diag::Rule<int, int> kGenerateTooShort{
    .code = "SG2063",
    .name = "generate-too-short",
    .message = "a length of {} is too short for one character of each of {} types",
    .why = "GetRandomPassword includes at least one character of each type that is not excluded.",
    .help = "increase `length`, or set `require_each_included_type: false`",
    .bad = "secrets: {pin: {value: {generate: {length: 3}}}}",
    .good = "secrets: {pin: {value: {generate: {length: 3, require_each_included_type: false}}}}",
};

inline constexpr diag::Rule<std::string_view> kTypeUsedUp{
    .code = "SG2064",
    .name = "type-used-up",
    .message = "`exclude_characters` leaves no {}, but one is required",
    .why = "GetRandomPassword includes at least one character of each type that is not excluded.",
    .help = "exclude the entire type, or set `require_each_included_type: false`",
    .bad = "secrets: {token: {value: {generate: {exclude_characters: \"0123456789\"}}}}",
    .good = "secrets: {token: {value: {generate: {exclude_numbers: true}}}}",
};

inline constexpr diag::Rule<std::string_view, int, std::string_view, int> kLengthBounds{
    .code = "SG2065",
    .name = "length-bounds",
    .message = "{} of {} conflicts with `{}` of {}",
    .why = "No value can meet both lengths.",
    .help = "make the lengths consistent",
    .bad = "secrets: {token: {value: {min_length: 20, max_length: 10}}}",
    .good = "secrets: {token: {value: {min_length: 10, max_length: 20}}}",
};

inline constexpr diag::Rule<std::string_view> kBadSchedule{
    .code = "SG2066",
    .name = "bad-schedule",
    .message = "`{}` is not a schedule",
    .why =
        "Rotation accepts a `cron(…)` expression with six fields or a `rate(…)` from 4 hours to "
        "999 days.",
    .help = "write `cron(0 8 1 * ? *)` or `rate(10 days)`, or use `every`",
    .bad = "secrets: {db: {value: {}, rotation: {schedule: daily, lambda: rotate-db}}}",
    .good = "secrets: {db: {value: {}, rotation: {schedule: rate(10 days), lambda: rotate-db}}}",
};

inline constexpr diag::Rule<std::string_view> kBadLambda{
    .code = "SG2067",
    .name = "bad-lambda",
    .message = "`{}` is neither a function name nor a function ARN",
    .why = "Secrets Manager calls this function to rotate the secret.",
    .help = "write a name of letters, digits, `-`, `_` and `{…}`, or the complete ARN",
    .bad = "secrets: {db: {value: {}, rotation: {every: 30d, lambda: \"rotate db\"}}}",
    .good = "secrets: {db: {value: {}, rotation: {every: 30d, lambda: rotate-db}}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kNotThere{
    .code = "SG2068",
    .name = "not-there",
    .message = "secret `{}` is not in environment `{}`",
    .why = "An override for an environment that the secret is not in has no effect.",
    .help = "remove the override, or add the environment to the secret's `environments`",
    .bad =
        "environments: {dev: {account: \"111122223333\", region: eu-west-1},"
        " prod: {account: \"444455556666\", region: eu-west-1}}\n"
        "secrets: {db: {value: {}, environments: [dev], overrides: {prod: {retired: true}}}}",
    .good =
        "environments: {dev: {account: \"111122223333\", region: eu-west-1},"
        " prod: {account: \"444455556666\", region: eu-west-1}}\n"
        "secrets: {db: {value: {}, overrides: {prod: {retired: true}}}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kNoFields{
    .code = "SG2074",
    .name = "no-fields",
    .message = "secret `{}` is {} and has no fields",
    .why = "Only a secret with `fields` or a `shape` has fields that can be read.",
    .help = "read the entire value, or define `fields`",
    .bad =
        "secrets: {key: {value: {}}}\n"
        "services: {api: {platform: ecs, execution_role: x, reads: [{secret: key, field: A}]}}",
    .good =
        "secrets: {key: {fields: {A: {}}}}\n"
        "services: {api: {platform: ecs, execution_role: x, reads: [{secret: key, field: A}]}}",
};

}  // namespace resolve
