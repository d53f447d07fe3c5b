#include <algorithm>

#include "rules/spec/spec_rule.h"

namespace rules::where_selects_nothing {

namespace {

// True if the values selected for the dimension are those of this member.
bool is_picked(const model::Dimension::Member& member, std::uint32_t dimension,
               const std::vector<model::Where>& where) {
  return std::ranges::all_of(where, [&](const model::Where& each) {
    return each.dimension != dimension ||
           member.values[each.variable_index].value == each.value.value;
  });
}

}  // namespace

constexpr SpecRule<model::Read, std::string_view, std::string_view> kRule{
    .code = "SG2117",
    .name = "where-selects-nothing",
    .message = "`where` matches no instance of `{}`: no `{}` has all of these values",
    .why = "The read would grant and deliver nothing.",
    .help = "use the values of a single member of the dimension",
    .example = {.text = R"(
dimensions:
  tenant:
    - {company: acme, project: web}
    - {company: globex, project: app}
secrets:
  db: {value: {}, per: tenant, name: "shop/{env}/{company}/{project}"}
services:
  api:<?>)",
                .bad = R"(
    platform: ec2
    role: api
    reads: [{secret: db, where: {company: acme, project: app}}, {secret: db, as: ALL}])",
                .good = " {platform: ec2, role: api, reads: [{secret: db, where: {company: acme, "
                        "project: web}}]}"},
    .check_in =
        [](const model::Read& read, const model::Spec& spec, auto& report) {
          // A pattern may match members that do not exist yet.
          if (read.where.empty() || read.open) {
            return;
          }
          for (const std::uint32_t index : spec.secrets[read.secret_index].per) {
            const model::Dimension& dimension = spec.dimensions[index];
            const bool any = std::ranges::any_of(dimension.members, [&](const auto& member) {
              return is_picked(member, index, read.where);
            });
            if (!any) {
              report(read.where.front().variable.span, read.secret.value, dimension.name.value)
                  .label(dimension.name.span, "the dimension");
              return;
            }
          }
        },
};

}  // namespace rules::where_selects_nothing
