#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/spec/spec_rule.h"

namespace rules::same_reference_attribute {

namespace {

struct Attribute {
  std::vector<std::string_view> path;
  model::Text text;
};

bool is_part(const Attribute& one, const Attribute& other) {
  return one.path.size() <= other.path.size() &&
         std::equal(one.path.begin(), one.path.end(), other.path.begin());
}

}  // namespace

constexpr SpecRule<model::Spec, std::string_view, std::string_view> kRule{
    .code = "SG2501",
    .name = "same-reference-attribute",
    .message = "the attributes `{}` and `{}` conflict",
    .why =
        "An attribute is either a string or a map of attributes, and the attribute of a key holds "
        "the key.",
    .help = "give one of them a different path with `as`",
    .example = {.text = R"(
dimensions:
  tenant: [acme, globex]
  channel: [sms, email]
secrets:
  token: {value: {}, per: [tenant, channel], name: "shop/{tenant}/{channel}"}
services:
  api: {platform: ec2, role: api, reads: [{secret: token, open: true}]}
references:
  config:
    table: config
    per: tenant
    key: {id: "{tenant}"}
    names: [{secret: token, where: {channel: sms}, as: a.b}, {secret: token, where: {channel: email}, as: <?>}])",
                .bad = "a.b.c",
                .good = "a.c"},
    .check =
        [](const model::Spec& spec, auto& report) {
          for (const model::Reference& reference : spec.references) {
            std::vector<Attribute> all;
            for (const model::ReferenceKey& key : reference.key) {
              all.push_back({{key.attribute.value}, key.attribute});
            }
            for (const model::ReferenceName& name : reference.names) {
              all.push_back({name.path, name.attribute});
            }
            // A path is followed by the paths that begin with it.
            std::ranges::stable_sort(all, {}, &Attribute::path);
            for (std::size_t i = 1; i < all.size(); ++i) {
              if (is_part(all[i - 1], all[i])) {
                const auto [first, second] = std::minmax(
                    all[i - 1].text, all[i].text,
                    [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
                report.every(second.span, first.value, second.value)
                    .label(first.span, "the other one");
              }
            }
          }
        },
};

}  // namespace rules::same_reference_attribute
