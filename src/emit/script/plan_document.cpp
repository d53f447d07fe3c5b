#include "emit/script/plan_document.h"

#include <string_view>
#include <unordered_set>

#include "emit/relative_path.h"
#include "emit/script/secret_document.h"
#include "format/json.h"

namespace emit::script {

namespace {

std::string_view plan_word(plan::Provision provision) {
  switch (provision) {
    case plan::Provision::Terraform:
      return "terraform";
    case plan::Provision::CloudFormation:
      return "cloudformation";
    case plan::Provision::Cdk:
      return "cdk";
    case plan::Provision::Cli:
      return "cli";
  }
  return "cli";
}

std::string_view plan_word(plan::LocalFormat format) {
  switch (format) {
    case plan::LocalFormat::Dotenv:
      return "dotenv";
    case plan::LocalFormat::Json:
      return "json";
    case plan::LocalFormat::Tfvars:
      return "tfvars";
    case plan::LocalFormat::Prompt:
      return "prompt";
  }
  return "prompt";
}

std::string_view plan_word(plan::Deliver deliver) {
  switch (deliver) {
    case plan::Deliver::DynamicReference:
      return "dynamic-reference";
    case plan::Deliver::EcsSecret:
      return "ecs-secret";
    case plan::Deliver::Runtime:
      return "runtime";
    case plan::Deliver::Reference:
      return "reference";
  }
  return "runtime";
}

class PlanDocument {
 public:
  PlanDocument(format::JsonWriter& out, const plan::Plan& plan)
      : out_(out), plan_(plan), fields_(plan) {}

  void print() {
    out_.begin_object();
    out_.key("order").begin_array();
    for (const plan::Environment& environment : plan_.environments) {
      out_.string(environment.name);
    }
    out_.end_array();
    out_.key("fields");
    fields_.append_all(out_);
    out_.key("environments").begin_object();
    for (const plan::Environment& each : plan_.environments) {
      out_.key(each.name);
      environment(each);
    }
    out_.end_object();
    out_.end_object();
    out_.finish();
  }

 private:
  void environment(const plan::Environment& environment) {
    out_.begin_object();
    out_.key("system").string(plan_.system);
    out_.key("account").string(environment.account);
    out_.key("region").string(environment.region);
    out_.key("provision").string(plan_word(plan_.provision));
    out_.key("module").string(from_script(module(environment)));
    out_.key("local").string(plan_word(plan_.local));
    files(environment);
    out_.key("secrets").begin_array();
    const SecretDocuments documents(plan_, environment, fields_);
    for (const plan::Secret& secret : environment.secrets) {
      documents.append(out_, secret);
    }
    out_.end_array();
    out_.key("services").begin_array();
    for (const plan::Service& each : environment.services) {
      if (!each.variables.empty()) {
        service(environment, each);
      }
    }
    out_.end_array();
    out_.end_object();
  }

  // What creates the secrets, where that is not the script.
  [[nodiscard]] std::string module(const plan::Environment& environment) const {
    switch (plan_.provision) {
      case plan::Provision::Terraform:
        return environment.target(plan::Target::Terraform).directory;
      case plan::Provision::CloudFormation:
        return environment.target(plan::Target::CloudFormation).directory;
      case plan::Provision::Cdk:
        return plan_.target(plan::Target::Cdk).directory;
      case plan::Provision::Cli:
        break;
    }
    return plan_.target(plan::Target::Script).directory;
  }

  [[nodiscard]] std::string from_script(const std::string& path) const {
    return relative_path(plan_.target(plan::Target::Script).directory, path);
  }

  void files(const plan::Environment& environment) {
    out_.key("files").begin_array();
    std::unordered_set<std::string_view> seen;
    const auto add = [&](std::string_view path) {
      if (!path.empty() && seen.insert(path).second) {
        out_.begin_object();
        out_.key("path").string(path);
        out_.key("format").string(plan_word(plan_.local));
        out_.end_object();
      }
    };
    add(environment.local_file);
    for (const plan::Service& service : environment.services) {
      if (!service.variables.empty()) {
        add(service.local_file);
      }
    }
    out_.end_array();
  }

  void service(const plan::Environment& environment, const plan::Service& service) {
    out_.begin_object();
    out_.key("name").string(service.name);
    out_.key("template")
        .string(from_script(environment.target(plan::Target::CloudFormation)
                                .file(std::string(service.name) + ".yaml")));
    out_.key("reads").begin_array();
    for (const plan::Variable& variable : service.variables) {
      out_.begin_object();
      out_.key("secret").integer(variable.secret);
      out_.key("variable").string(variable.name);
      out_.key("deliver").string(plan_word(variable.deliver));
      out_.end_object();
    }
    out_.end_array();
    out_.end_object();
  }

  format::JsonWriter& out_;
  const plan::Plan& plan_;
  const FieldLists fields_;
};

}  // namespace

std::string plan_document(const plan::Plan& plan) {
  std::string text;
  format::JsonWriter out(text);
  PlanDocument(out, plan).print();
  return text;
}

}  // namespace emit::script
