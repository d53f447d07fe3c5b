#pragma once

#include <optional>
#include <vector>

#include "model/text.h"

namespace model {

struct Replica {
  Text region;
  std::optional<Text> kms_key;
};

enum class DeletionPolicy { Retain, Delete };

struct Deletion {
  DeletionPolicy policy = DeletionPolicy::Retain;
  int recovery_window = 30;  // days: 0, or 7 to 30
  source::Span span;
};

struct Tag {
  Text key;
  Template value;
};

// An environment with the spec's `defaults` already merged in.
struct Environment {
  Text name;
  Text account;  // 12 digits
  Text region;
  Text partition;  // aws, aws-cn, aws-us-gov
  std::optional<Text> kms_key;
  std::vector<Replica> replicas;
  Deletion deletion;
  std::vector<Tag> tags;
  bool protect = false;
  bool fallback = false;  // code may read its process environment if AWS is unreachable
};

}  // namespace model
