#pragma once

#include <cstddef>
#include <string_view>

#include "diag/rule.h"

// Rules about items of tables that hold the names of secrets.
namespace resolve {

inline constexpr diag::Rule<std::string_view> kBadAttribute{
    .code = "SG2503",
    .name = "bad-attribute",
    .message = "`{}` is no path of an attribute",
    .why =
        "DynamoDB has no attribute without a name, a key's name of more than 255 bytes, or more "
        "than 32 maps inside each other.",
    .help =
        "join the attributes' names by single dots, such as `channel_config.sms.credentials_id`",
    .bad =
        "dimensions: {channel: [sms]}\n"
        "secrets: {key: {value: {}, name: \"{channel}\", per: channel}}\n"
        "references: {r: {table: config, per: channel, key: {id: \"{channel}\"}, names: [{secret: "
        "key, as: \"a..b\"}]}}",
    .good =
        "dimensions: {channel: [sms]}\n"
        "secrets: {key: {value: {}, name: \"{channel}\", per: channel}}\n"
        "references: {r: {table: config, per: channel, key: {id: \"{channel}\"}, names: [{secret: "
        "key, as: \"a.b\"}]}}",
};

inline constexpr diag::Rule<std::size_t> kLongKey{
    .code = "SG2504",
    .name = "long-key",
    .message = "the key has {} attributes",
    .why = "A DynamoDB table has a partition key and at most one sort key.",
    .help = "name the table's key only; what the item holds beside it stands under `names`",
    .bad =
        "dimensions: {channel: [sms]}\n"
        "secrets: {key: {value: {}, name: \"{channel}\", per: channel}}\n"
        "references: {r: {table: config, per: channel, key: {a: x, b: y, c: \"{channel}\"}, names: "
        "[{secret: key, as: d}]}}",
    .good =
        "dimensions: {channel: [sms]}\n"
        "secrets: {key: {value: {}, name: \"{channel}\", per: channel}}\n"
        "references: {r: {table: config, per: channel, key: {a: x, c: \"{channel}\"}, names: "
        "[{secret: key, as: d}]}}",
};

}  // namespace resolve
