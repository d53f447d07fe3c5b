#include "emit/docs/emit.h"

#include <algorithm>
#include <string>
#include <utility>

#include "aws/price.h"
#include "emit/docs/commands.h"
#include "emit/docs/page.h"
#include "emit/docs/references.h"
#include "emit/docs/words.h"
#include "templates/docs.h"

namespace emit::docs {

namespace {

std::size_t cents(const EnvironmentPart& part) {
  return (part.paid + part.replicas) * static_cast<std::size_t>(aws::kPrice.secret_month);
}

// How the generated code caches values, if there is any.
const plan::AccessorOptions* accessor_options(const plan::Plan& plan) {
  if (plan.modules.empty()) {
    return nullptr;
  }
  if (plan.target(terms::Target::TypeScript).wanted) {
    return &plan.typescript;
  }
  return plan.target(terms::Target::Python).wanted ? &plan.python : nullptr;
}

bool is_rotated_by_hand(const plan::Plan& plan) {
  return std::ranges::any_of(plan.environments, [](const plan::Environment& environment) {
    return std::ranges::any_of(environment.secrets, [](const plan::Secret& secret) {
      return !secret.external && !secret.retired && !secret.rotation;
    });
  });
}

// The two templates use the same values, each in its own structs.
template <class Values>
typename Values::EnvironmentsItem environment_values(const EnvironmentPart& from) {
  typename Values::EnvironmentsItem to{.name = from.name,
                                       .account = from.account,
                                       .region = from.region,
                                       .secrets = {},
                                       .access = {},
                                       .ungranted = from.access.empty(),
                                       .tagged = from.tagged,
                                       .deliveries = {},
                                       .undelivered = from.deliveries.empty(),
                                       .cost = dollars(cents(from)),
                                       .paid = std::to_string(from.paid),
                                       .replicas = std::to_string(from.replicas)};
  to.secrets.reserve(from.secrets.size());
  for (const SecretRow& row : from.secrets) {
    to.secrets.push_back(
        {.label = row.label, .name = row.name, .about = row.about, .remarks = row.remarks});
  }
  for (const AccessRow& row : from.access) {
    to.access.push_back(
        {.who = row.who, .identity = row.identity, .why = row.why, .all = row.all, .secrets = {}});
    to.access.back().secrets.reserve(row.secrets.size());
    for (const std::string& label : row.secrets) {
      to.access.back().secrets.push_back({.label = label});
    }
  }
  to.deliveries.reserve(from.deliveries.size());
  for (const DeliveryRow& row : from.deliveries) {
    to.deliveries.push_back({.service = row.service,
                             .variable = row.variable,
                             .from = row.from,
                             .field = row.field,
                             .of_field = !row.field.empty(),
                             .what = row.what});
  }
  return to;
}

template <class Values>
Values values(const plan::Plan& plan, const Page& page) {
  const bool terraform = std::ranges::any_of(plan.environments, [](const auto& environment) {
    return environment.target(terms::Target::Terraform).wanted;
  });
  std::size_t total = 0;
  for (const EnvironmentPart& part : page.environments) {
    total += cents(part);
  }
  const plan::AccessorOptions* const accessors = accessor_options(plan);
  const int cached =
      accessors == nullptr ? plan::AccessorOptions{}.cache_seconds : accessors->cache_seconds;
  const std::size_t asked = requests_of_month(cached);
  Values to{.header = plan.header,
            .system = plan.system,
            .description = plan.description,
            .described = !plan.description.empty(),
            .owner = plan.owner,
            .owned = !plan.owner.empty(),
            .creator = creator(plan.provision),
            .environments = {},
            .values = {},
            .services = {},
            .serving = !page.services.empty(),
            .commands = {},
            .references = {},
            .referring = !page.references.empty(),
            .reference_commands = {},
            .scripted = is_scripted(plan),
            .filed = is_scripted(plan) && plan.local != terms::LocalFormat::Prompt,
            .by_hand = is_rotated_by_hand(plan),
            .fetches = accessors != nullptr,
            .cache_seconds = std::to_string(cached),
            .cached_requests = grouped(asked),
            .cached_cost = request_dollars(asked),
            .local = plan.target(terms::Target::Dotenv).wanted,
            .resolves = std::ranges::any_of(page.services, &ServiceRow::resolved),
            .injects = std::ranges::any_of(page.services, &ServiceRow::injected),
            .terraform = terraform && plan.provision == terms::Provision::Terraform,
            .stacks = plan.provision == terms::Provision::CloudFormation,
            .cdk = plan.provision == terms::Provision::Cdk,
            .imported = plan.provision != terms::Provision::Cli,
            .suffixed = page.suffixed,
            .waivers = {},
            .waived = !plan.waivers.empty(),
            .excluded = {},
            .nothing_excluded = plan.excluded.empty(),
            .price_secret = dollars(static_cast<std::size_t>(aws::kPrice.secret_month)),
            .price_requests = dollars(static_cast<std::size_t>(aws::kPrice.requests)),
            .price_date = aws::kPrice.date,
            .price_source = aws::kPrice.source,
            .total = dollars(total)};
  for (const EnvironmentPart& part : page.environments) {
    to.environments.push_back(environment_values<Values>(part));
  }
  for (const ValueRow& row : page.values) {
    to.values.push_back({.secret = row.secret,
                         .field = row.field,
                         .of_field = !row.field.empty(),
                         .about = row.about,
                         .form = row.form,
                         .formed = !row.form.empty(),
                         .pattern = row.pattern,
                         .matched = !row.pattern.empty(),
                         .first = row.first});
  }
  for (const ServiceRow& row : page.services) {
    to.services.push_back({.name = row.name,
                           .about = row.about,
                           .resolved = row.resolved,
                           .injected = row.injected,
                           .fetched = row.fetched,
                           .none = !row.resolved && !row.injected && !row.fetched});
  }
  for (const Command& command : commands(plan)) {
    to.commands.push_back({.does = command.does, .command = command.command});
  }
  for (const ReferenceRow& row : page.references) {
    to.references.push_back({.environment = row.environment,
                             .table = row.table,
                             .attribute = row.attribute,
                             .secret = row.secret});
  }
  for (const Command& command : reference_commands(plan)) {
    to.reference_commands.push_back({.does = command.does, .command = command.command});
  }
  for (const plan::Waiver& waiver : plan.waivers) {
    to.waivers.push_back({.rule = waiver.rule,
                          .secret = waiver.secret,
                          .of_secret = !waiver.secret.empty(),
                          .reason = waiver.reason,
                          .until = waiver.until});
  }
  for (const plan::Excluded& excluded : plan.excluded) {
    to.excluded.push_back({.name = excluded.name, .reason = excluded.reason});
  }
  return to;
}

void emit(const plan::Plan& plan, const render::Templates& templates, base::FileSink& files) {
  const plan::TargetPlace& place = plan.target(terms::Target::Docs);
  if (!place.wanted) {
    return;
  }
  const Page said = page(plan);
  files.add(
      {place.file("SECRETS.md"), templates.text(values<templates::docs::SECRETSMd>(plan, said))});
  files.add(
      {place.file("report.html"), templates.text(values<templates::docs::ReportHtml>(plan, said))});
  if (has_references(plan)) {
    files.add({place.file("references.json"), references_file(plan)});
  }
}

}  // namespace

constexpr Emitter kEmitter{
    .summary = "pages about the secrets, for people", .target = terms::Target::Docs, .emit = emit};

}  // namespace emit::docs
