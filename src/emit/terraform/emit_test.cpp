#include "emit/terraform/emit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "templates/all.h"

namespace {

constexpr std::string_view kHostile = "${a} %{b} {{c}} \"d\" \\e\n</script> \u00fc \u202e";
constexpr std::string_view kHostileInHcl = R"("$${a} %%{b} {{c}} \"d\" \\e\n</script> ü \u202e")";

plan::Field field(std::string_view name, plan::FieldSource source, std::string_view initial = {}) {
  plan::Field made;
  made.name = name;
  made.source = source;
  made.initial = source == plan::FieldSource::Person ? plan::kUnset : initial;
  return made;
}

// A plan with one environment, to which secrets are added one by one.
class Sample {
 public:
  Sample() {
    plan_.system = "shop";
    plan_.header = "Made by a test.";
    plan_.provision = terms::Provision::Terraform;
    plan_.terraform_example = true;
    plan::Environment& made = plan_.environments.emplace_back();
    made.name = "dev";
    made.account = "111122223333";
    made.region = "eu-west-1";
    made.partition = "aws";
    made.targets[static_cast<std::size_t>(terms::Target::Terraform)] = {true, "dev/terraform"};
  }

  plan::Plan& plan() { return plan_; }
  plan::Environment& environment() { return plan_.environments.front(); }

  plan::Secret& add(std::string_view id, terms::ShapeKind kind, std::vector<plan::Field> fields) {
    plan::Secret secret;
    secret.id = id;
    secret.label = id;
    secret.name = "shop/dev/" + std::string(id);
    secret.terraform_name = id;
    secret.shape = static_cast<std::uint32_t>(plan_.shapes.size());
    secret.retain = false;
    secret.recovery_window = 7;
    secret.terraform_value = kind != terms::ShapeKind::Binary;
    for (const plan::Field& one : fields) {
      std::string variable(id);
      if (!one.name.empty()) {
        variable += "_" + std::string(one.name);
      }
      secret.terraform_variables.push_back(std::move(variable));
    }
    plan_.shapes.push_back({kind, std::move(fields)});
    environment().secrets.push_back(std::move(secret));
    return environment().secrets.back();
  }

  // The text of a file of the module; empty if there is none.
  [[nodiscard]] std::string file(std::string_view name) const {
    base::FileSet files;
    base::FileCollector collector(files);
    emit::terraform::kEmitter.emit(plan_, render::Templates(templates::all()), collector);
    const auto found = std::ranges::find_if(files, [name](const base::OutputFile& one) {
      return one.path == "dev/terraform/" + std::string(name) || one.path == name;
    });
    return found == files.end() ? std::string() : found->text;
  }

 private:
  plan::Plan plan_;
};

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a generated value comes from its variable or an ephemeral password") {
  Sample sample;
  plan::Field generated = field("", plan::FieldSource::Generated);
  generated.generate.length = 40;
  generated.generate.exclude_characters = "\"$";
  generated.generate.include_space = true;
  sample.add("db", terms::ShapeKind::Value, {generated});
  CHECK(sample.file("secrets.tf") == R"(# Made by a test.

resource "aws_secretsmanager_secret" "db" {
  name                    = "shop/dev/db"
  recovery_window_in_days = 7
}

ephemeral "aws_secretsmanager_random_password" "db" {
  password_length    = 40
  exclude_characters = "\"$"
  include_space      = true
}

resource "aws_secretsmanager_secret_version" "db" {
  secret_id                = aws_secretsmanager_secret.db.id
  secret_string_wo         = var.db != "" ? var.db : ephemeral.aws_secretsmanager_random_password.db.random_password
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}
)");
}

TEST_CASE("an object keeps constants unquoted and omits empty optional fields") {
  Sample sample;
  plan::Field port = field("port", plan::FieldSource::Constant, "5432");
  port.format = terms::FieldFormat::Integer;
  plan::Field optional = field("hook", plan::FieldSource::Person);
  optional.optional = true;
  sample.add("config", terms::ShapeKind::Object,
             {field("engine", plan::FieldSource::Constant, "postgres"), port, optional,
              field("token", plan::FieldSource::Placeholder, kHostile)});
  const std::string text = sample.file("secrets.tf");
  CHECK(has(text,
            "  secret_string_wo = jsonencode({ for field, value in {\n"
            "    engine = \"postgres\"\n"
            "    port   = 5432\n"
            "    hook   = var.config_hook != \"\" ? var.config_hook : null\n"));
  CHECK(has(text, "var.config_token != \"\" ? var.config_token : " + std::string(kHostileInHcl)));
  CHECK(has(text, "  } : field => value if value != null })\n"));
}

TEST_CASE("a secret has every declared property") {
  Sample sample;
  plan::Secret& secret = sample.add("db", terms::ShapeKind::Binary, {});
  secret.description = kHostile;
  secret.retain = true;
  secret.kms_key =
      plan::KmsKey{"alias/shop", "arn:aws:kms:eu-west-1:111122223333:alias/shop", true};
  secret.tags = {{"cost center", std::string(kHostile)}, {"Owner", "team"}};
  secret.replicas.push_back({"eu-central-1", std::nullopt});
  secret.rotation = plan::Rotation{36, "", 3, "arn:aws:lambda:eu-west-1:111122223333:function:f"};
  secret.renamed_from = {"first", "second"};
  const std::string text = sample.file("secrets.tf");
  CHECK(has(text, "description             = " + std::string(kHostileInHcl)));
  CHECK(has(text, "\"arn:aws:kms:eu-west-1:111122223333:alias/shop\""));
  CHECK(has(text, "    \"cost center\" = " + std::string(kHostileInHcl)));
  CHECK(has(text, "  replica {\n    region = \"eu-central-1\"\n  }\n"));
  CHECK(has(text, "    prevent_destroy = true\n"));
  CHECK(has(text,
            "    schedule_expression = \"rate(36 hours)\"\n    duration            = \"3h\"\n"));
  CHECK(has(text,
            "  from = aws_secretsmanager_secret.first\n"
            "  to   = aws_secretsmanager_secret.second\n"));
  CHECK(has(text,
            "  from = aws_secretsmanager_secret_rotation.second\n"
            "  to   = aws_secretsmanager_secret_rotation.db\n"));
  CHECK_FALSE(has(text, "aws_secretsmanager_secret_version"));
}

TEST_CASE("a secret that another tool creates is looked up") {
  Sample sample;
  plan::Secret& known = sample.add("known", terms::ShapeKind::Binary, {});
  known.external = true;
  known.arn_complete = true;
  known.arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:known-AbCdEf";
  sample.add("own", terms::ShapeKind::Value, {field("", plan::FieldSource::Person)});
  CHECK(has(sample.file("secrets.tf"),
            "data \"aws_secretsmanager_secret\" \"known\" {\n  arn = \"arn:aws:secretsmanager:"));
  CHECK(has(sample.file("outputs.tf"), "known = data.aws_secretsmanager_secret.known.arn\n"));

  sample.plan().provision = terms::Provision::Cli;
  sample.plan().terraform_example = false;
  CHECK(has(sample.file("secrets.tf"),
            "data \"aws_secretsmanager_secret\" \"own\" {\n  name = \"shop/dev/own\"\n}\n"));
  CHECK(sample.file("variables.tf").empty());
  CHECK(sample.file("local/terraform.tfvars.example").empty());
}

TEST_CASE("a variable is empty by default and validates its field's rules") {
  Sample sample;
  plan::Field one = field("token", plan::FieldSource::Person);
  one.pattern = "a\\d${2}";
  one.min_length = 8;
  sample.add("config", terms::ShapeKind::Object, {one});
  CHECK(sample.file("variables.tf") == R"(# Made by a test.

variable "config_token" {
  description = "Initial value of config, field token. Defaults to a placeholder."
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true

  validation {
    condition     = replace(var.config_token, "/^(?:a\\d$${2})$/", "") == ""
    error_message = "The value of config_token must match a\\d$${2}."
  }

  validation {
    condition     = var.config_token == "" || length(var.config_token) >= 8
    error_message = "The value of config_token must have at least 8 characters."
  }
}
)");
  CHECK(has(sample.file("local/terraform.tfvars.example"), "\nconfig_token = \"REPLACE_ME\"\n"));
}

TEST_CASE("policies are printed in full and attached on request") {
  Sample sample;
  plan::Principal principal;
  principal.name = "api";
  principal.kind = terms::IdentityKind::Role;
  principal.identity = "shop-api";
  plan::ManagedPolicy policy{"shop-dev-api", "ApiPolicy", "api", "api", {}};
  policy.document.statements.push_back(
      {"ReadSecrets",
       {"secretsmanager:GetSecretValue"},
       {"arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/db-??????"},
       {{"StringEquals", "a:b", {"1"}}, {"StringLike", "c", {"2"}}, {"StringEquals", "d", {"3"}}}});
  principal.policies.push_back(policy);
  sample.environment().principals.push_back(principal);
  const std::string text = sample.file("policies.tf");
  CHECK(has(text, R"(        Condition = {
          StringEquals = {
            "a:b" = [
              "1",
            ]
            d = [
              "3",
            ]
          }
          StringLike = {
)"));
  CHECK(has(text, " = local.policy_api\n"));
  CHECK_FALSE(has(text, "attachment"));
  CHECK(has(sample.file("outputs.tf"), "    api = aws_iam_policy.api.arn\n"));

  sample.plan().attach_terraform = true;
  CHECK(has(sample.file("policies.tf"),
            "resource \"aws_iam_role_policy_attachment\" \"api\" {\n"
            "  role       = \"shop-api\"\n"
            "  policy_arn = aws_iam_policy.api.arn\n}\n"));
}

TEST_CASE("a service's variables are outputs in the form its platform takes") {
  Sample sample;
  sample.add("db", terms::ShapeKind::Object, {field("password", plan::FieldSource::Generated)});
  plan::Service service;
  service.name = "api";
  service.terraform_name = "api";
  service.container = "web";
  service.platform = terms::Platform::Ecs;
  plan::Variable variable;
  variable.name = "DB";
  variable.deliver = terms::Deliver::EcsSecret;
  service.variables.push_back(variable);
  variable.name = "PASSWORD";
  variable.field = "password";
  service.variables.push_back(variable);
  variable.name = "DB_NAME";
  variable.deliver = terms::Deliver::Runtime;
  service.variables.push_back(variable);
  sample.environment().services.push_back(service);
  const std::string text = sample.file("outputs.tf");
  CHECK(has(text, "      valueFrom = aws_secretsmanager_secret.db.arn\n"));
  CHECK(has(text, "      valueFrom = \"${aws_secretsmanager_secret.db.arn}:password::\"\n"));
  CHECK(has(text,
            "      name  = \"DB_NAME\"\n"
            "      value = aws_secretsmanager_secret.db.name\n"));
}
