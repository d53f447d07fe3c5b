#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"

namespace emit::docs {

// The content of both pages, collected once; each template prints it in its own format.

struct SecretRow {
  std::string_view label;
  std::string_view name;
  std::string about;
  std::string remarks;
};

// The secrets that a principal is granted for one reason.
struct AccessRow {
  std::string who;
  std::string identity;
  std::string why;
  bool all = false;                  // every secret that the system creates
  std::vector<std::string> secrets;  // otherwise their labels; all instances of an id are one
};

struct DeliveryRow {
  std::string_view service;
  std::string_view variable;
  std::string_view from;
  std::string_view field;
  std::string what;
};

struct ValueRow {
  std::string_view secret;
  std::string_view field;
  std::string_view about;
  std::string form;
  std::string_view pattern;
  std::string first;
};

struct ServiceRow {
  std::string_view name;
  std::string about;
  bool resolved = false;
  bool injected = false;
  bool fetched = false;
};

struct EnvironmentPart {
  std::string_view name;
  std::string_view account;
  std::string_view region;
  std::vector<SecretRow> secrets;
  std::vector<AccessRow> access;
  bool tagged = false;  // a principal reads by a tag
  std::vector<DeliveryRow> deliveries;
  std::size_t paid = 0;
  std::size_t replicas = 0;
};

// A table attribute that contains the name of a secret.
struct ReferenceRow {
  std::string_view environment;
  std::string_view table;
  std::string_view attribute;
  std::string_view secret;
};

struct Page {
  std::vector<EnvironmentPart> environments;
  std::vector<ValueRow> values;
  std::vector<ServiceRow> services;
  std::vector<ReferenceRow> references;
  bool suffixed = false;  // a name that looks like one with a suffix
};

// Its size is linear in the plan's secrets, grants and variables. The views are into the plan.
Page page(const plan::Plan& plan);

}  // namespace emit::docs
