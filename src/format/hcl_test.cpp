#include "format/hcl.h"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("HCL has the layout of terraform fmt") {
  std::string out;
  format::HclWriter hcl(out);
  hcl.comment("made by secretgen").blank();
  hcl.begin_block("resource", {"aws_secretsmanager_secret", "db"});
  hcl.attribute_string("name", "x/db").attribute_integer("recovery_window_in_days", 7);
  hcl.begin_object("tags").attribute_string("team", "a").attribute_string("data-class", "b");
  hcl.attribute_string("aws:x", "c").attribute_string("for", "d").end_object();
  hcl.attribute_boolean("protect", true).attribute("kms", "aws_kms_key.x.arn");
  hcl.begin_object("none").end_object().begin_list("nothing", "concat(").end_list(", local.x)");
  hcl.begin_block("replica").attribute_string("region", "eu-west-1").end_block();
  hcl.begin_block("replica").end_block();
  hcl.attribute_integer("after", 1);
  hcl.end_block();
  hcl.comment("two\nlines").begin_block("locals").begin_object("policy", "jsonencode(");
  hcl.begin_list("Statement").begin_item_object().attribute_string("Sid", "Read");
  hcl.begin_list("Action").item_string("a:b").item("local.x").end_list();
  hcl.end_item_object().begin_item_object().end_item_object().end_list();
  hcl.end_object(")").end_block();
  hcl.finish();
  CHECK(out == R"(# made by secretgen

resource "aws_secretsmanager_secret" "db" {
  name                    = "x/db"
  recovery_window_in_days = 7
  tags = {
    team       = "a"
    data-class = "b"
    "aws:x"    = "c"
    "for"      = "d"
  }
  protect = true
  kms     = aws_kms_key.x.arn
  none    = {}
  nothing = concat([], local.x)

  replica {
    region = "eu-west-1"
  }

  replica {}

  after = 1
}

# two
# lines
locals {
  policy = jsonencode({
    Statement = [
      {
        Sid = "Read"
        Action = [
          "a:b",
          local.x,
        ]
      },
      {},
    ]
  })
}
)");
}

TEST_CASE("top-level attributes are aligned, and a comment separates groups") {
  std::string out;
  format::HclWriter hcl(out);
  hcl.attribute_string("a", "1").attribute_string("long_name", "2");
  hcl.comment("third").attribute_string("bc", "3").finish();
  CHECK(out == R"(a         = "1"
long_name = "2"
# third
bc = "3"
)");
}

TEST_CASE("HCL strings evaluate to exactly their text") {
  CHECK(format::hcl_quoted("a\"\\\n\r\t") == R"("a\"\\\n\r\t")");
  CHECK(format::hcl_quoted("${a} %{if} $${b} $ % $") == R"("$${a} %%{if} $$${b} $ % $")");
  CHECK(format::hcl_quoted(std::string_view("\0\x1b", 2)) == R"("\u0000\u001b")");
  CHECK(format::hcl_quoted("\xE2\x80\xAE\xF3\xA0\x80\x81") == R"("\u202e\U000e0001")");
  CHECK(format::hcl_quoted("Straße 中 🔑") == "\"Straße 中 🔑\"");
}

TEST_CASE("object keys are aligned by the columns that terraform fmt counts") {
  std::string out;
  format::HclWriter hcl(out);
  hcl.begin_block("locals").begin_object("tags");
  hcl.attribute_integer("ü", 1).attribute_integer("e\u0301", 2).attribute_integer("${x}\"", 3);
  hcl.end_object().end_block().finish();
  CHECK(out == R"(locals {
  tags = {
    "ü"       = 1
    "e\u0301" = 2
    "$${x}\"" = 3
  }
}
)");
}
