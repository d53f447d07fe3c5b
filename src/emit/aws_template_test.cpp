#include "emit/aws_template.h"

#include <doctest/doctest.h>

#include <string>

#include "emit/sample_plan_test.h"

namespace {

std::string head(std::string_view what, std::string_view details) {
  std::string text;
  format::YamlWriter out(text);
  const plan::Plan plan = emit::sample_plan();
  emit::begin_template(out, plan, emit::template_description(what, details));
  out.end_object();
  return text;
}

}  // namespace

TEST_CASE("a template begins with the header") {
  CHECK(head("Secrets", "") ==
        "# made by a test\n"
        "AWSTemplateFormatVersion: \"2010-09-09\"\n"
        "Description: \"Secrets\"\n");
}

TEST_CASE("a template's description has at most 1,024 bytes and no cut character") {
  const std::string text = head("S", std::string(1020, 'x') + "\xC3\xA9");
  CHECK(emit::has(text, "\"S: " + std::string(1020, 'x') + "\"\n"));
}

TEST_CASE("a pattern matches only its text") {
  CHECK(emit::pattern_of("demo/dev-1_=@") == "demo/dev-1_=@");
  CHECK(emit::pattern_of("a.b+c") == "a[.]b[+]c");
  CHECK(emit::pattern_of("^\\$") == "\\^\\\\[$]");
}

TEST_CASE("a role must be in the environment's account") {
  const plan::Plan plan = emit::sample_plan();
  const emit::TemplateParameter known =
      emit::role_parameter(plan.environments.front(), "RoleArn", "Role", "api");
  CHECK(known.default_value == "arn:aws:iam::111122223333:role/api");
  CHECK(known.allowed_pattern == "^arn:aws:iam::111122223333:role/.+$");
  CHECK(
      emit::role_parameter(plan.environments.front(), "RoleArn", "Role", "").default_value.empty());
}
