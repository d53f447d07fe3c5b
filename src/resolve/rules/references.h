#pragma once

#include <cstddef>
#include <string_view>

#include "diag/rule.h"

// Items of tables that contain names of secrets.
namespace resolve {

inline constexpr diag::Rule<std::string_view> kBadAttribute{
    .code = "SG2503",
    .name = "bad-attribute",
    .message = "`{}` is not an attribute path",
    .why =
        "DynamoDB allows no empty attribute name, no key name longer than 255 bytes, and at most "
        "32 nested maps.",
    .help =
        "join the attribute names with single dots, such as `channel_config.sms.credentials_id`",
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
    .help = "list only the key of the table; the item's other attributes go under `names`",
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
