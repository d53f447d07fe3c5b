#include "emit/relative_path.h"

#include <doctest/doctest.h>

TEST_CASE("a path from another directory") {
  using emit::relative_path;
  CHECK(relative_path("ops", "ops/secrets.sh") == "secrets.sh");
  CHECK(relative_path("ops", "dev/iam/a.json") == "../dev/iam/a.json");
  CHECK(relative_path("", "ops/secrets.sh") == "ops/secrets.sh");
  CHECK(relative_path("a/b", "a/c/d") == "../c/d");
  CHECK(relative_path("a/b/c", "a/x") == "../../x");
  CHECK(relative_path("op", "ops/x") == "../ops/x");
  CHECK(relative_path("ops", "op") == "../op");
  CHECK(relative_path("a/bc", "a/bd") == "../bd");
}
