#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"
#include "terms/local_format.h"

namespace plan {

// What a key of a local file holds.
enum class LocalContent {
  Value,  // of a field
  Whole,  // the whole of a secret that is an object or bytes
  Name,   // the secret's name, which is no secret
};

// A key of a local file, as its example shows it. Everything is held by value, since the file may
// serve environments that a build leaves out.
struct LocalKey {
  source::Span span;  // the secret in the spec
  std::string name;
  std::string label;  // of the secret: the id, with its instance
  LocalContent content = LocalContent::Value;
  std::uint32_t shape = 0;       // index into Plan::shapes
  std::uint32_t field = 0;       // Value: index into Shape::fields
  std::string_view description;  // of the field, else of the secret
  bool external = false;
  // The value in the example: empty, a placeholder, or the name. In a dotenv file it has only
  // characters that every reader of such files takes literally; other text goes into `hint`, which
  // becomes a comment.
  std::string example;
  std::string hint;
  // Name: the environment whose name the example shows, where others have another.
  std::string_view named_in;
  // The environments that have it; empty: all that the file serves.
  std::vector<std::string_view> environments;
};

// A file in which people keep values (or, for development, a service's variables), and of which an
// example is written.
struct LocalFile {
  std::string path;  // relative to the user's repository
  terms::LocalFormat format = terms::LocalFormat::Dotenv;
  // Secrets are created from it; else it is for development only.
  bool values = false;
  std::vector<std::string_view> services;  // dotenv: those that read it
  bool open = false;                       // a service is given names of secrets as data
  std::vector<LocalKey> keys;              // no two of one name, as verify sees to
};

}  // namespace plan
