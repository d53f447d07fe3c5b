#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "access/access.h"
#include "json/writer.h"
#include "plan/plan.h"

namespace cli {

// An answer about access, with what it is about.
struct AccessAnswer {
  const plan::Plan* plan = nullptr;
  const plan::Environment* environment = nullptr;
  std::vector<access_query::Access> all;
};

// "role shop-api" or "no identity said"
std::string identity_text(const plan::Principal& principal);

// The same as members of an object of JSON: kind and identity, where the spec says them.
void append_identity(json::Writer& out, const plan::Principal& principal);

// The reasons and the statements of an access, indented.
void append_access(std::string& out, const AccessAnswer& answer,
                   const access_query::Access& access);

// The members of an object of JSON about an access: actions, reasons, statements, key.
void append_access(json::Writer& out, const AccessAnswer& answer,
                   const access_query::Access& access);

}  // namespace cli
