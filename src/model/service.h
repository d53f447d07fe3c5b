#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/text.h"
#include "terms/delivery.h"
#include "terms/identity.h"

namespace model {

// How a policy selects the secrets that a principal may read: by name, or by tag.
enum class GrantBy { Name, Tag };

// A variable of a dimension, fixed to one value: {channel: sms}.
struct Where {
  Text variable;
  Text value;
  std::uint32_t dimension = 0;
  std::uint32_t variable_index = 0;
};

struct Read {
  Text secret;
  std::uint32_t secret_index = 0;
  std::optional<Text> field;
  std::optional<Text> as;
  terms::Deliver deliver = terms::Deliver::Runtime;  // the platform's default if the spec sets none
  bool deliver_given = false;
  std::vector<Where> where;
  bool open = false;
  bool optional = false;  // skip the read in environments without the secret
  std::optional<Text> version_stage;
  std::optional<Text> accessor;  // the name of the functions that read it
  source::Span span;
};

struct Service {
  Text name;
  Located<terms::Platform> platform;
  std::optional<Text> description;
  std::optional<Text> owner;
  std::optional<Template> role;
  std::optional<Template> execution_role;
  std::optional<Text> container;
  terms::By by = terms::By::Parameter;
  Located<GrantBy> grant;
  bool describe = false;
  std::vector<std::uint32_t> environments;  // indices, ascending
  std::vector<Read> reads;
};

// A reader that is not a service: the deployer, an operator, CI.
struct Principal {
  Text name;
  terms::IdentityKind kind = terms::IdentityKind::Unnamed;
  std::optional<Template> identity;  // name of the role, user or group
  std::optional<Text> description;
  Located<GrantBy> grant;
  bool describe = false;
  bool manages = false;
  std::vector<Read> reads;
};

}  // namespace model
