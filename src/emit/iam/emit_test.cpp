#include "emit/iam/emit.h"

#include <doctest/doctest.h>

#include "emit/sample_plan_test.h"
#include "templates/all.h"

TEST_CASE("each policy of a principal is a file") {
  plan::Plan plan = emit::sample_plan();
  plan::Principal principal;
  principal.policies.resize(2);
  principal.policies[0].file = "api";
  principal.policies[1].file = "api-2";
  plan.environments.front().principals.push_back(principal);
  base::FileSet files;
  base::FileCollector collector(files);
  emit::iam::kEmitter.emit(plan, render::Templates(templates::all()), collector);
  REQUIRE(files.size() == 2);
  CHECK(files[0].path == "dev/target/api.json");
  CHECK(files[1].path == "dev/target/api-2.json");
  CHECK(files[0].text == "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": []\n}\n");
}
