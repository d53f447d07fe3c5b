#pragma once

#include <string_view>

#include "diag/rule.h"

// What kind of value a key takes.
namespace schema {

inline constexpr diag::Rule<std::string_view, std::string_view, std::string_view> kWrongKind{
    .code = "SG2010",
    .name = "wrong-kind",
    .message = "{} must be {}, not {}",
    .why = "The value has another shape than its key asks for.",
    .help = "write the value the way the reference shows it",
    .bad = "secrets: [token]",
    .good = "secrets: {token: {value: {}}}",
};

inline constexpr diag::Rule<std::string_view> kEmpty{
    .code = "SG2011",
    .name = "empty",
    .message = "{} is empty",
    .why = "An empty value says nothing; most often something was forgotten.",
    .help = "fill it in, or take the key out",
    .bad = "secrets: {token: {fields: {}}}",
    .good = "secrets: {token: {fields: {KEY: {}}}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kBadWord{
    .code = "SG2012",
    .name = "bad-word",
    .message = "`{}` is no choice for `{}`",
    .why = "This key takes one of a fixed set of words.",
    .help = "write one of the words that the reference lists",
    .bad = "provision: teraform",
    .good = "provision: terraform",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kBadBoolean{
    .code = "SG2013",
    .name = "bad-boolean",
    .message = "`{}` is neither true nor false, as `{}` needs",
    .why =
        "Readers of YAML differ on words such as `yes` and `on`; here they are words, not truths.",
    .help = "write `true` or `false`, without quotes",
    .bad = "secrets: {token: {binary: yes}}",
    .good = "secrets: {token: {binary: true}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kBadNumber{
    .code = "SG2014",
    .name = "bad-number",
    .message = "`{}` is no whole number, as `{}` needs",
    .why = "Signs, leading zeros, fractions and quotes make some readers see another number.",
    .help = "write plain decimal digits without quotes, such as `32`",
    .bad = "secrets: {token: {value: {generate: {length: 032}}}}",
    .good = "secrets: {token: {value: {generate: {length: 32}}}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view, std::string_view> kOutOfRange{
    .code = "SG2015",
    .name = "out-of-range",
    .message = "`{}` is {}, but must be {}",
    .why = "The service that receives this value refuses it outside these bounds.",
    .help = "choose a value inside the bounds",
    .bad = "secrets: {token: {value: {generate: {length: 5000}}}}",
    .good = "secrets: {token: {value: {generate: {length: 4096}}}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kBadDuration{
    .code = "SG2016",
    .name = "bad-duration",
    .message = "`{}` is no duration, as `{}` needs",
    .why = "A bare number would leave open whether days or hours are meant.",
    .help = "write days as `30d` or hours as `12h`",
    .bad = "secrets: {db: {value: {}, rotation: {every: 30, managed: true}}}",
    .good = "secrets: {db: {value: {}, rotation: {every: 30d, managed: true}}}",
};

inline constexpr diag::Rule<std::string_view> kRepeatedItem{
    .code = "SG2017",
    .name = "repeated-item",
    .message = "`{}` is listed twice",
    .why = "The second one adds nothing; most often another one was meant.",
    .help = "take one of the two out",
    .bad = "dimensions: {channel: [sms, email, sms]}",
    .good = "dimensions: {channel: [sms, email]}",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kForbiddenCharacter{
    .code = "SG2018",
    .name = "forbidden-character",
    .message = "`{}` holds the character {}",
    .why = "Control characters and invisible ones change how a text looks or is read somewhere.",
    .help = "take the character out",
    .bad = "description: \"one\\ttwo\"",
    .good = "description: one two",
};

inline constexpr diag::Rule<std::string_view> kLiveReference{
    .code = "SG2019",
    .name = "live-reference",
    .message = "the text of `{}` would be a dynamic reference",
    .why =
        "CloudFormation replaces `{{resolve:…}}` in any text of a template by the value it names, "
        "so a secret would show up in a description or a tag.",
    .help = "reword the text; to hand a secret to a service, list it under the service's `reads`",
    .bad = "description: \"{{resolve:secretsmanager:db}}\"",
    .good = "description: the database",
};

inline constexpr diag::Rule<std::string_view, int, int> kTooLong{
    .code = "SG2020",
    .name = "too-long",
    .message = "`{}` has {} characters, at most {} are allowed",
    .why = "AWS refuses longer ones.",
    .help = "shorten the text",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kBadPattern{
    .code = "SG2021",
    .name = "bad-pattern",
    .message = "`{}` is no regular expression: {}",
    .why =
        "Patterns are RE2 expressions, which match in linear time and so have no backreferences "
        "and no lookaround.",
    .help = "correct the expression; it is matched against the whole value",
    .bad = "secrets: {token: {value: {pattern: \"sk_(live\"}}}",
    .good = "secrets: {token: {value: {pattern: \"sk_(live|test)\"}}}",
};

}  // namespace schema
