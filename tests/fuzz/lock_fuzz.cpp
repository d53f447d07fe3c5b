#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "diag/sink.h"
#include "lock/lock.h"
#include "lower/lower.h"
#include "resolve/resolve.h"
#include "source/files.h"
#include "syntax/parse.h"

namespace {

constexpr std::string_view kSpec = R"(version: 1
system: shop
provision: cloudformation
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {fields: {user: {const: app, sensitive: false}, password: {generate: {length: 20}}}}
  cache: {value: {}, renamed_from: redis}
  token: {value: {placeholder: your-token}}
services:
  api: {platform: ec2, role: api, reads: [db, cache, token]}
)";

struct Spec {
  source::Files files;
  std::optional<syntax::Document> document;
  std::optional<model::Spec> model;
};

const model::Spec& spec() {
  static const std::unique_ptr<Spec> kOne = [] {
    auto one = std::make_unique<Spec>();
    diag::Collector sink;
    one->document = syntax::parse(one->files.add("spec", std::string(kSpec)), sink);
    one->model = resolve::resolve({&*one->document}, sink);
    return one;
  }();
  return *kOne->model;
}

void check_plan(const plan::Lock& lock) {
  const plan::Plan plan = lower::lower(spec(), lock);
  const plan::Environment& environment = plan.environments.front();
  std::vector<int> stacks(environment.secrets.size(), 0);
  for (const plan::Stack& stack : environment.stacks) {
    SG_CHECK(!stack.secrets.empty() || !stack.policies.empty(), "a stack has a resource");
    for (const std::uint32_t secret : stack.secrets) {
      ++stacks.at(secret);
    }
  }
  for (const int count : stacks) {
    SG_CHECK(count == 1, "a secret is in one stack");
  }
  std::size_t resources = 0;
  for (const plan::Principal& principal : environment.principals) {
    for (const plan::ManagedPolicy& policy : principal.policies) {
      SG_CHECK(!policy.document.statements.empty(), "a policy grants something");
      for (const policy::Statement& statement : policy.document.statements) {
        resources += statement.resources.size();
      }
    }
  }
  SG_CHECK(resources == 3, "the service reads its three secrets, however they are packed");
  // The next lock has the same entries.
  const plan::Lock next = lock::next(plan);
  const std::string text = lock::print(next);
  const plan::Plan again = lower::lower(spec(), next);
  SG_CHECK(lock::print(lock::next(again)) == text, "a lock is stable");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  source::Files files;
  diag::Collector sink;
  const source::File& file = files.add("secrets.lock.json", text);
  if (const auto lock = lock::read(file, sink)) {
    const std::string printed = lock::print(*lock);
    source::Files others;
    const auto again = lock::read(others.add("secrets.lock.json", printed), sink);
    SG_CHECK(again && lock::print(*again) == printed, "a printed lock is read back unchanged");
    check_plan(*lock);
  } else {
    SG_CHECK(sink.errors() == 1, "an invalid lock is one error");
  }
  plan::Lock learned;
  const plan::Plan plan = lower::lower(spec(), {});
  (void)lock::learn(file, plan, learned, sink);
  for (const diag::Diagnostic& diagnostic : sink.all()) {
    SG_CHECK(!diagnostic.span || file.contains(*diagnostic.span), "a place lies inside its file");
  }
  return 0;
}
