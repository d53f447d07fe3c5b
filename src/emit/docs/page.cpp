#include "emit/docs/page.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "aws/secret_arn.h"
#include "emit/docs/words.h"
#include "emit/field_words.h"

namespace emit::docs {

namespace {

using Counts = std::unordered_map<std::string_view, std::size_t>;

// Labels of secrets by ascending index. If all instances of an id are included, the id is listed
// once.
std::vector<std::string> labels(const plan::Environment& environment, const Counts& instances,
                                const std::vector<std::uint32_t>& secrets) {
  std::vector<std::string> texts;
  for (std::size_t begin = 0; begin < secrets.size();) {
    const std::string_view id = environment.secrets[secrets[begin]].id;
    std::size_t end = begin;
    while (end < secrets.size() && environment.secrets[secrets[end]].id == id) {
      ++end;
    }
    if (end - begin > 1 && end - begin == instances.at(id)) {
      texts.push_back(std::string(id) + "[*]");
    } else {
      for (std::size_t i = begin; i < end; ++i) {
        texts.push_back(environment.secrets[secrets[i]].label);
      }
    }
    begin = end;
  }
  return texts;
}

void add_access(const plan::Plan& plan, const plan::Environment& environment,
                const Counts& instances, const plan::Principal& principal,
                std::vector<AccessRow>& rows) {
  std::map<std::pair<plan::Reason, std::string_view>, std::vector<std::uint32_t>> by_reason;
  for (const plan::Grant& grant : principal.grants) {
    by_reason[{grant.reason, grant.service}].push_back(grant.secret);
  }
  for (const auto& [key, secrets] : by_reason) {
    AccessRow row;
    row.who = who(principal);
    row.identity = identity(principal);
    row.why = why(plan.provision, key.first, key.second);
    row.all = key.first == plan::Reason::Manages;
    if (principal.reader_tag && !row.all) {
      row.why += by_tag(*principal.reader_tag);
    }
    if (!row.all) {
      row.secrets = labels(environment, instances, secrets);
    }
    rows.push_back(std::move(row));
  }
  for (const plan::OpenGrant& open : principal.open) {
    AccessRow row;
    row.who = who(principal);
    row.identity = identity(principal);
    row.why = why(plan.provision, open.reason, open.service) + ", by names that it receives";
    row.secrets = {std::string(aws::name_in_arn(open.arn_pattern))};
    rows.push_back(std::move(row));
  }
}

EnvironmentPart environment_part(const plan::Plan& plan, const plan::Environment& from) {
  EnvironmentPart part{from.name, from.account, from.region, {}, {}, false, {}, 0, 0};
  Counts instances;
  part.secrets.reserve(from.secrets.size());
  for (const plan::Secret& secret : from.secrets) {
    ++instances[secret.id];
    part.secrets.push_back({secret.label, secret.name, about(plan, secret), remarks(secret)});
    if (!secret.external) {
      ++part.paid;
      part.replicas += secret.replicas.size();
    }
  }
  for (const plan::Principal& principal : from.principals) {
    add_access(plan, from, instances, principal, part.access);
    part.tagged = part.tagged || principal.reader_tag.has_value();
  }
  for (const plan::Service& service : from.services) {
    for (const plan::Variable& variable : service.variables) {
      part.deliveries.push_back({service.name, variable.name, from.secrets[variable.secret].label,
                                 variable.field, contents(variable.deliver)});
    }
  }
  return part;
}

void add_values(const plan::Plan& plan, Page& page) {
  std::unordered_set<std::uint32_t> seen;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Secret& secret : environment.secrets) {
      page.suffixed = page.suffixed || secret.suffix_shaped;
      if (!seen.insert(secret.shape).second) {
        continue;
      }
      const plan::Shape& shape = plan.shapes[secret.shape];
      if (shape.kind == terms::ShapeKind::Binary) {
        page.values.push_back({secret.id, "", "", "bytes", "", "set by a person"});
      }
      for (const plan::Field& field : shape.fields) {
        page.values.push_back({secret.id, field.name, field.description, field_words(field),
                               field.pattern, first_value(field)});
      }
    }
  }
}

void add_services(const plan::Plan& plan, Page& page) {
  std::unordered_map<std::string_view, std::size_t> seen;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Service& service : environment.services) {
      const auto [found, fresh] = seen.try_emplace(service.name, page.services.size());
      if (fresh) {
        std::string text(service.description);
        if (!service.owner.empty()) {
          text += text.empty() ? "Owner: " : " (owner: ";
          text += service.owner;
          text += service.description.empty() ? "" : ")";
        }
        page.services.push_back({service.name, std::move(text)});
      }
      ServiceRow& row = page.services[found->second];
      row.fetched = row.fetched || service.open;
      for (const plan::Variable& variable : service.variables) {
        row.resolved = row.resolved || variable.deliver == terms::Deliver::DynamicReference;
        row.injected = row.injected || variable.deliver == terms::Deliver::EcsSecret;
        row.fetched = row.fetched || variable.deliver == terms::Deliver::Runtime;
      }
    }
  }
}

void add_references(const plan::Plan& plan, Page& page) {
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Reference& reference : environment.references) {
      std::vector<std::string_view> ids(reference.names.size());
      for (const plan::ReferenceItem& item : reference.items) {
        for (const auto& [name, secret] : item.names) {
          ids[name] = environment.secrets[secret].id;
        }
      }
      for (std::size_t i = 0; i < ids.size(); ++i) {
        if (!ids[i].empty()) {
          page.references.push_back(
              {environment.name, reference.table, reference.names[i].attribute, ids[i]});
        }
      }
    }
  }
}

}  // namespace

Page page(const plan::Plan& plan) {
  Page page;
  for (const plan::Environment& environment : plan.environments) {
    page.environments.push_back(environment_part(plan, environment));
  }
  add_values(plan, page);
  add_services(plan, page);
  add_references(plan, page);
  return page;
}

}  // namespace emit::docs
