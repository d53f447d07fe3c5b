#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"
#include "terms/local_format.h"

namespace plan {

// The content of a key in a local file.
enum class LocalContent {
  Value,  // the value of a field
  Whole,  // an entire secret that is an object or bytes
  Name,   // the name of the secret, which is not sensitive
};

// A key of a local file, for its example. Everything is stored by value, since the file may serve
// environments that a build leaves out.
struct LocalKey {
  source::Span span;  // the secret in the spec
  std::string name;
  std::string label;  // the id of the secret, with its instance
  LocalContent content = LocalContent::Value;
  std::uint32_t shape = 0;       // index into Plan::shapes
  std::uint32_t field = 0;       // Value: index into Shape::fields
  std::string_view description;  // of the field, otherwise of the secret
  bool external = false;
  // The value in the example: empty, a placeholder, or the name. In a dotenv file it contains only
  // characters that every reader of such files takes literally; other text goes into `hint`, which
  // becomes a comment.
  std::string example;
  std::string hint;
  // Name: the environment of the name in the example, if the names differ between environments.
  std::string_view named_in;
  // The environments that have it; empty: all environments of the file.
  std::vector<std::string_view> environments;
};

// A local file with values or, for development, a service's variables. Only an example of it is
// written.
struct LocalFile {
  std::string path;  // relative to the user's repository
  terms::LocalFormat format = terms::LocalFormat::Dotenv;
  // Secrets are created from it; otherwise it is for development only.
  bool values = false;
  std::vector<std::string_view> services;  // dotenv: those that read it
  bool open = false;                       // a service receives names of secrets as data
  std::vector<LocalKey> keys;  // names are unique; rules/plan/same_local_key.cpp checks this
};

}  // namespace plan
