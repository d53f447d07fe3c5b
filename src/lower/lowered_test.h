#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "diag/sink.h"
#include "lower/lower.h"
#include "resolve/resolve.h"
#include "source/files.h"
#include "syntax/parse.h"

namespace lower_test {

// A plan with everything that its views point into.
struct Lowered {
  source::Files files;
  std::optional<syntax::Document> document;
  std::optional<model::Spec> spec;
  plan::Plan plan;

  const plan::Environment& environment(std::size_t index = 0) const {
    return plan.environments.at(index);
  }
  const plan::Secret& secret(std::string_view label, std::size_t index = 0) const {
    const auto& all = environment(index).secrets;
    const auto found = std::ranges::find(all, label, &plan::Secret::label);
    REQUIRE(found != all.end());
    return *found;
  }
  const plan::Principal& principal(std::string_view name, std::size_t index = 0) const {
    const auto& all = environment(index).principals;
    const auto found = std::ranges::find(all, name, &plan::Principal::name);
    REQUIRE(found != all.end());
    return *found;
  }
};

inline constexpr std::string_view kHead = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
)";

inline std::unique_ptr<Lowered> lowered(std::string_view rest, std::string_view head = kHead) {
  auto all = std::make_unique<Lowered>();
  diag::Collector sink;
  const source::File& file = all->files.add("spec", std::string(head) + std::string(rest));
  all->document = syntax::parse(file, sink);
  REQUIRE(all->document.has_value());
  all->spec = resolve::resolve({&*all->document}, sink);
  for (const diag::Diagnostic& diagnostic : sink.all()) {
    MESSAGE(diagnostic.message);
  }
  REQUIRE(all->spec.has_value());
  all->plan = lower::lower(*all->spec, {});
  return all;
}

}  // namespace lower_test
