#include "emit/docs/references.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "format/json.h"
#include "json/writer.h"
#include "plan/update_expression.h"

namespace emit::docs {

namespace {

using json::Writer;

void write_string(json::Writer& json, std::string_view attribute, std::string_view text) {
  json.key(attribute).begin_line_object().key("S").string(text).end_object();
}

// A secret of another account needs its complete ARN.
std::string_view name_of(const plan::Secret& secret) {
  return secret.arn_complete ? secret.arn : secret.name;
}

class Documents {
 public:
  Documents(const plan::Environment& environment, const plan::Reference& reference,
            const plan::ReferenceItem& item, json::Writer& json)
      : environment_(environment), reference_(reference), item_(item), json_(json) {}

  // An existing item is not replaced: it contains more than these names.
  void write_put() {
    json_.key("put-item").begin_object();
    json_.key("TableName").string(reference_.table);
    json_.key("Item").begin_object();
    write_key_attributes();
    write_names();
    json_.end_object();
    json_.key("ConditionExpression").string("attribute_not_exists(#key)");
    json_.key("ExpressionAttributeNames").begin_object();
    json_.key("#key").string(item_.key.front().first);
    json_.end_object().end_object();
  }

  // Sets only the names, and does not create an item.
  void write_update() {
    const plan::UpdateExpression expression = plan::update_expression(reference_, item_);
    json_.key("update-item").begin_object();
    json_.key("TableName").string(reference_.table);
    json_.key("Key").begin_object();
    write_key_attributes();
    json_.end_object();
    json_.key("UpdateExpression").string(expression.text);
    json_.key("ConditionExpression").string("attribute_exists(#key)");
    json_.key("ExpressionAttributeNames").begin_object();
    json_.key("#key").string(item_.key.front().first);
    for (std::size_t i = 0; i < expression.names.size(); ++i) {
      json_.key("#n" + std::to_string(i)).string(expression.names[i]);
    }
    json_.end_object();
    json_.key("ExpressionAttributeValues").begin_object();
    for (std::size_t i = 0; i < item_.names.size(); ++i) {
      write_string(json_, ":v" + std::to_string(i), secret_name(item_.names[i].second));
    }
    json_.end_object().end_object();
  }

 private:
  [[nodiscard]] std::string_view secret_name(std::uint32_t secret) const {
    return name_of(environment_.secrets[secret]);
  }

  void write_key_attributes() {
    for (const auto& [attribute, value] : item_.key) {
      write_string(json_, attribute, value);
    }
  }

  // The names are sorted by path, so each map is written once.
  void write_names() {
    std::vector<std::string_view> open;
    const auto close_to = [&](std::size_t depth) {
      for (; open.size() > depth; open.pop_back()) {
        json_.end_object().end_object();
      }
    };
    for (const auto& [name, secret] : item_.names) {
      const std::vector<std::string_view>& path = reference_.names[name].path;
      const auto [mine, its] = std::ranges::mismatch(open, path);
      close_to(static_cast<std::size_t>(mine - open.begin()));
      for (std::size_t i = open.size(); i + 1 < path.size(); ++i) {
        json_.key(path[i]).begin_object().key("M").begin_object();
        open.push_back(path[i]);
      }
      write_string(json_, path.back(), secret_name(secret));
    }
    close_to(0);
  }

  const plan::Environment& environment_;
  const plan::Reference& reference_;
  const plan::ReferenceItem& item_;
  json::Writer& json_;
};

std::string command(const plan::Plan& plan, const plan::Environment& environment,
                    std::string_view which) {
  const plan::Reference& reference = environment.references.front();
  std::string text = "aws dynamodb ";
  text.append(which).append(" --region ").append(environment.region);
  text.append(" --cli-input-json \"$(jq '");
  for (const std::string_view key : {std::string_view(environment.name), reference.id,
                                     std::string_view(reference.items.front().label), which}) {
    text += text.back() == '\'' ? "." : "";
    text += '[' + format::json_quoted(key) + ']';
  }
  text.append("' ").append(plan.target(terms::Target::Docs).file("references.json"));
  return text + ")\"";
}

}  // namespace

bool has_references(const plan::Plan& plan) {
  return std::ranges::any_of(plan.environments, [](const plan::Environment& environment) {
    return !environment.references.empty();
  });
}

std::string references_file(const plan::Plan& plan) {
  std::string text;
  json::Writer json(text);
  json.begin_object();
  for (const plan::Environment& environment : plan.environments) {
    if (environment.references.empty()) {
      continue;
    }
    json.key(environment.name).begin_object();
    for (const plan::Reference& reference : environment.references) {
      json.key(reference.id).begin_object();
      for (const plan::ReferenceItem& item : reference.items) {
        json.key(item.label).begin_object();
        Documents documents(environment, reference, item, json);
        documents.write_put();
        documents.write_update();
        json.end_object();
      }
      json.end_object();
    }
    json.end_object();
  }
  json.end_object().finish();
  return text;
}

std::vector<Command> reference_commands(const plan::Plan& plan) {
  const auto environment = std::ranges::find_if(
      plan.environments, [](const plan::Environment& one) { return !one.references.empty(); });
  if (environment == plan.environments.end()) {
    return {};
  }
  const std::string here = " for " + environment->references.front().items.front().label;
  return {{"create the item" + here, command(plan, *environment, "put-item")},
          {"write the names into the existing item" + here,
           command(plan, *environment, "update-item")}};
}

}  // namespace emit::docs
