#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace plan {

// A name in the notations of the languages: databaseUrl, DatabaseUrl, database_url.
struct AccessorName {
  std::string camel;
  std::string pascal;
  std::string snake;
};

// A field of a secret, as code receives it.
struct AccessorField {
  std::uint32_t field = 0;  // index into the shape's fields
  std::string attribute;    // Python
};

// A variable of a dimension, for which the caller passes a value.
struct AccessorParameter {
  std::string_view name;
  std::string python;
  std::vector<std::string_view> values;  // without duplicates, in the order of the dimension
};

struct AccessorInstance {
  std::vector<std::string_view> values;  // parallel to AccessorSource::parameters
  // The variable that contains the secret's name or ARN with `deliver: runtime`.
  std::string id_variable;
  std::vector<std::string> ids;        // parallel to AccessorModule::environments; empty: not there
  std::vector<std::string> variables;  // parallel to AccessorSource::fields: has the local value
};

// A secret that a service reads with one request.
struct AccessorSource {
  source::Span span;       // the read
  std::string_view label;  // the secret's id
  std::string_view description;
  std::uint32_t shape = 0;  // index into Plan::shapes
  std::string_view version_stage;
  bool optional = false;  // an environment of the service does not have it
  // An `open` read: the caller passes the name of the secret, which matches the pattern of the
  // environment (parallel to AccessorModule::environments; empty: not there). It has no instances.
  bool by_name = false;
  std::vector<std::string> name_patterns;
  std::vector<AccessorParameter> parameters;
  std::vector<AccessorField> fields;  // those that the service reads; one for a `value:` secret
  std::vector<AccessorInstance> instances;
};

// One function of the module.
struct Accessor {
  source::Span span;  // the read
  AccessorName name;
  std::string attribute;               // Python: unique among all secrets
  std::uint32_t source = 0;            // index into AccessorModule::sources
  std::optional<std::uint32_t> field;  // index into AccessorSource::fields; none: the entire secret
  bool in_all = false;                 // included in the function for all secrets
};

struct AccessorEnvironment {
  std::string_view name;
  std::string_view region;
  bool fallback = false;
};

// The secrets that a service fetches at run time.
struct AccessorModule {
  source::Span span;  // the service's name in the spec
  std::string_view service;
  std::string snake;
  std::string_view description;
  std::vector<AccessorEnvironment> environments;
  std::vector<AccessorSource> sources;
  std::vector<Accessor> accessors;
};

// How the modules of a language determine their environment, and how long they cache a value.
struct AccessorOptions {
  std::string_view environment_variable = "APP_ENV";
  std::vector<std::string_view> development;  // values for which AWS is not called
  int cache_seconds = 300;
};

}  // namespace plan
