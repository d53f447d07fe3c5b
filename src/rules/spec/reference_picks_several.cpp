#include <algorithm>
#include <string_view>

#include "rules/spec/spec_rule.h"

namespace rules::reference_picks_several {

namespace {

std::size_t members_left(const model::Spec& spec, std::uint32_t index, const model::Read& read) {
  return static_cast<std::size_t>(
      std::ranges::count_if(spec.dimensions[index].members, [&](const auto& member) {
        return std::ranges::all_of(read.where, [&](const model::Where& where) {
          return where.dimension != index ||
                 member.values[where.variable_index].value == where.value.value;
        });
      }));
}

}  // namespace

constexpr SpecRule<model::Spec, std::string_view, std::string_view, std::string_view> kRule{
    .code = "SG2500",
    .name = "reference-picks-several",
    .message = "an item of `{}` would contain several names of `{}`: it has one for each `{}`",
    .why = "An attribute holds a single name.",
    .help = "select one with `where`, or add the dimension to `per` of the reference",
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
    names: [{secret: token, <?>as: sms}])",
                .bad = "",
                .good = "where: {channel: sms}, "},
    .check =
        [](const model::Spec& spec, auto& report) {
          for (const model::Reference& reference : spec.references) {
            for (const model::ReferenceName& name : reference.names) {
              for (const std::uint32_t index : spec.secrets[name.read.secret_index].per) {
                const bool shared = std::ranges::find(reference.per, index) != reference.per.end();
                if (!shared && members_left(spec, index, name.read) > 1) {
                  report(name.read.secret.span, reference.id.value, name.read.secret.value,
                         spec.dimensions[index].name.value);
                  break;
                }
              }
            }
          }
        },
};

}  // namespace rules::reference_picks_several
