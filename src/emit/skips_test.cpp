#include "emit/skips.h"

#include <doctest/doctest.h>

#include <string>

namespace {

const std::vector<plan::Skip> kSkips{
    {terms::Tool::Checkov, "CKV_AWS_149", "a checkov:skip=CKV_AWS_1 \"b\" ${c}", "2026-12-31"},
    {terms::Tool::CfnNag, "W77", "no \\ key", "2026-12-31"},
    {terms::Tool::Trivy, "AVD-AWS-0098", "d trivy:ignore:* ignore:e", "2026-11-30"}};

}  // namespace

TEST_CASE("in Terraform, trivy's skips are above the block and checkov's in it") {
  std::string text;
  format::HclWriter out(text);
  emit::append_skips_above(out, kSkips);
  out.begin_block("resource", {"a", "b"});
  emit::append_skips_inside(out, kSkips);
  out.attribute_string("name", "c");
  out.end_block();
  out.finish();
  CHECK(text == R"(# d trivy:ignore :* ignore :e (until 2026-11-30)
# trivy:ignore:AVD-AWS-0098:exp:2026-11-30
resource "a" "b" {
  # checkov:skip=CKV_AWS_149:a checkov:skip =CKV_AWS_1 "b" ${c} (until 2026-12-31)
  name = "c"
}
)");
}

TEST_CASE("in a template, trivy's skips are comments and the others metadata") {
  std::string text;
  format::YamlWriter out(text);
  out.begin_object();
  emit::append_skips_above(out, kSkips);
  out.key("A").begin_object();
  emit::append_skips_metadata(out, kSkips);
  out.end_object();
  out.end_object();
  CHECK(text == R"x(# d trivy:ignore :* ignore :e (until 2026-11-30)
# trivy:ignore:AVD-AWS-0098:exp:2026-11-30
A:
  Metadata:
    checkov:
      skip:
        - id: "CKV_AWS_149"
          comment: "a checkov:skip=CKV_AWS_1 \"b\" ${c} (until 2026-12-31)"
    cfn_nag:
      rules_to_suppress:
        - id: "W77"
          reason: "no \\ key (until 2026-12-31)"
)x");
  CHECK(emit::is_in_metadata(kSkips));
  CHECK_FALSE(emit::is_in_metadata({kSkips[2]}));
}
