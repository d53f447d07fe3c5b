#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "access/access.h"
#include "json/writer.h"
#include "plan/plan.h"

namespace cli {

// An answer about access, with its subject.
struct AccessAnswer {
  const plan::Plan* plan = nullptr;
  const plan::Environment* environment = nullptr;
  std::vector<access_query::Access> all;
};

// "role shop-api" or "no role, user or group in the spec"
std::string identity_text(const plan::Principal& principal);

// The same as members of a JSON object: kind and identity, if the spec declares them.
void append_identity(json::Writer& out, const plan::Principal& principal);

// The reasons and the statements of an access, indented.
void append_access(std::string& out, const AccessAnswer& answer,
                   const access_query::Access& access);

// The members of a JSON object about an access: actions, reasons, statements, key.
void append_access(json::Writer& out, const AccessAnswer& answer,
                   const access_query::Access& access);

}  // namespace cli
