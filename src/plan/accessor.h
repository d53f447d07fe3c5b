#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace plan {

// A name as languages write it: databaseUrl, DatabaseUrl, database_url.
struct AccessorName {
  std::string camel;
  std::string pascal;
  std::string snake;
};

// A field of a secret as code gets it.
struct AccessorField {
  std::uint32_t field = 0;  // index into the shape's fields
  std::string attribute;    // Python
};

// A variable of a dimension that the caller gives a value for.
struct AccessorParameter {
  std::string_view name;
  std::string python;
  std::vector<std::string_view> values;  // each once, in the order of the dimension
};

struct AccessorInstance {
  std::vector<std::string_view> values;  // beside AccessorSource::parameters
  // The variable that `deliver: runtime` puts the secret's name or ARN into.
  std::string id_variable;
  std::vector<std::string> ids;        // beside AccessorModule::environments; empty: not there
  std::vector<std::string> variables;  // beside AccessorSource::fields: holds the value locally
};

// A secret as one service reads it; one request brings it.
struct AccessorSource {
  source::Span span;       // the read
  std::string_view label;  // the secret's id
  std::string_view description;
  std::uint32_t shape = 0;  // index into Plan::shapes
  std::string_view version_stage;
  bool optional = false;  // there is an environment of the service without it
  // An `open` read: the caller passes the name of the secret, which matches the pattern of the
  // environment (parallel to AccessorModule::environments; empty: not there). It has no instances.
  bool by_name = false;
  std::vector<std::string> name_patterns;
  std::vector<AccessorParameter> parameters;
  std::vector<AccessorField> fields;  // those that the service reads; of a value its only one
  std::vector<AccessorInstance> instances;
};

// One function of the module.
struct Accessor {
  source::Span span;  // the read
  AccessorName name;
  std::string attribute;               // Python: among those of all secrets
  std::uint32_t source = 0;            // index into AccessorModule::sources
  std::optional<std::uint32_t> field;  // index into AccessorSource::fields; none: the whole
  bool in_all = false;                 // part of what the function for all secrets gives
};

struct AccessorEnvironment {
  std::string_view name;
  std::string_view region;
  bool fallback = false;
};

// The secrets that one service fetches when it runs.
struct AccessorModule {
  source::Span span;  // the service's name in the spec
  std::string_view service;
  std::string snake;
  std::string_view description;
  std::vector<AccessorEnvironment> environments;
  std::vector<AccessorSource> sources;
  std::vector<Accessor> accessors;
};

// How the modules of a language find out where they run, and how long they keep a value.
struct AccessorOptions {
  std::string_view environment_variable = "APP_ENV";
  std::vector<std::string_view> development;  // its values where no AWS is asked
  int cache_seconds = 300;
};

}  // namespace plan
