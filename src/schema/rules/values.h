#pragma once

#include <string_view>

#include "diag/rule.h"

// What kind of value a key takes.
namespace schema {

inline constexpr diag::Rule<std::string_view, std::string_view, std::string_view> kWrongKind{
    .code = "SG2010",
    .name = "wrong-kind",
    .message = "{} must be {}, not {}",
    .why = "The value does not have the type that its key requires.",
    .help = "write the value as the reference shows it",
    .bad = "secrets: [token]",
    .good = "secrets: {token: {value: {}}}",
};

inline constexpr diag::Rule<std::string_view> kEmpty{
    .code = "SG2011",
    .name = "empty",
    .message = "{} is empty",
    .why = "An empty value has no meaning; usually something was forgotten.",
    .help = "fill it in, or remove the key",
    .bad = "secrets: {token: {fields: {}}}",
    .good = "secrets: {token: {fields: {KEY: {}}}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kBadWord{
    .code = "SG2012",
    .name = "bad-word",
    .message = "`{}` is not a valid value for `{}`",
    .why = "This key accepts only a fixed set of words.",
    .help = "use one of the words that the reference lists",
    .bad = "provision: teraform",
    .good = "provision: terraform",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kBadBoolean{
    .code = "SG2013",
    .name = "bad-boolean",
    .message = "`{}` is not a boolean, which `{}` requires",
    .why =
        "YAML readers disagree about words such as `yes` and `on`; here they are words, not "
        "booleans.",
    .help = "write `true` or `false`, without quotes",
    .bad = "secrets: {token: {binary: yes}}",
    .good = "secrets: {token: {binary: true}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kBadNumber{
    .code = "SG2014",
    .name = "bad-number",
    .message = "`{}` is not a whole number, which `{}` requires",
    .why =
        "With a sign, a leading zero, a fraction or quotes, some YAML readers read a different "
        "number.",
    .help = "write plain decimal digits without quotes, such as `32`",
    .bad = "secrets: {token: {value: {generate: {length: 032}}}}",
    .good = "secrets: {token: {value: {generate: {length: 32}}}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view, std::string_view> kOutOfRange{
    .code = "SG2015",
    .name = "out-of-range",
    .message = "`{}` is {}, but must be {}",
    .why = "The service that receives this value rejects it outside this range.",
    .help = "choose a value in this range",
    .bad = "secrets: {token: {value: {generate: {length: 5000}}}}",
    .good = "secrets: {token: {value: {generate: {length: 4096}}}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kBadDuration{
    .code = "SG2016",
    .name = "bad-duration",
    .message = "`{}` is not a duration, which `{}` requires",
    .why = "A bare number does not say whether it means days or hours.",
    .help = "write days as `30d` or hours as `12h`",
    .bad = "secrets: {db: {value: {}, rotation: {every: 30, lambda: rotate-db}}}",
    .good = "secrets: {db: {value: {}, rotation: {every: 30d, lambda: rotate-db}}}",
};

inline constexpr diag::Rule<std::string_view> kRepeatedItem{
    .code = "SG2017",
    .name = "repeated-item",
    .message = "`{}` is listed twice",
    .why = "The second one has no effect; usually a different one was intended.",
    .help = "remove one of the two",
    .bad =
        "dimensions: {channel: [sms, email, sms]}\n"
        "secrets: {key: {value: {}, per: channel, name: \"shop/{env}/{channel}\"}}",
    .good =
        "dimensions: {channel: [sms, email]}\n"
        "secrets: {key: {value: {}, per: channel, name: \"shop/{env}/{channel}\"}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kForbiddenCharacter{
    .code = "SG2018",
    .name = "forbidden-character",
    .message = "`{}` contains the character {}",
    .why =
        "Control characters and invisible characters change how some tools show or read the text.",
    .help = "remove the character",
    .bad = "description: \"one\\ttwo\"",
    .good = "description: one two",
};

inline constexpr diag::Rule<std::string_view> kLiveReference{
    .code = "SG2019",
    .name = "live-reference",
    .message = "the text of `{}` would be a dynamic reference",
    .why =
        "CloudFormation replaces `{{resolve:…}}` anywhere in a template with the value it refers "
        "to, so a secret would appear in a description or a tag.",
    .help = "reword the text; to pass a secret to a service, add it to the service's `reads`",
    .bad = "description: \"{{resolve:secretsmanager:db}}\"",
    .good = "description: the database",
};

inline constexpr diag::Rule<std::string_view, int, int> kTooLong{
    .code = "SG2020",
    .name = "too-long",
    .message = "`{}` has {} characters; the limit is {}",
    .why = "AWS rejects longer texts.",
    .help = "shorten the text",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kBadPattern{
    .code = "SG2021",
    .name = "bad-pattern",
    .message = "`{}` is not a valid regular expression: {}",
    .why =
        "Patterns are RE2 expressions, which match in linear time and therefore support neither "
        "backreferences nor lookaround.",
    .help = "fix the expression; it must match the entire value",
    .bad = "secrets: {token: {value: {pattern: \"sk_(live\"}}}",
    .good = "secrets: {token: {value: {pattern: \"sk_(live|test)\"}}}",
};

}  // namespace schema
