#include <algorithm>

#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::where_selects_nothing {

namespace {

constexpr diag::Rule<std::string_view, std::string_view> kRule{
    .code = "SG2117",
    .name = "where-selects-nothing",
    .level = diag::Level::Error,
    .message = "`where` leaves no instance of `{}`: no `{}` has these values together",
    .why = "The read would grant and deliver nothing.",
    .help = "take the values from one member of the dimension",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
dimensions:
  tenant:
    - {company: acme, project: web}
    - {company: globex, project: app}
secrets:
  db: {value: {}, per: tenant, name: "shop/{env}/{company}/{project}"}
services:
  api:
    platform: ec2
    role: api
    reads: [{secret: db, where: {company: acme, project: app}}, {secret: db, as: ALL}]
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
dimensions:
  tenant:
    - {company: acme, project: web}
    - {company: globex, project: app}
secrets:
  db: {value: {}, per: tenant, name: "shop/{env}/{company}/{project}"}
services:
  api: {platform: ec2, role: api, reads: [{secret: db, where: {company: acme, project: web}}]}
)",
};

bool selects_any(const model::Dimension& dimension, std::uint32_t index,
                 const std::vector<model::Where>& where) {
  return std::any_of(dimension.members.begin(), dimension.members.end(), [&](const auto& member) {
    return std::all_of(where.begin(), where.end(), [&](const model::Where& each) {
      return each.dimension != index ||
             member.values[each.variable_index].value == each.value.value;
    });
  });
}

void check_read(const model::Spec& spec, const model::Read& read, diag::Sink& sink) {
  // A pattern may name members that are yet to come.
  if (read.where.empty() || read.open) {
    return;
  }
  for (const std::uint32_t index : spec.secrets[read.secret_index].per) {
    const model::Dimension& dimension = spec.dimensions[index];
    if (!selects_any(dimension, index, read.where)) {
      sink.report(
          kRule.at(read.where.front().variable.span, read.secret.value, dimension.name.value)
              .label(dimension.name.span, "the dimension"));
      return;
    }
  }
}

void check_reads(const model::Spec& spec, const std::vector<model::Read>& reads, diag::Sink& sink) {
  for (const model::Read& read : reads) {
    check_read(spec, read, sink);
  }
}

void run(const model::Spec& spec, diag::Sink& sink) {
  for (const model::Service& service : spec.services) {
    check_reads(spec, service.reads, sink);
  }
  for (const model::Principal& principal : spec.principals) {
    check_reads(spec, principal.reads, sink);
  }
  for (const model::Reference& reference : spec.references) {
    for (const model::ReferenceName& name : reference.names) {
      check_read(spec, name.read, sink);
    }
  }
}

}  // namespace

}  // namespace rules::where_selects_nothing
