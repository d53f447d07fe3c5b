#include "emit/script/service_document.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "emit/script/merged_order.h"

namespace emit::script {

namespace {

// A variable by which a service receives a secret.
struct Read {
  std::string_view label;  // of the secret
  const plan::Variable* variable = nullptr;
  std::vector<std::string_view> environments;
};

// A service and its reads in all environments.
class ServiceReads {
 public:
  ServiceReads(std::string_view name, std::size_t environments)
      : name_(name), order_(environments) {}

  void add(std::size_t index, const plan::Environment& environment,
           const plan::Variable& variable) {
    const std::string_view label = environment.secrets[variable.secret].label;
    std::string key(label);
    key.append({'\0'}).append(variable.name).append({'\0'}).append(terms::word(variable.deliver));
    const std::size_t number = order_.add(index, std::move(key));
    if (number == reads_.size()) {
      reads_.push_back({label, &variable, {}});
    }
    reads_[number].environments.push_back(environment.name);
  }

  // `spread`: how many environments have each secret.
  void print(json::Writer& out,
             const std::unordered_map<std::string_view, std::size_t>& spread) const {
    if (reads_.empty()) {
      return;
    }
    out.begin_object();
    out.key("name").string(name_);
    out.key("reads").begin_array();
    for (const std::size_t number : order_.numbers()) {
      const Read& read = reads_[number];
      out.begin_line_object();
      out.key("secret").string(read.label);
      out.key("variable").string(read.variable->name);
      out.key("deliver").string(terms::word(read.variable->deliver));
      if (read.environments.size() != spread.at(read.label)) {
        out.key("only").begin_array();
        for (const std::string_view environment : read.environments) {
          out.string(environment);
        }
        out.end_array();
      }
      out.end_object();
    }
    out.end_array();
    out.end_object();
  }

 private:
  std::string_view name_;
  MergedOrder order_;
  std::vector<Read> reads_;
};

}  // namespace

void append_services(json::Writer& out, const plan::Plan& plan) {
  std::unordered_map<std::string_view, std::size_t> spread;
  MergedOrder order(plan.environments.size());
  std::vector<ServiceReads> services;
  for (std::size_t i = 0; i < plan.environments.size(); ++i) {
    const plan::Environment& environment = plan.environments[i];
    for (const plan::Secret& secret : environment.secrets) {
      ++spread[secret.label];
    }
    for (const plan::Service& service : environment.services) {
      const std::size_t number = order.add(i, std::string(service.name));
      if (number == services.size()) {
        services.emplace_back(service.name, plan.environments.size());
      }
      for (const plan::Variable& variable : service.variables) {
        services[number].add(i, environment, variable);
      }
    }
  }
  out.begin_array();
  for (const std::size_t number : order.numbers()) {
    services[number].print(out, spread);
  }
  out.end_array();
}

}  // namespace emit::script
