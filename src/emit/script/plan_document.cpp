#include "emit/script/plan_document.h"

#include <cstddef>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "emit/relative_path.h"
#include "emit/script/merged_order.h"
#include "emit/script/secret_document.h"
#include "emit/script/service_document.h"
#include "json/writer.h"
#include "terms/delivery.h"
#include "terms/local_format.h"
#include "terms/provision.h"
#include "terms/target.h"

namespace emit::script {

namespace {

class PlanDocument {
 public:
  PlanDocument(json::Writer& out, const plan::Plan& plan) : out_(out), plan_(plan) {}

  void print() {
    out_.begin_object();
    out_.key("format").integer(1);
    out_.key("comment").string(plan_.header);
    out_.key("system").string(plan_.system);
    out_.key("provision").string(terms::word(plan_.provision));
    out_.key("local").string(terms::word(plan_.local));
    out_.key("environments").begin_array();
    for (const plan::Environment& each : plan_.environments) {
      environment(each);
    }
    out_.end_array();
    secrets();
    out_.key("services");
    append_services(out_, plan_);
    out_.end_object();
    out_.finish();
  }

 private:
  void environment(const plan::Environment& environment) {
    out_.begin_object();
    out_.key("name").string(environment.name);
    out_.key("account").string(environment.account);
    out_.key("region").string(environment.region);
    out_.key("module").string(from_script(module(environment)));
    out_.key("templates")
        .string(from_script(environment.target(terms::Target::CloudFormation).file("")));
    files(environment);
    out_.end_object();
  }

  // What creates the secrets, if the script does not.
  [[nodiscard]] std::string module(const plan::Environment& environment) const {
    switch (plan_.provision) {
      case terms::Provision::Terraform:
        return environment.target(terms::Target::Terraform).directory;
      case terms::Provision::CloudFormation:
        return environment.target(terms::Target::CloudFormation).directory;
      case terms::Provision::Cdk:
        return plan_.target(terms::Target::Cdk).directory;
      case terms::Provision::Cli:
        break;
    }
    return plan_.target(terms::Target::Script).directory;
  }

  [[nodiscard]] std::string from_script(const std::string& path) const {
    return relative_path(plan_.target(terms::Target::Script).directory, path);
  }

  void files(const plan::Environment& environment) {
    out_.key("files").begin_array();
    std::unordered_set<std::string_view> seen;
    const auto add = [&](std::string_view path) {
      if (!path.empty() && seen.insert(path).second) {
        out_.string(path);
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

  void secrets() {
    MergedOrder order(plan_.environments.size());
    std::vector<std::vector<SecretPlace>> all;
    std::vector<std::vector<std::vector<LocalRead>>> reads;
    reads.reserve(plan_.environments.size());
    for (std::size_t i = 0; i < plan_.environments.size(); ++i) {
      const plan::Environment& environment = plan_.environments[i];
      const auto& read = reads.emplace_back(local_reads(environment));
      for (std::size_t j = 0; j < environment.secrets.size(); ++j) {
        const plan::Secret& secret = environment.secrets[j];
        const std::size_t number = order.add(i, secret.label);
        all.resize(order.size());
        all[number].push_back({&environment, &secret, &plan_.shapes[secret.shape], &read[j]});
      }
    }
    out_.key("secrets").begin_array();
    for (const std::size_t number : order.numbers()) {
      append_secret(out_, all[number]);
    }
    out_.end_array();
  }

  // By the index of the secret.
  static std::vector<std::vector<LocalRead>> local_reads(const plan::Environment& environment) {
    std::vector<std::vector<LocalRead>> reads(environment.secrets.size());
    for (const plan::Service& service : environment.services) {
      if (service.local_file.empty()) {
        continue;
      }
      for (const plan::Variable& variable : service.variables) {
        if (variable.deliver != terms::Deliver::Reference) {
          reads[variable.secret].push_back({&service, &variable});
        }
      }
    }
    return reads;
  }

  json::Writer& out_;
  const plan::Plan& plan_;
};

}  // namespace

std::string plan_document(const plan::Plan& plan) {
  std::string text;
  json::Writer out(text);
  PlanDocument(out, plan).print();
  return text;
}

}  // namespace emit::script
