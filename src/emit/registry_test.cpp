#include "emit/registry.h"

#include <doctest/doctest.h>

#include <set>
#include <string_view>

#include "templates/all.h"

TEST_CASE("each target has an emitter, in the same order") {
  REQUIRE(emit::all().size() == terms::kTargets.size());
  for (std::size_t i = 0; i < terms::kTargets.size(); ++i) {
    CHECK(emit::all()[i]->target == terms::kTargets[i].target);
  }
}

TEST_CASE("every emitter is found by its name, and names and targets are unique") {
  std::set<std::string_view> names;
  std::set<terms::Target> targets;
  for (const emit::Emitter* emitter : emit::all()) {
    CHECK(emit::find(emitter->name()) == emitter);
    CHECK(names.insert(emitter->name()).second);
    CHECK(targets.insert(emitter->target).second);
    CHECK_FALSE(emitter->summary.empty());
  }
  CHECK(emit::find("nothing") == nullptr);
}

TEST_CASE("an unwanted target writes no file") {
  plan::Plan plan;
  plan.environments.emplace_back();
  for (const emit::Emitter* emitter : emit::all()) {
    base::FileSet files;
    base::FileCollector collector(files);
    emitter->emit(plan, render::Templates(templates::all()), collector);
    CHECK(files.empty());
  }
}
