#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "format/json.h"
#include "plan/plan.h"

namespace emit::script {

// By which variables services with a local value file receive a secret; those of one service stand
// together.
struct LocalRead {
  const plan::Service* service = nullptr;
  const plan::Variable* variable = nullptr;
};

// The lists of fields of a plan's shapes as JSON, each once: secrets of many environments have the
// same, and name them by their number.
class FieldLists {
 public:
  explicit FieldLists(const plan::Plan& plan);

  // The number of the list of a shape, which is an index of plan::Plan::shapes.
  [[nodiscard]] std::size_t number(std::uint32_t shape) const { return numbers_[shape]; }

  // All lists, by their numbers, as the next value of `out`.
  void append_all(format::JsonWriter& out) const;

 private:
  static void append(format::JsonWriter& out, const plan::Shape& shape);

  std::vector<const plan::Shape*> shapes_;  // the first of each list
  std::vector<std::size_t> numbers_;        // beside the plan's shapes
};

// The secrets of an environment as JSON.
class SecretDocuments {
 public:
  SecretDocuments(const plan::Plan& plan, const plan::Environment& environment,
                  const FieldLists& fields);

  // One secret of the environment as the next value of `out`.
  void append(format::JsonWriter& out, const plan::Secret& secret) const;

 private:
  const plan::Plan& plan_;
  const plan::Environment& environment_;
  const FieldLists& fields_;
  std::vector<std::vector<LocalRead>> reads_;  // beside the environment's secrets
};

}  // namespace emit::script
